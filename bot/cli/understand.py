"""`leadbot understand`: JSON lines in, JSON lines out, for scoring and for pipes. Nothing is kept."""

import sys

import msgspec

from dialogs.understanding.answer import answer


def understand() -> None:
    """Read {"id", "lang", "slot", "text", "now"} a line from stdin and write {"id", "result"} a line to
    stdout.
    """
    encode, decode = msgspec.json.Encoder().encode, msgspec.json.Decoder(dict[str, object]).decode
    write = sys.stdout.buffer.write
    for line in sys.stdin.buffer:
        if line.strip():
            write(encode(answer(decode(line))) + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    understand()
