# How a pair goes: for the curator's list of pairs and the page of one.

health = { $health ->
    [check] needs a look
    [early] too early to tell
   *[ok] going well
 }
button-health = { $health ->
    [check] Needs a look
    [early] Too early
   *[ok] Going well
 } · { $count }
button-health-all = Show all
pairs-counts = needs a look { $check } · too early to tell { $early } · going well { $ok }
pairs-shown = Shown: { $names } — { $count }
pairs-forms = Which pairs to show?
pairs-groups = Groups only
pairs-every-form = All forms
button-pairs-forms = Choose a form
pair-line-check = { $line }
    └ needs a look: { $why }
health-more = { $why } and { $count } more
pair-health = How it goes: <b>{ $health }</b>
pair-concern = • { $why }
concern = { $concern ->
    [rematch] another pair is asked for
    [alarm] worrying feedback
    [declined] somebody does not agree to the pair
    [disputed] a disputed meeting
    [unreported] a meeting has waited for its report for over two days
    [doubt] doubtful feedback
    [overdue] { $count ->
        [one] { $count } item of the plan is late
       *[other] { $count } items of the plan are late
     }
    [missed] { $count ->
        [one] { $count } meeting missed in a row
       *[other] { $count } meetings missed in a row
     }
    [unagreed] { $count ->
        [one] waiting for agreement for { $count } day
       *[other] waiting for agreement for { $count } days
     }
    [feedback] { $count ->
        [one] { $count } answer of feedback is missing
       *[other] { $count } answers of feedback are missing
     }
   *[gap] { $count ->
        [one] no meeting for { $count } day
       *[other] no meeting for { $count } days
     }
 }

# The sheet of meetings, and pairs that have ended.
button-pair-sheet = All meetings
pair-sheet = <b>{ $code }: sheet of meetings</b> ({ $count })
sheet-topic = Topic: { $words }
sheet-agreed = Agreed: { $words }
sheet-there = Present: { $names }
sheet-nobody = none of the mentees
button-ended-pairs = Ended pairs
pairs-ended = <b>Ended pairs: { $count }</b>
    The latest come first. They can be read, not changed.
pairs-ended-none = <b>Ended pairs</b>
    No pair has ended yet.
pair-past = <b>{ $code }</b>, ended
    Mentor: { $mentor }
    Mentee: { $mentee }
    Worked together: { $since } — { $until }
    Outcome: { $ending }
pair-sums = Meetings held: { $held }, missed: { $missed }
