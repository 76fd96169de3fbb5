# Contests, publications, the extract of a protocol.

door-contest = Open contests
door-publication = Open publications
deed-contest = contest
deed-publication = publication
deed-protocol = protocol of an event
refusal-contest-ends-too-soon = The last day of a contest cannot be before the first.
refusal-pair-unpublished = A pair may be published about only when everybody in it has agreed to that. Consents stand in the cards of people.
refusal-protocol-too-soon = The extract is made when the event is over and its attendance is counted.
expected-titled-day = Begin with the day, then the title. For example: 12 October Teaching duet.
expected-secure-link = This needs a link that begins with https://.

contests-title = <b>Contests</b>
    Tap a line to open it.
contests-none = There are no contests yet. Write down the first one: the bot counts how many people took part.
button-contest-new = Write a contest down
button-contests = To all contests
button-contest = To the contest
contest-label = { $day } · { $title }{ $count ->
    [0] { "" }
   *[other] { " " }· pairs: { $count }
 }
contest-level = { $level ->
    [municipality] municipality
    [region] region
    [country] Russia
   *[school] school
 }
contest-facts = <b>{ $title }</b>
    Level: { $level }
    { $is_short ->
        [true] When: { $first }
       *[false] When: { $first } — { $last }
    }
contest-nobody = No pairs have been noted yet.
contest-entrants = Took part:
contest-entrant = { $code } · { $names } — { $result ->
    [winner] winner
    [prize] prize
   *[part] took part
 }
contest-proofs = Evidence:
contest-ask = { $what ->
    [title] Write the name.
    [end] Write the last day, for example: 14 October.
   *[new] Write the day and the name in one line. For example: 12 October Teaching duet.
 }
contest-made = Written down. Now note the pairs.
contest-changed = Changed.
contest-ask-level = Who holds the contest?
contest-pairs = <b>{ $title }</b>
    Tap a pair to note: took part, prize, winner, was not there.
contest-no-pairs = <b>{ $title }</b>
    There are no pairs yet.
contest-pair = { $code } · { $names }{ $result ->
    [part] { " " }· took part
    [prize] { " " }· prize
    [winner] { " " }· winner
   *[none] { "" }
 }
contest-ask-proof = Send a photo or a file of the diploma, a link, or a document in one line: title, number and date.
button-contest-pairs = Note pairs
button-contest-prove = Add evidence
button-contest-level = Choose the level
button-contest-end = Set the last day
button-contest-rename = Change the name
note-contests = Contests:
note-contest = “{ $title }”, { $day } — { $result ->
    [winner] winner
    [prize] prize
   *[part] took part
 }

publications-title = <b>Publications</b>
    Tap a line to open it.
publications-none = There are no publications yet. Write down the first one: the bot counts them for the indicators.
button-publication-new = Write a publication down
button-publications = To all publications
button-publication = To the publication
publication-untitled = without a title
publication-label = { $day } · { $title }
publication-facts = <b>{ $title }</b>
    Day: { $day }
    { $has_place ->
        [true] Where: { $place }
       *[false] Where: not said
    }{ $has_url ->
        [true] { "" }
    Link: { $url }
       *[false] { "" }
    }
publication-about = About the pair: { $code } · { $names }
publication-ask = { $what ->
    [place] Write where it was published: the school's site, a VK page, a newspaper.
    [link] Send the link; it begins with https://.
   *[new] Write the day and the title in one line. For example: 12 October Mentors' day in our school.
 }
publication-made = Written down. Add where it was published, and a link.
publication-changed = Changed.
publication-dropped = Taken off the list.
publication-ask-pair = Which pair is it about? Only a pair in which everybody agreed to be published may be chosen.
publication-pair = { $code } · { $names }
button-publication-nobody = About no pair
button-publication-read = Open the publication
button-publication-place = Say where it was published
button-publication-link = Add a link
button-publication-about = Choose a pair
button-publication-drop = Take off the list

button-protocol = Get the extract of the protocol
button-protocol-file = Get the file
button-protocol-part = { $part ->
    [number] Change the number
    [agenda] Change the agenda
    [heard] Change “Heard”
   *[decided] Change “Decided”
 }
protocol-head = <b>Extract of the protocol</b>
    { $title }
protocol-part = { $part ->
    [number] No.
    [agenda] Agenda:
    [heard] Heard:
   *[decided] Decided:
 } { $words }
protocol-now = Now: { $words }
protocol-ask = { $part ->
    [number] Write the number of the protocol.
    [agenda] Write the agenda. Each question on a line of its own, at most { $most } characters.
    [heard] Write who was heard about what. Each point on a line of its own. Children's names are better left out.
   *[decided] Write what was decided. Each point on a line of its own.
 }
protocol-coming = The file is being made and will come here.
protocol-caption = Extract of the protocol, a draft. There is no signature in the file: check it and sign it on paper.
protocol-file = Extract of the protocol.docx
protocol-present = In all: { $count }
protocol-unnamed = Without a name in the list: { $count }
