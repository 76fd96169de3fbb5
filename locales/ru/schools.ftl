# Карточка школы и приглашения.

ask-school-legal-name = Здравствуйте. Вы куратор программы. Сначала — карточка школы: её данные войдут в каждое согласие, без них приглашать никого нельзя.

    Напишите полное название школы, как в уставе.
ask-school-address = Напишите адрес школы: индекс, город, улица, дом.
ask-school-contact = Как связаться со школой по вопросам о персональных данных? Напишите телефон или почту.
ask-school-zone = По какому времени живёт школа?
written-down = Записано.
school-ready = Карточка школы готова.
school-card = <b>Карточка школы</b>

    { $name }
    По уставу: { $legal_name }
    Адрес: { $place }
    Связь: { $contact }
    Время: { $zone }
button-school-legal-name = Изменить название
button-school-address = Изменить адрес
button-school-contact = Изменить контакт
button-school-zone = Изменить часовой пояс

zone-kaliningrad = Калининград (МСК−1)
zone-moscow = Москва (МСК)
zone-samara = Самара (МСК+1)
zone-yekaterinburg = Екатеринбург (МСК+2)
zone-omsk = Омск (МСК+3)
zone-krasnoyarsk = Красноярск (МСК+4)
zone-irkutsk = Иркутск (МСК+5)
zone-yakutsk = Якутск (МСК+6)
zone-vladivostok = Владивосток (МСК+7)
zone-magadan = Магадан (МСК+8)
zone-kamchatka = Камчатка (МСК+9)

invite-whom = Кого пригласить? Ссылка откроется один раз и работает две недели.
invite-form = В какой паре?
invite-age = Сколько лет участнику? От этого зависит, кто даёт согласие.
invite-link = Ссылка готова. Роль: { $role }. Перешлите её этому человеку: она откроется один раз и работает две недели.

    { $link }
form-peer = Ученик и ученик
form-teach = Учитель и учитель
button-invite-more = Пригласить ещё

operator-schools = <b>Школы этого бота</b>
school-line = • { $name }
operator-how = Открыть ещё одну: /schools и название через пробел.
button-curator-link = Пригласить куратора: { $name }
operator-link = Школа: { $name }

    Перешлите куратору эту ссылку: она откроется один раз и работает две недели.

    { $link }

refusal-school-card-empty = Сначала заполните карточку школы: её данные входят в каждое согласие.
start-nameless = Telegram не отвечает, поэтому имя бота неизвестно и ссылку сделать нельзя; проверьте связь: python -m bot check --telegram
start-no-programme = нет программы «{ $name }»; есть: { $known }
