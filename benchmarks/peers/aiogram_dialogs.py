"""The same form on aiogram-dialog: a window per question, its answers kept by SQLModel.

https://aiogram-dialog.readthedocs.io/en/stable/quickstart/index.html
https://aiogram-dialog.readthedocs.io/en/stable/widgets/input/text_input/index.html
"""

from typing import Any

from aiogram import Dispatcher
from aiogram.filters import CommandStart
from aiogram.fsm.state import State
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager, StartMode, Window, setup_dialogs
from aiogram_dialog.widgets.input import ManagedTextInput, TextInput
from aiogram_dialog.widgets.text import Const
from sqlmodel.ext.asyncio.session import AsyncSession

from benchmarks.peers.aiogram_fsm import Form, create_tables, engine
from benchmarks.peers.aiogram_running import run
from benchmarks.peers.answers import QUESTIONS, Answer


async def keep(message: Message, widget: ManagedTextInput[str], manager: DialogManager, text: str) -> None:
    async with AsyncSession(engine) as session:
        session.add(Answer(user_id=message.chat.id, question=widget.widget.widget_id or "", text=text))
        await session.commit()


async def answered(message: Message, widget: Any, manager: DialogManager, text: str) -> None:
    await keep(message, widget, manager, text)
    await manager.next()


async def finished(message: Message, widget: Any, manager: DialogManager, text: str) -> None:
    await keep(message, widget, manager, text)
    await message.answer("Thank you!")
    await manager.done()


async def start(message: Message, dialog_manager: DialogManager) -> None:
    await dialog_manager.start(Form.consent, mode=StartMode.RESET_STACK)


def window(question: str, state: State) -> Window:
    then = finished if state == Form.industry else answered
    return Window(Const(QUESTIONS[question]), TextInput(id=question, on_success=then), state=state)


if __name__ == "__main__":
    dispatcher = Dispatcher()
    dispatcher.message.register(start, CommandStart())
    dispatcher.include_router(
        Dialog(
            window("consent", Form.consent),
            window("need", Form.need),
            window("timescale", Form.timescale),
            window("budget", Form.budget),
            window("authority", Form.authority),
            window("industry", Form.industry),
        )
    )
    dispatcher.startup.register(create_tables)
    setup_dialogs(dispatcher)
    run(dispatcher)
