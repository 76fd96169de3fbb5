# The individual plan: a mentor writes it, a curator approves it, both sides mark it.

plan-kind-label = { $kind ->
    [programme] Personal programme
    [route] Individual route
   *[plan] Individual plan
 }
plan-head = <b>{ $kind ->
    [programme] Personal programme
    [route] Individual route of learning
   *[plan] Individual plan
 }</b>
    Mentor: { $mentor }
    Mentee: { $mentee }
plan-in-force = Approved on { $day }{ $order ->
    [yes] , order No. { $number }{ $on ->
        [yes] { " " }of { $ordered }
       *[no] { "" }
     }
   *[no] { "" }
 }.
plan-state = { $again ->
    [yes] Version { $version }: { $state ->
        [sent] waits for the curator
        [returned] the curator asks for changes
       *[draft] a draft
     }. The one before stays in force until then.
   *[no] { $state ->
        [sent] It waits for the curator.
        [returned] The curator asks for changes.
       *[draft] A draft.
     }
 }
plan-returned-because = What to change: { $words }
plan-field = <b>{ $field ->
    [strengths] Strengths
    [difficulties] Difficulties
    [goal] Goal
    [tasks] Tasks
    [criteria] How success will show
   *[frequency] Meetings: how often and where
 }</b>: { $words }
plan-steps = <b>Steps</b>
plan-step = { $place }. { $title }{ $due ->
    [yes] { " " }— by { $day }
   *[no] , without a day
 }
plan-item = { $place }. { $title }{ $due ->
    [yes] { " " }— by { $day }
   *[no] { "" }
 }: { $mark ->
    [done] done
    [partly] partly done
    [not] not done
   *[none] not marked
 }{ $late ->
    [yes] , overdue
   *[no] { "" }
 }{ $theirs ->
    [done] { " " }(the mentee: done)
    [partly] { " " }(the mentee: partly)
    [not] { " " }(the mentee: not done)
   *[none] { "" }
 }
plan-progress = { $percent } % done.{ $late ->
    [0] { "" }
   *[other] { " " }Overdue steps: { $late }.
 }
plan-lacks = { $what ->
    [goal] A goal is needed before it can be sent.
   *[steps] At least three steps with a day are needed before it can be sent.
 }
plan-expected = What should come of it: { $words }
plan-actual = What came of it: { $words }
plan-now = Now: { $words }
plan-standing = { $approved ->
    [yes] The plan is approved, { $percent } % done.{ $late ->
        [0] { "" }
       *[other] { " " }Overdue steps: { $late }.
     }
   *[no] The plan is not approved yet.
 }

plans-title = <b>Individual plans</b>
    { $may ->
        [yes] Whose plan shall be opened or begun?
       *[no] Whose plan shall be opened?
    }
plans-none = <b>Individual plan</b>
    { $may ->
        [yes] There is no plan yet. It can be begun now, and talked over at the planning meeting.
       *[no] There is no plan yet. The mentor begins it after the trial meeting.
    }
plans-sent = <b>Plans to approve</b>
    Those that wait longest come first.
plans-sent-none = <b>Plans to approve</b>
    No plan waits for an answer now.
plan-versions = <b>Versions of the plan</b>
    The last approved one is in force.
plan-version = <b>Version { $number }</b>, { $day }

button-plans = { $whose ->
    [mine] My plan
   *[theirs] Open the plan
 }
button-plan-open = Open the plan
button-plan-of = Open the plan: { $name }
button-plan-begin = Begin the plan: { $name }
button-plan-sent = { $code } · { $name } · { $day }
button-plan-version = Version { $number } · { $day }
button-plan-versions = Look at the versions
button-plan-whole = Read it in full
button-plan-marks = Mark the steps
button-plan-send = Send it to the curator
button-plan-take-back = Take it back to change it
button-plan-change = Change the plan
button-plan-drop = Keep the plan as it was
button-plan-copy = Copy it for everybody
button-plan-approve = Approve the plan
button-plan-return = Give it back with a remark
button-plan-order = Add the order
button-plan-field = { $written ->
    [yes] Change: { $field ->
        [strengths] strengths
        [difficulties] difficulties
        [goal] goal
        [tasks] tasks
        [criteria] result
       *[frequency] meetings
     }
   *[no] Write: { $field ->
        [strengths] strengths
        [difficulties] difficulties
        [goal] goal
        [tasks] tasks
        [criteria] result
       *[frequency] meetings
     }
 }
button-plan-kind = Name the plan otherwise
button-plan-patterns = Begin with a ready plan
button-plan-wish = Take: { $wish }
button-plan-add = Add a step
button-plan-add-more = Right, add another
button-plan-steps = Change the steps
button-plan-step = { $place }. { $title }
button-plan-due = Set the day
button-plan-title = Change the words
button-plan-expected = Write what should come of it
button-plan-cut = Take the step away
button-plan-mark = { $mark ->
    [done] Done
    [partly] Partly
   *[not] No
 }
