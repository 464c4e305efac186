"""A second person's word: what they are asked, and what who wrote it is told when that must be done again."""

from datetime import datetime

from dialogs.desks.broadcasting import screens
from dialogs.desks.broadcasting.orders import Composing
from dialogs.flow.describing import cut
from dialogs.messages import Button, Message, Span, bold, plain
from dialogs.playbook import Playbook
from dialogs.wording import Wording

LONGEST_ADDRESS = 200  # characters shown of a button's: all of it is below the copy


def question(playbook: Playbook, number: int, asked: str, ordered: Composing, at: datetime) -> Message:
    """To somebody else who may send: all that the review shows; `asked` is how it begins.

    What is scheduled for a time that has just passed begins at once; two hours later it asks once more.
    """
    words = playbook.words(playbook.language)
    to_come = ordered.scheduled_at if ordered.scheduled_at and ordered.scheduled_at > at else None
    told = [screens.tell_when(playbook, to_come, at), words("broadcast-approve-copy")]
    if ordered.paid:
        told.insert(1, screens.tell_price(words, ordered.people))
    spans = (
        bold(f"📣 {words('broadcast-approve-title', number=number)}\n"),
        plain(f"{asked}\n"),
        Span(ordered.choosing.expression, "code"),
        plain("\n\n"),
        screens.quote_content(words, ordered.content),
        plain("".join(f"\n{_describe(button)}" for button in ordered.content.buttons)),
        plain("\n\n" + "\n".join(told)),
    )
    judgements = tuple(screens.deciding_button(words, each, number) for each in ("approve", "refuse"))
    return Message(spans, (judgements,))


def tell_wish(words: Wording, by: str, people: int) -> str:
    return words("broadcast-approve-ask", name=cut(by, 60), people=people)


def tell_reach(words: Wording, people: int) -> str:
    """Where it is not known who wished it, or not of importance."""
    return words("broadcast-approve-reach", people=people)


def tell_growth(words: Wording, agreed_to: int, people: int) -> str:
    return words("broadcast-grown", agreed=agreed_to, people=people)


def grown(
    words: Wording, number: int, told: str, people: int, *, is_alone: bool, paid: bool = False
) -> Message:
    """To who wrote it: it has not begun, as it would reach too many; a sole one may type how many."""
    price = f"{screens.tell_price(words, people)}\n" if paid else ""
    hint = words("broadcast-grown-alone" if is_alone else "broadcast-grown-asked")
    buttons = [screens.deciding_button(words, "cancel", number)]
    if is_alone:
        confirm = screens.deciding_button(words, "confirm", number)
        buttons.insert(0, Button(words("broadcast-go", people=people), confirm.data))
    title = bold(f"📣 {words('broadcast-title', number=number)}\n")
    return Message((title, plain(f"{told}\n{price}{hint}")), tuple((button,) for button in buttons))


def _describe(button: Button) -> str:
    return f"[{button.label}] {cut(button.url, LONGEST_ADDRESS)}" if button.url else f"[{button.label}]"
