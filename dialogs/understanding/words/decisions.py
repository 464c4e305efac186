"""Around a decision: who must be asked, who else decides, who the writer is. Read after the roles."""

from dialogs.understanding.words import Table

DECISIONS: Table = {
    "must": """
        phải, cần, cần phải, còn phải, để, need, need to, have to, has to, must, will, would, gotta, should,
        require, requires, needs, needs to, let me, đợi, chờ, muốn, i will, want to, nên, chắc phải, cũng
        phải, đều phải, còn cần, vẫn phải, vẫn cần, bắt buộc, nhất thiết phải, thế nào cũng phải, kiểu gì
        cũng phải, lúc nào cũng phải, cái gì cũng phải, chuyện gì cũng phải, muốn mua phải, need their,
        ought to, supposed to, got to, are to, is to, first need, first have to, always have to, always
        need, must first, still need, still have to, still has to, still needs, would need, would have to,
        will need, will have to, may need to, might need to, also needs, also need, also has to, also have
        to
        """,
    "other": """
        bên, người khác, someone else, somebody else, other people, others, another person, not me, không
        phải em, không phải mình, không phải tôi, không phải anh, không phải chị, he, she, they, anh ấy, chị
        ấy, ông ấy, bả, ổng, cổ, ảnh, chỉ ấy, họ, him, her, them, it is not up to me, not up to me, it is
        not mine, mới là người, mới là, mới được, mới duyệt, mới quyết, mới ký, not my decision, it is not
        my decision
        """,
    "nod": """
        chọn, lựa chọn, ok, đồng ý, cho phép, gật, gật đầu, buy, pick, picks, vote, votes, choose, chooses,
        okay, okays, quyền, bỏ phiếu, say yes, sự đồng ý, consent, agreement, permission, chi tiền, mua, ừ,
        ưng, bằng lòng, thuận, gật gù, chấp thuận, nhất trí, tán thành, agree, agrees, convinced, on board,
        happy, tiền, hầu bao, túi tiền, ngân sách, the money, the budget, purse, chưa chịu, không chịu, chịu
        mua, chịu chi, chịu ký
        """,
    "asksoft": """
        hỏi, xin, trình, chờ, đợi, check, ask, report, forward, nói lại, thưa, tìm hiểu, nghiên cứu, gửi,
        tìm hiểu giúp, họp, bàn, goes to, go to, goes up to, go up to, goes through, has to pass, must pass,
        qua, đi qua, đến tay, đưa lên, đẩy lên, về hỏi, theo ý, tùy ý, chuyển, xin phép, up to, it is up to,
        down to, lies with, rests with, falls to, in the hands of, left to, that is for, belongs to, gửi
        cho, gửi báo giá cho, gửi báo giá
        """,
    "doubtful": "chả biết, chẳng biết, chả rõ, chẳng rõ, chả hay, chẳng hay",
    "third": """
        he, she, they, anh ấy, chị ấy, ông ấy, bà ấy, họ, him, her, them, bả, ổng, cô ấy, thằng kia, đứa
        kia, nhỏ kia, người kia, con nhỏ kia, ông kia, bà kia
        """,
    "whodecides": """
        người quyết định, người quyết, người ra quyết định, người ra quyết định cuối cùng, người duyệt,
        người ký, người chốt, người có quyền, người đưa ra quyết định, người quyết định cuối cùng, quyết
        định cuối cùng, quyết định cuối, người đứng ra ký, người đứng ra, người ký duyệt, người cầm bút ký,
        người chi tiền, người trả tiền, người bỏ tiền, người duyệt chi, người phê duyệt, người có tiếng nói,
        người có tiếng nói cuối cùng, người chịu trách nhiệm ký, người nắm quyền, người có thẩm quyền, người
        nắm quyền quyết, người xuống tiền, người có quyền quyết, người gật đầu, người phán, the decision
        maker, the person who decides, the person who signs, the final decision maker, key decision maker,
        main decision maker, ý kiến cuối cùng, tiếng nói quyết định
        """,
    "otherdecides": """
        mới là người quyết định, mới là người quyết, mới là người duyệt, mới là người chốt, mới quyết được,
        mới được quyết, mới có quyền, mới quyết định, mới quyết, mới duyệt, mới ký, mới chốt, mới duyệt
        được, mới ký được, mẹ quyết, mẹ duyệt, mẹ chốt, mẹ ký, mẹ tính, ba quyết, bố quyết, vợ quyết, chồng
        quyết, mới trả tiền, mới chi tiền, mới xuất tiền, mới bỏ tiền, mới xuống tiền
        """,
    "and": "và, and, với, cùng với, with, lẫn",
    "self": """
        tôi, mình, em, anh, chị, bọn mình, chúng tôi, chúng mình, tụi mình, tụi em, bọn em, bên mình, bên
        em, bên anh, bên chị, bên tôi, nhà mình, tụi tui, tui, cô, chú, bác, i, we, us, me, cháu, con, tao,
        bọn tôi, tụi tôi, bọn anh, bọn chị, tớ, thím, dì, mợ, thầy
        """,
    "poss": "my, our, his, her, their",
    "several": """
        hai người, ba người, 2 người, 3 người, vài người, mấy người, nhiều người, 4 người, 5 người, mấy sếp,
        các sếp, mọi người, anh em, 2 bên, cả hai, đa số, group of, cả công ty, cả phòng, hai bên, một nhóm,
        several people, several, a few people, multiple people, many people, three of us, two of us, the two
        of us, both of us, all of us, vài ba người, the whole team, một số người, several levels, hai người
        nữa, 3 cấp, 2 cấp
        """,
    "word": """
        nhà cung cấp, cung cấp, nhà phân phối, phần mềm nào, loại nào, gói nào, sản phẩm nào, cái nào, hợp
        đồng lao động, chủ nhật, chủ đề, chủ động, số thứ tự, thứ tự, tự nhiên, tự tin, tự động, tự hào, tự
        dưng, cả nhà ơi, chào cả nhà, sáng cả nhà, mọi người ơi, chào mọi người, mọi người khỏe, cuối cùng,
        talk to you, speak to you, get back to you, talk to you later, talk to you soon, talk to you
        tomorrow, cả nhà khỏe, cả nhà có khỏe, chu choa, chu cha, chu choa mạ ơi, úi chu choa, xin lỗi, xin
        lỗi bấm nhầm, mua được, đọc kỹ, đọc kỹ lại, coi kỹ, xem kỹ, xem kỹ lại, nghĩ kỹ, tính kỹ, hỏi kỹ, kỹ
        lại, kỹ lắm, kỹ quá, kỹ càng, kể chuyện, tổng đài, tổng thống, thủ tướng, chủ tịch nước, chủ tịch
        quốc hội, chủ tịch phường, chủ tịch tỉnh, chủ nhà mới tăng, shipper tới, shipper đến, shipper gọi,
        shipper giao, xin lại, chủ shop đâu, chủ shop là ai, chủ quán đâu, gặp chủ shop, gặp chủ quán, mấy
        người dùng, được mấy người, mấy người xài, giám đốc nào, sếp nào, bấm nhầm, bấm chậm, bấm vào, bấm
        thử, không ai trả lời, chưa ai trả lời, không ai bắt máy, không ai nghe máy, không ai nghe, chưa ai
        gọi, không ai gọi, không ai nhắn, meant for
        """,
    "workplace": """
        ngân hàng, viettel, fpt, vingroup, vin, samsung, vnpt, mobifone, google, nhà nước, cơ quan nhà nước,
        ubnd, bệnh viện, nước ngoài, công ty khác, chỗ khác, bên mỹ, bên úc, khách sạn, resort, at a bank, a
        bank, at google, at samsung, abroad, overseas, in canada, in the us, at a hotel, at a school, at a
        hospital
        """,
    "empowered": """
        được quyền ký, được quyền quyết, được quyền duyệt, được quyền chọn, được quyền chốt, được quyền mua,
        có quyền ký, có quyền quyết, có quyền duyệt, có quyền chọn, có quyền chốt, có quyền mua, có quyền
        quyết định, được quyền quyết định, có toàn quyền, được toàn quyền, được giao quyền, được trao quyền,
        được phân quyền quyết, được ủy quyền, được ủy quyền ký, ủy quyền cho em, ủy quyền cho mình, ủy quyền
        cho tôi, ủy quyền cho anh, ủy quyền cho chị, giao em quyết, giao mình quyết, giao cho em quyết, giao
        cho mình quyết, để em quyết, để mình quyết, cho em quyết, cho mình quyết, sếp tin em quyết, sếp cho
        em tự quyết, i can sign, i can approve, i can decide, i have authority, i have the authority, i have
        full authority, authorized to, authorised to, empowered to, i am authorized, i am authorised, i am
        empowered, have signing authority, have the final say, have the last word, have the last say, i have
        the say, i have final say, i get the final say, i get the last word, free to decide, free to choose,
        was given authority, given full authority, they trust me to decide, left it to me, leaves it to me,
        it is left to me, delegated to me, được sếp ủy quyền, ủy quyền chọn, ủy quyền quyết, ủy quyền ký,
        sếp ủy quyền, sếp giao quyền, sếp giao toàn quyền, được giám đốc ủy quyền, được công ty ủy quyền,
        công ty ủy quyền, giám đốc ủy quyền, được giao toàn quyền, giao toàn quyền, sếp để em quyết, sếp để
        mình quyết, sếp giao em quyết, sếp giao cho em quyết, sếp ủy quyền hẳn, trao quyền, trao toàn
        quyền, giao hết cho em, giao hết cho mình, giao hết cho chị, giao hết cho anh, giao hết cho tôi,
        giao hẳn cho em, giao hẳn cho chị, giao hẳn cho anh, giao cho chị hết, giao cho anh hết, giao
        cho em hết, giao khoán cho, khoán hết cho, lets me decide, lets me choose, lets me pick, let me
        decide, leaves it all to me, left it all to me, free rein, free reign, a free hand, carte
        blanche, do chị lo hết, do anh lo hết, do mình lo hết, do tôi lo hết, do em lo hết, cho em tự
        quyết, cho mình tự quyết, cho anh tự quyết, cho chị tự quyết, cho tự quyết, để em tự quyết, để
        mình tự quyết, cho tui tự quyết, cho chị quản hết, cho anh quản hết, cho em quản hết, cho mình
        quản hết
        """,
    "codecide": """
        cùng quyết, cùng quyết định, cùng duyệt, cùng chốt, cùng ký, cùng bàn, thống nhất với, thống nhất
        lại, bàn với nhau, bàn nhau, thống nhất ý kiến, đồng thuận, cùng đồng ý, cùng gật, decide together,
        decide jointly, jointly decide, agree too, has to agree, have to agree, must agree, needs to agree,
        need to agree, need to both agree, both sign, both agree, all agree, all sign, all have to, everyone
        has to, unanimously, quyết chung, chốt chung, duyệt chung, ký chung, tính chung, họp quyết, họp
        chốt, họp lại quyết, cũng phải ưng, cũng phải gật, cũng phải ok, cũng phải đồng ý, cũng phải
        thích, cũng phải duyệt, nó cũng phải chịu, kia cũng phải chịu, cả ba đồng ý, cả hai đồng ý, cả
        nhóm đồng ý, has to like it, have to like it, has to like it too, needs to nod, need to nod, has
        to nod, has to be happy, must be happy, two signatures, both signatures, three signatures, hai
        chữ ký, 2 chữ ký, ba chữ ký, 3 chữ ký, hai người ký, cả hai ký
        """,
    "but": "nhưng, nhưng mà, nhưng vẫn, nhưng còn, song, but, though, however, yet, only that",
    "handle": """
        lo, lo liệu, lo vụ này, lo hết, phụ trách, xử lý, đảm nhiệm, đảm trách, coi sóc, quán xuyến, đứng
        ra, đứng ra mua, đứng ra ký, chi tiền, xem xét, cân nhắc, đánh giá, thẩm định, nghiên cứu, lựa, lựa
        chọn, handle, handles, deals with, deal with, takes care of, take care of, looks after, look after,
        is responsible, are responsible, in charge, runs that, runs this, runs procurement, manages that,
        manages this, oversees, oversee, reviews, review, considers, consider, evaluates, looks at, look at,
        involved, onboard, on board, on side, happy with it, comfortable with, does the buying, do the
        buying, does the purchasing, holds, picks up, funds, funding it, finances, foots the bill, stamps,
        waves through, holds the pen, does all the, makes all the
        """,
    "for": """
        cho, giúp, giùm, hộ, dùm, thay mặt, của, do, bởi, tùy, còn tùy, tùy vào, tùy ở, phụ thuộc, phụ thuộc
        vào, nằm ở, ở chỗ, theo ý, theo lời, nhờ, for, of, by, depends on, depend on, under, working under
        """,
    "dept": """
        phòng, bộ phận, khối, department, division, unit, ủy ban, trung tâm mua sắm, chi cục, tổng cục, hiệp
        hội, liên hiệp, hội đồng nhân dân
        """,
    "away": """
        đi công tác, công tác, nghỉ phép, nghỉ ốm, ốm, đi vắng, khó tính, dễ tính, vui tính, mới sinh, sinh
        nhật, khỏe không, khỏe, nấu ăn, nấu cơm, đi chợ, về quê, bị đau, nằm viện, đi chơi, mắng, chửi,
        hates, loves, vacation, on leave, sick, birthday, lunch, dinner, says hi, is nice, is funny, is
        mean, cooking, cooks, at school, asleep, sleeping, at home, đi học, xem phim, xem tuồng, đi bộ đội,
        làm bác sĩ
        """,
}
