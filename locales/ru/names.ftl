# Как люди показаны друг другу: коды вместо имён.

person-code = { $role ->
    [mentee] У
    [mentor] Н
    [guardian] Р
   *[staff] С
 }‑{ $number }
