"""Formatted text on the page: every entity in its place, counted in UTF-16, and no letter ever lost."""

from random import Random

RENDER = """async ({ cases }) => {
  const { renderText } = await import("/page/entities.js");
  const draw = ([text, entities]) => {
    const shown = document.createElement("div");
    shown.append(renderText(text, entities, {}));
    return [shown.textContent, shown.innerHTML];
  };
  return cases.map(draw);
}"""


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


async def render(page, *cases):
    await page.goto("/")
    return await page.evaluate(RENDER, {"cases": cases})


async def test_emoji_and_accents_do_not_shift_the_bold(browser_page):
    before, bold, after = "👩‍👩‍👧 Chào ", "chị Hằng 🇻🇳", " ạ <b>"
    entity = {"type": "bold", "offset": utf16(before), "length": utf16(bold)}
    ((text, markup),) = await render(browser_page, [before + bold + after, [entity]])
    assert text == before + bold + after
    assert markup == f"{before}<b>{bold}</b> ạ &lt;b&gt;"


async def test_entities_nest(browser_page):
    outer, inner = {"type": "bold", "offset": 0, "length": 9}, {"type": "italic", "offset": 4, "length": 5}
    ((_, markup),) = await render(browser_page, ["one two ok", [inner, outer]])
    assert markup == "<b>one <i>two o</i></b>k"


async def test_whatever_the_entities_the_text_is_whole(browser_page):
    random = Random(7)
    kinds = ("bold", "italic", "code", "pre", "blockquote", "spoiler", "text_link", "bot_command", "x")
    cases = []
    for _ in range(200):
        text = "".join(random.choice("a ạ👋\n<&") for _ in range(random.randint(0, 30)))
        places = [(random.randint(0, utf16(text)), random.randint(0, 12)) for _ in range(6)]
        cases.append([text, [{"type": random.choice(kinds), "offset": o, "length": n} for o, n in places]])
    rendered = await render(browser_page, *cases)
    assert [text for text, _ in rendered] == [text for text, _ in cases]
