# The end of a year: wishes of pairs, decisions of a curator, and the steps to a new year.

refusal-run-closed = This year is closed: it can be read, but no longer changed. Within two weeks a curator may open it again.
year-end-locked = The school year is closed: this can be read, but no longer changed.
refusal-year-not-ready = Please finish the earlier steps first.
refusal-year-not-over = The year still goes on. It can be ended after the final event, or a month before the programme ends.
refusal-pair-decided = Something has changed since. Please open the list once more.
deed-carry-pair = a pair went on to the new year
deed-year-pair = a decision about a pair for the new year
deed-wish-pair = an answer whether a pair goes on
deed-end-year = a step to the new school year
deed-move-classes = classes went up a year
deed-stay-in-class = an exception when classes went up
deed-reopen-year = a closed year was opened again

button-year-end = End the year
year-end-head = <b>End of the year: { $year }</b>
year-end-closed = The year was closed on { $day }. It can be opened again until { $until }.
year-end-shut = The year was closed on { $day }.
year-end-early = The year still goes on. It can be ended from { $day }.
year-end-ready = The next year stands ready. There is nothing more to do here.
year-end-hint = Go through the steps from top to bottom. You may stop and come back: what is done stays.
year-step-line = { $state ->
    [done] done
    [ready] can be done
   *[waiting] waits
 } — { $step ->
    [pairs] decide about pairs
    [reports] reports
    [close] close the year
    [copy] the new road map
    [carry] carry pairs on
    [consents] consents
    [classes] classes
   *[tidy] old data
 }{ $count ->
    [0] { "" }
   *[other] : { $count } left
 }
button-year-step = { $step ->
    [pairs] Decide about pairs
    [reports] Check the reports
    [close] Close the year
    [copy] Prepare the road map
    [carry] Carry pairs on
    [consents] Check the consents
    [classes] Move the classes up
   *[tidy] Remove old data
 }
button-year-reopen = Open the year again
button-year-back = Back to the steps
button-next-map = Open the new year
year-reopened = The year is open again.
year-step-done = Done.
year-is-done-already = This step is done already.
year-step-waits = This step waits: finish the earlier ones first.

year-do-reports = <b>Reports</b>

    Check the indicators and export the road map while the year is open. Mark it when all is ready.
button-year-do-reports = Mark: reports are ready
year-do-close = <b>Close the year</b>

    The road map, results and documents stay and can always be read. They can no longer be changed, and the reminders of this year fall silent. Within two weeks the year can be opened again.
    Positions not done: { $open } of { $count }.
button-year-do-close = Close the year
year-do-copy = <b>Road map of the new year</b>

    Copied: “{ $title }”.
    New year: { $days }.
    Deadlines move, your changes stay, marks do not.
    { $has_event ->
        [true] Final event: { $event }. The day can be changed.
       *[false] The final event has no day yet.
    }
    { $stays ->
        [true] Your role of a curator lasts to the end of the new year.
       *[false] { "" }
    }
button-year-do-copy = Make the road map of { $year }
year-do-carry = <b>Carry pairs on</b>

    Go on to the new year: { $ready }. Everybody gets a letter that asks whether they agree. The history of meetings stays.
    { $waiting ->
        [0] { "" }
       *[other] Wait for a consent: { $waiting }. They can be carried on later.
    }
button-year-do-carry = Carry pairs on
year-do-consents = <b>Consents</b>

    { $count ->
        [0] No consent ends before autumn. They stay in force.
       *[other] End before autumn: { $count }. The bot asks for them anew. Nobody goes on without one.
    }
    { $names }
button-year-do-consents = { $count ->
    [0] Mark: consents are checked
   *[other] Ask anew: { $count }
 }
year-do-classes = <b>Classes</b>

    { $count ->
        [0] No class has a number: names stay as they are.
       *[other] Check who goes where. Mark in the list who stays.
    }
    { $lines }
year-class-line = { $after ->
    [none] { $before } → leaves school
   *[other] { $before } → { $after }
 } · { $count }
