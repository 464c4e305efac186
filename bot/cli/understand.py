"""`leadbot understand`: JSON lines in, JSON lines out, for scoring and for pipes. Nothing is kept."""

import os
import sys

import msgspec

from dialogs.understanding.answer import answer


def understand() -> None:
    """Read {"id", "lang", "slot", "text", "now"} a line from stdin and write {"id", "result"} a line to
    stdout, as long as somebody reads them.
    """
    try:
        _answer_lines()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what is flushed at the end


def _answer_lines() -> None:
    encode, decode = msgspec.json.Encoder().encode, msgspec.json.Decoder(dict[str, object]).decode
    write = sys.stdout.buffer.write
    for line in sys.stdin.buffer:
        if line.strip():
            write(encode(answer(decode(line))) + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    understand()
