"""Words that several slots need: persons, negation, doubt, courtesy."""

from dialogs.understanding.words import Table

# "word" are known words without a class, so that no typo of another word is seen in them.
EVERYDAY: Table = {
    "word": """
        there, these, those, their, other, about, which, where, while, would, could, should, still, every,
        think, thing, things, house, place, point, right, write, water, great, order, price, prices, phone,
        party, parts, start, state, sense, quite, quiet, really, three, hello, heart, night, light, might,
        fight, sight, horse, course, force, store, score, shore, short, sport, sorts, sound, south, north,
        world, words, leave, learn, lease, level, lunch, local, looks, lives, living, newer, doing, going,
        being, having, large, small, table, close, closed, wrong, along, among, bring, today, taxes, taste,
        seven, eight, forty, weeks, weak, nghe không rõ, let me think, waited, written, gõ nhầm, mật khẩu,
        password, dùng thử, nhắn nhầm tin, khó chịu, dễ chịu, chịu khó, chịu chơi, cây mai, hoa mai, mai
        vàng, sao mai, chị mai, cô mai, bà mai, bạn mai, không nghe rõ, chưa nghe rõ, broke down, broke my,
        broke up, broke the, hàng xóm, nhà hàng xóm, xe buýt, hội đồng, đồng nghiệp, đồng hồ, đồng bào, xếp
        hàng, bộ gõ, đi bộ, lội bộ, đổ bộ, cán bộ, bộ đồ, bộ đội, chợ đầu mối, chào cả nhà, chúc cả nhà, hỏi
        thăm cả nhà, cả nhà ơi, bác bảo vệ, anh bảo vệ, chú bảo vệ, quầy bảo vệ, phòng bảo vệ, bác tài, anh
        tài xế, chú công an, ở ủy ban, cần thơ, cần giờ, cần tây, cần câu, cần cẩu, cần gạt, cần cù, cần số,
        cái cần, hoàn kiếm, kho cá, cá kho, thịt kho, kho quẹt, kho tiêu, kho tộ, hỏi thăm, ghé thăm, ghé
        chơi, ghé hỏi thăm, thăm hỏi, đi ngang, du khách, tiền giang, gõ nhanh, gõ một tay, nồi cá kho, hi
        team, your team, hello team, cà phê, cafe, miền tây, miền bắc, miền nam, miền trung, về muộn, đến
        muộn, đi muộn, dậy muộn, ngủ muộn, used to say, bấm gửi lộn, bấm lộn nút, gửi lộn sticker, mã zalo,
        họ hàng, dòng họ, hôm qua, khỏi bàn, khỏi chê, phải xin lỗi, cà phê sữa, trà sữa, hộp sữa, bò sữa,
        sữa tươi, lâu rồi không nói chuyện, lâu không nói chuyện, seen không rep, seen mà không rep, nên
        không trả lời em, không trả lời em được, quên trả lời em, bận nên không trả lời, the building,
        second building, first building, this building, our building, team building, on the left, on the
        right, đổi sang vietcombank, used to live, used to be, used to work, used to go, friend of mine, of
        mine runs, lau qua roi, chủ trọ, bà chủ trọ, ông chủ trọ, không có gì làm, không có chuyện gì làm,
        thả tim, thả tym, thả haha, bấm nút, nãy giờ, vỉa hè, lần thứ, chờ lâu quá, đợi lâu quá, chờ hoài,
        đợi hoài, chờ mãi, đợi mãi, đợi dài cổ, chờ dài cổ, đợi mòn mỏi, chờ mòn mỏi, chờ mòn, đợi mòn, chậm
        chạp, have a great day, have a great weekend, have a great one, have a great night, have a great
        evening, have a great time, have a great week, have a great trip, lâu quá không gặp, lâu không gặp,
        lâu rồi không gặp, lâu lắm không gặp, gấp đôi, gấp ba, gấp rưỡi, gấp mấy, màu khác, màu gì, màu nào,
        màu đen, màu trắng, màu đỏ, màu xanh, không có chi, không dám đâu, thôi không dám, đâu mất tiêu, nói
        không rõ, nghe không được rõ, have a nice day, have a nice weekend, have a nice evening, have a nice
        night, have a nice one, have a nice time, have a nice trip, have a good day, have a good weekend,
        have a good night, have a good evening, have a good one, have a good time
        """,
    "self": """
        tôi, mình, em, anh, chị, bọn mình, chúng tôi, chúng mình, tụi mình, tụi em, bọn em, bên mình, bên
        em, bên anh, bên chị, bên tôi, nhà mình, tụi tui, tui, cô, chú, bác, i, we, us, me, myself, our, my,
        my team, cháu, con
        """,
    "not": """
        không, chẳng, chả, đâu có, đếch, éo, không hề, chẳng hề, không có, chẳng có, not, no, never, have
        not, has not, had not, neither, without, do not, does not, did not, is not, are not, am not, can
        not, could not, would not, will not, nothing, none, nobody
        """,
    "notyet": "chưa, chưa có, vẫn chưa, còn chưa, not yet, have not yet, chưa hề",
    "courtesy": """
        ạ, nhé, nha, nè, á, thôi, là, thì, được, dạ, vâng, ok, please, i guess, i think, it is, would be,
        is, thôi em, thôi nha, ơi, đó, đấy, đi, luôn, shop, ad, bạn, ừ, ừm, uhm, well, so, hmm, ha, hen,
        nghen, that is, just, only, chỉ, có, cho, của, khoản này, thanks, cảm ơn, vậy, này, kia, a, à, bên,
        em ơi, anh ơi, chị ơi, um, uh, let us say, say, for this, for it, vừa, là vừa, chắc, rồi, nữa, xíu,
        chút, thế, như thế, như vậy, gì đó, một chút, một ít, chút đỉnh, một xíu
        """,
}

