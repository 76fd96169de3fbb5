# Agreeing to a pair: everybody is asked, and it begins when all have said yes.
letter-pair-proposed-mentor = The curator proposes a pair.
    Mentee: { $name }
    It begins when everybody has agreed. It is possible to agree, to decline, or to talk to the curator first.
letter-pair-proposed-mentee = The curator proposes a pair.
    Mentor: { $name }
    It begins when everybody has agreed. It is possible to agree, to decline, or to talk to the curator first.
letter-pair-agreed = Everybody has agreed to the pair.
    Mentee: { $name }
    The first step is the acquaintance meeting.
agenda-awaits-agreement = Waiting for a yes: { $names }. After that the acquaintance meeting can be planned.

# Stages of a pair, and what leads from one to another; the page about its life draws them too.
pair-stage = Now: { $stage }.
pair-stage-proposed = proposed, waiting for everybody to agree
pair-stage-pending-order = agreed to, waiting for the order
pair-stage-approved = approved by order
pair-stage-intro-done = acquainted
pair-stage-trial-done = the trial meeting took place
pair-stage-planned = the planning meeting took place, the plan is not approved yet
pair-stage-plan-approved = the plan is approved
pair-stage-working = regular meetings go on
pair-stage-final-done = the final meeting took place
pair-stage-success = ended: the goal is reached
pair-stage-continued = ended: the work will go on
pair-stage-partial = ended: the goal is partly reached
pair-stage-declined = did not come about: not everybody agreed
pair-stage-terminated = ended early
pair-stage-replaced = replaced by another pair
pair-stage-closed = ended
pair-stage-going = The pair works
pair-move-all-agreed = everybody agreed
pair-move-somebody-declined = somebody declined
pair-move-ended-early = ended early by the curator
pair-move-mentor-changed = another mentor
pair-move-order-given = the order is written down
pair-move-acquaintance-held = acquaintance meeting
pair-move-trial-held = trial meeting
pair-move-planning-held = planning meeting
pair-move-planning-held-with-plan = planning meeting, the plan was approved before
pair-move-plan-approved = the curator approved the plan
pair-move-regular-held = regular meeting
pair-move-final-held = final meeting
pair-move-final-by-curator = final meeting the curator allowed
pair-move-goal-reached = the goal is reached
pair-move-work-goes-on = the work will go on
pair-move-year-over = the year is over
pair-move-goal-partly = the goal is partly reached
pair-move-meeting-undone = a meeting was not confirmed, or the plan is approved anew

# Where a participant stands, and what leads further.
participant-state = { $role ->
    [mentor] As a mentor
   *[mentee] As a mentee
 }: { $state }
participant-state-invited = waiting to be let in by the curator
participant-state-consent-pending = waiting for consent
participant-state-consented = consent is there, waiting for the first survey
participant-state-candidate = a candidate for mentoring
participant-state-interviewed = interview
participant-state-selected = selected, the training comes next
participant-state-training = in training
participant-state-admitted = admitted as a mentor
participant-state-rejected = did not become a mentor
participant-state-matching = ready, a pair is being looked for
participant-state-waiting = without a pair: the search goes on, the psychologist is near
participant-state-paired = has a pair, no meeting yet
participant-state-active = meetings go on
participant-state-finishing = the final meeting took place
participant-state-completed = has gone through the programme
participant-state-suspended = suspended: a consent is missing
participant-state-refused = did not want to take part
participant-state-withdrawn = the consent was withdrawn
participant-state-erased = the data are erased
participant-state-mentoring = The way of a mentor
participant-state-seeking = Looking for a pair
participant-state-together = In a pair
participant-move-let-in = let in by the curator
participant-move-consents-given = consents are given
participant-move-consent-refused = refusal
participant-move-thought-again = decided to return
participant-move-mentee-answered = the mentee's survey
participant-move-mentor-answered = the mentor's survey
participant-move-consent-ran-out = a consent ran out
participant-move-interviewed = interview
participant-move-selected = the curator's decision
participant-move-lesson-attended = lesson
participant-move-admitted = admission
participant-move-admitted-by-curator = admission with a reason
participant-move-decided-again = decided again
participant-move-rejected = the school said no
participant-move-waited-long = 14 days went by
participant-move-pair-made = a pair is proposed
participant-move-first-meeting = first meeting
participant-move-final-meeting = final meeting
participant-move-meeting-undone = a meeting was not confirmed, or one more pair began
participant-move-pair-ended = the pair ended early
participant-move-pair-closed = the pair ended with a result
participant-move-new-pair = a new pair
participant-move-consent-lapsed = a consent ran out
participant-move-withdrawn = the consent was withdrawn
participant-move-came-back = a new consent
participant-move-erased = the data are erased

# The page with the drawings.
lives-title = The life of a pair and the way of a participant
lives-how = This page is made from the rules of the program; nobody edits it by hand. A stage is kept nowhere: it follows from agreements, the order, meetings and plans. An arrow from a frame to a frame means «from any stage inside».
lives-pair = A pair or group
lives-participant = A participant

