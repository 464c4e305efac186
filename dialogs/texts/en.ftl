# The bot's words in English. A playbook may replace any line in [texts.en].
language-name = 🇬🇧 English
you = you

## Steps
header = Question { $number }/{ $total }
header-last = Last step
button-begin = ▶️ Agree and start
button-begin-later = ▶️ Start
button-not-now = Not now
button-back = ⬅️ Back
button-skip = ⏭ Skip
button-human = 💬 Talk to a person
button-right = ✅ That's right
button-correct = ✏️ Not quite
button-edit = ✏️ Edit
button-agree = ✅ I agree
button-no-thanks = No, thanks
button-no-call = Please don't call me
button-share = 📱 Share my phone number
button-resume = ▶️ Continue
button-resume-question = ▶️ Continue question { $number }/{ $total }
button-restart = 🔄 Start over

## Understanding, said back
echo = Noted ✅ { $facts }
answered-before = Before: { $value }
doubt = { $title }: { $value }, is that right?
doubt-email = Is your e-mail at { $meant } or at { $given }?
about = about { $amount }
at-most = up to { $amount }
at-least = from { $amount }
per-month = /month
per-year = /year
before-day = before { $day }
from-day = from { $day } on
not-said = not said
not-understood-1 = Sorry, I didn't get that. { $example }
not-understood-2 = Sorry, I still didn't get it. Would you tap one of the buttons below?
not-understood-3 = You can tap “Skip”, or “Talk to a person” to speak with us directly.
edit-not-understood = I didn't get your change, so I keep what you said before. { $title }: { $value }
skipped-after-trying = No problem, let's leave this one for later.
skipped-gladly = Sure, let's skip this one.
question-for-a-human = I don't have that at hand. Tap “Talk to a person” for an exact answer.
media-kept = Got it, I've kept it 🙏
media-spoken = I've kept it for our specialist to hear 🙏 I can only read, so please type it for me.
media-playful = 😊
noted = Noted, thank you.
passed-on = I've passed your words on to our specialist.
hello = Hello, nice to hear from you!
you-are-welcome = You're welcome 🙏
all-right = All right.
calm = I'm sorry if I bother you. Write “stop” and I stop at once, or tap “Talk to a person”.
old-button = That button belongs to an earlier question
help = I know: /start begin · /edit change an answer · /language choose a language · /privacy your data · /stop no more messages

## Contact
contact-may-call = May our specialist contact you at { $mask }?
contact-not-own = That seems to be somebody else's number. Please share or type your own.
contact-not-understood = I can't find a phone number or an e-mail there. For example: 0912 345 678 or name@company.com
contact-kept = I've kept { $mask } ✅
contact-title = Contact
phone-title = Phone
email-title = E-mail
name-title = Name
ask-name = What is your name?
name-not-understood = I couldn't read a name there. For example: Anna Smith

## Review and end
review = Would you check that I got everything right?
what-to-edit = What would you like to change?
closing = Thank you very much 🙏
promise-minutes = Our specialist will contact you within { $minutes } minutes.
promise-moment = Our specialist will contact you at { $moment }.
promise-claimed = The specialist in charge will contact you soon.
done = If there's anything else, just write to me.
welcome-back = Good to see you again! Shall we go on?
glad-you-are-back = Good to see you again!
human-called = I've told our specialist. { $promise }
human-called-again = Our specialist already has your message. { $promise }
stopped = I've stopped, and won't write to you by myself again.
choose-language = Chọn ngôn ngữ / Choose a language
consent-again = { $left ->
    [0] What you told me is only used to advise you (more at /privacy). Shall we go on?
    [1] I have just one short question, only to advise you (more at /privacy). Shall we start?
   *[other] I have { $left } short questions, only to advise you (more at /privacy). Shall we start?
 }
nudge = { $left ->
    [1] Just one question left, about 10 seconds.
   *[other] Just { $left } questions left. Shall we go on?
 }
nudge-again = { $left ->
    [1] Whenever it suits you: there is just one question left.
   *[other] Whenever it suits you: there are just { $left } questions left.
 }
nudge-last = Just the last step is left. Would you have a look?

