"""Photos as telephones make them: of a printed code, turned and blurred, or of nothing."""

from io import BytesIO

from PIL import Image, ImageFilter

from documents.codes import qr

PAPER = (1240, 1754)
"""Points of a sheet of A4."""


def of_code(address: str, turned: float = 4.0) -> bytes:
    """Photograph a sheet of paper with the code of an address on it."""
    code = Image.open(BytesIO(qr({"address": address}))).convert("L").resize((430, 430))
    sheet = Image.new("L", PAPER, 255)
    sheet.paste(code, (720, 120))
    return _taken(sheet.rotate(turned, expand=True, fillcolor=90))


def of_nothing() -> bytes:
    """Photograph an empty table."""
    return _taken(Image.new("L", PAPER, 120))


def _taken(scene: Image.Image) -> bytes:
    into = BytesIO()
    scene.resize((960, 1280)).filter(ImageFilter.GaussianBlur(0.8)).save(into, "JPEG", quality=60)
    return into.getvalue()
