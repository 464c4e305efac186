"""What Telegram's refusals mean, and what every error tells."""

from collections.abc import Iterator

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.transport import (
    REFUSALS,
    Blocked,
    ChatGone,
    Conflict,
    InputBytes,
    MessageGone,
    Migrated,
    NotModified,
    Outcome,
    OutcomeUnknown,
    QueryTooOld,
    Rejected,
    RetryAfter,
    Timeouts,
    TopicGone,
    TransportError,
    Unauthorized,
    classify,
    read_answer,
    replace_files,
)

TOLD = [
    (400, "Bad Request: chat not found", ChatGone),
    (400, "Bad Request: PEER_ID_INVALID", ChatGone),
    (400, "Bad Request: group chat was deleted", ChatGone),
    (403, "Forbidden: bot was blocked by the user", Blocked),
    (403, "Forbidden: user is deactivated", Blocked),
    (403, "Forbidden: bot can't initiate conversation with a user", Blocked),
    (403, "Forbidden: bot was kicked from the supergroup chat", Blocked),
    (403, "Forbidden: bot is not a member of the channel chat", Blocked),
    (400, "Bad Request: not enough rights to send text messages to the chat", Blocked),
    (400, "Bad Request: have no rights to send a message", Blocked),
    (400, "Bad Request: need administrator rights in the channel chat", Blocked),
    (400, "Bad Request: CHAT_WRITE_FORBIDDEN", Blocked),
    (400, "Bad Request: message thread not found", TopicGone),
    (400, "Bad Request: TOPIC_CLOSED", TopicGone),
    (400, "Bad Request: message is not modified: specified new message content …", NotModified),
    (400, "Bad Request: query is too old and response timeout expired or query ID is invalid", QueryTooOld),
    (400, "Bad Request: message to edit not found", MessageGone),
    (400, "Bad Request: message to delete not found", MessageGone),
    (400, "Bad Request: message to be replied not found", MessageGone),
    (400, "Bad Request: message to copy not found", MessageGone),
    (400, "Bad Request: message can't be edited", MessageGone),
    (400, "Bad Request: message can't be deleted for everyone", MessageGone),
    (400, "Bad Request: MESSAGE_ID_INVALID", MessageGone),
    (400, "Bad Request: message is too long", Rejected),
    (400, "Bad Request: not enough rights to manage pinned messages in the chat", Rejected),
    (400, "Bad Request: can't parse entities", Rejected),
    (401, "Unauthorized", Unauthorized),
    (404, "Not Found", Unauthorized),
    (404, "Not Found: method not found", Rejected),
    (405, "Method Not Allowed", Rejected),
    (409, "Conflict: can't use getUpdates method while webhook is active", Conflict),
    (413, "Request Entity Too Large", Rejected),
    (429, "Too Many Requests", RetryAfter),
    (500, "Internal Server Error: restart", OutcomeUnknown),
    (504, "Gateway Timeout", OutcomeUnknown),
    (0, "", OutcomeUnknown),
]


@pytest.mark.parametrize(("code", "description", "expected"), TOLD)
def test_a_description_of_telegram_means(code: int, description: str, expected: type[TransportError]) -> None:
    assert type(classify(code, description, {})) is expected


def test_parameters_weigh_more_than_words() -> None:
    slower = classify(429, "Too Many Requests: retry after 5", {"retry_after": 5})
    moved = classify(400, "Bad Request: group chat was upgraded", {"migrate_to_chat_id": -100})
    assert isinstance(slower, RetryAfter) and slower.delay.total_seconds() == 5
    assert isinstance(moved, Migrated) and moved.new_chat_id == -100


def test_rows_of_the_table_are_reachable() -> None:
    assert [type(classify(code, words or "…", {})) for code, words, _ in REFUSALS] == [
        error for _, _, error in REFUSALS
    ]


def family(root: type[TransportError] = TransportError) -> Iterator[type[TransportError]]:
    yield root
    for child in root.__subclasses__():
        yield from family(child)


@pytest.mark.parametrize("kind", list(family()))
def test_every_error_tells_a_person_in_one_line(kind: type[TransportError]) -> None:
    error = kind.__new__(kind)
    TransportError.__init__(error, "Bad Request: …")
    assert kind.__doc__
    assert str(error).endswith(" [Bad Request: …]")
    assert "\n" not in str(error)


def test_only_what_is_about_the_request_itself_is_permanent() -> None:
    assert {error for error in family() if error.permanent} == {
        Rejected,
        Blocked,
        ChatGone,
        TopicGone,
        NotModified,
        QueryTooOld,
        MessageGone,
    }
    assert {error for error in family() if error.outcome is Outcome.UNKNOWN} == {OutcomeUnknown}


@given(st.binary() | st.text().map(str.encode))
def test_bytes_that_are_no_answer_leave_the_outcome_unknown(body: bytes) -> None:
    assume(b'"ok"' not in body)  # Hypothesis also tries what it finds in our sources
    with pytest.raises(OutcomeUnknown):
        read_answer(body)


def test_a_files_content_is_not_shown() -> None:
    assert repr(InputBytes("list.csv", b"0901234567")) == "InputBytes(name='list.csv')"


def test_files_are_replaced_where_they_stand() -> None:
    given = {"a": [{"media": InputBytes("x", b""), "none": None}], "b": (1, None)}
    assert replace_files(given, lambda file: file.name) == {"a": [{"media": "x"}], "b": [1, None]}


def test_only_a_long_poll_reads_longer() -> None:
    timeouts = Timeouts(read=30)
    assert timeouts.read_for("getUpdates", {"timeout": 50}) == 80
    assert timeouts.read_for("getUpdates", {}) == 30
    assert timeouts.read_for("sendPoll", {"timeout": 50}) == 30
