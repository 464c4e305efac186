"""Broadcasts: who decided what, whom each has reached, and whose turn is next.

deciding    a broadcast is written, started, paused, …: each a guarded change of its state
freezing    the audience becomes deliveries, slice by slice
candidates  whose turn it is, with what counts about them
leaving_out people who get nothing are settled with the reason
sending     deliveries whose turn has come become outbox rows, judged at that moment
recalling   what was sent is deleted again
watching    what follows by itself: schedules, an end, a stop because of errors or opt-outs
clicking    who followed a link of it
redirects   addresses of ours that are counted and lead on
rewarming   one that begins by itself
counting    how it stands, in numbers
reviving    what becomes of them in a backup that is put back

A delivery is one person's copy. From its first try on its state is that of its outbox row: a trigger of the
database sees to it, whoever changes the row (docs/decisions).
"""

from storage.broadcasts.candidates import zones
from storage.broadcasts.clicking import follow, note_click
from storage.broadcasts.counting import everybody, figures, readers, reasons, results, states
from storage.broadcasts.deciding import Broadcast, create, decide, find, listing
from storage.broadcasts.freezing import freeze_some
from storage.broadcasts.recalling import is_past_recall, note_parts, recall_some
from storage.broadcasts.redirects import Place, Redirects, redirect_key
from storage.broadcasts.reviving import revive
from storage.broadcasts.rewarming import rewarm, whom_to_rewarm
from storage.broadcasts.sending import Running, running, take
from storage.broadcasts.watching import begin, due, end_done, skip_cancelled, stop_troubled

__all__ = [
    "Broadcast",
    "Place",
    "Redirects",
    "Running",
    "begin",
    "create",
    "decide",
    "due",
    "end_done",
    "everybody",
    "figures",
    "find",
    "follow",
    "freeze_some",
    "is_past_recall",
    "listing",
    "note_click",
    "note_parts",
    "readers",
    "reasons",
    "recall_some",
    "redirect_key",
    "results",
    "revive",
    "rewarm",
    "running",
    "skip_cancelled",
    "states",
    "stop_troubled",
    "take",
    "whom_to_rewarm",
    "zones",
]
