# An anonymous questionnaire by a link: anybody answers.

sheet-intro = <b>{ $title }</b>
    About { $minutes } min. The answers are anonymous: the bot does not remember who gave them, and keeps them nowhere until they are sent.
sheet-link = The link to the questionnaire. Anybody you pass it on to can answer; the bot will not remember who did.

    { $link }

    The link is shown only now. An earlier link to this survey, if there was one, works no more.
button-survey-link = Get a link
refusal-sheet-gone = This button works no more. Open the link to the questionnaire again.
refusal-sheet-unfit = By a link only an anonymous questionnaire can be answered, with buttons for every answer.