## Privacy
consent-advice-yes = ✅ Advice: agreed
consent-advice-no = ▫️ Advice: not agreed
consent-sales-yes = ✅ Contact by a specialist: agreed
consent-sales-no = ▫️ Contact by a specialist: not agreed
consent-marketing-yes = ✅ News and offers: agreed
consent-marketing-no = ▫️ News and offers: not agreed
button-withdraw-advice = Withdraw: advice
button-withdraw-sales = Withdraw: contact
button-withdraw-marketing = Withdraw: offers
withdrawn-advice = Noted: you no longer agree to be advised.
withdrawn-sales = Noted: our specialists will not contact you.
withdrawn-marketing = Noted: you will get no more offers.

## The card of sales
card-qualified = ready to buy
card-reopened = reopened
card-wants-human = wants to talk
card-test = TEST
card-verified = verified
card-only-telegram = only by Telegram
card-aged = aged
card-earlier = last time
card-fit = Fit
card-fit-unknown = unknown
card-source = Source
card-missing = Missing: { $parts }
card-promised = Contact promised for { $moment }
card-cycle = cycle { $cycle }
card-came-back = last time: { $reason }
card-opted-out = ⛔️ Asked for no more messages
card-no-call = ⛔️ Does not want to be called, only by Telegram
card-blocked = ⛔️ Has blocked the bot
no-name = No name yet
temperature-hot = hot
temperature-warm = warm
temperature-cold = cold
part-budget = budget
part-authority = authority
part-need = need
part-timescale = timescale
status-open = Talking with the bot
status-unclaimed = 🆕 Unclaimed
status-claimed = 🙋 Claimed by { $name } at { $when }
status-contacted = 📞 Contacted by { $name }
status-accepted = 🤝 In the hands of { $name }
status-won = 🏆 Won · { $name }
status-lost = ❌ Lost · { $name }
status-recycled = ↩️ Back to nurturing
status-disqualified = 🚫 Disqualified
status-merged = 🔗 Merged
status-reopened = ♻️ Reopened on a new card
reason-not_a_fit = Not a fit
reason-spam = Spam
reason-competitor = Competitor
reason-budget = No budget yet
reason-time = Not the time
reason-authority = Not the decider
reason-unreachable = Unreachable
reason-duplicate = Duplicate
act-claim = 🙋 Claim
act-why = ❓ Why
act-reject = 🚫 Reject
act-contacted = 📞 Contacted
act-hand_back = ↩️ Hand back
act-win = 🏆 Won
act-lose = ❌ Lost
act-reopen = ♻️ Reopen
act-chat = 💬 Chat
act-never_mind = ⬅️ Back
choose-reason = Choose the reason on the card
done-claim = It's yours. The contact is sent to you in private.
done-contacted = Noted.
done-accept = Noted.
done-win = Congratulations! 🏆
done-lose = Noted.
done-hand_back = Handed back.
done-reject = Rejected.
done-block = Blocked.
done-reopen = Reopened.
sent-in-private = Sent to you in private.
why-nothing-yet = No level reached yet.
why-missing = Missing for the next level
why-ask-next = 👉 Ask next: { $title }
why-legend = B budget · A authority · N need · T timescale, at most 25 points each
claimed-reveal = Lead #{ $lead } is yours:
claimed-start-me = It's yours. Press /start with the bot to get this in private next time.
claimed-no-username = They have no username and can be reached only by Telegram.
refused-stranger = You may not press this button.
refused-old-card = This card is old, see the latest one.
refused-unknown = This button no longer works.
refused-yours = You claimed this lead at { $when }.
refused-taken = { $name } claimed it at { $when }.
refused-closed = This lead is closed.
refused-not-now = The lead has moved on; the card will be updated.
refused-reason = That reason is not on the list.
remark-risen = 🔥 Just became ready to buy (SQL)
remark-changed = ✏️ { $title } changed:
remark-says = 💬 They write:
remark-wants-human = 🙋 They want to talk to a person
remark-free = ↩️ { $name } has handed it back, who takes it?
media-name = { $kind ->
    [photo] photo
    [voice] voice message
    [video] video
    [video_note] video message
    [audio] audio
    [document] file
    [location] location
    [forward] forwarded message
   *[other] something else
 }

## Telling others
share-link = This is your own link. Send it to anybody who needs us, and I will look after them as well.
share-button = 📤 Send to a friend
