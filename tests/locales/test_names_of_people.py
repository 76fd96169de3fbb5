"""No person of a real school is named in what everybody uses."""

import hashlib
import re
from pathlib import Path

from locales.programmes import SHELF
from locales.texts import HERE

# Отпечатки фамилий из плана гимназии, строчными буквами, в разных падежах: самих людей тут нет.
SURNAMES = frozenset(
    [
        "03c4208afdaa845d1fb77fd63b17927a4760e0b64415f861c8432f8024e109b1",
        "1feb8042b6060299ad29da896b2885bcea9682d69eded39de38c93da9238d8d6",
        "35e4fe3f9a2f8d6686a24dd4f4b89306d6cd50387d9e7fb01f9e59f9a82e0580",
        "4567c751c0d1593b99243c64cd5a97c70bd5efcc0cfc6b26cb8eaded6808a18a",
        "6c7270ea4beae484f8c4b8761bd436c22cec19272e9549a85ca32122a4aa3700",
        "6f4dc24dae701705431808a6d9b385e8de6b3f5c2e8bc7725747309aad4c049a",
        "7bcbee93b992c73d3e62fd12aa61001fd734d35990c25b2940c19bcd5e1cc33c",
        "83f5e80fcc2e6f542b502d6926a1d9cbb12769546e518fd11eef3a577a1c8583",
        "86deced7e72a657fc306ebdf5c61d1bb13bdf2d0200a3f63989c051814d9e79c",
        "93088e4393c712cbe1d6139a67fc1376b89a264cc32004573dc880f2d31334dc",
        "987bd467732474ce6291858b2236ae383e08946d4859b342d9c350931c3d80f5",
        "aad1035124f789574ed634f0d039103a802c2361a334c0816f10e0feedfe7418",
        "acd8d414fee763e248a79599112c25182d15155c07b62f83f04825c74808584a",
        "b20b79ec2e39c96356ce78f3629c0f095b5f61f01c24157caaec7135d506ef85",
        "b5f792b1b04514e72ff90750b69c7d7c0230a738a7d0bdf8137b53a6cf523d67",
        "be61782a7b8701cd265b848181a244b0fb09b0d4c6da0a29e88d43309f6d8f95",
        "cee2a2c4dcd9cb475303b230e24f24329128640bcae0c69a0e03a040bf51da2d",
        "d5d5cfed92666040e084cd50733be961b4a3507c9be9b676c507174f1b723614",
        "debd4837d664b7601a53b13bb6cdc6018231201c781ee92b2ae2b54eecbc5a50",
        "deff6a3c31def9746e9dff09a49a2a7b34cfc3be4035a565f628f97ca845a72d",
        "dfe855b645a4f2672bc8c5f7ecf633c42b18b4269b26992ed742bffe7476abc3",
        "e057062e2be2d08c0728e907ff5acae779b5be4be65ed874e464915c01c0a9da",
        "e978d5692a625b05797ce0b1bc626cafa2bf270b9fdf1225e9a5d54caa1d9a3b",
    ]
)
ROADMAPS = Path(__file__).with_name("roadmaps")
_BINARY = {".pyc", ".docx"}
_WORD = re.compile(r"\w+")
_INITIALS = re.compile(r"\b[А-ЯЁ]\.\s?[А-ЯЁ]\.")


def _named(words: str, surnames: frozenset[str]) -> set[str]:
    found = {one.casefold() for one in _WORD.findall(words)}
    return {one for one in found if hashlib.sha256(one.encode()).hexdigest() in surnames}


def test_nobody_from_the_plan_is_named() -> None:
    """People of a real school have no place in a programme that others use."""
    paths = [one for one in (*HERE.rglob("*"), *ROADMAPS.iterdir()) if one.is_file()]
    texts = {
        one.name: one.read_text(encoding="utf-8") for one in paths if one.suffix not in _BINARY
    }
    assert {"gymnasium-2021.toml", "gymnasium-2021.csv", "checks.ftl"} <= texts.keys()
    assert {name for name, words in texts.items() if _named(words, SURNAMES)} == set()
    programmes = "".join(one.read_text(encoding="utf-8") for one in SHELF.glob("*.toml"))
    assert _INITIALS.findall(programmes) == []


def test_a_surname_would_be_found() -> None:
    """The search above sees whole words, whatever their case."""
    hashed = frozenset({hashlib.sha256(b"smith").hexdigest()})
    assert _named("Ответственный: SMITH А.А.", hashed) == {"smith"}
    assert _named("Smithson", hashed) == set()
