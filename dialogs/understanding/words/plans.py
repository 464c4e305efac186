"""Words of plans, made, waited for and dropped; and talk of time that is not about buying."""

from dialogs.understanding.words import Table

PLANS: Table = {
    "plan": """
        kế hoạch, dự định, ý định, dự tính, nhu cầu, định, mua, triển khai, làm, sử dụng, dùng, lắp, lắp
        đặt, thay, chuyện mua, việc mua, tiến hành, thực hiện, đổi, plan, plans, planning, intention,
        intend, intend to, going to, buy, buying, purchase, purchasing, want to buy, implement, going ahead,
        anytime soon, any time soon, in the market, thinking of buying, need, interested, proceed, move
        forward, go ahead, going forward, change, changing, switch, mua bán, mua sắm, đầu tư, ý mua, tính
        mua, tính làm, tính chuyện, mua gì, mua nữa, cần, dùng tới, chuyển đổi, lên kế hoạch, proceed with,
        moving forward, thinking about buying, considering, kí, ký, adopt, adopting, change anything, get
        one, get it, do it, do this, phải có, phải xong, cần xong, phải chạy, khai trương, đi vào hoạt động,
        go live, live, xử lý, hoàn thành, bàn giao, cài đặt, cần dùng, bắt tay, bắt tay vào, rảnh tay, khởi
        công, vận hành, chạy thử, ra mắt, áp dụng, đưa vào, ký hợp đồng, xuống tiền, launch, launching, roll
        out, rollout, set up, in place, up and running, deploy, deployed, delivered, installed, start using,
        start lại, khởi động lại, bắt đầu lại, làm lại, tính tiếp, start, kick off, kickoff, run, golive,
        chốt mua, chốt hợp đồng, ký kết, đặt cọc, xuống cọc, nghiệm thu, sắm, sắm sửa, xài, bắt đầu, khởi
        sự, chính thức, chạy chính thức, đặt hàng, đặt mua, lấy hàng, lấy máy, lấy luôn, mua luôn, chốt đơn,
        thi công, lắp ráp, trang bị, nhập hệ thống, chuyển qua, chuyển sang, chạy thật, roll it out, roll
        this out, rolled out, rolling out, set it up, sign the contract, sign with, place the order, place
        an order, order it, get started, get going, begin, switch over, switching, onboard, onboarding, go
        for it, have it, have this, use it, install, installing, migrate, ready to buy, ready to go, make
        the purchase, cô lấy, chú lấy, anh lấy, chị lấy, em lấy, mình lấy, tôi lấy, bác lấy, thì lấy, sẽ
        lấy, lấy liền, lấy ngay, ghé lấy, qua lấy, nhận máy, nhận hàng, là đặt, thì đặt, rồi đặt, sẽ
        đặt, đặt luôn, đặt đúng, xong đặt, là chốt, thì chốt, rồi chốt, xong chốt, sẽ chốt, rồi ký, là
        ký, xong ký, rồi lấy, là lấy, xong lấy, xong mua, là mua, rồi mua, xong làm, rinh về, qua rinh,
        qua rước, qua hốt, qua lụm, qua múc, qua ẵm, hốt luôn, là hốt, là múc, là rinh, là tậu, là lụm,
        ẵm về, rước về, lắp lại, lợp, lợp lại, sửa sang lại, giao tới, giao tận, giao cho anh, giao cho
        chị, giao cho em, giao cho bác, giao giúp, giao giùm, giao hộ, ship giúp, ship giùm, ship hộ,
        ship cho em, ship cho anh, ship cho chị, ship cho mình, would suit, suits us, suit us, suits me,
        suit me, suits best, suits us best, suits us better, suits me best, works for us, works for me,
        work for us, work for me, works for everybody, works for everyone, works best, would be perfect,
        would be ideal, would be best, is best for us, is fine for us, is fine with us, is good for us,
        would do us, would be good for us, let us leave it, leave it for, leave it till, leave it until,
        mới gắn, mới lắp, mới xây, mới sửa
        """,
    "cancelled": """
        hủy kế hoạch, hủy, hủy dự án, dẹp rồi, bỏ kế hoạch, dừng dự án, ngừng dự án, tạm dừng, tạm ngưng,
        hoãn vô thời hạn, cancelled, canceled, dropped the idea, called off, shelved, on hold, not anytime
        soon, not any time soon, gác lại, dẹp ý định, bỏ ý định, thôi không làm, thôi không mua, hủy rồi,
        không bao giờ, xếp xó, scrapped, abandoned, put on ice, đóng băng, dropped, dropped it, dropped the
        project, gave up, given up, abandoned the, cancelled the, killed the project, pulled the plug, not
        happening, will not happen, changed our mind, changed my mind, changed our minds, bỏ dự án, bỏ rồi,
        bỏ luôn, thôi bỏ, không làm nữa, không mua nữa, không triển khai nữa, không cần nữa, dẹp luôn, dẹp
        tiệm, hủy bỏ, đã hủy, ngưng rồi, dừng rồi, thôi không, không bao giờ mua, chẳng bao giờ, đình chỉ,
        đóng cửa rồi, phá sản, giải thể, không tiếp tục, no longer planning, no longer looking, no longer
        going, no longer need, decided against, decided not to, not moving forward, not going ahead, not
        proceeding, not in the plans, nothing planned, nothing in the pipeline, không nằm trong kế hoạch,
        không có trong kế hoạch, ngoài kế hoạch, dẹp kế hoạch, dẹp dự án, thôi dẹp, no time soon, không đụng
        tới, không đụng đến, không động tới, không động đến, không rớ tới, không bàn tới nữa, không nghĩ tới
        nữa, không làm gì hết, không mua gì hết, khỏi hẹn, khỏi tính, khỏi làm, thôi khỏi làm
        """,
    "when": """
        khi nào, bao giờ, chừng nào, lúc nào, hồi nào, ngày nào, when, what time, which month, thời gian,
        thời điểm, mấy giờ, timeline, schedule, timing, tiến độ, lịch, thời hạn, timeframe, a date, the
        date, a deadline, a schedule, a timeframe, a time, an exact date, exact dates, dates, mốc thời gian,
        ngày giờ, ngày cụ thể, thời gian nào, tháng nào, quý nào, năm nào, ngày tháng cụ thể, ngày tháng nào
        """,
    "newly": """
        mới, thì mới, rồi mới, mới được, mới có thể, mới rảnh, mới rảnh tay, mới rảnh được, mới rảnh rỗi,
        mới họp được, mới mở cửa, mới mở cửa lại, mới nói chuyện được, mới gặp được, mới đi làm lại
        """,
    "done": """
        là phải xong, là phải có, là phải chạy, là phải làm xong, là phải triển khai, thì phải xong, thì
        phải có, là xong, là phải đâu vào đó, là đâu vào đó, là phải ổn, là phải chạy được, là phải hoàn
        thành, là phải bàn giao, là phải có hàng, là phải dùng được, thôi là phải xong, là phải lên sóng
        """,
    "until": """
        sau khi, chờ, đợi, chờ đến khi, đợi đến khi, chờ khi, đợi khi, once, when, as soon as, only when,
        only after, only once, after we, after i, after they, after our, after my, sau khi hết, sau khi
        xong, chờ hết, đợi hết, đợi xong, chờ xong, once it is, để xong, chờ cho xong, đợi cho xong
        """,
    "then": """
        thì, rồi, then, xong, approved, duyệt, is approved, once, gật, ký, ok, xong xuôi, approves, approve,
        signs, says yes, gives, có tiền, có ngân sách, có kinh phí, được duyệt, cần, sẽ, will, we will, i
        will, lands, comes in, comes through, arrives, closes, clears, gets approved, is signed, is
        confirmed, gets signed, giải ngân, tiền về, vốn về, thông qua, chốt xong, ký xong, gật đầu, đồng ý,
        xuống tiền, cấp tiền, duyệt xong, bàn giao xong, xây xong
        """,
    "business": """
        mở cửa, đóng cửa, bảo hành, dùng thử, khuyến mãi, giao hàng, ship, trial, warranty, open, closed,
        close, opening hours, rain, weather, thời tiết, chúc, happy, merry, vui vẻ, tốt lành, sinh nhật,
        birthday, tuổi, years old, kẹt xe, bóng đá, họp, lái xe, gọi lại, nhắn lại, nói chuyện, hẹn gặp,
        talk, call you, call me, message you, read it, call back, busy, gọi cho, meeting, gặp lại, đặt rồi,
        nhắn sau, trả lời sau, see you, kinh nghiệm, experience, lịch sử, in business, gọi lại cho, uống,
        nhậu, ngủ, chat, dịp đó, tối qua, hôm qua, chúc mừng, đi làm, đang ở, waited, called me, talked,
        hot, cold, weekend vui vẻ, great weekend, nice day, giá vàng, thế nào, thứ mấy, ngày bao nhiêu, nice
        weather, message, read, trả lời, ai gọi, for the weekend, good day, sáng nay kẹt, dùng thử được,
        nóng quá, lạnh quá, trời mưa, trời nắng, mưa to, nắng quá, mưa quá, nóng ghê, trời đẹp, kẹt xe quá,
        ăn cơm, ăn sáng, ăn trưa, ăn tối, ăn phở, ăn gì, ăn chưa, uống cà phê, đi chơi, đi học, đi chợ, đi
        làm về, xem phim, coi phim, đá banh, đá bóng, đi nhậu, nghỉ học, mất điện, cúp điện, ăn chay, trúng
        số, sinh em bé, mới sinh, bác sĩ, doctor, dentist, exam, match, movie, flight, bus, dinner, lunch,
        breakfast, giá vé, vé máy bay, bánh chưng, đắt quá, mắc quá, về hưu, hates, looking forward, lạnh,
        xăng, tiền điện, điện tháng, karaoke, đám cưới, lấy chồng, lấy vợ, sinh con, đi du lịch, đà lạt, nha
        trang, phú quốc, về quê, quê em, bão, lụt, chung kết, world cup, concert, wedding, vacation, on
        holiday, on leave, party, baby, homework, school run, gym, tuổi rồi, thi đại học, kiêng, đi bơi,
        sinh nhật tôi, my birthday, rảnh không, rảnh hông, có rảnh, rảnh rỗi không, rảnh rỗi, rảnh là, rảnh
        ghé, rảnh qua, rảnh thì, rảnh rang, rảnh hay bận, lúc rảnh, khi rảnh, không rảnh, chưa rảnh, are you
        free, you free, am free, free to talk, rồi hả, rồi à, nói tiếp, để mai nói, mai mình nói, mai nhắn,
        mai trả lời, một ký, 1 ký, mỗi ký, ký rưỡi, một kg, cân ký, nặng
        """,
    "beforethat": """
        trước đó, trước ngày đó, trước lúc đó, trước hôm đó, trước dịp đó, trước thời điểm đó, kịp trước đó,
        kịp ngày đó, before that, before then, by then, in time for that, prior to that, ahead of that, chậm
        nhất hôm đó, chậm nhất ngày đó, muộn nhất hôm đó, muộn nhất ngày đó, trễ nhất hôm đó, kịp hôm đó,
        đúng hôm đó
        """,
    "onthat": """
        on that very day, on that day, that very day, on the very day, on the day itself, on the day, ngay
        hôm đó, ngay ngày đó, ngay bữa đó, đúng bữa đó, đúng ngày đó, đúng dịp đó, vào hôm đó, vào ngày đó
        """,
    "afterwards": """
        đã, rồi hẵng, hẵng, hẵng hay, rồi hãy, hãy hay, sau ngày đó, sau hôm đó, qua ngày đó, sau đó, after
        that, after then
        """,
    "den": "đến, tới, cho đến, cho tới, until, till, through, toi",
    "het": "hết, ăn hết",
    "nua": "nữa",
    "withinnext": """
        in the next, over the next, during the next, for the next, in the coming, over the coming, the next,
        within the next, the coming, in the following, within the coming, within the following
        """,
    "soon": """
        ngay, ngay luôn, liền, luôn, luôn đi, sớm, sớm sớm, sớm thôi, sớm nhé, nhanh, lẹ, soon, now, very
        soon, quickly, ngay giờ
        """,
    "between": "between, in between",
    "fast": """
        sớm thì, nhanh thì, lẹ thì, mau thì, sớm là, nhanh là, nhanh nhất thì, sớm nhất thì, thuận lợi thì,
        suôn sẻ thì, best case, at best, if all goes well, earliest case, at the soonest it is,
        optimistically
        """,
    "slow": """
        muộn thì, chậm thì, trễ thì, lâu thì, muộn là, chậm là, trễ là, lâu là, chậm nhất thì, muộn nhất
        thì, trễ nhất thì, không thì, xui thì, worst case, at worst, otherwise, failing that,
        pessimistically, latest case
        """,
    "meanwhile": """
        lu bu, bận, bận rộn, bận lắm, bận quá, bận bịu, bận việc, kẹt, kẹt việc, kẹt lịch, kín lịch, vướng,
        vướng lịch, vướng việc, mắc việc, kiểm kê, quyết toán, sửa sang, đang sửa, xây sửa, mùa cao điểm,
        cao điểm, họp hành, chạy deadline, đi công tác, đi vắng, nghỉ phép, hết hợp đồng, hợp đồng cũ, hợp
        đồng bên cũ, hợp đồng hiện tại, bên cũ, đáo hạn, hết hạn, tied up, swamped, snowed under, busy,
        booked up, fully booked, flat out, stretched, travelling, traveling, away, runs out, run out,
        expires, expire, expiring, current contract, current vendor, renewal, contract with, lets us go,
        crazy, hectic, manic, is a write off, full up, đang bận
        """,
    "therefore": """
        nên, cho nên, vậy nên, nên là, thành ra, vì vậy, do đó, thế nên, so probably, so likely, so maybe,
        so we, so i, therefore, so let us, so it will be, thus
        """,
    "near": "sát, giáp, cận, gần, kề, trước thềm, just before, shortly before, right before, close to",
    "nodate": """
        no timeline, no time frame, no timeframe, no fixed date, no date yet, không có thời hạn, không thời
        hạn, không có hạn, chưa có lịch, chưa có thời gian, chưa có mốc, chưa có deadline, chưa có ngày,
        chưa có thời điểm, không có deadline, no deadline, no schedule, no fixed timeline, no set date, no
        set timeline, no specific date, no specific timeline, no exact date, no particular date, without a
        timeline, without a deadline
        """,
    "word": """
        hệ thống, thu hồi, thu tiền, thu chi, thu ngân, doanh thu, năng lực, tư vấn, đầu tư, đầu ra, đầu
        vào, đầu mối, quý khách, quý công ty, quý anh chị, ngay cả, may mắn, sau đó, th street, th floor, rd
        floor, th time, th grade, st floor, nd floor, rd street, st street, nd street, th avenue, th place,
        th birthday, bạn đã, tour, start từ, máy khởi động lại, khởi động lại máy, khởi động lại đã, khởi
        động lại, giống, giọng, giông, nhà mới, tòa nhà mới, văn phòng mới, máy mới, hôm bữa gặp, gặp nhau,
        gặp bên, mới gặp, gặp khách, làm ăn
        """,
    "over": "sang, bước sang, bước qua, qua tới, qua đến",
    "tops": """
        tops, max, tối đa, là cùng, at most, at the most, maximum, đổ lại, trở lại, là hết cỡ, là muộn nhất,
        or less, or sooner
        """,
    "norush": """
        no rush, no hurry, not in a rush, in no rush, in no hurry, no pressure, not urgent, not pressing, no
        urgency, there is no urgency, no great hurry, không gấp, chưa gấp, không vội, chưa vội, không cần
        gấp, chưa cần gấp, không gấp lắm, chưa gấp lắm, không gấp gáp, không gấp gì, chưa gấp gì, không vội
        gì, không vội vàng, chẳng gấp, chẳng vội, chả vội, đâu có gấp, có gấp gì đâu, gấp gì đâu, vội gì
        đâu, vội gì, gấp gì, thong thả, cứ từ từ, từ từ, từ từ tính, từ từ rồi tính, thư thư, thư thả, take
        our time, taking our time, take my time, in due course, in due time, in good time, at some point,
        some day, someday, one day, eventually, sooner or later, chưa muốn vội, không muốn vội, không muốn
        gấp, khoan đã, khoan vội, đừng vội
        """,
    "never": "never, không bao giờ, chẳng bao giờ",
}
