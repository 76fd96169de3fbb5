"""The heap: what is held for as long as the program runs is not looked through again and again."""

import gc


def settle() -> None:
    """Leave what is there now out of every later search for cycles.

    Words, questionnaires and libraries stay to the end. Looking through them took 0.3 s with half
    a million objects, and whoever had just tapped a button waited.
    """
    gc.collect()
    gc.freeze()
