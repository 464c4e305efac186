"""People play on the page: by pointer, by keyboard alone, in two tabs, in the dark."""

import pytest
from playwright.async_api import Locator, Page, expect

GREETING = "👋 Xin chào! Anh/chị cần gì ạ?"


async def open_phones(page: Page, url: str = "/") -> None:
    await page.goto(url)
    await expect(page.locator(".link")).to_have_attribute("data-link", "up")


def bubbles(phone: Locator) -> Locator:
    return phone.locator(".bubble .text")


async def test_a_person_starts_reads_taps_and_shares_the_phone(browser_page, cast, shop):
    await open_phones(browser_page)
    phone = browser_page.locator("#prospect")
    await phone.get_by_role("textbox").fill("fb_q4")
    await phone.get_by_role("button", name="Bắt đầu").click()
    await expect(bubbles(phone).first).to_contain_text("/start fb_q4")
    await expect(bubbles(phone).last.locator("b")).to_have_text("Xin chào!")

    await phone.get_by_role("button", name="CRM").click()
    await expect(phone.locator(".toast")).to_have_text("Đã chọn CRM")
    await expect(bubbles(phone).nth(1)).to_contain_text("➤ CRM")
    await expect(phone.locator(".key")).to_have_count(0)

    await phone.get_by_role("button", name="📱 Chia sẻ").click()
    question = phone.get_by_role("alertdialog")
    await expect(question).to_contain_text("Bot sẽ biết số điện thoại")
    await question.get_by_role("button", name="Hủy").click()
    await phone.get_by_role("button", name="📱 Chia sẻ").click()
    await question.get_by_role("button", name="Chia sẻ").click()
    await expect(bubbles(phone).last).to_contain_text("Em cảm ơn, +84912345678")
    await expect(phone.locator(".reply-keyboard")).to_be_hidden()


async def test_a_button_is_busy_until_the_bot_answers(browser_page, cast, client, bot, buttons):
    await client.start(cast["an"])
    await bot.send(cast["an"], "Chọn", reply_markup=buttons("A"))
    await bot.updates()
    await open_phones(browser_page)
    key = browser_page.locator("#prospect .key")
    await key.click()
    await expect(key).to_have_attribute("aria-busy", "true")
    (update,) = await bot.updates(timeout=10)
    await bot.call("sendChatAction", chat_id=cast["an"], action="typing")
    await expect(browser_page.locator("#prospect .state")).to_contain_text("đang nhập")
    answer = {"callback_query_id": update["callback_query"]["id"], "text": "Chưa được", "show_alert": True}
    await bot.call("answerCallbackQuery", **answer)
    await expect(browser_page.get_by_role("alertdialog")).to_contain_text("Chưa được")
    await expect(key).not_to_have_attribute("aria-busy", "true")


async def test_two_salespeople_compete_on_one_phone(browser_page, cast, bot, shop, buttons):
    await bot.send(cast["group"], "SQL · An", reply_markup=buttons("Nhận lead"))
    await open_phones(browser_page)
    phone = browser_page.locator("#sales")
    await phone.get_by_role("button", name="Nhận lead").click()
    await expect(phone.locator(".toast")).to_have_text("Sam đã nhận")
    await expect(bubbles(phone).last).to_contain_text("SQL · Sam đã nhận")
    await expect(phone.locator(".edited")).to_be_visible()
    await phone.get_by_role("button", name="Sue", exact=True).click()
    await phone.get_by_role("button", name="Nhận lead").click()
    await expect(phone.get_by_role("alertdialog")).to_contain_text("Sam đã nhận")


async def test_what_strangers_write_stays_text(browser_page, cast, client, bot):
    evil = "<img src=x onerror=alert(1)>"
    mallory = await client.add_person(evil, last_name="<script>alert(2)</script>")
    said = await client.start(mallory, "1")
    await client.say(mallory, evil, reply_to=said.message_id)
    await client.send_media(
        mallory, "document", content=b"<script>alert(3)</script>", file_name=f"{evil}.html"
    )
    link = {"type": "text_link", "offset": 0, "length": 4, "url": "javascript:alert(4)"}
    keys = [[{"text": evil, "callback_data": evil}]]
    await bot.send(mallory, "<b>&amp; here", entities=[link], reply_markup={"inline_keyboard": keys})
    await client.annotate(mallory, level=evil, score=7, detail=evil)
    asked: list[str] = []
    browser_page.on("dialog", lambda dialog: asked.append(dialog.message))
    await open_phones(browser_page)
    phone = browser_page.locator("#prospect")
    await phone.locator(".viewers button").last.click()
    await expect(bubbles(phone).nth(1)).to_have_text(evil + await meta_of(bubbles(phone).nth(1)))
    await expect(phone.locator(".key")).to_have_text(evil)
    await phone.get_by_role("link", name="<b>&").click()
    await phone.get_by_role("alertdialog").get_by_role("button").last.click()
    assert await browser_page.locator(".phones script, .phones img").count() == 0
    assert asked == []


async def meta_of(bubble: Locator) -> str:
    return await bubble.locator(".meta").inner_text()


