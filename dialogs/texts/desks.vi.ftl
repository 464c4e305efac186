### Những gì nhân viên thấy ở bàn làm việc: tạo link, chọn nhóm nhận tin.

desk-not-yours = Mục này dành cho marketing, quản lý và chủ. Chủ bot có thể thêm bạn: leadbot staff add.
desk-left = Đã thoát, không lưu gì cả.
desk-old-button = Nút này của màn hình cũ. Vui lòng dùng nút ở tin nhắn mới nhất.
desk-back = ⬅️ Quay lại
desk-skip = ⏭ Bỏ qua

## /link
link-title = Link mới
link-source = Nguồn
link-medium = Kênh
link-campaign = Chiến dịch
link-content = Nội dung
link-language = Ngôn ngữ
link-ask-source = Khách sẽ thấy link ở đâu? Chọn hoặc gõ tên.
link-ask-medium = Link nằm ở dạng nào? Chọn hoặc gõ tên.
link-ask-campaign = Thuộc chiến dịch nào? Chọn hoặc gõ tên.
link-ask-content = Quảng cáo, bài viết hay hình nào? Gõ một tên để phân biệt.
link-ask-language = Cuộc trò chuyện bắt đầu bằng tiếng gì?
link-own-language = Theo máy của khách
link-name-refused = Tên gồm chữ hoặc số, tối đa 40 ký tự.
link-none = —
link-review = Link mới: đúng chưa ạ?
link-make = ✅ Tạo link
link-ready = Link đã sẵn sàng. Chạm vào để sao chép.
link-another = ➕ Link mới
link-list = 📋 Tất cả link
link-list-title = Các link và kết quả
link-list-empty = Chưa có link nào.
link-counts = { $starts } bắt đầu · { $finished } xong · { $iql } IQL · { $mql } MQL · { $sql } SQL

## /audience
audience-title = Nhóm nhận tin
audience-hint = Thêm điều kiện bên dưới, hoặc gõ biểu thức: level >= MQL and last_seen < 14d
audience-add = ➕ Điều kiện
audience-clear = 🧹 Tất cả
audience-use = ✅ Dùng nhóm này
audience-about = Điều kiện về gì?
audience-is = { $field } là …
audience-isnt = { $field } KHÔNG là …
audience-turn-isnt = 🔁 không là …
audience-turn-is = 🔁 là …
audience-none = Chưa có gì để chọn; có thể gõ biểu thức.
audience-which-question = Câu hỏi nào?
audience-any-answer = bất kỳ câu trả lời
audience-stranger = ⚠️ Kịch bản không có câu hỏi hoặc lựa chọn này: { $condition }
audience-mistake = Chưa hiểu từ ký tự thứ { $place }:
audience-expected = Ở đây cần: { $expected }
audience-take-along = Nhóm nhận tin, chạm để sao chép. Để gửi tin: gõ /broadcast rồi dán vào:
audience-level = Cấp độ
audience-temperature = Nhiệt độ
audience-bant = BANT
audience-budget = Ngân sách
audience-authority = Quyền quyết
audience-need = Nhu cầu
audience-timescale = Thời gian
audience-fit = Phù hợp
audience-engagement = Tương tác
audience-source = Nguồn
audience-medium = Kênh
audience-campaign = Chiến dịch
audience-language = Ngôn ngữ
audience-tag = Nhãn
audience-status = Tình trạng
audience-last_seen = Hoạt động cách đây
audience-created = Bắt đầu cách đây
audience-answered = Câu trả lời
audience-clicked = Đã bấm
audience-received = Đã nhận
expects-name = một tên, có dấu cách thì đặt trong ngoặc kép
expects-number = một số từ 0 đến 1000
expects-age = khoảng thời gian như 12h, 14d hoặc 2w
expects-broadcast = số của bản tin
expects-question = mã câu hỏi
expects-shorter = ngắn hơn
expects-simpler = ít điều kiện và ngoặc hơn
expects-end = hết biểu thức
