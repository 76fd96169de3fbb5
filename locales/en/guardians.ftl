# The guardian’s corner: what happens, and never what was said.

door-child = See about my child
children-title = About whom?
children-none = There are no children in the programme yet.
child-title = <b>{ $name }</b>: { $state }
child-unconfirmed = The mentor and the meetings will be shown here once the curator has seen your papers.
child-mentor = Mentor: { $name }
child-is-mentor = Takes part as a mentor.
child-no-mentor = There is no mentor yet.
child-next = Next meeting: { $kind }, { $when }
child-no-meeting = The next meeting is not planned yet.
child-before = Past meetings:
child-consent = • { $kind ->
    [guardian] Guardian’s consent
    [own] Child’s consent
    [publish_guardian] Showing name and photo, guardian’s consent
    [publish] Showing name and photo, child’s consent
   *[special] Facts about health
 }: { $state ->
    [given] given { $day }
    [withdrawn] withdrawn { $day }
   *[refused] refused { $day }
 }{ $state ->
    [given] { $until ->
        [none] {""}
       *[other] , until { $until }
     }{ $papers ->
        [true] {""}
       *[false] , papers not seen yet
     }
   *[other] {""}
 }
child-kept = The bot keeps: the number of the account, role, class, names, birth date, consents, answers to questionnaires, days and outcomes of meetings. What the child answered or said is not shown here.
child-link = This is a link for the other parent or guardian. It opens once and works for two weeks. If one of the parents is against it, the child does not take part.

    { $link }
button-child-talk = Write to the curator
button-child-link = Invite the other parent
button-child-withdraw = Withdraw the consent
letter-child-has-mentor = There is news.
