"""QR codes as PNG pictures: large enough to print, with the margin that scanners need."""

from io import BytesIO

import segno

from bot.transport import InputBytes

SCALE = 16  # pixels of a module: about 600 × 600 for a deep link
BORDER = 4  # modules, ISO/IEC 18004


def draw_qr(text: str) -> InputBytes:
    """A picture that phones read as the text; it stays readable with a seventh of it covered."""
    content = BytesIO()
    segno.make_qr(text, error="m").save(content, kind="png", scale=SCALE, border=BORDER)
    return InputBytes("qr.png", content.getvalue())
