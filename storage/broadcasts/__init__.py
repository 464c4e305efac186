"""Broadcasts: who decided what, whom each has reached, and whose turn is next.

deciding    a broadcast is written, started, paused, …: each a guarded change of its state
freezing    the audience becomes deliveries, in one statement
candidates  whose turn it is, with what counts about them
sending     deliveries whose turn has come become outbox rows, judged at that moment
recalling   what was sent is deleted again
watching    what follows by itself: schedules, an end, a stop because of errors or opt-outs
clicking    who followed a link of it
rewarming   one that begins by itself
counting    how it stands, in numbers
reviving    what becomes of them in a backup that is put back

A delivery is one person's copy. From its first try on its state is that of its outbox row: a trigger of the
database sees to it, whoever changes the row (docs/decisions).
"""

from storage.broadcasts.candidates import over_cap, zones
from storage.broadcasts.clicking import follow
from storage.broadcasts.counting import everybody, figures, reasons, results, states
from storage.broadcasts.deciding import Broadcast, create, decide, find, listing
from storage.broadcasts.recalling import note_parts, recall_some
from storage.broadcasts.reviving import revive
from storage.broadcasts.rewarming import rewarm
from storage.broadcasts.sending import running, take
from storage.broadcasts.watching import begin_due, end_done, freeze_started, skip_cancelled, stop_troubled

__all__ = [
    "Broadcast",
    "begin_due",
    "create",
    "decide",
    "end_done",
    "everybody",
    "figures",
    "find",
    "follow",
    "freeze_started",
    "listing",
    "note_parts",
    "over_cap",
    "reasons",
    "recall_some",
    "results",
    "revive",
    "rewarm",
    "running",
    "skip_cancelled",
    "states",
    "stop_troubled",
    "take",
    "zones",
]
