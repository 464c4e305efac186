"""Marketers at their desks over real HTTP: a link and what it brings, an audience, who may and who not."""

import re
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select

from bot.frontends import Frontend
from dialogs.events import Role
from sandbox.client import SandboxClient
from sandbox.seen import SeenMessage
from storage import staff
from storage.database import Database
from storage.session import Session
from storage.tables import links, touches
from tests.bot.conftest import PHONE, Rows, RunApp, qualify, until, until_settled

LINK = re.compile(r"start=([A-Za-z0-9_-]{1,64})\b")


class Phone:
    """One person's chat with the bot: do something, and see what is on the screen then."""

    def __init__(self, client: SandboxClient, person: int) -> None:
        self.client = client
        self.id = person
        self.seen = 0

    async def say(self, text: str) -> SeenMessage:
        self.seen = (await self.client.say(self.id, text)).seq
        return await self.next()

    async def press(self, label: str) -> SeenMessage:
        await self.client.press(self.id, label)
        return await self.next()

    async def next(self, *, media: str | None = None) -> SeenMessage:
        """The next message of the bot, or the next change of one."""

        def is_shown(message: SeenMessage) -> bool:
            return message.by_bot and (media is None or message.media == media)

        shown = await self.client.wait_for(self.id, is_shown, after=self.seen)
        self.seen = shown.seq
        return shown


@pytest.fixture
async def mai(client: SandboxClient) -> Phone:
    return Phone(client, await client.add_person("Mai", has_started=True))


@pytest.fixture
def beside(file_url: str) -> Callable[..., Any]:
    """Works on the database file beside the bot."""

    def work(job: Callable[[Session], Any], *, writes: bool = False) -> Any:
        with closing(Database(file_url, writer=writes, shared=True)) as database:
            return database.run_now(job)

    return work


async def make_link(mai: Phone) -> SeenMessage:
    await mai.say("/link")
    await mai.press("facebook")
    await mai.press("ads")
    await mai.say("Tết 2027!")
    await mai.press("⏭ Bỏ qua")
    await mai.press("Theo máy của khách")
    return await mai.press("✅ Tạo link")


async def test_a_marketer_makes_a_link_and_sees_what_it_brought(
    run_app: RunApp, client: SandboxClient, mai: Phone, sales_chat: int, rows: Rows, frontend: Frontend
) -> None:
    async with run_app(frontend=frontend, owners=str(mai.id)):
        ready = await make_link(mai)
        token = LINK.search(ready.text)
        assert token and "facebook · ads · tết-2027" in ready.text
        qr = await mai.next(media="photo")
        assert qr.text == f"facebook · ads · tết-2027\nhttps://t.me/sandbox_bot?start={token[1]}"
        await mai.next(media="document")
        assert (await client.calls("sendDocument"))[-1]["outcome"] == "ok"

        an = await client.add_person("An", phone=PHONE)
        await client.start(an, token[1])
        await qualify(client, an)
        card = await client.wait_for(sales_chat, lambda message: "Nguồn: facebook" in message.text)
        assert "Nguồn: facebook · ads · tết-2027 → fb_q4\n" in card.text  # first touch and last
        await until(lambda: rows("v_leads") and rows("v_leads")[0]["level"] == "SQL")
        listed = await mai.press("📋 Tất cả link")
    assert "1 bắt đầu · 0 xong · 1 IQL · 1 MQL · 1 SQL" in listed.text
    (lead,) = rows("v_leads")
    assert (lead["source"], lead["campaign"]) == ("facebook", "tết-2027")


async def test_a_payload_that_is_no_link_of_ours_is_kept_raw_and_stands_for_nothing(
    run_app: RunApp, client: SandboxClient, rows: Rows, beside: Callable[..., Any], frontend: Frontend
) -> None:
    payloads = ("fb_q4", "' OR 1=1 --", "x" * 200, "1", "Ñ😀")
    async with run_app(frontend=frontend):
        for payload in payloads:
            await client.start(await client.add_person(), payload)
        await until(lambda: len(rows("v_leads")) == len(payloads))
        await until_settled(client, rows)
    kept = beside(lambda session: session.execute(select(touches.c.payload, touches.c.link_id)).all())
    assert {tuple(each) for each in kept} == {(payload[:64], None) for payload in payloads}
    assert {lead["source"] for lead in rows("v_leads")} == {payload[:64] for payload in payloads}


async def test_the_same_names_give_the_same_link(
    run_app: RunApp, mai: Phone, beside: Callable[..., Any]
) -> None:
    async with run_app(owners=str(mai.id)):
        first = await make_link(mai)
        await mai.next(media="document")
        again = await make_link(mai)
    assert LINK.findall(first.text) == LINK.findall(again.text)
    assert len(beside(lambda session: session.execute(select(links)).all())) == 1


