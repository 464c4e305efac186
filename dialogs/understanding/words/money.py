"""Words of money: scales, currencies, periods, bounds, and what makes a figure another one than the
budget.
"""

from dialogs.understanding.words import Table

# "scale": (factor, the currency it implies).
MONEY: Table = {
    "scale": {
        (1000.0, None): "k, thousand, grand, g",
        (1000.0, "VND"): "nghìn, ngàn, nghìn đồng, ngàn đồng, ngìn, nghàn",
        (100000.0, "VND"): "lít, xị, lá, cành, loét",
        (1000000.0, "VND"): "triệu, tr, củ, chai, mét, triệu đồng, chẹo, trẹo",
        (1000000.0, None): "million, mil, mn, mio, mm, m, millions",
        (1000000000.0, "VND"): "tỷ, tỉ, ty, tỏi, tỷ đồng, tỉ đồng",
        (1000000000.0, None): "billion, bn, b, billions",
        (100.0, "USD"): "vé",
    },
    "half": "nửa, rưỡi nửa, half, half a, half an",
    "halfmore": "rưỡi, and a half, and half",
    "some": "mấy, hơn chút, lẻ",
    "currency": {
        "VND": """
            đồng, đ, vnd, vnđ, ₫, việt nam đồng, dong, vn dong, tiền việt, vietnamese dong, d
            """,
        "USD": """
            đô, đô la, đô la mỹ, đô mỹ, usd, $, dollar, dollars, us dollars, us dollar, bucks, buck, đôla,
            dola, us $, đô lar, american dollars, tiền đô, do
            """,
        "EUR": "euro, euros, eur, €, ơ rô, ơrô",
    },
    "month": """
        mỗi tháng, một tháng, hàng tháng, hằng tháng, theo tháng, từng tháng, trên tháng, cho một tháng,
        trong một tháng, tháng một lần, / tháng, / th, / month, / mo, / m, / t, 1 tháng, mỗi th, a month,
        per month, monthly, every month, each month, pm, p m, on a monthly basis, thuê bao tháng, cho mỗi
        tháng, tính theo tháng, / mth, / mnth
        """,
    "year": """
        mỗi năm, một năm, hàng năm, hằng năm, theo năm, trên năm, từng năm, thường niên, cho một năm, / năm,
        / year, / yr, 1 năm, a year, per year, yearly, annually, annual, every year, each year, per annum, p
        a, / n, on a yearly basis
        """,
    "once": """
        một lần, trả một lần, trả đứt, mua đứt, trọn gói, nguyên gói, cả gói, một lần duy nhất, one time,
        one off, once, upfront, up front, lump sum, trả hết, thanh toán một lần, one time payment, one time
        fee, 1 lần, one shot, đứt, nguyên cục, trả thẳng, một cục
        """,
    "about": """
        khoảng, tầm, cỡ, chừng, độ, gần, ngót, ngót nghét, xấp xỉ, ước chừng, ước tính, loanh quanh, quanh
        quẩn, trên dưới, vào khoảng, áng chừng, đâu đó, tầm khoảng, cỡ chừng, khoảng chừng, tầm cỡ, non, tầm
        tầm, xêm xêm, sêm sêm, hình như, có lẽ, chắc tầm, chắc cỡ, đại khái, đâu khoảng, nhắm chừng, about,
        around, roughly, approximately, approx, approximate, ish, nearly, almost, close to, circa, give or
        take, ballpark, in the region of, somewhere around, in the neighborhood of, or so, more or less,
        maybe, some, ~, ≈, near, probably, gì đó, or thereabouts, an estimated, estimated, đổ gần, hoặc hơn
        kém, hơn kém, a bit over or under, quãng, suýt soát, ngấp nghé, nhắm nhắm, áng, lối, đâu tầm, đâu
        cỡ, vô khoảng, cữ, pretty much, in the ballpark of, on the order of, thereabouts, north or south of,
        just about, just under, just shy of, a shade under
        """,
    "below": """
        dưới, không hơn, không vượt quá, không vượt, không được quá, đừng quá, không trên, chưa tới, chưa
        đến, chưa đầy, cao nhất, cao lắm, nhiều nhất, mức trần, hết mức, thấp hơn, nhỏ hơn, ít hơn, bé hơn,
        trong vòng, trong phạm vi, giới hạn, giới hạn ở, cao nhất là, nhiều lắm là, cùng lắm, cùng lắm là,
        đến tối đa, under, below, less than, no more than, not more than, not over, not above, nothing over,
        nothing above, a maximum of, maximum of, max of, capped at, cap, cap of, ceiling, limited to,
        within, lower than, fewer than, not exceed, not to exceed, not exceeding, do not exceed, does not
        exceed, can not go above, can not go over, can not exceed, can not spend more than, do not go over,
        do not want to spend more than, do not want to go over, not go over, must not exceed, should not
        exceed, stay under, keep it under, not want to spend more than, upper limit, <, ≤, < =, up to a
        maximum of, anything under, anything below, smaller than, at best, chỉ dám tới, không cao hơn, không
        nhiều hơn, đừng hơn, no higher than, not higher than, rẻ hơn, kém hơn, thua, as high as, as much as,
        go as high as, go up to, cheaper than, chỉ tới, chỉ trong, không hơn được, chỉ có thể tới, no
        greater than, must be under, has to be under, not a penny more than, không quá được, không lên quá,
        không tới, hổng tới, not a cent over, not a penny over, not a dollar over, not a cent more than, not
        a dollar more than, not spend over, nothing more than, not looking to spend more than, stretch to,
        go to, push to, as far as, đừng vượt, đừng vượt quá, chớ quá, chớ vượt, đừng lố, không lố, không lên
        tới, đừng cao hơn, miễn dưới, chỉ dám, chỉ dám chi, chỉ kham nổi, kham nổi, kham được, chỉ lo được,
        chỉ lo nổi, gói gọn trong, gói ghém trong, nằm trong, giữ dưới, anything up to, up to around, stay
        within, keep within, keep it within
        """,
    "belowafter": """
        đổ lại, trở lại, trở xuống, đổ xuống, quay đầu, là cùng, là căng, là tối đa, là kịch, là hết mức, là
        max, or less, or under, or below, là hết cỡ, là cao nhất, là trần, and below, and under, at max, the
        most, hoặc ít hơn, hoặc thấp hơn, là hết nấc, là nhiều nhất, is the limit, is our limit, is the cap,
        is the max, is the maximum, is the ceiling, is our max, is as high as, is my limit, and no more, no
        more, not more, and not more, không hơn nữa, không thêm, đừng hơn nữa
        """,
    "above": """
        trên, hơn, không dưới, không ít hơn, ít ra, ít ra cũng, ít cũng, thấp nhất, khởi điểm, khởi điểm từ,
        bét nhất, bét ra, nhiều hơn, cao hơn, lớn hơn, thấp nhất là, bèo nhất, over, above, more than,
        upwards of, upward of, a minimum of, minimum of, no less than, not less than, starting at, starting
        from, north of, in excess of, exceeding, greater than, higher than, >, ≥, > =, well over, from at
        least, bét lắm, tệ lắm, thấp lắm, ít lắm, as low as, rẻ nhất, từ mức, tối thiểu phải, hơn hẳn, nhỉnh
        hơn, nhỉnh, vượt, a little over, a bit over, just over, slightly more than, slightly over, well
        above, no lower than, not under, not below, more like
        """,
    "aboveafter": """
        trở lên, đổ lên, or more, or above, and up, and above, plus, +, or higher, là ít nhất, là tối thiểu,
        hoặc hơn, and more, hoặc cao hơn, hoặc nhiều hơn, là thấp nhất, upwards, onwards, có lẻ
        """,
    "most": """
        tối đa, tối đa là, tối đa chỉ, tối đa cũng chỉ, max, maximum, at most, at the most, tops, kịch trần,
        kịch kim, hết cỡ, trần, limit, không quá, nhiều thì, cao thì, nhiều là, cao là
        """,
    "least": """
        at least, minimum, tối thiểu, ít nhất, tối thiểu là, min, ít nhất là, ít nhất cũng, tối thiểu cũng,
        ít thì, thấp thì, ít là, thấp là, ít cũng phải
        """,
    "upto": "up to, lên đến, lên tới, cho tới, cho đến",
    "from": """
        từ, from, between, giữa, trong khoảng, nằm trong khoảng, dao động, dao động từ, tầm từ, khoảng từ,
        ranging from, in between, anywhere from, anywhere between, somewhere between
        """,
    "to": "đến, tới, to, -, ~, và, and, hoặc, or, hay, qua, →, until, lên, –, through",
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
        bumped up to, call it, let us call it
        """,
    "elsewhere": """
        năm ngoái, năm trước, trước đây, hồi trước, trước kia, đợt trước, lần trước, ngày trước, hồi xưa,
        lúc trước, tháng trước, kỳ trước, last year, previously, last time, used to, in the past, before
        that, last month, earlier we, báo giá, bên kia, đối thủ, bên khác, chỗ khác, bên đó, họ báo, chỗ
        kia, hãng khác, quoted, quote, competitor, competitors, another vendor, other vendor, their price,
        they charge, they asked, they offered, they want, vendor, listed, list price, tổng ngân sách, tổng
        cộng, tổng, toàn bộ, cả năm, tất cả, toàn công ty, cả công ty, doanh thu, doanh số, lương, vốn, vốn
        điều lệ, total budget, whole, total, overall, entire, revenue, turnover, salary, raised, in sales,
        giá gốc, giá niêm yết, đang trả, đang tốn, hiện trả, currently pay, we pay now, are paying,
        currently paying, now pay, spent, đã chi, đã tốn, tốn, từng chi, hồi đó, chỗ cũ, cũ, bên cũ, gói cũ,
        paid, used, the other company, others quoted, they quoted, asking price, giá họ, giá thị trường,
        khách hàng trả, sếp cho, was, were, originally, ban đầu, lúc đầu, dự kiến ban đầu, là chịu, là thua,
        là bó tay, không kham nổi, là quá sức, đắt quá, mắc quá, is too much, too expensive, too much, out
        of reach, là chị chịu, là anh chịu, là em chịu, là mình chịu, quý trước, quý vừa rồi, quý rồi, tuần
        trước, đợt rồi, lần rồi, năm rồi, last quarter, the previous, in previous years
        """,
    "ours": """
        riêng phần này, riêng, bên mình chỉ có, chỉ có, chỉ được, năm nay, lần này, bây giờ, hiện tại, này
        thì, for this, of which, only have, this year, this time, now, out of that, nhưng, but, dành cho,
        dành, cho cái này, cho phần này, cho việc này, cho dự án này, phần này, set aside, allocated, thực
        tế, thực ra, trong đó, đợt này, giờ đây, chịu chi, muốn dùng, em muốn, chỉ dùng, chỉ muốn, bây giờ
        thì, hiện giờ, can do, we can do, could do, can spend, can afford, afford, willing to, ready to, năm
        nay thì, kỳ này, mới đúng, chốt lại, cuối cùng, giờ thì, giờ chỉ, giờ muốn
        """,
    "lost": """
        mất, mất trắng, mất toi, thất thoát, lỗ, thua lỗ, thiệt hại, nợ, đang nợ, bị lừa, bị phạt, phạt, đi
        tong, lose, losing, lost, lost us, cost us, costs us, costing us, owe, owed, debt, in debt, wasted,
        wasting, fined
        """,
    "word": """
        có bao nhiêu đâu, bao nhiêu đâu, không bao nhiêu, không được bao nhiêu, chẳng bao nhiêu, chả bao
        nhiêu, mất bao lâu
        """,
    "purse": """
        ngân sách, kinh phí, budget, chi phí, dự chi, tài chính, tiền, đồng nào, xu nào, quỹ, funds, fund,
        money, funding, khoản, khoản nào, chi, đầu tư, budgets, cash, spend, hầu bao, túi tiền, ngân quỹ,
        tài khoản chi, xu, một xu, đồng xu, cent, a dime, penny, dự toán, budgeted, kế hoạch chi, hạn mức,
        chi tiêu, tài trợ, set aside, nguồn tiền, nguồn, nguồn vốn, tiền nong, kế hoạch ngân sách, ngân
        khoản, tiền bạc, allocation, khoản tiền, vụ tiền, khoản đó, cho việc đó, việc này, ngân khố, ngân
        sách nhà, két, két sắt, hầu bao nhà, vốn liếng, kinh tế, treasury, coffers, kitty, the pot, pot,
        wallet
        """,
    "broke": """
        hết tiền, cháy túi, viêm màng túi, rỗng túi, nghèo, broke, miễn phí, free, zero, 0 đồng, cạn tiền,
        kẹt tiền, hết kinh phí, hết ngân sách, cắt ngân sách, budget was cut, budget cut, no money, bị cắt,
        cắt hết, cut, frozen, đóng băng, cắt giảm hết, không đồng nào, for free, free of charge, sạch túi,
        không một xu, không xu dính túi, trắng tay, túi rỗng, chưa budget, not budgeted, have not budgeted,
        did not budget, sạch tiền, hết vốn, cạn vốn, hết sạch, tiêu hết, hết quỹ, no cash, out of money, out
        of budget, ran out, run out of money, spent it all, đang kẹt, kẹt lắm, khó khăn tài chính, đang khó
        khăn, đang lỗ, budget freeze, freeze, used up, exhausted, zero budget, nil, hẻo, rỗng ví, cháy ví,
        ví lép, tiền đâu, lấy đâu ra tiền, đào đâu ra, làm gì có tiền, làm gì có kinh phí, làm gì có ngân
        sách, lấy đâu ra, không đào đâu ra, nada, zilch, không có đồng nào, không còn đồng nào, trống rỗng,
        trống không, trống trơn, sạch bách, khánh kiệt, cạn kiệt, cạn túi, đuối vốn, hết ráo, hết veo, lép
        xẹp, rỗng tuếch, thiếu tiền, skint, bankrupt, dried up, cleaned out, penniless, nothing to spend,
        nothing set aside, no funds, not a penny, not a cent, not a dime
        """,
    "allot": """
        bố trí, bố trí được, được duyệt, được cấp, cấp, duyệt, dành, chuẩn bị, xin được, allocated,
        approved, available, set aside, dự trù, phân bổ, rót, trích, xếp
        """,
    "counted": """
        người, nhân viên, bạn, user, users, người dùng, chi nhánh, cửa hàng, people, persons, employees,
        staff, seats, licenses, tài khoản, máy, branches, stores, shops, sale, sales, đơn, khách, nhân sự,
        điểm, lần, phút, giờ, tuổi, %, ngày, tuần, phần trăm, percent, days, weeks, hours, minutes, months,
        years, cái, chỗ, tầng, sao, câu, con, đứa, bữa, món, dòng, trang, bé, anh em, am, h, members,
        agents, items, times, points, stars, quận, phường, bài, kênh, đại lý, chiếc, bộ, thành viên, học
        viên, học sinh, phòng, cơ sở, điện thoại, ngành, m2, km, kg, tiếng, sáng, chiều, tối
        """,
    "question": """
        bao nhiêu, how much, what is, phí ship, khuyến mãi, discount, giá vàng, tỷ giá, exchange rate, hả,
        đúng không, phải không, mấy giờ, tỉ giá, nhỉ, dạo này, gas, gold, dollar rate, tỷ giá đô, trứng, xổ
        số, vé số, chứng khoán, bitcoin, xăng lên, giá xăng, vàng lên
        """,
    "must": """
        cũng, cũng phải, phải, cũng được, là, thì, chỉ, mức, mới, is, at, of, be, to be, it is, would be,
        should be, has to be, set at, would, khoản, bỏ ra, chi ra, xuất ra, móc ra, dám chi, chi tới, bỏ
        được, chi được, bỏ tới
        """,
    "plan": """
        lên, lập, làm, xây dựng, đưa ra, set, made, make, prepare, prepared, trình, xin, soạn, bàn tới,
        planned, plan, define
        """,
}