button-year-do-classes = Move the classes up
button-year-pupils = Mark exceptions
year-pupils = Who stays in their class? Tap a name to change it.
year-pupil = { $stays ->
    [true] Stays: { $name } · { $before }
   *[false] { $name } · { $before } → { $after ->
        [none] leaves school
       *[other] { $after }
    }
 }
year-do-tidy = <b>Old data</b>

    { $count ->
        [0] There are no data whose time is over.
       *[other] The time is over for { $count } people. The bot erases their data and sends an act. Who goes on stays.
    }
button-year-do-tidy = { $count ->
    [0] Mark: checked
   *[other] Erase data: { $count }
 }

year-pairs-head = <b>Pairs at the end of the year</b>

    Decide about each pair: it goes on, or it ends.
year-pairs-none = There are no open pairs, so there is nothing to decide.
year-pairs-surveys = Have not answered the second survey: { $count }. Send it: without it nobody sees what the year has changed.
button-year-surveys-open = Send the second survey
year-surveys-head = <b>The second survey</b>

    It goes to those in the pairs of this year who have not answered. They may answer until { $day }, the bot reminds by itself.
year-surveys-none = <b>The second survey</b>

    There is nobody to send it to: all have answered, or were asked already. How it goes stands in the surveys.
year-pair-label = { $code } · { $decision ->
    [go_on] decided: goes on
   *[none] { $accord ->
        [go_on] want to go on
        [end] want to end
        [apart] want different things
       *[open] not all have answered
    }
 }
button-year-agreed = Decide about all who agree: { $count }
year-pair-facts = <b>Pair { $code }</b>
    { $mentor } — { $mentee }

    Meetings held: { $held }. { $final ->
        [true] There was a final meeting.
       *[false] There was no final meeting.
    }
    Plan: { $has_plan ->
        [true] { $percent } % done.
       *[false] none in force.
    }
year-wish-line = { $name }: { $wish ->
    [go_on] wants to go on
    [end] wants to end
    [unsure] does not know yet
   *[none] has not answered
 }
year-pair-ending = If it ends: { $ending }.
year-pair-going = Decided: the pair goes on. Until it is carried on, this can be changed.
button-year-go-on = Go on
button-year-end-pair = End
year-pair-sure = End pair { $code }? Outcome: { $ending }. Everybody in it gets a letter.
button-year-end-sure = End the pair
button-year-to-pairs = Back to the pairs
year-agreed-head = <b>All who agree</b>

    This is what happens if you confirm:
year-agreed-line = { $code }: { $goes_on ->
    [true] goes on
   *[false] ends, { $ending }
 }
year-agreed-none = There are no pairs in which all gave the same answer.
button-year-agreed-sure = Confirm: { $count }
year-agreed-done = Decided about pairs: { $count }.
year-pair-decided = The decision is written down.

letter-next-year = { $address ->
   *[adult] The school year comes to its end. Would you like to go on with { $name } next year? Only the curator sees your answer.
 }
letter-next-year-again = { $address ->
   *[adult] The curator waits for your answer: do you go on with { $name } next year? If it is hard to say, tell so.
 }
button-wish = { $wish ->
    [go_on] { $address ->
       *[adult] Go on next year
    }
    [end] { $address ->
       *[adult] End
    }
   *[unsure] I do not know yet
 }
wish-said = { $address ->
   *[adult] Written down: { $wish ->
        [go_on] you want to go on with { $name }
        [end] you want to end with { $name }
       *[unsure] you do not know yet
    }. The curator decides. You may change your mind here.
 }
letter-pair-carried = { $address ->
   *[adult] Your pair with { $name } goes on in the new school year. Please confirm that you agree.
 }
letter-pair-carried-done = { $address ->
   *[adult] Your pair with { $name } goes on in the new school year.
 }
letter-year-pairs = It is time to decide about the pairs: they go on, or they end. The bot asks everybody in them, and their answers stand in the list. Waiting: { $count }.
letter-year-over = The year is over: { $year }. Steps left to the new one: { $count }. The bot leads you through them.
letter-year-over-again = Two weeks have passed since the end of the year { $year }. Steps left to the new one: { $count }.
letter-year-nears = The new school year is near. Steps left: { $count }. Without them its road map and pairs are not ready.
