"""Words around a time: before, within, from, about; urgency, plans, and talk of time not about buying."""

from dialogs.understanding.words import Table

BOUNDS: Table = {
    "this": "này, nay, this, đây",
    "next": "next, kế, kế tiếp, sắp tới, coming, upcoming, following, tiếp theo, the coming, the following",
    "since": "cách đây, cách nay, ago, trước đây",
    "gone": """
        hồi, hồi nhỏ, hồi bé, hồi xưa, hồi đó, lúc nhỏ, vừa rồi, vừa qua, hôm bữa, bữa trước, hôm nọ, dạo
        trước
        """,
    "past": "ngoái, rồi, last, past, hôm trước, hôm qua",
    "ahead": """
        từ giờ, kể từ giờ, kể từ bây giờ, từ bây giờ, tính từ giờ, from now, from today, later, away, out,
        from now on, nữa thôi, sắp tới, kể từ hôm nay, hence
        """,
    "within": """
        trong vòng, vòng, nội trong, trong khoảng, trong, within, inside, in less than, less than, within
        about, trong tối đa, chưa đầy, dưới, under, trong thời gian, trong phạm vi, in under, trong vòng
        khoảng, trong vòng tối đa
        """,
    "limit": """
        không quá, tối đa, tối đa là, cùng lắm, cùng lắm là, nhiều nhất, up to, at most, not more than, no
        more than, no longer than
        """,
    "in": """
        in, vào, trong khoảng thời gian, vào khoảng, sau khoảng, sau tầm, mất, after about, tầm sau, để,
        another, give us, give me, phải
        """,
    "before": """
        trước, trước khi, trước dịp, before, ahead of, prior to, kịp trước, hoàn thành trước, in advance of,
        earlier than, sooner than, trước lễ, trước thềm, trước mùa, this side of, trước khi bước sang, trước
        khi bước qua, trước khi sang, trước khi qua, trước khi tới, trước khi đến
        """,
    "by": """
        by, chậm nhất, muộn nhất, trễ nhất, hạn chót, hạn cuối, hạn, hạn là, deadline, no later than, not
        later than, til, due, up until, đến hết, cho đến hết, by latest, at the latest by, latest, at the
        latest, the latest, chậm nhất là, muộn nhất là, trễ nhất là, hạn chót là, trước hết, deadline là,
        deadline is, due by, trong vòng tới, kịp, cho kịp, kịp cho, in time for, to the end, kịp dịp, on or
        before, before or by, đổ lại, chậm lắm, trễ lắm, muộn lắm, quá lắm, chậm lắm là, muộn lắm là, hạn
        đến, hạn tới, thời hạn, thời hạn là, latest by, at latest, no later, before or on, cut off, cutoff,
        target, due date, due date is, due on, must be done by, chót, chót là, kịp trước, đừng quá, không
        quá, không trễ hơn, không muộn hơn, không sau, trước hoặc trong, kịp mùa, cho kịp mùa, không được
        trễ hơn, không được muộn hơn, không được quá, không trễ quá, không muộn quá, đừng trễ hơn, đừng muộn
        hơn, đừng trễ quá, chớ trễ quá, no later than the, at the very latest, needs to be by, has to be by,
        must be by, chậm nhất cũng, chậm nhất cũng phải, muộn nhất cũng, muộn nhất cũng phải, trễ nhất cũng,
        trễ nhất cũng phải, trễ lắm là, trễ lắm cũng, muộn lắm cũng, chậm lắm cũng, chậm gì cũng phải, trễ
        gì cũng phải, chậm nhất thì, trễ nhất thì, muộn nhất thì, chậm nhất phải, muộn nhất phải, trễ nhất
        phải, hạn cuối là, hạn chót cho việc này là, by the time, at the outside, muộn nhất vào, chậm nhất
        vào, trễ nhất vào
        """,
    "from": """
        từ, kể từ, bắt đầu từ, bắt đầu, từ khoảng, sớm nhất, sớm nhất là, sớm lắm, sớm lắm là, sớm lắm cũng
        phải, sớm nhất cũng phải, ít nhất, from, starting, starting from, starting in, starting on, not
        before, no earlier than, not earlier than, as of, as from, beginning in, beginning from, earliest,
        at the earliest, the earliest, effective, nhanh nhất, nhanh nhất là, không trước, phải từ, từ sau,
        since, only from, not until, không sớm hơn, sớm nhất vào, beginning on, starting around, earliest
        is, không thể trước, phải đến, phải tới, not start before, at earliest, đợi đến, chờ đến, phải chờ
        đến, đợi tới, chờ tới, bắt đầu vào, khởi động, khởi động từ, chạy từ, tính từ, đầu tư từ, sau cái,
        start from, begins, starts, from about, from around, earliest start, any time after, anytime after,
        any time from, at the soonest, soonest, no sooner than, not sooner than, not any sooner than, not
        any earlier than, no sooner, nothing before, only after, chỉ từ, ngoài, sớm nhất cũng là, sớm nhất
        cũng, sớm nhất chắc, sớm nhất là vào, sớm nhất phải, sớm nhất thì, sớm nhất là phải, sớm nhất cũng
        phải tới, sớm nhất cũng phải đến, sớm lắm cũng, sớm lắm thì, sớm lắm cũng là, nhanh nhất cũng, nhanh
        nhất cũng là, nhanh nhất cũng phải, nhanh lắm, nhanh lắm cũng, nhanh lắm cũng phải, lẹ lắm, lẹ lắm
        cũng, lẹ nhất, sớm gì cũng phải, sớm gì thì, the soonest, earliest would be, the earliest would be,
        earliest we could, the earliest we can, earliest possible is, soonest would be, soonest we can, at
        the very earliest
        """,
    "onward": """
        trở đi, trở về sau, onwards, onward, and later, or later, and on, and after, đổ đi, and beyond, or
        after, or beyond, là sớm nhất, at the earliest, the earliest, về sau, trở lại đây, or thereafter,
        thereafter, at the soonest, at the very earliest, hoặc muộn hơn, hoặc trễ hơn, hoặc sau đó
        """,
    "after": """
        sau, sau dịp, sau lễ, qua, xong, ra, ăn xong, after, following, past, post, right after, later than,
        after the, just after, shortly after, soon after, ra khỏi, xong xuôi, qua khỏi, chờ qua, đợi qua, để
        qua, hậu, sau đợt, until after, not until after, following the, right after the, upon, sau mùa, qua
        mùa, hết mùa
        """,
    "to": "to, -, ~, và, and, hoặc, or, hay, hay là, /",
    "about": """
        khoảng, tầm, cỡ, chừng, độ, gần, vào khoảng, quãng, đâu đó, dịp, trong dịp, nhân dịp, đợt, khoảng
        tầm, chắc, chắc là, dự kiến, lễ, about, around, roughly, approximately, or so, some, sometime, some
        time, maybe, probably, like, perhaps, near, circa, ish, sometime in, sometime around, ~, just, nghỉ,
        nghỉ lễ, đợt nghỉ, đợt nghỉ lễ, kỳ nghỉ, kỳ nghỉ lễ, holiday, the holiday, the holidays, holidays,
        độ khoảng, phải, chắc phải, chắc cũng, cũng phải, là, is, be, the week of, some time around, right
        around, towards, toward, lúc, cái, tầm đâu, đâu đó khoảng, áng, áng chừng, early on, có thể, hy
        vọng, hi vọng, mong, muốn, possibly, hopefully, ideally, preferably, likely, it will be, roughly in,
        some point in, at some point in, a bit, vào thời điểm, tại thời điểm, đúng thời điểm
        """,
    "of": """
        của, of, in, the, vào, ngày, on, trong, during, over, at, for, a, hồi, nằm, rơi, thuộc, it is, is,
        là, đó là, launch in, close of business, close of play, end of business, cob, end of play
        """,
    "once": "một, a, an, one",
    "asap": """
        càng sớm càng tốt, sớm nhất có thể, nhanh nhất có thể, càng nhanh càng tốt, gấp, gấp lắm, gấp rút,
        cần gấp, khẩn, khẩn cấp, khẩn trương, cấp bách, cấp tốc, hỏa tốc, ngay lập tức, lập tức, tức thì,
        ngay và luôn, ngay bây giờ, bây giờ, bây giờ luôn, ngay bi giờ, liền ngay, luôn bây giờ, luôn và
        ngay, tức tốc, làm luôn, nhanh nhất, nhanh lên, sớm giúp, càng sớm càng, sớm càng tốt, sẵn sàng rồi,
        triển khai luôn, triển khai ngay, chốt luôn, mua luôn, cho lẹ, càng lẹ càng tốt, bi giờ, giờ luôn,
        sớm chừng nào tốt chừng đó, asap, a s a p, as soon as possible, as soon as we can, as soon as i can,
        as soon as you can, immediately, immediate, right away, right now, urgent, urgently, straight away,
        at once, instantly, the sooner the better, sooner the better, soonest, pronto, as quickly as
        possible, as fast as possible, without delay, this instant, today if possible, ready to start, ready
        now, ready to go, earliest possible, as early as possible, at your earliest, in a hurry, in a rush,
        càng nhanh càng, nhanh chừng nào tốt chừng đó, cần liền, có liền, muốn có liền, cần ngay lập tức,
        cháy nhà, nước tới chân, hối lắm, hối quá, giục, giục lắm, gấp gáp, rất gấp, gấp quá, cực gấp, siêu
        gấp, đang gấp, đang vội, ngay tức khắc, tức khắc, mau, mau lên, mau nhất, nhanh gọn, trong thời gian
        ngắn nhất, thời gian sớm nhất, ngay khi có thể, bắt đầu ngay, làm ngay, mua ngay, triển khai gấp,
        with urgency, very urgent, quite urgent, kind of urgent, top priority, high priority, emergency, at
        the earliest opportunity, first thing, on the double, rush, rush job, in haste, no time to waste,
        time is short, can not wait, need it yesterday, was needed yesterday, day one, forthwith, promptly,
        as early as we can, as early as i can, as soon as it is ready, as soon as you are ready, whenever
        you are ready, the earliest possible, the faster the better, faster the better, the earlier the
        better, earlier the better, sớm ngày nào tốt ngày đó, sớm ngày nào hay ngày đó, sớm giờ nào hay giờ
        đó, as soon as humanly possible, humanly possible, as soon as practical, as soon as feasible, as
        soon as it gets, soon as possible, soonest possible, cấp kỳ, tốc hành, nhanh như chớp, khẩn trương
        lắm, vội lắm, vội quá, đang vội lắm, rất vội, kẹt quá rồi, lẹ lẹ, lẹ lên, nhanh nhanh, sớm sớm giùm,
        gấp gấp, như lửa đốt, lửa đốt, dầu sôi lửa bỏng, nước đến chân, nước sôi lửa bỏng, ngồi trên đống
        lửa, cháy đít, cháy mông, cháy nhà tới nơi, gấp rút lắm, yesterday ideally, ideally yesterday, by
        yesterday, for yesterday, like yesterday, on fire, no time to lose, every day counts, mỗi ngày một
        lỗ, không chờ được nữa, không đợi được nữa, hết chờ nổi, hết đợi nổi, can not wait any longer
        """,
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
        chốt mua, chốt hợp đồng, ký kết, đặt cọc, xuống cọc, nghiệm thu
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
        mai trả lời
        """,
    "beforethat": """
        trước đó, trước ngày đó, trước lúc đó, trước hôm đó, trước dịp đó, trước thời điểm đó, kịp trước đó,
        kịp ngày đó, before that, before then, by then, in time for that, prior to that, ahead of that
        """,
    "afterwards": "đã, rồi hẵng, hẵng, hẵng hay, rồi hãy, hãy hay",
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
        gặp bên, mới gặp, gặp khách
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

# What takes an earlier word back.
MENDS: Table = {
    "mend": """
        à nhầm, nhầm, à không, ý mình là, ý em là, ý tôi là, ý anh là, lộn, xin lỗi, à lộn, à quên, đính
        chính, dời sang, dời qua, dời, lùi sang, lùi đến, chuyển sang, đổi thành, đúng ra là, chính xác là,
        mà là, nhưng chắc, i meant, meant, i mean, sorry, no wait, wait no, wait, actually, correction,
        scratch that, make that, oops, rather, my mistake, my bad, typo, nói lại, but now, moved to, pushed
        to, postponed to, delayed to, instead, nhưng giờ, nhưng thôi, thôi để, thôi thì để, nhưng thôi để,
        slipped to, slid to, slipping to, rescheduled to, bumped to, shifted to, pushed back to, pushed out
        to, moved back to, brought forward to, lùi lại, lùi qua, hoãn sang, hoãn đến, hoãn tới, tức, tức là,
        cụ thể là, chính xác hơn là, to be precise, more precisely
        """,
    "rather": """
        chứ không phải, chứ không, chứ đâu phải, không phải, không phải là, instead of, rather than, thay
        vì, not in, đáng lẽ, lẽ ra, planned for, was planned for, không kịp, originally, ban đầu, lúc đầu,
        trước định, was meant to be, meant to be, was supposed to be, supposed to be, meant for
        """,
}
