"""The three questions: why, what is missing, what to ask next, in both languages."""

import re
from pathlib import Path

from msgspec.structs import replace

from dialogs.conversation import Conversation, Level
from dialogs.qualification.assess import assess
from dialogs.qualification.conditions import FACTS, parse
from dialogs.qualification.explain import missing, missing_texts, next_ask, why
from dialogs.qualification.facts import known_facts
from tests.dialogs.qualification.cast import (
    ALICE,
    DAY,
    NOON,
    PLAYBOOK,
    QUESTIONS,
    TEXTS,
    WORDS,
    agree,
    do,
    give,
    option,
    question,
    tell,
    wish,
)  # fmt: skip

EN, VI = WORDS["en"], WORDS["vi"]


def assessed(lead: Conversation) -> Conversation:
    return assess(PLAYBOOK, lead, NOON)[0]


ALL = assessed(
    agree(
        give(tell(ALICE, need="calls", timescale="quarter", budget="big", authority="decides", size="large")),
        "sales",
        "advice",
    )
)


def test_why_names_each_condition_with_what_it_saw() -> None:
    sql, mql, iql = why(PLAYBOOK, ALL, NOON, EN)
    assert sql.startswith("SQL: BANT 88 ≥ 70 · B 25 ≥ 12 · A 25 ≥ 12 · N 18 ≥ 18 · T 20 ≥ 20 · ")
    assert sql.endswith("a name and a phone or an e-mail · consent to contact by sales · fit A")
    assert mql == "MQL: level IQL · BANT 88 ≥ 50 · a goal or a need · fit A · consent to advice"
    assert iql.startswith("IQL: ")


def test_a_new_lead_has_nothing_to_explain() -> None:
    assert why(PLAYBOOK, ALICE, NOON, EN) == []


def test_a_level_whose_gate_has_closed_was_reached_earlier() -> None:
    lead = assessed(agree(do(give(tell(ALICE, need="crm")), "download", "download"), "advice"))
    assert why(PLAYBOOK, lead, NOON + 60 * DAY, VI)[0] == "MQL: đã đạt trước đó"


def test_what_is_missing_is_what_the_next_level_needs() -> None:
    lead = assessed(give(tell(ALICE, need="calls", budget="small", size="solo")))
    assert missing_texts(PLAYBOOK, lead, NOON, EN) == [
        "engagement 0 (needs ≥ 20) or BANT 29 (needs ≥ 50)",
        "fit C (needs A / B)",
        "missing: consent to marketing or missing: consent to advice",
    ]
    assert missing(PLAYBOOK, ALL, NOON) == ()


def test_the_gate_that_is_nearest_says_what_is_missing() -> None:
    lead = wish(replace(tell(ALICE, need="crm", budget="big"), level=Level.MQL))
    assert missing_texts(PLAYBOOK, lead, NOON, VI) == ["số chữ BANT đã biết 2 (cần ≥ 3)"]


def test_a_number_that_is_not_reached_never_reads_as_if_it_were() -> None:
    lead = assessed(agree(do(give(tell(ALICE, need="calls")), "download", "download"), "advice"))
    lead = replace(lead, level=Level.IQL)
    later = missing_texts(PLAYBOOK, lead, NOON + DAY / 24, EN)
    assert later == ["engagement 19.9 (needs ≥ 20) or BANT 18 (needs ≥ 50)"]


def test_an_answer_named_in_a_gate_reads_by_its_title_and_labels() -> None:
    needs = ("answered.budget in big middle", "answered.need", "fit != X")
    playbook = replace(PLAYBOOK, gates=(replace(PLAYBOOK.gates[0], needs=needs),))
    assert missing_texts(playbook, tell(ALICE, industry="state"), NOON, EN) == [
        "budget not answered (needs big / middle)",
        "missing: need",
        "fit X (needs ≠ X)",
    ]
    lead = assess(playbook, tell(ALICE, need="crm", budget="big"), NOON)[0]
    assert why(playbook, lead, NOON, EN) == ["IQL: budget big · need: crm · fit not known"]


def test_the_next_question_is_the_one_that_can_raise_the_most() -> None:
    assert next_ask(PLAYBOOK, ALICE, NOON) == "need"
    lead = tell(ALICE, need="crm", timescale="month", budget="big")
    assert next_ask(PLAYBOOK, lead, NOON) == "authority"
    short = replace(PLAYBOOK, questions=(question("need", "need", option("some", 5)), *QUESTIONS[1:]))
    assert next_ask(short, ALICE, NOON) == "timescale"


def test_skipped_questions_come_last_and_then_the_contact() -> None:
    lead = tell(ALICE, need="", timescale="month", budget="big")
    assert next_ask(PLAYBOOK, lead, NOON) == "authority"
    assert next_ask(PLAYBOOK, tell(lead, authority="uses"), NOON) == "need"
    lead = tell(lead, authority="uses", need="crm")
    assert next_ask(PLAYBOOK, lead, NOON) == "contact"
    assert next_ask(PLAYBOOK, give(lead), NOON) == ""


def test_an_answer_that_has_aged_is_asked_again() -> None:
    lead = tell(ALICE, need="crm", timescale="month", authority="decides")
    lead = tell(lead, NOON + 50 * DAY, budget="big")
    assert next_ask(PLAYBOOK, lead, NOON + 91 * DAY) == "need"


def test_every_fact_of_the_gates_is_known_and_has_its_words() -> None:
    known = known_facts(PLAYBOOK, ALICE, NOON)
    assert set(FACTS) <= set(known)
    assert {"answered." + each.id for each in QUESTIONS} <= set(known)
    for fact in FACTS:
        for words in WORDS.values():
            assert words("fact-" + fact.replace("_", "-").replace(".", "-"))


def test_both_languages_have_the_same_texts() -> None:
    keys = [
        set(re.findall(r"^([\w-]+) =", (TEXTS / f"qualification.{language}.ftl").read_text("utf-8"), re.M))
        for language in WORDS
    ]
    assert keys[0] == keys[1]


def test_every_refusal_has_its_words() -> None:
    source = Path("dialogs/qualification/status.py").read_text("utf-8")
    for key in re.findall(r'"(refused-[\w-]+)"', source):
        assert VI(key, name="Sam", when="12:00")


def test_a_fact_is_compared_as_the_gates_read_it() -> None:
    known = known_facts(PLAYBOOK, ALL, NOON)
    for line in ("answered.budget = big", "level = SQL", "letters_known >= 4", "asked_human or contact"):
        assert any(test.holds(known[test.fact].value) for test in parse(line).alternatives)
