"""A need, none, or only curiosity."""

from dialogs.understanding.words import Table

NEEDS: Table = {
    "need": """
        cần, rất cần, đang cần, cần gấp, muốn, đang muốn, mong, mong muốn, cần tìm, cần mua, cần làm, cần
        có, cần thêm, cần hỗ trợ, cần tư vấn, có nhu cầu, nhu cầu, đang có nhu cầu, phải, phải có, đang tìm,
        tìm, tìm mua, kiếm, đang kiếm, tìm kiếm, đang tìm kiếm, định làm, định mua, tính mua, tính làm, dự
        định, dự tính, ước, thèm, cần đổi, muốn đổi, thay thế, nâng cấp, tự động hóa, quan tâm, đang quan
        tâm, yêu cầu, đặt làm, thuê, muốn thuê, cần thuê, mua, đặt mua, triển khai, xây dựng, đăng ký, lắp,
        lắp đặt, thiết kế, hỗ trợ, need, needs, need to, needed, want, wants, want to, would like, looking
        for, look for, looking to, searching for, in search of, require, requires, requirement, seeking,
        interested in, interested, hoping to, hope to, wish, in need of, must have, planning to, trying to,
        aim to, help with, help us, help me, need help, replace, upgrade, improve, automate, shopping for,
        on the lookout, in the market for, keen on, keen to, desperately, could use, would help, would love,
        love to have, aiming, after a, we lack, lacking, get rid of, đang tính, đang tính chuyển, tính
        chuyển sang, chuyển sang, đổi sang, đang định, định, đang cân nhắc mua, ưng, khao khát, thiếu, rất
        muốn, cực kỳ cần, cần đây, cũng cần, cũng đang cần, đang rất cần, cần lắm, thực sự cần, thật sự cần,
        đang thiếu, hỏi mua, nhờ tư vấn, tư vấn giúp, tư vấn cho, hỗ trợ giúp, cần kiếm, kiếm giúp, cần nâng
        cấp, cần thay, muốn thay, muốn chuyển, xin tư vấn, đặt hàng, lên đơn, chốt đơn, muốn lấy, muốn mua,
        muốn dùng, muốn xài, muốn thử, muốn có, muốn làm, muốn tìm, muốn đặt, muốn đăng ký, muốn biết cách,
        cần xử lý, cần giải quyết, giải quyết, xử lý, khắc phục, we want, would be great, would be nice,
        would be useful, should have, got to, switching, switch to, switch, migrate, migrating, moving to,
        move to, build, building, set up, setting up, implement, implementing, install, get a, get some,
        getting a, buy a, buying a, hire, hiring, find a, find some, finding, thinking of getting, plan to
        get, planning on, want something, need something, assistance, please help, can use, dying for,
        eager, ready to buy, sign up, subscribe, ước gì, giá mà có, giá như có, mong sao, mong có, cầu mong,
        thèm có, đang mong, rất mong, kiếm cái, tìm cái, đặt, cần gấp một, i wish, if only, we could do
        with, could do with, crying out for, hunting for, on the hunt for, would welcome, would appreciate,
        get rid, cut down on, cut down
        """,
    "problem": """
        sót, bị sót, quên, hay quên, mất, mất khách, mất thời gian, mất nhiều thời gian, mất cả ngày, tốn,
        tốn thời gian, thất thoát, thất lạc, lộn xộn, rối, rối tung, rối rắm, rối bời, mệt, mệt mỏi, đau
        đầu, nhức đầu, không kịp, không xuể, không kiểm soát được, không quản lý được, không theo dõi được,
        không nắm được, không biết quản lý, chậm, hay lỗi, lỗi, lỗi hoài, quá tải, thủ công, làm tay, bằng
        tay, nhập tay, excel, giấy tờ, sổ sách, thiếu, thiếu công cụ, khó, khó quản lý, khổ, vất vả, bí, bế
        tắc, loay hoay, chưa biết làm sao, ế, ế ẩm, giảm doanh số, doanh số giảm, ít khách, không có khách,
        không ai trả lời, trễ, trễ đơn, nhầm đơn, sai sót, sai, dở, dở quá, tệ, gặp vấn đề, gặp khó, đang
        gặp, rắc rối, trùng, trùng lặp, chồng chéo, hỗn loạn, bỏ lỡ, lỡ khách, tăng doanh số, tăng đơn, giảm
        chi phí, tiết kiệm, mở rộng, mở thêm, mở chi nhánh, chấm công, đồng bộ, tập trung, cải thiện, tối
        ưu, đẩy mạnh, phát triển, pain, struggle, struggling, lose, losing, lost, get lost, drowning, waste,
        wastes, wasting, manual, manually, too much manual, slow, broken, breaks, bug, bugs, chaos, chaotic,
        mess, messy, overwhelmed, can not keep up, can not track, can not manage, hard to, difficult to,
        keep up, too many, too much, not enough, miss, missing, missed, mistakes, errors, spreadsheets,
        outdated, old system, complain, complaining, headache, frustrated, frustrating, time consuming,
        inefficient, bottleneck, behind, falls through, slip, slipping, delays, nobody answers, no one
        answers, falling through, takes forever, takes too long, unhappy with, fed up, sick of, tired of,
        tụt, sụt, giảm sút, sụt giảm, tụt dốc, tuột, lệch, chênh lệch, sai lệch, phàn nàn, than phiền, chê,
        kêu ca, khiếu nại, than, lỗ, thua lỗ, rớt đơn, rớt, bom hàng, hoàn hàng, tồn kho, tồn đọng, bỏ sót,
        sót đơn, sót khách, trả lời chậm, rep chậm, không kiểm soát, mất kiểm soát, mất dữ liệu, mất data,
        mất đơn, trôi tin nhắn, trôi, thất bại, hư, hỏng, sập, treo, đơ, giật, lag, nặng, rườm rà, cồng
        kềnh, phức tạp, rắc rối quá, rách việc, cực, cực quá, oải, đuối, chạy không nổi, không nổi, làm
        không hết, nhiều việc quá, quá nhiều việc, quá nhiều, đông khách, không đủ người, thiếu người, thiếu
        nhân sự, thiếu khách, thiếu đơn, nghỉ việc, gian lận, trộm, cắp, mất hàng, mất tiền, nợ xấu, công
        nợ, không thu được, quên đơn, quên lịch, trùng lịch, sai giá, sai kho, nhập sai, ghi sai, giấy bút,
        sổ tay, ghi tay, ghi sổ, ghi chép, file excel, file, zalo cá nhân, rời rạc, phân tán, không đồng bộ,
        không liên thông, không thống nhất, khó tìm, khó theo dõi, khó kiểm tra, không báo cáo được, không
        có báo cáo, không ai quản, không ai trực, không ai làm, không ai chăm, chậm trễ, đau đầu quá, bất
        tiện, lạc hậu, lỗi thời, cũ quá, cũ kỹ, hết hạn, sắp hết hạn, chưa có hệ thống, chưa có phần mềm,
        chưa có công cụ, chưa có website, tăng trưởng, tăng khách, kiếm khách, tìm khách, có thêm khách,
        thêm khách hàng, nâng cao, rút ngắn, giảm bớt, giảm tải, giảm thời gian, chuẩn hóa, số hóa, chuyển
        đổi số, quản trị, bán online, chăm khách, giữ chân khách, dropping, drops, falling, declining,
        decreasing, down a lot, unsatisfied, unhappy, dissatisfied, unreliable, crashes, crashing, keeps
        crashing, keep missing, keep losing, keeps breaking, forget, forgetting, forgets, disorganized,
        disorganised, scattered, no visibility, no overview, no system, no tool, no process, by hand, on
        paper, paper based, paperwork, double entry, duplicate, duplicates, costing us, costs us, costly,
        expensive to, leaking, leak, churn, turnover, understaffed, short staffed, overloaded, backlog,
        swamped, buried, can not find, can not see, can not handle, can not cope, can not scale, growing
        fast, scale up, scaling, scale, expand, expanding, grow, growth, increase sales, boost, more
        customers, more leads, more sales, generate leads, streamline, speed up, cut costs, save time,
        reduce, optimize, optimise, digitize, digitise, organize, organise, modernize, get organized, late
        deliveries, late payments, unpaid, nightmare, hassle, pain point, painful, tedious, repetitive,
        error prone, unresponsive, lacks, lack of, shortage, falling behind, running behind, behind
        schedule, no shows, no show, noshow, mess up, messed up, double booking, double booked, overbooked,
        overbooking, mix up, mix ups, mixed up, forgot, snowed under, run off our feet, typos, wrong orders,
        refunds, bad reviews, slow response, unanswered, pen and paper, whatsapp groups, cộng nhầm, tính
        nhầm, tính sai, đếm sai, ghi nhầm, giao nhầm, giao sai, giao trễ, gửi nhầm hàng, mất giấy, mất sổ,
        sổ giấy, ghi giấy, chép tay, gõ tay, đếm tay, tính tay, cộng tay, nhớ không nổi, nhớ không hết, quản
        không nổi, quản không xuể, làm không xuể, trả lời không kịp, nghe máy không kịp, bắt máy không kịp,
        khách bỏ đi, khách chờ lâu, khách đợi lâu, khách chê, khách mắng, khách chửi, đánh giá xấu, một sao,
        cháy hàng, hết hàng mà không biết, không biết còn hay hết, không ai bắt máy, không ai nghe máy,
        không ai rep, không có người trực, không có ai trực, thất thu, hụt tiền, lệch tiền, lệch quỹ, lệch
        két, điên đầu, rối như tơ vò, stress, phát điên, ngán, can not tell which, can not tell who, can not
        tell what, trôi mất, mất tiêu
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
    "have": """
        đã có, có rồi, có sẵn, đang dùng, đang xài, đang sử dụng, đã mua, vừa mua, mới mua, đã ký, vừa ký,
        có bên khác, dùng bên khác, xài bên khác, tự làm được, tự lo được, tự làm, có đội, có team, có người
        lo, lo rồi, làm rồi, mua rồi, ký rồi, dùng rồi, xài rồi, đủ rồi, đầy đủ rồi, có hệ thống riêng, có
        phần mềm rồi, có nhà cung cấp, already have, already use, already using, already got, already
        bought, already signed, already work with, have one, have something, got one, all set, all good, i
        am good, we are good, works fine, working fine, everything works, work fine, happy with, satisfied
        with, in house, our own, covered, sorted, we are set, have a vendor, have a system, have a solution,
        have a provider, under contract, built our own, good for now, fine for now, do it ourselves, taken
        care of, có sẵn hệ thống, có sẵn rồi, có đủ, có đủ rồi, đang xài bên khác, đang dùng bên khác, mới
        ký, mới lắp, mới làm, vừa lắp, vừa làm xong, vừa triển khai, đã triển khai, đã lắp, đã làm, đã đầu
        tư, đã dùng, có bên lo, có người làm, có đối tác, có nhà cung cấp rồi, hợp tác với bên khác, làm với
        bên khác, ký hợp đồng rồi, thuê rồi, có hết rồi, có hết, tự code, tự build, tự viết, tự xây, nội bộ
        làm, nhân viên làm được, are covered, we have that, have that covered, have it covered, have
        someone, have a team, have our own, has one, have got one, just bought, just signed, recently
        bought, recently signed, just got one, using another, use another, using something else, use
        something else, with another provider, with a competitor, went with, chose another, stick with,
        sticking with, locked in, contract with, doing it internally, handle it internally, internal team,
        already in place, in place, already covered, already solved, already sorted, already done, đã trang
        bị, trang bị rồi, trang bị đủ, đã có phần mềm, đã có hệ thống, đã có bên, đã có đơn vị, đã có người,
        có bên làm rồi, có xài rồi, đã xài, đã thuê, đã làm xong, làm xong rồi, có đầy đủ, đầy đủ hết, have
        already got, already got a, already got one, got a supplier, have a supplier, have a tool, have our
        tools, have people for that, have a guy, have enough, got enough, has enough, enough tools, have
        plenty, have everything, got everything, have all we need, có đủ công cụ, đủ dùng rồi, dùng đủ rồi,
        dùng tốt rồi, lo vụ này, lo vụ đó, lo hết, lo hết rồi, lo việc này, lo việc đó, đảm nhiệm rồi, phụ
        trách rồi, có thợ, có đứa lo, có con lo, có cháu lo, có vợ lo, có chồng lo, có kế toán lo, sắm rồi,
        trang bị hết rồi, sài rồi, vẫn xài tốt, đang chạy tốt, sorted already, got it covered, we have got
        someone, someone doing this, someone handles, someone does that, use something, already on, covered
        by, taken care, our provider
        """,
    "fine": """
        vẫn ổn, ổn, ổn rồi, ổn định, tốt rồi, đang tốt, vẫn tốt, không vấn đề gì, không có vấn đề gì, không
        có vấn đề, không sao, bình thường, thoải mái, no problem, no problems, no issues, no trouble, we are
        fine, i am fine, am good, are good, are fine, đủ dùng, vẫn chạy tốt, chạy ngon, vẫn dùng tốt, doing
        fine, doing well, trơn tru, vẫn trơn tru, êm, êm ru, êm xuôi, suôn sẻ, vẫn suôn sẻ, ngon lành, đâu
        vào đấy, ổn thỏa, ok hết, tốt đẹp, smooth, runs smoothly, running smoothly, no complaints, works
        well, working well, works for us, like clockwork
        """,
    "declined": """
        không cần, không có nhu cầu, chưa có nhu cầu, chưa cần, không cần đâu, chẳng cần, chả cần, hết nhu
        cầu, không quan tâm, không hứng thú, không muốn, không muốn mua, chưa muốn, không mua, khỏi, khỏi
        cần, thôi khỏi, thôi cảm ơn, không dùng, không xài, không thiếu gì, không thiếu, không gặp vấn đề,
        không tìm, không định, hết cần, không hợp, từ chối, dẹp, không thích, không có gì cần, chưa thấy
        cần, không thấy cần, không nhất thiết, không cần thiết, chưa cần thiết, chưa phải lúc, không còn nhu
        cầu, không còn cần, not needed, no need, do not need, does not need, no thanks, no thank you, not
        interested, not for us, do not want, not looking, nothing needed, not necessary, no longer need, not
        required, no requirement, not really, nope, nah, no use, have no need, not at the moment, not right
        now, not now, do not require, can do without, pass, i will pass, hard pass, không cần nữa, hết cần
        rồi, không có ý định, không có ý, không phải lúc, để sau, để lúc khác, khi khác, dịp khác, hẹn khi
        khác, thôi nhé, thôi em ơi, không hợp với, không phù hợp, chưa phù hợp, chưa dùng tới, không dùng
        tới, không có gì, không có gì cả, chẳng có gì, không vướng gì, không có khó khăn, không gặp khó
        khăn, không gặp vấn đề gì, không sao cả, ok cả, chả có nhu cầu, chẳng có nhu cầu, not at this time,
        not today, not this time, maybe next time, some other time, another time, no need for, no need of,
        see no need, do not see the need, do not see a need, would not need, will not need, never mind,
        forget it, no longer interested, not a fit, not relevant, not applicable, does not apply, no thanks
        needed, thanks but, thank you but, nothing for us, no reason to, we pass, i am out, leave it, let us
        leave it
        """,
    "mistake": """
        bấm nhầm, nhắn nhầm, gửi nhầm, nhầm, nhầm rồi, nhầm người, lỡ tay, bấm lộn, lộn, lộn rồi, ấn nhầm,
        click nhầm, vào nhầm, vô nhầm, nhấn nhầm, bấm đại, lạc vào, trượt tay, con bấm, con nghịch, by
        mistake, by accident, accident, accidentally, accidental, mistake, misclick, misclicked, wrong chat,
        wrong person, wrong number, wrong button, wrong bot, clicked wrong, pressed wrong, did not mean to,
        pocket dial, wrong window, wrong tab, wrong page, wrong link, wrong one, wrong place, wrong group,
        wrong app, wrong account, wrong room, hit the wrong, tapped the wrong, tapped by, fat finger, butt
        dial, was not me, my kid, my son pressed, my daughter pressed, not the right person, you have the
        wrong, nhầm chỗ, nhầm nhóm, nhầm số, nhầm shop, nhầm trang, nhầm link, nhầm nút, lộn chỗ, lộn số,
        lộn người, lộn shop, chạm nhầm, chạm trúng, trúng nút, lỡ bấm, lỡ nhấn, lỡ click, lỡ vào, bấm trúng,
        vô tình bấm, vô tình, vô ý, ai bấm, ai đó bấm, bé bấm, con nít bấm, không cố ý, bấm bừa, bấm đại
        thôi, nhấn bừa, bấm thử, bấm chơi, pressed the wrong button, pressed wrong button, pressed by,
        pushed the wrong, opened by, opened accidentally, started by
        """,
    "curious": """
        xem qua, xem cho biết, xem thử, xem chơi, xem cho vui, xem trước, xem vậy thôi, coi thử, coi chơi,
        coi cho vui, coi qua, ngó, ngó thử, ngó qua, dạo, dạo chơi, lướt, lướt lướt, lướt qua, lướt thấy,
        tham khảo, tham khảo giá, tham khảo trước, tò mò, hóng, hóng hớt, hỏi chơi, hỏi cho biết, hỏi cho
        vui, hỏi thử, hỏi thôi, hỏi giá, hỏi giúp bạn, hỏi giùm bạn, hỏi hộ bạn, hỏi hộ, hỏi giúp, so sánh,
        đang so sánh, cân nhắc, đang cân nhắc, tìm hiểu, đang tìm hiểu, tìm hiểu trước, tìm hiểu thêm, để
        xem, xem đã, xem có gì, xem sao, xem thế nào, xem, chỉ xem, khảo sát, nghiên cứu, làm bài tập, mới
        nghe, nghe nói, chưa chắc, chưa biết, không chắc, chưa quyết, phân vân, đang phân vân, lưỡng lự, còn
        tính, để tính, chưa rõ, không rõ, thử xem, thử cho biết, ghé xem, vào xem, xem hàng, dòm, dòm thử,
        xem xét, đang xem xét, chắc cần, có thể cần, biết thêm thông tin, thăm dò, ngâm cứu, chưa xác định,
        không biết, thấy hay hay, đi ngang, ghé ngang, ghé chơi, đọc thử, dùng thử xem, trải nghiệm, trải
        nghiệm thử, thấy quảng cáo, just looking, just browsing, browsing, only looking, looking around,
        look around, having a look, have a look, take a look, taking a look, curious, just curious,
        comparing, compare, comparing prices, comparing options, exploring, exploring options, explore,
        checking it out, check it out, checking out, just checking, checking, window shopping, doing
        research, some research, researching, research, wanted to see, want to see, learn more, find out
        more, not sure, do not know, maybe, perhaps, might need, may need, asking for a friend, for a
        friend, considering, thinking about it, still thinking, undecided, get an idea, getting an idea,
        gathering information, collecting information, information gathering, just wondering, wondering,
        snooping, weighing, evaluating, see what, kicking the tires, what is out there, inquiring, just
        asking, out of curiosity, passing by, homework, school project, peeking, poking around, testing the
        waters, saw your ad, unsure, on the fence, nothing specific, nothing in particular, coi thử cho
        biết, coi cho biết, coi, cho biết, muốn biết giá, biết giá, muốn biết, muốn xem, xem giá, muốn xem
        giá, hỏi xem, xem bảng giá, muốn hỏi, muốn hỏi giá, muốn tham khảo, cần tham khảo, tìm hiểu giá, dò
        giá, khảo giá, hỏi dò, ngó nghiêng, ngó thôi, dạo xem, lang thang, rảnh vào xem, rảnh nên, buồn
        buồn, thích thì xem, xem có hợp, xem hợp không, xem được không, chưa có ý định, chưa quyết định, suy
        nghĩ, đang suy nghĩ, suy nghĩ thêm, để suy nghĩ, nghĩ thêm, để nghĩ, cân nhắc thêm, tìm hiểu thôi,
        còn xem, coi sao, coi thế nào, dò la, thử hỏi, ghé hỏi, hỏi thăm, hỏi trước, hỏi dùm, hỏi giùm, hỏi
        dùm bạn, chưa biết nữa, chưa biết sao, không biết nữa, biết đâu, có thể, có lẽ, chắc là, có khi,
        chưa rõ nữa, chưa nghĩ tới, chưa nghĩ ra, to compare, here to compare, curious about, seeing what,
        see how, see if, just here to, here to look, here to learn, want to know, like to know, would like
        to know, wanted to know, wondering about, get a feel, feeling out, scouting, shopping around, price
        shopping, market research, benchmarking, reading up, studying, educational, class project, thesis,
        assignment, for a class, for school, for my studies, no specific need, open to ideas, keeping an
        eye, for future reference, in the future, someday, one day, at some point, possibly, potentially,
        not decided, not yet decided, have not decided, toying with, playing with the idea, early stage,
        early stages, initial research, preliminary, gauging, fishing for, idle curiosity, saw the ad, saw
        an ad, clicked the ad, stumbled, came across, bored, nosy, nosing around, tourist, lurking, in two
        minds, could go either way, hard to say, no idea, dò hỏi, thử coi sao, xem thử coi sao, nose around,
        a nose around, might be, may be, might be useful, could be useful, xem tí, coi tí, ghé ngang xem,
        ghé xem thử, xem lướt, nhìn qua, nhìn thử, ngắm, xem có hay, đang dò, thấy lạ, thấy lạ nên, thấy hay
        nên, see what this is, see what it is, see what you have, see what you offer, hear about it, heard
        about it, poke around, just here for, here for info, info only, for info, for information, more
        information, some information, more info, some info, get some info, chưa có gì cụ thể, để dành, lưu
        lại, xem lại sau, từ từ xem, ngó nghía, ngó thử thôi, vô ngó thử, ngó chơi, vô ngó, ghé ngó, nghía,
        nghía thử, nghía qua, ngắm nghía, đọc cho biết, mở mang, nghe bạn giới thiệu, nghe giới thiệu, được
        giới thiệu, thấy bạn bè, chưa tính, chưa tính gì, chưa tính tới, having a nose, just poking, just
        popping in, popped in, dropping by, window shop, kicking tyres, sussing out, getting a feel, just
        passing
        """,
    "only": """
        chỉ, thôi, chỉ là, trước thôi, just, only, merely, simply, cho vui, cho biết, chơi
        """,
    "yes": """
        có chứ, đúng, đúng rồi, đúng vậy, chính xác, chuẩn luôn, vâng có, dạ có, có luôn, có nha, yes, yeah,
        yep, yup, definitely, absolutely, of course, exactly, indeed, certainly, yes please, correct, chắc
        chắn rồi, đương nhiên, tất nhiên, dĩ nhiên, có đấy, có ạ
        """,
    "nope": """
        không, no, nope, nah, chưa, không có, dạ không, không ạ, none, nothing, chưa có, not
        """,
    "notknow": """
        chưa biết có cần, chưa chắc có cần, không biết có cần, không chắc có cần, chưa rõ có cần, not sure
        if we need, not sure if i need, not sure whether, do not know if, do not know whether, not sure if,
        not sure we need, chưa biết cần, không biết cần, chưa rõ cần, chưa biết có nên, have not decided if,
        have not decided whether, not decided whether, not decided if, undecided whether, undecided if,
        unsure if, unsure whether, not certain if, not certain whether, chưa quyết có, không biết có nên,
        chưa biết có phù hợp, phân vân có nên, chưa biết nên, không rõ có cần, chưa quyết định có, whether
        we need, whether i need, if we need, if we really need, if i need, wonder if we need, no idea if, no
        idea whether, do not know yet if, cần hay không, có cần hay không, mình có cần không, cần không, có
        hợp không, có cần thiết không, có phù hợp không
        """,
    "money": "mua, giá, tiền, price, budget, ngân sách",
    "wh": """
        gì, sao, thế nào, bao nhiêu, ở đâu, what, how, where, when, which, why, do you, does it, is there,
        can i, can you, have you, are you, bên em có, có hỗ trợ, có tích hợp, có chạy
        """,
    "yesword": "có, chuẩn",
    "article": "a, an, some, the, new, a new, một, một cái, cái, bộ, con, 1",
    "manage": "quản lý",
    "trouble": """
        problem, problems, issue, issues, trouble, troubles, vấn đề, khó khăn, complaint, complaints, vướng
        mắc, trở ngại, pain points, difficulty, difficulties, needs, nhu cầu
        """,
    "word": """
        khó hiểu, khó hiểu quá, never mind, hang on, hold on, để anh xem, để em xem, để mình xem, để chị
        xem, link bị hỏng, link hỏng, bị lỗi, tin nhắn bị lỗi, mạng lag, mạng chậm, internet is slow,
        battery, pin, link is broken, the link is broken, my internet is slow, button does not work, too
        many questions, mất dữ liệu không, hư máy, máy hư, máy lag, trời mưa, mệt quá, buồn ngủ, khổ ghê,
        khó nói, lâu quá, tặng, password, mật khẩu, picture, ảnh, hình, đã xem, gõ nhầm, giải thích giúp,
        dịch giúp, let me see, on zalo, on facebook, nắng nóng, trời nóng, nóng quá, nắng quá, nóng quá
        trời, nóng ghê
        """,
    "affair": """
        khách, khách hàng, nhân viên, đơn, đơn hàng, kho, kho bãi, doanh số, doanh thu, sale, sales, tin
        nhắn, báo cáo, hóa đơn, hàng hóa, công việc, dữ liệu, lead, leads, customer, customers, client,
        clients, staff, employees, orders, invoices, reports, stock, follow ups, revenue, workflow, tickets,
        enquiries, inquiries, bookings, appointments, lịch hẹn, hợp đồng, quy trình, chi nhánh, đội sale,
        team sale, our team, đội ngũ, tồn, sổ, hệ thống cũ, phần mềm cũ, web cũ, trang web
        """,
}
