# Итоги опросов: суммы, картинки и таблицы, «до и после», ответы одного человека.

results-list = <b>Итоги анкет</b>
    Все присланные ответы школы, кто бы ни отправлял анкету.
results-none = Ответов пока нет. Когда анкеты придут, здесь появятся итоги.
results-line = { $title }: { $count ->
    [one] { $count } анкета
    [few] { $count } анкеты
   *[many] { $count } анкет
 }
results-line-open = { $title }: без имён
button-results-of = Открыть: { $title }
button-results-list = Вернуться к итогам анкет
button-results-wave = Вернуться к отправке
button-results = Вернуться к итогам
button-surveys-results = Смотреть итоги анкет

results-title = <b>{ $title }</b>
results-papers = { $count ->
    [0] Ответов пока нет
    [one] Прислана { $count } анкета
    [few] Присланы { $count } анкеты
   *[many] Прислано { $count } анкет
 }
results-rate = Ответили { $count } из { $asked } ({ NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) }{"\u00A0"}%)
results-early = Эти ответы без имён. Итоги откроются, когда приём закончится: так никто не поймёт, кто что ответил.
results-hiding = Скрыто там, где ответили слишком немногие: иначе их можно узнать.
results-hidden = скрыто
results-every-form = Все вместе

results-question = <b>{ $number }. { $text }</b>
results-too-few = Ответили слишком немногие, поэтому скрыто.
results-nobody = Ответов нет.
results-count = Ответов: { $count }
results-mean = Среднее { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) } · ответов: { $count }
results-bar = { $label }: { $count } { $bar }
results-bar-hidden = { $label }: скрыто

satisfied = Довольны участием: { $satisfied } из { $all } участников — { NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) }{"\u00A0"}%
    Из ответивших: { NUMBER($told, minimumFractionDigits: 1, maximumFractionDigits: 1) }{"\u00A0"}% · ответили { $answered } ({ NUMBER($response, minimumFractionDigits: 1, maximumFractionDigits: 1) }{"\u00A0"}%)
satisfied-hidden = Довольны участием: скрыто, ответов слишком мало.
    Ответили { $answered } из { $all } ({ NUMBER($response, minimumFractionDigits: 1, maximumFractionDigits: 1) }{"\u00A0"}%)
satisfied-nobody = Довольны участием: нет данных, пар в этом учебном году не было.

button-results-picture = Прислать картинку
button-results-table = Прислать таблицу
button-results-words = Читать слова
results-being-made = Готовится. Придёт сюда отдельным сообщением.
results-nothing-to-draw = Рисовать пока нечего: ответов слишком мало.
results-picture = <b>{ $title }</b>
results-book = <b>{ $title }</b>
    { $holds ->
        [people] Внутри личные ответы людей. Храните файл так, чтобы чужие его не открыли, и удалите, когда он не нужен.
       *[sums] Только итоги: имён и слов людей здесь нет.
    }

results-words = <b>Своими словами</b>
    Имён здесь нет.
results-no-words = Никто ничего не написал своими словами.
results-said = { $number }. <i>{ $question }</i>
    { $words }
results-words-open = Кнопка с номером откроет анкету целиком, с именем. Это записывается в журнал.

compare-heading = До и после: { $role ->
    [mentee] наставляемые
   *[mentor] наставники
 }
compare-title = <b>{ compare-heading }</b>
    Считаются только те, кто ответил оба раза.
compare-part = <b>{ $title }</b>
    Ответили оба раза: { $both }
compare-without-second = { $count ->
    [one] У { $count } человека нет второго ответа.
   *[many] У { $count } человек нет второго ответа.
 }
compare-without-first = { $count ->
    [one] У { $count } человека нет первого ответа.
   *[many] У { $count } человек нет первого ответа.
 }
compare-line = { $title }
    { $share ->
        [yes] «да»: { NUMBER($before, maximumFractionDigits: 1) }{"\u00A0"}% → { NUMBER($after, maximumFractionDigits: 1) }{"\u00A0"}%
       *[no] { NUMBER($before, minimumFractionDigits: 1, maximumFractionDigits: 1) } → { NUMBER($after, minimumFractionDigits: 1, maximumFractionDigits: 1) }
    } ({ $sign ->
        [plus] +
        [minus] −
       *[none] {""}
    }{ NUMBER($difference, minimumFractionDigits: 1, maximumFractionDigits: 1) }) · ответов: { $count }
compare-rose = { $mark ->
    [yes] · улучшение у
   *[no] · стало больше у
 } { NUMBER($improved, maximumFractionDigits: 1) }{"\u00A0"}%
compare-hidden = { $title }
    скрыто: слишком мало ответов
compare-nothing = Сравнивать пока нечего: нужны ответы на первый и второй опрос.
button-compare-role = Показать: { $role ->
    [mentee] наставляемые
   *[mentor] наставники
 }
compare-before = до
compare-after = после
compare-panel = { $kind ->
    [marks] Средние оценки
    [shares] Доля «да», %
   *[numbers] Среднее число
 }
compare-sheet = До и после
compare-only-both = Считаются только те, кто ответил оба раза. Разница и доля — по тем же людям.
compare-column-paper = Анкета
compare-column-parameter = Параметр
compare-column-before = До
compare-column-after = После
compare-column-difference = Разница
compare-column-improved = Стало больше, %
compare-column-people = Человек

book-answers = Ответы
book-ids = Ответы кодами
book-questions = Вопросы
book-sums = Итоги
book-column-code = Код
book-column-name = Имя
book-column-class = Класс
book-column-form = Форма
book-column-sent = Отправлено
book-column-id = Код вопроса
book-column-section = Раздел
book-column-text = Вопрос
book-column-kind = Вид ответа
book-column-options = Варианты
book-column-option = Вариант
book-column-count = Выбрали
book-column-mean = Среднее
book-column-answers = Ответов
kind-text = свои слова
kind-choice = один вариант
kind-many = несколько вариантов
kind-scale = оценка
kind-yes-no = да или нет
kind-number = число
kind-date = дата
kind-rank = варианты по порядку
kind-people = люди
kind-confirm = число, которое знает бот

action-replies-show = Показать ответы
button-replies = Вернуться к ответам
button-replies-beside = Сравнить до и после
replies-title = <b>Ответы: { $name }</b>
    Кнопка с номером откроет анкету. Просмотр записан в журнал.
replies-none = <b>Ответы: { $name }</b>
    Пока ничего не прислано. Ответов без имени здесь не бывает.
replies-line = { $number }. { $title } — { $day }{ $state ->
    [earlier] {" "}(прежние ответы)
   *[standing] {""}
 }
replies-score = { $passed ->
    [yes] Сдано: { $points } из { $of }
    [no] Не сдано: { $points } из { $of }
   *[none] Баллы: { $points } из { $of }
 }{ $band ->
    [none] {""}
   *[other] . { $band }
 }
replies-title-one = <b>{ $title }</b>
replies-whose = { $name }, { $day }
replies-by = Записано за человека: { $name }
replies-earlier = Это прежние ответы: потом их изменили.
replies-answer = { $question }
    <b>{ $answer }</b>
replies-beside = <b>До и после: { $name }</b>
replies-twins = <b>{ $title }</b>
replies-twin = { $question }
    <b>{ $before } → { $after }</b>
replies-twin-moved = { $question }
    <b>{ $before } → { $after }</b> ({ $sign ->
        [plus] +
        [minus] −
       *[none] {""}
    }{ $difference })
