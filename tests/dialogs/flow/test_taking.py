"""What was not asked for is taken only when it is sure; what was asked for, readily."""

import pytest

from tests.dialogs.stage import HOT, Stage


@pytest.fixture
def asked_for_size(stage: Stage) -> Stage:
    stage.begin()
    stage.tap(*HOT[:5])
    return stage


def test_a_phone_number_is_no_head_count(asked_for_size: Stage) -> None:
    reply = asked_for_size.say("zalo của chị số này nè 0908.123.456 nha em")
    assert "0908 ••• 456" in reply and "Câu 6/6" in reply
    assert "size" not in asked_for_size.lead.answers


@pytest.mark.parametrize(
    ("typed", "option"),
    [
        ("15", "medium"),
        ("tầm mười lăm người", "medium"),
        ("cả thảy 25 đứa", "medium"),
        ("1.500 người", "enterprise"),
        ("5ng thui", "small"),
        ("một mình thôi", "solo"),
        ("2", "small"),
    ],
)
def test_a_count_finds_its_range(asked_for_size: Stage, typed: str, option: str) -> None:
    asked_for_size.say(typed)
    assert asked_for_size.lead.answers["size"].option == option


def test_a_count_in_its_unit_is_taken_before_it_is_asked_for(stage: Stage) -> None:
    stage.begin()
    stage.tap(*HOT[:4])
    reply = stage.say("shop thời trang, 15 người")
    assert "Ngành: Bán lẻ, bán online · Quy mô: 10 – 49 người" in reply
    assert "Bước cuối" in reply


def test_a_range_of_money_is_no_head_count(stage: Stage) -> None:
    stage.begin()
    stage.tap(*HOT[:2])
    stage.say("20 – 50 triệu")
    assert stage.lead.answers["budget"].option == "20-50m"
    assert "size" not in stage.lead.answers


@pytest.mark.parametrize("typed", ["0912345678", "0912 345 678", "+84912345678"])
def test_a_phone_number_is_no_sum_of_money(stage: Stage, typed: str) -> None:
    stage.begin()
    stage.tap(*HOT[:2])
    assert stage.say(typed).startswith("Em lưu 0912 ••• 678 rồi ạ ✅ Câu 3/6")
    assert stage.lead.doubt is None


@pytest.mark.parametrize("typed", ["9" * 28 + " tỷ", "9" * 400, "$" + "9" * 16, "9" * 4090 + " tr"])
def test_more_money_than_there_is_is_no_budget(stage: Stage, typed: str) -> None:
    stage.begin()
    stage.tap(*HOT[:2])
    assert "tầm 30tr" in stage.say(typed)  # an example
    assert stage.lead.step == "budget"
    assert "budget" not in stage.lead.answers


def test_a_vague_need_does_not_replace_a_named_one(asked_for_size: Stage) -> None:
    asked_for_size.say("đúng rồi", "bên chị cần nhiều thứ lắm")
    assert asked_for_size.lead.answers["need"].option == "crm"


def test_not_knowing_is_not_taken_where_nobody_asked(stage: Stage) -> None:
    stage.finish()
    before = stage.lead.answers
    stage.say("em ơi sao chưa ai gọi")
    assert stage.lead.answers == before
    assert "em ơi sao chưa ai gọi" in stage.told()[0]


@pytest.mark.parametrize("typed", ["à nhầm, 50 chứ không phải 30", "nhầm, 50tr"])
def test_a_slip_of_the_pen_is_mended_in_the_next_message(stage: Stage, typed: str) -> None:
    stage.begin()
    stage.tap(*HOT[:2])
    stage.say("30tr", typed)
    if stage.lead.doubt:
        stage.say("đúng rồi")
    assert stage.lead.answers["budget"].value is not None
    assert stage.lead.answers["budget"].value["max"] == 50_000_000


@pytest.mark.parametrize("typed", ["ok", "dạ", "chào em", "cảm ơn em", "👍"])
def test_courtesies_answer_no_question(stage: Stage, typed: str) -> None:
    stage.begin()
    assert "Câu 1/6" in stage.say(typed)
    assert stage.lead.answers == {}


def test_denied_names_are_not_taken(stage: Stage) -> None:
    stage.begin()
    stage.tap(*HOT[:4])
    stage.say("không phải shop, bên mình là spa")
    assert stage.lead.answers["industry"].option == "services"


@pytest.mark.parametrize("typed", ["hmm", "...", "🙂🙂🙂", "??"])
def test_the_option_for_anything_takes_no_noise(stage: Stage, typed: str) -> None:
    stage.begin()
    stage.tap(*HOT[:4])
    stage.say(typed)
    assert "industry" not in stage.lead.answers


def test_answers_given_before_the_consent_are_kept_and_fewer_are_asked(stage: Stage) -> None:
    stage.say("/start")
    reply = stage.say("mình cần crm, tầm 50tr")
    assert "Em xin hỏi anh/chị 4 câu ngắn thôi" in reply
    assert stage.say("ok").startswith("Câu 2/6")


@pytest.mark.parametrize(
    ("typed", "industry"),
    [
        ("cần tổng đài, công ty xây dựng tầm 60 người", "industry"),
        ("bên mình bán mỹ phẩm online, cần chatbot", "retail"),
        ("we are a small clinic and need a crm", "services"),
        ("cần dịch vụ tổng đài", None),  # no line of business
        ("cần chatbot để đào tạo nhân viên", None),
    ],
)
def test_the_line_of_business_is_taken_where_words_speak_of_it(
    stage: Stage, typed: str, industry: str | None
) -> None:
    stage.begin()
    stage.say(typed)
    answer = stage.lead.answers.get("industry")
    assert (answer.option if answer else None) == industry


def test_a_district_is_no_line_of_business(stage: Stage) -> None:
    stage.begin()
    stage.tap(*HOT[:4])
    assert "Ngành: “quận 7”" in stage.say("quận 7")


def test_of_two_options_with_one_role_the_one_that_was_named_is_taken(stage: Stage) -> None:
    stage.begin()
    stage.tap(*HOT[:3])
    assert "Tôi đề xuất, sếp duyệt" in stage.say("anh phải hỏi sếp")


def test_a_name_told_with_the_number_is_the_name_to_use(stage: Stage) -> None:
    stage.begin()
    stage.tap(*HOT)
    assert "Tên: Tuấn" in stage.say("0912.345.678 nha, tên anh là Tuấn")
    assert stage.lead.called == "Tuấn"
