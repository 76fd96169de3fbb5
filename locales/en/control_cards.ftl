# Control cards: in November and in March a curator writes one about every pair.

button-control-cards = Control cards
cards-missing = <b>Control cards: { $month }</b>
    { $done } of { $count } are filled in; they are due by { $day }. The bot counts meetings and the plan itself.

    Pairs without a card:
cards-done = <b>Control cards: { $month }</b>
    All { $count } are filled in. Thank you.
cards-no-pairs = <b>Control cards</b>
    There are no pairs yet, so nothing to fill in.
button-write-card = Fill in: { $code } · { $mentee }
letter-control-cards = It is time to fill in the control cards, due by { $day }. { $count ->
    [one] { $count } is missing.
   *[other] { $count } are missing.
 }
