# Сотрудники: роли, их сроки, замещение.

door-staff = Открыть сотрудников
staff-title = <b>Сотрудники</b>
    Роль сотрудника действует до указанного дня. Нажмите имя, чтобы продлить роль или снять её.
staff-person = <b>Роли: { $name }</b>
staff-person-none = <b>{ $name }</b>
    Ролей сотрудника сейчас нет.
staff-line = • { $name } — { $role }, до { $until }
staff-line-open = • { $name } — { $role }, без срока
staff-line-stand-in = • { $name } — { $role }, замещает до { $until }
button-staff = К списку сотрудников
button-card = Открыть карточку
button-invite-staff = Пригласить сотрудника

button-role-extend = Продлить на год: { $role }
button-role-revoke = Снять роль: { $role }
button-role-keep = Оставить как есть
button-role-add = Добавить роль
action-staff-person = Открыть роли
staff-revoke-question = <b>Снять роль?</b>
    { $name }: { $role }.
    Доступ закончится сразу. Вернуть роль можно в любой день.
staff-add-question = Какую роль добавить: { $name }?
role-revoked-done = Роль снята: { $role }.
role-given-done = Роль добавлена: { $role }.
role-extended = Роль продлена.
refusal-last-curator = Сначала пригласите другого куратора: без куратора школа в боте останется одна.

queue-terms = Продлить роли сотрудников · { $count }
button-terms = Посмотреть сроки
terms-title = <b>Скоро закончатся роли</b>
    Если человек остаётся в программе, продлите его роль. Остальные закончатся сами.
terms-none = Сроков, которые скоро закончатся, нет.
button-term-renew = Продлить на год: { $name }, { $role }

button-stand-in = Найти себе замену
stand-in-question = <b>Кто вас заменит?</b>
    Этот человек на время станет куратором. Потом доступ закончится сам.
stand-in-nobody = Заменить вас пока некому: других сотрудников в боте нет. Пригласите кого-нибудь из коллег.
stand-in-how-long = На сколько дней вас заменит { $name }?
button-stand-in-days = { $days ->
    [one] На { $days } день
    [few] На { $days } дня
   *[many] На { $days } дней
 }
stand-in-made = Замена назначена до { $until }. Бот напишет этому человеку.
stand-in-notice = Вы замещаете: { $name }, до { $until }.

letter-role-given = Вам добавлена роль: { $role }. Что с ней можно делать, видно в меню.
letter-role-revoked = Роль снята: { $role }. Если это ошибка, напишите куратору программы в школе.
letter-role-ended = Срок роли закончился: { $role }. Если вы остаётесь в программе, попросите куратора продлить её.
letter-role-ended-staff = У одного из сотрудников закончился срок роли: { $role }. Если нужно, роль можно вернуть.
button-look-at-roles = Посмотреть роли
letter-terms-ending = Скоро закончатся сроки ролей у сотрудников. Продлите их тем, кто остаётся.
letter-stand-in-begins = Вы замещаете того, кто ведёт программу, до { $until }. Потом доступ закончится сам.
letter-stand-in-ended = Замещение закончилось: кто замещал, больше не ведёт программу.
alarm-no-curator = В школе «{ $school }» не осталось куратора. Сделайте ссылку для нового: /schools
menu-without-role = Здравствуйте. Это бот программы наставничества. Ролей в программе у вас сейчас нет. Если это ошибка, напишите куратору программы в школе. Свои данные: /privacy
