# How a pair ends.

close-how = <b>End pair { $code }</b>
    The final meeting was held. What came of the work?
close-why = <b>End pair { $code } early</b>
    Why? The bot does not tell the reason to those in the pair.
button-ending = { $ending ->
    [success] The goal is reached
    [continued] They go on in a new cycle
    [partial] Reached in part
    [declined] The pair does not come about
    [replaced] Find another pair
    [mentee] The mentee wishes so
    [mentor] The mentor wishes so
    [guardian] The parents wish so
    [mismatch] They do not match
    [left_school] Somebody moved or left
    [consent] A consent was withdrawn
    [reached] The goal was reached earlier
    [curator] The curator decided
   *[other] Something else
 }
ending = { $ending ->
    [success] the goal is reached
    [continued] they go on in a new cycle
    [partial] the goal is reached in part
    [declined] the pair did not come about
    [replaced] another pair is being found
    [mentee] early, by the mentee's wish
    [mentor] early, by the mentor's wish
    [guardian] early, by the parents' wish
    [mismatch] early, they did not match
    [left_school] early, somebody moved or left
    [consent] early, a consent was withdrawn
    [reached] early, the goal was reached
    [curator] early, by the curator's decision
    [terminated] early
   *[unknown] not given
 }
close-sure = End pair { $code }?
    Outcome: { $ending }. The bot will write to everybody in the pair, and the planned meeting is called off.
close-asks = Each of them gets a few questions about how it went, open for a week.
button-close-sure = End it
button-close-anyway = End it all the same
pair-notice-none = The mentor is employed by the school: an early end is told at least three working days before (labour code, article 351.8). No notice has been given yet.
pair-notice = The mentor is employed by the school: an early end is told at least three working days before (labour code, article 351.8). Notice was given on { $noticed }; the pair can end from { $free }.
button-give-notice = Give notice to both
pair-notice-given = Notice was sent and its day noted.

# A new pair in place of another.
button-copy-plan = Bring the earlier plan along
plan-copied = The plan was copied as a draft: mentor and mentee can change it.
plan-not-copied = There is nothing to copy: the pair before had no plan, or this one has its own.

# Letters.
letter-pair-declined = The pair does not come about. The curator will find another and write about it.
letter-pair-ends-soon = The curator gives notice: the work in the pair will soon end early. The curator will answer questions.
deed-close-without-notice = a pair was ended before its notice had run
