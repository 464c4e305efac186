# Lời của bot bằng tiếng Việt. Playbook có thể thay từng dòng trong [texts.vi].
language-name = 🇻🇳 Tiếng Việt
you = anh/chị

## Bước
header = Câu { $number }/{ $total }
header-last = Bước cuối
button-begin = ▶️ Đồng ý, bắt đầu
button-begin-later = ▶️ Bắt đầu
button-not-now = Để sau
button-back = ⬅️ Quay lại
button-skip = ⏭ Bỏ qua
button-human = 💬 Gặp chuyên viên
button-right = ✅ Đúng rồi
button-correct = ✏️ Chưa đúng
button-edit = ✏️ Sửa
button-agree = ✅ Đồng ý
button-no-thanks = Không, cảm ơn
button-no-call = Đừng gọi cho tôi
button-share = 📱 Chia sẻ số điện thoại
button-resume = ▶️ Tiếp tục
button-resume-question = ▶️ Tiếp tục câu { $number }/{ $total }
button-restart = 🔄 Làm lại

## Hiểu và nhắc lại
echo = Em ghi nhận ạ ✅ { $facts }
answered-before = Trước đó: { $value }
doubt = { $title }: { $value }, đúng không ạ?
doubt-email = E-mail của { $you } là { $meant } hay { $given } ạ?
about = khoảng { $amount }
at-most = tối đa { $amount }
at-least = từ { $amount }
per-month = /tháng
per-year = /năm
before-day = trước ngày { $day }
from-day = từ ngày { $day }
not-said = chưa rõ
not-understood-1 = Dạ em chưa hiểu ý { $you }. { $example }
not-understood-2 = Em xin lỗi, em vẫn chưa hiểu. { $You } bấm giúp em một nút bên dưới nhé.
not-understood-3 = { $You } bấm “Bỏ qua” để sang câu khác, hoặc “Gặp chuyên viên” để trao đổi trực tiếp nhé.
edit-not-understood = Em chưa hiểu phần { $you } vừa sửa nên vẫn giữ như cũ ạ. { $title }: { $value }
skipped-after-trying = Không sao ạ, phần này mình để sau nhé.
skipped-gladly = Dạ vâng, mình bỏ qua phần này ạ.
question-for-a-human = Câu này em chưa có sẵn thông tin ạ. { $You } bấm “Gặp chuyên viên” để được trả lời chính xác nhé.
media-kept = Em nhận được và lưu lại rồi ạ 🙏
media-spoken = Em lưu lại để chuyên viên nghe rồi ạ 🙏 Còn em thì chỉ đọc được chữ, { $you } gõ giúp em nhé.
media-playful = 😊
noted = Dạ em ghi nhận rồi ạ.
passed-on = Dạ em chuyển lời { $you } tới chuyên viên rồi ạ.
hello = Dạ em chào { $you } ạ!
you-are-welcome = Dạ không có gì ạ 🙏
all-right = Dạ vâng ạ.
calm = Em xin lỗi nếu làm phiền { $you } ạ. { $You } nhắn “stop” là em dừng ngay, hoặc bấm “Gặp chuyên viên” để trao đổi trực tiếp nhé.
old-button = Nút này thuộc câu trước rồi ạ
help = Các lệnh em hiểu: /start bắt đầu · /sua sửa câu trả lời · /ngonngu đổi ngôn ngữ · /privacy quyền riêng tư · /stop dừng nhắn

## Liên hệ
contact-may-call = Chuyên viên được phép liên hệ { $you } theo { $mask } chứ ạ?
contact-not-own = Hình như đây là số của người khác ạ. { $You } chia sẻ hoặc gõ số của chính mình giúp em nhé.
contact-not-understood = Em chưa thấy số điện thoại hay e-mail ạ. Ví dụ: 0912 345 678 hoặc ten@congty.vn
contact-kept = Em lưu { $mask } rồi ạ ✅
contact-title = Liên hệ
phone-title = Điện thoại
email-title = E-mail
name-title = Tên
ask-name = { $You } cho em biết họ tên nhé?
name-not-understood = Em chưa đọc được tên ạ. Ví dụ: Nguyễn Thu Hà

