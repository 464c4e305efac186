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
        rather not talk, rather not discuss, not discuss, not talking about, do not talk about, không bàn,
        không bàn tới, không muốn bàn, không muốn nhắc, không muốn đề cập, không tiện bàn, không rảnh, không
        dư hơi, không nói được đâu, thôi không nói, không trả lời nha, chả nói, chả nói đâu, chẳng nói, cấm
        hỏi, don't give, do not give, not obliged, no obligation, not required to answer, not required to,
        do not owe you
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
        this, not this one, quit asking, enough with
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
        làm ơn đừng, xin đừng nhắn, xin đừng gọi, xin đừng, bực mình, bực quá, ức chế, khó chịu quá, nhây,
        nhây quá, phiền lắm, đủ rồi đấy, thôi đi, thôi nha đừng, kệ tôi, kệ tao, mặc tôi, để tao yên, để
        mình yên, để em yên, để anh yên, cho tôi yên, cho mình yên, cho tao yên, yên đi, remove my contact,
        remove my details, remove my info, remove my number, erase my, wipe my, take my number off, đừng
        liên lạc với, đừng liên lạc nữa, làm ơn đừng liên lạc, stop this, stop now, ngừng ngay, dừng ngay
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
        now, không nói trước được, không nói chắc được, chưa nói được
        """,
    "sorry": "số, email, mail, sdt, số điện thoại, tên, phone, number, name",
    "optword": """
        dừng, biến, im, câm, cút, chặn, block, spam, phiền, stop, get lost, blocked, reported, im đi, biến
        đi, dừng đi, stop it, ngưng đi, go away, đừng phiền, phiền ghê, thôi ngay
        """,
    "dontcall": """
        đừng gọi, đừng gửi, dừng gửi, ngừng gửi, ngưng gửi, dừng, ngừng, ngưng, đừng nhắn
        """,
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
        i, should i, am i, any, is that, does this
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
        can not tell who, can not tell what, can not tell if, can not tell how
        """,
    "why": "sao, why, tại sao, vì sao, sao lại",
}
