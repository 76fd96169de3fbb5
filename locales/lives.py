"""Lives in words: the ways of a pair, a meeting, a plan and a participant, drawn as diagrams."""

from domain.lives import drawn
from domain.meeting_life import MEETING_LIFE
from domain.pair_life import PAIR_LIFE
from domain.participant_life import PARTICIPANT_LIFE
from domain.plan_life import PLAN_LIFE
from locales.texts import Texts


def page(texts: Texts) -> str:
    """Write the page of documentation that shows every life."""
    pair = drawn(
        PAIR_LIFE,
        lambda code: texts.label(f"pair-stage-{_key(code)}"),
        lambda code: texts.label(f"pair-move-{_key(code)}"),
    )
    participant = drawn(
        PARTICIPANT_LIFE,
        lambda code: texts.label(f"participant-state-{_key(code)}"),
        lambda code: texts.label(f"participant-move-{_key(code)}"),
    )
    meeting = drawn(
        MEETING_LIFE,
        lambda code: texts.label(f"meeting-state-{_key(code)}"),
        lambda code: texts.label(f"meeting-move-{_key(code)}"),
    )
    plan = drawn(
        PLAN_LIFE,
        lambda code: texts.label(f"plan-life-{_key(code)}"),
        lambda code: texts.label(f"plan-move-{_key(code)}"),
    )
    parts = (
        f"# {texts.label('lives-title')}",
        texts.label("lives-how"),
        f"## {texts.label('lives-pair')}",
        f"```mermaid\n{pair}\n```",
        f"## {texts.label('lives-meeting')}",
        f"```mermaid\n{meeting}\n```",
        f"## {texts.label('lives-plan')}",
        f"```mermaid\n{plan}\n```",
        f"## {texts.label('lives-participant')}",
        f"```mermaid\n{participant}\n```",
    )
    return "\n\n".join(parts) + "\n"


def _key(code: str) -> str:
    return code.replace("_", "-")
