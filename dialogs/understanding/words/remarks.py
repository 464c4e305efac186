"""Talk about the conversation itself: the question was not understood, say it again, explain it, an example.

Read before `manners`, so that the longer phrase wins over the refusal or question it holds.
"""

from dialogs.understanding.words import Table

REMARKS: Table = {
    "request": """
        giải thích rõ, giải thích giúp, giải thích giùm, giải thích hộ, giải thích đi, giải thích thêm, giải
        thích cho anh, giải thích cho em, giải thích cho mình, nói rõ hơn, nói rõ ràng, nói cụ thể hơn, nhắc
        lại câu, nhắc lại giúp, nhắc lại giùm, nhắc lại hộ, nhắc lại cho, nói lại giúp, nói lại giùm, nói
        lại hộ, nói lại câu, nói lại đi, gửi lại giúp, gửi lại giùm, gửi lại hộ, gửi lại câu, gửi lại tin,
        gửi lại cái, gửi lại link, viết lại giúp, viết lại giùm, viết lại cho, hỏi lại giúp, hỏi lại giùm,
        hỏi lại hộ, hỏi lại đi, hỏi lại câu, hỏi lại cái, cho ví dụ, cho một ví dụ, cho mình ví dụ, cho mình
        một ví dụ, lấy ví dụ, ví dụ như nào, ví dụ như thế nào, ví dụ xem, ví dụ đi, dịch giúp, dịch giùm,
        dịch hộ, dịch ra, dịch sang, chỉ cách nhắn, chỉ cách bấm, hướng dẫn, đọc thơ, hát đi, hát cho, kể
        chuyện, please explain, explain please, can you explain, could you explain, explain that, explain
        again, you to explain, explain the question, explain more, rephrase, say that again, say it again,
        repeat that, repeat the, come again, give me an example, an example, in vietnamese, in english, tell
        me a story, sing me, xem lại câu hỏi, đọc lại câu hỏi, xin lại câu hỏi, giải thích lại giúp, giải
        thích lại giùm, giải thích lại hộ, giải thích lại đi, giải thích lại câu, giải thích lại cái, giải
        thích lại được không, giải thích lại nha, giải thích lại nhé, giải thích lại xem, giải thích lại cho
        anh, giải thích lại cho em, giải thích lại cho chị, giải thích lại cho mình, giải thích lại cho tôi
        """,
    "theirs": """
        câu hỏi, câu hỏi này, câu hỏi đó, câu hỏi của bạn, câu hỏi của em, ý em, ý bạn, ý anh, ý chị, ý
        shop, ý bot, ý câu này, bạn hỏi, bạn nói, bạn đang hỏi, bạn đang nói, bot hỏi, bot nói, shop hỏi,
        shop nói, em hỏi gì, em nói gì, em đang hỏi gì, em đang nói gì, đang hỏi gì, đang nói gì, câu vừa
        rồi, câu trên, đoạn cuối, đoạn này, the question, your question, this question, that question, you
        mean, you are asking, you asked, you said, you are saying
        """,
    "grasp": "hiểu, rõ, nắm, nắm được, đúng, understand, get, follow, clear",
    "word": """
        đang hỏi chuyện khác, hỏi chuyện khác mà, nói chuyện khác mà, rảnh không nói chuyện, không nói
        chuyện chút, không nói chuyện tí, gọi hoài không, gọi hoài chưa, gọi mãi không, nhắn hoài không,
        nhắn hoài chưa, nhắn mãi không, seen không rep, seen không trả lời, seen mà không trả lời, seen rồi
        không rep, không rep tin nhắn, crush không rep, crush không trả lời, nó không rep, nó không trả lời,
        nó không nói, nó không cho, nó không chia sẻ, tụi nó không nói, tụi nó không cho, họ không trả lời,
        người ta không trả lời, người yêu không trả lời, he will not tell, he will not say, she will not
        tell, she will not say, they will not tell, they will not say, không cho gửi, không cho mượn, không
        cho vào, không cho đi, không cho nghỉ, không cho ăn, không cho ngủ, không cho xem, không cho chơi,
        cưới hỏi, ăn hỏi, nhắn không tiện, gõ không tiện, đeo kính, bỏ qua cho anh nha, bỏ qua cho chị nha,
        bỏ qua cho em nha, bỏ qua cho mình nha, bỏ qua cho anh nhé, bỏ qua cho chị nhé, bỏ qua cho em nhé,
        bỏ qua cho mình nhé, không muốn dậy, không muốn ngủ, không muốn đi, không muốn ăn, không muốn học,
        không muốn làm gì
        """,
    "passby": "qua đi",
    "why": "hỏi làm gì, hỏi chi, hỏi làm chi, hỏi để làm gì",
    "wh": "làm chi, chi vậy, chi thế, chi dạ, chi zậy, chi z, để làm gì, để làm chi",
    "ask": """
        khi nào thì, bao giờ thì, lúc nào thì, chừng nào thì, chừng nào bên, chừng nào bạn, chừng nào có kết
        quả, bao giờ mới, chừng nào mới, lâu chưa, how come, refund, mất mấy ngày, mất mấy tuần, mất mấy
        tháng, mất bao lâu, nghỉ mấy ngày, bảo hành mấy, giao mấy ngày, tối thiểu mấy, được mấy, từ ngày
        mấy, ngày mấy vậy, mấy ngày vậy, mấy tuần vậy, mấy tháng vậy, mấy năm vậy, mấy ngày thế, mấy tuần
        thế, mấy tháng thế, tới hôm nào, đến hôm nào, hôm nào vậy, hôm nào thế, hôm nào z
        """,
}
