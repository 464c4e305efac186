"""The same form on python-telegram-bot's ConversationHandler, its answers kept by SQLModel.

https://docs.python-telegram-bot.org/en/stable/examples.conversationbot.html
https://sqlmodel.tiangolo.com/tutorial/insert/ (a plain session: it is faster than an async one)
"""

from sqlmodel import Session, SQLModel, create_engine
from telegram import ReplyKeyboardRemove, Update
from telegram.ext import CommandHandler, ContextTypes, ConversationHandler, MessageHandler, filters

from benchmarks.peers import place
from benchmarks.peers.answers import QUESTIONS, Answer
from benchmarks.peers.ptb_running import build, run

CONSENT, NEED, TIMESCALE, BUDGET, AUTHORITY, INDUSTRY = range(6)

engine = create_engine(place.DATABASE)


def keep(update: Update, question: str) -> None:
    assert update.message and update.effective_user
    with Session(engine) as session:
        session.add(
            Answer(user_id=update.effective_user.id, question=question, text=update.message.text or "")
        )
        session.commit()


async def reply(update: Update, text: str) -> None:
    assert update.message
    await update.message.reply_text(text, reply_markup=ReplyKeyboardRemove())


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    await reply(update, QUESTIONS["consent"])
    return CONSENT


async def consent(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    keep(update, "consent")
    await reply(update, QUESTIONS["need"])
    return NEED


async def need(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    keep(update, "need")
    await reply(update, QUESTIONS["timescale"])
    return TIMESCALE


async def timescale(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    keep(update, "timescale")
    await reply(update, QUESTIONS["budget"])
    return BUDGET


async def budget(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    keep(update, "budget")
    await reply(update, QUESTIONS["authority"])
    return AUTHORITY


async def authority(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    keep(update, "authority")
    await reply(update, QUESTIONS["industry"])
    return INDUSTRY


async def industry(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    keep(update, "industry")
    await reply(update, "Thank you!")
    return ConversationHandler.END


async def cancel(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    await reply(update, "Bye!")
    return ConversationHandler.END


if __name__ == "__main__":
    SQLModel.metadata.create_all(engine)
    words = filters.TEXT & ~filters.COMMAND
    application = build()
    application.add_handler(
        ConversationHandler(
            entry_points=[CommandHandler("start", start)],
            states={
                CONSENT: [MessageHandler(words, consent)],
                NEED: [MessageHandler(words, need)],
                TIMESCALE: [MessageHandler(words, timescale)],
                BUDGET: [MessageHandler(words, budget)],
                AUTHORITY: [MessageHandler(words, authority)],
                INDUSTRY: [MessageHandler(words, industry)],
            },
            fallbacks=[CommandHandler("cancel", cancel)],
        )
    )
    run(application)
