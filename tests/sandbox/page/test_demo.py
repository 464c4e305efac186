"""The whole road on the page of `leadbot demo`: from /start to a claimed lead, by clicking and typing."""

import asyncio
import re
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from dialogs.transcripts import parse

ROOT = Path(__file__).parents[3]
HOT = ROOT / "dialogs" / "playbooks" / "bant" / "hot.txt"
TYPED = "Tôi quyết định"  # one answer is typed instead of pressed


@pytest.fixture
async def demo_url() -> AsyncIterator[str]:
    command = (sys.executable, "-u", "-m", "bot", "demo", "--port", "0")
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    try:
        async with asyncio.timeout(120):
            printed = b""
            while not (address := re.search(rb"http://[\d.:]+", printed)):
                line = await process.stdout.readline()
                assert line, "the demo ended before it told its address"
                printed += line
        yield address.group().decode()
    finally:
        process.terminate()
        await process.wait()


async def test_a_visitor_becomes_a_claimed_lead(browser_page, demo_url):
    await browser_page.goto(demo_url)
    prospect, sales = browser_page.locator("#prospect"), browser_page.locator("#sales")
    for line in parse(HOT.read_text(encoding="utf-8")).lines:
        if line.who == "lead":
            await act(prospect, line)
    await expect(prospect.locator("[aria-current=step]")).to_have_text("SQL")
    card = sales.locator(".message").filter(has_text="SQL").last
    await expect(card).to_contain_text("Nguyễn Văn An")
    await expect(card).not_to_contain_text("912345678")

    await card.get_by_role("button", name="Nhận lead").click()
    await expect(sales.get_by_role("alertdialog")).to_contain_text("+84912345678")
    await sales.get_by_role("alertdialog").get_by_role("button").click()
    await expect(card).to_contain_text("Sam")
    await expect(prospect.locator(".chips")).to_contain_text("claimed")


async def act(phone, line) -> None:
    """One line of the transcript, as a person does it on the phone."""
    if line.token:
        await phone.locator(".reply-key").first.click()
        await phone.get_by_role("alertdialog").get_by_role("button").last.click()
    elif line.text:
        await phone.locator(".gate .line").fill(line.text.removeprefix("/start").strip())
        await phone.locator(".gate .start").click()
    elif line.buttons[0] == TYPED:
        await expect(phone.locator(".key").filter(has_text=TYPED)).to_be_visible()
        await phone.locator(".field").fill(TYPED)
        await phone.locator(".field").press("Enter")
    else:
        await phone.locator(".key").get_by_text(line.buttons[0], exact=True).last.click()
