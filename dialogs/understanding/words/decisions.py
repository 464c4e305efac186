"""Around a decision: who must be asked, who else decides, who the writer is. Read after the roles."""

from dialogs.understanding.words import Table

DECISIONS: Table = {
    "must": """
        phải, cần, cần phải, còn phải, để, cho, need, need to, have to, has to, must, will, would, gotta,
        should, require, requires, needs, needs to, let me, đợi, chờ, muốn, i will, want to, nên, chắc phải
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
        okay, okays, quyền, bỏ phiếu, say yes, sự đồng ý, consent, agreement, permission, chi tiền, mua
        """,
    "asksoft": """
        hỏi, xin, trình, chờ, đợi, check, ask, report, forward, nói lại, thưa, tìm hiểu, nghiên cứu, gửi,
        tìm hiểu giúp, họp, bàn
        """,
    "third": "he, she, they, anh ấy, chị ấy, ông ấy, bà ấy, họ, him, her, them, bả, ổng",
    "whodecides": """
        người quyết định, người quyết, người ra quyết định, người ra quyết định cuối cùng, người duyệt,
        người ký, người chốt, người có quyền, người đưa ra quyết định, người quyết định cuối cùng, quyết
        định cuối cùng, quyết định cuối
        """,
    "otherdecides": """
        mới là người quyết định, mới là người quyết, mới là người duyệt, mới là người chốt, mới quyết được,
        mới được quyết, mới có quyền, mới quyết định, mới quyết, mới duyệt, mới ký, mới chốt, mới duyệt
        được, mới ký được
        """,
    "and": "và, and, với, cùng với, with, lẫn",
    "self": """
        tôi, mình, em, anh, chị, bọn mình, chúng tôi, chúng mình, tụi mình, tụi em, bọn em, bên mình, bên
        em, bên anh, bên chị, bên tôi, nhà mình, tụi tui, tui, cô, chú, bác, i, we, us, me, cháu, con, tao,
        bọn tôi, tụi tôi, bọn anh, bọn chị, tớ
        """,
    "poss": "my, our, his, her, their",
    "several": """
        hai người, ba người, 2 người, 3 người, vài người, mấy người, nhiều người, 4 người, 5 người, mấy sếp,
        các sếp, mọi người, anh em, 2 bên, cả hai, đa số, group of, cả công ty, cả phòng, hai bên, một nhóm,
        several people, several, a few people, multiple people, many people, three of us, two of us, the two
        of us, both of us, all of us, vài ba người, the whole team, một số người, several levels, hai người
        nữa, 3 cấp, 2 cấp
        """,
}