## Xem lại và kết thúc
review = { $You } xem giúp em đã đúng chưa ạ:
what-to-edit = { $You } muốn sửa mục nào ạ?
closing = Em cảm ơn { $you } nhiều ạ 🙏
promise-minutes = Chuyên viên sẽ liên hệ trong { $minutes } phút.
promise-moment = Chuyên viên sẽ liên hệ lúc { $moment }.
promise-claimed = Chuyên viên đang phụ trách sẽ liên hệ { $you } sớm ạ.
done = Cần gì thêm { $you } cứ nhắn em nhé.
welcome-back = Em rất vui được gặp lại { $you } ạ! Mình tiếp tục nhé?
glad-you-are-back = Em rất vui được gặp lại { $you } ạ!
human-called = Em báo chuyên viên rồi ạ. { $promise }
human-called-again = Chuyên viên đã nhận được lời nhắn của { $you } rồi ạ. { $promise }
stopped = Em dừng rồi ạ, sẽ không chủ động nhắn { $you } nữa.
choose-language = Chọn ngôn ngữ / Choose a language
consent-again = { $left ->
    [0] Em chỉ dùng những gì { $you } cho biết để tư vấn thôi ạ (xem thêm ở /privacy). Mình tiếp tục nhé?
   *[other] Em xin hỏi { $you } { $left } câu ngắn thôi, câu trả lời chỉ dùng để tư vấn (xem thêm ở /privacy). Mình bắt đầu nhé?
 }
nudge = { $left ->
    [1] Còn 1 câu nữa thôi ạ, khoảng 10 giây.
   *[other] Còn { $left } câu nữa thôi ạ. { $You } trả lời tiếp giúp em nhé?
 }
nudge-again = { $left ->
    [1] { $You } bận thì trả lời lúc nào cũng được ạ, chỉ còn 1 câu thôi.
   *[other] { $You } bận thì trả lời lúc nào cũng được ạ, chỉ còn { $left } câu thôi.
 }
nudge-last = Chỉ còn bước cuối thôi ạ. { $You } xem giúp em nhé?

## Quyền riêng tư
consent-advice-yes = ✅ Tư vấn: đã đồng ý
consent-advice-no = ▫️ Tư vấn: chưa đồng ý
consent-sales-yes = ✅ Chuyên viên liên hệ: đã đồng ý
consent-sales-no = ▫️ Chuyên viên liên hệ: chưa đồng ý
consent-marketing-yes = ✅ Nhận tin ưu đãi: đã đồng ý
consent-marketing-no = ▫️ Nhận tin ưu đãi: chưa đồng ý
button-withdraw-advice = Rút đồng ý tư vấn
button-withdraw-sales = Rút đồng ý liên hệ
button-withdraw-marketing = Rút đồng ý nhận tin
withdrawn-advice = Em đã ghi nhận: { $you } không còn đồng ý tư vấn.
withdrawn-sales = Em đã ghi nhận: chuyên viên sẽ không liên hệ { $you }.
withdrawn-marketing = Em đã ghi nhận: { $you } sẽ không nhận tin ưu đãi nữa.

