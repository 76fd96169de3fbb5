# Questionnaires about people and pairs, and answers for those who have no telephone.

action-filling-show = Fill in a questionnaire
button-fill-in = Fill in a questionnaire about somebody
button-child-papers = Fill in a questionnaire about the child
button-pair-papers = Fill in the pair's card
button-sent-of-day = Open: { $day }
filling-people = <b>Whom is the questionnaire about?</b>
filling-nobody = There is nobody yet to fill in a questionnaire about.
filling-title = <b>Questionnaires: { $name }</b>
filling-nothing = There is nothing to fill in yet.
filling-line = { $title }: { $state ->
    [sent] sent on { $day }
    [begun] begun
    [other] somebody else is filling it in
   *[none] not filled in yet
 }
filling-pair-title = <b>Cards of pair { $code }</b>
filling-pair-none = Nothing has been filled in about this pair yet.
filled-in-for = Answers for { $code }: { $name }
filled-in-of = About { $name } ({ $code })
filled-in-of-pair = About pair { $code }
