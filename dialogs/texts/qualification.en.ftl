### Why a lead is at its level and what is missing. Read by staff.

## Facts, as named in the gates of a playbook
fact-contact = a name and a phone or an e-mail
fact-need-named = a need
fact-goal-known = a goal or a need
fact-marketing-action = a marketing action
fact-asked-human = a wish to talk to a person
fact-consent-advice = consent to advice
fact-consent-sales = consent to contact by sales
fact-consent-marketing = consent to marketing
fact-engagement = engagement
fact-bant = BANT
fact-budget = B
fact-authority = A
fact-need = N
fact-timescale = T
fact-letters-known = letters known
fact-level = level
fact-fit = fit
fit-unknown = not known
answer-none = not answered

## What is missing
lack-flag = missing: { $fact }
lack-test = { $fact } { $value } (needs { $needed })
lack-or = {" "}or{" "}

## Why a level is what it is, beside the facts of its gate
why-earlier = reached earlier
