"""A need, none, or only curiosity."""

NEEDS = {
    "need": """cần, rất cần, đang cần, cần gấp, muốn, đang muốn, mong, mong muốn, cần tìm, cần mua, cần làm,
        cần có, cần thêm, cần hỗ trợ, cần tư vấn, có nhu cầu, nhu cầu, đang có nhu cầu, phải, phải có,
        đang tìm, tìm, tìm mua, kiếm, đang kiếm, tìm kiếm, đang tìm kiếm, định làm, định mua, tính mua,
        tính làm, dự định, dự tính, ước, thèm, cần đổi, muốn đổi, thay thế, nâng cấp, tự động hóa, quan
        tâm, đang quan tâm, yêu cầu, đặt làm, thuê, muốn thuê, cần thuê, mua, đặt mua, triển khai, xây
        dựng, đăng ký, lắp, lắp đặt, thiết kế, giúp, hỗ trợ, need, needs, need to, needed, want, wants,
        want to, would like, looking for, look for, looking to, searching for, in search of, require,
        requires, requirement, seeking, interested in, interested, hoping to, hope to, wish, in need of,
        must have, planning to, trying to, aim to, help with, help us, help me, need help, replace,
        upgrade, improve, automate, shopping for, on the lookout, in the market for, keen on, keen to,
        desperately, could use, would help, would love, love to have, aiming, after a, we lack, lacking,
        get rid of""",
    "problem": """sót, bị sót, quên, hay quên, mất, mất khách, mất thời gian, mất nhiều thời gian, mất cả ngày,
        tốn, tốn thời gian, thất thoát, thất lạc, lộn xộn, rối, rối tung, rối rắm, rối bời, mệt, mệt
        mỏi, đau đầu, nhức đầu, không kịp, không xuể, không kiểm soát được, không quản lý được, không
        theo dõi được, không nắm được, không biết quản lý, chậm, hay lỗi, lỗi, lỗi hoài, quá tải, thủ
        công, làm tay, bằng tay, nhập tay, excel, giấy tờ, sổ sách, thiếu, thiếu công cụ, khó, khó khăn,
        khó quản lý, khổ, vất vả, bí, bế tắc, loay hoay, chưa biết làm sao, ế, ế ẩm, giảm doanh số,
        doanh số giảm, ít khách, không có khách, không ai trả lời, trễ, trễ đơn, nhầm đơn, sai sót, sai,
        dở, dở quá, tệ, vấn đề, gặp vấn đề, gặp khó, đang gặp, rắc rối, trùng, trùng lặp, chồng chéo,
        hỗn loạn, bỏ lỡ, lỡ khách, tăng doanh số, tăng đơn, giảm chi phí, tiết kiệm, mở rộng, mở thêm,
        mở chi nhánh, chấm công, đồng bộ, tập trung, cải thiện, tối ưu, đẩy mạnh, phát triển, quản lý,
        problem, problems, issue, issues, pain, struggle, struggling, trouble, lose, losing, lost, get
        lost, drowning, waste, wastes, wasting, manual, manually, too much manual, slow, broken, breaks,
        bug, bugs, chaos, chaotic, mess, messy, overwhelmed, can not keep up, can not track, can not
        manage, hard to, difficult to, keep up, too many, too much, not enough, miss, missing, missed,
        mistakes, errors, spreadsheets, outdated, old system, complain, complaining, complaints,
        headache, frustrated, frustrating, time consuming, inefficient, bottleneck, behind, falls
        through, slip, slipping, delays, nobody answers, no one answers, falling through, takes forever,
        takes too long, unhappy with, fed up, sick of, tired of""",
    "product": """phần mềm, crm, erp, website, web, app, ứng dụng, chatbot, bot, tổng đài, hệ thống, fanpage, hóa
        đơn điện tử, landing page, giải pháp, công cụ, dịch vụ, quảng cáo, marketing, seo, máy pos, pos,
        camera, báo cáo, đặt lịch, phần mềm kế toán, quản lý kho, quản lý nhân sự, quản lý bán hàng,
        chăm sóc khách hàng, tư vấn, báo giá, đào tạo, khóa học, hợp đồng, thiết bị, chữ ký số, call
        center, software, system, tool, tools, solution, platform, dashboard, service, training,
        automation, integration, hosting, server, máy chủ, zalo oa, email marketing, hotline, loyalty,
        booking, inventory, payroll, hr, accounting, helpdesk, consulting, online store, ecommerce,
        thương mại điện tử, data""",
    "have": """đã có, có rồi, có sẵn, đang dùng, đang xài, đang sử dụng, đã mua, vừa mua, mới mua, đã ký, vừa
        ký, có bên khác, dùng bên khác, xài bên khác, tự làm được, tự lo được, tự làm, có đội, có team,
        có người lo, lo rồi, làm rồi, mua rồi, ký rồi, dùng rồi, xài rồi, đủ rồi, đầy đủ rồi, có hệ
        thống riêng, có phần mềm rồi, có nhà cung cấp, already have, already use, already using, already
        got, already bought, already signed, already work with, have one, have something, got one, all
        set, all good, i am good, we are good, works fine, working fine, everything works, work fine,
        happy with, satisfied with, in house, our own, covered, sorted, we are set, have a vendor, have
        a system, have a solution, have a provider, under contract, built our own, good for now, fine
        for now, do it ourselves, taken care of""",
    "fine": """vẫn ổn, ổn, ổn rồi, ổn định, tốt rồi, đang tốt, vẫn tốt, không vấn đề gì, không có vấn đề gì,
        không có vấn đề, không sao, bình thường, thoải mái, no problem, no problems, no issues, no
        trouble, we are fine, i am fine, am good, are good, are fine, đủ dùng, vẫn chạy tốt, chạy ngon,
        vẫn dùng tốt, doing fine, doing well""",
    "declined": """không cần, không có nhu cầu, chưa có nhu cầu, chưa cần, không cần đâu, chẳng cần, chả cần, hết
        nhu cầu, không quan tâm, không hứng thú, không muốn, không muốn mua, chưa muốn, không mua, khỏi,
        khỏi cần, thôi khỏi, thôi cảm ơn, không dùng, không xài, không thiếu gì, không thiếu, không gặp
        vấn đề, không tìm, không định, hết cần, không hợp, từ chối, dẹp, không thích, không có gì cần,
        chưa thấy cần, không thấy cần, không nhất thiết, không cần thiết, chưa cần thiết, chưa phải lúc,
        không còn nhu cầu, không còn cần, not needed, no need, do not need, does not need, no thanks, no
        thank you, not interested, not for us, do not want, not looking, nothing needed, not necessary,
        no longer need, not required, no requirement, not really, nope, nah, no use, have no need, not
        at the moment, not right now, not now, do not require, can do without, pass, i will pass, hard
        pass""",
    "mistake": """bấm nhầm, nhắn nhầm, gửi nhầm, nhầm, nhầm rồi, nhầm người, lỡ tay, bấm lộn, lộn, lộn rồi, ấn
        nhầm, click nhầm, vào nhầm, vô nhầm, nhấn nhầm, bấm đại, lạc vào, trượt tay, con bấm, con
        nghịch, by mistake, by accident, accident, accidentally, accidental, mistake, misclick,
        misclicked, wrong chat, wrong person, wrong number, wrong button, wrong bot, clicked wrong,
        pressed wrong, did not mean to, pocket dial""",
    "curious": """xem qua, xem cho biết, xem thử, xem chơi, xem cho vui, xem trước, xem vậy thôi, coi thử, coi
        chơi, coi cho vui, coi qua, ngó, ngó thử, ngó qua, dạo, dạo chơi, lướt, lướt lướt, lướt qua,
        lướt thấy, tham khảo, tham khảo giá, tham khảo trước, tò mò, hóng, hóng hớt, hỏi chơi, hỏi cho
        biết, hỏi cho vui, hỏi thử, hỏi thôi, hỏi giá, hỏi giúp bạn, hỏi giùm bạn, hỏi hộ bạn, hỏi hộ,
        hỏi giúp, so sánh, đang so sánh, cân nhắc, đang cân nhắc, tìm hiểu, đang tìm hiểu, tìm hiểu
        trước, tìm hiểu thêm, để xem, xem đã, xem có gì, xem sao, xem thế nào, xem, chỉ xem, khảo sát,
        nghiên cứu, làm bài tập, mới nghe, nghe nói, chưa chắc, chưa biết, không chắc, chưa quyết, phân
        vân, đang phân vân, lưỡng lự, còn tính, để tính, chưa rõ, không rõ, thử xem, thử cho biết, ghé
        xem, vào xem, xem hàng, dòm, dòm thử, xem xét, đang xem xét, chắc cần, có thể cần, biết thêm
        thông tin, thăm dò, ngâm cứu, chưa xác định, không biết, thấy hay hay, đi ngang, ghé ngang, ghé
        chơi, đọc thử, test thử, dùng thử xem, trải nghiệm, trải nghiệm thử, thấy quảng cáo, just
        looking, just browsing, browsing, only looking, looking around, look around, having a look, have
        a look, take a look, taking a look, curious, just curious, comparing, compare, comparing prices,
        comparing options, exploring, exploring options, explore, checking it out, check it out,
        checking out, just checking, checking, window shopping, doing research, some research,
        researching, research, wanted to see, want to see, learn more, find out more, not sure, do not
        know, maybe, perhaps, might need, may need, asking for a friend, for a friend, considering,
        thinking about it, still thinking, undecided, get an idea, getting an idea, gathering
        information, collecting information, information gathering, just wondering, wondering, snooping,
        weighing, evaluating, see what, kicking the tires, what is out there, inquiring, just asking,
        out of curiosity, passing by, homework, school project, peeking, poking around, testing the
        waters, saw your ad, unsure, on the fence, nothing specific, nothing in particular, coi thử cho
        biết, coi cho biết, coi, cho biết""",
    "only": """chỉ, thôi, chỉ là, trước thôi, just, only, merely, simply, cho vui, cho biết, chơi""",
    "yes": """có chứ, đúng, đúng rồi, đúng vậy, chính xác, chuẩn luôn, vâng có, dạ có, có luôn, có
        nha, yes, yeah, yep, yup, definitely, absolutely, of course, exactly, indeed, certainly, yes
        please, correct, chắc chắn rồi, đương nhiên, tất nhiên, dĩ nhiên, có đấy, có ạ""",
    "nope": """không, no, nope, nah, chưa, không có, dạ không, không ạ, none, nothing, chưa có, not""",
    "notknow": """chưa biết có cần, chưa chắc có cần, không biết có cần, không chắc có cần, chưa rõ có cần, not
        sure if we need, not sure if i need, not sure whether, do not know if, do not know whether, not
        sure if, not sure we need, chưa biết cần, không biết cần, chưa rõ cần, chưa biết có nên""",
    "money": "mua, giá, tiền, price, budget, ngân sách",
    "wh": """gì, sao, thế nào, bao nhiêu, ở đâu, what, how, where, when, which, why, do you, does it, is
        there, can i, can you, have you, are you, bên em có, có hỗ trợ, có tích hợp, có chạy""",
    "yesword": "có, chuẩn",
    "article": "a, an, some, the, new, a new, một, một cái, cái, bộ, con, 1",
}
