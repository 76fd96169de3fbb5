# People of a school: the list, guardians, whom to phone.

people-title = <b>People of the programme</b>
    { $part }, { $count } in all
person-nameless = participant { $code }
person-line = • { $name } — { $roles }, { $state }
standing-waiting = still joining
standing-admitted = takes part
standing-refused = without consent
standing-withdrawn = consent withdrawn
standing-asking = asks to be let in
standing-erased = data erased
button-people = Open the list of people
button-kinships = Check parents
way-people-kinships = Check parents
way-people-silent = See whom to phone
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
letter-guardian-refused = <b>{ $name }</b>: a parent or guardian did not give consent. The bot writes to this participant no more.
letter-consent-refused = <b>{ $name }</b>: no consent. The bot writes to this person no more.
letter-guardian-confirmed = The consent is there and checked. You can begin.
button-go-on = Begin

person-without-role = no role
button-people-find = Find by name
button-people-parts = Choose whom to show
button-class = Class { $name }
people-parts = Whom to show?
part-all = Everybody
part-mentees = Mentees
part-mentors = Mentors
part-staff = Staff
part-guardians = Parents
part-coming = On their way in
part-trials = On trial
people-ask-name = Write a first name, a surname or a part of them.
people-found = <b>Found: { $count }</b>
people-found-more = The first { $count } are shown. Please write the name more exactly.
people-not-found = Nobody has such a name. You can write it differently, or only a part of it.
way-invite-show = Invite a participant
way-roster-show = Upload a list
