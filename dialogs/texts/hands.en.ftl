### What the bot says by itself, outside the conversation: to operators, sales, and when something broke.

hands-apology = Sorry, something went wrong with your last message. Please send it again.
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
command-privacy = Privacy
command-stop = Stop messages
command-id = The id of this chat
