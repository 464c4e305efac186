"""answerCallbackQuery: the toast or the alert a person sees after pressing a button."""

from dataclasses import replace
from datetime import datetime, timedelta

from sandbox.errors import bad_request
from sandbox.params import Params
from sandbox.stage import Stage

MAX_ANSWER = 200
# Telegram gives no number; real bots meet the error after some minutes.
ANSWERABLE_FOR = timedelta(minutes=10)
_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(stage: Stage, params: Params) -> bool:
    tap = stage.taps.get(params.text("callback_query_id"))
    if tap is None or stage.clock.now() - datetime.fromisoformat(tap.pressed_at) > ANSWERABLE_FOR:
        raise bad_request(_TOO_OLD)
    text = params.text("text")
    if len(text) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    if not tap.is_answered:
        is_alert = params.flag("show_alert")
        url = params.text("url") or None
        stage.show_tap(replace(tap, is_answered=True, text=text, is_alert=is_alert, url=url))
    return True
