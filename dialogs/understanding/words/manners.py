"""What a message asks of the conversation: leave me alone, a person please, a question back, small talk."""

from dialogs.understanding.words import Table

MANNERS: Table = {
    "refuse": """
        không tiện, không tiện nói, không tiện cung cấp, không muốn nói, không muốn trả lời, không muốn cung
        cấp, không muốn chia sẻ, không muốn tiết lộ, không thích trả lời, không thích nói, không trả lời,
        không trả lời đâu, không nói, không nói đâu, không cho, không cho số, không cho đâu, không chia sẻ,
        không chia sẻ được, không tiết lộ, không tiết lộ được, không cung cấp, không cung cấp được, không
        khai, không nói được, miễn trả lời, xin phép không trả lời, xin miễn, xin từ chối, không để lại số,
        không để lại, không muốn cho, không muốn để lại, không tiện trả lời, không tiện chia sẻ, chưa tiện,
        chưa tiện nói, chưa tiện cung cấp, chưa tiện chia sẻ, không được phép nói, không được phép chia sẻ,
        không thể nói, không thể chia sẻ, không thể cung cấp, không thể tiết lộ, không thoải mái, éo nói,
        đếch nói, không rảnh trả lời, ngại nói, ngại trả lời, ngại cho số, ngại cung cấp, ngại chia sẻ, xin
        không trả lời, xin giữ kín, giữ kín, giữ bí mật, không thích cho, không đưa, không đưa đâu, không
        đưa số, chưa muốn nói, chưa muốn cho, chưa muốn chia sẻ, chưa muốn cung cấp, chưa muốn trả lời,
        không bật mí, không việc gì phải nói, việc gì phải nói, mắc gì phải nói, mắc gì nói, sao phải nói,
        sao phải cho, tại sao phải cho, cần gì biết, không phải việc của, chuyện riêng, không trả lời được,
        rather not, rather not say, prefer not, prefer not to, do not want to answer, do not want to say, do
        not want to give, do not want to share, do not want to tell, do not want to disclose, do not wish
        to, will not share, will not tell, will not say, will not give, will not answer, not going to
        answer, not going to tell, not going to say, not going to share, not giving, not telling, not
        telling you, not sharing, can not disclose, can not share, can not tell, can not give, can not say
        that, not comfortable, do not feel comfortable, not willing, unwilling, decline, decline to answer,
        refuse, refuse to answer, no comment, none of your business, not your business, not your concern,
        mind your own business, keep that private, keep it private, keep that to myself, keep it to myself,
        keep your questions, do not give out, do not share, nope not telling, why should i tell, why would i
        tell, not allowed to share, not allowed to say, not at liberty, not authorized to share, not
        supposed to share, do not like giving, do not like sharing, do not like to share, not public, do not
        disclose, under nda, nda, not saying, not say, would not like to, i would not, not giving out, not
        giving you, that is personal, no way, hell no, not comfortable sharing, am not comfortable, none of
        your, không cần biết, khỏi cần biết, không phải chuyện của, không liên quan đến, không liên quan tới
        em, thích nói thì nói, không thích, không thích nha, không muốn, không muốn nha, không muốn đâu,
        không nói cho, không kể, không cho biết, không cho xem, không cho thông tin, không đưa thông tin,
        không share, không được tiết lộ, không được chia sẻ, không được nói, ngại lắm, hơi ngại, nhạy cảm,
        hơi nhạy cảm, tế nhị, hơi tế nhị, không trả lời câu, miễn bàn, miễn cung cấp, miễn hỏi, xin thôi, từ
        chối cung cấp, từ chối chia sẻ, xin giữ lại, giữ cho riêng, để riêng, tự giữ, keep that between,
        keep this between, rather keep, prefer to keep, like to keep, not something i share, not something i
        discuss, not something i, do not discuss, do not reveal, will not reveal, will not disclose, not
        reveal, can not reveal, not going to give, not gonna, no i will not, not answering, not going there,
        not open to, uncomfortable, feel uncomfortable, makes me uncomfortable, too personal, that is too,
        not telling anyone, not willing to, not prepared to, do not feel like, i would rather, would rather
        not, rather keep it, not for you, not for sharing, off limits, off the record, undisclosed,
        withhold, choose not to, opt not to, refrain, no answer, not disclosing, do not have to tell, do not
        need to know, you do not need, no need to know, can not give out, not give out, giữ riêng, xin phép
        giữ, không có nghĩa vụ, không bắt buộc, not talk about, let us not talk, do not want to talk about,
        rather not talk, rather not discuss, not discuss, not talking about, do not talk about, không bàn
        tới, không muốn bàn, không muốn nhắc, không muốn đề cập, không tiện bàn, không rảnh, không dư hơi,
        không nói được đâu, thôi không nói, không trả lời nha, chả nói, chả nói đâu, chẳng nói, cấm hỏi,
        don't give, do not give, not obliged, no obligation, not required to answer, not required to, do not
        owe you, cấm tiết lộ, cấm nói, cấm chia sẻ, cấm cung cấp, bị cấm nói, không tiện tiết lộ, bí mặt, bí
        mật nha, không tiết lộ ra, không được phép tiết lộ, không được phép cung cấp, quy định không cho,
        nội quy không cho, công ty không cho nói, sếp không cho nói, sếp dặn không nói, không nói ra, khó
        nói ra, không nói ra được, không công khai, chưa công khai, chưa công bố, không công bố, chưa được
        công bố, không muốn công khai, không tiện công khai, không tiện kể, không tiện đưa, không tiện cho,
        xin lỗi không tiện, thôi không tiện, chưa tiện lắm, không tiện lắm, ngại chia sẻ lắm, ngại đưa, ngại
        khai, ngại tiết lộ, ngại lộ, sợ lộ thông tin, sợ lộ, sợ bị spam, sợ bị làm phiền, xin được giữ, xin
        giữ bí mật, giữ lại, để em giữ, giữ kín nha, giấu, muốn giấu, muốn giữ kín, muốn giữ riêng, không
        muốn lộ, không muốn khai, không muốn kể, không muốn đưa, không muốn cho biết, không khai đâu, không
        khai báo, khai làm gì, khai chi, nói làm gì, nói chi, cho làm gì, cho chi, biết chi, biết để làm gì,
        cần chi biết, mắc mớ gì, mắc mớ chi, liên quan gì, liên quan gì đến, có liên quan gì đâu, việc gì
        phải khai, việc gì phải cho, tại sao tôi phải, sao tôi phải, sao em phải, sao mình phải, sao anh
        phải, sao chị phải, không phải chuyện của em, không phải chuyện của bạn, không phải chuyện của bot,
        chuyện nội bộ, chuyện của công ty, chuyện nhà, chuyện cá nhân, riêng tư nhé, riêng tư quá, hỏi riêng
        tư quá, hỏi sâu quá, hỏi kỹ quá, hỏi kỹ thế, hỏi gì kỹ thế, kỹ thế, điều tra, điều tra hả, như công
        an, như công an vậy, hỏi cung, tra khảo, không thích bị hỏi, không thích hỏi, không thích cung cấp,
        không thích chia sẻ, không thích tiết lộ, không thích đưa, không có thói quen, không quen cho, không
        quen chia sẻ, không hay cho, không bao giờ cho, chẳng bao giờ cho, mơ đi, còn lâu, đừng hòng, quên
        đi, never give, never share, never gave, never tell, never disclose, i never give, i never share, no
        chance, not a chance, nice try, dream on, as if, in your dreams, over my dead body, you wish, i pass
        on that, i will pass on that, pass on this one, pass on that one, not your problem, not your affair,
        not any of your business, is not your business, is not any of your, is your business, why should i,
        why would i, what is that to you, not relevant, stays with me, stays with us, stays between us,
        stays private, staying private, remain private, remain confidential, kept confidential, keep
        confidential, keep it confidential, keep quiet about, keep that quiet, under wraps, keep it under
        wraps, hush hush, top secret, classified info, sensitive info, sensitive information, private info,
        private information, private matter, personal matter, personal info, personal information, internal
        matter, internal information, internal info, internal only, commercially sensitive, company policy,
        against policy, against company policy, policy not to, not permitted, not permitted to, forbidden,
        prohibited, we do not publish, we do not reveal, we do not give, we do not share, we do not
        disclose, we never share, we never disclose, can not reveal that, can not give that, can not give
        you, can not tell you that, can not tell you, i can not say that, not mine to share, not mine to
        tell, not free to, no need for you to know, you do not need that, you do not need it, you do not
        need to, do not need my, no thanks i would rather, i am not telling, i am not saying, i am not
        giving, i am not sharing, i am not going to, not gonna tell, not gonna share, not gonna give, not
        gonna say, ain't telling, not telling u, am not inclined, disinclined, hesitant to share, hesitant
        to give, hesitant to say, reluctant, reluctant to, would prefer not, i would prefer not, prefer not
        say, prefer not share, prefer to stay anonymous, stay anonymous, remain anonymous, anonymous, prefer
        to keep it, prefer keeping, rather stay, rather remain, rather hold back, hold back on that, hold
        off on that, omit, leave out, leave that out, let us leave that, leave that one, leave this one,
        skip that one, skip it please, từ chối trả lời, từ chối nói, không đời nào
        """,
    "skip": """
        bỏ qua, bỏ qua câu này, qua câu khác, câu khác đi, cho qua, cho qua câu này, bỏ câu này, next câu,
        chuyển câu khác, hỏi câu khác, khỏi hỏi, khỏi trả lời, đừng hỏi, đừng hỏi nữa, thôi đừng hỏi, hỏi
        lắm thế, hỏi gì lắm thế, hỏi nhiều thế, skip, skip this, skip it, skip this question, next question,
        move on, pass, ask something else, stop asking, do not ask, no more questions, enough questions, too
        nosy, tọc mạch, tò mò quá, miễn hỏi, đừng có hỏi, hỏi hoài, khỏi nói, khỏi đi, cho em qua, cho qua
        đi, tiếp câu khác, qua câu tiếp, câu tiếp theo, câu kế, next đi, sang câu khác, đổi câu khác, đổi
        chủ đề, không hỏi nữa, đừng hỏi cái này, đừng hỏi chuyện, đừng hỏi vụ, đừng hỏi về, đừng có hỏi nữa,
        hỏi hoài vậy, hỏi gì hỏi lắm, hỏi lắm, hỏi nhiều quá, next one, go to the next, go next, ask me
        something else, change the subject, different question, another question, let us skip, can we skip,
        i will skip, want to skip, would like to skip, leave that blank, leave it blank, bypass, ignore
        this, not this one, quit asking, enough with, bỏ qua nha, bỏ qua nhé, bỏ qua được không, bỏ câu đó,
        bỏ qua câu đó, bỏ qua phần này, bỏ qua mục này, bỏ qua chỗ này, bỏ qua vụ này, bỏ qua cái này, qua
        câu, qua mục khác, lướt qua câu này, cho em bỏ qua, cho anh bỏ qua, cho chị bỏ qua, cho mình bỏ qua,
        cho tôi bỏ qua, cho chị qua câu này, khỏi hỏi nữa, khỏi hỏi câu này, đừng hỏi vậy, đừng hỏi thế,
        đừng hỏi tiền, đừng hỏi giá, hỏi chuyện khác, hỏi cái khác, hỏi thứ khác, hỏi tiếp câu khác, hỏi câu
        khác đi, chuyện khác đi, nói chuyện khác, thôi chuyện khác, next please, next pls, next plz, pass
        this, pass this one, pass that, skip please, skip pls, skip that, skip for now, skip it for now,
        please skip, lets skip, moving on, let us move on, move along, next topic, ask about something else,
        talk about something else, ask another, try another, next q, drop it, drop that, drop the question,
        drop this question, drop the subject, not that question, not this question, no to that question
        """,
    "optout": """
        đừng nhắn, đừng nhắn nữa, đừng nhắn tin, đừng nhắn tin nữa, đừng nhắn cho, đừng gọi nữa, đừng gọi
        điện, đừng liên hệ, đừng liên lạc, đừng gửi nữa, đừng gửi tin, đừng làm phiền, đừng quấy rầy, ngừng
        nhắn, ngừng nhắn tin, ngừng liên hệ, dừng nhắn, dừng nhắn tin, dừng lại, ngưng nhắn, ngưng nhắn tin,
        thôi nhắn, thôi đừng nhắn, hủy đăng ký, hủy đăng kí, hủy theo dõi, bỏ theo dõi, không muốn nhận,
        không muốn nhận tin, không nhận tin, không nhận tin nữa, không cần liên lạc, không cần liên hệ,
        không cần gọi, không cần nhắn, không nhắn nữa, xóa số, xóa tên, chặn luôn, block đó, báo cáo spam,
        spam hoài, làm phiền, phiền quá, phiền phức, quấy rầy, để yên, để tôi yên, để cho yên, thôi ngay,
        stop messaging, stop texting, stop sending, stop contacting, stop calling, please stop, unsubscribe,
        opt out, leave me alone, do not contact, do not message, do not text, do not call, do not email, do
        not write, do not send, do not bother, remove me, take me off, delete my, delete me, no more
        messages, no more texts, no more emails, never contact, never message, fuck off, shut up, piss off,
        bugger off, stop spamming, stop bothering, quit messaging, quit texting, cease, remove my, lose my
        number, blocking you, reporting you, không làm phiền, tắt thông báo, tắt tin, đừng spam, hủy nhận
        tin, hủy tin, từ chối nhận tin, đừng có nhắn, đừng có gọi, đừng rep, stop replying, không muốn nghe,
        hết muốn nghe, đừng liên hệ nữa, unfollow, end this chat, end chat, kết thúc đi, dừng nhắn tin giùm,
        dừng lại đi, quit messaging me, quit contacting, quit bothering, stop bothering me, no more contact,
        no further contact, cease contact, do not want messages, do not want any more, no more spam, stop
        the spam, stop these, no more of this, delete my data, delete my number, forget me, remove me from,
        take me off your list, off your list, cancel my subscription, cancel subscription, i want out, do
        not disturb, đừng nhắn tin cho, đừng nhắn nữa nhé, thôi đừng nhắn nữa, đừng tư vấn, đừng tư vấn nữa,
        đừng chào hàng, đừng mời, đừng mời nữa, đừng quảng cáo, không cần tư vấn, không nhận quảng cáo,
        không nhận thông báo, không muốn nhận thông báo, không muốn bị làm phiền, không muốn bị, hủy nhận,
        hủy kết bạn, xóa tôi, xóa mình, xóa em, xóa anh, xóa số của, xóa dữ liệu, cho ra khỏi danh sách, bỏ
        tôi ra, bỏ mình ra, loại tôi, nhắn hoài, nhắn lắm, nhắn nhiều quá, gọi hoài, gọi lắm, làm ơn dừng,
        làm ơn đừng, xin đừng nhắn, xin đừng gọi, xin đừng, phiền lắm, đủ rồi đấy, thôi nha đừng,
        để tao yên, để mình yên, để em yên, để anh yên, cho tôi yên, cho mình yên, cho tao yên, yên đi,
        remove my contact, remove my details, remove my info, remove my number, erase my, wipe my, take my
        number off, đừng liên lạc với, đừng liên lạc nữa, làm ơn đừng liên lạc, stop this, stop now, ngừng
        ngay, dừng ngay đi, đừng gửi gì nữa, đừng gửi tin nữa, đừng gửi tin nhắn, đừng gửi cho, đừng ib, đừng
        inbox, đừng ib nữa, đừng inbox nữa, đừng tìm, đừng kết bạn, đừng add, đừng hỏi han, đừng tiếp thị,
        đừng tiếp cận, đừng chăm sóc nữa, đừng alo, đừng a lô, đừng gọi lại nữa, ngưng gửi tin, ngừng gửi
        tin, dừng gửi tin, ngưng liên lạc, ngừng liên lạc, dừng liên lạc, dừng liên hệ, ngưng làm phiền,
        ngừng làm phiền, dừng làm phiền, ngưng spam, ngừng spam, dừng spam, thôi spam, bớt spam, bớt nhắn,
        bớt phiền, thôi nhắn nữa, thôi nhắn đi, thôi khỏi nhắn, khỏi nhắn, khỏi nhắn nữa, khỏi liên hệ, khỏi
        gọi, khỏi gọi lại, khỏi tư vấn, không cần nhắn nữa, không cần gọi lại, không cần gọi nữa, không cần
        liên hệ nữa, không cần liên lạc nữa, không muốn nhận tin nhắn, không muốn nhận thêm, không muốn nghe
        nữa, không muốn nói chuyện, không muốn nói chuyện nữa, không muốn chat, không muốn chat nữa, không
        muốn tiếp tục, không nói chuyện nữa, không chat nữa, không nhận tin nhắn nữa, xóa liên hệ, xóa liên
        lạc, xóa thông tin, xóa thông tin của, xóa hết thông tin, xóa hồ sơ, xóa khỏi danh sách, xóa tôi
        khỏi, xóa em khỏi, xóa mình khỏi, xóa anh khỏi, xóa chị khỏi, gỡ tôi, gỡ số, gỡ tên, gỡ khỏi, rút
        tên, rút khỏi, ra khỏi danh sách, cho tôi ra khỏi, cho mình ra khỏi, cho em ra khỏi, cho anh ra
        khỏi, cho chị ra khỏi, cho ra khỏi, loại khỏi, loại em, loại mình, bỏ tên tôi, bỏ số tôi, bỏ số của,
        bỏ em ra, hủy nhận tin nhắn, hủy đăng ký nhận, ngưng nhận tin, ngừng nhận tin, dừng nhận tin, tôi sẽ
        chặn, mình chặn đấy, tôi chặn đấy, chặn đây, chặn nha, chặn bây giờ, block bây giờ, block nha, block
        đây, tôi block, mình block, report đấy, report nha, báo cáo đấy, sẽ báo cáo, do not ping, stop
        pinging, do not spam, do not reach out, stop reaching out, do not follow up, stop following up, no
        follow ups, no more calls, no more pings, no more marketing, do not contact me again, do not message
        me again, do not ever, never call, never text, never write, stop writing, stop emailing, stop asking
        me, stop it please, stop this now, enough already, i have had enough, had enough, go away please,
        buzz off, get lost please, not want any messages, not want messages, not want to hear, do not want
        to hear, do not want to be contacted, do not want to be messaged, do not wish to be contacted, not
        wish to receive, do not want to receive, no longer want to receive, no longer wish, remove us,
        delete us, delete my info, delete my details, delete my contact, delete my account, delete
        everything, erase me, erase my data, wipe my data, unsub, unsubscribe me, opt me out, opting out, i
        opt out, cancel messages, mute you, muting, blocking this, block you, will block, i will block,
        going to block, report you, will report, i will report, reported as spam, mark as spam, marking as
        spam, this is spam, this is harassment, harassment, harassing, leave us alone, let me be, let me
        alone, stop nhắn, stop gửi, stop spam, spam mãi, spam quài, spam nữa
        """,
    "uninterested": """
        không quan tâm, không hứng thú, không có hứng, không có hứng thú, không thích đâu, không có quan
        tâm, not interested, no interest, have no interest, do not care, chẳng quan tâm, chả quan tâm, không
        còn quan tâm, hết quan tâm
        """,
    "human": """
        gặp người, gặp người thật, gặp nhân viên, gặp tư vấn viên, gặp chuyên viên, gặp tư vấn, gặp sale,
        gặp sales, gặp ai đó, nói chuyện với người, nói chuyện với người thật, nói chuyện với nhân viên, nói
        chuyện với tư vấn, chat với người, chat với người thật, chat với nhân viên, cho gặp, cho mình gặp,
        cho tôi gặp, cho anh gặp, cho chị gặp, cho em gặp, kết nối nhân viên, kết nối tư vấn, chuyển cho
        nhân viên, chuyển máy, gọi cho tôi, gọi cho mình, gọi cho anh, gọi cho chị, gọi lại cho tôi, gọi lại
        cho mình, gọi lại cho anh, gọi lại cho chị, người thật, nhân viên tư vấn, cần người tư vấn, cần tư
        vấn trực tiếp, tư vấn trực tiếp, tư vấn viên, nhân viên hỗ trợ, người hỗ trợ trực tiếp, nói chuyện
        trực tiếp, muốn nói chuyện với, talk to a human, talk to a person, talk to someone, talk to
        somebody, talk to sales, talk to an agent, speak to a human, speak to a person, speak to someone,
        speak with someone, speak to sales, speak with sales, speak to an agent, speak with an agent, speak
        with a human, real person, real human, human please, live agent, live person, live chat, customer
        service, call me, call me back, give me a call, have someone call, someone call me, contact me,
        connect me, transfer me, representative, a human, sales person, salesperson, human agent, actual
        person, talk with a human, talk with someone, chat with a human, chat with an agent, speak to a
        representative
        """,
    "ask": """
        bao nhiêu, bao nhiêu tiền, giá sao, giá thế nào, giá bao nhiêu, giá như thế nào, ở đâu, chỗ nào, mấy
        giờ, bao lâu, thế nào, như thế nào, làm sao, làm thế nào, tại sao, vì sao, là gì, gì vậy, gì không,
        gì thế, ai vậy, ai đang, cho hỏi, cho em hỏi, cho mình hỏi, cho anh hỏi, cho chị hỏi, hỏi chút, hỏi
        xíu, xin hỏi, để làm gì, nghĩa là, ra sao, gồm những gì, khác gì, hay máy, là người hay máy, xin địa
        chỉ, how much, how many, how long, how do, how does, how can, what is, what are, what does, where
        are, where is, when do, why do, who are, who is, do you, does it, does this, are you, can i, can
        you, could you, could i, will you, would you, what can, khác nhau, tức là gì, tức là sao, nghĩa là
        gì, quận mấy, số mấy, tầng mấy, lầu mấy, đường nào, quận nào, mấy năm, mấy tháng thì
        """,
    "courtesy": """
        chào, xin chào, chào em, chào shop, hello, hi, hey, alo, cảm ơn, cám ơn, thanks, thank you, ok, được
        rồi, vâng, dạ, ừ, ừm, uhm, haha, hihi, hehe, huhu, kkk, lol, good morning, good afternoon, good
        evening, good night, bye, tạm biệt, chúc, hẹn gặp lại, nice weather, trời, thời tiết, ăn cơm, ăn cơm
        chưa, hay, tuyệt, great, nice, cool, wow, gì đó, gì đấy, gì hết, gì cả, bao nhiêu đâu
        """,
    "dontknow": """
        không biết, chưa biết, không rõ, chưa rõ, không chắc, chưa chắc, do not know, not sure, no idea,
        chưa quyết, tùy, phụ thuộc, depends, haven't, have not, thì, mới tính, rồi tính, đã tính, mới biết,
        can not tell you yet, can not tell yet, can not say yet, can not say right now, can not tell right
        now, không nói trước được, không nói chắc được, chưa nói được, làm gì có, lấy đâu ra, đào đâu ra,
        làm chi có, đâu ra, chẳng biết, chả biết, không hay, không nắm, không nắm được, không nhớ, can not
        tell, never know, no way of knowing, do not have, lose track, mới làm, mới mua, mới triển khai, mới
        dùng, mới bắt đầu, sẽ mua, sẽ làm, sẽ triển khai, mới có, mới quyết, mới chốt, sẽ quyết, sẽ tính,
        làm gì còn, còn đâu, có đâu, mới duyệt, mới ký, mới chạy, thì mua, thì triển khai, thì làm, thì mới,
        bằng không, bằng 0, không bao giờ, chẳng bao giờ, chưa bao giờ, chả bao giờ, không hình dung, không
        hình dung nổi, chưa hình dung, chưa hình dung nổi, không hình dung được, chưa hình dung được, không
        ước được, không mường tượng, rồi anh mới, rồi chị mới, rồi em mới, rồi mình mới, rồi tôi mới, rồi
        mới, mới cân đối, tò mò
        """,
    "sorry": "số, email, mail, sdt, số điện thoại, tên, phone, number, name",
    "optword": """
        dừng, biến, im, câm, cút, chặn, block, spam, phiền, stop, get lost, blocked, reported, im đi, biến
        đi, dừng đi, stop it, ngưng đi, go away, đừng phiền, phiền ghê, thôi ngay, thôi đi
        """,
    "dontcall": "đừng gọi, đừng gửi, dừng gửi, ngừng gửi, ngưng gửi, dừng, ngừng, ngưng, đừng nhắn",
    "again": """
        nữa, cho, đến, qua, tôi, mình, tao, giùm, dùm, giúp, tin, nhắn, cho tôi, cho mình, nha, nữa nha, tin
        nhắn, điện, cho t, hoài, lại
        """,
    "secret": """
        bí mật, riêng tư, thông tin nội bộ, thông tin riêng, thông tin cá nhân, nội bộ, bảo mật, thông tin
        mật, việc riêng, đời tư, confidential, private, classified, secret, personal, sensitive, biết làm
        gì, từ chối, từ chối trả lời, i pass
        """,
    "wh": "gì, ai, khi nào, bao giờ, when, who, which, where, how, what, làm gì, chỗ nào, nào",
    "aux": """
        is it, is this, is there, are there, have you, has it, do you, does it, are you, can i, may i, could
        i, should i, am i, is that, does this, any chance, any idea, any discount, any news, any trial, any
        free
        """,
    "request": """
        gửi anh, gửi em, gửi chị, gửi mình, gửi cho, inbox giá, xin link, cho xin, cho xem, hướng dẫn, chỉ
        cách, show me, send me, can you send, báo giá đi, cho anh xem, cho chị xin, cho em xin, gửi bảng
        giá, gửi báo giá, gửi tài liệu, nhắn tin giá, viết hộ, kể chuyện, translate, tell me a joke
        """,
    "have": "có, có phải, có được, có thể, bên em có, bên mình có, shop có, em có, có cho",
    "notq": "không, chưa, không ạ",
    "tag": """
        hả, hở, à, phải không, đúng không, được không, có được không, có không, nhỉ, ha, right, ok không, is
        that ok, ok, chắc không, thật không, phải hông
        """,
    "subject": """
        bảo hành, ship, phí, phí ship, khuyến mãi, giảm, giảm giá, dùng thử, trial, warranty, discount, mở
        cửa, đóng cửa, làm việc, hỗ trợ, giao hàng, bên em, shop, gói, bản, tính năng, chức năng, tích hợp,
        phần mềm này, con này, cái này, app này, bot, thanh toán, trả góp, hóa đơn, uy tín, thật, lừa đảo,
        dữ liệu, sản phẩm, dịch vụ này, it, this, you, your, the app, the tool, open, closed, rate, gold,
        xăng, vàng, vé
        """,
    "word": """
        hay bị mất, bị mất đơn, bị mất khách, bị mất tiền, bị mất hàng, bị mất dữ liệu, can not tell which,
        can not tell who, can not tell what, can not tell if, can not tell how, làm phiền em, làm phiền em
        rồi, làm phiền anh rồi, làm phiền chị rồi, làm phiền bạn, làm phiền bạn rồi, làm phiền shop, làm
        phiền mọi người, xin lỗi làm phiền, xin lỗi đã làm phiền, làm phiền chút, làm phiền tí, có làm
        phiền, không phiền, phiền em, phiền bạn, phiền shop, phiền anh, phiền chị, bao nhiêu cũng được, bao
        nhiêu cũng ok, bao nhiêu cũng chơi, giá nào cũng được, bao nhiêu cũng chịu, so mấy bên, so mấy chỗ,
        không thích ăn, không thích uống, không thích màu, không thích mưa, không thích nóng, không thích
        đi, không thích học, thế nào đã, thế nào rồi tính, ra sao đã, xài không nổi, dùng không nổi,
        chịu không nổi, làm không nổi, chạy không nổi, theo không nổi, quản không nổi, kham không nổi,
        lo không nổi, rep không nổi, bán không nổi, trả lời không nổi
        """,
    "why": "sao, why, tại sao, vì sao, sao lại",
    "unwilling": """
        không muốn, không thích, không tiện, chưa tiện, chưa muốn, ngại, từ chối, khỏi, miễn, cấm, không
        được phép, không nên, không dám, không rảnh, không định, xin phép không, xin phép không được, không
        có nghĩa vụ, không bắt buộc, không việc gì phải, mắc gì, việc gì, hổng muốn, hổng thích, chẳng muốn,
        chẳng thích, chả muốn, chả thích, không hề muốn, không sẵn sàng, chưa sẵn sàng, không thoải mái,
        thấy không tiện, thấy ngại, do not want to, do not wish to, do not care to, will not, refuse to,
        decline to, rather not, prefer not to, not going to, not willing to, not ready to, not prepared to,
        not comfortable, uncomfortable, not allowed to, not supposed to, not inclined to, hesitant to,
        reluctant to, do not like to, do not feel like, do not intend to, would not like to, not keen to,
        not keen on, not happy to, not happy, not obliged to, not about to, no need to
        """,
    "tell": """
        nói, trả lời, chia sẻ, cung cấp, tiết lộ, khai, kể, đưa, cho số, để lại, bàn, công khai, cho biết,
        đề cập, thổ lộ, bật mí, trao đổi số, hé lộ, nêu, trình bày, điền, khai báo, cho thông tin, say,
        saying, tell, telling, answer, answering, share, sharing, give, giving, disclose, disclosing,
        discuss, discussing, reveal, revealing, provide, providing, talk about, divulge, respond, leave my,
        hand over, hand out, give out, giving out, put that, fill in, go into, get into
        """,
}
