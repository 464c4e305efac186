"""What goes wrong in a business, and what it goes wrong with.

"problem" is plain by itself; "weak" words ("mệt", "slow") tell a need only beside the business they trouble.
"""

from dialogs.understanding.words import Table

PAINS: Table = {
    "problem": """
        bị sót, hay quên, mất khách, mất thời gian, mất nhiều thời gian, mất cả ngày, tốn thời gian, thất
        thoát, thất lạc, lộn xộn, rối tung, rối rắm, rối bời, mệt mỏi, đau đầu, nhức đầu, không kịp, không
        xuể, không kiểm soát được, không quản lý được, không theo dõi được, không nắm được, không biết quản
        lý, hay lỗi, lỗi hoài, thủ công, làm tay, bằng tay, nhập tay, excel, giấy tờ, sổ sách, thiếu công
        cụ, khó quản lý, vất vả, bế tắc, loay hoay, chưa biết làm sao, ế ẩm, giảm doanh số, doanh số giảm,
        ít khách, không có khách, không ai trả lời, trễ đơn, nhầm đơn, sai sót, dở quá, gặp vấn đề, gặp khó,
        đang gặp, rắc rối, trùng lặp, chồng chéo, hỗn loạn, bỏ lỡ, lỡ khách, tăng doanh số, tăng đơn, giảm
        chi phí, tiết kiệm, mở thêm, mở chi nhánh, chấm công, đồng bộ, tập trung, cải thiện, tối ưu, đẩy
        mạnh, phát triển, get lost, too much manual, overwhelmed, can not keep up, can not track, can not
        manage, keep up, spreadsheets, outdated, old system, headache, time consuming, inefficient,
        bottleneck, falls through, nobody answers, no one answers, falling through, takes forever, takes too
        long, unhappy with, giảm sút, sụt giảm, tụt dốc, chênh lệch, sai lệch, phàn nàn, than phiền, kêu ca,
        khiếu nại, thua lỗ, rớt đơn, bom hàng, hoàn hàng, tồn kho, tồn đọng, bỏ sót, sót đơn, sót khách, trả
        lời chậm, rep chậm, không kiểm soát, mất kiểm soát, mất dữ liệu, mất data, mất đơn, trôi tin nhắn,
        thất bại, rườm rà, cồng kềnh, phức tạp, rắc rối quá, rách việc, chạy không nổi, không nổi, làm không
        hết, nhiều việc quá, quá nhiều việc, quá nhiều, đông khách, không đủ người, thiếu người, thiếu nhân
        sự, thiếu khách, thiếu đơn, gian lận, mất hàng, nợ xấu, công nợ, không thu được, quên đơn, quên
        lịch, trùng lịch, sai giá, sai kho, nhập sai, ghi sai, giấy bút, sổ tay, ghi tay, ghi sổ, ghi chép,
        file excel, zalo cá nhân, rời rạc, phân tán, không đồng bộ, không liên thông, không thống nhất, khó
        tìm, khó theo dõi, khó kiểm tra, không báo cáo được, không có báo cáo, không ai quản, không ai trực,
        không ai làm, không ai chăm, chậm trễ, đau đầu quá, bất tiện, lạc hậu, lỗi thời, chưa có hệ thống,
        chưa có phần mềm, chưa có công cụ, chưa có website, tăng trưởng, tăng khách, kiếm khách, tìm khách,
        có thêm khách, thêm khách hàng, nâng cao, rút ngắn, giảm bớt, giảm tải, giảm thời gian, chuẩn hóa,
        số hóa, chuyển đổi số, quản trị, bán online, chăm khách, giữ chân khách, down a lot, keeps crashing,
        keep missing, keep losing, keeps breaking, disorganized, disorganised, scattered, no visibility, no
        overview, no system, no tool, no process, by hand, on paper, paper based, double entry, duplicates,
        costing us, costs us, expensive to, churn, understaffed, short staffed, overloaded, backlog,
        swamped, can not find, can not see, can not handle, can not cope, can not scale, growing fast, scale
        up, increase sales, more customers, more leads, more sales, generate leads, streamline, speed up,
        cut costs, save time, optimize, optimise, digitize, digitise, modernize, get organized, late
        deliveries, late payments, pain point, error prone, lack of, falling behind, running behind, behind
        schedule, no shows, no show, noshow, mess up, messed up, double booking, double booked, overbooked,
        overbooking, mix up, mix ups, mixed up, snowed under, run off our feet, wrong orders, bad reviews,
        slow response, unanswered, pen and paper, whatsapp groups, cộng nhầm, tính nhầm, tính sai, đếm sai,
        ghi nhầm, giao nhầm, giao sai, giao trễ, gửi nhầm hàng, mất giấy, mất sổ, sổ giấy, ghi giấy, chép
        tay, gõ tay, đếm tay, tính tay, cộng tay, nhớ không nổi, nhớ không hết, quản không nổi, quản không
        xuể, làm không xuể, trả lời không kịp, nghe máy không kịp, bắt máy không kịp, khách bỏ đi, khách chờ
        lâu, khách đợi lâu, khách chê, khách mắng, khách chửi, đánh giá xấu, một sao, cháy hàng, hết hàng mà
        không biết, không biết còn hay hết, không ai bắt máy, không ai nghe máy, không ai rep, không có
        người trực, không có ai trực, thất thu, hụt tiền, lệch tiền, lệch quỹ, lệch két, điên đầu, rối như
        tơ vò, phát điên, can not tell which, can not tell who, can not tell what, trôi mất, mất tiêu, lung
        tung, lung tung beng, bừa bộn, bừa bãi, rối nùi, rối beng, rối như canh hẹ, loạn, loạn xạ, loạn hết,
        lộn tùng phèo, vỡ trận, bể việc, quá sức, kiệt sức, bở hơi tai, hụt hơi, tối mắt, tối mặt, tối mắt
        tối mũi, chạy đôn chạy đáo, xoay không kịp, trở tay không kịp, ngập đầu, ngập mặt, mất công, tốn
        công, tốn sức, tốn kém, tốn người, tốn tiền, hao hụt, thâm hụt, thất lạc hóa đơn, thất thoát hàng,
        rò rỉ, bị lộ, bị trộm, ăn cắp, ăn bớt, gian dối, khai khống, làm biếng, nghỉ hoài, nghỉ liên tục, bỏ
        việc, biến động, khách kêu, khách hủy, hủy đơn, hủy lịch, bùng lịch, bùng hàng, boom hàng, không
        quay lại, bỏ giỏ, bỏ giỏ hàng, mất hút, vắng khách, đìu hiu, èo uột, lèo tèo, ế hàng, ế chỏng, ế
        dài, bán không được, không bán được, bán chậm, không chốt được, chốt không được, tỉ lệ chốt thấp, tỷ
        lệ chốt thấp, rớt hạng, tương tác thấp, không ai biết, không ai gọi, không ai hỏi, không ra đơn,
        không ra số, không hiệu quả, kém hiệu quả, đuối quá, lao dốc, thụt lùi, cãi nhau, đổ lỗi, đùn đẩy,
        chồng lịch, trùng phòng, trùng khách, trùng giờ, trùng đơn, xung đột, lệch số, lệch kho, lệch giờ,
        số liệu sai, số liệu lệch, không khớp, lệch nhau, không chính xác, thiếu chính xác, không minh bạch,
        không rõ ràng, không nắm rõ, không truy được, không tra được, không kiểm được, không đo được, không
        thống kê được, không biết lời lỗ, không biết lãi lỗ, không biết ai làm gì, không biết hàng đâu,
        không biết tồn, không biết còn, chả biết còn, chẳng biết còn, không nhớ, không nhớ hết, nhớ nhớ quên
        quên, quên trước quên sau, lúc nhớ lúc quên, bỏ sót khách, sót tin, trôi đơn, trôi inbox, lạc mất,
        lạc đơn, rơi rớt, rơi đơn, rơi khách, sổ tay giấy, giấy tờ chất đống, chất đống, cả núi, hàng tá, vở
        học sinh, ghi vở, ghi bảng, viết tay, thủ công hết, thủ công hoàn toàn, làm chay, chạy cơm, chạy
        bằng cơm, gõ lại, nhập lại, nhập hai lần, copy paste, chép đi chép lại, làm đi làm lại, tra cứu lâu,
        tìm mãi, tìm hoài, tìm không ra, kiếm không ra, mò mẫm, lúng túng, rị mọ, ì ạch, chậm chạp, rùa bò,
        lề mề, mất nửa ngày, mất cả buổi, mất cả tuần, mất mấy tiếng, mất hàng giờ, cả ngày mới xong, cày
        đêm, liên tục bị, thường xuyên bị, bị phạt, bị khiếu nại, bị chê, bị mắng, bị chửi, bị thua, bị
        kiện, bị bể, vỡ nợ, nợ đọng, nợ dây dưa, chưa thu, đòi nợ, đòi không được, quá hạn, trễ hẹn, trễ
        hàng, trễ lương, trễ báo cáo, cà giật, cà rịch cà tang, ọp ẹp, quá cũ, cũ mèm, cũ rích, không hỗ trợ
        nữa, ngừng hỗ trợ, bị khai tử, không còn phù hợp, không đáp ứng, không đáp ứng được, không đáp ứng
        nổi, không theo kịp, không phục vụ nổi, không gánh nổi, gánh không nổi, chịu không nổi, chịu hết
        nổi, hết chịu nổi, chịu không thấu, không chịu nổi, đau khổ, khổ sở, mệt lắm rồi, lo lắm, nhức óc,
        điên cái đầu, đau cả đầu, bù đầu, rối trí, rối ren, nan giải, trục trặc, lỗi lên lỗi xuống, lỗi liên
        tục, bị lỗi hoài, đứng máy, đơ máy, sập web, sập mạng, chưa ai lo, chưa có công cụ nào, chưa có app,
        chưa có ai quản, thiếu minh bạch, thiếu đồng bộ, thiếu báo cáo, thiếu vốn, thiếu hàng, thiếu người
        làm, dư hàng, tồn hàng, ứ hàng, hết date, hư hàng, hàng hỏng, quá đát, mở thêm cửa hàng, mở thêm chi
        nhánh, sắp khai trương, chuẩn bị mở, chuẩn bị khai trương, tăng hiệu suất, tăng năng suất, tăng tốc,
        đẩy số, đẩy đơn, đẩy hàng, kéo khách, hút khách, giữ khách, gom hết, gom về, quy về, liên kết, kết
        nối các, tự động, gửi tự động, nhắc lịch, nhắc nợ, nhắc khách, phân quyền, kiểm soát nội bộ, bảo mật
        dữ liệu, lưu trữ, giảm sai sót, giảm thất thoát, giảm người, bớt việc, bớt khổ, đỡ cực, đỡ mệt, đỡ
        tốn, chuyên nghiệp hơn, hiệu quả hơn, quản chặt, quản chặt hơn, nightmare to, pain in the, real
        pain, huge pain, killing us, killing me, driving us crazy, driving me crazy, driving us mad, wears
        us out, burning out, burnt out, burned out, chaos every, all over the place, out of control, out of
        hand, falls apart, falling apart, all over, off the rails, a disaster, end of life, no longer
        supported, going out of, downtime, outages, keeps failing, keeps dying, hang up, goes missing, gone
        missing, shrinkage, lost track, loses track, lose track, losing track, lose count, no idea how many,
        no idea what, no idea where, no idea who, never know, never know what, never know who, can never
        find, can not tell, flying blind, in the dark, poor visibility, no control, no records, no tracking,
        no reporting, no reports, no way to, no way of, not able to, unable to, fail to, failing to, can not
        get, can not afford to miss, can not respond, can not reply, can not answer, can not follow, can not
        reach, cannot cope, do not have time, no time to, not enough time, not enough staff, not enough
        hands, not enough people, too manual, too messy, too complicated, takes ages, takes too much, takes
        a lot, take hours, take days, spend hours, spending hours, spend days, spend too much, hours a week,
        hours a day, eats up, eating up, eating into, slow sales, sales are down, down this year, drying up,
        dried up, no leads, no customers, few customers, fewer customers, low conversion, poor conversion,
        abandoned carts, cancel on us, ghost us, leave us, leaving us, walk away, walk out, walking out,
        switch away, go elsewhere, going elsewhere, bad service, poor service, long queues, waiting too
        long, waiting for hours, late orders, late shipments, unpaid invoices, bad debt, chasing payments,
        chasing invoices, cash flow, do not match, does not match, do not add up, discrepancies,
        discrepancy, wrong stock, wrong data, wrong address, wrong items, wrong figures, out of stock,
        stockouts, stock outs, overstock, dead stock, expired stock, double work, duplicated work, retyping,
        re enter, reentering, rekeying, copy and paste, copy pasting, sticky notes, post its, a notebook,
        emails everywhere, scattered across, different systems, separate systems, silos, siloed, fragmented,
        do not talk to each other, not talking to each other, not integrated, not synced, out of sync, high
        turnover, staff leaving, sick leave, short of staff, short handed, working weekends, data breach,
        security risk, win back, improve our, double our, cut response, cut down our, centralise,
        centralize, consolidate, connect our, link our, integrate our, keep track, keep tabs, follow up on,
        opening a new, opening new, opening another, opening soon, launching a, about to open, about to
        launch, going digital, go online, sell online, selling online, bí đầu ra, bí ý tưởng, bí khách, bí
        cách, desperate, we are desperate, begging for, at our wits end, at wits end, last straw, pulling
        our hair out, pulling my hair out, outgrown, outgrew, never match, never matches, do not tally,
        never tally, do not reconcile, never reconcile, running out of, stretched thin, stretched too thin,
        rối tinh, rối tinh rối mù, keeps double, double bookings, double selling, overselling, oversold,
        không tìm ra nguyên nhân, không rõ nguyên nhân, không tìm được nguyên nhân, không tìm ra lỗi,
        tìm không ra lỗi, không ra lỗi, không biết tại khâu nào, không biết lý do, dột tùm lum, nhà dột,
        mái dột, tôn dột, bị dột, dột hoài, dột nát, học yếu, mất gốc, mất căn bản, mất trộm, hư hoài,
        sửa hoài, sửa mãi, hỏng hoài, hỏng suốt, hư suốt, kẹt giấy hoài, xài không nổi, dùng không nổi,
        letting us down, lets us down, let us down, keeps cutting out, keeps leaking,
        keeps going down, find out why, figure out why, work out why, painfully slow, dead slow, people
        give up, customers give up, clients give up, guests keep, customers keep, thấm nước, thấm dột,
        chống thấm, bong tróc, tróc sơn, nứt tường, cái gì cũng thiếu, kẹt hoài, thất lạc liên tục, chết
        hàng loạt, the wrong total, with the wrong, roof leaks
        """,
    "weak": """
        sót, quên, mất, tốn, rối, mệt, chậm, lỗi, thiếu, khó, khổ, bí, trễ, sai, dở, tệ, trùng, pain,
        struggle, struggling, lose, losing, lost, drowning, waste, wastes, wasting, manual, manually, slow,
        broken, breaks, bug, bugs, chaos, chaotic, mess, messy, miss, missing, missed, mistakes, errors,
        complain, complaining, frustrated, frustrating, behind, slip, slipping, delays, tụt, sụt, tuột,
        lệch, chê, than, lỗ, rớt, trôi, hư, hỏng, sập, treo, đơ, giật, lag, nặng, cực, oải, đuối, trộm, cắp,
        file, dropping, drops, falling, declining, decreasing, unsatisfied, unhappy, dissatisfied,
        unreliable, crashes, crashing, forget, forgetting, forgets, paperwork, duplicate, costly, leaking,
        leak, turnover, buried, scaling, scale, expand, expanding, grow, growth, boost, reduce, organize,
        organise, unpaid, nightmare, hassle, painful, tedious, repetitive, unresponsive, lacks, shortage,
        forgot, typos, refunds, stress, ngán, nghẽn, lười, vắng, kém, yếu, thua, suốt, nản, chán, bực, gộp,
        siết, burnout, exhausting, stressful, stressed, disaster, terrible, awful, horrible, hopeless,
        useless, clunky, buggy, glitchy, laggy, sluggish, ancient, archaic, legacy, obsolete, unsupported,
        outage, offline, fails, failing, failed, freezes, crashed, hangs, hanging, disappear, disappears,
        vanish, vanishing, stolen, theft, fraud, guesswork, guessing, blind, sucks, sucking, burn, burning,
        bleeding, bleed, hemorrhaging, shrinking, sinking, plummet, plummeting, slump, slumping, flat,
        stagnant, stuck, plateau, bounce, abandon, abandoned, cancellations, cancelling, ghosting, angry,
        upset, complaints, queues, queue, delayed, overdue, chasing, mismatched, mismatch, inaccurate,
        inconsistent, retype, notebooks, whiteboard, whatsapp, disconnected, sync, quit, quitting,
        shorthanded, overwork, overworked, overtime, compliance, audit, penalties, fined, fines, hacked,
        insecure, unsafe, attract, retain, raise, shorten, minimise, minimize, eliminate, avoid, prevent,
        unify, track, tracking, monitor, forecast, remind, reminders, mỏi tay, mỏi mắt, hết chỗ, khó chịu,
        mệt lắm, mệt quá rồi, khổ quá, khổ lắm, chán lắm, nản lắm, nản quá, bực lắm, cực quá, cực lắm, không
        đến, không tới, bỏ đi, bỏ quên, cứ bị, toàn bị, hay bị, lại bị, suốt ngày, hoài luôn, liên miên,
        triền miên, ngày nào cũng phải, tháng nào cũng, lần nào cũng, hôm nào cũng, tăng ca, thức đêm, thức
        khuya, mất ngủ, làm đêm, đi trễ, đi muộn, về sớm, quá tải, cả đống, một đống, a lot of, too much,
        too many, too few, too slow, too long, all day, all night, day and night, every single day, hard to,
        difficult to, not enough, sick of, tired of, fed up, a pain, a joke, nhanh hơn, tốt hơn, gọn hơn,
        đầy đầu, hoa mắt, chóng mặt, cũ quá, cũ kỹ, sắp mở, mở rộng, hết bảo hành, hết hạn, sắp hết hạn,
        chưa có gì hết, chưa có ai, chưa có người, chưa ai làm, is down, goes down, go down, late again,
        always late, arrive late, get more, bring in, hours every, takes hours, takes days, takes us, keep
        our, mất tiền, hư hoài, tắc nghẽn, xuống cấp, đi xuống, giảm mạnh, ế, nghỉ việc, muốn khóc, phát
        khóc, khóc ròng, khóc luôn, muốn xỉu, muốn điên, phát điên, phát rồ, điên đầu, rối như canh hẹ, như
        canh hẹ, như tơ vò, loạn xạ, loạn cào cào, tá hỏa, toát mồ hôi, bở hơi tai, hụt hơi, trầy trật, chật
        vật, bù đầu, ngập đầu, ngộp, quay cuồng, xoay như chong chóng, tới tấp, đau đầu, nhức đầu, lao đao,
        bế tắc, lóng ngóng, luống cuống, go out late, goes out late, went out late, are killing, is killing,
        killing our, cũ xì, cũ mèm, cũ rích, thoát liền, thoát ra, thoát ngay, bỏ về, mờ căm, mờ mịt,
        chập chờn, hao hụt, hụt, crash, leaks, tối nào cũng, đêm nào cũng, sáng nào cũng, tới khuya, đến
        khuya, toàn nhầm, tính sai, báo sai, breaks down, breaking down, keeps breaking
        """,
    "affair": """
        khách, khách hàng, nhân viên, đơn, đơn hàng, kho, kho bãi, doanh số, doanh thu, sale, sales, tin
        nhắn, báo cáo, hóa đơn, hàng hóa, công việc, dữ liệu, lead, leads, customer, customers, client,
        clients, staff, employees, orders, invoices, reports, stock, follow ups, revenue, workflow, tickets,
        enquiries, inquiries, bookings, appointments, lịch hẹn, hợp đồng, quy trình, chi nhánh, đội sale,
        team sale, our team, đội ngũ, tồn, sổ, hệ thống cũ, phần mềm cũ, web cũ, trang web, hàng tồn, tính
        lương, chấm công, ca làm, ca kíp, lịch làm, lịch họp, lịch khám, lịch học, đặt phòng, đặt bàn, thu
        ngân, lợi nhuận, chi phí, công nợ, thu chi, sổ sách, chứng từ, thuế, kế toán, nhân sự, tuyển dụng,
        học viên, học sinh, phụ huynh, bệnh nhân, hồ sơ, tài liệu, giấy tờ, số liệu, data khách, khách cũ,
        khách mới, khách sỉ, khách lẻ, đại lý, cộng tác viên, nhà cung cấp, vận chuyển, đội xe, thi công,
        công trình, dự án, tiến độ, bảo trì, máy móc, thiết bị, sản xuất, nguyên liệu, đơn online, đơn sỉ,
        inbox, cuộc gọi, tổng đài, fanpage, livestream, shopee, lazada, tiktok shop, quảng cáo, chạy ads,
        ads, content, marketing, telesale, cskh, chăm sóc khách, phản hồi, đánh giá, mã hàng, giá bán,
        khuyến mãi, thẻ thành viên, tích điểm, các shop, kho hàng, thông tin khách, warehouse, inventory,
        stock levels, deliveries, shipments, suppliers, vendors, payroll, timesheets, shifts, schedules,
        scheduling, rota, rosters, invoicing, billing, bookkeeping, payments, expenses, taxes, paperwork,
        documents, contracts, patients, students, guests, tenants, reservations, menus, projects, tasks,
        deadlines, phone calls, support requests, campaigns, conversion, conversions, pipeline, prospects,
        quotes, proposals, technicians, drivers, fleet, production, factory, shop floor, branches,
        locations, our sales, our data, our system, our website, our crm, our process, our processes, our
        staff, our customers, our clients, đối soát, kiểm kê, quyết toán, chốt sổ, kê khai, đóng sổ, nhập
        liệu, họp online, mạng công ty, wifi quán, wifi công ty, xe giao hàng, máy tính tiền, máy in,
        máy pos, máy lạnh, order, tills, the till, the roof, our roof, our machines,
        lương tháng nào, cộng sổ, máy bơm, thang máy, the lift, our lift, elevator
        """,
    "trouble": """
        problem, problems, issue, issues, trouble, troubles, vấn đề, khó khăn, complaint, complaints, vướng
        mắc, trở ngại, pain points, difficulty, difficulties, needs, nhu cầu, thách thức, điểm nghẽn, nút
        thắt, challenge, challenges, hiccups, hurdles, obstacles, bottlenecks, gripes, concerns, nỗi đau,
        bận tâm, lo lắng, phiền toái, rắc rối, đau đầu, headaches
        """,
    "us": """
        bên mình, bên em, bên anh, bên chị, bên tôi, tụi mình, tụi em, bọn mình, bọn em, chúng tôi, chúng
        em, chúng mình, shop mình, shop em, quán mình, quán em, tiệm mình, tiệm em, công ty mình, công ty
        em, công ty anh, công ty chị, cửa hàng mình, cửa hàng em, bên công ty, team mình, team em, bên shop,
        đội em, we, our, us, our team, our company, my company, my shop, my team, my store, my business
        """,
}