button-plan-actual = Write what came of it
button-plan-others = To the other steps
button-back-to-plan = To the plan

plan-hint = { $field ->
    [goal] <b>Goal</b>
    • What will change?
    • How much, and how will it show?
    • Can it be done in the time that is left?
    • What is it for?
    • By which day?
    For example: “Get from 3 to 4 in algebra by 20 May”. Write a message, up to 500 characters.
    [strengths] <b>Strengths</b>
    What do both of you do well already? Write a message, up to 500 characters.
    [difficulties] <b>Difficulties</b>
    What is in the way, or hard? No judgements and no diagnoses. Write a message, up to 500 characters.
    [tasks] <b>Tasks</b>
    Which parts does the goal have? Write a message, up to 500 characters.
    [criteria] <b>How success will show</b>
    What will the result be seen by: a mark, a piece of work, a habit? Write a message, up to 500 characters.
   *[frequency] <b>Meetings</b>
    How often, how long and where? For example: “Every two weeks, an hour, at school”. Write a message, up to 500 characters.
 }
plan-goal-number = The goal does not seem to say how much. It will be hard to check.
plan-goal-day = The goal does not seem to name the day it is to be reached by.
plan-kinds = What does the school call the plan?
plan-patterns = <b>Ready plans</b>
    Whatever is written already stays. Every word and every day can be changed afterwards.
plan-patterns-none = There are no ready plans for this form of mentoring yet.
plan-ask-step = <b>A new step</b>
    Write in one line what is to be done, and by which day. For example: “Read two books, by 15 March”.
plan-ask-day = By which day? For example: 15 March.
plan-ask-title = Write the step in other words, up to 200 characters.
plan-ask-expected = What should come of it? Write a message, up to 200 characters.
plan-choose-step = Which step shall be changed?
plan-choose-item = <b>Mark the steps</b>
plan-ask-actual = What came of it? Write a message, up to 200 characters. Both sides and the curator will read it.
plan-ask-why = What is to be changed in the plan? Write a message, up to 500 characters. The mentor will read it.
plan-ask-order = The number and the day of the order in one line. For example: No. 5 of 12.12.2021.

plan-begun = The plan is begun. Both sides see it; the curator gets it when it is ready.
plan-written = Written down.
plan-filled-in = The plan is filled in by the pattern. Check every step, and replace what does not fit.
plan-step-added = The step is written down, without a day so far.
plan-step-right = Written down. Is it right so?
plan-step-cut = The step is gone.
plan-was-sent = The plan was sent to the curator. The bot will write as soon as there is an answer.
plan-was-taken-back = The plan can be changed again.
plan-is-changed = The next version is begun. The one before stays in force until the curator approves the new one.
plan-was-dropped = The plan before is in force.
plan-was-copied = { $count ->
    [0] There is nobody to copy it for: everybody has a plan.
   *[other] Plans copied: { $count }. Each can be changed by itself.
 }
plan-was-approved = The plan is approved. The bot will tell both sides.
plan-was-returned = The plan was given back. The bot will tell the mentor.
plan-was-marked = Marked.

letter-plan-sent = Pair { $code }: a plan waits for your answer.
letter-plan-approved = The plan is approved.
letter-plan-returned = The curator asks for changes in the plan.
letter-plan-due = A step of the plan is due in a few days.
letter-plan-late = A step of the plan is overdue. If it is done, it only has to be marked.

queue-plans = Approve plans · { $count }
digest-unapproved-line = { $pair }: { $sent ->
    [yes] a plan waits for approval
   *[no] no plan for more than two weeks after the planning meeting
 }

expected-plan-day = A day within the time of the programme is needed. For example: 15 March.
refusal-plan-full = There are twenty steps already. Change one, or take one away.
refusal-plan-lacks-goal = A goal is needed first: without one the plan cannot be sent.
refusal-plan-lacks-steps = At least three steps with a day are needed first.
refusal-plan-settled = The plan has changed meanwhile. It can be opened again.
refusal-plan-step-gone = This step is not in the plan any more.
refusal-plan-too-early = A plan is begun after the trial meeting.

# The corner of guardians.
child-plan = The plan is approved, { $percent } % done.

# The school's journal.
deed-approve-plan = a plan was approved
deed-change-plan = the next version of a plan was begun
deed-copy-plan = a plan was copied
deed-drop-plan = the next version of a plan was dropped
deed-mark-plan = a step of a plan was marked
deed-order-plan = the order that approved a plan was added
deed-return-plan = a plan was given back
deed-send-plan = a plan was sent to the curator
deed-take-back-plan = a plan was taken back
deed-write-plan = a plan was changed

# The life of a plan on the page of documentation.
lives-plan = Individual plan
plan-life-draft = a draft
plan-life-sent = waits for the curator
plan-life-returned = given back
plan-life-approved = approved
plan-move-send = the mentor sent it
plan-move-approve = the curator approved it
plan-move-return = the curator gave it back
plan-move-take-back = the mentor took it back
plan-move-change = the next version was begun
plan-move-drop = the next version was dropped
