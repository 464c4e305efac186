"""Names of persons and companies: what introduces and ends them, what can and cannot be one."""

from dialogs.understanding.words import Table

# Before "tên" it is theirs, not the writer's.
OTHERS = """
    con gái, con trai, con mèo, con chó, con cún, mèo nhà, chó nhà, bé nhà, em bé, cháu nhà, cháu nội, cháu
    ngoại, đứa cháu, thằng cu, vợ, chồng, bạn thân, bạn gái, bạn trai, người yêu, em gái, em trai, chị gái,
    anh trai, con bé, thằng bé, my cat's, my dog's, my son's, my daughter's, my baby's, my wife's, my
    husband's, my friend's
"""

NAMES: Table = {
    "another": OTHERS,
    "strong": """
        tên là, tên, họ tên, họ tên là, họ và tên, họ và tên là, tên đầy đủ, tên đầy đủ là, tên mình là, tên
        tôi là, tên em là, tên anh là, tên chị là, tên mình, tên tôi, tên em, tên anh, tên chị, tên của mình
        là, tên của tôi là, tên của em là, tên của anh là, tên của chị là, tên tui là, tên tui, tên t, họ
        tên đầy đủ, họ tên đầy đủ là, danh xưng, tên gọi, tên gọi là, tên thật, tên thật là, tên thường gọi,
        tên riêng, mình tên, tôi tên, em tên, anh tên, chị tên, my name is, name is, name, my full name is,
        full name, full name is, the name is, call me, please call me, you can call me, just call me, i am
        called, everyone calls me, people call me, they call me, friends call me, i go by, known as, go by,
        my name, first name, last name, it is mr, it is ms, gọi là, gọi tôi là, gọi mình là, gọi em là, gọi
        anh là, gọi chị là, cứ gọi là, cứ gọi, kêu là, kêu em là, kêu anh là, kêu chị là, kêu tôi là,
        kêu mình là, kiu là, xưng hô, xưng hô là, xưng là, gọi tui là, gọi mk là, gọi bác là, gọi cô
        là, gọi chú là, tự xưng, gọi em bằng, gọi anh bằng, gọi chị bằng, gọi mình bằng, gọi tôi bằng, kêu
        anh bằng, kêu em bằng, kêu chị bằng, kêu mình bằng, kêu tôi bằng, cứ gọi em là, cứ gọi anh là, cứ
        gọi chị là, cứ gọi mình là, cứ gọi tôi là, cứ kêu em là, cứ kêu anh là, cứ kêu chị là, cứ kêu mình
        là, nickname là, nick là, biệt danh, biệt danh là, nickname, bí danh, tên ở nhà, tên ở nhà là, tên
        thân mật, tên thân mật là, tên cúng cơm, tên cúng cơm là, tên tiếng anh là, tên cha sinh mẹ đẻ là,
        tên khai sinh, tên khai sinh là, tên trên giấy tờ là, tên trong giấy tờ là, tên trên zalo là, tên
        facebook là, xưng tên, tên mẹ đặt, anh em hay gọi, bạn bè hay gọi, mọi người gọi, mọi người hay gọi,
        mọi người gọi em là, mọi người gọi mình là, ai cũng gọi, người ta gọi, cả nhà gọi, cả phòng gọi, ở
        công ty gọi, ở nhà gọi, ở nhà gọi là, hay gọi là, thường gọi là, i go by the name, i go by the name
        of, goes by, answer to, i answer to, they all call me, folks call me, colleagues call me, people
        know me as, known to friends as, name here is, the name's, named, i was named, my given name is,
        given name, given name is, surname is, my first name is, first name is, preferred name, preferred
        name is, short for, lưu là, cứ lưu là, lưu giúp là, cứ ghi là, ghi là, ghi giúp mình, lưu giúp mình,
        lưu giúp em, lưu giúp anh, lưu giúp chị, lưu tên, lưu tên em là, lưu tên mình là, lưu tên anh là,
        lưu tên chị là, ghi tên, ghi tên em là, điền là, điền tên, cứ điền, đăng ký tên, đặt tên, put me
        down as, put me under, note me down as, down as, you are speaking to, you are talking to, you are
        chatting with, you are speaking with, speaking to, talking to, everyone says, everyone just says,
        people just say, save me as, saved as, listed as, register me as, sign me up as, people say, they
        say, everybody calls me, everybody says, ten mình, ten em, ten tôi, ten tui, ten là, ten anh, ten
        chị, calls me, here calls me, everyone here calls me, everybody here calls me, folks here call me
        """,
    "weak": """
        tôi là, mình là, em là, anh là, chị là, bác là, cô là, chú là, tui là, dạ em là, dạ mình là, đây là,
        i am, this is, it is, speaking with, here is, t là, em đây là, vâng tôi là, xin giới thiệu, ký tên,
        con là, cháu là, tớ là, bạn là, tao là, dạ con là, dạ cháu là, họ tên em là, bên này là, ở đây là,
        mình đây là, người liên hệ, người nhận, chào em anh là, chào bạn mình là, xin chào tôi là, hi i am,
        hello i am, hi this is, myself, signed, regards, thân mến, trân trọng, it is me, contact person,
        attn, gọi mình, gọi em, gọi anh, gọi chị, gọi tôi, kêu mình, kêu em, kêu chị, kêu anh, cứ kêu em, cứ
        kêu mình
        """,
    "surname": "họ",
    "here": "đây, nè, đây ạ, here, speaking, nghe đây, đang nghe",
    "end": """
        ạ, nhé, nha, nè, á, nhỉ, nghen, đây, bên, ở, tại, công ty, giám đốc, chủ, from, at, and, the, with,
        of, here, calling, speaking, by the way, nice to, nice, please, thanks, làm, đang, cần, muốn, có,
        không, rồi, thôi, luôn, em, anh, chị, bạn, shop, ad, admin, nhân viên, kế toán, trưởng phòng, quản
        lý, số, sdt, số điện thoại, email, mail, hoặc, và, là, for, but, or, my, i, we, who, ơi, nhen, vậy,
        đó, này, từ, dạ, vâng, thì, mà, với, của, con, cháu, hen, đi, nhoa, hà, thuộc, phụ trách, sẽ, đã,
        phòng, ceo, manager, director, owner, representing, working, email là, mình, tôi, năm nay, sinh năm,
        quê, not, it is, is, cùng, thank you, nek, nè em, nhá, nghen em, cảm ơn, cám ơn, cảm ơn em, thank,
        cheers, hen em, nghe em, nghe, dùm, giùm, giúp, is fine, will do, is good, is ok, for short, thế
        thôi, là được, được rồi, là đủ, cho gọn, cho tiện, cho dễ, is enough
        """,
    "skip": """
        đầy đủ, đầy đủ là, đầy đủ của mình là, thật là, khai sinh, khai sinh là, của em, của mình, của tôi,
        của anh, của chị, cho thân, cho thân mật, giúp, just, simply
        """,
    "meet": "gặp, gọi, liên hệ, liên lạc, ask for, gọi cho, liên hệ với",
}

