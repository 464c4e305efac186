"""Words of time that name a day, a span or a unit."""

from dialogs.understanding.words import Table

# "day": days from today; "relative": (unit, how many ahead); "feast": (calendar, day, month).
TIME: Table = {
    "day": {
        0: """
            hôm nay, trong hôm nay, ngay hôm nay, trong ngày, nội trong ngày, nội hôm nay, bữa nay, tối nay,
            chiều nay, sáng nay, ngày hôm nay, today, tonight, later today, this afternoon, this evening,
            end of day, eod
            """,
        1: """
            ngày mai, mai, sáng mai, chiều mai, tối mai, trưa mai, bữa mai, tomorrow, tomorrow morning,
            tomorrow afternoon, tomorrow evening
            """,
        2: "ngày kia, ngày mốt, mốt, bữa mốt, day after tomorrow, mai mốt",
    },
    "relative": {
        ("week", 0): "tuần này, tuần nay, this week, later this week, the week, nội tuần này",
        ("week", 1): """
            tuần sau, tuần tới, qua tuần, tuần kế, tuần kế tiếp, tuần tiếp theo, tuần sau nữa thôi, next
            week, the following week, the coming week, coming week, following week, tuần sang
            """,
        ("week", 2): "tuần sau nữa, tuần tới nữa, the week after next, week after next",
        ("month", 0): """
            tháng này, tháng nay, this month, later this month, the current month, current month, nội tháng
            này, the month, th này, trong th này
            """,
        ("month", 1): """
            tháng sau, tháng tới, qua tháng, tháng kế, tháng kế tiếp, tháng tiếp theo, tháng sang, sang
            tháng sau, qua tháng sau, next month, the following month, following month, the coming month,
            coming month, th sau, th tới
            """,
        ("month", 2): "tháng sau nữa, tháng tới nữa, the month after next, month after next",
        ("quarter", 0): """
            quý này, this quarter, current quarter, the current quarter, quý hiện tại, the quarter
            """,
        ("quarter", 1): """
            quý sau, quý tới, quý kế, quý kế tiếp, quý tiếp theo, next quarter, the following quarter,
            following quarter, the coming quarter, coming quarter, sang quý sau
            """,
        ("year", 0): """
            năm nay, năm này, this year, the current year, this calendar year, later this year, the year,
            this fiscal year
            """,
        ("year", 1): """
            năm sau, năm tới, qua năm, năm kế, năm kế tiếp, năm tiếp theo, năm mới, sang năm sau, sang năm
            mới, qua năm mới, qua năm sau, next year, the following year, following year, the coming year,
            the new year, new year, next fiscal year, năm tài chính sau, năm tài chính tới, next calendar
            year, next financial year, niên độ sau, sang năm, bước sang năm mới, the new fiscal year, new
            fiscal year, the new financial year, new financial year, năm tài chính mới, năm tài khóa mới,
            năm tài khóa sau, niên khóa mới, niên khóa sau
            """,
        ("year", 2): "năm sau nữa, năm tới nữa, the year after next, year after next",
        ("week", -1): "tuần trước, tuần rồi, tuần qua, last week",
        ("month", -1): "tháng trước, tháng rồi, tháng qua, last month",
        ("year", -1): "năm ngoái, năm trước, năm rồi, năm qua, last year, hồi năm ngoái",
    },
    "unit": {
        "day": "ngày, day, days, days time, hôm, bữa, business days, working days, ngày làm việc, bữa nữa",
        "week": "tuần, week, weeks, tuần lễ, w, weeks time, tuần nữa thôi",
        "month": "tháng, month, months, m, months time, tháng trời, month time",
        "quarter": "quý, quarter, quarters",
        "year": "năm, year, years, y, years time, niên",
        "fortnight": "fortnight, fortnights",
        "hour": "giờ, tiếng, hour, hours, hrs, giờ đồng hồ, tiếng đồng hồ",
    },
    "tletter": "t",
    "monthname": {
        1: "january, jan",
        2: "february, feb, febuary",
        3: "march, mar",
        4: "april, apr",
        6: "june, jun",
        7: "july, jul",
        8: "august, aug",
        9: "september, sept",
        10: "october, oct",
        11: "november, nov",
        12: "december, dec",
    },
    "may": "may",
    "weekday": {
        0: "thứ hai, thứ 2, monday, đầu tuần này",
        1: "thứ ba, thứ 3, tuesday, tue, tues",
        2: "thứ tư, thứ 4, wednesday, weds",
        3: "thứ năm, thứ 5, thursday, thurs, thur",
        4: "thứ sáu, thứ 6, friday, fri",
        5: "thứ bảy, thứ 7, saturday, thứ bẩy",
        6: "chủ nhật, chủ nhựt, chúa nhật, cn, sunday",
    },
    "shortday": {
        0: "t2, t 2",
        1: "t3, t 3",
        2: "t4, t 4",
        3: "t5, t 5",
        4: "t6, t 6",
        5: "t7, t 7",
    },
    "weekend": """
        cuối tuần, cuối tuần này, weekend, the weekend, this weekend, end of the week, end of this week, end
        of week, eow
        """,
    "quartername": {
        1: """
            q1, q 1, quý i, quý 1, quý một, quý đầu, quý đầu tiên, quý nhất, first quarter, 1st quarter,
            quarter one, quarter 1, one quarter, 3 tháng đầu, ba tháng đầu
            """,
        2: "q2, q 2, quý ii, quý 2, quý hai, quý nhì, second quarter, 2nd quarter, quarter two, quarter 2",
        3: "q3, q 3, quý iii, quý 3, quý ba, third quarter, 3rd quarter, quarter three, quarter 3",
        4: """
            q4, q 4, quý iv, quý 4, quý bốn, quý tư, quý cuối, quý cuối cùng, fourth quarter, 4th quarter,
            last quarter, final quarter, quarter four, quarter 4, 3 tháng cuối, ba tháng cuối, quý chót
            """,
    },
    "halfyear": {
        1: """
            nửa đầu, nửa đầu của, nửa năm đầu, 6 tháng đầu, sáu tháng đầu, h1, h 1, first half, first half
            of the, 1st half, 1st half of the, first six months, first six months of the, first 6 months,
            nửa năm đầu tiên, nửa trước, early half, sáu tháng đầu tiên, 6 tháng đầu tiên
            """,
        2: """
            nửa cuối, nửa cuối của, nửa sau, nửa sau của, nửa năm cuối, 6 tháng cuối, sáu tháng cuối, h2, h
            2, second half, second half of the, 2nd half, 2nd half of the, last six months, last six months
            of the, latter half, latter half of the, back half, back half of the, last half, nửa còn lại, 6
            tháng còn lại
            """,
    },
    "feast": {
        ("solar", 30, 4): "giải phóng miền nam, lễ 30 4, liberation day, reunification day, ngày giải phóng",
        ("solar", 1, 5): "quốc tế lao động, labor day, labour day, may day",
        ("solar", 2, 9): "quốc khánh, lễ quốc khánh, national day, independence day",
        ("solar", 8, 3): "quốc tế phụ nữ, women's day, international women's day, womens day",
        ("solar", 20, 10): "phụ nữ việt nam, ngày phụ nữ việt nam, vietnamese women's day",
        ("solar", 20, 11): """
            nhà giáo, ngày nhà giáo, nhà giáo việt nam, teachers day, teacher's day, teachers' day
            """,
        ("solar", 25, 12): "giáng sinh, noel, nô en, noen, christmas, xmas, christmas day, lễ giáng sinh",
        ("solar", 24, 12): "christmas eve, đêm noel",
        ("solar", 31, 12): "new year's eve, giao thừa dương lịch, đêm giao thừa tây",
        ("solar", 1, 1): """
            tết dương, tết dương lịch, tết tây, new year's day, tết dương lịch sắp tới, new year's
            """,
        ("solar", 14, 2): "valentine, valentine's day, valentines, valentines day, lễ tình nhân",
        ("solar", 1, 6): "quốc tế thiếu nhi, tết thiếu nhi, children's day",
        ("solar", 31, 10): "halloween",
        ("solar", 5, 9): "khai giảng, tựu trường, năm học mới, new school year, back to school",
        ("solar", 11, 11): "11 11, singles day, singles' day",
        ("solar", 12, 12): "12 12",
        ("lunar", 29, 12): "giao thừa, đêm giao thừa, tất niên, ba mươi tết, 30 tết",
        ("lunar", 3, 3): "tết hàn thực, hàn thực",
        ("lunar", 15, 10): "tết hạ nguyên, hạ nguyên",
        ("lunar", 10, 1): "vía thần tài, ngày vía thần tài, ngày thần tài",
        ("solar", 13, 10): "ngày doanh nhân, ngày doanh nhân việt nam, doanh nhân việt nam",
        ("solar", 10, 10): "giải phóng thủ đô, ngày giải phóng thủ đô, 10 10",
        ("solar", 27, 7): "thương binh liệt sĩ, ngày thương binh liệt sĩ",
        ("solar", 27, 2): "ngày thầy thuốc, thầy thuốc việt nam",
        ("solar", 26, 12): "boxing day",
        ("solar", 4, 7): "fourth of july, independence day us",
        ("solar", 31, 5): "tổng kết năm học, bế giảng",
        ("solar", 9, 9): "9 9 sale, double nine",
        ("lunar", 15, 8): """
            trung thu, tết trung thu, rằm tháng tám, rằm tháng 8, mid autumn, mid autumn festival, moon
            festival, rằm trung thu, tết trông trăng
            """,
        ("lunar", 15, 1): "rằm tháng giêng, nguyên tiêu, tết nguyên tiêu, lantern festival",
        ("lunar", 15, 7): "vu lan, lễ vu lan, rằm tháng bảy, rằm tháng 7, xá tội vong nhân",
        ("lunar", 10, 3): """
            giỗ tổ, giỗ tổ hùng vương, hùng vương, hung kings, hung king's day, hung kings' day, hung kings
            festival
            """,
        ("lunar", 5, 5): "đoan ngọ, tết đoan ngọ, mùng năm tháng năm",
        ("lunar", 15, 4): "phật đản, lễ phật đản, vesak",
        ("lunar", 23, 12): "ông táo, ông công ông táo, cúng ông táo, đưa ông táo, ông công",
        ("friday", 11, 0): "black friday, blackfriday",
        ("friday", 11, 3): "cyber monday",
        ("friday", 11, -1): "thanksgiving",
    },
    "tet": """
        tết, tết nguyên đán, tết âm, tết âm lịch, tết ta, tết nguyên đán này, tết cổ truyền, nguyên đán,
        tet, tet holiday, tet holidays, the tet holiday, lunar new year, the lunar new year, vietnamese new
        year, chinese new year, lunar new year holiday, tết năm nay, tết này, năm mới âm lịch, cny, tết đến,
        kỳ nghỉ tết, nghỉ tết
        """,
    "lunarmonth": {
        1: "tháng giêng, ra giêng, giêng, sau rằm giêng, đầu giêng",
        12: "tháng chạp, chạp, tháng củ mật",
    },
    "lunar": "âm lịch, âm, al, ta, lunar, lunar calendar",
    "ram": "rằm, full moon",
    "mung": "mùng, mồng, ngày mùng, ngày mồng",
    "season": {
        "summer": """
            mùa hè, hè, dịp hè, hè này, hè tới, mùa hè này, mùa hè tới, mùa hạ, summer, the summer, this
            summer, summertime, summer holidays, next summer, nghỉ hè
            """,
        "spring": "mùa xuân, spring, this spring, next spring, đầu xuân, xuân này, xuân tới, sang xuân",
        "autumn": "mùa thu, autumn, this autumn, this fall, the fall, next fall, next autumn, in the fall",
        "winter": "mùa đông, winter, this winter, the winter, next winter",
    },
    "early": """
        đầu, early, beginning of, the beginning of, beginning, start of, the start of, early part of, at the
        start of, at the beginning of, early in, thượng tuần, hồi đầu, những ngày đầu, mấy ngày đầu, khoảng
        đầu, first days of, the first days of, opening days of, first part of, the first part of, những tuần
        đầu, phần đầu
        """,
    "mid": "giữa, mid, middle of, the middle of, in the middle of, halfway through, trung tuần, khoảng giữa",
    "late": """
        cuối, late, end of, the end of, at the end of, end, late in, cuối của, hạ tuần, khoảng cuối, những
        ngày cuối, mấy ngày cuối, close of, towards the end of, toward the end of, tail end of, last week
        of, the last week of, tuần cuối, tuần cuối của, những tuần cuối, tuần cuối cùng của, last days of,
        the last days of, final days of, final week of, the final week of, last part of, latter part of, the
        latter part of, phần cuối
        """,
    "eom": {
        "month": "eom, month end, month's end",
        "year": "eoy, year end, year's end, years end",
        "quarter": "eoq, quarter end",
    },
    "half": "half, half a, half of, a half, one half",
    "halfmore": "rưỡi, and a half, a half, and half",
    "ordinal": {
        1: "đầu, đầu tiên, first, thứ nhất, 1st",
        2: "second, thứ hai, 2nd",
        3: "third, thứ ba, 3rd",
        4: "last, cuối, cuối cùng, fourth, thứ tư",
    },
    "suffix": "th, st, nd, rd",
    "solarday": "tây",
    "oneafter": "the one after, the one after that, the following one",
    "nextweekend": "cuối tuần sau, cuối tuần tới, next weekend, the following weekend",
}
