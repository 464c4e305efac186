"""How a python-telegram-bot application is built and receives.

https://docs.python-telegram-bot.org/en/stable/telegram.ext.application.html, `run_webhook` and `run_polling`
https://docs.python-telegram-bot.org/en/stable/telegram.ext.applicationbuilder.html, `base_url`
"""

from typing import Any

from telegram import Update
from telegram.ext import Application

from benchmarks.peers import place

AnyApplication = Application[Any, Any, Any, Any, Any, Any]


def build() -> AnyApplication:
    builder = Application.builder().token(place.TOKEN)
    return builder.base_url(f"{place.TELEGRAM}/bot").base_file_url(f"{place.TELEGRAM}/file/bot").build()


def run(application: AnyApplication) -> None:
    if not place.LISTEN:
        application.run_polling(allowed_updates=Update.ALL_TYPES)
        return
    application.run_webhook(
        listen=place.HOST,
        port=place.PORT,
        url_path=place.PATH,
        webhook_url=place.WEBHOOK,
        secret_token=place.SECRET,
        allowed_updates=Update.ALL_TYPES,
    )