async def test_the_whole_way_goes_by_keyboard(browser_page, cast, shop):
    await open_phones(browser_page)
    keyboard, phone = browser_page.keyboard, browser_page.locator("#prospect")
    await press_until(browser_page, "Tab", browser_page.get_by_text("Skip to the prospect’s phone"))
    await keyboard.press("Enter")
    await press_until(browser_page, "Tab", phone.get_by_role("button", name="Bắt đầu"))
    await keyboard.press("Enter")
    field = phone.get_by_role("textbox", name="Tin nhắn")
    await expect(field).to_be_focused()
    await expect(phone.locator(".key")).to_have_count(3)
    await press_until(browser_page, "Shift+Tab", phone.get_by_role("button", name="CRM"))
    await keyboard.press("Enter")
    await expect(phone.locator(".reply-key")).to_be_visible()
    await press_until(browser_page, "Tab", phone.locator(".reply-key"))
    await keyboard.press("Enter")
    await expect(phone.get_by_role("alertdialog").get_by_role("button", name="Chia sẻ")).to_be_focused()
    await keyboard.press("Escape")
    await expect(phone.locator(".reply-key")).to_be_focused()

    await press_until(browser_page, "Shift+Tab", field)
    await keyboard.type("mot hai")
    await keyboard.press("Enter")
    await expect(bubbles(phone).last).to_contain_text("mot hai")
    await keyboard.press("ArrowUp")
    await expect(field).to_have_value("mot hai")
    await keyboard.type(" ba")
    await keyboard.press("Enter")
    await expect(phone.locator(".out .text").last).to_contain_text("mot hai ba")
    await keyboard.type("/st")
    await expect(phone.get_by_role("option")).to_contain_text("Bắt đầu")
    await keyboard.press("Enter")
    await expect(phone.locator(".key")).to_have_count(3)


async def press_until(page: Page, key: str, wanted: Locator) -> None:
    """Move the focus by keyboard to `wanted`, as somebody who looks where it is would."""
    for _ in range(40):
        if await wanted.evaluate_all("elements => elements.includes(document.activeElement)"):
            return
        await page.keyboard.press(key)
    pytest.fail(f"{key} never reaches {wanted}")


async def test_two_tabs_stay_the_same_through_a_lost_connection(browser_page, cast, client, shop, line):
    other = await browser_page.context.new_page()
    await open_phones(other)
    await open_phones(browser_page, line.url)
    phones = [page.locator("#prospect") for page in (browser_page, other)]
    await phones[0].get_by_role("button", name="Bắt đầu").click()
    for phone in phones:
        await expect(bubbles(phone)).to_have_count(2)

    await line.cut()
    await expect(browser_page.locator(".link")).to_have_attribute("data-link", "down")
    said = await client.say(cast["an"], "còn ai không?")
    await client.wait_for_reply(said)
    await line.mend()
    for phone in phones:
        await expect(bubbles(phone)).to_have_count(4)
    await client.delete(cast["an"], said.message_id)
    for phone in phones:
        await expect(bubbles(phone)).to_have_count(3)
    assert await bubbles(phones[0]).all_inner_texts() == await bubbles(phones[1]).all_inner_texts()


async def test_each_new_prospect_has_a_phone_and_a_strip_of_their_own(browser_page, cast, client, shop):
    await client.annotate(cast["an"], level="SQL", score=95, detail={"budget": 20, "temperature": "hot"})
    await open_phones(browser_page)
    phone = browser_page.locator("#prospect")
    await expect(phone.locator("[aria-current=step]")).to_have_text("SQL")
    await expect(phone.locator(".total")).to_have_text("95")
    await phone.get_by_role("button", name="+ prospect").click()
    await expect(phone.locator(".viewers button")).to_have_count(2)
    await expect(phone.locator("[aria-current=step]")).to_have_count(0)
    await phone.get_by_role("button", name="Bắt đầu").click()
    await expect(bubbles(phone)).to_have_count(2)
    await browser_page.locator("#sales .leads button").click()
    await expect(phone.get_by_role("button", name="Bắt đầu")).to_be_visible()
    await expect(phone.locator(".total")).to_have_text("95")


async def test_the_drawer_moves_the_clock_and_breaks_things(browser_page, cast, client):
    await open_phones(browser_page)
    before = await client.now()
    await browser_page.get_by_role("button", name="Controls", exact=True).click()
    await browser_page.get_by_role("button", name="+24 h").click()
    await browser_page.get_by_role("switch", name="429").click()
    async with browser_page.expect_response("**/sandbox/faults"):
        await browser_page.get_by_role("switch", name="500").click()
    await browser_page.keyboard.press("Escape")
    await expect(browser_page.get_by_role("button", name="Controls", exact=True)).to_be_focused()
    assert (await client.now() - before).days == 1


@pytest.mark.parametrize(("scheme", "width"), [("dark", 1400), ("light", 390)])
async def test_it_is_drawn_dark_and_narrow(browser_page, cast, client, shop, scheme, width):
    await browser_page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    await browser_page.set_viewport_size({"width": width, "height": 844})
    await open_phones(browser_page)
    await client.start(cast["an"])
    await expect(browser_page.locator("#prospect .key")).to_have_count(3)
    assert len(await browser_page.screenshot()) > 30_000
    ground = await browser_page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert ground == {"dark": "rgb(11, 17, 25)", "light": "rgb(233, 237, 242)"}[scheme]
    assert await browser_page.evaluate("document.documentElement.scrollWidth") <= width
