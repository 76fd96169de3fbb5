# People of a school: the list, guardians, whom to phone.

people-title = <b>People of the programme</b>, { $count } in all
person-nameless = participant P-{ $number }
person-line = • { $name } — { $roles }, { $state }
standing-waiting = still joining
standing-admitted = takes part
standing-refused = without consent
standing-withdrawn = consent withdrawn
standing-asking = asks to be let in
standing-erased = data erased
button-people = Open the list of people
button-kinships = Check parents
button-silent = See whom to phone
list-before = ‹ Previous
list-after = Next ›

kinships-title = <b>Check who gave the consent</b>
    Look at the adult's papers (for example the child's birth certificate) and mark it here. The bot needs no copies.
kinships-none = There is nobody to check now: every parent's consent is confirmed.
kinship-line = • { $guardian } — for { $child }
button-confirm-kinship = Papers seen: { $name }
kinship-confirmed = Marked. The bot will write to the participant that they can begin.

silent-title = <b>The bot cannot write to these people.</b> They closed the chat or deleted their account. It is best to phone them.
silent-nobody = The bot can write to everybody. There is no need to phone anyone.

letter-guardian-given = A parent or guardian has given consent for a participant. Please look at their papers and confirm who they are.
letter-guardian-refused = A parent or guardian did not give consent: { $name }. The bot writes to this participant no more.
letter-consent-refused = No consent: { $name }. The bot writes to this person no more.
letter-consent-withdrawn = Consent withdrawn: { $name }. The bot writes to this person no more. The data must be erased within 30 days.
letter-guardian-confirmed = The consent is there and checked. You can begin.
button-go-on = Begin
