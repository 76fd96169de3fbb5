"""Palettes: a screenshot has few colours, so 256 of them keep it in a third of the room."""

import base64
import struct
import zlib
from typing import Any, Final

from playwright.async_api import Browser

COUNTED: Final = """async (png) => {
    const blob = await (await fetch(`data:image/png;base64,${png}`)).blob();
    const { width, height } = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas.drawImage(await createImageBitmap(blob), 0, 0);
    const bytes = canvas.getImageData(0, 0, width, height).data;
    const pixel = (at) => (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2];
    const counts = new Map();
    for (let at = 0; at < bytes.length; at += 4)
        counts.set(pixel(at), (counts.get(pixel(at)) ?? 0) + 1);
    const palette = [...counts].sort((one, two) => two[1] - one[1] || one[0] - two[0])
        .slice(0, 256).map(([colour]) => colour);
    const far = (one, two) => [16, 8, 0]
        .reduce((sum, bits) => sum + (((one >> bits) & 255) - ((two >> bits) & 255)) ** 2, 0);
    const nearest = (colour) => palette
        .reduce((best, _, index) => far(palette[index], colour) < far(palette[best], colour)
            ? index : best, 0);
    const places = new Map([...counts.keys()].map((colour) => [colour, nearest(colour)]));
    const rows = [];
    for (let at = 0; at < bytes.length; at += 4)
        rows.push(String.fromCharCode(places.get(pixel(at))));
    return { width, height, palette, pixels: btoa(rows.join('')) };
}"""
"""Which 256 colours are met most, and which of them is nearest to every pixel."""


async def in_few_colours(browser: Browser, png: bytes) -> bytes:
    """Write a screenshot anew, with the 256 colours that it has most of."""
    page = await browser.new_page()
    counted: dict[str, Any] = await page.evaluate(COUNTED, base64.b64encode(png).decode())
    await page.close()
    width, pixels = counted["width"], base64.b64decode(counted["pixels"])
    rows = b"".join(b"\0" + pixels[at : at + width] for at in range(0, len(pixels), width))
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, counted["height"], 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", b"".join(one.to_bytes(3, "big") for one in counted["palette"])),
            _chunk(b"IDAT", zlib.compress(rows, 9)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
