"""Files: uploads of the bot, file ids it sends again, getFile, and what a person attaches."""

import mimetypes
from typing import Any

from sandbox.errors import bad_request
from sandbox.params import Params, Upload
from sandbox.stage import Stage
from sandbox.world import Json, StoredFile, World

MAX_DOWNLOAD = 20 * 1024 * 1024
_FOLDERS = {"photo": "photos", "voice": "voice", "sticker": "stickers", "video": "videos", "audio": "music"}


def read_file(world: World, params: Params, kind: str) -> Json:
    """The content of a message that carries one file: an upload, `attach://name`, or a known file id."""
    given = params.text(kind)
    upload = params.uploads.get(given.removeprefix("attach://")) or params.uploads.get(kind)
    if upload is not None:
        return describe_file(store_file(world, kind, upload), kind)
    if not given:
        raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
    stored = world.files.get(given)
    if stored is None:
        # The sandbox never reaches out to the network, so a URL is as wrong as a made-up id.
        raise bad_request("wrong file identifier/HTTP URL specified")
    return describe_file(stored, kind)


def get_file(stage: Stage, params: Params) -> Json:
    stored = stage.world.files.get(params.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    if len(stored.content) > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return {**_ids(stored), "file_path": stored.path}


def store_file(world: World, kind: str, upload: Upload) -> StoredFile:
    if not upload.content:
        raise bad_request("file must be non-empty")
    number = len(world.files) + 1
    suffix = upload.file_name.rpartition(".")[2] if "." in upload.file_name else "bin"
    stored = StoredFile(
        id=f"SANDBOX-{kind}-{number}",
        unique_id=f"unique{number}",
        path=f"{_FOLDERS.get(kind, 'documents')}/file_{number}.{suffix}",
        name=upload.file_name,
        mime_type=upload.mime_type or mimetypes.guess_type(upload.file_name)[0] or "application/octet-stream",
        content=upload.content,
    )
    world.files[stored.id] = stored
    return stored


def describe_file(stored: StoredFile, kind: str) -> Json:
    """The content fields of each kind; sizes and durations are made up, the sandbox opens no pictures."""
    ids = _ids(stored)
    named = {"file_name": stored.name, "mime_type": stored.mime_type}
    match kind:
        case "photo":
            small = {**ids, "file_id": stored.id, "width": 90, "height": 90}
            return {"photo": [small, {**ids, "width": 800, "height": 800}]}
        case "voice":
            return {"voice": {**ids, "duration": 3, "mime_type": stored.mime_type}}
        case "audio":
            return {"audio": {**ids, "duration": 30, **named}}
        case "video":
            return {"video": {**ids, "width": 640, "height": 360, "duration": 5, **named}}
        case "video_note":
            return {"video_note": {**ids, "length": 240, "duration": 5}}
        case "animation":
            # Telegram sets `document` beside `animation`, for clients that know no animations.
            animation = {**ids, "width": 320, "height": 180, "duration": 2, **named}
            return {"animation": animation, "document": {**ids, **named}}
        case "sticker":
            return {"sticker": _describe_sticker(ids)}
        case _:
            return {"document": {**ids, **named}}


def _describe_sticker(ids: Json) -> Json:
    flags: Json = {"type": "regular", "is_animated": False, "is_video": False, "emoji": "👍"}
    return {**ids, "width": 512, "height": 512, **flags}


def _ids(stored: StoredFile) -> dict[str, Any]:
    return {"file_id": stored.id, "file_unique_id": stored.unique_id, "file_size": len(stored.content)}
