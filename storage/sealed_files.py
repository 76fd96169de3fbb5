"""Sealed files: a stream of bytes encrypted piece by piece, so that any change is noticed.

A file begins with a sign, salt, a proof of the key and a checksum of these three; then come pieces
of AES-256-GCM whose nonce is their number, the last one marked as such. A flipped bit, a missing
or a foreign piece, and a cut file are damage; only a sound beginning can tell of another key.
"""

import hmac
import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_SIGN: Final = b"MENTORBAK1"
_SALT: Final = 16
_DIGEST: Final = 32
_HEAD: Final = len(_SIGN) + _SALT + _DIGEST
_PIECE: Final = 1 << 20
_TAG: Final = 16
_PRIVATE: Final = 0o600


class WrongKey(Exception):
    """The file was sealed with another key."""


class Damaged(Exception):
    """The file is no sealed file, or not as it was written."""


def seal(key: bytes, first: bytes, rest: Path, into: Path) -> None:
    """Write `first` and a file's bytes into a new sealed file, and wait for the disk."""
    salt = os.urandom(_SALT)
    cipher, proof = _keys(key, salt)
    head = _SIGN + salt + proof
    number = os.open(into, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE)
    with os.fdopen(number, "wb") as out, rest.open("rb") as source:
        out.write(head + sha256(head).digest())
        out.write(_piece(cipher, 0, first, is_last=False))
        for at, (body, is_last) in enumerate(_pieces(source, _PIECE), start=1):
            out.write(_piece(cipher, at, body, is_last=is_last))
        out.flush()
        os.fsync(out.fileno())


def unseal(key: bytes, sealed: Path, into: Path) -> bytes:
    """Write what stands in a sealed file into a new file; gives what stood first.

    Raises:
        WrongKey: it was sealed with another key.
        Damaged: it is no such file, or was changed or cut.
    """
    with sealed.open("rb") as source:
        cipher = _opened(key, source)
        number = os.open(into, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE)
        with os.fdopen(number, "wb") as out:
            first = _first(cipher, source)
            for at, (body, is_last) in enumerate(_pieces(source, _PIECE + _TAG), start=1):
                out.write(_body(cipher, at, body, is_last=is_last))
            out.flush()
            os.fsync(out.fileno())
    return first


def _opened(key: bytes, source: BinaryIO) -> AESGCM:
    head, digest = source.read(_HEAD), source.read(_DIGEST)
    if not head.startswith(_SIGN) or sha256(head).digest() != digest:
        raise Damaged
    salt, proof = head[len(_SIGN) :][:_SALT], head[-_DIGEST:]
    cipher, known = _keys(key, salt)
    if not hmac.compare_digest(proof, known):
        raise WrongKey
    return cipher


def _keys(key: bytes, salt: bytes) -> tuple[AESGCM, bytes]:
    """Give the cipher of one file, and what proves that the key is the right one."""
    made = HKDF(SHA256(), 2 * _DIGEST, salt, b"mentoring-bot backup").derive(key)
    return AESGCM(made[:_DIGEST]), made[_DIGEST:]


def _pieces(source: BinaryIO, size: int) -> Iterator[tuple[bytes, bool]]:
    """Yield pieces of a size, and whether each is the last; an empty file has one, empty."""
    here = source.read(size)
    while following := source.read(size):
        yield here, False
        here = following
    yield here, True


def _piece(cipher: AESGCM, at: int, body: bytes, *, is_last: bool) -> bytes:
    sealed = cipher.encrypt(_nonce(at, is_last=is_last), body, None)
    return len(sealed).to_bytes(4, "big") + sealed if at == 0 else sealed


def _first(cipher: AESGCM, source: BinaryIO) -> bytes:
    length = int.from_bytes(source.read(4), "big")
    if length > _PIECE:
        raise Damaged
    return _body(cipher, 0, source.read(length), is_last=False)


def _body(cipher: AESGCM, at: int, sealed: bytes, *, is_last: bool) -> bytes:
    try:
        return cipher.decrypt(_nonce(at, is_last=is_last), sealed, None)
    except (InvalidTag, ValueError):
        raise Damaged from None


def _nonce(at: int, *, is_last: bool) -> bytes:
    return at.to_bytes(11, "big") + bytes([is_last])