# A pair on the curator's page: agreement, order, group.
pair-awaits = Waiting for a yes: { $names }
pair-order = Order no. { $number } of { $day }
button-note-answer = Write down the answer: { $name }
pair-what-said = <b>{ $name }</b>
    There is no telephone with the bot, so the curator writes down the answer about the pair. What was said?
button-said-yes = Write down a yes
button-said-no = Write down a no
pair-answer-noted = The answer is written down.
button-order = Write down the order
button-order-other = Change the order
order-ask = <b>The order about pair { $code }</b>
    Write its number and day in one line, for example: No. 5 of 12.10.2021
order-written = The order is written down.
orders-ask = <b>An order about pairs</b>
    Without an order: { $codes }. One line with number and day goes to all of them, for example: No. 5 of 12.10.2021
expected-order = There is no number or no day. One line is needed, for example: No. 5 of 12.10.2021
orders-none = Every pair that everybody agreed to has its order.
orders-written = { $count ->
    [0] The order was written to nobody: all have one.
    [one] The order is written to { $count } pair.
   *[other] The order is written to { $count } pairs.
 }
queue-pair-orders = Write down the order about pairs · { $count }
refusal-pair-not-agreed = The order is written down when everybody has agreed to the pair.
refusal-mentor-not-admitted = This mentor is not admitted yet: the school makes pairs after the training.
refusal-last-of-group = Nobody would be left in the group: it has to be ended.
button-group-new = Make a group
button-group-more = Add to the group
button-group-leave = Note who leaves the group
button-join-group = Add to group { $code }
group-whom = <b>Who joins { $code }?</b>
    Those who have waited longest come first. The next screen shows the surveys side by side.
group-nobody = Nobody can join { $code }: no mentee of this form waits, or the mentor has no room.
group-joined = The group is proposed to the participant. The bot will ask whether it suits.
group-who-leaves = <b>Who leaves group { $code }?</b>
group-why-leaves = <b>{ $name }</b>: why do they leave? Only the curator sees the reason.
group-parting = { $reason ->
    [mentee] The mentee decided so
    [mentor] The mentor decided so
    [guardian] A parent decided so
    [mismatch] They did not suit each other
    [left_school] Leaves the school
    [consent] A consent was withdrawn
    [reached] The goal was reached early
   *[curator] The curator's decision
 }
group-left-written = It is written down. The group goes on.
letter-group-grew = One more participant is proposed for the group.
    Mentees: { $names }
letter-group-over = The work in the group is over. Thank you for the meetings. The curator answers questions.

# Two people side by side: why they fit.
button-candidate-doubtful = { $name } · { $why ->
    [barred] not admitted yet
   *[unwilling] somebody is not ready
 }
couple-times = Time and format: { $labels }
couple-training = Training: { $attended } of { $needed } lessons. { $admitted ->
    [yes] Admitted.
   *[no] Not admitted yet.
 }
couple-choice = Mutual choice: { $points } of { $most }
couple-request = Wishes and skills: { $points } of { $most }
couple-unwilling = <b>Careful:</b> after the general meeting one of the two answered «not ready». Only the curator sees this.
couple-barred = The pair cannot be made: the school waits for the mentor's admission.
button-pair-why = Make it with a reason
pair-ask-why = Why is the pair needed all the same? One phrase; only the curator sees it, in the journal.

# Those without a pair.
unpaired-title = <b>Without a pair: { $count }</b>
unpaired-none = Nobody is without a pair.
unpaired-line = { $name }: { $days ->
    [0] waiting since today
    [one] waiting for { $days } day
   *[other] waiting for { $days } days
 }
button-find-mentor = Find a mentor: { $name }
unpaired-own = { $days ->
    [0] No pair yet: the curator is looking for a mentor.
    [one] No pair yet: the curator is looking for a mentor. { $days } day so far.
   *[other] No pair yet: the curator is looking for a mentor. { $days } days so far.
 }
button-talk-psychologist = Talk to the psychologist
letter-still-unpaired = { $days ->
    [one] The search for a mentor has taken { $days } day. It goes on, and nobody is forgotten.
   *[other] The search for a mentor has taken { $days } days. It goes on, and nobody is forgotten.
 }
queue-unpaired = Help those without a pair · { $count }
door-unpaired = Open the list without a pair
decision-mentor-gate = Pairs after admission: { $value }
decision-strict-order = Count after the order: { $value }
explain-mentor-gate = <b>Pairs after admission</b>
    If «yes», a pair is made only with a mentor who went through interview and training and was admitted by the curator.
explain-strict-order = <b>Count after the order</b>
    If «yes», only pairs approved by an order count in indicators.
pair-move-held-meanwhile = a meeting planned before took place, an earlier one was not confirmed
