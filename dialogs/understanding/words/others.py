"""Who else decides (boss, family), and who has no part in it: read with the roles."""

from dialogs.understanding.words import Table

OTHERS: Table = {
    "boss": """
        sếp, xếp, sếp lớn, sếp tổng, sếp trên, cấp trên, lãnh đạo, ban lãnh đạo, ban giám đốc, bgđ, bgd, hội
        đồng quản trị, hđqt, hdqt, hội đồng, công ty mẹ, tổng công ty, tập đoàn, trụ sở, phòng mua hàng,
        phòng mua sắm, phòng tài chính, phòng kế toán, kế toán, bên kế toán, bên tài chính, phòng it, ban
        quản trị, ban điều hành, cổ đông, đối tác, cộng sự, bên trên, ở trên, nội bộ, nhà đầu tư,
        headquarter, bề trên, thủ trưởng, đại ca, sếp sòng, boss, my boss, bosses, board, the board, board
        of directors, management, upper management, senior management, leadership, procurement, purchasing,
        purchasing department, finance, finance team, finance department, accounting, head office,
        headquarters, hq, parent company, committee, a committee, investors, shareholders, stakeholders, my
        manager, our manager, higher ups, superiors, superior, legal, the team, team, c suite, top
        management, executives, upstairs, my lead, the group, corporate, mua hàng, bên mua hàng, thu mua,
        phòng thu mua, bên thu mua, ban mua sắm, tài chính, pháp chế, phòng pháp chế, phòng kỹ thuật, bên kỹ
        thuật, bên it, bên marketing, bên nhân sự, phòng nhân sự, phòng kinh doanh, bộ phận mua hàng, bộ
        phận tài chính, bộ phận kế toán, các phòng ban, phòng ban, trên tổng, trên công ty, trên tập đoàn,
        ban quản lý, ban lãnh đạo công ty, mấy sếp, các sếp, hội sở, bộ, sở, ủy ban, hiệu trưởng, the
        chairman, our ceo, our cfo, our director, my ceo, my cfo, my director, our gm, our owner, the
        management, someone higher, someone above, people above, the purchasing team, procurement team,
        procurement department, it department, our cto, our founder, our president, the finance, tech team,
        the partners, other partners, my superiors, my supervisor, my leader, our leader, the leadership
        team, our board, my partners, our headquarters, our head office, the it department, hội đồng thành
        viên, ban kiểm soát, ban cố vấn, phòng ban khác, ban dự án, bên tổng, accounts department, the
        accounts department, hr department, our accountant, my accountant, our lawyer, my lawyer, ban giám
        hiệu, ban chủ nhiệm, ban quản lí, trưởng họ, ban trị sự, tổng bộ, cấp cao hơn, cấp cao, chủ tịch xã,
        the higher ups, the big boss, big boss, the directors, the owners, the investors, the trustees,
        trustees, the partners board, the principal, bod, bom, bgh, c level, ban tổng giám đốc, tổng công ty
        mẹ, công ty tổng, trụ sở chính, văn phòng chính, văn phòng tổng, hội sở chính, chi nhánh tổng, bên
        mẹ, ban cổ đông, đại hội cổ đông, các cổ đông, hội đồng cổ đông, nhóm cổ đông, đại hội đồng, các
        thành viên, các thành viên góp vốn, thành viên góp vốn, nhóm sáng lập, các founder, mấy founder, các
        đồng sáng lập, quỹ đầu tư, bên đầu tư, các nhà đầu tư, ngân hàng mẹ, bộ phận pháp lý, pháp lý, phòng
        pháp lý, bộ phận kỹ thuật, bộ phận it, bộ phận nhân sự, phòng vật tư, bộ phận vật tư, phòng cung
        ứng, cung ứng, bộ phận cung ứng, bộ phận thu mua, phòng kế hoạch, phòng tổng hợp, phòng hành chính,
        bộ phận hành chính, phòng marketing, bộ phận marketing, bộ phận kinh doanh, ban thẩm định, tổ thẩm
        định, hội đồng thẩm định, tổ thầu, đấu thầu, hội đồng thầu, ban kế hoạch, ban tài chính, ban kỹ
        thuật, ban quản trị tòa nhà, ban chấp hành, ban bí thư, ban chỉ đạo, lãnh đạo cấp trên, các lãnh
        đạo, cấp lãnh đạo, ban lãnh đạo tập đoàn, sếp nước ngoài, sếp tây, sếp nhật, sếp hàn, sếp mỹ, sếp
        phó, sếp nhỏ, sếp trực tiếp, sếp mình, sếp em, sếp chị, sếp anh, sếp bên em, mấy anh trên, mấy ông
        trên, các anh trên, các chị trên, mấy anh lớn, anh lớn, chị lớn, anh cả công ty, trên trển, trên
        kia, phía trên, phía lãnh đạo, phía tập đoàn, phía công ty, phía sếp, phía chủ, phía nhà đầu tư, bên
        chủ đầu tư, bên lãnh đạo, bên ban giám đốc, người trên, người phía trên, người quản lý của, quản lý
        của em, quản lý của mình, quản lý trực tiếp, leader của em, giám đốc của em, giám đốc em, giám đốc
        bên em, giám đốc mình, giám đốc của mình, my chairman, our chairman, our vp, my vp, our coo, my coo,
        my cto, our principal, our partners, our investors, our shareholders, the shareholders, our
        stakeholders, our management, our leadership, my team lead, our team lead, our purchasing, our
        procurement, our finance, our legal, our it, our it team, our accounting, our accountants, the
        minister, my employer, the employer, our parent company, the parent company, the holding, holding
        company, the franchisor, franchisor, regional office, the regional office, global team, the global
        team, the head office, the hq, the mothership, people upstairs, those above, folks above, the
        bosses, my bosses, our bosses, steering committee, the committee, buying committee, purchasing
        committee, tender committee, evaluation committee, advisory board, the advisory board, governing
        board, board members, the board members, council, the council, the investor, the bank, my co
        founder, our co founder, my cofounder, cofounders, co founders, the other founders, other directors,
        fellow directors, my colleagues, colleagues, the department, other departments, department heads,
        heads of department, senior leaders, seniors, my senior, my mentor, senior manager, senior managers,
        my line manager, line managers, cô giám đốc, thầy hiệu trưởng, cô hiệu trưởng, bác giám đốc, chú
        giám đốc, ông giám đốc, bà giám đốc, anh giám đốc, chị giám đốc, ông chủ tịch, bác chủ tịch, chú chủ
        tịch, bà chủ tịch, anh tổng giám đốc, ông tổng giám đốc, thầy viện trưởng, thầy trưởng khoa, cô
        trưởng khoa, thầy hiệu phó, cô hiệu phó, bác trưởng ban, bác viện trưởng, anh trưởng phòng, chị
        trưởng phòng, bác trưởng phòng, chú trưởng phòng, anh quản lý, chị quản lý, ông chủ, bà chủ, ông chủ
        quán, bà chủ quán, cô chủ quán, chú chủ quán, bác chủ quán, chị kế toán trưởng, cô kế toán trưởng,
        anh giám đốc điều hành, ông sếp, bà sếp, sếp ông, ông trưởng, bà trưởng phòng, thầy giám đốc, vị
        giám đốc, ngài giám đốc, cô chủ nhiệm, thầy chủ nhiệm, the other founder, the other owner, the
        other partner, the other director, the other owners, mấy anh trên văn phòng, trên văn phòng
        """,
    "family": """
        vợ, chồng, bà xã, ông xã, bố, ba mình, ba em, mẹ, bố mẹ, ba mẹ, gia đình, vợ chồng, vợ mình, chồng
        mình, anh trai, chị gái, người nhà, wife, husband, spouse, father, mother, dad, mom, parents,
        family, brother, sister, partner, business partner, my partner, partners, má, ông bà, con trai, con
        gái, cha, anh rể, chị dâu, em trai, em gái, ông nội, bà nội, bố em, mẹ em, nhà em, ông nhà, bà nhà,
        gấu, người yêu, ny, bạn trai, bạn gái, boyfriend, girlfriend, my dad, my mom, my father, my mother,
        my husband, my wife, my brother, my sister, my parents, uncle, aunt, son, daughter, fiance, better
        half, bác cả, anh cả, chị cả, ông anh, bà chị, chú em, cậu em, bố vợ, mẹ vợ, bố chồng, mẹ chồng, ba
        má, nhà vợ, nhà chồng, anh hai, chị hai, ông già, bà già, sếp bà, nội tướng, in laws, mother in law,
        father in law, other half, missus, bà chị em, ông bố, ông cụ, bà cụ, ông cụ nhà, bà cụ nhà, hai cụ,
        các cụ, ông bà già, bà má, ông ba, ông tía, thầy u, cô ruột, chú ruột, bác ruột, cậu ruột, dì ruột,
        anh ruột, chị ruột, em ruột, anh họ, chị họ, bà nội tướng, sếp nhà, sếp lớn ở nhà, nóc nhà, cái nóc
        nhà, gấu mẹ, mẹ nó, ba nó, bố nó, má nó, mẹ cháu, bố cháu, ba cháu, mẹ con, ba con, bố con, chồng
        em, vợ anh, chồng chị, vợ em, chồng tôi, vợ tôi, ông chồng, bà vợ, bà xã mình, ông xã mình, anh xã,
        anh nhà, chị nhà, ông nhà mình, bà nhà mình, nhà nội, nhà ngoại, gia đình mình, cả gia đình, cả nhà
        mình, con cái, mấy đứa con, hai đứa con, con rể, con dâu, đối tác làm ăn, bạn làm ăn, bạn hùn, người
        hùn, người góp vốn, bạn chung vốn, người chung vốn, cộng sự của mình, cổ đông lớn, hubby, wifey, the
        wife, the husband, the missus, my spouse, my partner's, significant other, my other half, my better
        half, my folks, the folks, my old man, old man, my mum, mum, mama, papa, pops, grandpa, grandma,
        grandfather, grandmother, granddad, my uncle, my aunt, my cousin, cousin, my son, my daughter, my
        kids, my in laws, my father in law, my mother in law, my brother in law, brother in law, sister in
        law, siblings, my siblings, my fiance, my fiancee, my girlfriend, my boyfriend, business partners,
        my business partner, my business partners, bồ em, bồ mình, bồ anh, bồ chị, bồ tui, bác trai, bác
        gái
        """,
    "staff": """
        nhân viên, nhân viên bán hàng, nhân viên kinh doanh, nhân viên văn phòng, nhân viên sử dụng, thực
        tập sinh, thực tập, lễ tân, kế toán viên, thu ngân, cộng tác viên, nhân viên quèn, lính, lính lác,
        nhân viên mới, nhân viên thường, công nhân, làm công ăn lương, làm thuê, nhân viên kế toán, nhân
        viên sale, phục vụ, culi, tép riu, dân văn phòng, nhân sự thường, chân sai vặt, bán hàng, bảo vệ,
        tạp vụ, employee, staff, staff member, intern, trainee, worker, receptionist, cashier, clerk,
        operator, junior, sales rep, salesperson, an agent, waiter, part timer, data entry, team member,
        regular employee, assistant cashier, front desk, one of the staff, phận làm thuê, làm công, người
        làm, nhân viên cấp dưới, cấp dưới, người làm công, nhân viên thường thôi, trực page, trực tổng đài,
        chăm sóc khách hàng, shipper, kỹ thuật viên, giáo viên, y tá, điều dưỡng, tài xế, nhân viên kho, thủ
        kho, telesale, nhân viên marketing, nhân viên it, nhân viên hành chính, hành chính, nhân viên lễ
        tân, a nobody, low level, entry level, rank and file, foot soldier, teacher, nurse, customer
        support, support agent, sales executive, marketing executive, an assistant cashier, freelance staff,
        temp, contractor, new here, the newbie, just work here, only work here, i work here, cộng tác viên
        thôi, nhân viên thời vụ, thời vụ, làm thêm, part time, sinh viên thực tập, người trực page, nhập
        đơn, ngồi nhập đơn, làm thuê thôi, receptionists, cashiers, clerks, employees, workers, waiters,
        nurses, teachers, operators, trainees, interns, drivers, driver, technician, technicians,
        accountant, nhân viên bình thường, nhân viên thôi, người phụ việc, phụ việc, phụ bán, phụ bán hàng,
        làm mướn, đi làm mướn, chạy việc, chạy bàn, pha chế, trợ giảng, học việc, phụ bếp, đầu bếp, barista,
        assistant teacher, helper, apprentice, shop assistant, housekeeper, housekeeping, admin staff, admin
        assistant, làm ở đây thôi, làm ở đây, làm thuê ở đây, làm công ở đây, làm ca, chạy bàn thôi, bán
        hàng thôi, dân sale, dân kỹ thuật, dân kế toán, dân marketing, dân it, dân văn phòng thôi, thợ đứng
        máy, đứng máy
        """,
    "uninvolved": """
        không liên quan, không tham gia, không có tiếng nói, không được chọn, không có quyền, không có quyền
        gì, không có quyền quyết, không được quyền, not involved, have no say, no say, no part, have no
        part, no role in, no influence, have no influence, no power, not part of, no voice, none of my
        concern, not my business, không quyết gì, không ảnh hưởng, không can thiệp, không được hỏi, không ai
        hỏi, chẳng có quyền, do not have a say, do not decide anything, ai bảo gì làm nấy, sếp bảo gì làm
        nấy, bảo sao làm vậy, do as told, not my call, not involved in the decision, not involved in buying,
        not involved in the purchase, not involved in, am not involved, have nothing to do with, không có
        vai trò gì, không được tham gia, không được quyết, chẳng có quyền gì, không có ý kiến, không được
        góp ý, chẳng liên quan, không quan tâm chuyện mua, không biết chuyện mua, chuyện mua không phải
        việc, không phải việc của em, không phải việc của mình, do not get a say, have no vote, get no vote,
        no input, have no input, do not have any say, do not take part, not my decision at all, someone else
        handles, leave it to others, do not choose, did not choose, không dính dáng, không dám quyết, không
        được ý kiến, không tới lượt, không đến lượt, không ai hỏi ý, không được hỏi ý, đâu có quyền, nào có
        quyền, làm gì có quyền, above my pay grade, beyond my pay grade, not in my hands, out of my hands,
        they do not ask me, nobody asks me, no one asks me, gì thì dùng, gì thì xài, gì dùng nấy, gì xài
        nấy, gì dùng đó, gì xài đó, cái gì dùng cái đó, cái gì xài cái đó, em xài cái đó, em dùng cái đó,
        mình xài cái đó, mình dùng cái đó, sao dùng vậy, sao xài vậy, thế nào dùng thế ấy, đưa gì dùng nấy,
        đưa gì xài nấy, mua gì dùng nấy, mua gì xài nấy, cấp gì dùng nấy, giao gì làm nấy, bảo gì làm đó,
        kêu gì làm đó, sai gì làm nấy, chọn lựa gì đâu, có chọn gì đâu, có quyết gì đâu, quyết gì đâu, có
        được quyết đâu, có được chọn đâu, được quyết gì đâu, biết gì đâu, có biết gì đâu chỉ dùng, không
        tham gia mua, không tham gia chọn, không tham gia quyết, không tham gia vào, không can dự, không xen
        vào, không dính vào, không đụng tới chuyện mua, không lo mua, không phụ trách mua, không phụ trách
        việc mua, không lo chuyện mua, chuyện mua bán em không, mua bán không đến, mua bán không tới, mua
        sắm không tới, mua sắm không phải, việc mua không, không có phần, không có vai trò, không có tiếng,
        không có ý kiến gì, không được tham gia góp ý, không ai hỏi ý kiến, không ai hỏi tới, không được hỏi
        tới, ngoài cuộc, người ngoài cuộc, không đủ thẩm quyền, phận làm công, phận tôi tớ, just follow,
        just following, follow orders, just follow orders, do what i am told, do what we are told, use what
        i am given, use what we are given, use whatever, use whatever they, whatever they give, whatever
        they buy, whatever they pick, whatever they choose, whatever is given, given to us, given to me,
        handed to us, handed to me, handed down, told to use, told what to use, just told, they tell us, no
        involvement, zero involvement, no part in, play no part, plays no part, take no part, took no part,
        have zero say, zero say, no vote, no authority whatsoever, nothing to do with the purchase, nothing
        to do with buying, nothing to do with it, nothing to do with that, not my area, not my department,
        not my job, not my role, not my place, not my concern, not consulted, never consulted, never asked,
        am never asked, was not asked, not asked, not in the loop, out of the loop, kept out of, left out
        of, do not buy, do not do the buying, do not handle buying, do not handle purchasing, do not make
        purchasing, do not pick, do not get to choose, do not get to pick, do not get to decide, do not get
        a vote, do not have a vote, do not have input, without any say, buying is done by, bought for us,
        chosen for us, picked for us, decided for us, imposed on us, i am no decision maker, low on the
        totem pole, bottom of the ladder, bottom rung, cog in the machine, small fry, little guy, just a
        pawn, just a cog, at the bottom, không biết mấy chuyện đó, không biết chuyện đó, không rành chuyện
        mua, không biết chuyện mua bán, việc của sếp, chuyện của sếp, là việc của sếp, là chuyện của sếp,
        mua là việc của, quyết là việc của, quyết là chuyện của, mua sắm là việc của, mua là chuyện của,
        chẳng ai hỏi, chẳng ai hỏi ý kiến, chả ai hỏi, chả ai hỏi ý kiến, không được hỏi ý kiến, nobody asks
        us, no one asks us, không rớ tới, không rớ đến, không đụng tới, không đụng đến, shipped to us,
        sent down to us, passed down to us, làm theo lệnh, chỉ theo lệnh, sao thì mình làm vậy, sao thì
        em làm vậy, sao thì làm vậy, sao mình làm vậy, sao em làm vậy
        """,
}
