# Thanks, letters, certificates and diplomas.

deed-award = letters and certificates
refusal-awards-numbered = These papers have their numbers, so they cannot change.
refusal-nobody-to-award = There is nobody to award yet. Check who these papers are for.
refusal-awards-not-ready = First say the date and the post of who signs.
expected-award-place = The text has “{ $word }”. Only words of the list may stand in braces: the bot fills them in.

button-awards = Prepare letters and certificates
button-to-awards = To the papers
awards-title = <b>Letters, certificates and diplomas</b>
    Choose what to prepare. The bot makes the papers for everybody at once.
button-award-begin = { $kind ->
    [thanks] Prepare thanks
    [partner] Prepare letters to partners
    [certificate] Prepare certificates
   *[diploma] Prepare diplomas
 }
award-title = { $kind ->
    [thanks] Thanks
    [partner] Letter of thanks
    [certificate] Certificate of a participant
   *[diploma] Diploma
 }
award-label = { $made ->
    [true] Made: { "" }
   *[false] { "" }
 }{ $kind ->
    [thanks] thanks
    [partner] letters to partners
    [certificate] certificates
   *[diploma] diplomas
 } · { $crowd ->
    [attended] who was at the final event
    [finished] who came to the end
    [nominees] nominees
    [winners] winners
   *[partners] organisations
 }
award-place = { $place ->
    [name] name
    [school] school
    [programme] programme
    [year] year
   *[nomination] nomination
 }
award-words = { $kind ->
    [thanks] for taking part in the programme “{ $programme }” in the school year { $year }, with care for those around.
    [partner] for helping the programme “{ $programme }” in the school year { $year }. { $school }
    [certificate] Participant of the programme “{ $programme }” in the school year { $year }.
   *[diploma] for success in the programme “{ $programme }” in the school year { $year }.
 }
award-post = Director
award-day = { $day }
award-ground = On the ground of order No. { $number } of { $day }
award-number = Reg. No. { $number }
award-nomination = { $has_title ->
    [true] { $won ->
        [true] Winner of the nomination “{ $title }”
       *[false] Nominated as “{ $title }”
    }
   *[false] { "" }
 }
award-facts = <b>{ $kind ->
    [thanks] Thanks
    [partner] Letters to partners
    [certificate] Certificates
   *[diploma] Diplomas
 }</b>
    For: { $crowd ->
    [attended] participants who were at the final event
    [finished] everybody who came to the final meeting
    [nominees] nominees but for the winners
    [winners] winners
   *[partners] organisations
 } — { $count }
    Text: { $words }
    { $has_ground ->
    [true] { $ground }
   *[false] No order is named.
 }
    Date: { $day }
    Signed by: { $post }
award-state = The papers are made, numbers { $first }–{ $last }. Not handed out yet: { $waiting }. { $lost ->
    [0] { "" }
   *[other] Did not arrive, or nobody knows: No. { $numbers }. Where a chat is shut, give the paper by hand.
 }
button-award-pick = Choose who gets one
button-award-crowd = { $crowd ->
    [attended] Choose who was at the final event
    [finished] Choose who came to the end
    [nominees] Choose the nominees
    [winners] Choose the winners
   *[partners] Choose organisations
 }
award-ask-crowd = Who are these papers for?
button-award-ask = { $what ->
    [words] Change the text
    [order] Name the order
    [day] Change the date
    [post] Change the post
   *[partners] Name organisations
 }
award-ask = { $what ->
    [words] Write the text. The name stands above it on a line of its own. The bot fills in the words in braces: { $places }.
    [order] Write the number and the date of the order. For example: № 12 20.05.2026.
    [day] Write the date of the paper. For example: 20.05.2026.
    [post] Write the post of who signs. For example: director of the school.
   *[partners] Write the names of the organisations, one a line.
 }
button-award-preview = Look at a sample
award-preview-coming = The sample is being made and will come here.
award-preview-caption = A sample. The paper gets its number when you make them all.
award-preview-file = sample.png
button-award-make = Make all papers
button-award-again = Get the archive again
button-award-hand = Hand out
button-award-resend = Send again
button-award-drop = Take away
award-sure = { $what ->
    [make] Make the papers ({ $count }) and give them numbers? The text cannot change after that.
    [again] Send again what did not arrive? Papers: { $count }.
   *[hand] Hand the papers out? Everybody gets their own: { $count }.
 }
button-award-sure = { $what ->
    [make] Make
   *[hand] Send to each
 }
award-being-made = The papers are being made. The archive will come here.
award-being-handed = The papers are being made and will go to the chats.
award-progress = { $done } of { $all } are made.
award-printed = { $count ->
    [one] { $count } paper is made.
   *[other] { $count } papers are made.
 }
award-caption = In the archive are the papers ({ $count }) one by one, and all of them in one file for the printer. They are not signed; that is done on paper.
award-file = papers.zip
award-whole-file = all.pdf
award-handed-out = Sent to chats: { $count }.{ $left ->
    [0] { "" }
   *[other] { " " }Without a telephone or a consent: { $left }, please give theirs on paper.
 }
award-own-file = paper.pdf
award-own-caption = This is your paper for taking part in the programme. Thank you for being with us.
