# What the bot itself sees about the positions of a road map.

roadmap-seen-mentees-enough = The bot sees: { $done } of { $count } target groups have as many mentees as planned.
roadmap-seen-training-held = The bot sees: { $done } of { $count } lessons for mentors were held.
roadmap-seen-pairs-made = The bot sees: { $done } of { $count } mentees have a mentor.
roadmap-seen-consents-all = The bot sees: { $done } of { $count } have given consent.
roadmap-seen-meetings-first-held = The bot sees: { $done } of { $count } pairs have held the acquaintance meeting.
roadmap-seen-meetings-final-held = The bot sees: { $done } of { $count } pairs have held the final meeting.
roadmap-seen-plans-fulfilled = The bot sees: { $done } of { $count } pairs have fulfilled their plans.
roadmap-seen-surveys-interim = The bot sees: { $done } of { $count } have answered the interim survey.
roadmap-seen-final-event-held = { $done ->
    [0] The bot sees: people were called to the final gathering, it is not closed yet.
   *[other] The bot sees: the final gathering has been held.
 }
roadmap-seen-surveys-both = The bot sees: { $done } of { $count } have answered the first and the second survey.
roadmap-seen-roadmap-done = The bot sees: { $done } of { $count } other positions are done.
roadmap-seen-roadmap-in-time = The bot sees: { $done } of { $count } other positions were done in time.
roadmap-agreed = The bot sees: the municipality has agreed to the road map.
roadmap-not-agreed = The bot sees: the municipality has not agreed to the road map yet.
