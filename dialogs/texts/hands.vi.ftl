### What the bot says by itself, outside the conversation: to operators, sales, and when something broke.

hands-apology = Em xin lỗi, em chưa xử lý được tin nhắn vừa rồi. Anh/chị nhắn lại giúp em nhé.
hands-tap-again = Em vừa bị gián đoạn một lúc. Nếu anh/chị đã bấm nút mà chưa thấy em trả lời, anh/chị bấm lại (hoặc nhắn) giúp em nhé.
hands-slow-down = Anh/chị nhắn nhanh quá, em vẫn ghi nhận đủ và sẽ trả lời tin gần nhất ạ.
hands-cannot-check = Chưa kiểm tra được quyền của bạn. Vui lòng bấm lại sau giây lát.
hands-chat-id = Mã của nhóm này:
hands-chat-id-is-sales = Thẻ khách hàng sẽ được gửi vào đây.
hands-chat-id-advice = Để nhận thẻ khách hàng tại đây, đặt LEADBOT_SALES_CHAT bằng mã này.
hands-user-id = Mã của bạn:
hands-repeat = 🔁 Có thể đã gửi trước đó
hands-sales-chat-lost = ⚠️ Không gửi được vào nhóm kinh doanh, nên gửi riêng cho bạn

## Menu of commands
command-start = Bắt đầu hoặc tiếp tục
command-sua = Sửa câu trả lời
command-ngonngu = Đổi ngôn ngữ · Language
command-edit = Sửa câu trả lời
command-gap = Gặp chuyên viên
command-human = Gặp chuyên viên
command-language = Đổi ngôn ngữ · Language
command-gioithieu = Giới thiệu cho bạn bè
command-refer = Giới thiệu cho bạn bè
command-link = Tạo link và mã QR
command-links = Các link và kết quả
command-audience = Xem nhóm nhận tin
command-broadcast = Gửi tin hàng loạt
command-broadcasts = Các tin đang gửi và kết quả
command-privacy = Quyền riêng tư
command-stop = Ngừng nhận tin
command-id = Mã của nhóm này
