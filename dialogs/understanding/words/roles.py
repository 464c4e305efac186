"""Who decides: roles, the acts of deciding, asking, recommending and using."""

from dialogs.understanding.words import Table

ROLES: Table = {
    "chief": """
        giám đốc, tổng giám đốc, phó giám đốc, phó tổng giám đốc, phó tổng, giám đốc điều hành, giám đốc
        công ty, giám đốc tài chính, giám đốc kinh doanh, giám đốc marketing, giám đốc chi nhánh, chủ tịch,
        chủ tịch hội đồng quản trị, ceo, cfo, cto, coo, cmo, cio, gm, md, vp, director, managing director,
        general manager, founder, co founder, cofounder, president, chairman, chairwoman, chief executive,
        chief, vice president, nhà sáng lập, người sáng lập, sáng lập, đồng sáng lập, sáng lập viên, tổng,
        principal, executive director, country manager, partner owner, giám đốc kỹ thuật, giám đốc nhân sự,
        giám đốc it, giám đốc vận hành, giám đốc mua hàng, giám đốc dự án, đại diện pháp luật, người đại
        diện pháp luật, finance director, head of finance, chief financial officer, chief technology
        officer, hiệu trưởng, viện trưởng, trưởng đại diện, managing partner, phó giám đốc kinh doanh, ceo
        kiêm, founder & ceo, founder and ceo, chủ tịch công ty, tổng quản lý, giám đốc khu vực, giám đốc
        vùng, giám đốc sáng lập, giám đốc đây, chairperson, the boss, boss here
        """,
    "owner": """
        chủ, chủ doanh nghiệp, chủ shop, chủ quán, chủ cửa hàng, chủ tiệm, chủ công ty, chủ nhà hàng, chủ
        spa, chủ thầu, chủ đầu tư, chủ cơ sở, chủ xưởng, chủ hộ, chủ hộ kinh doanh, chủ khách sạn, chủ nhà,
        chủ trung tâm, chủ garage, chủ salon, chủ homestay, chủ vườn, chủ trang trại, chủ phòng khám, chủ
        nhà thuốc, bà chủ, ông chủ, chị chủ, anh chủ, cô chủ, chủ đây, làm chủ, tự làm chủ, đứng tên, đứng
        tên công ty, owner, business owner, shop owner, store owner, proprietor, sole proprietor, self
        employed, freelancer, own, owns, own business, my own business, own company, my business, my
        company, my shop, my store, my restaurant, entrepreneur, kinh doanh riêng, làm riêng, khởi
        nghiệp, tự kinh doanh, kinh doanh tự do, hộ kinh doanh, small business owner, franchise owner, đứng
        đầu, người đứng đầu, chủ nhiệm, chủ nhân, quản trị viên chính, nhà đầu tư chính, founder and owner,
        run my own business, running my own, tự doanh, tự mở, mở tiệm, mở quán, mở shop, mở công ty, lập
        công ty, sở hữu, là sếp, làm sếp, sếp đây, sếp nè, chính là sếp, tự làm sếp
        """,
    "head": """
        trưởng phòng, phó phòng, trưởng bộ phận, trưởng nhóm, trưởng ban, quản lý, quản lí, kế toán trưởng,
        trưởng phòng mua hàng, trưởng phòng kinh doanh, trưởng phòng marketing, trưởng phòng it, cửa hàng
        trưởng, head, head of it, head of sales, head of marketing, head of procurement, head of operations,
        manager, team lead, team leader, supervisor, line manager, it manager, department head, quản đốc,
        trưởng chi nhánh, purchasing manager, office manager, operations manager, leader, lead, trưởng dự
        án, project manager, giám sát, bếp trưởng, tổ trưởng, head of purchasing, head of buying, head of
        supply chain, head of admin, head of hr, purchasing director, purchasing lead, buying manager,
        procurement manager, procurement lead, category manager, buyer, sourcing manager, branch manager,
        store manager, shop manager, general admin, plant manager, factory manager, restaurant manager,
        hotel manager, product manager, product owner, project lead, technical lead, tech lead, marketing
        manager, sales manager, hr manager, finance manager, admin manager, team manager, area manager,
        regional manager, quản lý cửa hàng, quản lý chi nhánh, quản lý kho, quản lý nhà hàng, quản lý khách
        sạn, quản lý dự án, quản lý kinh doanh, quản lý vùng, quản lý sản xuất, quản lý khu vực, phụ trách
        mua hàng, phụ trách mua sắm, phụ trách it, phụ trách marketing, phụ trách kỹ thuật, phụ trách kinh
        doanh, trưởng ca, trưởng thôn, trưởng ấp, trưởng bản, tổ phó, phó ban, trưởng kho, trưởng kỹ thuật,
        trưởng it, trưởng nhân sự, trưởng khoa, phó khoa, trưởng đơn vị, trưởng trạm, trưởng cửa hàng,
        trưởng quầy, trưởng bếp, trợ lý giám đốc dự án
        """,
    "self_head": """
        mình tôi, một mình, chính tôi, chính mình, chính là tôi, chính là mình, chính em, chính anh, chính
        chị, đích thân, tự tôi, tự mình, tự em, tự anh, tự chị, tự, tự tao, myself, just me, only me, me
        alone, i alone, solely me, by myself, on my own, it is me, that is me, that would be me
        """,
    "decide": """
        quyết, quyết định, chốt, duyệt, ký, ký hợp đồng, kí, ký duyệt, phê duyệt, quyết được, quyết hết,
        quyết luôn, ra quyết định, đưa ra quyết định, quyết định cuối cùng, quyết định cuối, thông qua, có
        quyền, toàn quyền, quyền quyết định, cầm quyền, chịu trách nhiệm, cầm tiền, ra quyết, quyết toán,
        định đoạt, nắm quyền, tự quyết, tự quyết định, toàn quyền quyết định, ủy quyền, được ủy quyền, tự
        chốt, tự duyệt, chữ ký, phê chuẩn, thẩm quyền, có thẩm quyền, tiếng nói cuối cùng, làm chủ được,
        decide, decides, decided, deciding, decision, decisions, make the decision, make the decisions,
        makes the decision, makes the decisions, make decisions, decision maker, final decision, final say,
        final call, last word, the last word, final word, the final word, call the shots, calls the shots,
        approve, approves, approved, approving, approval, sign, signs, sign off, signs off, signoff,
        signing, authorize, authorise, authorizes, authority, full authority, greenlight, green light, in
        charge, in charge of purchasing, responsible for purchasing, responsible for buying, final
        authority, hold the budget, holds the budget, control the budget, controls the budget, own the
        budget, manage the budget, purse strings, pull the trigger, hold the purse strings, up to me,
        blessing, signature, have the say, bỏ tiền, bỏ tiền ra, trả tiền, người trả tiền, người bỏ tiền, chi
        tiền, xuất tiền, cầm trịch, có tiếng nói cuối cùng, ra giá, quyết sách, quyết chi, ký tên, đặt bút
        ký, chốt hạ, chốt đơn, chốt mua, duyệt chi, duyệt mua, duyệt luôn, đóng dấu, ra lệnh, make all
        decisions, make all the decisions, make that call, make the call, makes the call, make the final,
        makes the final, decide on, deciding vote, sole decision, full control, paying, pays, pay for it,
        write the checks, sign the checks, final approval, rubber stamp, buys, purchases, handles
        purchasing, signing authority, spending authority, purchasing power, buying power, greenlights, get
        to decide, gets to decide, ưng là làm, ưng là mua, thích là làm, muốn là làm, gật là làm, ưng là
        được, duyệt là được, ký là xong, gật là xong, cầm hầu bao, nắm hầu bao, nắm tiền, giữ tiền, giữ túi
        tiền, nắm ngân sách, cầm cân nảy mực, phán quyết, duyệt giá, tự chủ, tự lo, tự cân đối, cân đối
        được, duyệt được, ký được, quyết tất, chốt được, xuống tiền, say so, my say so, get the last word,
        whatever i say, i say yes, decides everything, rules, gives the nod, give the nod, holds the purse
        strings, hold the purse, control the money, controls the money, handle the money, handles the money,
        the one who decides, the one who signs, the one deciding, the one who approves, the one who pays,
        muốn gì chẳng được, muốn gì cũng được, thích gì mua nấy, muốn mua là mua, thích là mua, phê, phê
        cho, phê là xong, nói một tiếng, nói một câu, nói là được, nói là xong, nói sao là vậy, nói sao
        nghe vậy, ừ một cái, ừ một tiếng, ừ là xong, gật một cái, last say, the last say, bỏ ra, handle
        purchases, handle the purchases, handle purchases like this
        """,
    "ask": """
        hỏi lại, hỏi ý kiến, xin ý kiến, trình lên, trình bày, báo cáo, báo cáo lại, báo lại, bàn lại, bàn
        bạc, trao đổi, trao đổi lại, thảo luận, họp bàn, họp nội bộ, tham khảo ý kiến, còn chờ, còn đợi, đệ
        trình, gửi lên, trình sếp, tham vấn, hỏi qua, thông qua ý kiến, nghe ý kiến, xin chỉ đạo, chờ chỉ
        đạo, xin duyệt, chờ duyệt, đợi duyệt, trình duyệt, asking, check with, consult, consult with,
        discuss, talk to, talk it over, talk with, speak to, speak with, run it by, run this by, run by, run
        it past, report to, get approval, need approval, need permission, consensus, present it to, pitch it
        to, take it to, bring it to, clear it with, confirm with, get back to, convince, escalate, subject
        to, go through, goes through, need to see, wait for, waiting for, pass it on, get the ok, get an ok,
        need the ok, hỏi qua ý, hỏi ý, xin chữ ký, xin phê duyệt, xin phép sếp, làm tờ trình, trình ký,
        trình lên trên, gửi lên trên, báo lên trên, đưa lên, đưa sếp, chuyển lên, thưa lại, về bàn, về hỏi,
        bàn thêm, bàn bạc thêm, họp bàn lại, đề đạt, persuade, sell it to, present to, pitch to, get buy in,
        need buy in, buy in, get their approval, need their approval, get sign off, need sign off, need a
        sign off, get a sign off, run everything by, run it up, seek approval, seek permission, request
        approval, get the green light, get the go ahead, go ahead from, green light from, clearance, need
        clearance, go past, get it past, gets past, go by, pass by, run it through, chờ ý kiến, đợi ý kiến,
        chờ quyết định, đợi quyết định, chờ lệnh, đợi lệnh, chờ sếp, đợi sếp, thưa với, thưa lại với, nói
        với, đưa cho, gửi cho, gửi sếp, xin sếp, hỏi sếp, bẩm, sign off from, signed off by, approved by,
        okayed by, cleared by, up the chain, pass it by, put it to, put it before, take it up with, float it
        with, bounce it off, hear from, defer to, answer to, theo quy trình, quy trình đấu thầu, quy trình
        mua sắm, qua đấu thầu, mở thầu, đấu thầu, tender process, go to tender, procurement process,
        procurement rules, procurement policy, purchasing process, approval process, chain of approval,
        chain of command, approval chain, thuyết phục, phải thuyết phục, thuyết phục được
        """,
    "propose": """
        đề xuất, đề nghị, tham mưu, góp ý, tư vấn cho, tổng hợp, tổng hợp báo giá, lấy báo giá, thu thập,
        hỏi giúp, hỏi hộ, tìm giúp, tìm hiểu cho, đánh giá, đưa ý kiến, có tiếng nói, trợ lý, thư ký, trợ
        lí, được giao, được giao tìm, phụ trách tìm, khảo sát, lọc, shortlist, người đề xuất, chuẩn bị hồ
        sơ, làm tờ trình, tờ trình, đóng góp ý kiến, phụ trách tìm hiểu, đi tìm, tìm nhà cung cấp, đi hỏi,
        sếp giao, sếp bảo, sếp nhờ, sếp kêu, người tìm, nghiên cứu giúp, hỏi dùm, hỏi giùm, tìm giùm, coi
        giùm, xem giúp, recommend, recommends, recommending, recommendation, suggest, suggests, suggesting,
        advise, propose, proposes, input, give my input, give input, collect quotes, collecting quotes,
        collecting offers, collecting, gather quotes, gathering quotes, gathering information, researching,
        do the research, evaluate, evaluating, evaluation, shortlisting, compare vendors, comparing vendors,
        assistant, secretary, evaluating options, part of the decision, involved in the decision, one of
        the, screen vendors, purchasing officer, procurement officer, on behalf of, for my boss, for our
        company, participate, take part, my opinion counts, weigh in, prepare the, i shortlist, looking
        into, tasked with, asked me to, làm đề xuất, viết đề xuất, lên danh sách, chọn lọc, sàng lọc, tìm
        đối tác, tìm phương án, tìm giải pháp, đi khảo giá, khảo giá, hỏi giá, lấy thông tin, thu thập thông
        tin, chuẩn bị báo cáo, phụ tá, đưa ra ý kiến, đưa ra đề xuất, nêu ý kiến, gợi ý, chỉ góp ý, người tư
        vấn, người giới thiệu, đầu mối, làm đầu mối, người liên hệ, phụ trách liên hệ, sourcing, scouting,
        screening, vetting, point of contact, coordinator, gatekeeper, i narrow, narrow it down, put
        together, putting together, present options, gather info, collect info, collecting info, gathering
        options, involved but, make a recommendation, make recommendations, giving recommendations, my
        input, part of the team, part of a team, on the committee, on the team, in the team, cho ý kiến, góp
        ý kiến, ý kiến chuyên môn, tư vấn chuyên môn, tham gia chọn, tham gia lựa chọn, tham gia đánh giá,
        tham gia ý kiến, tìm nguồn, hỏi thông tin, chạy việc cho sếp, đi khảo sát, have a say, have some
        say, has some say, have a voice, have a voice in, my voice counts, have influence, have some
        influence, have an opinion, give an opinion, give opinions, voice my opinion, kêu em hỏi, kêu hỏi,
        bảo em hỏi, bảo hỏi, nhờ em hỏi, nhờ hỏi, sai đi hỏi, cử đi tìm, được cử đi, được phân công, được
        phân công tìm, được giao nhiệm vụ, được giao việc tìm, giúp việc cho, phụ việc cho, đề bạt, đề bạt
        lên, selection team, part of the selection, part of the committee, part of the panel, ký nháy,
        ký tắt
        """,
    "together": """
        cùng nhau, cùng, cả nhà, cả ban, cả team, cả nhóm, nhiều người, nhiều cấp, tập thể, mấy anh em, mấy
        người, nhiều người duyệt, hai vợ chồng, các bên, biểu quyết, đồng thuận, hai anh em, hai chị em,
        together, jointly, we vote, we all, as a team, team decision, group decision, collectively, two of
        us, joint decision, shared decision, consensus, a group, panel, partners and i, along with, group
        effort, as a group, bàn nhau, họp lại, các bên cùng, đồng sở hữu, hùn vốn, hùn, chung vốn, góp vốn,
        ba anh em, bỏ phiếu, ban dự án, nhóm dự án, hội ý, chung nhau, tổ dự án, one of three, one of two,
        one of the partners, one of several, one of many, decide jointly, between us, with my partner, with
        my partners, co owners, co owner, share the decision, unanimous, majority, we both, both my, ba cấp,
        hai cấp, mấy cấp, qua nhiều, nhiều vòng, qua mấy, nhiều bộ phận, nhiều phòng ban, liên phòng,
        multiple levels, layers of approval, many layers, a few of us, some of us, vài anh em, cùng tính,
        cùng chọn, cùng quản lý
        """,
    "use": """
        dùng, sử dụng, xài, người dùng, người sử dụng, người dùng cuối, vận hành, thao tác, nhập liệu, end
        user, end users, user, users, use, uses, using, just use, work with the tool, work with it, operate,
        dùng hằng ngày, dùng hàng ngày, người vận hành, bấm, gõ, trực tiếp dùng, trực tiếp sử dụng, work
        with the software, work with the system, work with, day to day, daily user, used, sử dụng trực tiếp,
        trực tiếp xài, ngồi máy, dùng thôi, xài thôi, thao tác trên máy, làm trên máy, bấm máy, nhập đơn,
        working with it, work on it, the one using, the one who uses, regular user, everyday user, power
        user, final user, type in, enter orders, key in, keying, data entry, input data, fill in, process
        orders, operate it, run it daily, hands on, hàng ngày dùng, ngày nào cũng dùng, ngày nào cũng xài,
        hay dùng, hay xài, trực tiếp làm, trực tiếp thao tác, trực tiếp vận hành, thao tác hằng ngày, thao
        tác hàng ngày, làm việc trên, làm việc với phần mềm, ngồi bấm, ngồi gõ, gõ máy, nhập số liệu, quét
        mã, bán tại quầy, đứng quầy, đứng bán, trực quầy, on the floor, at the counter, man the counter, on
        the tills, behind the counter, work the till, work the tills, on the till, work the counter,
        work the desk
        """,
    "only": """
        chỉ, chỉ là, thôi, mỗi, chỉ có, just, only, simply, merely, chỉ được, hàng ngày, đơn thuần, đơn
        giản, toàn
        """,
    "who": """
        ai, người nào, ai là, bên nào, phòng nào, cấp nào, sếp nào, who, whose, who the, which person, whom,
        người phụ trách, decision process, quy trình
        """,
    "needless": """
        không cần hỏi ai, không cần hỏi, khỏi hỏi ai, khỏi cần hỏi ai, khỏi hỏi, không phải hỏi ai, không
        cần xin ai, không phải xin phép ai, không cần ai duyệt, không cần duyệt, khỏi xin phép, không ai
        khác, không phải xin ý kiến, không cần thông qua ai, không cần xin phép, khỏi trình, chẳng cần hỏi,
        không phải hỏi, do not need anyone, do not need approval, no approval needed, no one else, nobody
        else, without asking anyone, do not have to ask, do not need to ask, no need to ask, do not need
        permission, need nobody, do not report to anyone, answer to no one, no boss, anyone's approval,
        không hỏi ai, không ai trên, không có ai trên, nobody above me, no one above me, nobody over me, no
        one over me, không phải qua ai, khỏi qua ai, không cần qua ai, không cần đợi ai, không phải đợi ai,
        không cần chờ ai, khỏi chờ ai, chẳng phải hỏi ai, chẳng cần hỏi ai, không cần ai, khỏi cần ai,
        without anyone else, do not answer to anyone, do not need anybody, need no one, không còn ai trên,
        không còn ai trên tôi, không còn cửa nào, nói với tôi là đủ, nói với mình là đủ, nói với anh là đủ,
        nói với chị là đủ, gặp tôi là đủ, hỏi tôi là đủ, qua tôi là đủ, khỏi bàn với ai, hỏi ai bây giờ,
        hỏi ai nữa, hỏi ai đâu, còn hỏi ai, có ai đâu mà hỏi, có ai đâu hỏi, nobody but me,
        no one but me, no one to ask, nobody to ask, what i say goes
        """,
    "mine": """
        mình mở, tôi mở, em mở, anh mở, chị mở, mình lập, tôi lập, is mine, mine, i own, i run, run the
        company, run the business, run my own, run a company, run a business, i started, i founded, own the
        place, belongs to me, up to me, my call, my decision, my choice, i am the boss, i am my own boss, me
        the boss, do tôi, do mình, do anh, do chị, do em, ở tôi, ở mình, ở anh, ở chị, thuộc về tôi, thuộc
        về mình, tôi lo hết, anh nói là được, chị nói là được, mình nói là được, tôi nói là được, i have
        full control, i make all, i handle all, i do everything, one man show, rests with me, lies with me,
        on me, ra riêng, tôi điều hành, mình điều hành, my own, run the show, run things, i head, tay tôi,
        tay mình, buck stops with me, the buck stops with me, buck stops here, i am in charge, i am the one
        in charge, i am responsible, all me, do mình hết, do tôi hết, tôi quản hết, mình quản hết, i am the
        one, em mở mà, tôi gây dựng, mình gây dựng, tôi quản lý hết, i built this company, i started this
        company, i founded this company, quán xuyến, một tay quán xuyến, tôi quán xuyến, một tay tôi, một
        tay mình, một tay anh, một tay chị, một tay em, bác lo hết, bác lo tất, anh lo tất, chị lo tất,
        mình lo tất, mình lo hết, anh lo hết, chị lo hết, cô lo hết, cô lo tất, chú lo hết, em lo hết,
        my rules, my money, trong tay tôi, trong tay mình, trong tay anh, trong tay chị, trong tay em,
        tôi lãnh đạo, mình lãnh đạo, anh lãnh đạo, chị lãnh đạo, anh điều hành, chị điều hành, em điều
        hành, lo từ a tới z, lo từ a đến z, lo từ đầu tới cuối, lo từ đầu đến cuối
        """,
    "ours": """
        của mình, của tôi, của em, của anh, của chị, của tui, của mình luôn, của tao, nhà mình, nhà tôi, nhà
        em
        """,
    "built": """
        gây dựng, gây dựng nên, dựng nên, xây dựng nên, sáng lập, lập ra, lập nên, mở ra, started, founded,
        built
        """,
    "business": """
        công ty, doanh nghiệp, shop, quán, tiệm, cửa hàng, nhà hàng, spa, xưởng, cơ sở, trung tâm, company,
        business, store, restaurant, startup, salon, khách sạn, homestay, nhà máy, phòng khám, nhà thuốc,
        studio, agency, gara, đại lý
        """,
}
