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
    "half": {
        0.5: "nửa, rưỡi nửa, half, half a, half an, một nửa",
        0.25: "a quarter, quarter, a quarter of a, quarter of a, một phần tư, phần tư",
        0.75: "three quarters of a, three quarters of, three quarter, ba phần tư",
    },
    "halfmore": "rưỡi, and a half, and half",
    "some": "mấy, hơn chút, lẻ",
    "currency": {
        "VND": "đồng, đ, vnd, vnđ, ₫, việt nam đồng, dong, vn dong, tiền việt, vietnamese dong, d",
        "USD": """
            đô, đô la, đô la mỹ, đô mỹ, usd, $, dollar, dollars, us dollars, us dollar, bucks, buck, đôla,
            dola, us $, đô lar, american dollars, tiền đô, do
            """,
        "EUR": "euro, euros, eur, €, ơ rô, ơrô",
    },
    "month": """
        mỗi tháng, một tháng, hàng tháng, hằng tháng, theo tháng, từng tháng, trên tháng, cho một tháng,
        trong một tháng, tháng một lần, / tháng, / th, / month, / mo, / m, / t, 1 tháng, mỗi th, a month,
        per month, monthly, every month, each month, on a monthly basis, thuê bao tháng, cho mỗi tháng, tính
        theo tháng, / mth, / mnth, tháng nào cũng, tháng tháng, theo từng tháng, đều đặn hàng tháng, đều đều
        mỗi tháng, a mo, each mo, every mo, per mth, recurring monthly, billed monthly, paid monthly,
        monthly basis, month to month, month by month, on a month, monthly subscription, monthly fee,
        monthly budget
        """,
    "year": """
        mỗi năm, một năm, hàng năm, hằng năm, theo năm, trên năm, từng năm, thường niên, cho một năm, / năm,
        / year, / yr, 1 năm, a year, per year, yearly, annually, annual, every year, each year, per annum, p
        a, / n, on a yearly basis, năm nào cũng, từng năm một, theo từng năm, cả năm trời, mỗi 1 năm, cho cả
        năm, gói năm, trả theo năm, đóng theo năm, per yr, a yr, each yr, per 12 months, for 12 months, for
        the year, billed annually, paid annually, annual budget, yearly budget, annual fee, annually billed,
        on an annual basis, every twelve months, over the year, 12 months
        """,
    "once": """
        một lần, trả một lần, trả đứt, mua đứt, trọn gói, nguyên gói, cả gói, một lần duy nhất, one time,
        one off, once, upfront, up front, lump sum, trả hết, thanh toán một lần, one time payment, one time
        fee, 1 lần, one shot, đứt, nguyên cục, trả thẳng, một cục, trả 1 lần, trả hết 1 lần, một cục luôn, 1
        cục, cục, trả ngay một lần, trả nguyên, trả luôn, đóng một lần, đóng 1 lần, mua một lần, mua 1 lần,
        mua luôn, thanh toán 1 lần, chi một lần, chi 1 lần, dùng trọn đời, vĩnh viễn, trọn đời, cho toàn bộ
        dự án, cho cả dự án, one time only, one go, in one go, all at once, outright, flat fee, flat, fixed
        fee, single payment, one payment, a single payment, one off payment, one time cost, one off cost, in
        total, perpetual, lifetime, full project, for the entire project, for the whole project, total
        project
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
        just about, just under, just shy of, a shade under, more like, quanh mốc, xê dịch, xê dịch quanh,
        xê dịch quanh mốc, quanh mức, quanh con số
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
        within, keep within, keep it within, can not go a dollar above, can not go a dollar over, can not go
        a penny over, can not go a cent over, can not go beyond, can not stretch beyond, can not stretch
        past, can not stretch to more than, can not push past, can not push beyond, not a dollar above, not
        a cent above
        """,
    "belowafter": """
        đổ lại, trở lại, trở xuống, đổ xuống, quay đầu, là cùng, là căng, là tối đa, là kịch, là hết mức, là
        max, or less, or under, or below, là hết cỡ, là cao nhất, là trần, and below, and under, at max, the
        most, hoặc ít hơn, hoặc thấp hơn, là hết nấc, là nhiều nhất, is the limit, is our limit, is the cap,
        is the max, is the maximum, is the ceiling, is our max, is as high as, is my limit, and no more, no
        more, not more, and not more, không hơn nữa, không thêm, đừng hơn nữa, đổ về, quay xuống, đổ lui,
        trở lui, là mức trần, là mức cao nhất, là mức tối đa, là hết khả năng, là hết sức
        """,
    "beyond": "quá, anything over, anything above, anything beyond, anything more than",
    "above": """
        trên, hơn, không dưới, không ít hơn, ít ra, ít ra cũng, ít cũng, thấp nhất, khởi điểm, khởi điểm từ,
        bét nhất, bét ra, nhiều hơn, cao hơn, lớn hơn, thấp nhất là, bèo nhất, over, above, more than,
        upwards of, upward of, a minimum of, minimum of, no less than, not less than, starting at, starting
        from, north of, in excess of, exceeding, greater than, higher than, >, ≥, > =, well over, from at
        least, bét lắm, tệ lắm, thấp lắm, ít lắm, as low as, rẻ nhất, từ mức, tối thiểu phải, hơn hẳn, nhỉnh
        hơn, nhỉnh, vượt, a little over, a bit over, just over, slightly more than, slightly over, well
        above, no lower than, not under, not below, lố, quá hơn, lớn hơn hoặc bằng, một đồng hơn, vượt mốc,
        vượt ngưỡng, vượt mức, vượt con số, qua mốc, quá mốc, quá mức
        """,
    "aboveafter": """
        trở lên, đổ lên, or more, or above, and up, and above, plus, +, or higher, là ít nhất, là tối thiểu,
        hoặc hơn, and more, hoặc cao hơn, hoặc nhiều hơn, là thấp nhất, upwards, onwards, có lẻ
        """,
    "most": """
        tối đa, tối đa là, tối đa chỉ, tối đa cũng chỉ, max, maximum, at most, at the most, tops, kịch trần,
        kịch kim, hết cỡ, trần, limit, không quá, nhiều thì, cao thì, nhiều là, cao là, cao lắm là, nhiều
        nhất là, cao nhất cũng, cao nhất cũng chỉ, nhiều lắm, nhiều lắm cũng, giới hạn là, giới hạn chỉ,
        kịch khung, kịch trần là, hết ga, hết nấc, mức cao nhất, mức cao nhất là, mức tối đa, mức tối đa là,
        cùng lắm cũng, cùng lắm thì, cùng lắm chỉ, trần là, trần chỉ, ngưỡng, ngưỡng là, ngưỡng trên, quá
        lắm, quá lắm là, quá lắm thì, căng lắm, căng lắm là, ráng lắm, ráng lắm là, cố lắm, cố lắm là, cố
        lắm thì, hết sức, upper bound, hard cap, hard limit, absolute max, absolute maximum, absolute limit,
        absolute ceiling, ceiling of, ceiling is, top end, max budget, maximum budget, the max, the maximum,
        our ceiling, our limit, our cap, our max, spending limit, spending cap, we top out at, topping out
        at, tops out at, maxing out at, max out at, maxes out at, no higher, not a dime over, not a dime
        more than, can not go beyond, will not go beyond, not beyond, not go beyond, nothing beyond, cannot
        stretch past, not past, anywhere up to, all the way up to, right up to, đắt lắm, đắt lắm cũng, đắt
        lắm cũng chỉ, mắc lắm, mắc lắm cũng, mắc lắm cũng chỉ, đắt nhất, đắt nhất cũng, mắc nhất, mắc nhất
        cũng, cao lắm cũng, cao lắm cũng chỉ
        """,
    "least": """
        at least, minimum, tối thiểu, ít nhất, tối thiểu là, min, ít nhất là, ít nhất cũng, tối thiểu cũng,
        ít thì, thấp thì, ít là, thấp là, ít cũng phải, bét cũng, bét cũng phải, bét nhất cũng, chí ít, chí
        ít là, chí ít cũng, ít gì, ít gì cũng, ít gì cũng phải, rẻ nhất cũng, tối thiểu cũng phải, thấp nhất
        cũng, sàn, mức sàn, mức sàn là, sàn là, bèo lắm, bèo lắm cũng, bèo gì, bèo gì cũng, the least, at
        the very least, bare minimum, the minimum, minimum of, no less, nothing less than, nothing under,
        nothing below, floor of, our floor, our minimum, our minimum is, starting budget, starts from, start
        from, starts at, from at least, bèo bèo, bèo bèo cũng, bèo bèo cũng phải, rẻ lắm, rẻ lắm cũng, rẻ
        lắm cũng phải, rẻ gì cũng, rẻ gì cũng phải, rẻ bèo cũng
        """,
    "upto": """
        up to, lên đến, lên tới, cho tới, cho đến, được tới, chi tới, đến mức, tới mức, tới khoảng, được
        đến, chi đến, ra tới, bỏ tới, trả tới, trả đến, chịu tới, chịu được tới, kham tới, lo tới, lo được
        tới, chi được tới, trả được tới, kham được tới
        """,
    "from": """
        từ, from, between, giữa, trong khoảng, nằm trong khoảng, dao động, dao động từ, tầm từ, khoảng từ,
        ranging from, in between, anywhere from, anywhere between, somewhere between
        """,
    "to": "đến, tới, to, -, ~, và, and, hoặc, or, hay, qua, →, until, lên, –, through",
    "counted": """
        người, nhân viên, bạn, user, users, người dùng, chi nhánh, cửa hàng, people, persons, employees,
        staff, seats, licenses, tài khoản, máy, branches, stores, shops, sale, sales, đơn, khách, nhân sự,
        điểm, lần, phút, giờ, tuổi, %, ngày, tuần, phần trăm, percent, days, weeks, hours, minutes, months,
        years, cái, chỗ, tầng, sao, câu, con, đứa, bữa, món, dòng, trang, bé, anh em, am, h, members,
        agents, items, times, points, stars, quận, phường, bài, kênh, đại lý, chiếc, bộ, thành viên, học
        viên, học sinh, phòng, cơ sở, điện thoại, ngành, m2, km, kg, tiếng, sáng, chiều, tối, ký, lít, tuổi
        đời, thước, mét vuông, độ c, bước, like, view, sub, follow, cây số, lớp, ca, trận, bàn, vòng, nốt,
        cân, gram, lạng, sào, chỉ vàng, kids, children, cats, dogs, brothers, sisters, floors, rooms, cars,
        meters, metres, miles, kilos, years old, nhà số, số nhà, ngõ, ngách, hẻm, ghế, gate, room, floor,
        seat, flight, platform, bus, o'clock, pm, kí, bó, túi, hộp, lon, suất, đĩa, bát, chén, ổ, quả,
        lượng, tô, cuốc
        """,
    "must": """
        cũng, cũng phải, phải, cũng được, là, thì, chỉ, mức, mới, is, at, of, be, to be, it is, would be,
        should be, has to be, set at, would, khoản, bỏ ra, chi ra, xuất ra, móc ra, dám chi, chi tới, bỏ
        được, chi được, bỏ tới
        """,
}
