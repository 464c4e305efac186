"""The reference: aiogram's echo bot. https://docs.aiogram.dev/en/latest/#simple-usage"""

from aiogram import Dispatcher
from aiogram.filters import CommandStart
from aiogram.types import Message

from benchmarks.peers.aiogram_running import run

dispatcher = Dispatcher()


@dispatcher.message(CommandStart())
async def command_start_handler(message: Message) -> None:
    await message.answer(f"Hello, {message.from_user.full_name if message.from_user else 'you'}!")


@dispatcher.message()
async def echo_handler(message: Message) -> None:
    try:
        await message.send_copy(chat_id=message.chat.id)
    except TypeError:
        await message.answer("Nice try!")


if __name__ == "__main__":
    run(dispatcher)
