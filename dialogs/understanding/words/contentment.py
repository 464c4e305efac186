"""No need: they have one, all is well, they decline, or it was a mistake."""

from dialogs.understanding.words import Table

CONTENTMENT: Table = {
    "have": """
        đã có, có rồi, có sẵn, đang dùng, đang xài, đang sử dụng, đã mua, vừa mua, mới mua, đã ký, vừa ký,
        có bên khác, dùng bên khác, xài bên khác, tự làm được, tự lo được, tự làm, có đội, có team, có người
        lo, lo rồi, mua rồi, ký rồi, dùng rồi, xài rồi, đủ rồi, đầy đủ rồi, có hệ thống riêng, có phần mềm
        rồi, có nhà cung cấp, already have, already use, already using, already got, already bought, already
        signed, already work with, have one, have something, got one, all set, all good, i am good, we are
        good, works fine, working fine, everything works, work fine, happy with, satisfied with, in house,
        our own, covered, sorted, we are set, have a vendor, have a system, have a solution, have a
        provider, under contract, built our own, good for now, fine for now, do it ourselves, taken care of,
        có sẵn hệ thống, có sẵn rồi, có đủ, có đủ rồi, đang xài bên khác, đang dùng bên khác, mới ký, mới
        lắp, mới làm, vừa lắp, vừa làm xong, vừa triển khai, đã triển khai, đã lắp, đã làm, đã đầu tư, đã
        dùng, có bên lo, có người làm, có đối tác, có nhà cung cấp rồi, hợp tác với bên khác, làm với bên
        khác, ký hợp đồng rồi, thuê rồi, có hết rồi, có hết, tự code, tự build, tự viết, tự xây, nội bộ làm,
        nhân viên làm được, are covered, we have that, have that covered, have it covered, have someone,
        have a team, have our own, has one, have got one, just bought, just signed, recently bought,
        recently signed, just got one, using another, use another, using something else, use something else,
        with another provider, with a competitor, went with, chose another, stick with, sticking with,
        locked in, contract with, doing it internally, handle it internally, internal team, already in
        place, in place, already covered, already solved, already sorted, already done, đã trang bị, trang
        bị rồi, trang bị đủ, đã có phần mềm, đã có hệ thống, đã có bên, đã có đơn vị, đã có người, có bên
        làm rồi, có xài rồi, đã xài, đã thuê, đã làm xong, làm xong rồi, có đầy đủ, đầy đủ hết, have already
        got, already got a, already got one, got a supplier, have a supplier, have a tool, have our tools,
        have people for that, have a guy, have enough, got enough, has enough, enough tools, have plenty,
        have everything, got everything, have all we need, có đủ công cụ, đủ dùng rồi, dùng đủ rồi, dùng tốt
        rồi, lo vụ này, lo vụ đó, lo hết, lo hết rồi, lo việc này, lo việc đó, đảm nhiệm rồi, phụ trách rồi,
        có thợ, có đứa lo, có con lo, có cháu lo, có vợ lo, có chồng lo, có kế toán lo, sắm rồi, trang bị
        hết rồi, sài rồi, vẫn xài tốt, đang chạy tốt, sorted already, got it covered, we have got someone,
        someone doing this, someone handles, someone does that, use something, already on, covered by, taken
        care, our provider, có phần mềm, có hệ thống rồi, có app rồi, có web rồi, có website rồi, có bot
        rồi, có crm rồi, có bên lo rồi, có bên làm, có người lo rồi, có người phụ trách rồi, có người làm
        rồi, có đội lo, có đội riêng, có phòng it, có it riêng, có it lo, có nhân viên lo, có thằng em lo,
        có đứa em lo, có anh em lo, có bạn làm cho, có agency, có agency lo, có đối tác rồi, có đơn vị, có
        đơn vị khác, có đơn vị lo, có bên cung cấp, có chỗ quen, có mối, có mối rồi, có chỗ rồi, có cái khác
        rồi, có cái đó rồi, có cái này rồi, có giải pháp rồi, đã giải quyết xong, giải quyết rồi, giải quyết
        xong rồi, xử lý xong rồi, đã chọn, đã chọn bên khác, chọn bên khác rồi, chọn được bên, chọn xong,
        chốt bên khác, chốt bên khác rồi, chốt được bên, đã chốt, ký bên khác, ký với bên, đã ký với, hợp
        tác bên khác, xài của, xài của bên, dùng của bên, dùng của hãng, dùng hàng, đang dùng tốt, đang xài
        tốt, dùng quen rồi, xài quen, xài quen rồi, quen dùng, trung thành với, gắn bó với, đã lắp rồi, lắp
        rồi, lắp xong rồi, đã làm rồi, đã mua rồi, mới sắm, vừa sắm, mới đổi, vừa đổi, vừa thay, mới thay,
        vừa nâng cấp, mới nâng cấp, vừa triển khai xong, mới triển khai, tự làm hết, tự quản được, tự làm
        lấy, tự phát triển, tự thiết kế, tự lập trình, nhà tự làm, công ty mẹ cấp, công ty cấp, tập đoàn
        cấp, được cấp sẵn, have one already, have that already, have this already, have it already, have got
        that, have got it, have it sorted, have that sorted, have that in hand, have it in hand, in hand,
        got that, got this covered, got that covered, got that sorted, got our own, got something, got
        somebody, got someone, have somebody, have a person, have a partner, have a supplier we, have a
        contract, have an agency, have an in house, have a good system, have a good one, have a great, have
        a solid, have a working, have existing, existing provider, existing supplier, existing vendor,
        existing system works, current provider, current supplier, current vendor, current system works,
        current setup works, current solution works, current tool works, present supplier, regular supplier,
        already subscribed, already running, already set up, already implemented, already rolled out,
        already chose, already picked, already decided on, already committed, already paying for, already
        being handled, already handled, being handled, handled by, dealt with, being dealt with, is dealt
        with, took care of, takes care of that, takes care of it, does it for us, does that for us, does
        this for us, do that ourselves, do this ourselves, do everything ourselves, do everything in house,
        handle it ourselves, handle that ourselves, built it ourselves, made our own, wrote our own,
        developed our own, signed with, signed up with, tied to, tied into, tied in, committed to another,
        loyal to, sticking to, stay with, staying with, work with another, working with another, partnered
        with, went with another, chose someone else, picked another, found one, found a solution, found
        something, found someone, bought one, bought something, bought another, purchased one, just
        installed, just implemented, just switched, just upgraded, recently switched, recently upgraded,
        recently installed, đã làm xong hết, làm rồi em, có làm rồi, phần mềm khác rồi, bên khác rồi, app
        khác rồi, hệ thống khác rồi, chỗ khác rồi, cái khác rồi, hãng khác rồi, đơn vị khác rồi, nhà cung
        cấp khác rồi, mới thay hết, thay hết rồi, đủ xài, đủ xài rồi, already pay, pay someone for that,
        pay someone for this, pay somebody for that
        """,
    "fine": """
        vẫn ổn, ổn, ổn rồi, ổn định, tốt rồi, đang tốt, vẫn tốt, không vấn đề gì, không có vấn đề gì, không
        có vấn đề, không sao, bình thường, thoải mái, no problem, no problems, no issues, no trouble, we are
        fine, i am fine, am good, are good, are fine, đủ dùng, vẫn chạy tốt, chạy ngon, vẫn dùng tốt, doing
        fine, doing well, trơn tru, vẫn trơn tru, êm, êm ru, êm xuôi, suôn sẻ, vẫn suôn sẻ, ngon lành, đâu
        vào đấy, ổn thỏa, ok hết, tốt đẹp, smooth, runs smoothly, running smoothly, no complaints, works
        well, working well, works for us, like clockwork, vận hành tốt, vận hành trơn tru, hoạt động tốt,
        hoạt động ổn, chạy ổn, chạy tốt, chạy ổn định, chạy êm, ngon rồi, ngon ơ, ổn áp, ổn hết, ổn cả, vẫn
        bình thường, bình thường thôi, bình thường mà, đâu có sao, có sao đâu, chẳng sao, chả sao, không
        vướng, không kẹt, không phàn nàn gì, khách hài lòng, khách khen, hài lòng, đang hài lòng, hài lòng
        rồi, thấy được rồi, vẫn được, được việc, tạm ổn, tạm đủ, khá ổn, đang ngon, tự xoay được, tự xoay xở
        được, quản được, quản tốt, kiểm soát tốt, kiểm soát được, làm kịp, trả lời kịp, dư sức, đủ người, đủ
        khách, đủ đơn, không thiếu thứ gì, just fine, doing great, doing ok, going well, going smoothly,
        going fine, goes well, everything is fine, everything is good, everything is ok, everything is under
        control, under control, well taken care of, no worries here, nothing wrong, nothing is wrong,
        nothing broken, nothing to fix, nothing to complain, can not complain, no gripes, happy as is, happy
        as we are, happy as things are, content with, content as we are, comfortable with what we have, does
        the job, do the job, gets the job done, does what we need, does everything we need, meets our needs,
        serves us well, good enough, suits us, suits us fine, works perfectly, works great, working great,
        works a treat, works nicely, works okay, working okay, runs fine, running fine, runs well, running
        well, running like clockwork, ticking along, manage fine, manage well, managing fine, managing well,
        coping fine, get by, getting by, we get by, vẫn quản lý tốt, quản lý tốt, quản lý được, vẫn quản lý
        được, quản lý ổn, everything we need, all we need, everything i need, all that we need, everything
        we want, got everything we need, have everything we need, got all we need, got what we need, have
        what we need, vẫn ngon, còn bảo hành, còn ngon, còn xài tốt, happy as i am
        """,
    "declined": """
        không cần, không có nhu cầu, chưa có nhu cầu, chưa cần, không cần đâu, chẳng cần, chả cần, hết nhu
        cầu, không quan tâm, không hứng thú, không muốn, không muốn mua, chưa muốn, không mua, khỏi, khỏi
        cần, thôi khỏi, thôi cảm ơn, không dùng, không xài, không thiếu gì, không thiếu, không gặp vấn đề,
        không tìm, không định, hết cần, không hợp, từ chối, không thích, không có gì cần, chưa thấy cần,
        không thấy cần, không nhất thiết, không cần thiết, chưa cần thiết, chưa phải lúc, không còn nhu cầu,
        không còn cần, not needed, no need, do not need, does not need, no thanks, no thank you, not
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
        leave it, không có gì phải, chưa có gì cần, chưa nghĩ đến, chưa nghĩ tới chuyện, chưa đến lúc, chưa
        tới lúc, chưa đụng tới, chưa thiết, không thiết, chẳng thiết, không màng, không ham, không khoái,
        hổng ham, không có hứng, không hợp nhu cầu, không đúng nhu cầu, không đúng cái, không phải cái mình
        cần, không liên quan, không áp dụng được, không dùng được, không xài tới, không đụng tới, dùng làm
        gì, cần làm gì, mua làm gì, cần gì đâu, có cần gì đâu, cần chi, cần chi đâu, đâu cần, đâu
        có cần, đâu có nhu cầu, đâu có thiếu, làm gì có nhu cầu, nào có cần, có cần đâu, có mua gì đâu, có
        thiếu gì đâu, giờ thì không, giờ không, giờ thì thôi, giờ thôi, bây giờ thì không, hiện không, hiện
        chưa, hiện tại không, hiện tại chưa, tạm thời không, tạm thời chưa, tạm thời thì chưa, lúc này thì
        chưa, lúc này chưa, trước mắt chưa, trước mắt thì chưa, năm nay thì không, năm nay không, thôi
        không, thôi không cần, thôi bỏ qua, bỏ qua đi, không đâu, không cần thêm, không cần gì thêm, không
        cần gì, không cần gì cả, không cần gì hết, không cần thiết lắm, không thực sự cần, không hẳn, không
        hẳn là cần, không mặn mà, miễn đi, miễn, xin kiếu, kiếu, cho xin kiếu, nghỉ kinh doanh rồi, nghỉ bán
        rồi, đóng cửa rồi, giải thể rồi, sang quán rồi, sang tiệm rồi, bán tiệm rồi, dẹp tiệm rồi, không
        kinh doanh nữa, không bán nữa, không làm nữa, hết làm rồi, not needed here, not needed at all, not
        really needed, no need at all, no need right now, nothing we need, nothing i need, do not need
        anything, do not need any, do not need one, do not need this, do not need that, do not really need,
        do not think we need, do not think i need, do not believe we need, not something we need, not
        something we use, not something we want, not what we need, not what i need, not what we are looking
        for, not our thing, not for me, not for us right now, not in the market, not in need, not after
        anything, not buying, not looking for anything, not looking to change, not looking to buy, not
        planning to, not considering, no plans to change, no intention, no desire, no wish, no appetite, no
        demand, no call for it, no reason to change, no point, no use for it, no use for this, have no use,
        not useful, not useful to us, would not use, would not use it, never use, never need, never needed,
        we are not interested, i am not interested, cheers but no, thanks but no, thanks but no thanks, no
        ta, negative, we will pass, gonna pass, going to pass, have to pass, will have to pass, count us
        out, count me out, used to need, no longer in business, closed down, shut down the
        business, closed the business, out of business, sold the business, dẹp đi, dẹp luôn, dẹp rồi, thôi
        dẹp, không buôn bán nữa, có buôn bán gì nữa đâu, không thiếu món gì, không thiếu cái gì, bày vẽ
        làm gì, thay làm chi, thay làm gì, mua làm chi, vẽ chuyện, gì đâu mà cần
        """,
    "mistake": """
        bấm nhầm, nhắn nhầm, gửi nhầm, nhầm rồi, nhầm người, lỡ tay, bấm lộn, lộn rồi, ấn nhầm, click nhầm,
        vào nhầm, vô nhầm, nhấn nhầm, bấm đại, lạc vào, trượt tay, con bấm, con nghịch, by mistake, by
        accident, accident, accidentally, accidental, mistake, misclick, misclicked, wrong chat, wrong
        person, wrong number, wrong button, wrong bot, clicked wrong, pressed wrong, did not mean to, pocket
        dial, wrong window, wrong tab, wrong page, wrong link, wrong one, wrong place, wrong group, wrong
        app, wrong account, wrong room, hit the wrong, tapped the wrong, tapped by, fat finger, butt dial,
        was not me, my kid, my son pressed, my daughter pressed, not the right person, you have the wrong,
        nhầm chỗ, nhầm nhóm, nhầm số, nhầm shop, nhầm trang, nhầm link, nhầm nút, lộn chỗ, lộn số, lộn
        người, lộn shop, chạm nhầm, chạm trúng, trúng nút, lỡ bấm, lỡ nhấn, lỡ click, lỡ vào, bấm trúng, vô
        tình bấm, vô tình, vô ý, ai bấm, ai đó bấm, bé bấm, con nít bấm, không cố ý, bấm bừa, bấm đại thôi,
        nhấn bừa, bấm thử, bấm chơi, pressed the wrong button, pressed wrong button, pressed by, pushed the
        wrong, opened by, opened accidentally, started by, bấm nhằm, nhắn nhằm, gửi nhằm, nhằm số, nhằm
        shop, nhằm chỗ, nhằm rồi, nhấn nhằm
        """,
}
