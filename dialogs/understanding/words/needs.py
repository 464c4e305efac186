"""A need, none, or only curiosity."""

from dialogs.understanding.words import Table

NEEDS: Table = {
    "need": """
        cần, rất cần, đang cần, cần gấp, muốn, đang muốn, mong, mong muốn, cần tìm, cần mua, cần làm, cần
        có, cần thêm, cần hỗ trợ, cần tư vấn, có nhu cầu, nhu cầu, đang có nhu cầu, phải có, đang tìm, tìm,
        tìm mua, kiếm, đang kiếm, tìm kiếm, đang tìm kiếm, định làm, định mua, tính mua, tính làm, dự định,
        dự tính, cần đổi, muốn đổi, thay thế, nâng cấp, tự động hóa, quan tâm, đang quan tâm, yêu cầu, đặt
        làm, thuê, muốn thuê, cần thuê, đặt mua, triển khai, xây dựng, đăng ký, lắp, lắp đặt, thiết kế, hỗ
        trợ, need, needs, need to, needed, want, wants, want to, would like, looking for, look for, looking
        to, searching for, in search of, require, requires, requirement, seeking, interested in, interested,
        hoping to, hope to, wish, in need of, must have, planning to, trying to, aim to, help with, help us,
        help me, need help, replace, upgrade, improve, automate, shopping for, on the lookout, in the market
        for, keen on, keen to, desperately, could use, would help, would love, love to have, aiming, after
        a, we lack, lacking, get rid of, đang tính, đang tính chuyển, tính chuyển sang, chuyển sang, đổi
        sang, đang định, đang cân nhắc mua, ưng, khao khát, rất muốn, cực kỳ cần, cần đây, cũng cần, cũng
        đang cần, đang rất cần, cần lắm, thực sự cần, thật sự cần, đang thiếu, hỏi mua, nhờ tư vấn, tư vấn
        giúp, tư vấn cho, hỗ trợ giúp, cần kiếm, kiếm giúp, cần nâng cấp, cần thay, muốn thay, muốn chuyển,
        xin tư vấn, đặt hàng, lên đơn, chốt đơn, muốn lấy, muốn mua, muốn dùng, muốn xài, muốn thử, muốn có,
        muốn làm, muốn tìm, muốn đặt, muốn đăng ký, muốn biết cách, cần xử lý, cần giải quyết, giải quyết,
        xử lý, khắc phục, we want, would be great, would be nice, would be useful, should have, got to,
        switching, switch to, switch, migrate, migrating, moving to, move to, build, building, set up,
        setting up, implement, implementing, install, get a, get some, getting a, buy a, buying a, hire,
        hiring, find a, find some, finding, thinking of getting, plan to get, planning on, want something,
        need something, assistance, please help, can use, dying for, eager, ready to buy, sign up,
        subscribe, ước gì, giá mà có, giá như có, mong sao, mong có, cầu mong, thèm có, đang mong, rất mong,
        kiếm cái, tìm cái, cần gấp một, i wish, if only, we could do with, could do with, crying out for,
        hunting for, on the hunt for, would welcome, would appreciate, get rid, cut down on, cut down, nhờ
        em, nhờ bạn, nhờ shop, cần giúp, cần ai đó, cần người, cần bên, cần đơn vị, cần dịch vụ, cần giải
        pháp, cần một, cần cái, cần con, cần bộ, cần mấy, cần làm lại, cần nâng, cần mở, cần chạy, cần kết
        nối, cần tích hợp, cần chuyển, cần đào tạo, cần in, cần lắp, cần báo giá, mình cần, đang rất mong,
        rất muốn có, mún, tìm bên, tìm đơn vị, tìm đối tác, tìm nhà cung cấp, tìm chỗ, tìm người, tìm giải
        pháp, tìm cách, tìm hướng, kiếm bên, kiếm chỗ, kiếm người, kiếm đơn vị, kiếm phần mềm, muốn đầu tư,
        muốn triển khai, muốn áp dụng, muốn số hóa, muốn tự động, muốn quản lý, muốn theo dõi, muốn kiểm
        soát, muốn tăng, muốn giảm, muốn bán, muốn mở, muốn chạy, muốn gom, muốn đưa, muốn nhận, muốn tích
        hợp, muốn kết nối, muốn nâng, muốn cải thiện, muốn biết ai, đang muốn tìm, đang muốn làm, đang muốn
        mua, đang muốn đổi, tính đổi, tính lắp, tính nâng cấp, tính mở, tính triển khai, định đổi, định lắp,
        định thay, định nâng cấp, định triển khai, định thuê, sắp mua, sắp làm, sắp triển khai, chuẩn bị
        mua, chuẩn bị làm, đang lên kế hoạch mua, phải tìm, phải kiếm, phải thay, phải đổi, phải nâng cấp,
        phải mua, phải làm lại, bắt buộc phải, buộc phải, không thể thiếu, không có không được, càng sớm
        càng tốt, có cái này thì tốt, có thì tốt, có được thì tốt, phải chi có, phải chi, giá như, giá mà,
        ước có, ước gì có, mong được, mong muốn có, nhu cầu có, có nhu cầu thật, cũng có nhu cầu, nhu cầu
        lớn, nhu cầu cao, nhu cầu cấp thiết, cấp thiết, cấp bách, bức thiết, thiết yếu, cần thiết, rất cần
        thiết, hữu ích, đúng cái mình cần, đúng cái cần, đúng thứ, đang cần đúng, hợp với mình, need an,
        need the, need some, need more, need better, need new, need to find, need to get, needing, in dire
        need, really need, badly need, urgently need, definitely need, we want to, we want a, i want a, i
        want to buy, i want to order, want a, want better, wanting, would like a, would like to have, would
        like to get, would like to try, would like to buy, looking to buy, looking to get, looking to
        replace, looking to switch, looking to upgrade, on the look out, keen to get, keen to try, happy to
        try, ready to start, ready to move, aiming to, our goal, our goal is, the goal is, objective,
        priority, top priority, we must, must get, have to get, have to find, have to replace, have to fix,
        got to find, time to upgrade, time to replace, time we got, time for a new, due for, overdue for,
        long overdue, due an upgrade, fixing, sort out, sort this out, solve, solving, tackle, address this,
        handle this, take over, outsource, outsourcing, roll out, rolling out, introduce, adopt, adopting,
        invest in, investing in, thinking of buying, thinking of switching, thinking about buying, thinking
        about switching, planning to buy, planning to switch, planning to replace, planning to upgrade,
        intend to buy, i am after, we are after, was hoping, we are hoping, hoping for, please set up, get
        us, get me, sign me up, count me in, send me a quote, quote me, we require, it is a must, a must,
        must have for us, essential, crucial, critical, can not live without, exactly what we need, just
        what we need, sounds useful, very useful, game changer, could really use, could use some, would
        save, would save us, would make, would make life, demo, a demo, a trial, try it, thiếu cái, thiếu
        bộ, thiếu một, thiếu máy, còn thiếu, want it sorted, want this sorted, want that sorted, want it all
        sorted, want them sorted, want this mess sorted, get it sorted, get this sorted, need it sorted,
        need this sorted, like it sorted, want it fixed, want this fixed, want to learn,, we want it
        sorted, we want this sorted, i want it sorted, i want this sorted, we need it sorted, we need
        this sorted, i need it sorted, we want it fixed, we want this fixed
        """,
    "product": """
        phần mềm, crm, erp, website, web, app, ứng dụng, chatbot, bot, tổng đài, hệ thống, fanpage, hóa đơn
        điện tử, landing page, giải pháp, công cụ, dịch vụ, quảng cáo, marketing, seo, máy pos, pos, camera,
        báo cáo, đặt lịch, phần mềm kế toán, quản lý kho, quản lý nhân sự, quản lý bán hàng, chăm sóc khách
        hàng, tư vấn, báo giá, đào tạo, khóa học, hợp đồng, thiết bị, chữ ký số, call center, software,
        system, tool, tools, solution, platform, dashboard, service, training, automation, integration,
        hosting, server, máy chủ, zalo oa, email marketing, hotline, loyalty, booking, inventory, payroll,
        hr, accounting, helpdesk, consulting, online store, ecommerce, thương mại điện tử, data
        """,
    "curious": """
        xem qua, xem cho biết, xem thử, xem chơi, xem cho vui, xem trước, xem vậy thôi, coi thử, coi chơi,
        coi cho vui, coi qua, ngó thử, ngó qua, dạo chơi, lướt lướt, lướt qua, lướt thấy, tham khảo, tham
        khảo giá, tham khảo trước, tò mò, hóng hớt, hỏi chơi, hỏi cho biết, hỏi cho vui, hỏi thử, hỏi thôi,
        hỏi giá, hỏi giúp bạn, hỏi giùm bạn, hỏi hộ bạn, hỏi hộ, hỏi giúp, so sánh, đang so sánh, cân nhắc,
        đang cân nhắc, tìm hiểu, đang tìm hiểu, tìm hiểu trước, tìm hiểu thêm, để xem, xem đã, xem có gì,
        xem sao, xem thế nào, chỉ xem, khảo sát, nghiên cứu, làm bài tập, mới nghe, nghe nói nên, nghe nói
        hay, chưa chắc, chưa biết, không chắc, chưa quyết, phân vân, đang phân vân, lưỡng lự, còn tính, để
        tính, chưa rõ, không rõ, thử xem, thử cho biết, ghé xem, vào xem, xem hàng, dòm thử, xem xét, đang
        xem xét, chắc cần, có thể cần, biết thêm thông tin, thăm dò, ngâm cứu, chưa xác định, không biết,
        thấy hay hay, đi ngang, ghé ngang, ghé chơi, đọc thử, dùng thử xem, trải nghiệm, trải nghiệm thử,
        thấy quảng cáo, just looking, just browsing, only looking, looking around, look around, having a
        look, have a look, take a look, taking a look, curious, just curious, comparing, compare, comparing
        prices, comparing options, exploring, exploring options, explore, checking it out, check it out,
        checking out, just checking, window shopping, doing research, some research, researching, research,
        wanted to see, want to see, learn more, find out more, not sure, do not know, might need, may need,
        asking for a friend, for a friend, considering, thinking about it, still thinking, undecided, get an
        idea, getting an idea, gathering information, collecting information, information gathering, just
        wondering, snooping, weighing, evaluating, see what, kicking the tires, what is out there,
        inquiring, just asking, out of curiosity, passing by, school project, peeking, poking around,
        testing the waters, saw your ad, unsure, on the fence, nothing specific, nothing in particular, coi
        thử cho biết, coi cho biết, cho biết, muốn biết giá, biết giá, muốn biết, muốn xem, xem giá, muốn
        xem giá, hỏi xem, xem bảng giá, muốn hỏi, muốn hỏi giá, muốn tham khảo, cần tham khảo, tìm hiểu giá,
        dò giá, khảo giá, hỏi dò, ngó nghiêng, ngó thôi, dạo xem, lang thang, rảnh vào xem, rảnh nên, buồn
        buồn, thích thì xem, xem có hợp, xem hợp không, xem được không, chưa có ý định, chưa quyết định, suy
        nghĩ, đang suy nghĩ, suy nghĩ thêm, để suy nghĩ, nghĩ thêm, để nghĩ, cân nhắc thêm, tìm hiểu thôi,
        còn xem, coi sao, coi thế nào, dò la, thử hỏi, ghé hỏi, hỏi thăm, hỏi dùm, hỏi giùm, hỏi dùm bạn,
        chưa biết nữa, chưa biết sao, không biết nữa, chưa rõ nữa, chưa nghĩ tới, chưa nghĩ ra, to compare,
        here to compare, curious about, seeing what, see how, see if, just here to, here to look, here to
        learn, want to know, like to know, would like to know, wanted to know, wondering about, get a feel,
        feeling out, scouting, shopping around, price shopping, market research, benchmarking, reading up,
        studying, educational, class project, thesis, assignment, for a class, for school, for my studies,
        no specific need, open to ideas, keeping an eye, for future reference, in the future, someday, one
        day, at some point, not decided, not yet decided, have not decided, toying with, playing with the
        idea, early stage, early stages, initial research, preliminary, gauging, fishing for, idle
        curiosity, saw the ad, saw an ad, clicked the ad, stumbled, came across, nosy, nosing around,
        tourist, lurking, in two minds, could go either way, hard to say, no idea, dò hỏi, thử coi sao, xem
        thử coi sao, nose around, a nose around, might be useful, could be useful, xem tí, coi tí, ghé ngang
        xem, ghé xem thử, xem lướt, nhìn qua, nhìn thử, xem có hay, đang dò, thấy lạ, thấy lạ nên, thấy hay
        nên, see what this is, see what it is, see what you have, see what you offer, hear about it, heard
        about it, poke around, just here for, here for info, info only, for info, for information, more
        information, some information, more info, some info, get some info, chưa có gì cụ thể, để dành, lưu
        lại, xem lại sau, từ từ xem, ngó nghía, ngó thử thôi, vô ngó thử, ngó chơi, vô ngó, ghé ngó, nghía
        thử, nghía qua, ngắm nghía, đọc cho biết, mở mang, nghe bạn giới thiệu, nghe giới thiệu, được giới
        thiệu, thấy bạn bè, chưa tính, chưa tính gì, chưa tính tới, having a nose, just poking, just popping
        in, popped in, dropping by, window shop, kicking tyres, sussing out, getting a feel, just passing,
        hỏi vu vơ, hỏi bâng quơ, hỏi cho có, hỏi để biết, hỏi để tham khảo, hỏi trước thôi, hỏi chút thôi,
        hỏi vậy thôi, hỏi thế thôi, hỏi cho chắc, xem để biết, xem vậy, xem thế thôi, xem một chút, xem tí
        thôi, xem có gì hay, xem có gì mới, xem bên em có gì, xem các gói, xem mẫu, xem demo cho biết, đọc
        cho vui, đọc chơi, vào chơi, vô chơi, vào hóng, hóng giá, hóng thôi, hóng tí, hóng chút, hóng xem,
        ngồi hóng, tò mò thôi, tò mò chút, hiếu kỳ, hiếu kì, thắc mắc thôi, muốn hiểu thêm, hiểu thêm, biết
        thêm, tìm hiểu dần, tìm hiểu sơ, tìm hiểu sơ sơ, tìm hiểu cho biết, tìm thông tin, lấy thông tin,
        thu thập thông tin, nghiên cứu thị trường, khảo sát giá, khảo sát thị trường, đang khảo sát, tham
        khảo thôi, tham khảo chút, tham khảo thêm, tham khảo cho biết, tham khảo nhiều bên, xem nhiều bên,
        so giá, so sánh giá, so sánh các bên, so sánh thôi, đang so giá, đang so, đang lựa, đang chọn, đang
        cân đo, cân đo đong đếm, đắn đo, đang đắn đo, băn khoăn, đang băn khoăn, lăn tăn, còn lăn tăn, do
        dự, chần chừ, lấn cấn, nửa muốn nửa không, chưa dứt khoát, chưa đi đến đâu, chưa quyết gì, chưa chốt
        gì, chưa chốt, chưa định, chưa có quyết định, chưa có kế hoạch gì, để đó, để đó xem, để dành tham
        khảo, để tham khảo, lưu để đó, biết đâu sau này, biết đâu cần, sau này có thể, có thể sau này, sau
        này mới, khi nào cần, lúc nào cần, nếu cần, nếu thấy hợp, nếu hợp, nếu hợp lý, nếu tốt, nếu rẻ, nếu
        ngon, nếu được giá, còn xem đã, xem hẵng, xem đã rồi tính, coi đã, để coi, để coi sao, coi có gì
        hay, coi có gì, coi vậy thôi, dạo một vòng, dạo vòng vòng, dạo quanh, lượn lờ, lượn qua, ghé qua,
        ghé thăm, tạt qua, tạt ngang, tiện thì hỏi, rảnh rỗi, rảnh rỗi vào xem, rảnh xem, thấy trên
        facebook, thấy trên tiktok, thấy trên mạng, thấy bài đăng, thấy livestream, thấy bạn chia sẻ, thấy
        hay, thấy ngộ, thấy vui, bạn giới thiệu, bạn rủ, bạn bè gửi, bạn gửi link, được gửi link, làm tiểu
        luận, làm luận văn, làm khóa luận, làm đồ án, làm bài, nghiên cứu thôi, nghiên cứu khoa học, viết
        bài, thử cho vui, thử chơi, test chơi, test thử, test thử thôi, bấm chơi cho biết, hỏi cho người
        quen, hỏi hộ người, hỏi hộ bạn bè, hỏi cho bạn, giùm bạn, giúp bạn hỏi, không chắc lắm, chưa chắc
        lắm, chưa chắc chắn, chắc vậy, hên xui, năm ăn năm thua, 50 50, năm mươi năm mươi, nothing urgent,
        nothing concrete, nothing serious, not serious, nothing definite, nothing planned, no rush to
        decide, just curious for now, curious mainly, mainly curious, mostly curious, purely curious,
        curiosity, pure curiosity, simple curiosity, intrigued, interested to see, interested to know,
        interested in knowing, interested in learning, just interested in, just seeing, just see, just want
        info, just want information, just want to see, just want to know, just wanted to, only wanted to
        see, only want to know, just after info, just after information, just getting, just gathering,
        gathering info, gathering intel, collecting ideas, looking for ideas, looking for inspiration,
        getting ideas, get some ideas, just reading, reading about, reading through, just scrolling,
        skimming, flicking through, clicking around, click around, playing around, messing around, having a
        play, having a browse, have a browse, a quick look, quick look, quick peek, taking a peek, having a
        peek, a gander, have a gander, check out, checking you out, checking things out, scoping, scoping
        out, scope out, sizing up, feel things out, dipping a toe, toe in the water, early days, very early
        days, very early, at an early stage, exploratory, exploring the market, exploring what, see what is
        out there, see what is available, see what the options are, what the options are, weighing up,
        weighing options, weighing our options, weigh up, considering options, considering our options,
        comparing a few, comparing several, comparing quotes, comparing suppliers, comparing vendors,
        comparing different, compare a few, compare prices, price check, price checking, checking prices,
        check prices, ballpark only, get a rough idea, rough idea, get a sense, get a sense of, educating
        myself, educate myself, learning about, learning more, to learn, want to learn about, want to learn
        more, learn about, understand what, understand how, see whether, see if it, see if this, find out
        what, find out if, find out whether, know what, know how it works, know more about, on behalf of a
        friend, helping a friend, friend asked, a friend mentioned, a friend told me, friend recommended,
        colleague mentioned, colleague told me, heard of you, heard about you, read about you, noticed your
        ad, noticed the ad, followed a link, clicked a link, clicked on an ad, popped up, popping by, just
        dropped by, dropping in, just visiting, undetermined, torn, torn between, dithering, wavering,
        hesitant, hesitating, not convinced, not yet convinced, jury is still out, jury is out, not made up
        my mind, have not made up, still weighing, still comparing, still looking, still exploring, still
        researching, still on the fence, maybe later, maybe one day, maybe some day, maybe in future,
        perhaps later, perhaps one day, perhaps in future, down the road, down the line, long term, writing
        an article, writing a paper, dissertation, for my thesis, for a course, student project, academic,
        browsing around, browsing for, làm đề tài, đề tài nghiên cứu, đề tài, just a student, a student, had
        a look, took a look, so i had a look, gave it a look, shared this, shared the link, sent me this,
        sent me the link, forwarded this, for my homework, doing homework, không hẳn, không hẳn là cần, chưa
        hẳn, chưa hẳn cần, chưa hẳn là cần, không hẳn cần, cũng chưa hẳn, so mấy bên, đang so mấy bên, so
        các bên, so vài bên, tò mò là chính, kicking the tyres, kicking tires, tyre kicking, tire kicking,
        doing some homework, some homework on, doing homework on, doing our homework, doing my homework,
        doing my research, doing our research, doing some research, homework on vendors, wondering what
        it costs, wondering how much, wondering about the price
        """,
    "only": "chỉ, thôi, chỉ là, trước thôi, just, only, merely, simply, cho vui, cho biết, chơi",
    "yes": """
        có chứ, đúng, đúng rồi, đúng vậy, chính xác, chuẩn luôn, vâng có, dạ có, có luôn, có nha, yes, yeah,
        yep, yup, definitely, absolutely, of course, exactly, indeed, certainly, yes please, correct, chắc
        chắn rồi, đương nhiên, tất nhiên, dĩ nhiên, có đấy, có ạ
        """,
    "nope": "không, no, nope, nah, chưa, không có, dạ không, không ạ, none, nothing, chưa có, not",
    "notknow": """
        chưa biết có cần, chưa chắc có cần, không biết có cần, không chắc có cần, chưa rõ có cần, not sure
        if we need, not sure if i need, not sure whether, do not know if, do not know whether, not sure if,
        not sure we need, chưa biết cần, không biết cần, chưa rõ cần, chưa biết có nên, have not decided if,
        have not decided whether, not decided whether, not decided if, undecided whether, undecided if,
        unsure if, unsure whether, not certain if, not certain whether, chưa quyết có, không biết có nên,
        chưa biết có phù hợp, phân vân có nên, chưa biết nên, không rõ có cần, chưa quyết định có, whether
        we need, whether i need, if we need, if we really need, if i need, wonder if we need, no idea if, no
        idea whether, do not know yet if, cần hay không, có cần hay không, mình có cần không, cần không, có
        hợp không, có cần thiết không, có phù hợp không, not certain we need, not certain i need, not
        convinced, not persuaded, in two minds, not so sure, not entirely sure, not really sure, not too
        sure, jury is still out, jury's still out, the jury is still out
        """,
    "money": "mua, giá, tiền, price, budget, ngân sách",
    "wh": """
        gì, sao, thế nào, bao nhiêu, ở đâu, what, how, where, when, which, why, do you, does it, is there,
        can i, can you, have you, are you, bên em có, có hỗ trợ, có tích hợp, có chạy
        """,
    "yesword": "có, chuẩn",
    "article": "a, an, some, the, new, a new, một, một cái, cái, bộ, con, 1",
    "manage": "quản lý",
    "doublenot": """
        không phải không cần, không phải là không cần, đâu phải không cần, đâu phải là không cần, chứ không
        phải không cần, sao lại không cần, sao không cần, ai bảo không cần, ai nói không cần, nói không cần
        thì không đúng, nói không cần là nói dối, không thể không, không thể không có, không thể thiếu,
        không thể thiếu được, thiếu là không được, không có là không được, không có là chết, không có không
        được, sao mà không cần, không cần sao được, không cần mới lạ, chẳng lẽ không cần, it is not that we
        do not need, not that we do not need, not that i do not need, not saying we do not need, not as if
        we do not need, can not do without, could not do without, can not live without, can not go on
        without, would not say no, not like we do not need, never said we do not need
        """,
    "lost": """
        không biết bắt đầu, không biết bắt đầu từ đâu, chưa biết bắt đầu, chưa biết bắt đầu từ đâu, không
        biết làm sao, không biết làm thế nào, chưa biết làm sao, chưa biết làm thế nào, không biết chọn,
        không biết chọn bên nào, chưa biết chọn, không biết dùng cái nào, chưa biết dùng cái nào, không biết
        phải làm gì, không biết hỏi ai, chưa biết nhờ ai, không biết nhờ ai, không biết từ đâu, không biết
        tìm đâu, không biết cách, chưa biết cách, không rành, không rành công nghệ, mù công nghệ, do not
        know where to start, do not know where to begin, do not know how, no idea where to start, no idea
        how, not sure where to start, not sure how, not sure which, do not know which, chưa biết làm,
        không biết làm
        """,
    "picture": """
        hình, cái hình, tấm hình, ảnh, cái ảnh, tấm ảnh, icon, sticker, nhãn dán, meme, video, clip, voice,
        tin nhắn thoại, file, cái file, picture, photo, selfie, gif, emoji, a picture, a photo, a pic, pic,
        nhạc, link nhạc, bài hát
        """,
    "word": """
        khó hiểu, khó hiểu quá, never mind, hang on, hold on, để anh xem, để em xem, để mình xem, để chị
        xem, link bị hỏng, link hỏng, bị lỗi, tin nhắn bị lỗi, mạng lag, mạng chậm, internet is slow,
        battery, pin, link is broken, the link is broken, my internet is slow, button does not work, too
        many questions, mất dữ liệu không, hư máy, máy hư, máy lag, trời mưa, mệt quá, buồn ngủ, khổ ghê,
        khó nói, lâu quá, tặng, password, mật khẩu, đã xem, gõ nhầm, giải thích giúp, dịch giúp, let me see,
        on zalo, on facebook, nắng nóng, trời nóng, nóng quá, nắng quá, nóng quá trời, nóng ghê, hồi trước,
        lúc trước, hồi đó, khó tính, đã hỗ trợ, đã tư vấn, đã giúp, thành lập, miễn phí, không thấy, được
        không, thu ngân tính nhầm, không tìm ra, tìm không ra, để tự làm, để tự may, để tự bán, bớt chút,
        bớt xíu, bớt tí, bớt đi, bớt không, không kịp coi, không kịp đọc, không kịp nghe, không kịp xem, đọc
        không kịp, nghe không kịp, coi không kịp, xem không kịp, wifi
        """,
    "perhaps": """
        maybe, perhaps, có thể, có lẽ, chắc là, có khi, possibly, potentially, biết đâu, chưa biết chừng,
        may be, might be
        """,
    "child": """
        con mình, con tôi, con tui, thằng bé, con bé, thằng cu, thằng nhỏ, con nhỏ, bé nhà, bé con, bé nhà
        mình, bé nhà em, cháu nhà, cháu bé, cháu nội, cháu ngoại, mấy đứa nhỏ, đứa nhỏ, con nít, trẻ con, lũ
        nhỏ, em bé, con mèo, my kid, my kids, my son, my daughter, my toddler, toddler, my child, the kids,
        my baby, my cat, my nephew, my niece, my friend's, con trai, con gái, con trai anh, nhóc, thằng
        nhóc, cu con, đứa con, thằng con, đứa cháu, thằng cháu, bé út, bé lớn, ku tí, nhóc con, con anh, con
        chị, con em
        """,
    "press": """
        bấm, nghịch, nhấn, ấn, chạm, mở, vọc, phá, chơi, click, quẹt, lướt, gửi, nhắn, pressed, tapped, hit,
        clicked, opened, sent, typed, playing, grabbed, using my phone, on my phone, got hold
        """,
    "glance": """
        xem, coi, ngó, dòm, hóng, dạo, lướt, ghé, lượn, ngắm, nghía, browsing, checking, scrolling, peek,
        wondering, thắc mắc, a look, looking, had a look, looked
        """,
    "slip": "nhầm, lộn",
    "bless": "chúc, chúc mừng, chúc bạn, chúc em, chúc shop, chúc công ty",
    "help": "giúp anh, giúp chị, giúp mình, giúp em",
    "yours": "your, bên bạn, shop bạn, của bạn, của shop, bên shop, bot này, bot trả lời, bot nói, bot gì",
    "but": """
        mà, nhưng, nhưng mà, mỗi tội, có điều, but, however, though, yet, only it, it is not that, not that
        we do not have, it is not that we do not have, không phải là không có, chẳng phải là không có
        """,
    "howto": """
        làm sao để, làm thế nào để, làm sao cho, làm cách nào để, cách nào để, có cách nào, làm sao mà, how
        can we, how do we, how could we, how do i get more, ways to, a way to, any way to, some way to
        """,
    "treat": """
        coffee, sleep, to sleep, food, lunch, dinner, a rest, a break, beer, a hug, a vacation, holiday, a
        nap, to eat, to go home, to pee, ngủ, đi chơi, nghỉ ngơi, về nhà, đi vệ sinh, con gà, đồ ăn, nhậu,
        đi ngủ, khóc, go home, to cry, chết, được nghỉ, nghỉ, pizza, nghỉ ngơi chút
        """,
    "buy": "mua, sắm, lấy, buy, purchase",
}
