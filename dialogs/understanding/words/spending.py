"""Which figure of a message is the budget, and talk of having no money: read after the words of money."""

from dialogs.understanding.words import Table

SPENDING: Table = {
    "turn": """
        mà, nhưng, nhưng mà, còn, thôi thì, thì giờ, chứ, but, yet, though, however, so now, bớt còn, gạch
        còn, bị gạch còn, gạt còn, chém còn, ép còn, cắt xuống, xén còn, bớt xuống, trừ còn, co lại, rút
        xuống, siết còn, duyệt còn, rốt cuộc, cuối cùng thì, tóm lại, kết lại, quên, ý quên, ý nhầm, đúng
        ra, thật ra, cộng cả, gồm cả, tính cả, kể cả thuế, cộng thuế, including tax, with tax, all in, chỉ
        bỏ, chỉ trả, chỉ lo, chỉ gom, chỉ đưa, trả nổi, lo nổi, lo được, kham nổi, xoay được, gom được, cố
        được, ráng được, ráng lắm, cố lắm, siết lại còn, cắt lại còn, rút lại còn, giảm lại còn, bớt lại
        còn, hạ lại còn, co lại còn, thu lại còn, gói lại còn, rút về, hạ về, giảm về, đưa về, kéo về, kéo
        xuống, ép xuống, gạt xuống, cắt bớt còn, bớt chút còn, nên, cho nên, vậy nên, thành ra, vì vậy,
        therefore, so, hence, thus
        """,
    "rather": """
        chứ không phải, chứ không, chứ ko, chứ đâu phải, không phải là, không phải, instead of, rather than,
        chứ chẳng phải, thay vì
        """,
    "mend": """
        à nhầm, nhầm, à không, ý mình là, ý em là, ý tôi là, ý anh là, ý là, sửa lại, lộn, xin lỗi, à lộn, à
        quên, đính chính, i meant, meant, i mean, sorry, no wait, wait no, wait, actually, correction,
        scratch that, make that, oops, rather, my mistake, my bad, typo, nói lại, mà là, đúng ra là, chính
        xác là, cắt còn, xuống còn, rút còn, giảm còn, giảm xuống, giảm xuống còn, hạ xuống, hạ còn, tăng
        lên, tăng lên thành, nâng lên, nâng lên thành, lên thành, chỉ còn, nay còn, giờ còn, đổi thành, down
        to, cut to, cut down to, trimmed to, reduced to, raised to, increased to, lowered to, dropped to,
        bumped up to, call it, let us call it, ý quên, ý nhầm, nhầm nhầm, xin lỗi nhầm, gõ nhầm, gõ lộn,
        viết nhầm, đánh nhầm, bấm nhầm, thiếu số, thiếu số 0, thừa số, dư số 0, sửa thành, sửa lại là, sửa,
        chính lại, cho sửa, cho anh sửa, cho em sửa, cho chị sửa, tính lại, tính lại là, tính lại thì, đếm
        lại, coi lại, xem lại là, xem lại thì, rút lại, không không, ấy nhầm, ơ nhầm, ủa nhầm, ủa lộn, hihi
        nhầm, nhầm tí, quên mất, à mà, thật ra là, thực ra là, nói chính xác, chính xác thì, nói đúng ra, or
        rather, i should say, make it, let us make it, let us say, scrap that, strike that, forget that, no
        no, no sorry, sorry no, wait sorry, hold on, hang on, let me correct, let me rephrase, correcting,
        to correct, edit, my error, mistyped, mistype, typed wrong, wrong number, more precisely, to be
        exact, to be precise, revised to, now revised, revised, updated to, changed to, up to now, brought
        down to, brought it down to, knocked down to, negotiated down to, slashed to, shaved to, trimmed it
        to, went up to, went down to, goes down to, upped to, upped it to, got cut to, was cut to, been cut
        to, been reduced to, been raised to, been increased to, tức, tức là, nghĩa là, quy ra, quy ra là,
        tính ra là, i e, which means, which makes, equals, ủa không, ơ không, ấy không, à mà không, ủa
        khoan, khoan, à khoan, khoan đã, ý không, thêm lên, thêm thành, tăng thêm thành, đội lên, nâng
        thành, thêm nữa là, tăng thành, bumped to, stretched to, nới lên, nới thành, nới ra
        """,
    "elsewhere": """
        năm ngoái, năm trước, trước đây, hồi trước, trước kia, đợt trước, lần trước, ngày trước, hồi xưa,
        lúc trước, tháng trước, kỳ trước, last year, previously, last time, used to, in the past, before
        that, last month, earlier we, báo giá, bên kia, đối thủ, bên khác, chỗ khác, bên đó, họ báo, chỗ
        kia, hãng khác, quoted, quote, competitor, competitors, another vendor, other vendor, their price,
        they charge, they asked, they offered, they want, vendor, listed, list price, tổng ngân sách, tổng
        cộng, tổng, toàn bộ, cả năm, tất cả, toàn công ty, cả công ty, doanh thu, doanh số, lương, vốn điều
        lệ, total budget, whole, total, overall, entire, revenue, turnover, salary, raised, in sales, giá
        gốc, giá niêm yết, đang trả, đang tốn, hiện trả, currently pay, we pay now, are paying, currently
        paying, now pay, spent, đã chi, đã tốn, tốn, từng chi, hồi đó, chỗ cũ, cũ, bên cũ, gói cũ, paid,
        used, the other company, others quoted, they quoted, asking price, giá họ, giá thị trường, khách
        hàng trả, sếp cho, was, were, originally, ban đầu, lúc đầu, dự kiến ban đầu, là chịu, là thua, là bó
        tay, không kham nổi, là quá sức, đắt quá, mắc quá, is too much, too expensive, too much, out of
        reach, là chị chịu, là anh chịu, là em chịu, là mình chịu, quý trước, quý vừa rồi, quý rồi, tuần
        trước, đợt rồi, lần rồi, năm rồi, last quarter, the previous, in previous years, đốt, đốt hết, đã
        đốt, đốt mất, quăng, ném, mất toi, thầu, khoán, họ đòi, họ lấy, họ tính, nó báo, bên nọ, bên ấy, cao
        quá, mắc, quá mắc, đắt, cao thế, chát, chát quá, hơi chát, hơi cao, hơi mắc, hơi đắt, lố, quá tay,
        đề xuất, ra giá, trước xin, hồi đầu năm, năm kia, hai năm trước, mấy năm trước, đợt vừa rồi, đợt 1,
        lần 1, giai đoạn trước, vụ trước, mùa trước, họ chào, bên kia chào, bạn chào, chào giá, chào, giá
        chào, báo giá là, hợp đồng cũ, hóa đơn cũ, hợp đồng trước, thu về, kiếm, kiếm được, lãi, lời, doanh
        số tháng, mặt bằng, quoting, bid, their bid, their quote, proposal was, price tag, sticker price,
        retail price, market price, list price is, going rate, the going rate, was quoted, got quoted, been
        quoted, they wanted, they want us to pay, charging, charges, charged, costs, cost, the cost was,
        spending before, formerly, two years ago, a year ago, in 2024, in 2025, before covid, prior year,
        prior budget, old budget, previous budget, previously paid, initial, initially, first thought,
        thought it was, is steep, steep, pricey, too steep, too pricey, too high, too rich, a bit much, a
        lot, way too much, over the top, out of our reach, beyond us, more than we have, raised in funding,
        in revenue, annual revenue, profit, in profit, rent, wages, payroll of, grant total, group budget,
        company budget, department budget, marketing budget overall, whole budget, the whole thing, whole
        project, tiền thuê nhà, tiền thuê mặt bằng, em xin, mình xin, giá gói, giá đó, cắt mất, trừ mất, bớt
        mất, hụt mất, bị cắt mất, cắt đi, cọc trước, đặt cọc, tạm ứng, ứng trước, deposit, as a deposit,
        down payment
        """,
    "ours": """
        riêng phần này, riêng, bên mình chỉ có, chỉ có, chỉ được, năm nay, lần này, bây giờ, hiện tại, này
        thì, for this, of which, only have, this year, this time, now, out of that, nhưng, but, dành cho,
        dành, cho cái này, cho phần này, cho việc này, cho dự án này, phần này, set aside, allocated, thực
        tế, thực ra, trong đó, đợt này, giờ đây, chịu chi, muốn dùng, em muốn, chỉ dùng, chỉ muốn, bây giờ
        thì, hiện giờ, can do, we can do, could do, can spend, can afford, afford, willing to, ready to, năm
        nay thì, kỳ này, mới đúng, chốt lại, cuối cùng, giờ thì, giờ chỉ, giờ muốn, lần này chỉ, lần này
        thì, đợt này thì, đợt này chỉ, năm nay chỉ, năm nay còn, riêng vụ này, riêng cái này, riêng mảng
        này, mảng này, riêng khoản này, cho vụ này, cho mảng này, cho hạng mục này, phần mình, phần của
        mình, bên này, bên mình trả, mình trả, anh trả, chị trả, em trả, tụi mình chịu, chịu được, gánh
        được, kham được, lo được, trả được, trả nổi, kham nổi, lo nổi, xoay được, gom được, bỏ ra được, chi
        được, mình chỉ, em chỉ, anh chỉ, chị chỉ, bên mình chỉ, bên em chỉ, bên anh chỉ, bên chị chỉ, tụi em
        chỉ, thực chi, thực có, thực nhận, chốt là, duyệt cho, được duyệt, đã duyệt, sếp duyệt, sếp cho, rót
        cho, cấp cho, để ra, trích ra, ours is, our number, our budget, our budget is, budget is, my budget,
        my budget is, our figure, our share, earmarked, ring fenced, put aside, assigned, we have, we have
        got, we got, i have, i have got, i got, can manage, we can manage, can put in, can put up, can
        offer, could offer, can pay, could pay, can go to, comfortable with, happy with, happy to pay,
        willing to pay, prepared to pay, good for, signed off, approved for, is approved, was approved, this
        round, this quarter, this time round, for this one, for this part, for this piece, for this project,
        for this phase, for your part, nowadays, these days, currently, at present, at the moment, as of
        now, now it is, now we have, tổng là, tổng cộng là, total is, total comes to, in all it is
        """,
    "lost": """
        mất, mất trắng, mất toi, thất thoát, lỗ, thua lỗ, thiệt hại, nợ, đang nợ, bị lừa, bị phạt, phạt, đi
        tong, lose, losing, lost, lost us, cost us, costs us, costing us, owe, owed, debt, in debt, wasted,
        wasting, fined
        """,
    "word": """
        có bao nhiêu đâu, bao nhiêu đâu, không bao nhiêu, không được bao nhiêu, chẳng bao nhiêu, chả bao
        nhiêu, mất bao lâu, công ty, cty, bạn đã, đang bận, không có gì đâu, có chi đâu, mới biết đi, hihi
        không có chi, dạ không có chi, năm tới
        """,
    "purse": """
        ngân sách, kinh phí, budget, chi phí, dự chi, tài chính, tiền, đồng nào, xu nào, quỹ, funds, fund,
        money, funding, khoản, khoản nào, chi, đầu tư, budgets, cash, spend, hầu bao, túi tiền, ngân quỹ,
        tài khoản chi, xu, một xu, đồng xu, cent, a dime, penny, dự toán, budgeted, kế hoạch chi, hạn mức,
        chi tiêu, tài trợ, set aside, nguồn tiền, nguồn, nguồn vốn, tiền nong, kế hoạch ngân sách, ngân
        khoản, tiền bạc, allocation, khoản tiền, vụ tiền, khoản đó, cho việc đó, việc này, ngân khố, ngân
        sách nhà, két, két sắt, hầu bao nhà, vốn liếng, kinh tế, treasury, coffers, kitty, the pot, pot,
        wallet, vốn
        """,
    "broke": """
        hết tiền, cháy túi, viêm màng túi, rỗng túi, nghèo, broke, miễn phí, free, zero, 0 đồng, cạn tiền,
        kẹt tiền, hết kinh phí, hết ngân sách, cắt ngân sách, budget was cut, budget cut, no money, cắt hết,
        cut, frozen, đóng băng, cắt giảm hết, không đồng nào, for free, free of charge, sạch túi, không một
        xu, không xu dính túi, trắng tay, túi rỗng, chưa budget, not budgeted, have not budgeted, did not
        budget, sạch tiền, hết vốn, cạn vốn, hết sạch, tiêu hết, hết quỹ, no cash, out of money, out of
        budget, ran out, run out of money, spent it all, đang kẹt, kẹt lắm, khó khăn tài chính, đang khó
        khăn, đang lỗ, budget freeze, freeze, used up, exhausted, zero budget, nil, hẻo, rỗng ví, cháy ví,
        ví lép, tiền đâu, lấy đâu ra tiền, đào đâu ra, làm gì có tiền, làm gì có kinh phí, làm gì có ngân
        sách, lấy đâu ra, không đào đâu ra, nada, zilch, không có đồng nào, không còn đồng nào, trống rỗng,
        trống không, trống trơn, sạch bách, khánh kiệt, cạn kiệt, cạn túi, đuối vốn, hết ráo, hết veo, lép
        xẹp, rỗng tuếch, thiếu tiền, skint, bankrupt, dried up, cleaned out, penniless, nothing to spend,
        nothing set aside, no funds, not a penny, not a cent, not a dime, làm gì còn tiền, làm gì còn, còn
        tiền đâu, tiền đâu mà, lấy gì mà trả, lấy gì mà chi, tiền đâu ra, lấy tiền đâu ra, lấy tiền đâu, làm
        gì có xu, đào đâu ra tiền, không đủ tiền, không đủ kinh phí, không đủ ngân sách, không có khả năng,
        không kham nổi, kham không nổi, không có điều kiện, chưa có điều kiện, chưa đủ điều kiện, chưa có
        khả năng, không chi nổi, không trả nổi, không lo nổi, đang túng, túng quá, túng thiếu, eo hẹp quá,
        kẹt quá, kẹt tiền quá, bí tiền, đói vốn, thiếu vốn, thiếu kinh phí, thiếu ngân sách, thắt lưng buộc
        bụng, thắt chặt chi tiêu, cắt chi phí, cắt chi tiêu, ngưng chi, dừng chi, ngừng chi, khóa chi, khóa
        ngân sách, bị khóa ngân sách, can not afford anything, can not afford it, can not afford this, can
        not afford to, can not afford, not affordable, unaffordable, no spare cash, no spare money, no money
        left, nothing left, nothing in the bank, nothing in the budget, not in the budget, not budgeted for,
        no budget line, no line item, strapped, cash strapped, strapped for cash, short of cash, short on
        cash, tight on cash, hard up, in the red, out of funds, penny pinching, spending freeze, hiring
        freeze, cost freeze, freeze on spending, on a spending freeze, cost cutting, cutting costs, cut to
        nothing, axed, been axed, budget is gone, money is gone, ngân sách bằng không, ngân sách bằng 0,
        zero đồng, 0đ, không có ngân sách nào, trắng túi, cạn sạch, cạn ngân sách, cạn kinh phí, không còn
        ngân sách, không còn kinh phí, không còn tiền, không còn khoản nào, không còn đồng, hết cả tiền, hết
        sạch tiền, tiêu hết rồi, xài hết rồi, xài hết ngân sách, dùng hết ngân sách, tiêu hết ngân sách, bị
        cắt hết, cut to zero, been cut completely, money is tight, money is too tight, budget is too tight,
        tiền nong eo hẹp quá, tài chính eo hẹp quá, tài chính khó khăn, tài chính không cho phép, ngân sách
        không cho phép, kinh phí không cho phép, đồng nào đâu, xu nào đâu, có đồng nào đâu, có xu nào, được
        đồng nào đâu, được cấp đồng nào đâu, cấp đồng nào đâu, duyệt đồng nào đâu, chưa chi được gì, chưa
        chi được đồng nào, không còn xu, không còn xu nào, không còn đồng nào hết, không có xu nào, chẳng
        còn đồng nào, chẳng còn xu nào, một cắc cũng không, một xu cũng không, một đồng cũng không, một đồng
        cũng không có, một cắc cũng không có, một xu cũng không có, không nổi một đồng, tay trắng, ví rỗng,
        ví trống, không có cắc nào, không còn cắc nào, bootstrapped, bootstrapping, sạch trơn, két rỗng, két
        trống, két sạch, cạn két, sạch sành sanh, không có chi phí
        """,
    "dry": """
        cạn, kiệt, hết sạch, hết rồi, hết trơn, hết nhẵn, hết bay, trống, khô, cháy, âm, thâm hụt, bằng
        không, gone, empty, spent, dry, spoken for, depleted, exhausted, used, drained, slashed, eo hẹp, hạn
        hẹp quá, bị bác, bác rồi, bị bác rồi, bị gạt, bị gạch, bị cắt sạch, bị treo, bị rút, bị thu hồi, bị
        hủy, chưa thông qua, turned down, rejected, denied, knocked back, refused, vetoed, withdrawn,
        pulled, wiped out, blew, blown, blown through, burned through, burnt through, used it up, ran
        through, went through, all gone, tapped out, maxed out, run dry, ran dry, dried out, at zero, is
        zero, non existent, nonexistent, doesn't exist
        """,
    "allot": """
        bố trí, bố trí được, được duyệt, được cấp, cấp, duyệt, dành, chuẩn bị, xin được, allocated,
        approved, available, set aside, dự trù, phân bổ, rót, trích, xếp, ai cấp cho, ai duyệt cho, ai rót
        cho, ai cấp, được cấp cho, signed anything off, signed off on anything, allocated anything, approved
        anything, been allocated, been approved, been set aside, been budgeted, been signed off, cấp phát,
        rót xuống, phê, phê cho, phê duyệt, ký cho, ký duyệt, gom góp, gom góp được, chung nhau, góp được
        """,
    "plan": """
        lên, lập, làm, xây dựng, đưa ra, set, made, make, prepare, prepared, trình, xin, soạn, bàn tới,
        planned, plan, define, lên được, lên xong, lập được, lập xong, làm xong, làm được, đưa ra được, soạn
        xong, trình được
        """,
    "question": """
        bao nhiêu, how much, what is, phí ship, khuyến mãi, discount, giá vàng, tỷ giá, exchange rate, hả,
        đúng không, phải không, mấy giờ, tỉ giá, dạo này, gas, gold, dollar rate, tỷ giá đô, trứng, xổ số,
        vé số, chứng khoán, bitcoin, xăng lên, giá xăng, vàng lên
        """,
    "enough": """
        thì thôi, thì chịu, thì bỏ, thì không, là nghỉ, là thôi, là chịu, là bỏ, thì khỏi, thì nghỉ, là
        khỏi, thì không theo, là không theo, thì không mua, là không mua, thì không duyệt, là không duyệt,
        thì miễn, là miễn, and we are out, and i am out, is a no, is a no go, is a dealbreaker, is out of
        the question, is not possible, would not fly, is a stretch, is off the table
        """,
    "goods": """
        xăng, quần, giày, phim, vé xem phim, gas, shoes, lunch, dinner, taxi, grab, tiền điện, tiền nước,
        học phí, giá vàng, nhà thuê, thuê nhà, lương em, lương tôi, lương tháng, lương hưu, lương của, cho
        mượn, cho vay, lent, borrowed, bought, nước dừa, cốc, petrol, pizza, beer, ticket, tickets, shirt,
        phone bill, lì xì, mừng cưới, đám cưới, tiền cưới, giá áo, cái áo, tô phở, ly trà, vé số, giá gạo,
        đĩa cơm, hộp cơm, cơm tấm, cơm hộp, vé máy bay, vé tàu, vé xe, ly cà phê, a coffee, the coffee, bát
        phở, tô bún, ổ bánh mì, kg thịt, trái cây, iphone, tiền trọ, trúng số, rent, the rent, điện tháng,
        tiền net, tiền mạng, tiền chợ, tiền ăn, quần áo, con gà, bánh chưng, tiền phạt, viện phí, tiền
        thuốc, tiền xăng, phí gửi xe, gửi xe, đổ xăng, ticket was, groceries, fuel, my salary, salary is,
        bill was, taxi cost, cái điện thoại, điện thoại mới, xe máy, lương công chức, lương giáo viên, lương
        công nhân, lương nhà nước, lương cơ bản, trà sữa, bó hoa, bánh mì, tiền phòng
        """,
}
