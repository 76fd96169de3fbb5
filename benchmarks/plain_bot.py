"""The plain bot: the same survey, written as the documentation of aiogram and SQLAlchemy shows it.

Everything keeps its library's defaults: polling, the dispatcher with its memory storage, sessions,
SQLite. Each answer is committed before the next question is shown.
"""

import asyncio
import os
import tomllib
from pathlib import Path
from typing import Any, Final

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from sqlalchemy import BigInteger, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

SURVEY: Final[dict[str, Any]] = tomllib.loads(Path(os.environ["SURVEY"]).read_text("utf-8"))
QUESTIONS: Final = SURVEY["questions"]
COPIES: Final = int(os.environ["COPIES"])

Sessions = async_sessionmaker[AsyncSession]
router = Router()


class Base(DeclarativeBase):
    """What SQLAlchemy's objects grow from."""


class Answer(Base):
    """One answer of one person."""

    __tablename__ = "answers"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(BigInteger, index=True)
    survey: Mapped[int]
    question: Mapped[int]
    choice: Mapped[str]


class Submission(Base):
    """A survey that somebody has finished."""

    __tablename__ = "submissions"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(BigInteger, index=True)
    survey: Mapped[int]


class Begin(CallbackData, prefix="begin"):
    """The button that opens a survey."""

    survey: int


class Choose(CallbackData, prefix="choose"):
    """The button that answers a question."""

    survey: int
    question: int
    choice: str


class Submit(CallbackData, prefix="submit"):
    """The button that sends a survey off."""

    survey: int


@router.message(CommandStart())
async def start(message: Message, sessions: Sessions) -> None:
    """Show the menu in a new message."""
    await message.answer("Surveys", reply_markup=await menu(message.chat.id, sessions))


@router.callback_query(F.data == "menu")
async def show_menu(query: CallbackQuery, sessions: Sessions) -> None:
    """Show the menu."""
    await show(query, "Surveys", await menu(query.from_user.id, sessions))


@router.callback_query(Begin.filter())
async def begin(query: CallbackQuery, callback_data: Begin) -> None:
    """Show the first question."""
    await ask(query, callback_data.survey, 0)


@router.callback_query(Choose.filter())
async def choose(query: CallbackQuery, callback_data: Choose, sessions: Sessions) -> None:
    """Keep an answer, then show the next question, or all answers after the last one."""
    async with sessions() as session:
        session.add(Answer(person_id=query.from_user.id, **callback_data.model_dump()))
        await session.commit()
    following = callback_data.question + 1
    if following < len(QUESTIONS):
        await ask(query, callback_data.survey, following)
    else:
        await review(query, callback_data.survey, sessions)


@router.callback_query(Submit.filter())
async def submit(query: CallbackQuery, callback_data: Submit, sessions: Sessions) -> None:
    """Remember that the survey is finished, and say thanks."""
    async with sessions() as session:
        session.add(Submission(person_id=query.from_user.id, survey=callback_data.survey))
        await session.commit()
    await show(query, SURVEY["thanks"], keys([("Menu", "menu")]))


async def menu(person_id: int, sessions: Sessions) -> InlineKeyboardMarkup:
    """List the surveys that a person has not finished."""
    query = select(Submission.survey).where(Submission.person_id == person_id)
    async with sessions() as session:
        done = set(await session.scalars(query))
    rest = [number for number in range(COPIES) if number not in done]
    return keys([(SURVEY["title"], Begin(survey=number).pack()) for number in rest])


async def ask(query: CallbackQuery, survey: int, number: int) -> None:
    """Show a question with its choices."""
    question = QUESTIONS[number]
    choices = [
        (one["text"], Choose(survey=survey, question=number, choice=one["id"]).pack())
        for one in question["options"]
    ]
    await show(query, f"{number + 1} / {len(QUESTIONS)}\n\n{question['text']}", keys(choices))


async def review(query: CallbackQuery, survey: int, sessions: Sessions) -> None:
    """Show all answers and the button that sends them off."""
    given = select(Answer).where(Answer.person_id == query.from_user.id, Answer.survey == survey)
    async with sessions() as session:
        answers = (await session.scalars(given)).all()
    lines = [f"{QUESTIONS[one.question]['text']} {one.choice}" for one in answers]
    await show(query, "\n".join(lines), keys([("Send", Submit(survey=survey).pack())]))


async def show(query: CallbackQuery, text: str, markup: InlineKeyboardMarkup) -> None:
    """Change the message whose button was tapped, and stop the wheel on the button."""
    if isinstance(query.message, Message):
        await query.message.edit_text(text, reply_markup=markup)
    await query.answer()


def keys(buttons: list[tuple[str, str]]) -> InlineKeyboardMarkup:
    """Put buttons under each other."""
    rows = [[InlineKeyboardButton(text=text, callback_data=data)] for text, data in buttons]
    return InlineKeyboardMarkup(inline_keyboard=rows)


async def main() -> None:
    """Make the tables and poll until stopped."""
    engine = create_async_engine(f"sqlite+aiosqlite:///{os.environ['DATA_DIR']}/bot.db")
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    sessions = async_sessionmaker(engine, expire_on_commit=False)
    server = TelegramAPIServer.from_base(os.environ["BOT_API_BASE_URL"])
    bot = Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=server))
    dispatcher = Dispatcher(sessions=sessions)
    dispatcher.include_router(router)
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main())
