# Settings of the school: what it decides for itself.

button-decisions = Change the school's settings
button-to-decisions = Back to the settings
decisions = <b>Settings of the school</b>
    Tap a line to change it.
decided = Saved.
decided-now = Now: { $value }
decision-naming = Names: { $value }
decision-age-policy = Age 14–17: { $value }
decision-erase-after = Erasure after withdrawal: { $value }
decision-keep-months = Kept after the programme: { $value }
decision-answer-within = Answer to a question: { $value }
decision-consent-months = Term of a consent: { $value }
decision-satisfaction-rule = Satisfied: { $value }
decision-lessons-from = Lessons begin: { $value }
decision-lessons-until = Lessons end: { $value }
decision-training-sessions = Lessons for a mentor: { $value }
decision-training-test = Test for mentors: { $value }
decision-meet-within = Pairs meet: { $value }
explain-training-sessions = <b>Lessons for mentors</b>
    How many lessons a mentor attends before being admitted. The target model asks for at least three.
explain-training-test = <b>Test for mentors</b>
    Whether there is a test after the training. It is passed with at least 70 %.
explain-meet-within = <b>How often pairs meet</b>
    If a pair has not met for longer, the bot reminds the mentor, and the pair turns yellow in the digest. After 16 more days it turns red. Holidays and vacations of the mentor do not count.
explain-naming = <b>Names</b>
    How people see one another in messages: «Anna K.», in full, or as a code.
explain-age-policy = <b>Consent from 14 to 17</b>
    The law names no age. Safest are two consents: the participant's and a parent's.
explain-erase-after = <b>Erasure after withdrawal</b>
    After how many days the data are erased. The law allows 30 at most.
explain-keep-months = <b>Kept after the programme</b>
    For how many months after the year answers and meetings are kept.
explain-answer-within = <b>Answer to a question</b>
    Within how many hours the curator or psychologist promises to answer.
explain-consent-months = <b>Term of a consent</b>
    For how many months a consent is valid. The bot asks again 30 days before the end. Terms given before do not change.
explain-satisfaction-rule = <b>Who counts as satisfied</b>
    By the second survey: a yes, a mark from 7 out of 10, or both together.
explain-lessons-from = <b>Beginning of lessons</b>
    From what hour there are lessons. During lessons the bot does not write to pupils.
explain-lessons-until = <b>End of lessons</b>
    Until what hour there are lessons. After that the bot writes to pupils what has waited.
choice-on = yes
choice-off = no
choice-first = name and initial
choice-full = in full
choice-code = code
choice-both = both together
choice-own = the participant
choice-guardian = a parent
choice-yes-and-mark = yes and a mark from 7
choice-yes-only = a yes
choice-mark-only = a mark from 7
count-training-sessions = { $count }
count-erase-after = { $count } days
count-keep-months = { $count } months
count-answer-within = { $count } hours
count-consent-months = { $count } months
count-lessons-from = at { $count }:00
count-lessons-until = at { $count }:00
count-meet-within = at least once in { $count } days