async def test_a_link_may_say_in_which_language_the_talk_begins(
    run_app: RunApp, client: SandboxClient, mai: Phone
) -> None:
    async with run_app(owners=str(mai.id)):
        await mai.say("/link")
        await mai.press("zalo")
        for _ in range(3):
            await mai.press("⏭ Bỏ qua")
        await mai.press("🇬🇧 English")
        token = LINK.findall((await mai.press("✅ Tạo link")).text)[0]
        an = await client.add_person("An", language_code="vi")
        greeting = await client.wait_for_reply(await client.start(an, token))
        then = await client.wait_for_reply(await client.say(an, "hello"))
    assert "Hello" in greeting.text
    assert "▶️ Agree and start" in then.labels


async def test_sales_and_strangers_do_not_get_to_the_desk(
    run_app: RunApp, client: SandboxClient, mai: Phone, beside: Callable[..., Any]
) -> None:
    sam = Phone(client, await client.add_person("Sam", has_started=True))
    async with run_app():
        beside(lambda session: staff.add(session, sam.id, Role.SALES, datetime.now(UTC)), writes=True)
        refused = await sam.say("/link")
        answer = await mai.say("/link")
    assert "leadbot staff add" in refused.text
    assert "🔗" not in answer.text


async def test_a_marketer_removed_in_the_middle_makes_no_link(
    run_app: RunApp, client: SandboxClient, mai: Phone, beside: Callable[..., Any], frontend: Frontend
) -> None:
    async with run_app(frontend=frontend):
        beside(lambda session: staff.add(session, mai.id, Role.MARKETER, datetime.now(UTC)), writes=True)
        await mai.say("/link")
        await mai.press("zalo")
        await mai.press("ads")
        beside(lambda session: staff.remove(session, mai.id), writes=True)
        tap = await client.press(mai.id, "⏭ Bỏ qua")
        assert (await client.answer_to(tap)).is_answered
        await mai.say("campaign")
    assert beside(lambda session: session.execute(select(links)).all()) == []


async def test_a_button_of_an_earlier_screen_says_so(
    run_app: RunApp, client: SandboxClient, mai: Phone
) -> None:
    async with run_app(owners=str(mai.id)):
        first = await mai.say("/link")
        data = first.buttons[0][0].data
        await mai.press("zalo")
        tap = await client.answer_to(await client.press(mai.id, message=first.message_id, forged=data))
    assert tap.text.startswith("Nút này của màn hình cũ")


async def test_whoever_comes_by_a_customers_own_link_counts_for_them(
    run_app: RunApp, client: SandboxClient, rows: Rows, frontend: Frontend
) -> None:
    an = Phone(client, await client.add_person("An"))
    binh = await client.add_person("Bình")
    async with run_app(frontend=frontend):
        await an.say("/start")
        shared = await an.say("/gioithieu")
        token = LINK.findall(shared.text)[0]
        await client.start(an.id, token)  # nobody brings themselves
        await client.start(binh, token)
        await client.start(binh, token)  # nor is anybody new twice
        await until(lambda: len(rows("v_leads")) == 2)
        await until_settled(client, rows)
    first, second = rows("v_leads")
    assert second["source"] == "referral"
    assert first["engagement"] == pytest.approx(10, rel=1e-3)
    assert first["temperature"] == "warm"


async def test_a_marketer_builds_an_audience_by_buttons_and_types_the_same(
    run_app: RunApp, client: SandboxClient, mai: Phone, frontend: Frontend
) -> None:
    an = await client.add_person("An", phone=PHONE)
    async with run_app(frontend=frontend, owners=str(mai.id)):
        await qualify(client, an)
        everyone = await mai.say("/audience")
        await mai.press("➕ Điều kiện")
        await mai.press("Cấp độ")
        level = await mai.press(">= MQL")
        await mai.press("➕ Điều kiện")
        await mai.press("Ngôn ngữ")
        await mai.press("🔁 không là …")
        built = await mai.press("en")
        typed = await mai.say("level ≥ mql AND not language=en")
        wrong = await mai.say("level >= MQL and lvl = 3")
        back = await mai.press("⬅️ Quay lại")
        fewer = await mai.press("✖️ level >= MQL")
    assert "everyone" in everyone.text
    assert "level >= MQL and not language = en" in built.text
    assert built.text == typed.text == back.text
    assert "1 chưa đồng ý" in level.text
    assert "ký tự thứ 18" in wrong.text and "👉lvl = 3" in wrong.text and "level" in wrong.text
    assert fewer.text.splitlines()[1] == "not language = en"


async def test_a_condition_about_an_answer_is_chosen_from_the_playbook(run_app: RunApp, mai: Phone) -> None:
    async with run_app(owners=str(mai.id)):
        await mai.say("/audience")
        await mai.press("➕ Điều kiện")
        await mai.press("Câu trả lời")
        await mai.press("Nhu cầu")
        chosen = await mai.press("Tổng đài, hotline")
    assert "answered(need = calls)" in chosen.text
