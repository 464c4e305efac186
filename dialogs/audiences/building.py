"""Building an audience out of conditions that are offered: it is the same expression as a typed one.

An audience in the making is its canonical text; what is added stands behind `and`, so the parts of the
outermost `and` are the conditions that can be taken away again.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any

from dialogs.audiences.describing import describe
from dialogs.audiences.fields import FIELDS
from dialogs.audiences.parsing import DEEDS, join, parse
from dialogs.audiences.tree import AllOf, AnyOf, Audience, AudienceError, Compare, Did, Everyone, Not
from dialogs.conversation import LETTERS
from dialogs.playbook import Playbook, Question

BUILT_WITH = (*FIELDS, *DEEDS)  # what a condition can be about
NAMED = ("source", "medium", "campaign", "tag")  # fields whose values only storage knows

OFFERED: dict[str, tuple[str, ...]] = {
    "level": (">= IQL", ">= MQL", "= NEW", "= IQL", "= MQL", "= SQL"),
    "temperature": ("= hot", ">= warm", "= warm", "= cold"),
    "bant": (">= 30", ">= 50", ">= 70", "< 30"),
    **{letter.value: (">= 12", ">= 18", "< 12", "= unknown") for letter in LETTERS},
    "fit": ("= A", "= B", "= C", "!= X", "= unknown"),
    "engagement": (">= 5", ">= 10", ">= 20", ">= 50"),
    "status": ("= open", "= won", "= lost", "= recycled"),
    "last_seen": ("< 7d", "< 14d", "< 30d", "> 30d", "> 90d"),
    "created": ("< 1d", "< 7d", "< 30d", "> 30d", "> 90d"),
}  # what is asked for most; anything else can be typed


def choices(playbook: Playbook, field: str, known: Sequence[str]) -> tuple[str, ...]:
    """Conditions about a field or a deed but for answers; `known` are names or numbers that storage has."""
    return tuple(_readable(_offered(playbook, field, known)))


def answers(question: Question) -> tuple[str, ...]:
    """Conditions about a question: answered at all, or with one of its options."""
    chosen = (Did("answered", question.id, option.id) for option in question.options)
    return tuple(map(describe, (Did("answered", question.id), *chosen)))


def add(audience: Audience, condition: Audience, *, negated: bool = False) -> Audience:
    """The audience, and the condition too."""
    part = parse(f"not ({describe(condition)})") if negated else condition
    kept = [each for each in conditions(audience) if each != part]
    return join(AllOf, [*kept, part])


def remove(audience: Audience, index: int) -> Audience:
    """The audience without one of its conditions."""
    kept = [part for at, part in enumerate(conditions(audience)) if at != index]
    return join(AllOf, kept) if kept else Everyone()


def conditions(audience: Audience) -> tuple[Audience, ...]:
    """The conditions that all must hold."""
    if isinstance(audience, Everyone):
        return ()
    return audience.parts if isinstance(audience, AllOf) else (audience,)


def deeds(audience: Audience) -> Iterator[Did]:
    """The deeds that it is about, each as often as it is named."""
    match audience:
        case AllOf(parts) | AnyOf(parts):
            yield from (did for part in parts for did in deeds(part))
        case Not(part):
            yield from deeds(part)
        case Did():
            yield audience


def strangers(
    audience: Audience, playbook: Playbook, missing: Collection[int]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Conditions that nobody can meet, as keys of texts with their values: about questions or options that
    the playbook does not have, or broadcasts that there are not, whose numbers are `missing`."""
    for did in dict.fromkeys(deeds(audience)):
        if did.deed != "answered":
            if did.about in missing:
                yield "audience-no-broadcast", {"condition": describe(did)}
        elif not _can_be_answered(did, playbook):
            yield "audience-stranger", {"condition": describe(did)}


def _can_be_answered(did: Did, playbook: Playbook) -> bool:
    question = playbook.question(str(did.about))
    return question is not None and did.option in ("", *(option.id for option in question.options))


def _readable(texts: Iterable[str]) -> Iterator[str]:
    """Names may have come with anybody's link: those that no expression can have are left out."""
    for text in texts:
        with suppress(AudienceError):
            yield describe(parse(text))


def _offered(playbook: Playbook, field: str, known: Sequence[str]) -> Iterator[str]:
    if field == "language":
        yield from (f"language = {language}" for language in playbook.languages)
    elif field in NAMED:
        yield from (describe(Compare(field, "=", name)) for name in known)
    elif field in DEEDS:
        yield from (f"{field}({number})" for number in known)
    else:
        yield from (f"{field} {condition}" for condition in OFFERED[field])
