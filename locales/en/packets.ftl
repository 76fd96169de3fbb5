# Preparing for a meeting: what was agreed, what is open in the plan, three questions. Those of a mentee are in the first person.

button-prepare = Prepare
packet-title = <b>Preparing. { $kind }</b>
packet-agreed = <b>Agreed on { $day }:</b>
    { $words }
packet-items = <b>Open in the plan:</b>
packet-item = — { $title }
packet-item-due = — { $title }, { $late ->
    [yes] was due on { $day }
   *[no] by { $day }
 }
packet-items-more = and { $count } more
packet-questions = <b>Three questions for the meeting</b>
packet-questions-mentor = { $set ->
    [acquaintance] 1. What is worth telling of oneself so that talking is easy?
        2. What do both sides expect of these meetings?
        3. Which rules to agree on at once: messages, being late, what stays between us?
    [trial] 1. Which small thing can be finished within this meeting?
        2. How to see that the pace is right?
        3. How to end it so that both want to meet again?
    [planning] 1. Which one goal matters most, and how will you see that it is reached?
        2. Which three steps towards it can be named with their days?
        3. What may stand in the way, and who will help then?
    [regular1] 1. What has worked since the last meeting?
        2. What was harder than expected?
        3. What is the next step, and by which day?
    [regular2] 1. What was there strength for, and what not?
        2. Which help is needed most now: explaining, showing, being there?
        3. What in the plan should change?
    [regular3] 1. What was learned in these weeks?
        2. Where has it been useful already?
        3. What is worth trying without a hint?
    [regular4] 1. Which question to ask first, and then stay silent?
        2. What deserves exact praise today?
        3. What to agree on until the next meeting?
    [regular5] 1. How many items of the plan are done, and which is next?
        2. What stood in the way most often, and what to do about it?
        3. Are day, time and place still right?
   *[final] 1. What has changed since the first meeting?
        2. Which result do both want to show to others?
        3. What will go on without the mentor?
 }
packet-questions-mentee = { $set ->
    [acquaintance] 1. What do I like, and what do I want to tell?
        2. What do I expect of these meetings?
        3. What do I want to ask the mentor?
    [trial] 1. What shall I bring to the meeting?
        2. Is it easy for me to say that I do not understand?
        3. Do I want to go on meeting?
    [planning] 1. What do I want to reach by the end of the programme?
        2. How will it show that it worked?
        3. What do I begin with this week?
    [regular1] 1. What has worked since the last meeting?
        2. What was hardest?
        3. What do I need help with?
    [regular2] 1. Which step of the plan matters most to me now?
        2. What do I not understand yet?
        3. What do I want to finish before the next meeting?
    [regular3] 1. What can I do now that I could not at the start?
        2. Where was it useful?
        3. What do I want to try next?
    [regular4] 1. What was good this week?
        2. What would I do otherwise?
        3. What have we not talked about yet?
    [regular5] 1. What of the plan is done?
        2. What is in the way, and who can help?
        3. Are time and place of our meetings right for me?
   *[final] 1. What can I be proud of?
        2. Which meeting do I remember best?
        3. What will I do next?
 }

# The list of one's own pairs, and the page of one.
agendas-mentees = <b>My mentees</b>
agendas-mentors = <b>My mentors</b>
agenda-owes-answer = feedback is awaited
agenda-plan = plan { $percent } %
agenda-plan-late = plan { $percent } %, { $count } overdue
agenda-agreed = <b>Agreed on { $day }:</b> { $words }
agenda-absent = absent: { $names }
agenda-i-was-absent = without me
agenda-group = <b>Mentees: { $name }</b>
agenda-final-waits = The final meeting opens when the curator has approved the individual plan.
agenda-awaits-yes = The trial meeting is over. It goes on when both sides say in their feedback that they want to.
