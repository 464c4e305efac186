"""Dates, months, quarters, feasts and durations as people name them: a lexeme "span" or "duration" for each.

The first of the two floors of the timescale's grammar; `moments` has what its rules make. Deadlines, starts
and parts are read on the floor above, in `timescale`.
"""

from collections.abc import Sequence
from typing import Any

from dialogs.understanding import durations, moments
from dialogs.understanding.datedigits import join_digits
from dialogs.understanding.grammar import Grammar, Lexeme, Lexicon, Rule
from dialogs.understanding.spans import Duration
from dialogs.understanding.words.deadlines import BOUNDS, MENDS
from dialogs.understanding.words.everyday import DOUBT, EVERYDAY
from dialogs.understanding.words.plans import PLANS
from dialogs.understanding.words.private import PRIVATE
from dialogs.understanding.words.time import TIME
from dialogs.understanding.words.world import OUTSIDERS, WORLD

MADE = ("date", "monthnum", "monthyear", "yearnum", "span", "duration")
LEXICON = Lexicon(TIME, BOUNDS, PLANS, MENDS, PRIVATE, WORLD, OUTSIDERS, DOUBT, EVERYDAY, made=MADE)

A_MONTH = "monthnum|monthname|may"
OF_YEAR = " unit? of? yearnum|relative?"
SPANS: list[Rule[Any]] = [
    Rule("ram of? monthnum|lunarmonth", moments.lunar_day, "rằm tháng bảy"),
    Rule("mung number monthnum lunar", moments.lunar_day, "mùng 10 tháng 3 âm lịch"),
    Rule("mung number tet", moments.day_of_tet, "mùng 6 Tết"),
    Rule("unit? number tet", moments.day_before_tet, "28 Tết"),
    Rule("mung number lunarmonth", moments.lunar_day, "mùng 8 tháng giêng"),
    Rule("number monthnum lunar", moments.lunar_day, "10 tháng 3 âm"),
    Rule("unit|mung number of? relative", moments.day_of_near_month, "ngày 20 tháng này; mùng 5 tháng sau"),
    Rule("number solarday|suffix of? relative", moments.day_of_near_month, "15 tây tháng sau"),
    Rule("mung date lunar?", moments.lunar_day, "mùng 10/3"),
    Rule("date lunar", moments.lunar_day, "10/3 âm lịch"),
    Rule("monthnum lunar", moments.lunar_month, "tháng 7 âm lịch"),
    Rule("lunarmonth", moments.lunar_month, "tháng giêng; ra giêng"),
    Rule("unit? date of? relative?", moments.day_and_month, "15/1; 20-11-2026"),
    Rule(
        "mung|unit? number monthnum unit? of? yearnum|relative",
        moments.day_of_month,
        "ngày 15 tháng 1 năm 2027",
    ),
    Rule("number solarday of? monthnum", moments.day_of_month, "15 tây tháng 4"),
    Rule("number suffix? of? monthname|may stop? yearnum|relative", moments.day_of_month, "12 May 2027"),
    Rule("monthname|may number suffix? stop? yearnum|relative?", moments.day_of_month, "December 5th, 2026"),
    Rule(
        "unit? mung? number suffix? of? monthnum|monthname|may",
        moments.day_of_month,
        "mồng 5 tháng 9; the 3rd of October",
    ),
    Rule("monthyear", moments.month_and_year, "tháng 1/2027"),
    Rule(
        "from|mid|between? of? " + A_MONTH + " to|den " + A_MONTH + "|number" + OF_YEAR,
        moments.months,
        "tháng 5-7",
    ),
    Rule("rather monthnum stop? monthnum", moments.later_month, "không phải tháng 5, tháng 7 cơ"),
    Rule("monthnum stop? monthnum", moments.near_months, "tháng 9, tháng 10"),
    Rule("ordinal of monthname|may", moments.ordinal_day, "the first of December"),
    Rule("halfyear of? monthnum|monthname|relative", moments.half_month, "nửa cuối tháng 9"),
    Rule("unit ordinal of? monthnum|monthname|may|relative", moments.week_of_month, "tuần đầu tháng 6"),
    Rule("unit weekday of? monthnum|relative", moments.week_by_weekday, "tuần thứ hai của tháng sau"),
    Rule("ordinal unit of? monthnum|monthname|may|relative", moments.week_of_month, "first week of June"),
    Rule(
        "relative stop? about|courtesy? about? monthnum|monthname",
        moments.named_month,
        "năm sau, tầm tháng 2",
    ),
    Rule("season stop? about|know? about? monthnum|monthname", moments.named_month, "spring, say April"),
    Rule(
        "next? monthnum|monthname unit? stop? of? yearnum|relative",
        moments.named_month,
        "tháng 3 năm sau; March 2027",
    ),
    Rule("next? monthnum|monthname this|next?", moments.named_month, "tháng chín; next January"),
    Rule(
        "in|of|by|before|after|from|early|mid|late|this|next|about|mend|to|den may",
        moments.named_month,
        "in May",
    ),
    Rule("^ may $", moments.named_month, "May"),
    Rule("may yearnum|relative", moments.named_month, "May 2027"),
    Rule("quartername to? stop? unit? of? yearnum|relative", moments.quarter, "Q1/2027; quý 1 năm sau"),
    Rule("relative stop? quartername", moments.quarter, "năm sau quý 1"),
    Rule("quartername of? this|next|unit?", moments.quarter, "quý III; quý cuối năm"),
    Rule("halfyear unit? of? yearnum|relative", moments.half_year, "nửa đầu năm sau"),
    Rule("relative halfyear", moments.half_year, "next year H1"),
    Rule("halfyear of? unit?", moments.half_year, "H2; nửa cuối năm"),
    Rule("season of? yearnum|relative", moments.season, "hè năm sau"),
    Rule("season", moments.season, "mùa hè"),
    Rule("feast stop? of? monthnum", moments.named_month, "năm học mới tháng 9"),
    Rule("feast of? yearnum|relative", moments.feast, "Noel năm nay"),
    Rule("feast", moments.feast, "Trung thu"),
    Rule("weekday|shortday this|next|relative", moments.weekday, "thứ hai tuần sau; t7 này"),
    Rule("next|this? weekday", moments.weekday, "next Monday; thứ 6"),
    Rule("relative stop? about? weekday", moments.weekday, "tuần sau thứ 4"),
    Rule("shortday", moments.short_month, "T3"),
    Rule("weekend", moments.weekend, "cuối tuần"),
    Rule("nextweekend", moments.next_weekend, "cuối tuần sau"),
    Rule("number half? to|den number unit halfmore?", durations.duration, "2-3 tháng"),
    Rule("number unit to number", durations.duration, "a week or two"),
    Rule("number stop? number unit halfmore?", durations.duration, "3 4 tháng; hai, ba tuần"),
    Rule("half|nua relative", durations.coming, "nửa năm tới"),
    Rule("number to|den? number? relative", durations.coming, "6 tháng tới"),
    Rule("number unit halfmore", durations.duration, "1 tháng rưỡi"),
    Rule("number halfmore unit", durations.duration, "one and a half months"),
    Rule("half|nua once? unit", durations.duration, "nửa năm; half a year"),
    Rule("number half|nua unit", durations.duration, "một nửa năm"),
    Rule("unit halfmore", durations.duration, "tháng rưỡi"),
    Rule("number suffix", moments.day_of_near_month, "the 15th"),
    Rule("number unit", durations.duration, "45 ngày; a couple of months"),
    Rule("once unit halfmore?", durations.duration, "a fortnight"),
    Rule("unit|mung number", moments.day_of_near_month, "ngày 15; mùng 5"),
    Rule("day", moments.day, "ngày mai"),
    Rule("eom", moments.end_phrase, "EOM"),
    Rule("not? of? relative stop? oneafter", moments.one_after, "not this month, the one after"),
    Rule("relative", moments.relative, "tháng sau; next quarter"),
    Rule("unit|relative? yearnum", moments.year_alone, "năm 2027"),
    Rule("early|mid|late of? unit", moments.part, "giữa năm"),
    Rule("over unit", moments.next_of_unit, "sang tháng"),
    Rule("within unit", moments.whole_unit, "trong tháng"),
    Rule("withinnext unit", durations.next_unit, "over the next quarter"),
]
GRAMMAR = Grammar(LEXICON, SPANS)


def read_spans(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """The lexemes of a text with every date joined to one "span", every number of units to one "duration"."""
    joined: list[Lexeme] = []
    tidy = join_digits(lexemes)
    i = 0
    for found in GRAMMAR.all(tidy):
        first = found.first
        if tidy[first].name in (
            "in",
            "of",
            "by",
            "before",
            "after",
            "from",
            "early",
            "mid",
            "late",
            "until",
            "about",
            "mend",
            "to",
        ):
            first += found.rule.pattern.endswith("den may")
        joined.extend(tidy[i:first])
        name = "duration" if isinstance(found.value, Duration) else "span"
        joined.append(Lexeme(name, tidy[first].start, tidy[found.last - 1].end, found.value))
        i = found.last
    joined.extend(tidy[i:])
    return joined
