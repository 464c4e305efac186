"""No alert is missing or doubled, whatever Telegram does; and nothing is sent twice that must not be."""

import asyncio

import pytest

from bot.frontends import Frontend
from bot.health import Part
from sandbox.client import SandboxClient
from sandbox.seen import SeenMessage
from tests.bot.conftest import PATIENCE, Rows, RunApp, ask_for_human, cards, is_card, until_settled

REPEAT = "🔁"


async def alert_states(rows: Rows) -> list[str]:
    return [row["state"] for row in rows("v_messages") if row["kind"] == "alert"]


@pytest.fixture
async def an(client: SandboxClient) -> int:
    return await client.add_person("An", language_code="vi")


async def test_an_alert_waits_out_a_retry_after_and_comes_once(
    run_app: RunApp, client: SandboxClient, sales_chat: int, an: int, frontend: Frontend
) -> None:
    async with run_app(frontend=frontend):
        await client.wait_until_idle()
        await client.add_fault("flood", "sendMessage", chat_id=sales_chat, retry_after=1)
        await ask_for_human(client, an)
        await client.wait_for(sales_chat, is_card)
        await client.wait_until_idle(quiet=0.5)
        assert len(await cards(client, sales_chat)) == 1
        assert REPEAT not in (await cards(client, sales_chat))[0].text


async def test_a_retry_after_of_one_chat_holds_up_no_other(
    run_app: RunApp, client: SandboxClient, sales_chat: int, an: int
) -> None:
    async with run_app():
        await client.wait_until_idle()
        await client.add_fault("flood", "sendMessage", chat_id=sales_chat, retry_after=30)
        await ask_for_human(client, an)
        await client.calls("sendMessage", outcome="429", timeout=PATIENCE)
        assert await client.wait_for_reply(await client.say(an, "hello"))
        assert not await cards(client, sales_chat)


async def test_a_retry_after_outlives_a_restart(
    run_app: RunApp, client: SandboxClient, sales_chat: int, an: int, rows: Rows
) -> None:
    async with run_app():
        await client.wait_until_idle()
        await client.add_fault("flood", "sendMessage", chat_id=sales_chat, retry_after=3)
        await ask_for_human(client, an)
        await client.calls("sendMessage", outcome="429", timeout=PATIENCE)
        refused_at = asyncio.get_running_loop().time()
    async with run_app():
        await client.wait_for(sales_chat, is_card)
        assert asyncio.get_running_loop().time() - refused_at > 2.5
    assert await alert_states(rows) == ["sent"]


async def test_an_alert_follows_a_group_that_moves(
    run_app: RunApp, client: SandboxClient, an: int, frontend: Frontend, rows: Rows
) -> None:
    group = await client.add_chat("group", "Sales", bot="member")
    async with run_app(frontend=frontend, sales_chat=group):
        await client.wait_until_idle()
        await client.add_fault("migrate", "sendMessage", chat_id=group)
        await ask_for_human(client, an)
        await until_settled(client, rows)
        [sent] = [c for c in await client.calls("sendMessage", outcome="ok") if is_card_call(c)]
        assert int(sent["chat_id"]) != group

        sam = await client.add_person("Sam")
        await client.set_member(int(sent["chat_id"]), sam, "member")
        [card] = await cards(client, int(sent["chat_id"]))
        tap = await client.answer_to(await client.press(sam, card.labels[0], int(sent["chat_id"])))
        assert (tap.is_answered and not tap.is_alert) or "/start" in tap.text or tap.text
        assert await client.wait_for(card.chat_id, lambda message: "Sam" in message.text)


def is_card_call(call: dict[str, object]) -> bool:
    return "card:" in str(call["params"])


@pytest.mark.parametrize("fault", ["drop_after", "garbled"])
async def test_an_alert_whose_fate_is_unknown_comes_again_and_says_so(
    run_app: RunApp, client: SandboxClient, sales_chat: int, an: int, fault: str, frontend: Frontend
) -> None:
    async with run_app(frontend=frontend):
        await client.wait_until_idle()
        await client.add_fault(fault, "sendMessage", chat_id=sales_chat)
        await ask_for_human(client, an)
        again = await client.wait_for(sales_chat, lambda message: REPEAT in message.text)
        assert is_card(again)
        await client.wait_until_idle(quiet=0.5)
        assert len(await cards(client, sales_chat)) == 2