# "I do not know": for budget and timescale alike.
DOUBT: Table = {
    "know": """
        biết, rõ, nắm, nắm rõ, hay biết, chắc, chắc chắn, hình dung, biết được, nói được, trả lời được, nói
        trước, know, sure, certain, tell, say, know yet, really know, positive, nghĩ tới, nghĩ đến, nghĩ ra
        """,
    "decide": """
        hỏi, hỏi tới, nhắc tới, bàn về, nói về, định ngày, chốt ngày, chọn ngày, ấn định ngày, lên ngày,
        chốt lịch, chốt thời gian, chốt thời điểm, chốt con số, chốt số, chốt giá, quyết, quyết định, chốt,
        xác định, định, ước lượng, ước tính, ấn định, thống nhất, tính, tính tới, tính đến, tính toán, tính
        được, lên lịch, cân nhắc, bàn, bàn tới, họp, dự trù, dự tính, hoạch định, ra con số, con số, số cụ
        thể, con số cụ thể, mốc cụ thể, lịch cụ thể, ngày cụ thể, thời gian cụ thể, cụ thể, thời điểm, thời
        gian, nói, nghe nói, thông báo, báo, duyệt, được duyệt, phê duyệt, decide, decided, set, determined,
        figured, settled, finalized, finalised, fixed, agreed, discussed, defined, confirmed, worked out,
        thought about, think about, made up, scheduled, picked, chosen, calculated, timeline, set a
        timeline, fixed date, deadline, timeframe, specific, exact, figure, number, estimate, concrete, dự
        toán, lên kế hoạch, lên, ra quyết định, đưa ra, suy nghĩ, tìm hiểu, trao đổi, thảo luận, thương
        lượng, sure about, looked into, looked at, got around, gotten around, come up with, reached,
        committed, locked, nailed down, planned, planned yet, been told, been set, been decided, been
        determined, heard, received, worked it out, got a date, got a figure, got a number, finalise,
        finalize, determine, settle, figure out, work out, commit, pin down, told, told us, told me, given
        us, given me, có số, số má, có con số, hẹn trước, hẹn ngày
        """,
    "depend": """
        tùy, tuỳ, còn tùy, tùy thuộc, phụ thuộc, dựa vào, dựa trên, căn cứ, depends, depending, depend,
        depend on, depends on, contingent on, linh hoạt, flexible, linh động, theo báo giá, hangs on,
        hinges on, all down to, comes down to, boils down to, coi tình hình, xem tình hình, coi tình
        hình thế nào, xem tình hình thế nào
        """,
    "wait": """
        see your pricing, see your price, see your prices, see pricing, see prices, know the price, know
        your price, pricing first, hear your price, hear the price, get a quote, get quotes, after the
        quote, send me a quote first, once quoted, nghe giá đã, coi giá đã, xem giá đã, có giá đã, chờ giá,
        đợi giá, báo giá đã, gửi giá đã, gửi báo giá đã, cứ đợi, bảo chờ, bảo đợi, kêu chờ, kêu đợi, còn
        phải chờ, còn phải đợi, dặn chờ, phải chờ, phải đợi, chờ đã, đợi đã, để xem, để coi, xem đã, coi đã,
        xem sao, xem thế nào, tính sau, từ từ tính, còn đợi, còn chờ, đang chờ, đang đợi, đang bàn, đang
        tính, đang cân nhắc, đang xem xét, xem xét, cân đối, rồi tính, rồi mới tính, mới tính, mới biết, tới
        đâu hay tới đó, tính tiếp, we will see, will see, pending, have to check, need to check, must check,
        will check, let me check, check with, get back to you, let you know, later on, hẵng tính, rồi hẵng,
        rồi hãy tính, đã rồi, chờ báo giá, chờ duyệt, đợi duyệt, đợi họp, chờ họp, chờ sếp, đợi sếp, đợi báo
        giá, chờ kết quả, đợi kết quả, đợi bên, chờ bên, đợi ban, chờ ban, đợi công ty, chờ công ty, wait
        for, waiting for, waiting on, đợi đối tác, chờ đối tác, đợi khách, chờ khách, đợi xong, chờ xong,
        đợi thêm, chờ thêm, đợi chốt, chờ chốt, phải hỏi, để hỏi, để em hỏi, để anh hỏi, để chị hỏi, để mình
        hỏi, cần hỏi, hỏi lại đã, phải xin ý kiến, phải bàn, phải họp, họp đã, cần bàn, để bàn, bàn đã, xin
        ý kiến, phải xin, let me ask, need to ask, have to ask, must ask, will ask, i will check, need to
        talk, have to talk, need to discuss, have to discuss, xem giá, xem báo giá, nghe báo giá, xem xong,
        có báo giá, sau khi xem, after seeing, once i see, once we see, when i see, see the price, see your
        proposal, see a proposal, see your quote, coi giá, thư thả, thong thả, từ từ rồi tính, để từ từ,
        chừng nào, lúc nào rảnh, khi nào rảnh, khi nào tiện, khi nào có điều kiện, chờ thời điểm, tính toán
        lại, để tính, cần tính, đang lên, đang làm, đang trình, đang xin duyệt, rồi báo, báo lại, báo lại
        sau, họp rồi, rồi báo lại, sẽ báo, báo sau, trả lời sau, nghe giá, để nghĩ, suy nghĩ, suy nghĩ đã,
        cân nhắc, đang suy nghĩ, think about it, need to think, thinking about it, sleep on it, discuss
        internally, internal discussion, pending approval, awaiting, awaiting approval, khi nào xong, bao
        giờ xong, đến lúc đó, tới lúc đó, đến đâu hay đến đó, nước đến đâu, figuring out, still figuring,
        working on, still deciding, deciding, still discussing, talking about it, looking into it, still
        negotiating, still working, working it out, still calculating, đang xác định, đang lên kế hoạch,
        đang làm kế hoạch, đang tính toán, đang thống nhất, đang thảo luận, đang chốt, đang trao đổi, đang
        trình duyệt, đang đợi duyệt, you tell me, tell me what it costs, tell me the price, what it costs,
        your price first, your quote first, quote first, price first, cho giá trước, báo giá trước, cho biết
        giá, nghe giá trước, bữa nào, bữa nào rảnh, hôm nào, hôm nào rảnh, bữa nào tiện, hôm nào tiện, để
        bàn sau, bàn sau, tính sau đi, bàn lại sau, chốt sau, quyết sau, báo giá rồi tính, có giá rồi tính,
        nghe giá rồi tính, biết giá rồi tính, depends what you quote, bảo cứ chờ, kêu cứ chờ, dặn cứ chờ,
        nói cứ chờ, cứ chờ đã, then we will talk, then we can talk, then we talk, sort that first, sort this
        first, let me sort, mới cân đối, rồi chị mới, rồi anh mới, rồi mình mới, rồi
        em mới, rồi tôi mới, rồi chị báo, rồi anh báo, rồi em báo, rồi mình báo, rồi tôi báo
        """,
    "doubtful": """
        chưa thể nói, chưa thể nói được, chưa thể nói trước, không thể nói trước, chưa nói được, chưa trả
        lời được, chưa thể trả lời, biết chết liền, ai mà biết, có trời mới biết, trời biết, ai biết được,
        sao biết được, làm sao biết được, làm sao mà biết, hên xui, chưa biết gì hết, chưa biết gì cả, chưa
        rõ gì, chưa rõ lắm, không rõ lắm, chưa nắm, chưa nắm rõ, không nắm, không nắm rõ, mù tịt, anyone's
        guess, search me, no telling, not a clue, haven't a clue, have not a clue, have not got a clue,
        could not tell you, could not say, can not be sure, not certain, not yet sure, wouldn't know, would
        not know, would have to guess, ngân sách mở, chưa giới hạn, không cố định, không ấn định, chưa ấn
        định, open budget, budget is open, open to suggestions, no fixed amount, không có con số, chưa có
        con số, chưa có con số cụ thể, tùy tình hình, tùy lúc, tùy thời điểm, tùy hoàn cảnh, no idea, no
        clue, hard to say, difficult to say, tough to say, khó nói, khó trả lời, khó xác định, khó đoán,
        tbd, tba, to be determined, to be decided, to be confirmed, to be discussed, undecided,
        undetermined, unknown, unclear, uncertain, under discussion, being discussed, still discussing, in
        discussion, still thinking, still working on it, up in the air, your guess, who knows, beats me, no
        preference, no rush, no hurry, not in a rush, in no rush, in no hurry, no pressure, do not know,
        idk, not sure, chịu, bó tay, chưa biết, chưa rõ, lúc nào cũng được, khi nào cũng được, sao cũng
        được, thế nào cũng được, bao giờ cũng được, không gấp, không vội, chưa vội, chưa gấp, không cần gấp,
        whenever, any time, anytime, hợp lý là được, miễn hợp lý, hợp lý, six figures, cannot say, six
        figure, seven figures, five figures, can not say, không thành vấn đề, không quan trọng, không giới
        hạn, bao nhiêu cũng được, money is no object, no limit, unlimited, chưa có ngân sách cụ thể, chưa có
        ngân sách rõ ràng, chưa có ngân sách chính xác, can not tell you yet, can not tell yet, can not say
        yet, can not tell, hard to tell, too early, too early to say, too soon to say, it is too early, sớm
        quá, còn sớm, còn sớm quá, chưa dám, chưa dám nói, không dám chắc, không dám nói trước, chưa biết
        chừng, chưa đâu vào đâu, mông lung, mù mờ, mơ hồ, chưa đến lúc, tới đâu tính tới đó, no specific,
        nothing specific, no particular, nothing fixed, not fixed, nothing set, not set in stone, open
        ended, still open, remains to be seen, to be seen, not yet, not yet known, not yet decided, not
        there yet, wish i knew, good question, god knows, no date yet, thời gian linh hoạt, chưa có thời
        gian, cứ từ từ, từ từ đã, từ từ rồi, chưa có khái niệm, không có khái niệm, chưa hình dung, chưa
        hình dung ra, chưa hình dung được, không hình dung được, còn xa lắm, còn xa, còn xa vời, xa vời, còn
        khướt, còn khuya, chuyện tương lai, còn lâu mới tới, chưa nghĩ xa, chưa nghĩ tới đó, money no issue,
        money is no issue, money no problem, money is no problem, money no object, price no issue, price is
        no issue, cost is no object, cost is no issue, budget is no issue, no issue, thiếu gì, tiền thiếu
        gì, không thiếu tiền, tiền không thiếu, tiền không thành vấn đề, tiền bạc không thành vấn đề, giá
        không thành vấn đề, giá không quan trọng, đắt rẻ không quan trọng, giá nào cũng được, giá nào cũng
        chơi, bao nhiêu cũng chơi, bao nhiêu cũng ok, mấy cũng được, low five figures, mid five figures,
        high five figures, low six figures, mid six figures, mid four figures, four figures, no figure in
        mind, no number in mind, a number in mind, a figure in mind, chưa có hạn mức, không có hạn mức, chưa
        đặt hạn mức, chưa có định mức, whatever it takes, whatever is reasonable, within reason, hard to pin
        down, tough to pin down, hard to call, too close to call, vô hạn định, vô thời hạn, không thời hạn,
        hard to predict, can not predict, i have not got a clue, i have not a clue, we have not got a
        clue, we have not a clue, i have not the foggiest, not the foggiest, have not the faintest, i
        have not the faintest
        """,
}
