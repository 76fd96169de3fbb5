# How people are shown to one another: codes instead of names.

person-code = { $role ->
    [mentee] P
    [mentor] M
    [guardian] G
   *[staff] S
 }‑{ $number }
