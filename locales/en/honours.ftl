# Nominations and the vote of the final event.

deed-honour = nominations and the vote
refusal-poll-under-way = The vote has begun or is over, so this cannot change.
refusal-poll-not-ready = It cannot begin yet. There must be nominations with two nominees each at least, a day when it closes, and somebody who votes.
refusal-vote-closed = The vote is over. Thank you for taking part.
refusal-own-voice = You cannot vote for yourself or your own pair. Please choose somebody else.
refusal-poll-undecided = It cannot be announced yet: the vote goes on, or a nomination has no winner.

button-honours = Open nominations and awards
button-to-honours = To the nominations
honour-none = <b>Nominations</b>
    There are none yet. Collect them, choose nominees, and hold a secret vote.
honour-no-year = Begin a programme first: nominations belong to a school year.
button-honour-begin = Collect nominations
honour-title = <b>Nominations</b>
honour-saved = Changed.
honour-vote = { $stage ->
    [draft] The vote has not begun.
    [open] The vote goes on.
    [closed] The vote is over, the winners are not announced yet.
   *[announced] The winners are announced.
 }
    Voters: { $voters ->
    [participants] participants of pairs
    [staff] staff
   *[jury] a jury
 } — { $count }.
    { $has_until ->
    [true] Closes: { $until }.
   *[false] No day is chosen when it closes.
 }
honour-turnout = Voted: { $done } of { $all }.
honour-not-ready = To begin, add nominations, choose two nominees at least in each, and say when the vote closes.
honour-ready = { $which ->
    [mentor_of_year] Mentor of the year
    [best_pair] Best pair
   *[best_mentor] Best mentor
 }
button-honour-add = Add “{ $title }”
button-honour-own = { $subject ->
    [pair] Add your own nomination for pairs
   *[mentor] Add your own nomination for mentors
 }
honour-label = { $title } · nominees: { $count }{ $tied ->
    [true] { " " }· choose the winner
   *[false] { "" }
 }
button-honour-whom = Choose who votes
button-honour-jury = Change the jury
button-honour-until = Say when it closes
button-honour-go = { $what ->
    [start] Begin the vote
    [close] End it and count the voices
   *[announce] Announce the winners
 }
honour-ask = { $what ->
    [until] Write until what day and hour one may vote. For example: 18 May 18:00.
    [because] The voices are equal. Write why this winner was chosen. Only curators see the reason.
   *[other] Write the title of the nomination, 60 characters at most.
 }
honour-sure = { $what ->
    [start] Begin the vote? Called to it: { $count }. The nominations cannot change after that.
    [close] End the vote? The voices will be counted, and nobody can vote any more.
   *[announce] Announce the winners? Every nominee gets a letter.
 }
button-honour-sure = { $what ->
    [start] Begin
    [close] End
   *[announce] Announce
 }
honour-nomination = <b>{ $title }</b>
honour-choose-nominees = Chosen: { $count }. Tap a name to nominate somebody or to take them down. Without consent to publish a code stands for the name, for voters too.
honour-candidate = { $chosen ->
    [true] Chosen: { $name }
   *[false] { $name }
 }
button-honour-drop = Take the nomination away
honour-ask-voters = Who votes?
button-honour-voters = { $who ->
    [participants] Call participants of pairs
    [staff] Call the staff
   *[jury] Choose a jury
 }
honour-choose-jury = In the jury: { $count }. Tap a name to add or remove somebody.
honour-secret = The vote is secret. The voices are counted when it is over.
honour-voices = { $won ->
    [true] Winner: { $name }
   *[false] { $name }
 } — { $few ->
    [true] few voices, the number is hidden
   *[false] { $count ->
        [one] { $count } voice
       *[other] { $count } voices
    }
 }
honour-tied = The voices are equal. Choose the winner yourself.
honour-because = Why the winner was chosen: { $reason }
button-honour-winner = Choose { $name }

vote-none = There is no vote now.
vote-title = <b>Vote</b>
    Tap a nomination and choose. The vote is secret: nobody learns whom you voted for. You may change your mind until { $until }.
vote-nomination = { $title }{ $voted ->
    [true] { " " }· { $name }
   *[false] { "" }
 }
vote-choose = <b>{ $title }</b>
    Choose one.{ $own ->
        [true] { " " }You cannot vote for yourself or your own pair, so they are not here.
       *[false] { "" }
    }
vote-nominee = { $chosen ->
    [true] Chosen: { $name }
   *[false] { $name }
 }
button-to-vote = To the nominations
door-honour = Open nominations
button-vote = Vote
vote-taken = Your voice is taken.
letter-vote-opened = We are choosing the best of the programme. Please vote until { $until }. The vote is secret.
letter-vote-closes = The vote closes soon: { $until }. You can still give your voice.
letter-vote-counted = The vote is over and the voices are counted. { $tied ->
    [true] Where voices are equal, please choose the winner. Then announce the results.
   *[false] What is left is to announce the winners.
 }
letter-honour-result = Nomination “{ $title }”. { $won ->
    [true] { $pair ->
        [true] Your pair has won. Congratulations.
       *[false] You have won. Congratulations.
    }
   *[false] { $pair ->
        [true] Your pair was nominated. Others have won this time, but you were noticed. Thank you.
       *[false] You were nominated. Others have won this time, but you were noticed. Thank you.
    }
 }
