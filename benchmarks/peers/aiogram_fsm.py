"""A form on aiogram's finite state machine whose answers SQLModel keeps, on an async session.

https://docs.aiogram.dev/en/latest/dispatcher/finite_state_machine/index.html
https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html, with SQLModel's AsyncSession
"""

from aiogram import Dispatcher, Router
from aiogram.filters import CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import Message, ReplyKeyboardRemove
from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

from benchmarks.peers import place
from benchmarks.peers.aiogram_running import run
from benchmarks.peers.answers import QUESTIONS, Answer

engine = create_async_engine(place.DATABASE)
form_router = Router()


class Form(StatesGroup):
    consent = State()
    need = State()
    timescale = State()
    budget = State()
    authority = State()
    industry = State()


async def keep(message: Message, state: FSMContext, question: str) -> None:
    await state.update_data({question: message.text})
    async with AsyncSession(engine) as session:
        session.add(Answer(user_id=message.chat.id, question=question, text=message.text or ""))
        await session.commit()


@form_router.message(CommandStart())
async def command_start(message: Message, state: FSMContext) -> None:
    await state.set_state(Form.consent)
    await message.answer(QUESTIONS["consent"], reply_markup=ReplyKeyboardRemove())


@form_router.message(Form.consent)
async def process_consent(message: Message, state: FSMContext) -> None:
    await keep(message, state, "consent")
    await state.set_state(Form.need)
    await message.answer(QUESTIONS["need"])


@form_router.message(Form.need)
async def process_need(message: Message, state: FSMContext) -> None:
    await keep(message, state, "need")
    await state.set_state(Form.timescale)
    await message.answer(QUESTIONS["timescale"])


@form_router.message(Form.timescale)
async def process_timescale(message: Message, state: FSMContext) -> None:
    await keep(message, state, "timescale")
    await state.set_state(Form.budget)
    await message.answer(QUESTIONS["budget"])


@form_router.message(Form.budget)
async def process_budget(message: Message, state: FSMContext) -> None:
    await keep(message, state, "budget")
    await state.set_state(Form.authority)
    await message.answer(QUESTIONS["authority"])


@form_router.message(Form.authority)
async def process_authority(message: Message, state: FSMContext) -> None:
    await keep(message, state, "authority")
    await state.set_state(Form.industry)
    await message.answer(QUESTIONS["industry"])


@form_router.message(Form.industry)
async def process_industry(message: Message, state: FSMContext) -> None:
    await keep(message, state, "industry")
    await state.clear()
    await message.answer("Thank you!")


async def create_tables() -> None:
    async with engine.begin() as connection:
        await connection.run_sync(SQLModel.metadata.create_all)


if __name__ == "__main__":
    dispatcher = Dispatcher()
    dispatcher.include_router(form_router)
    dispatcher.startup.register(create_tables)
    run(dispatcher)
