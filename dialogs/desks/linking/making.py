"""The wizard of a link: one name after the other, by button or typed; a review; the link and its QR code."""

from msgspec.structs import replace

from dialogs.desks.desk import Learned, Send, Show, Step, Visit, in_rows
from dialogs.desks.linking.links import (
    FIELDS,
    ListedLink,
    MakeLink,
    Making,
    RecentNames,
    clean_name,
    url_of,
)
from dialogs.effects import Toast
from dialogs.events import Said, Tapped
from dialogs.messages import Button, Message, Span, bold, plain

USUAL = {
    "source": ("facebook", "zalo", "tiktok", "google", "website", "poster"),
    "medium": ("ads", "post", "message", "email", "qr", "event"),
}  # offered where nothing was used yet
MOST_OFFERED = 6
REVIEW = "review"


def begin() -> Step:
    return _ask(Making(), FIELDS[0])


def take(visit: Visit, state: Making, event: object) -> Step:
    """What happens to a link in the making."""
    match event:
        case Learned(errand=RecentNames(field), answer=names):
            offered = _offered(visit, field, names)
            return _show(visit, replace(state, offered=offered))
        case Learned(errand=MakeLink(), answer=ListedLink() as link):
            return _hand_out(visit, link)
        case Tapped(data=data):
            return _press(visit, state, data)
        case Said(text=text, edited=False) if state.step in FIELDS and state.step != "language":
            name = clean_name(text)
            return _give(visit, state, name) if name else _show(visit, state, "link-name-refused")
    return _show(visit, state)


def _press(visit: Visit, state: Making, data: str) -> Step:
    action, _, argument = data.partition(":")
    match action:
        case "use" if argument.isdecimal() and int(argument[:3]) < len(state.offered):
            return _give(visit, state, state.offered[int(argument[:3])])
        case "skip" if state.step != "source":
            return _give(visit, state, "")
        case "back" if state.step in FIELDS and not state.is_reviewed and state.step != FIELDS[0]:
            return _ask(state, FIELDS[FIELDS.index(state.step) - 1])
        case "edit" if state.step == REVIEW and argument in FIELDS:
            return _ask(replace(state, is_reviewed=True), argument)
        case "make" if state.step == REVIEW:
            return Step(state, (MakeLink(**{field: state.given.get(field, "") for field in FIELDS}),))
    return Step(state, (Toast(),))


def _give(visit: Visit, state: Making, name: str) -> Step:
    """The open field has its value; the next one is asked, or all are reviewed."""
    state = replace(state, given={**state.given, state.step: name})
    last = state.is_reviewed or state.step == FIELDS[-1]
    if last:
        return _show(visit, replace(state, step=REVIEW, offered=(), is_reviewed=False))
    return _ask(state, FIELDS[FIELDS.index(state.step) + 1])


def _ask(state: Making, field: str) -> Step:
    return Step(replace(state, step=field, offered=()), (RecentNames(field),))


def _offered(visit: Visit, field: str, recent: tuple[str, ...]) -> tuple[str, ...]:
    if field == "language":
        return tuple(visit.playbook.languages)
    return tuple(dict.fromkeys((*recent, *USUAL.get(field, ()))))[:MOST_OFFERED]


def _show(visit: Visit, state: Making, problem: str = "") -> Step:
    screen = _review(visit, state) if state.step == REVIEW else _question(visit, state, problem)
    return Step(state, (Show(screen),))


def _question(visit: Visit, state: Making, problem: str) -> Message:
    words = visit.words
    number, count = FIELDS.index(state.step) + 1, len(FIELDS)
    spans = [plain(f"{words(problem)}\n\n")] if problem else []
    spans += [
        bold(f"🔗 {words('link-title')} {number}/{count} · {words(f'link-{state.step}')}\n"),
        plain(words(f"link-ask-{state.step}")),
    ]
    labels = [_label(visit, state.step, name) for name in state.offered]
    choices = [Button(label, f"use:{index}") for index, label in enumerate(labels)]
    rows = in_rows(choices, 3)
    moves = []
    if not state.is_reviewed and state.step != FIELDS[0]:
        moves.append(Button(words("desk-back"), "back"))
    if state.step == FIELDS[0]:
        moves.append(Button(words("link-list"), "list"))
    else:
        moves.append(Button(words("link-own-language" if state.step == "language" else "desk-skip"), "skip"))
    return Message(tuple(spans), (*rows, tuple(moves)))


def _label(visit: Visit, field: str, name: str) -> str:
    return visit.playbook.words(name)("language-name") if field == "language" else name[:24]


def _review(visit: Visit, state: Making) -> Message:
    words = visit.words
    spans: list[Span] = [bold(f"🔗 {words('link-review')}\n")]
    for field in FIELDS:
        value = state.given.get(field, "")
        unset = "link-own-language" if field == "language" else "link-none"
        shown = _label(visit, field, value) if value else words(unset)
        spans += [plain(f"{words(f'link-{field}')}: "), bold(f"{shown}\n")]
    edits = [Button(f"✏️ {words(f'link-{field}')}", f"edit:{field}") for field in FIELDS]
    rows = in_rows(edits, 3)
    return Message(tuple(spans), ((Button(words("link-make"), "make"),), *rows))


def _hand_out(visit: Visit, link: ListedLink) -> Step:
    """The link to copy, and its QR code to print; the next link can be made at once."""
    words, url = visit.words, url_of(visit.bot, link.token)
    ready = Message(
        (bold(f"✅ {words('link-ready')}\n"), plain(f"{link.link.label}\n"), Span(url, "code")),
        ((Button(words("link-another"), "new"), Button(words("link-list"), "list")),),
    )
    return Step(Making(), (Show(ready), *qr_codes(link, url)))


def qr_codes(link: ListedLink, url: str) -> tuple[Send, Send]:
    """The QR code to look at, and as a file to print: Telegram makes pictures worse."""
    picture = Message((plain(f"{link.link.label}\n{url}"),), qr=url)
    return Send(picture), Send(Message((), qr=url, file=f"qr-{link.link.id}.png"))
