"""Codes on pictures: what the QR codes say that stand somewhere on a photo.

A picture comes from a stranger's telephone, so its size is asked before anything is unpacked.
"""

import base64
import binascii
import json
from collections.abc import Mapping
from io import BytesIO
from typing import Any, Final

import zxingcpp
from PIL import Image

from documents.refusals import Refused

LARGEST: Final = 8 * 1024 * 1024
"""Bytes of a picture that is looked at."""

MOST_POINTS: Final = 60_000_000
"""Points of a picture that is unpacked: more than the camera of a usual telephone makes."""

_ENOUGH: Final = 2400
"""Points along a side within which a code on a sheet of paper is found."""

_FORMATS: Final = ("JPEG", "PNG", "WEBP")
_KINDS: Final = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_LONGEST: Final = 500


def read_codes(facts: Mapping[str, Any]) -> bytes:
    """Read the codes on `file` (base64) into JSON: `codes`, or `refused`.

    Raises:
        MemoryError: the picture needs more memory than its size in points tells.
    """
    try:
        told: dict[str, Any] = {"codes": _codes(_body(facts["file"]))}
    except Refused as refusal:
        told = {"refused": refusal.code}
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  # a broken picture fails in as many ways as it can be broken
        told = {"refused": "not-a-picture"}
    return json.dumps(told).encode()


def _body(file: str) -> bytes:
    if len(file) * 3 // 4 > LARGEST + 2:
        raise Refused("too-big")
    try:
        return base64.b64decode(file, validate=True)
    except binascii.Error as error:
        raise Refused("not-a-picture") from error


def _codes(body: bytes) -> list[str]:
    with Image.open(BytesIO(body), formats=_FORMATS) as picture:
        width, height = picture.size
        if width * height > MOST_POINTS:
            raise Refused("bomb")
        picture.draft("L", (_ENOUGH, _ENOUGH))
        grey = picture.convert("L")
    grey.thumbnail((_ENOUGH, _ENOUGH))
    points = memoryview(grey.tobytes()).cast("B", (grey.height, grey.width))
    found = zxingcpp.read_barcodes(points, formats=_KINDS)
    return [one.text[:_LONGEST] for one in found]
