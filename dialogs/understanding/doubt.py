""" "I do not know yet": the grammar of doubt that budget and timescale share."""

from dialogs.understanding.grammar import Rule

UNKNOWN_RULES: list[Rule[str]] = [
    Rule("doubtful", "unknown", "khó nói lắm; no idea"),
    Rule("not|notyet word? word? know|decide", "unknown", "chưa chốt; haven't really decided"),
    Rule("not|notyet self? know|decide", "unknown", "không biết nữa"),
    Rule("self notyet ... know|decide", "unknown", "sếp chưa nói"),
    Rule("depend", "unknown", "tùy báo giá; depends on your quote"),
    Rule("wait", "unknown", "để xem đã"),
]