## Thẻ của chuyên viên
card-qualified = khách sẵn sàng mua
card-reopened = mở lại để chăm sóc
card-wants-human = khách muốn gặp chuyên viên
card-test = THỬ NGHIỆM
card-verified = đã xác minh
card-only-telegram = chỉ liên hệ qua Telegram
card-aged = đã cũ
card-earlier = lần trước
card-fit = Phù hợp
card-fit-unknown = chưa rõ
card-source = Nguồn
card-missing = Còn thiếu: { $parts }
card-promised = Hẹn liên hệ { $moment }
card-cycle = lần { $cycle }
card-came-back = lần trước: { $reason }
card-opted-out = ⛔️ Khách yêu cầu dừng nhắn tin
card-no-call = ⛔️ Khách không đồng ý để gọi, chỉ nhắn qua Telegram
card-blocked = ⛔️ Khách đã chặn bot
no-name = Chưa có tên
temperature-hot = nóng
temperature-warm = ấm
temperature-cold = lạnh
part-budget = ngân sách
part-authority = quyền quyết định
part-need = nhu cầu
part-timescale = thời gian
status-open = Đang trao đổi với bot
status-unclaimed = 🆕 Chưa ai nhận
status-claimed = 🙋 { $name } nhận lúc { $when }
status-contacted = 📞 { $name } đã liên hệ
status-accepted = 🤝 { $name } đang chăm sóc
status-won = 🏆 Thắng · { $name }
status-lost = ❌ Thua · { $name }
status-recycled = ↩️ Bot chăm sóc tiếp
status-disqualified = 🚫 Đã loại
status-merged = 🔗 Đã gộp
status-reopened = ♻️ Đã mở lại ở thẻ mới
reason-not_a_fit = Không phù hợp
reason-spam = Spam
reason-competitor = Đối thủ
reason-budget = Chưa có ngân sách
reason-time = Chưa đúng lúc
reason-authority = Không quyết định
reason-unreachable = Không liên lạc được
reason-duplicate = Trùng lặp
act-claim = 🙋 Nhận lead
act-why = ❓ Vì sao
act-reject = 🚫 Từ chối
act-contacted = 📞 Đã liên hệ
act-hand_back = ↩️ Trả lại
act-win = 🏆 Thắng
act-lose = ❌ Thua
act-reopen = ♻️ Mở lại
act-chat = 💬 Chat
act-never_mind = ⬅️ Quay lại
choose-reason = Chọn lý do từ chối trên thẻ
done-claim = Đã nhận. Thông tin liên hệ được gửi riêng cho bạn.
done-contacted = Đã ghi nhận.
done-accept = Đã ghi nhận.
done-win = Chúc mừng! 🏆
done-lose = Đã ghi nhận.
done-hand_back = Đã trả lại.
done-reject = Đã từ chối.
done-block = Đã chặn.
done-reopen = Đã mở lại.
sent-in-private = Đã gửi riêng cho bạn.
why-nothing-yet = Khách chưa đạt mức nào.
why-missing = Còn thiếu để lên mức tiếp theo
why-ask-next = 👉 Nên hỏi tiếp: { $title }
why-legend = B ngân sách · A quyền quyết định · N nhu cầu · T thời gian, mỗi chữ tối đa 25 điểm
claimed-reveal = Lead #{ $lead } của bạn:
claimed-start-me = Đã nhận. Hãy bấm /start với bot để lần sau nhận riêng.
claimed-no-username = Khách không có username, chỉ nhắn được qua Telegram này.
refused-stranger = Bạn không có quyền bấm nút này.
refused-old-card = Thẻ này đã cũ, hãy xem thẻ mới nhất.
refused-unknown = Nút này không còn dùng được.
refused-yours = Bạn đã nhận lead này lúc { $when }.
refused-taken = { $name } đã nhận lúc { $when }.
refused-closed = Lead này đã đóng.
refused-not-now = Lead đang ở trạng thái khác, thẻ sẽ được cập nhật.
refused-reason = Lý do này không có trong danh sách.
remark-risen = 🔥 Khách vừa đủ điều kiện mua (SQL)
remark-changed = ✏️ Khách sửa { $title }:
remark-says = 💬 Khách nhắn:
remark-wants-human = 🙋 Khách muốn gặp chuyên viên
remark-free = ↩️ { $name } đã trả lại, ai nhận tiếp ạ?
media-name = { $kind ->
    [photo] ảnh
    [voice] tin thoại
    [video] video
    [video_note] tin video
    [audio] âm thanh
    [document] tệp
    [location] vị trí
    [forward] tin chuyển tiếp
   *[other] nội dung khác
 }

## Giới thiệu cho người khác
share-link = Đây là link riêng của { $you }. Gửi cho ai đang cần, em sẽ tư vấn cho họ như với { $you } ạ.
share-button = 📤 Gửi cho bạn bè
