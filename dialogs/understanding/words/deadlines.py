"""Words around a time: before, within, from, about; urgency; corrections."""

from dialogs.understanding.words import Table

BOUNDS: Table = {
    "this": "này, nay, this, đây",
    "next": "next, kế, kế tiếp, sắp tới, coming, upcoming, following, tiếp theo, the coming, the following",
    "since": "cách đây, cách nay, ago, trước đây",
    "gone": """
        hồi, hồi nhỏ, hồi bé, hồi xưa, hồi đó, lúc nhỏ, vừa rồi, vừa qua, hôm bữa, bữa trước, hôm nọ, dạo
        trước, cuối tuần trước, cuối tuần rồi, cuối tuần qua, cuối tuần vừa rồi, last weekend
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
        only from, not until, không sớm hơn, sớm nhất vào, beginning on, starting around, earliest
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
        some point in, at some point in, a bit, vào thời điểm, tại thời điểm, đúng thời điểm, if possible,
        if you can, if we can, if you can manage it, if that works, if at all possible, nếu được, nếu có
        thể, nếu kịp
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
        lỗ, không chờ được nữa, không đợi được nữa, hết chờ nổi, hết đợi nổi, can not wait any longer, as
        soon as, as quickly as, as quickly as you can, as fast as you can, as early as you can, gấp lắm
        rồi, as fast as you can manage, as soon as you can manage, as quickly as you can manage, as
        quick as you can, as quick as possible, as soon as you are able, yesterday would have been good,
        yesterday would be nice, yesterday would have been ideal
        """,
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
        cụ thể là, chính xác hơn là, to be precise, more precisely, thực ra, thật ra, thực ra là, thật
        ra là, giờ dời qua, giờ dời sang, giờ dời, giờ đổi qua, giờ đổi sang, giờ lùi qua, giờ lùi sang
        """,
    "rather": """
        chứ không phải, chứ không, chứ đâu phải, không phải, không phải là, instead of, rather than, thay
        vì, not in, đáng lẽ, lẽ ra, planned for, was planned for, không kịp, originally, ban đầu, lúc đầu,
        trước định, was meant to be, meant to be, was supposed to be, supposed to be, meant for
        """,
}