@pytest.mark.parametrize("fault", ["server_error", "html", "drop_before"])
async def test_an_alert_survives_every_kind_of_failure(
    run_app: RunApp, client: SandboxClient, sales_chat: int, an: int, fault: str
) -> None:
    async with run_app():
        await client.wait_until_idle()
        await client.add_fault(fault, "sendMessage", chat_id=sales_chat)
        await ask_for_human(client, an)
        await client.wait_for(sales_chat, is_card)
        await client.wait_until_idle(quiet=0.5)
        assert len(await cards(client, sales_chat)) == 1


async def test_a_notice_whose_fate_is_unknown_is_listed_and_never_sent_again(
    run_app: RunApp, client: SandboxClient, an: int, rows: Rows
) -> None:
    async with run_app():
        await client.wait_for_reply(await client.start(an))
        await client.wait_until_idle()
        await client.add_fault("drop_after", "sendMessage", chat_id=an)
        await client.say(an, "/id")
        await until_settled(client, rows)
        await client.wait_until_idle(quiet=1.5)
        told = [message for message in await client.messages(an) if str(an) in message.text]
        assert len(told) == 1
    assert [
        row["state"] for row in rows("v_messages") if row["kind"] == "notice" and row["chat_id"] == an
    ] == ["unknown"]


async def test_a_lost_sales_chat_turns_readyz_red_and_each_owner_gets_the_card_once(
    run_app: RunApp, client: SandboxClient, an: int, rows: Rows
) -> None:
    olga, oleg = [await client.add_person(name, has_started=True) for name in ("Olga", "Oleg")]
    async with run_app(sales_chat=-1009999, owners=f"{olga},{oleg}") as app:
        await ask_for_human(client, an)
        for owner in (olga, oleg):
            assert is_card(await client.wait_for(owner, is_card))
        await client.wait_until_idle(quiet=0.5)
        assert [len(await cards(client, owner)) for owner in (olga, oleg)] == [1, 1]
        assert Part.SALES_CHAT in app.health.troubles
        assert await client.wait_for_reply(await client.say(an, "hello"))
    assert await alert_states(rows) == ["pending", "sent", "sent"]


async def test_an_owner_can_claim_from_the_private_card(
    run_app: RunApp, client: SandboxClient, an: int, rows: Rows
) -> None:
    olga = await client.add_person("Olga", has_started=True)
    async with run_app(sales_chat=-1009999, owners=str(olga)):
        await ask_for_human(client, an)
        card = await client.wait_for(olga, is_card)
        assert (await client.answer_to(await client.press(olga, card.labels[0]))).is_answered
        edited = await client.wait_for(
            olga, lambda message: message.message_id == card.message_id and message.is_edited
        )
        assert "Olga" in edited.text
    assert rows("v_leads")[0]["owner_id"] == olga


async def test_waiting_alerts_go_to_the_sales_chat_once_its_id_is_corrected(
    run_app: RunApp, client: SandboxClient, sales_chat: int, an: int, rows: Rows
) -> None:
    async with run_app(sales_chat=-1009999):
        await ask_for_human(client, an)
        await client.calls("sendMessage", outcome="400", timeout=PATIENCE)
        await client.wait_until_idle()
    async with run_app():
        assert is_card(await client.wait_for(sales_chat, is_card))
    assert await alert_states(rows) == ["sent"]


async def test_whoever_blocks_the_bot_is_marked_and_left_in_peace(
    run_app: RunApp, client: SandboxClient, an: int, rows: Rows
) -> None:
    async with run_app():
        await client.wait_for_reply(await client.start(an))
        await client.wait_until_idle()
        await client.add_fault("forbidden", "sendMessage", chat_id=an, text="bot was blocked by the user")
        await client.say(an, "hello")
        await until_settled(client, rows)
    assert rows("v_messages")[-1]["state"] == "skipped"


async def test_a_deleted_card_is_posted_anew_when_it_has_news(
    run_app: RunApp, client: SandboxClient, sales_chat: int, an: int
) -> None:
    async with run_app():
        sam = await client.add_person("Sam")
        await client.set_member(sales_chat, sam, "creator")
        await ask_for_human(client, an)
        card = await client.wait_for(sales_chat, is_card)
        await client.delete(sam, card.message_id, sales_chat)
        await client.say(an, "cần CRM, tầm 80tr")
        anew = await client.wait_for(sales_chat, lambda m: is_card(m) and m.message_id != card.message_id)
        assert "80.000.000" in anew.text
        await client.say(an, "tháng sau triển khai")
        await client.wait_for(sales_chat, lambda m: m.message_id == anew.message_id and m.is_edited)
        await client.wait_until_idle(quiet=0.3)
        assert len(standing(await cards(client, sales_chat))) == 1


def standing(messages: list[SeenMessage]) -> list[SeenMessage]:
    return [message for message in messages if not message.is_deleted]
