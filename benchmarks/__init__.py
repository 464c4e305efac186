"""How fast the bot is beside the bots of the tutorials, and where its time goes. `make bench` runs it all.

wire, botapi, prospects, telegram     a lean Telegram in its own process, with people who answer at once
peers/, bots                          the bots compared: the tutorials' and ours
places, processes, sittings, rounds   one bot measured once; all in turn, the reference around each
tables, targets, pages, charts        medians and paired ratios, docs/performance.md, docs/images/
growth/, working, enduring            more leads, more workers, more conversations
starting, sending, stages             start-up, sending alone, where the time of a turn goes
understanding, peers/parsers          what people type: ours beside Duckling, dateparser and others
"""