COMPANIES: Table = {
    "another": OTHERS,
    "legal": """
        công ty, công ty tnhh, công ty cổ phần, công ty cp, công ty trách nhiệm hữu hạn, công ty tnhh mtv,
        công ty tnhh một thành viên, công ty tnhh thương mại, tnhh, mtv, cổ phần, ctcp, ct tnhh, một thành
        viên, doanh nghiệp tư nhân, dntn, công ty cổ phần tnhh, cp
        """,
    "strong": """
        tên công ty, tên công ty là, công ty là, công ty tên, công ty tên là, công ty mình là, công ty mình
        tên là, công ty mình tên, công ty em là, công ty em tên, công ty em tên là, công ty anh là, công ty
        chị là, công ty tôi là, công ty tôi tên là, công ty bên mình là, công ty bên em là, công ty chúng
        tôi là, công ty của tôi là, công ty của mình là, công ty của mình tên, công ty của tôi tên là, công
        ty mình, công ty em, công ty anh, công ty chị, công ty tôi, bên em là công ty, bên mình là công ty,
        bên anh là công ty, tên doanh nghiệp, tên doanh nghiệp là, tên shop, tên shop là, tên cửa hàng, tên
        cửa hàng là, tên đơn vị, tên tổ chức, đơn vị, tên quán, tên quán là, shop tên, shop tên là, quán
        tên, quán tên là, thương hiệu, thương hiệu là, tên thương hiệu, shop mình tên, shop em tên, shop em
        tên là, shop mình tên là, shop mình là, shop em là, doanh nghiệp mình tên, my company is, my company
        is called, our company is, our company is called, company name, company name is, the company is, the
        company is called, company is, company called, the company name is, name of the company is, our
        business is called, a company called, startup called, a startup called, business called, shop
        called, store called, brand called, brand is, our brand is, my business is, my shop is, my shop is
        called, business name, organization, organisation, trading as, doing business as, my startup is, my
        startup is called, our startup is, our shop is called, my store is called, the name of my company
        is, the name of our company is, name of my company is, name of our company is, my employer is, my
        company name is, our company name is, the business is, the business is called, the shop is called,
        the store is called, my firm is, our firm is, firm is, firm called, my agency is, our agency is,
        agency called, công ty chúng em là, công ty chúng em, công ty của em là, công ty của em tên, công ty
        của anh là, công ty của chị là, công ty bên mình, công ty bên em, công ty bên anh, công ty nhà mình,
        công ty nhà mình là, tên công ty mình là, tên công ty em là, tên công ty anh là, tên công ty chị là,
        tên công ty tôi là, tên công ty của mình là, tên công ty của em là, tên công ty bên em là, tên công
        ty bên mình là, tên công ty mình, tên công ty em, pháp nhân, pháp nhân là, tên giao dịch, tên giao
        dịch là, tên pháp nhân, spa tên, spa tên là, tiệm tên, tiệm tên là, cửa hàng tên, cửa hàng tên là,
        nhà hàng tên, nhà hàng tên là, khách sạn tên, khách sạn tên là, trung tâm tên, trung tâm tên là, cửa
        hàng mình tên, cửa hàng mình tên là, quán mình tên, quán mình tên là, tiệm mình tên, tiệm mình tên
        là, startup tên, startup tên là, startup là, for a company called, at a company called, a firm
        called, a business called, an agency called, company named, a company named, firm named, startup
        named, shop named, business named, name of company, company, organization name, brand name, tên cty
        là, tên tiệm, tên tiệm là, tên nhà hàng, tên nhà hàng là, tên spa, tên spa là, tên trung tâm, tên
        trung tâm là, tên trường, tên trường là, tên xưởng, tên xưởng là, tên thương hiệu là, nhãn hàng,
        nhãn hiệu, bảng hiệu, bảng hiệu là, tên hãng, hãng, hãng tên, under the name, under the name of,
        trade under, trading under, registered as, incorporated as, outfit called, outfit is called, outfit
        named, bakery called, café called, cafe called, restaurant called, hotel called, place called,
        studio called, clinic called, factory called, viết hóa đơn cho, xuất hóa đơn cho, xuất hóa đơn tên,
        hóa đơn ghi, tên trên hóa đơn, tên trên giấy phép, tên đăng ký, tên đăng ký kinh doanh, tên fanpage,
        tên page, tên gian hàng, tên hộ kinh doanh, tên studio, tên khách sạn, tên homestay, tên phòng khám,
        tên garage, tên quán mình, tên shop mình, tên shop em, tên quán em, tên tiệm mình, trade under the
        name, trading under the name, trades under the name, operate under the name, we trade as, we operate
        as
        """,
    "weak": """
        làm ở, làm việc ở, làm việc tại, làm tại, làm bên, làm cho, làm việc cho, làm việc bên, công tác
        tại, công tác ở, đại diện cho, đại diện, thuộc, đến từ, tới từ, bên mình là, bên em là, bên anh là,
        bên chị là, bên tôi là, chúng tôi là, bọn em là, tụi em là, bên, anh bên, chị bên, em bên, mình bên,
        tôi bên, em từ, mình từ, tôi từ, mình là bên, em là bên, anh là bên, người của, nhân viên của, nhân
        viên công ty, giám đốc công ty, giám đốc của, trực thuộc, i work for, i work at, i work with, work
        for, work at, working for, working at, i am from, we are from, i am with, we are, on behalf of, i
        represent, representing, represent, employed by, employed at, it is for, it is called, we are
        called, calling from, here from, ceo of, founder of, owner of, director of, manager of, manager at,
        director at, based at, joining from, writing from, we are with, this is for, đang làm ở, đang làm
        tại, đang làm bên, đang làm cho, đang công tác tại, hiện làm ở, hiện làm tại, hiện đang làm ở, hiện
        đang làm tại, làm cho bên, làm trong, làm nhân viên ở, nhân viên bên, nhân viên tại, nhân viên ở, kế
        toán ở, kế toán bên, kế toán tại, sale bên, sale ở, marketing bên, quản lý ở, quản lý bên, quản lý
        tại, chủ của, mở, điều hành, i am at, i am part of, employee at, employee of, i run, i own, i
        manage, we run, we own, i lead, we operate, here at, over at, on the team at, team at, the team at,
        i am calling from, i am writing from, i am contacting you from, i am here from, i am representing,
        speaking for, acting for, i am employed at, i am employed by, currently at, currently with,
        currently working at, currently working for, tụi mình là, bọn mình là, chúng mình là, bọn tôi là,
        tụi tôi là, bên tụi mình là, bên bọn mình là, team mình là, chuyển sang, chuyển qua, nhảy sang,
        chuyển về, mới chuyển sang, giờ ở, giờ làm ở, giờ làm cho, hiện ở, hiện bên, công tác bên, đầu quân
        cho, đầu quân, nhân sự của, nhân sự bên, người bên, tụi em bên, bọn em bên, team bên, đội bên, gọi
        từ, liên hệ từ, nhắn từ, bên phía, bên đơn vị, hợp tác từ, moved to, now at, now with, presently at,
        these days at, recently joined, joined, just joined, part of, member of, my workplace is, workplace
        is, i come from, coming from, we come from, contacting from, reaching out from, messaging from, on
        behalf of the, agent of, partner at, partner of, co founder of, founder at, head of sales at, ceo
        at, cto of, cto at, cfo of, cfo at, intern at, engineer at, sales at, marketing at, accountant at,
        buyer at, buyer for, purchasing at, procurement at, admin at, assistant at, consultant at, analyst
        at, lead at, vp at
        """,
    "ours": """
        của mình, của em, của anh, của chị, của tôi, của tụi mình, của tụi em, của bọn mình, của bọn em, của
        chúng tôi, của nhà mình, nhà mình, nhà em, bên mình, bên em, tụi em, tụi mình, bọn em, bọn mình,
        chúng tôi, chúng mình, chúng em
        """,
    "firm": "startup, thương hiệu, brand, nhãn, nhãn hàng, hãng, đội, team, nhóm, fanpage, page, gian hàng",
    "named": """
        tên, tên là, có tên, có tên là, lấy tên, lấy tên là, mang tên, đặt tên, đặt tên là, gọi là, hiệu,
        named, by the name of
        """,
    "kind": """
        shop, cửa hàng, nhà hàng, quán, tiệm, khách sạn, trung tâm, tập đoàn, ngân hàng, bệnh viện, trường,
        spa, salon, phòng khám, nhà thuốc, xưởng, siêu thị, studio, agency, học viện, nha khoa, nhà máy,
        thẩm mỹ viện, hợp tác xã, htx, công viên, viện, homestay, resort, nhà sách, nội thất, gara, đại học,
        nhà xe, tổng công ty, garage, quỹ, nhà trẻ, mầm non, đại lý, hộ kinh doanh, chuỗi, chuỗi cửa hàng,
        cơ sở, nông trại, farm, khu nghỉ dưỡng, nhà nghỉ, phòng gym, phòng tập, lò bánh, nhà vườn, hiệu
        thuốc, hiệu sách, hiệu vàng, tạp hóa, doanh nghiệp, trang trại, xí nghiệp, nhà in, nhà phân phối,
        văn phòng, phòng tranh, lớp học, trường mầm non
        """,
    "end": """
        ạ, nhé, nha, nè, nek, nhá, nhoa, á, nhỉ, nghen, đây, và, and, with, cần, muốn, muốn tìm, đang, em,
        em nhé, anh nhé, chị nhé, bạn, nhen, thôi, nhỉ em, với, ạ em, có, không, mình, ad, shop ạ, shop nhé,
        we, i, our, my, but, which, that, please, thanks, thank you, for, to, looking, need, budget, ngân
        sách, khoảng, tầm, gọi, sdt, số điện thoại, số, email, mail, tôi, hiện, chuyên, ở, tại, in, based,
        located, here, is, are, quy mô, làm về, rồi, thì, mà, là, luôn, sẽ, đã, thưa, dạ, vâng, so, because,
        gồm, hen, hoa hồng, was, has, have, gần, cạnh, gần chợ, đối diện
        """,
    "word": "vận tải, thương mại, đối tác, hàng xóm, nhà hàng xóm",
    "from": "from, at, it is",
    "at": "mình ở, em ở, anh ở, chị ở, tôi ở, bọn mình ở, chúng tôi ở, ở",
}
