"""QR codes: a PNG with the modules of the standard and the margin that scanners need."""

import struct
import zlib

import segno

from bot.qr import BORDER, SCALE, draw_qr

URL = "https://t.me/sandbox_bot?start=Ab3dEf9h"


def pixels(png: bytes) -> list[list[int]]:
    """The picture as rows of bits, 1 for white; of one bit a pixel and no filters, as segno writes it."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height, depth = struct.unpack(">IIB", png[16:25])
    assert depth == 1
    data, at = b"", 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            data += png[at + 8 : at + 8 + length]
        at += 12 + length
    raw, stride = zlib.decompress(data), 1 + (width + 7) // 8
    rows = [raw[row * stride + 1 : (row + 1) * stride] for row in range(height)]
    return [[row[x // 8] >> (7 - x % 8) & 1 for x in range(width)] for row in rows]


def test_the_picture_has_the_modules_of_the_address_and_a_white_margin() -> None:
    picture = pixels(draw_qr(URL).data)
    seen = [[1 - bit for bit in row[::SCALE]] for row in picture[::SCALE]]
    modules = [list(row) for row in segno.make_qr(URL, error="m").matrix]
    margin = [0] * BORDER
    assert [row[BORDER:-BORDER] for row in seen[BORDER:-BORDER]] == modules
    assert all(row[:BORDER] == row[-BORDER:] == margin for row in seen)
    assert not any(any(row) for row in (*seen[:BORDER], *seen[-BORDER:]))
