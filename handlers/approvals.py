"""Approvals: by which protocol a school approved a questionnaire of its own."""

from domain.html import NOTHING, Html
from domain.questionnaires import Questionnaire
from locales.texts import Texts


def approved(questionnaire: Questionnaire, texts: Texts) -> Html:
    """Say who stands for a questionnaire; nothing about those that came with the house."""
    approval = questionnaire.approved
    if approval is None:
        return NOTHING
    on = approval.on.strftime("%d.%m.%Y")
    return texts.say("approved-by", protocol=approval.protocol, on=on)
