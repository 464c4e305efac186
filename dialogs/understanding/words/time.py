"""Words of time: days, relative units, months, feasts, parts, bounds, urgency."""

TIME = {
    "day": {
        0: """hôm nay, trong hôm nay, ngay hôm nay, trong ngày, nội trong ngày, nội hôm nay, bữa nay, tối
            nay, chiều nay, sáng nay, ngày hôm nay, today, tonight, later today, this afternoon, this
            evening, end of day, eod""",
        1: """ngày mai, mai, sáng mai, chiều mai, tối mai, trưa mai, bữa mai, tomorrow, tomorrow morning,
            tomorrow afternoon, tomorrow evening""",
        2: "ngày kia, ngày mốt, mốt, bữa mốt, day after tomorrow, mai mốt",
    },
    "relative": {
        ("week", 0): "tuần này, tuần nay, this week, later this week, the week, nội tuần này",
        (
            "week",
            1,
        ): """tuần sau, tuần tới, sang tuần, qua tuần, tuần kế, tuần kế tiếp, tuần tiếp theo, tuần sau nữa
            thôi, next week, the following week, the coming week, coming week, following week, tuần
            sang, bước sang tuần""",
        ("week", 2): "tuần sau nữa, tuần tới nữa, the week after next, week after next",
        (
            "month",
            0,
        ): """tháng này, tháng nay, this month, later this month, the current month, current month, nội
            tháng này, the month""",
        (
            "month",
            1,
        ): """tháng sau, tháng tới, sang tháng, qua tháng, tháng kế, tháng kế tiếp, tháng tiếp theo, tháng
            sang, sang tháng sau, qua tháng sau, next month, the following month, following month, the
            coming month, coming month, bước sang tháng""",
        ("month", 2): "tháng sau nữa, tháng tới nữa, the month after next, month after next",
        (
            "quarter",
            0,
        ): """quý này, this quarter, current quarter, the current quarter, quý hiện tại, the quarter""",
        (
            "quarter",
            1,
        ): """quý sau, quý tới, sang quý, qua quý, quý kế, quý kế tiếp, quý tiếp theo, next quarter, the
            following quarter, following quarter, the coming quarter, coming quarter, sang quý sau""",
        (
            "year",
            0,
        ): """năm nay, năm này, this year, the current year, this calendar year, later this year, the
            year, this fiscal year""",
        (
            "year",
            1,
        ): """năm sau, năm tới, sang năm, qua năm, năm kế, năm kế tiếp, năm tiếp theo, năm mới, sang năm
            sau, sang năm mới, qua năm mới, qua năm sau, next year, the following year, following year,
            the coming year, the new year, new year, next fiscal year, năm tài chính sau, năm tài chính
            tới, next calendar year, năm sang, bước sang năm mới, next financial year, niên độ sau""",
        ("year", 2): "năm sau nữa, năm tới nữa, the year after next, year after next",
        ("week", -1): "tuần trước, tuần rồi, tuần qua, last week",
        ("month", -1): "tháng trước, tháng rồi, tháng qua, last month",
        ("year", -1): "năm ngoái, năm trước, năm rồi, năm qua, last year, hồi năm ngoái",
    },
    "unit": {
        "day": """ngày, day, days, days time, hôm, bữa, business days, working days, ngày làm việc""",
        "week": "tuần, week, weeks, tuần lễ, w, weeks time, tuần nữa thôi",
        "month": "tháng, month, months, m, months time, tháng trời, month time",
        "quarter": "quý, quarter, quarters",
        "year": "năm, year, years, y, years time, niên",
        "fortnight": "fortnight, fortnights",
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
        9: "september, sep, sept",
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
        6: "chủ nhật, cn, sunday",
    },
    "shortday": {
        0: "t2, t 2",
        1: "t3, t 3",
        2: "t4, t 4",
        3: "t5, t 5",
        4: "t6, t 6",
        5: "t7, t 7",
    },
    "weekend": """cuối tuần, cuối tuần này, weekend, the weekend, this weekend, end of the week, end of this week,
        end of week, eow""",
    "quartername": {
        1: """q1, q 1, quý i, quý 1, quý một, quý đầu, quý đầu tiên, quý nhất, quý đầu năm, first quarter,
            1st quarter, quarter one, quarter 1, one quarter""",
        2: """q2, q 2, quý ii, quý 2, quý hai, quý nhì, second quarter, 2nd quarter, quarter two, quarter
            2""",
        3: """q3, q 3, quý iii, quý 3, quý ba, third quarter, 3rd quarter, quarter three, quarter 3""",
        4: """q4, q 4, quý iv, quý 4, quý bốn, quý tư, quý cuối, quý cuối năm, quý cuối cùng, fourth
            quarter, 4th quarter, last quarter, final quarter, quarter four, quarter 4""",
    },
    "halfyear": {
        1: """nửa đầu, nửa đầu năm, nửa năm đầu, 6 tháng đầu, 6 tháng đầu năm, sáu tháng đầu, sáu tháng
            đầu năm, h1, h 1, first half, first half of the year, 1st half, first six months, first 6
            months, nửa năm đầu tiên""",
        2: """nửa cuối, nửa cuối năm, nửa sau, nửa năm cuối, nửa năm sau, 6 tháng cuối, 6 tháng cuối năm,
            sáu tháng cuối, sáu tháng cuối năm, h2, h 2, second half, second half of the year, 2nd half,
            last six months, latter half, back half, nửa sau của năm, nửa cuối của năm""",
    },
    "feast": {
        (
            "solar",
            30,
            4,
        ): """giải phóng miền nam, lễ 30 4, liberation day, reunification day, ngày giải phóng""",
        ("solar", 1, 5): "quốc tế lao động, labor day, labour day, may day",
        ("solar", 2, 9): "quốc khánh, lễ quốc khánh, national day, independence day",
        ("solar", 8, 3): "quốc tế phụ nữ, women's day, international women's day, womens day",
        ("solar", 20, 10): "phụ nữ việt nam, ngày phụ nữ việt nam, vietnamese women's day",
        (
            "solar",
            20,
            11,
        ): """nhà giáo, ngày nhà giáo, nhà giáo việt nam, teachers day, teacher's day, teachers' day""",
        ("solar", 25, 12): "giáng sinh, noel, nô en, noen, christmas, xmas, christmas day, lễ giáng sinh",
        ("solar", 24, 12): "christmas eve, đêm noel",
        ("solar", 31, 12): "new year's eve, giao thừa dương lịch, đêm giao thừa tây",
        (
            "solar",
            1,
            1,
        ): """tết dương, tết dương lịch, tết tây, new year's day, tết dương lịch sắp tới, new year's""",
        ("solar", 14, 2): "valentine, valentine's day, valentines, valentines day, lễ tình nhân",
        ("solar", 1, 6): "quốc tế thiếu nhi, tết thiếu nhi, children's day",
        ("solar", 31, 10): "halloween",
        (
            "solar",
            5,
            9,
        ): """khai giảng, khai trường, tựu trường, năm học mới, new school year, back to school""",
        ("solar", 11, 11): "11 11, singles day, singles' day",
        ("solar", 12, 12): "12 12",
        (
            "lunar",
            15,
            8,
        ): """trung thu, tết trung thu, rằm tháng tám, rằm tháng 8, mid autumn, mid autumn festival, moon
            festival, rằm trung thu, tết trông trăng""",
        ("lunar", 15, 1): "rằm tháng giêng, nguyên tiêu, tết nguyên tiêu, lantern festival",
        ("lunar", 15, 7): "vu lan, lễ vu lan, rằm tháng bảy, rằm tháng 7, xá tội vong nhân",
        (
            "lunar",
            10,
            3,
        ): """giỗ tổ, giỗ tổ hùng vương, hùng vương, hung kings, hung king's day, hung kings' day, hung
            kings festival""",
        ("lunar", 5, 5): "đoan ngọ, tết đoan ngọ, mùng năm tháng năm",
        ("lunar", 15, 4): "phật đản, lễ phật đản, vesak",
        ("lunar", 23, 12): "ông táo, ông công ông táo, cúng ông táo, đưa ông táo, ông công",
        ("friday", 11, 0): "black friday, blackfriday",
        ("friday", 11, 3): "cyber monday",
        ("friday", 11, -1): "thanksgiving",
    },
    "tet": """tết, tết nguyên đán, tết âm, tết âm lịch, tết ta, tết nguyên đán này, tết cổ truyền, nguyên đán,
        tet, tet holiday, tet holidays, the tet holiday, lunar new year, the lunar new year, vietnamese
        new year, chinese new year, lunar new year holiday, tết năm nay, tết này, năm mới âm lịch, cny,
        tết đến, kỳ nghỉ tết, nghỉ tết""",
    "lunarmonth": {
        1: "tháng giêng, ra giêng, giêng, sau rằm giêng, đầu giêng",
        12: "tháng chạp, chạp, tháng củ mật",
    },
    "lunar": "âm lịch, âm, al, ta, lunar, lunar calendar",
    "ram": "rằm, full moon",
    "mung": "mùng, mồng, ngày mùng, ngày mồng",
    "season": {
        "summer": """mùa hè, hè, dịp hè, hè này, hè tới, mùa hè này, mùa hè tới, mùa hạ, summer, the summer, this
            summer, summertime, summer holidays, next summer, nghỉ hè""",
        "spring": "mùa xuân, spring, this spring, next spring, xuân",
        "autumn": """mùa thu, autumn, fall, this autumn, this fall, the fall, next fall, next autumn""",
        "winter": "mùa đông, winter, this winter, the winter, next winter",
    },
    "early": """đầu, early, beginning of, the beginning of, beginning, start of, the start of, early part of, at
        the start of, at the beginning of, early in, thượng tuần, hồi đầu, những ngày đầu, mấy ngày đầu,
        khoảng đầu""",
    "mid": """giữa, mid, middle of, the middle of, in the middle of, halfway through, trung tuần, khoảng giữa""",
    "late": """cuối, late, end of, the end of, at the end of, end, late in, cuối của, hạ tuần, khoảng cuối,
        những ngày cuối, mấy ngày cuối, close of, towards the end of, toward the end of, tail end of""",
    "eom": {
        "month": "eom, month end, month's end",
        "year": "eoy, year end, year's end, years end",
        "quarter": "eoq, quarter end",
    },
    "this": "này, nay, this, đây",
    "next": """next, kế, kế tiếp, sắp tới, coming, upcoming, following, tiếp theo, the coming, the following""",
    "past": """ngoái, rồi, last, vừa rồi, vừa qua, ago, past, hồi, hôm qua, hôm trước, was, since""",
    "ahead": """từ giờ, kể từ giờ, kể từ bây giờ, từ bây giờ, tính từ giờ, from now, from today, later, away,
        out, from now on, nữa thôi, sắp tới, kể từ hôm nay, hence""",
    "within": """trong vòng, vòng, nội trong, trong khoảng, trong, within, inside, in less than, less than,
        within about, trong tối đa, không quá, tối đa, tối đa là, chưa đầy, dưới, under, trong thời
        gian, trong phạm vi, not more than, no more than, no longer than, up to, in under, at most,
        trong vòng khoảng, trong vòng tối đa""",
    "in": """in, vào, trong khoảng thời gian, vào khoảng, sau khoảng, sau tầm, mất, after about, tầm sau, để,
        another, give us, give me, phải""",
    "before": """trước, trước khi, trước ngày, trước dịp, before, ahead of, prior to, kịp trước, xong trước, hoàn
        thành trước, in advance of, earlier than, sooner than, trước lễ, trước thềm""",
    "by": """by, chậm nhất, muộn nhất, trễ nhất, hạn chót, hạn cuối, hạn, hạn là, deadline, no later than,
        not later than, til, due, up until, đến hết, cho đến hết, hết ngày, đến cuối, by latest, at the
        latest by, latest, at the latest, the latest, chậm nhất là, muộn nhất là, trễ nhất là, hạn chót
        là, trước hết, deadline là, deadline is, due by, trong vòng tới, kịp, cho kịp, kịp cho, in time
        for, to the end, kịp dịp, on or before, before or by, đổ lại, chậm lắm, trễ lắm, muộn lắm, quá
        lắm, chậm lắm là""",
    "from": """từ, kể từ, bắt đầu từ, bắt đầu, từ khoảng, sớm nhất, sớm nhất là, sớm lắm, sớm lắm là, sớm lắm
        cũng phải, sớm nhất cũng phải, ít nhất, from, starting, starting from, starting in, starting on,
        start in, not before, no earlier than, not earlier than, as of, as from, beginning in, beginning
        from, earliest, at the earliest, the earliest, effective, nhanh nhất, nhanh nhất là, không
        trước, phải từ, từ sau, since, only from, not until, không sớm hơn, sớm nhất vào, beginning on,
        starting around, earliest is, không thể trước, phải đến, phải tới, not start before, at
        earliest, đợi đến, chờ đến, phải chờ đến, đợi tới, chờ tới""",
    "onward": """trở đi, trở về sau, onwards, onward, and later, or later, and on, and after, đổ đi, and beyond,
        or after, or beyond, là sớm nhất, at the earliest, the earliest""",
    "after": """sau, sau khi, sau ngày, sau dịp, sau lễ, qua, xong, ra, ăn xong, after, following, past, once,
        post, right after, later than, after the, just after, shortly after, soon after, ra khỏi, xong
        xuôi, qua khỏi, ăn""",
    "to": "to, -, ~, và, and, hoặc, or, hay, sang, hay là, /",
    "about": """khoảng, tầm, cỡ, chừng, độ, gần, vào khoảng, quãng, đâu đó, dịp, trong dịp, nhân dịp, đợt,
        khoảng tầm, chắc, chắc là, dự kiến, lễ, about, around, roughly, approximately, or so, some,
        sometime, some time, maybe, probably, say, like, perhaps, near, circa, ish, sometime in,
        sometime around, ~, just""",
    "of": """của, of, in, the, vào, ngày, on, trong, during, over, at, for, a, hồi, nằm, rơi, thuộc, it is,
        is, là""",
    "half": "half, half a, half of, a half, one half",
    "halfmore": "rưỡi, and a half, a half, and half",
    "once": "một, a, an, one",
    "ordinal": {
        1: "đầu, đầu tiên, first, thứ nhất, 1st",
        2: "second, thứ hai, 2nd",
        3: "third, thứ ba, 3rd",
        4: "last, cuối, cuối cùng, fourth, thứ tư",
    },
    "suffix": "th, st, nd, rd",
    "asap": """càng sớm càng tốt, sớm nhất có thể, nhanh nhất có thể, càng nhanh càng tốt, gấp, gấp lắm, gấp
        rút, cần gấp, khẩn, khẩn cấp, khẩn trương, cấp bách, cấp tốc, hỏa tốc, ngay lập tức, lập tức,
        tức thì, ngay và luôn, ngay bây giờ, bây giờ, bây giờ luôn, ngay bi giờ, liền ngay, luôn bây
        giờ, luôn và ngay, tức tốc, làm luôn, nhanh nhất, nhanh lên, sớm giúp, càng sớm càng, sớm càng
        tốt, sẵn sàng rồi, triển khai luôn, triển khai ngay, chốt luôn, mua luôn, cho lẹ, càng lẹ càng
        tốt, bi giờ, giờ luôn, sớm chừng nào tốt chừng đó, asap, a s a p, as soon as possible, as soon
        as we can, as soon as i can, as soon as you can, immediately, immediate, right away, right now,
        urgent, urgently, straight away, at once, instantly, the sooner the better, sooner the better,
        soonest, pronto, as quickly as possible, as fast as possible, without delay, this instant,
        yesterday, today if possible, ready to start, ready now, ready to go, earliest possible, as
        early as possible, at your earliest, in a hurry, in a rush""",
    "plan": """kế hoạch, dự định, ý định, dự tính, nhu cầu, định, mua, triển khai, làm, sử dụng, dùng, lắp, lắp
        đặt, thay, chuyện mua, việc mua, tiến hành, thực hiện, đổi, plan, plans, planning, intention,
        intend, intend to, going to, buy, buying, purchase, purchasing, want to buy, implement, going
        ahead, anytime soon, any time soon, in the market, thinking of buying, need, interested,
        proceed, move forward, go ahead, going forward, change, changing, switch""",
    "cancelled": """hủy kế hoạch, hủy, hủy dự án, dẹp, dẹp rồi, bỏ kế hoạch, dừng dự án, ngừng dự án, tạm dừng, tạm
        ngưng, hoãn vô thời hạn, cancelled, canceled, dropped the idea, called off, shelved, on hold,
        never, not anytime soon, not any time soon, gác lại, dẹp ý định, bỏ ý định, thôi không làm, thôi
        không mua, hủy rồi, không bao giờ, xếp xó, scrapped, abandoned, put on ice, đóng băng""",
    "when": """khi nào, bao giờ, chừng nào, lúc nào, hồi nào, ngày nào, when, whenever, what time, which month,
        ngày tháng, thời gian, thời điểm, mấy giờ, timeline, schedule, timing, tiến độ, lịch, thời hạn,
        timeframe""",
    "then": "thì, mới, rồi, then, xong, đã, approved, duyệt, is approved, once",
    "business": """mở cửa, đóng cửa, làm việc, hỗ trợ, bảo hành, dùng thử, khuyến mãi, giảm, giao hàng, ship, nghỉ,
        trial, warranty, open, closed, close, opening hours, rain, weather, thời tiết, mưa, nắng, chúc,
        happy, merry, vui vẻ, tốt lành, sinh nhật, birthday, tuổi, years old, kẹt xe, bóng đá, bận, họp,
        lái xe, gọi lại, nhắn lại, nói chuyện, rảnh, hẹn gặp, talk, call you, call me, message you, read
        it, call back, busy, gọi cho, meeting, gặp lại, sinh, đặt rồi, nhắn, nhắn sau, trả lời sau, see
        you, kinh nghiệm, experience, lịch sử, thành lập, hoạt động được, in business, gọi, gọi lại cho,
        liên lạc, xem, ăn, uống, nhậu, ngủ, chat, dịp đó""",
    "den": "đến, tới, cho đến, cho tới, until, till, through, toi",
    "het": "hết, ăn hết",
    "nua": "nữa",
    "withinnext": """in the next, over the next, during the next, for the next, in the coming, over the coming, the
        next, within the next, the coming, in the following, within the coming, within the following""",
    "soon": """ngay, ngay luôn, liền, luôn, luôn đi, sớm, sớm sớm, sớm thôi, sớm nhé, nhanh, lẹ, soon, now,
        very soon, quickly, ngay giờ""",
    "between": "between, in between",
}

MENDS = {
    "mend": """à nhầm, nhầm, à không, ý mình là, ý em là, ý tôi là, ý anh là, lộn, xin lỗi, à lộn, à quên, đính
        chính, dời sang, dời qua, dời, lùi sang, lùi đến, chuyển sang, đổi thành, đúng ra là, chính xác
        là, mà là, nhưng chắc, i meant, meant, i mean, sorry, no wait, wait no, wait, actually,
        correction, scratch that, make that, oops, rather, my mistake, my bad, typo, nói lại, but now,
        moved to, pushed to, postponed to, delayed to, instead, nhưng giờ""",
    "rather": """chứ không phải, chứ không, chứ đâu phải, không phải, không phải là, instead of, rather than,
        thay vì, not in, đáng lẽ, lẽ ra, planned for, was planned for, không kịp, originally, ban đầu,
        lúc đầu, trước định""",
}
