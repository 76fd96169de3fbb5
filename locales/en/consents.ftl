# Consents: each on its own, first in short, then the whole text.

button-read-whole = Read the whole text
button-understood = I understand
button-what-is-kept = See what the bot will remember
button-later = Answer later
button-my-consents = Look at consents
button-consent-again = Read and answer
button-child-consent-again = Answer once more: { $name }
button-birth-date = Tell the date of birth
button-to-card = Open the card

consent-about-child = <b>This consent is about the child:</b> { $name }
    The consent about yourself is a separate one.
consent-understood = Good, the bot has noted that this is clear. Your mum, dad or guardian decides.
refusal-kept = Your answer is saved: no consent.
step-own-again = To go on we need your consent. The former one does not count any more: its term is over, or a birthday came after which you decide. Until you answer the bot asks nothing.

ask-relation = What are you to the child? This stands beside the consent; the curator will look at the paper.
button-relation-mother = I am the mother
button-relation-father = I am the father
button-relation-guardian = I am the guardian
button-relation-other = I am another legal representative
relation-mother = mother
relation-father = father
relation-guardian = guardian
relation-other = another legal representative
relation-unknown = legal representative

consent-own = Consent to take part
consent-guardian = Representative's consent
consent-publish = Showing name and photo
consent-publish-guardian = Showing the child's name and photo
consent-special = Health information
consent-mentor-agreement = Agreement of an employee who mentors
consent-pair-agreement = Agreement to a pair

my-consents = <b>Consents</b>
    Each is given separately. Saying no to name and photo does not affect taking part. The consent to take part is taken back under «My data»: /privacy
my-consent-given = • { $what }: given until { $day }
my-consent-lasting = • { $what }: given
my-consent-refused = • { $what }: no
my-consent-open = • { $what }: not decided yet
button-publishing = Decide on name and photo
button-publishing-child = Decide on name and photo: { $name }
button-stop-publishing = Stop showing
button-stop-publishing-child = Stop showing: { $name }
publishing-stopped = Saved: the name and photo are not shown any more. Nothing else changes.

ask-birth-date = When were you born? Write the day, month and year, for example: 05.09.2012. By the date the bot knows whose consent is needed now and when that changes.
birth-date-kept = Thank you, the date is saved.
expected-born-future = This day has not come yet. Please write a date of birth, for example: 05.09.2012.
expected-born-long-ago = The year looks wrong. Please write a date of birth, for example: 05.09.2012.

paper-kinds = <b>Consent on paper</b>
    Which paper do you have? The bot needs no scans or copies: only the number, the day and where it is kept.
paper-signer = Who signed the paper for the child?
ask-paper-number = Write the number of the paper in the school's register, for example: 12-C.
ask-paper-day = Write the day it was signed, for example: 05.09.2024.
ask-paper-place = Where is it kept? For example: room 12, the mentoring folder.
paper-recorded = The paper is recorded.
expected-paper-future = This day has not come yet. Please write the day the paper was signed, for example: 05.09.2024.
expected-paper-long-ago = The paper is more than { $years } years old. Better have a new one signed.
paper-withdrawal = Has the school received a letter that takes the consent back? It does not matter whether it was given by a button or on paper. After you note it the bot stops writing to this person, pairs and meetings end, and the data are erased on the school's day.
button-paper-withdrawn = Yes, it was received
paper-taken-back = The withdrawal is recorded.
action-paper-show = Record a consent on paper
action-paper-back = Record a withdrawal on paper

queue-consents-missing = Remind of the consent · { $count }
queue-consents-withdrawn = See who took the consent back · { $count }
queue-consents-expiring = See whose consent ends soon · { $count }
queue-consents-outdated = Remind of the new text · { $count }
queue-ages = Check dates of birth · { $count }
queue-agreements = Note the papers of mentors · { $count }
papers-missing = <b>Without consents for more than three days</b>
    Remind them, or record a consent on paper. A name opens the card.
papers-withdrawn = <b>Took the consent back</b>
    The bot does not write to them any more.
papers-expiring = <b>Consent about to end</b>
    The bot has asked to answer once more. Who does not answer stops taking part on the day after.
papers-outdated = <b>The text of the consent is new</b>
    The former consent keeps its scope until the new one is answered.
papers-agreements = <b>No paper of an employed mentor</b>
    A teacher who mentors needs a written agreement (Labour Code, article 351.8). Note it on the card.
papers-ages = <b>Check dates of birth</b>
    The date and the age in the invitation differ. If the date is right, the age and the consents needed will change.
papers-ages-none = All dates of birth fit the age.
age-line = • { $name }: { $day }, invited as { $age }
button-age-right = The date is right: { $name }
button-age-again = Ask once more
age-settled = Saved.

button-register = Get the register of consents
register-begun = The register of consents is being made. The bot will send the table.
register-title = Register of consents: { $school }
register-file = consents.xlsx
register-caption = Register of consents. This is personal data: keep it as you keep the papers.
register-code = Code
register-kind = Kind
register-subject = Subject
register-signer = Representative
register-text = Version of the text, hash
register-method = Way
register-answer = Answer, day and time
register-until = Valid until
register-paper = Paper
register-withdrawn = Taken back
register-erased = Destroyed
register-version = version { $version }
register-seen = paper shown
register-unseen = paper not shown
register-of-paper = No. { $number } of { $day }, { $kept }
register-act = { $day }, act No. { $number }
method-account = button
method-paper = paper
answer-given = given
answer-refused = refused
answer-read = read by the child

letter-guardian-stays-out = <b>{ $name }</b>: there is no consent for the child, because a parent or guardian did not agree to the use of their own data. A consent on paper can be recorded.
letter-consent-ends = The consent ends soon. Please read the text and answer once more: without an answer taking part stops.
letter-grown-begun = Happy birthday. From today your own consent is needed too. Please read the text and answer within 30 days.
letter-grown-soon = One week is left to answer the consent. Without an answer taking part stops.
letter-grown-over = There was no answer to the consent, so taking part has stopped. It goes on as soon as you answer.
letter-grown-guardian-begun = Your child has turned 14 or 18. Now their own consent is needed too; the bot has asked them. They have 30 days.
letter-grown-guardian-soon = One week is left for your child to answer their own consent. Please remind them.
letter-grown-guardian-over = Your child has not answered their own consent, so taking part has stopped. It goes on after the answer.
letter-grown-curator-begun = <b>{ $name }</b>: the age has changed, an own consent is needed. The bot has asked for it; there are 30 days.
letter-grown-curator-soon = <b>{ $name }</b>: one week is left and there is no own consent.
letter-grown-curator-over = <b>{ $name }</b>: there is no own consent, taking part has stopped.

card-awaited = • { $what }: { $want ->
    [silent] no answer yet
    [no] the answer is no; to come back a new yes or a paper is needed
    [unseen] agreed, the papers have not been seen
   *[run-out] the term is over
 }{ $whose ->
    [none] {""}
   *[other] {" "}({ $whose })
 }
