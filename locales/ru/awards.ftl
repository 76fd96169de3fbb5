# Благодарности, письма, сертификаты и грамоты.

deed-award = наградные документы
refusal-awards-numbered = У этих документов уже есть номера, поэтому изменить их нельзя.
refusal-nobody-to-award = Пока некого награждать. Проверьте, кому эти документы.
refusal-awards-not-ready = Сначала укажите дату и должность того, кто подпишет.
expected-award-place = В тексте есть «{ $word }». В фигурных скобках можно писать только слова из списка: их бот заменит сам.

button-awards = Подготовить письма и грамоты
button-to-awards = К документам
awards-title = <b>Письма, сертификаты и грамоты</b>
    Выберите, что подготовить. Бот сделает документы для всех сразу.
button-award-begin = { $kind ->
    [thanks] Подготовить благодарности
    [partner] Подготовить письма партнёрам
    [certificate] Подготовить сертификаты
   *[diploma] Подготовить грамоты
 }
award-title = { $kind ->
    [thanks] Благодарность
    [partner] Благодарственное письмо
    [certificate] Сертификат участника
   *[diploma] Грамота
 }
award-label = { $made ->
    [true] Готово: { "" }
   *[false] { "" }
 }{ $kind ->
    [thanks] благодарности
    [partner] письма партнёрам
    [certificate] сертификаты
   *[diploma] грамоты
 } · { $crowd ->
    [attended] кто был на итоговом событии
    [finished] кто дошёл до конца
    [nominees] номинанты
    [winners] победители
   *[partners] организации
 }
award-place = { $place ->
    [name] имя
    [school] школа
    [programme] программа
    [year] год
   *[nomination] номинация
 }
award-words = { $kind ->
    [thanks] за участие в программе «{ $programme }» в { $year } учебном году, за внимание и доброту к тем, кто рядом.
    [partner] за помощь в программе «{ $programme }» в { $year } учебном году и за поддержку детей и наставников. { $school }
    [certificate] Участник программы «{ $programme }» { $year } учебного года.
   *[diploma] за успехи в программе «{ $programme }» в { $year } учебном году.
 }
award-post = Директор
award-day = { $day } г.
award-ground = Основание: приказ № { $number } от { $day }
award-number = Рег. № { $number }
award-nomination = { $has_title ->
    [true] { $won ->
        [true] Победитель номинации «{ $title }»
       *[false] Номинант «{ $title }»
    }
   *[false] { "" }
 }
award-facts = <b>{ $kind ->
    [thanks] Благодарности
    [partner] Письма партнёрам
    [certificate] Сертификаты
   *[diploma] Грамоты
 }</b>
    Кому: { $crowd ->
    [attended] участники пар, которые были на итоговом событии
    [finished] все, кто дошёл до итоговой встречи
    [nominees] номинанты, кроме победителей
    [winners] победители
   *[partners] организации
 } — { $count }
    Текст: { $words }
    { $has_ground ->
    [true] { $ground }
   *[false] Основание не указано.
 }
    Дата: { $day }
    Подпишет: { $post }
award-state = Документы готовы, номера { $first }–{ $last }. Ещё не роздано: { $waiting }. { $lost ->
    [0] { "" }
   *[other] Не дошли, или этого не узнать: № { $numbers }. Если чат закрыт, отдайте бумагу лично.
 }
button-award-pick = Выбрать, кому
button-award-crowd = { $crowd ->
    [attended] Выбрать тех, кто был на итоговом событии
    [finished] Выбрать всех, кто дошёл до конца
    [nominees] Выбрать номинантов
    [winners] Выбрать победителей
   *[partners] Выбрать организации
 }
award-ask-crowd = Кому эти документы?
button-award-ask = { $what ->
    [words] Изменить текст
    [order] Указать приказ
    [day] Изменить дату
    [post] Изменить должность
   *[partners] Указать организации
 }
award-ask = { $what ->
    [words] Напишите текст. Имя стоит над ним отдельной строкой. Бот сам подставит слова в фигурных скобках: { $places }.
    [order] Напишите номер и дату приказа. Например: № 12 от 20.05.2026.
    [day] Напишите дату документа. Например: 20.05.2026.
    [post] Напишите должность того, кто подпишет. Например: директор гимназии.
   *[partners] Напишите названия организаций, каждое с новой строки.
 }
button-award-preview = Посмотреть образец
award-preview-coming = Образец готовится и придёт сюда.
award-preview-caption = Образец документа. Номер он получит, когда вы сделаете все документы.
award-preview-file = образец.png
button-award-make = Сделать все документы
button-award-again = Получить архив ещё раз
button-award-hand = Раздать
button-award-resend = Отправить снова
button-award-drop = Удалить
award-sure = { $what ->
    [make] Сделать документы ({ $count }) и присвоить им номера? После этого текст не изменить.
    [again] Отправить снова то, что не дошло? Документов: { $count }.
   *[hand] Раздать документы в чаты? Каждый получит свой: { $count }.
 }
button-award-sure = { $what ->
    [make] Сделать
   *[hand] Отправить каждому
 }
award-being-made = Документы готовятся. Архив придёт сюда.
award-being-handed = Документы готовятся и уйдут в чаты.
award-progress = Готово { $done } из { $all }.
award-printed = { $count ->
    [one] Готов { $count } документ.
    [few] Готовы { $count } документа.
   *[many] Готово { $count } документов.
 }
award-caption = В архиве документы ({ $count }) по отдельности и все вместе, одним файлом для печати. Подписи на них нет, её ставят на бумаге.
award-file = документы.zip
award-whole-file = все.pdf
award-handed-out = Отправлено в чаты: { $count }.{ $left ->
    [0] { "" }
   *[other] { " " }Без телефона или без согласия: { $left }, отдайте на бумаге.
 }
award-own-file = документ.pdf
award-own-caption = { $address ->
    [child] Это твой документ за участие в программе. Спасибо, что ты с нами.
   *[adult] Это ваш документ за участие в программе. Спасибо, что вы с нами.
 }
