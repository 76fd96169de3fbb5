# The doors of a school: links for one and for a class, waiting for the curator, a new phone, leaving.

invite-many = Who will open the link? Many may come by it, and you let each of them in yourself.
ask-link-label = Which class or group is the link for? Write it shortly, for example: 7A or “Mentors' club”.
invite-many-link = The link is ready: { $label }. Many may open it, and it works for two weeks. Everybody who comes waits for your decision in the queue.

    { $link }

    The bot will not show this link again: it remembers only its fingerprint.
invite-staff-waits = When the person opens the link, you confirm them in the queue.
invite-guardian-link = This link is for a parent or guardian of this participant. It opens once and works for two weeks. The second parent may come by a new link: if either of them says no, there is no consent.

    { $link }
guardian-paper = Does the parent have no phone of their own? Ask the class teacher: consent can be given on paper.
button-invite-many = Invite a class or a group
button-open-links = See open links

form-stud = Student and pupil
form-empl = Employer and pupil
form-empl-st = Employer and student
form-tp = Teacher and pupil

links-title = <b>Open links</b>, { $count } in all
links-none = <b>Open links</b>
    There are no open links now.
link-line = • { $name } — { $role }, until { $until }
link-line-many = • { $name } — { $role }, until { $until }, came: { $came }
link-nameless = { $kind ->
    [relink] New phone no. { $number }
   *[single] Personal no. { $number }
 }
button-link = Open: { $name }
link-card = <b>{ $name }</b>
    Role: { $role }. Works until { $until }.
link-qr-explained = For a picture with a QR code the bot makes a new link, and the old one closes: the bot keeps only fingerprints of links and cannot show the old one.
button-link-qr = Get the QR picture
button-revoke-link = Close the link
link-revoked = The link is closed. Nobody will come in by it any more.
link-qr-asked = The picture is being made and will come here. The old link is closed already.
link-qr-of = The link “{ $label }”.
link-qr-of-one = A personal link.
link-qr-caption = { $title } Only this one works, the old one is closed.

    { $link }
link-qr-file = qr.png

step-approval = You are nearly in. Your code: { $code }

    School: { $school }

    Tell this code to { $address ->
        [child] your teacher or the programme curator
       *[adult] the programme curator
    }. The bot will write when the curator lets you in.
invited-guardian = Hello. You are invited as the legal representative of a participant of the mentoring programme.

    School: { $school }

    First we need your consent to the use of your own data, then the bot asks about the child. Until then the bot keeps only your account number and role.
looked-at = As of { $time }:

link-did-role-added = One more role has been added: { $role }.
link-did-child-added = You are now also a child's representative. Below is the consent about the child.
link-did-child-added-too = You are now the representative of one more child. Below is the consent about this child.
link-did-role-asked = You have asked for one more role: { $role }. The school's curator decides, and the bot will write.
link-did-phone-moved-here = The bot now writes to you here. Everything is in its place.

queue-requests = Let new people in · { $count }
entries-title = <b>Asking to be let in</b>, { $count } in all
    Ask the person for their code: it is on their screen.
entries-none = <b>Asking to be let in</b>
    Nobody is waiting now.
entry-line = • { $code } — { $role }, { $day }
entry-line-of = • { $code } — { $role }, link “{ $label }”, { $day }
entry-card = <b>Asks to be let in</b>

    { $line }
entry-asked-and-said = Your question: { $words }
    Answer: { $said ->
        [yes] yes
        [no] no
       *[none] not yet
    }
button-let-in = Let { $code } in
button-look-at-entry = Decide otherwise
button-accept = Let in
button-refuse-entry = Refuse
button-ask-entry = Ask
entry-why = Why refuse? Choose or write the reason in one message: the person will read it.
reason-not-ours = Not from our school
reason-twice = Already in the programme
reason-full = The programme is full
entry-what = What shall we ask? Write a question that is answered with yes or no. Do not ask for names: before consent the bot does not keep them.
entry-done-accepted = Let in: { $code }. The bot will write to this person.
entry-done-refused = Refused. The bot will say so politely, and erase the record if the person is new.
entry-done-asked = The question is sent. The answer will appear here.
entry-question = The curator asks:

    { $words }
entry-answer-kept = Your answer is saved.

entry-refused = You cannot join the programme now. The curator writes: { $words }

    If this is a mistake, talk to the curator at school.
entry-refused-not-ours = You cannot join the programme now: it is for another school or class. If this is a mistake, talk to the curator at school.
entry-refused-twice = There is no need to join twice: you are in the programme already. If your phone is new, the curator will give you a link of its own for it.
entry-refused-full = The programme is full now. Thank you for your interest; the curator at school will tell about the next time.

letter-entry-asked = New people ask to be let into the programme.
button-open-entries = See who waits
letter-entry-answered = Your question has been answered.
letter-entry-question = The curator has a question. One button is enough to answer.
button-answer-entry = Read the question
letter-entry-accepted = The curator has let you in. You can go on.

action-invite-guardian = Invite a parent
action-relink-ask = Give a link for a new phone
relink-explained = The link for a new phone moves the person as a whole: roles, pairs, consents. Whoever opens it becomes this person, so give it to nobody else. The old chat is cut off and told so. The link works for three days.
button-make-relink = Make the link
relink-link = The link for the new phone. It has to be opened once, on the new phone.

    { $link }
phone-left = This chat is no longer connected with your record in the school “{ $school }”: it was opened on another phone. If it was not you, tell the programme curator at once.
letter-phone-moved = The link for a new phone was opened: { $code } now writes from there.

action-departure-ask = Note that they left the school
departure-question = Is { $name } no longer in your school? The bot stops writing to this person at once, pairs are closed, and the data will be erased. In a new school one begins anew: by its link and with a new consent.
button-has-left = Yes, they left the school
departed = Noted. This person's data will be erased on { $day }.

alarm-guessing = In the last hour the bot got more than fifty wrong links. Somebody seems to be guessing invitations. They cannot be guessed; whoever was wrong five times gets no real answer for an hour.
refusal-phone-taken = Somebody else already talks with the bot from this phone. Open the link on the phone of whoever it was given to. No second phone? The class teacher takes consent on paper.
