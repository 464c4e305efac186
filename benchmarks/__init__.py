"""How fast the bot is beside the bots of the tutorials, and where its time goes. `make bench` runs it all.

wire, botapi, prospects, telegram    a lean Telegram in its own process, with people who answer at once
peers/, bots                         the bots compared: the tutorials' and ours
places, sittings, rounds             one bot measured once; all of them in turn, the reference around each
figures, pages, charts               medians and paired ratios, docs/performance.md, docs/images/
growth/, starting, sending, stages   more leads, start-up, sending alone, where the time of a turn goes
"""
