"""A local Telegram for demos and tests: people, groups and a Bot API over HTTP, all in memory.

server      `Sandbox`, one port for everything; `python -m sandbox` starts it alone
botapi      `/bot<token>/<method>`: one call from request to answer; `methods/` has a function per method
webhook/    updates pushed to the bot: queues, retries, and worse on command
control/    `/sandbox/…`: act as people, see what they see, move the clock, make things go wrong
stage       all state in one place, and how a change becomes known
world       people, chats, members, messages, files: pure state; `acts` and `groups` are what people do to it
client      `SandboxClient`, the control API from Python, for tests and players
"""
