"""What is sent becomes the message: a text, a picture, an album piece by piece; and so does an edit of it.

An album comes one piece at a time and nobody tells which is the last, so whoever sent it does. Its words may
stand below any of its pieces; if they cannot be taken, neither can the rest, and what was there before stays.
"""

from typing import Any

from msgspec.structs import replace

from dialogs.broadcasts.content import Content, problems
from dialogs.desks.broadcasting import reviewing
from dialogs.desks.broadcasting.orders import Composing
from dialogs.desks.broadcasting.stages import decline, go, refuse
from dialogs.desks.desk import Show, Step, Visit
from dialogs.events import Said, Sent
from dialogs.messages import Copied, Piece

CAPTIONED = ("photo", "video", "document", "audio", "voice", "animation")
BARE = ("sticker", "video_note", "location", "venue")
ALBUM = ("photo", "video", "document", "audio")
MOST_PIECES = 10

Problem = tuple[str, dict[str, Any]]  # the key of a text with its values


def hear(visit: Visit, state: Composing, event: Said) -> Step:
    """A text, while the message is wanted."""
    state = replace(state, words_id=event.message_id)
    return _write(visit, state, Content(text=event.text, entities=event.marks))


def correct(visit: Visit, state: Composing, event: Said) -> Step:
    """The edit of a text: of the one that is the message, or was refused as such."""
    if event.message_id != state.words_id:
        return decline(visit, state)
    return _write(visit, state, Content(text=event.text, entities=event.marks))


def receive(visit: Visit, state: Composing, event: Sent) -> Step:
    """A picture, a video, … or one more piece of the album that is coming in."""
    copied = state.content.copied
    if event.edited:
        return _change(visit, state, event)
    if event.album and event.album == state.refused:
        return Step(state)
    if copied and event.album and event.album == state.album and event.media in ALBUM:
        return _add(visit, state, event, copied)
    if state.stage != "message":
        return decline(visit, replace(state, refused=event.album))
    if event.media == "forward":
        return _write(visit, replace(state, words_id=0), Content(text=event.caption, entities=event.marks))
    if event.media not in (*CAPTIONED, *BARE):
        return refuse(visit, replace(state, refused=event.album), "broadcast-no-label")
    return _begin(visit, state, event)


def _write(visit: Visit, state: Composing, content: Content) -> Step:
    content = replace(content, buttons=state.content.buttons)
    if found := next(problems(content), None):
        return refuse(visit, replace(state, stage="message"), found[0], **found[1])
    return _show(visit, replace(state, content=content))


def _begin(visit: Visit, state: Composing, event: Sent) -> Step:
    """The only piece, or the first."""
    is_album = bool(event.album) and event.media in ALBUM
    content = Content(
        text=event.caption,
        entities=event.marks,
        copied=Copied(event.person.id, (_piece(event),), captioned=event.media in CAPTIONED),
        buttons=state.content.buttons,
    )
    state = replace(state, words_id=event.message_id if event.caption or not is_album else 0)
    if found := next(problems(content), None):
        return refuse(visit, replace(state, refused=event.album), found[0], **found[1])
    state = replace(state, content=content, album=event.album, before=state.content)
    return Step(state, (Show(reviewing.album(visit)),)) if is_album else _show(visit, state)


def _add(visit: Visit, state: Composing, event: Sent, copied: Copied) -> Step:
    """One more piece, or the refusal of all. Who has seen the review has seen fewer, and looks again."""
    pieces = (*copied.pieces, _piece(event))[:MOST_PIECES]
    added, found = _join(state, event, replace(copied, pieces=pieces))
    if found:
        before = replace(state.before, buttons=state.content.buttons)
        state = replace(state, content=before, stage="message", album="", refused=event.album)
        return refuse(visit, state, found[0], **found[1])
    has_seen = state.stage in ("review", "cost", "number")
    return go(visit, added, "review") if has_seen else Step(added)


def _change(visit: Visit, state: Composing, event: Sent) -> Step:
    """An edited piece, perhaps with another picture; or one whose words were refused."""
    copied = state.content.copied
    if copied and any(piece.message_id == event.message_id for piece in copied.pieces):
        pieces = tuple(
            _piece(event) if piece.message_id == event.message_id else piece for piece in copied.pieces
        )
        changed, found = _join(state, event, replace(copied, pieces=pieces))
        if found:
            return refuse(visit, replace(state, stage="message"), found[0], **found[1])
        return _show(visit, changed)
    if event.message_id == state.words_id and not event.album:
        return _begin(visit, replace(state, stage="message"), event)
    return decline(visit, state)


def _join(state: Composing, event: Sent, copied: Copied) -> tuple[Composing, Problem | None]:
    """With these pieces, and the words of the one that came unless another has them; and what is wrong."""
    content = replace(state.content, copied=copied)
    if event.message_id == state.words_id or (event.caption and not content.text):
        content = replace(content, text=event.caption, entities=event.marks)
        state = replace(state, words_id=event.message_id)
    elif event.caption not in ("", content.text):
        return state, ("broadcast-two-captions", {})
    return replace(state, content=content), next(problems(content), None)


def _piece(event: Sent) -> Piece:
    return Piece(
        event.message_id,
        event.media,
        event.file_id,
        spoiler=event.spoiler,
        caption_above=event.caption_above,
    )


def _show(visit: Visit, state: Composing) -> Step:
    return go(visit, state, "audience" if state.stage == "audience" else "review")
