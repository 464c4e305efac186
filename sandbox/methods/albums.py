"""Several messages in one call: albums, and copies or forwards that keep their albums together."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from sandbox.errors import bad_request
from sandbox.methods.access import readable_chat, writable_chat
from sandbox.methods.media import read_file
from sandbox.methods.sending import can_be_copied, origin_of, place, read_caption, without_caption
from sandbox.params import Params
from sandbox.stage import Stage
from sandbox.world import Json, Message

MAX_ALBUM = 10
MAX_MESSAGES = 100
MEDIA_TYPES = ("photo", "video", "animation", "audio", "document")
_KEPT_APART = ("document", "audio")


def send_media_group(stage: Stage, params: Params) -> list[Json]:
    """2 to 10 pieces; a single one is sent outside any album, as Telegram does. It takes no keyboard."""
    items = params.parsed("media") or []
    if not isinstance(items, list):
        raise bad_request("expected an Array of InputMedia")
    if not items:
        raise bad_request("there are no messages to send")
    if len(items) > MAX_ALBUM:
        raise bad_request("too many messages to send as an album")
    contents = [read_input_media(stage, params, item) for item in items]
    _check_mixture([item["type"] for item in items])
    chat = writable_chat(stage, params)
    album = stage.world.new_media_group_id() if len(items) > 1 else None
    return [place(stage, params, chat, content, media_group_id=album) for content in contents]


def copy_messages(stage: Stage, params: Params) -> list[Json]:
    """What cannot be found or copied is skipped; albums stay albums. The ids of the copies are answered."""
    sources = [message for message in _sources(stage, params) if can_be_copied(message)]
    return _pass_on(stage, params, sources, is_forward=False)


def forward_messages(stage: Stage, params: Params) -> list[Json]:
    sources = _sources(stage, params)
    open_ones = [message for message in sources if can_be_copied(message) and not message.is_protected]
    return _pass_on(stage, params, open_ones, is_forward=True)


def read_input_media(stage: Stage, params: Params, item: Any) -> Json:
    """The content of one InputMedia: `media` is a file id or `attach://` the name of an upload."""
    kind = item.get("type") if isinstance(item, dict) else None
    if kind not in MEDIA_TYPES:
        raise bad_request("can't parse InputMedia: type must be one of the supported media types")
    if not isinstance(item.get("media"), str):
        raise bad_request("can't parse InputMedia: media not found")
    one = Params({**item, kind: item["media"]}, params.uploads)
    return read_file(stage.world, one, kind) | read_caption(one)


def _check_mixture(kinds: list[str]) -> None:
    if "animation" in kinds:
        raise bad_request("animation can't be sent in an album")
    for kind in _KEPT_APART:
        if kind in kinds and set(kinds) != {kind}:
            raise bad_request(f"{kind} can't be mixed with other media types")


def _sources(stage: Stage, params: Params) -> list[Message]:
    chat = readable_chat(stage, params, "from_chat_id")
    ids = params.parsed("message_ids")
    if not isinstance(ids, list) or not ids or not all(isinstance(message_id, int) for message_id in ids):
        raise bad_request("message identifiers are not specified")
    if len(ids) > MAX_MESSAGES:
        raise bad_request("too many messages to forward")
    if any(later <= earlier for earlier, later in pairwise(ids)):
        raise bad_request("message identifiers must be in a strictly increasing order")
    return [message for message in map(chat.find_message, ids) if message is not None]


def _pass_on(stage: Stage, params: Params, sources: Iterable[Message], *, is_forward: bool) -> list[Json]:
    chat = writable_chat(stage, params)
    albums: dict[str | None, str | None] = {None: None}
    sent = []
    for source in sources:
        if source.media_group_id not in albums:
            albums[source.media_group_id] = stage.world.new_media_group_id()
        content = without_caption(source.content) if params.flag("remove_caption") else dict(source.content)
        origin = origin_of(stage, source) if is_forward else None
        album = albums[source.media_group_id]
        sent.append(place(stage, params, chat, content, forward_origin=origin, media_group_id=album))
    if not sent:
        raise bad_request("there are no messages to forward")
    return [{"message_id": message["message_id"]} for message in sent]
