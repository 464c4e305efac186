"""A marketer's day on the page: link, QR code, audience, test, schedule, pause, resume and report."""

from playwright.async_api import Browser, expect

from tests.marketers_day import DAY, live, set_stage


async def test_a_marketer_works_through_the_day_by_clicking_and_typing(browser: Browser, tmp_path):
    async with set_stage(f"sqlite:///{tmp_path / 'day.db'}") as stage:
        page = await browser.new_page(viewport={"width": 1600, "height": 1060})
        page.set_default_timeout(60_000)
        await page.goto(stage.url)
        marketer, reader = page.locator("#marketer"), page.locator("#prospect")
        for line in DAY.lines:
            await live(marketer, line, stage.client)
        pictures = marketer.locator("img.photo")
        await expect(pictures).to_have_count(2, timeout=60_000)  # the QR code and the chart
        letter = reader.locator(".message.in").last
        await expect(letter).to_contain_text("[QC] Anh/chị An ơi", timeout=60_000)
        await letter.get_by_role("button", name="🎁 Xem bảng giá").click()
        await expect(reader.locator(".message.in").last.get_by_role("link")).to_be_visible(timeout=60_000)
