"""How an aiogram bot receives.

Webhook: https://docs.aiogram.dev/en/latest/dispatcher/webhook.html
Polling and a Bot API server of one's own: https://docs.aiogram.dev/en/latest/api/session/custom_server.html
"""

import asyncio

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

from benchmarks.peers import place


async def on_startup(bot: Bot) -> None:
    await bot.set_webhook(place.WEBHOOK, secret_token=place.SECRET)


def run(dispatcher: Dispatcher) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(place.TELEGRAM))
    bot = Bot(place.TOKEN, session=session)
    if not place.LISTEN:
        asyncio.run(dispatcher.start_polling(bot))
        return
    dispatcher.startup.register(on_startup)
    app = web.Application()
    SimpleRequestHandler(dispatcher=dispatcher, bot=bot, secret_token=place.SECRET).register(
        app, path=place.PATH
    )
    setup_application(app, dispatcher, bot=bot)
    web.run_app(app, host=place.HOST, port=place.PORT, print=None)
