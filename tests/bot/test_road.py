"""The whole road over HTTP: from /start to a claimed card, with both front ends."""

from datetime import timedelta

import pytest

from bot.frontends import Frontend
from sandbox.client import SandboxClient
from tests.bot.conftest import PHONE, Rows, RunApp, ask_for_human, cards, is_card, qualify


async def test_a_hot_lead_becomes_one_card_that_sam_claims(
    run_app: RunApp, client: SandboxClient, sales_chat: int, frontend: Frontend, rows: Rows
) -> None:
    async with run_app(frontend=frontend):
        an = await client.add_person("An", language_code="vi", phone=PHONE)
        sam = await client.add_person("Sam")
        await client.set_member(sales_chat, sam, "member")
        await client.start(sam)
        await qualify(client, an)
        card = await client.wait_for(sales_chat, is_card)
        assert "SQL" in card.text
        assert PHONE[3:] not in card.text.replace(" ", "")

        tap = await client.answer_to(await client.press(sam, card.labels[0], sales_chat))
        assert tap.is_answered and tap.text
        reveal = await client.wait_for(sam, lambda message: PHONE in message.text)
        assert reveal.by_bot
        claimed = await client.wait_for(sales_chat, lambda m: m.message_id == card.message_id and m.is_edited)
        assert "Sam" in claimed.text
    to_sales = [row["kind"] for row in rows("v_messages") if row["chat_id"] == sales_chat]
    assert [kind for kind in to_sales if kind != "notice"] == ["alert", "card_edit"]
    assert [row["to_level"] for row in rows("v_level_changes")] == ["IQL", "MQL", "SQL"]


async def test_a_stranger_who_forges_a_card_button_is_refused(
    run_app: RunApp, client: SandboxClient, sales_chat: int, rows: Rows
) -> None:
    async with run_app():
        an, eve = await client.add_person("An"), await client.add_person("Eve")
        await ask_for_human(client, an)
        await client.wait_for(sales_chat, is_card)
        greeting = await client.wait_for_reply(await client.start(eve))
        lead_id = rows("v_leads")[0]["lead_id"]
        tap = await client.press(eve, message=greeting.message_id, forged=f"card:{lead_id}:1:claim")
        tap = await client.answer_to(tap)
        assert tap.is_answered and tap.is_alert
        assert rows("v_leads")[0]["owner_id"] is None


async def test_of_two_taps_at_once_one_wins_and_the_other_hears_who(
    run_app: RunApp, client: SandboxClient, sales_chat: int
) -> None:
    async with run_app():
        an = await client.add_person("An")
        staff = [await client.add_person(name) for name in ("Sam", "Sue")]
        for person in staff:
            await client.set_member(sales_chat, person, "member")
        await ask_for_human(client, an)
        card = await client.wait_for(sales_chat, is_card)
        taps = [await client.press(person, card.labels[0], sales_chat) for person in staff]
        texts = [(await client.answer_to(tap)).text for tap in taps]
        assert sum("Sam" in text or "Sue" in text for text in texts) == 1
        await client.wait_until_idle()
        assert len(await cards(client, sales_chat)) == 1


async def test_whoever_left_the_group_can_press_no_more(
    run_app: RunApp, client: SandboxClient, sales_chat: int, rows: Rows
) -> None:
    async with run_app():
        an, sam = await client.add_person("An"), await client.add_person("Sam")
        await client.set_member(sales_chat, sam, "member")
        await ask_for_human(client, an)
        card = await client.wait_for(sales_chat, is_card)
        why = next(label for label in card.labels if label.startswith("❓"))
        assert (await client.answer_to(await client.press(sam, why, sales_chat))).text
        await client.set_member(sales_chat, sam, "kicked")
        lead_id = rows("v_leads")[0]["lead_id"]
        greeting = await client.wait_for_reply(await client.start(sam))
        forged = await client.press(sam, message=greeting.message_id, forged=f"card:{lead_id}:1:claim")
        assert (await client.answer_to(forged)).is_alert
        assert rows("v_leads")[0]["owner_id"] is None


async def test_members_of_a_public_group_are_not_trusted(
    run_app: RunApp, client: SandboxClient, rows: Rows
) -> None:
    public = await client.add_chat("supergroup", "Open", bot="administrator", username="open_sales")
    async with run_app(sales_chat=public):
        an, sam = await client.add_person("An"), await client.add_person("Sam")
        await client.set_member(public, sam, "member")
        await ask_for_human(client, an)
        card = await client.wait_for(public, is_card)
        assert (await client.answer_to(await client.press(sam, card.labels[0], public))).is_alert
        assert rows("v_leads")[0]["owner_id"] is None


async def test_a_prospect_who_finishes_twice_makes_one_alert(
    run_app: RunApp, client: SandboxClient, sales_chat: int, rows: Rows
) -> None:
    async with run_app():
        an = await client.add_person("An", language_code="vi", phone=PHONE)
        await qualify(client, an)
        await client.wait_for(sales_chat, is_card)
        await client.start(an)
        await client.wait_until_idle()
        await client.share_contact(an)
        await client.wait_until_idle()
        assert len(await cards(client, sales_chat)) == 1
    assert [row["kind"] for row in rows("v_messages")].count("alert") == 1


async def test_silence_is_broken_by_one_nudge_after_half_an_hour(
    run_app: RunApp, client: SandboxClient
) -> None:
    await client.set_time((await client.now()).replace(hour=2, minute=0))  # 9:00 in Ho Chi Minh City
    async with run_app(sandbox_clock=True):
        an = await client.add_person("An", language_code="vi")
        await client.wait_for_reply(await client.start(an))
        await client.wait_until_idle()
        before = max(message.seq for message in await client.messages(an))
        await client.advance(timedelta(minutes=31))
        assert await client.wait_for(an, lambda message: message.by_bot, after=before)


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
async def test_a_chat_the_bot_is_added_to_is_told_its_id(
    run_app: RunApp, client: SandboxClient, kind: str
) -> None:
    async with run_app():
        owner = await client.add_person("Olga")
        chat = await client.add_chat(kind, "New", members=[owner])
        await client.set_member(chat, None, "administrator", by=owner)
        assert await client.wait_for(chat, lambda message: str(chat) in message.text)
