door-queue = Open the queue
command-queue = what waits for your decision
queue-title = <b>Queue</b>
    What waits for your decision. Tap a line to open its list.
queue-empty = <b>Queue</b>
    Nothing waits for your decision now.
queue-kinships = Check guardians’ papers · { $count }
