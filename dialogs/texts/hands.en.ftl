### What the bot says by itself, outside the conversation: to operators, sales, and when something broke.

hands-apology = Sorry, something went wrong with your last message. Please send it again.
hands-tap-again = I was away for a while. If you pressed a button and heard nothing, please press it again, or just write.
hands-slow-down = You write faster than I can answer: please slow down a little. I keep everything and answer the latest.
hands-cannot-check = Your rights could not be checked. Please press again in a moment.
hands-chat-id = The id of this chat:
hands-chat-id-is-sales = Lead cards will be posted here.
hands-chat-id-advice = To get lead cards here, set LEADBOT_SALES_CHAT to it.
hands-user-id = Your id:
hands-repeat = 🔁 May have been sent before
hands-sales-chat-lost = ⚠️ The sales chat cannot be reached, so this came to you in private

## Menu of commands
command-start = Start or go on
command-sua = Change an answer
command-ngonngu = Language · Ngôn ngữ
command-edit = Change an answer
command-gap = Talk to a person
command-human = Talk to a person
command-language = Language · Ngôn ngữ
command-gioithieu = Tell a friend
command-refer = Tell a friend
command-link = Make a link and its QR code
command-links = Links and what they brought
command-audience = Whom we would reach
command-broadcast = Send a broadcast
command-broadcasts = Broadcasts under way and their reports
command-privacy = Privacy
command-stop = Stop messages
command-id = The id of this chat
