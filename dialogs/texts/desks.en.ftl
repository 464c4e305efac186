### What staff see at their desks: making links, choosing audiences.

desk-not-yours = This is for marketers, managers and owners. An owner can add you: leadbot staff add.
desk-left = Left. Nothing was kept of it.
desk-old-button = This button is from an earlier screen. The last message has the ones that work.
desk-back = ⬅️ Back
desk-skip = ⏭ Skip

## /link
link-title = New link
link-source = Source
link-medium = Medium
link-campaign = Campaign
link-content = Content
link-language = Language
link-ask-source = Where will people find the link? Choose, or type a name.
link-ask-medium = In what form does it stand there? Choose, or type a name.
link-ask-campaign = Which campaign does it belong to? Choose, or type a name.
link-ask-content = Which ad, post or picture is it? Type a name to tell them apart.
link-ask-language = In which language shall the talk begin?
link-own-language = The visitor's own
link-name-refused = A name has letters or digits, and at most 40 of them.
link-none = —
link-review = New link: is this right?
link-make = ✅ Make the link
link-ready = The link is ready. Tap it to copy.
link-another = ➕ New link
link-list = 📋 All links
link-list-title = Links and what they brought
link-list-empty = No link has been made yet.
link-counts = { $starts } started · { $finished } finished · { $iql } IQL · { $mql } MQL · { $sql } SQL

## /audience
audience-title = Audience
audience-hint = Add conditions below, or type an expression: level >= MQL and last_seen < 14d
audience-add = ➕ Condition
audience-clear = 🧹 Everyone
audience-use = ✅ Use this audience
audience-about = What is the condition about?
audience-is = { $field } is …
audience-isnt = { $field } is NOT …
audience-turn-isnt = 🔁 is not …
audience-turn-is = 🔁 is …
audience-none = There is nothing to choose from yet; type the expression instead.
audience-which-question = Which question?
audience-any-answer = any answer
audience-stranger = ⚠️ The playbook has no such question or answer: { $condition }
audience-mistake = Not understood at character { $place }:
audience-expected = Expected here: { $expected }
audience-take-along = The audience, to copy. To write to it type /broadcast and paste it:
audience-level = Level
audience-temperature = Temperature
audience-bant = BANT
audience-budget = Budget
audience-authority = Authority
audience-need = Need
audience-timescale = Timescale
audience-fit = Fit
audience-engagement = Engagement
audience-source = Source
audience-medium = Medium
audience-campaign = Campaign
audience-language = Language
audience-tag = Tag
audience-status = Status
audience-last_seen = Last seen, ago
audience-created = First seen, ago
audience-answered = Answers
audience-clicked = Clicked
audience-received = Received
expects-name = a name, in quotes if it has spaces
expects-number = a number from 0 to 1000
expects-age = a time such as 12h, 14d or 2w
expects-broadcast = the number of a broadcast
expects-question = the id of a question
expects-shorter = a shorter text
expects-simpler = fewer conditions and brackets
expects-end = the end
