### Why a lead is at its level and what is missing. Read by staff.

## Facts, as named in the gates of a playbook
fact-contact = tên và số điện thoại hoặc e-mail
fact-need-named = nhu cầu
fact-goal-known = mục tiêu hoặc nhu cầu
fact-marketing-action = một hành động marketing
fact-asked-human = yêu cầu gặp chuyên viên
fact-consent-advice = đồng ý được tư vấn
fact-consent-sales = đồng ý để kinh doanh liên hệ
fact-consent-marketing = đồng ý nhận tin
fact-engagement = tương tác
fact-bant = BANT
fact-budget = B
fact-authority = A
fact-need = N
fact-timescale = T
fact-letters-known = số chữ BANT đã biết
fact-level = mức
fact-fit = độ phù hợp
fit-unknown = chưa rõ
answer-none = chưa trả lời

## What is missing
lack-flag = chưa có { $fact }
lack-test = { $fact } { $value } (cần { $needed })
lack-or = {" "}hoặc{" "}

## Why a level is what it is, beside the facts of its gate
why-earlier = đã đạt trước đó
