"""python-telegram-bot's echo bot. https://docs.python-telegram-bot.org/en/stable/examples.echobot.html"""

from telegram import ForceReply, Update
from telegram.ext import CommandHandler, ContextTypes, MessageHandler, filters

from benchmarks.peers.ptb_running import build, run


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.effective_user and update.message
    await update.message.reply_html(
        rf"Hi {update.effective_user.mention_html()}!", reply_markup=ForceReply(selective=True)
    )


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message and update.message.text
    await update.message.reply_text(update.message.text)


if __name__ == "__main__":
    application = build()
    application.add_handler(CommandHandler("start", start))
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, echo))
    run(application)
