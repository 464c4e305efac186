"""Words that several slots need: persons, negation, doubt, courtesy."""

COMMON = {
    "word": """there, these, those, their, other, about, which, where, while, would, could, should, still,
        every, think, thing, things, house, place, point, right, write, water, great, order, price,
        prices, phone, party, parts, start, state, sense, quite, quiet, really, three, hello, heart,
        night, light, might, fight, sight, horse, course, force, store, score, shore, short, sport,
        sorts, sound, south, north, world, words, leave, learn, lease, level, lunch, local, looks,
        lives, living, newer, doing, going, being, having, large, small, table, close, closed, wrong,
        along, among, bring, today, taxes, taste, seven, eight, forty, weeks, weak""",
    "self": """tôi, mình, em, anh, chị, bọn mình, chúng tôi, chúng mình, tụi mình, tụi em, bọn em, bên mình,
        bên em, bên anh, bên chị, bên tôi, nhà mình, tụi tui, tui, cô, chú, bác, i, we, us, me, myself,
        our, my, my team, cháu, con""",
    "not": """không, chẳng, chả, đâu có, đếch, éo, không hề, chẳng hề, không có, chẳng có, not, no, never,
        have not, has not, had not, neither, without, do not, does not, did not, is not, are not, am
        not, can not, could not, would not, will not, nothing, none, nobody""",
    "notyet": "chưa, chưa có, vẫn chưa, còn chưa, not yet, have not yet",
    "courtesy": """ạ, nhé, nha, nè, á, thôi, là, thì, được, dạ, vâng, ok, please, i guess, i think, it is, would
        be, is, thôi em, thôi nha, ơi, đó, đấy, đi, luôn, shop, ad, bạn, ừ, ừm, uhm, well, so, hmm, ha,
        hen, nghen, that is, just, only, chỉ, có, cho, của, khoản này, thanks, cảm ơn, vậy, này, kia, a,
        à, bên, em ơi, anh ơi, chị ơi, um, uh, let us say, say, for this, for it, vừa, là vừa, chắc,
        rồi, nữa, xíu, chút, thế, như thế, như vậy, gì đó""",
}

DOUBT = {
    "know": """biết, rõ, nắm, nắm rõ, hay biết, chắc, chắc chắn, hình dung, biết được, nói được, trả lời được,
        nói trước, know, sure, certain, tell, say, know yet, really know, positive, nghĩ tới, nghĩ đến,
        nghĩ ra""",
    "decide": """quyết, quyết định, chốt, xác định, định, ước lượng, ước tính, ấn định, thống nhất, tính, tính
        tới, tính đến, tính toán, tính được, lên lịch, cân nhắc, bàn, bàn tới, họp, dự trù, dự tính,
        hoạch định, ra con số, con số, số cụ thể, con số cụ thể, mốc cụ thể, lịch cụ thể, ngày cụ thể,
        thời gian cụ thể, cụ thể, thời điểm, thời gian, nói, nghe nói, thông báo, báo, duyệt, được
        duyệt, phê duyệt, decide, decided, set, determined, figured, settled, finalized, finalised,
        fixed, agreed, discussed, defined, confirmed, worked out, thought about, think about, made up,
        scheduled, picked, chosen, calculated, timeline, set a timeline, fixed date, deadline,
        timeframe, specific, exact, figure, number, estimate, concrete""",
    "depend": """tùy, tuỳ, còn tùy, tùy thuộc, phụ thuộc, dựa vào, dựa trên, căn cứ, depends, depending, depend,
        depend on, depends on, contingent on, linh hoạt, flexible, linh động, theo báo giá""",
    "wait": """để xem, để coi, xem đã, coi đã, xem sao, xem thế nào, tính sau, từ từ, từ từ tính, còn đợi, còn
        chờ, đang chờ, đang đợi, đang bàn, đang tính, đang cân nhắc, đang xem xét, xem xét, cân đối, rồi
        tính, rồi mới tính, mới tính, mới biết, tới đâu hay tới đó, tính tiếp, we will see, will see,
        pending, have to check, need to check, must check, will check, let me check, check with, get
        back to you, let you know, later on, hẵng tính, rồi hẵng, rồi hãy tính, đã rồi, chờ báo giá, chờ
        duyệt, đợi duyệt, đợi họp, chờ họp, chờ sếp, đợi sếp, đợi báo giá, chờ kết quả, đợi kết quả, đợi
        bên, chờ bên, đợi ban, chờ ban, đợi công ty, chờ công ty, wait for, waiting for, waiting on, đợi
        đối tác, chờ đối tác, đợi khách, chờ khách, đợi xong, chờ xong, đợi thêm, chờ thêm, đợi chốt,
        chờ chốt""",
    "doubtful": """no idea, no clue, hard to say, difficult to say, tough to say, khó nói, khó trả lời, khó xác
        định, khó đoán, tbd, tba, to be determined, to be decided, to be confirmed, to be discussed,
        undecided, undetermined, unknown, unclear, uncertain, under discussion, being discussed, still
        discussing, in discussion, still thinking, still working on it, up in the air, your guess, who
        knows, beats me, no preference, no rush, no hurry, not in a rush, in no rush, in no hurry, no
        pressure, no deadline, do not know, idk, not sure, chịu, bó tay, chưa biết, chưa rõ, lúc nào
        cũng được, khi nào cũng được, sao cũng được, thế nào cũng được, bao giờ cũng được, không gấp,
        không vội, chưa vội, chưa gấp, không cần gấp, whenever, any time, anytime, hợp lý là được, miễn
        hợp lý, hợp lý, six figures, cannot say, six figure, seven figures, five figures, can not say""",
}
