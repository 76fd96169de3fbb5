# Просмотр анкеты в терминале.

preview-unknown = анкеты «{ $name }» нет; есть: { $known }
preview-walk = Проход { $number }. { $branch }
preview-end = Готово, показано экранов: { $count }. Ответы никуда не записаны.
preview-unanswerable = Здесь нужен ответ по образцу из «pattern», бот его не придумает. Посмотрите дальше в браузере, без --print.
