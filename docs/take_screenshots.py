"""Take the pictures of the docs: play the hot transcript and a marketer's day on the sandbox's page.

    .venv/bin/python -m docs.take_screenshots [demo|marketing]

It needs Chromium (apt-get install chromium fonts-inter fonts-noto-color-emoji) and Pillow, which
requirements/bench.txt brings. Every act is a click or a key on the page, as a person would do it.
"""

import asyncio
import re
import shutil
import sys
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.async_api import Locator, Page, async_playwright

from dialogs.transcripts import Line, parse
from tests.marketers_day import DAY, live, set_stage

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
TALK = ROOT / "dialogs" / "playbooks" / "bant" / "hot.txt"
SIZE = {"width": 1600, "height": 1060}
PAUSE = 1500  # milliseconds: what slides in has arrived
COLOUR_STEPS = {"light": 5, "dark": 3}  # coarser than the eye sees, and half the size
ADDRESS = re.compile(rb"http://[\d.:]+")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars"]
# What two more visitors answer before they fall silent.
OTHERS = (("CRM quản lý khách hàng", "Trong 1 tháng tới", "50 – 150 triệu"), ())
# What the marketer's phone shows when such a line of the day has come true, and the name of its picture.
MOMENTS = {
    "Link đã sẵn sàng": "link",
    "language = vi": "audience",
    "Sẽ gửi lúc": "review",
    "Tin #1 · 📤 Đang gửi": "progress",
    "Kết quả tin #1": "report",
}
MISSING = "no Chromium here; apt-get install chromium fonts-inter fonts-noto-color-emoji"


async def main() -> int:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print(MISSING, file=sys.stderr)  # noqa: T201
        return 69
    IMAGES.mkdir(exist_ok=True)
    wanted = sys.argv[1:] or ("demo", "marketing")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        if "marketing" in wanted:
            await take_marketing(await browser.new_page(viewport=SIZE, timezone_id="Asia/Ho_Chi_Minh"))
        for scheme in ("light", "dark") if "demo" in wanted else ():
            page = await browser.new_page(viewport=SIZE, color_scheme=scheme, timezone_id="Asia/Ho_Chi_Minh")
            picture = await picture_of_demo(page)
            save(picture, IMAGES / f"demo-{scheme}.png", COLOUR_STEPS[scheme])
        await browser.close()
    return 0


async def picture_of_demo(page: Page) -> bytes:
    demo = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--port", "0"), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    try:
        address = await address_of(demo)
        await page.goto(address)
        await start(page.locator("#marketer"))
        await press(page.locator("#marketer"), "🇬🇧 English")
        await hire(page.locator("#sales"))
        for answers in OTHERS:
            await visit(page, answers)
            await page.request.get(f"{address}/sandbox/idle?quiet=2&timeout=20")
        await page.locator("#prospect .viewers .tab").first.click()
        await play(page)
        await page.mouse.move(0, 0)
        await page.wait_for_timeout(4500)  # Toasts and the colour of fresh edits fade.
        return await page.screenshot()
    finally:
        demo.terminate()
        await demo.wait()


async def take_marketing(page: Page) -> None:
    """The marketer's phone at the moments of the day that are worth a picture."""
    with tempfile.TemporaryDirectory() as folder:
        async with set_stage(f"sqlite:///{folder}/day.db") as stage:
            await page.goto(stage.url)
            phone = page.locator("#marketer")
            for line in DAY.lines:
                await live(phone, line, stage.client)
                moment = next((moment for moment in MOMENTS if line.text.startswith(moment)), None)
                if line.who == "bot" and moment:
                    await picture_of_phone(phone, MOMENTS[moment])


async def picture_of_phone(phone: Locator, name: str) -> None:
    """Once what it shows last has arrived, a QR code or a chart behind it included."""
    if name in ("link", "report"):
        await phone.locator(".message.in").last.locator(".document, .file").first.wait_for()
    await phone.page.wait_for_timeout(PAUSE)
    picture = await phone.locator(".device").screenshot()
    save(picture, IMAGES / f"marketing-{name}.png", COLOUR_STEPS["light"])


async def address_of(demo: asyncio.subprocess.Process) -> str:
    assert demo.stdout
    async for line in demo.stdout:
        if found := ADDRESS.search(line):
            return found.group().decode()
    raise SystemExit("the demo did not start")


async def play(page: Page) -> None:
    """Do what the transcript says people do; the page waits for the bot by itself."""
    for line in parse(TALK.read_text(encoding="utf-8")).lines:
        if line.who == "lead":
            await act(page.locator("#prospect"), line)
        elif line.who == "staff":
            await press(page.locator("#sales"), line.buttons[0])


async def act(phone: Locator, line: Line) -> None:
    if line.token:
        await phone.locator(".reply-key").first.click()
        await phone.get_by_role("alertdialog").get_by_role("button").last.click()
    elif line.text.startswith("/start"):
        await start(phone, line.text.removeprefix("/start").strip())
    else:
        await press(phone, line.buttons[0])


async def visit(page: Page, answers: tuple[str, ...]) -> None:
    """Somebody new says hello and answers a little."""
    phone = page.locator("#prospect")
    await phone.locator(".add").click()
    await start(phone)
    for label in ("▶️ Đồng ý, bắt đầu", *answers) if answers else ():
        await press(phone, label)


async def hire(phone: Locator) -> None:
    """The salesperson says hello to the bot, to be told numbers in private, and comes back to the group."""
    await phone.locator(".tabs .tab").last.click()
    await start(phone)
    await phone.locator(".tabs .tab").first.click()


async def start(phone: Locator, payload: str = "") -> None:
    await phone.locator(".gate .line").fill(payload)
    await phone.locator(".gate .start").click()
    await phone.locator(".message.in").last.wait_for()


async def press(phone: Locator, label: str) -> None:
    await phone.locator(".key").get_by_text(label, exact=True).last.click()


def save(screenshot: bytes, file: Path, step: int) -> None:
    image = Image.open(BytesIO(screenshot)).convert("RGB")
    image.point(lambda value: min(255, (value + step // 2) // step * step)).save(file, optimize=True)
    print(f"{file.relative_to(ROOT)}: {file.stat().st_size // 1024} KB")  # noqa: T201


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
