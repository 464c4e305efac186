"""No plan, and "I do not know yet": the grammar of doubt that budget and timescale share."""

from dialogs.understanding.grammar import Rule

FAINT = 0.8  # the confidence of words that may as well be about something else
UNKNOWN_RULES: list[Rule[str]] = [
    Rule("doubtful", "unknown", "khó nói lắm; no idea"),
    Rule("not|notyet word? word? know|decide", "unknown", "chưa chốt; haven't really decided"),
    Rule("not|notyet self? know|decide", "unknown", "không biết nữa"),
    Rule("self notyet ... know|decide", "unknown", "sếp chưa nói"),
    Rule("depend", "unknown", "tùy báo giá; depends on your quote"),
    Rule("wait", "unknown", "để xem đã", FAINT),
    Rule("^ courtesy? notyet courtesy? courtesy? $", "unknown", "chưa em", 0.6),
]
# Of time alone: no date is known, or nothing is planned.
NO_PLAN_RULES: list[Rule[str]] = [
    Rule("not|notyet courtesy|word? courtesy|word? asap", "unknown", "not in a hurry"),
    Rule("after|until ... then|newly|decide", "unknown", "once the board signs off"),
    Rule("notyet|not plan when", "unknown", "chưa định ngày nào"),
    Rule("notyet plan ... wait", "unknown", "chưa mua đâu, còn đợi sếp về"),
    Rule("notyet decide|know|about when", "unknown", "chưa chốt thời gian"),
    Rule("doubtful ... when", "unknown", "chưa biết khi nào"),
    Rule("notyet|not ... know|decide ... when", "unknown", "chưa biết khi nào"),
    Rule("when ... then|newly|afterwards|wait", "unknown", "khi nào có ngân sách thì làm"),
    Rule("in ... after ... wait", "unknown", "để thi xong rồi tính"),
    Rule("when ... wait|depend|doubtful", "unknown", "thời gian thì còn tùy"),
    Rule("not|notyet word? word? when", "unknown", "we don't have a date yet"),
    Rule("^ courtesy? not of? span courtesy? $", "unknown", "not this year"),
    Rule("nodate|norush", "unknown", "no timeline; chưa gấp"),
    Rule(
        "^ courtesy|self|word? until het|word|self|courtesy|not|notyet word|self|plan|courtesy|decide|het",
        "unknown",
        "sau khi hết hợp đồng cũ",
    ),
    Rule("^ courtesy|self? until meanwhile", "unknown", "đợi hết hợp đồng cũ"),
    Rule("^ courtesy|about? never courtesy? $", "none", "never"),
    Rule("cancelled", "none", "hủy kế hoạch rồi"),
    Rule("not|notyet decide? ... plan", "none", "không có kế hoạch mua"),
]
