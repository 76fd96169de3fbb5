# Что не так с файлом анкеты или программы. Одна строка: что неверно и что ожидалось.
# Ключ: check- и код ошибки. Данные: $key (ключ), $given (что написано), $limit (граница),
# $expected (что бывает), $known (какие ключи бывают), $name (id вопроса, раздела, позиции, этапа, показателя или должность).

check-other = значение ключа «{ $key }» не подходит: «{ $given }»; сверьтесь с другими файлами в этой папке

# Сам файл
check-encoding = файл сохранён не в UTF-8; сохраните его в кодировке UTF-8
check-unreadable = файл не открывается; проверьте, что это обычный файл и его можно читать
check-syntax = запись не по правилам TOML, место в строке: { $column }; проверьте кавычки, скобки и знак «=»
check-twice = этот ключ или раздел уже есть выше; оставьте что-то одно
check-file-name = имя файла станет id анкеты, оно не подходит: нужны маленькие латинские буквы, цифры и «_», не длиннее 40 знаков
check-id-written = ключ «id» здесь лишний: id берётся из имени файла

# Ключи и значения
check-missing = нет обязательного ключа «{ $key }»; добавьте его
check-extra-forbidden = неизвестный ключ «{ $key }»; здесь бывают: { $known }
check-enum = «{ $given }» для «{ $key }» не годится; бывает: { $expected }
check-literal-error = «{ $given }» для «{ $key }» не годится; бывает: { $expected }
check-string-type = в «{ $key }» нужен текст в кавычках
check-string-too-short = в «{ $key }» пусто; нужен { $limit ->
    [one] хотя бы { $limit } знак
   *[other] текст хотя бы из { $limit } знаков
 }
check-string-too-long = текст в «{ $key }» слишком длинный; можно не больше { $limit } { $limit ->
    [one] знака
   *[other] знаков
 }
check-string-pattern-mismatch = «{ $given }» для «{ $key }» не годится; нужны маленькие латинские буквы, цифры и «_», не длиннее { $limit } знаков
check-int-type = в «{ $key }» нужно целое число без кавычек
check-int-parsing = в «{ $key }» нужно целое число, а написано «{ $given }»
check-int-from-float = в «{ $key }» нужно целое число, а написано { $given }
check-bool-type = в «{ $key }» нужно true или false
check-bool-parsing = в «{ $key }» нужно true или false, а написано «{ $given }»
check-greater-than-equal = число в «{ $key }» слишком маленькое: { $given }; нужно не меньше { $limit }
check-less-than-equal = число в «{ $key }» слишком большое: { $given }; нужно не больше { $limit }
check-tuple-type = в «{ $key }» нужен список в квадратных скобках
check-too-short = список «{ $key }» пуст; впишите хотя бы одно
check-model-type = в «{ $key }» нужны ключи в фигурных скобках, например { "{" } id = "a", text = "…" { "}" }

# Правила вопроса
check-options-few = для выбора нужно хотя бы два ответа в «options»
check-options-misplaced = «options» бывают только у вопросов choice и many (и rank)
check-options-twice = два ответа с одинаковым id; у каждого ответа id свой
check-bounds-crossed = «min» больше, чем «max» (или граница не нужна этому виду вопроса); поменяйте их местами или уберите
check-scale-wide = шкала идёт от 0 или 1 до 10 и не шире; «min» меньше «max»
check-max-beyond-options = «max» больше, чем ответов в «options»; уменьшите его или добавьте ответы
check-of-missing = «of» нужен вопросам people, и только им; бывает: mentors, mentees, own_mentees
check-counts-missing = «counts» нужен вопросам confirm, и только им; бывает: meetings_held, plan_percent
check-ranked-misplaced = «ranked» бывает только у вопросов people
check-unit-misplaced = «unit» бывает только у вопросов number и confirm
check-scored-misplaced = «scored» бывает только у вопросов scale, choice и many
check-pattern-misplaced = «pattern» бывает только у вопросов text
check-pattern-broken = «pattern» не читается как регулярное выражение; проверьте скобки

# Правила раздела
check-repeat-unclear = разделу, который повторяется, нужно одно из двух: «over» (по кому) или «more» (вопрос «ещё один?»)

# Правила всей анкеты
check-section-twice = раздел «{ $name }» уже есть выше; у каждого раздела id свой
check-question-twice = вопрос «{ $name }» уже есть выше; у каждого вопроса id свой
check-section-unknown = у вопроса «{ $name }» раздел, которого нет; впишите id одного из разделов
check-section-empty = в разделе «{ $name }» нет ни одного вопроса; уберите раздел или добавьте вопрос
check-section-left = вопрос «{ $name }» возвращается в раздел, который уже закончился; переставьте его к своему разделу
check-condition-unknown = условие вопроса «{ $name }» смотрит на вопрос, которого нет; впишите id одного из вопросов выше
check-condition-circle = вопрос «{ $name }» ждёт ответа на самого себя, прямо или через другие вопросы; разорвите круг в «only_if»
check-condition-later = условие вопроса «{ $name }» смотрит на вопрос ниже по файлу, его ещё не задали; переставьте вопросы местами
check-condition-impossible = условие вопроса «{ $name }» не выполнится никогда; в «is_any_of» нужны id ответов того вопроса, на который оно смотрит
check-condition-forms = вопрос «{ $name }» есть в формах, где не спрашивают того, от чего он зависит; сверьте «forms» обоих вопросов
check-id-long-for-people = id вопроса «{ $name }» длиннее 9 знаков, а в разделе о каждом человеке больше не поместится; сократите
check-condition-repeated = вопрос «{ $name }» смотрит в повторяемый раздел, а ответов там много; перенесите его в тот же раздел
check-anonymous-about = анонимная анкета бывает только обо всей школе; поставьте about = "school"
check-anonymous-repeat = в анонимной анкете раздел не повторяется по людям: так видно, кто отвечал; уберите «over»
check-anonymous-telling = ответ на вопрос «{ $name }» покажет, кто отвечал; в анонимной анкете не бывает text, people и confirm
check-pass-points-unscored = «pass_points» есть, а баллов никто не даёт; поставьте вопросам scored = true
check-pass-points-beyond = столько баллов не набрать: «pass_points» больше наибольшей суммы
check-bands-unscored = «bands» есть, а баллов никто не даёт; поставьте вопросам scored = true
check-bands-order = «least» в «bands» идут от 0 и только вверх, без повторов
check-bands-beyond = последний «least» в «bands» больше наибольшей суммы баллов; до него никто не дойдёт
check-scored-pointless = за вопрос «{ $name }» нельзя получить ни балла; впишите «points» хотя бы одному ответу

# Экраны, какими их увидят. $limit — сколько вышло.
check-screen-long = экран вопроса «{ $name }» может занять { $limit } знаков, а Telegram принимает 4096; сократите тексты или уменьшите «max»
check-screen-buttons = на экране вопроса «{ $name }» выходит { $limit } кнопок, а Telegram принимает 100
check-screen-tap = кнопка вопроса «{ $name }» не помещается в 64 байта; сократите id вопроса и ответов

# Сама проверка
check-stopped = Экраны и база проверятся, когда в файлах не останется ошибок.
check-files-alone = Настроек нет, поэтому видны только анкеты самого бота ({ $why }).
check-doubt = { $place }: стоит взглянуть: { $words }

# Материал для наставников
check-material-head = материал начинается с трёх строк «title», «kind» и «theme» между строками из трёх дефисов
check-material-empty = после трёх дефисов нет текста; напишите его
check-material-long = материал длиннее { $limit } знаков; сократите его или разделите на два
check-material-paragraph = абзац длиннее { $limit } знаков и не поместится на экран; разделите его пустой строкой

# Рядом с другими анкетами
check-follows-unknown = анкеты «{ $name }», за которой идёт эта, нет; впишите в «follows» имя её файла без .toml
check-pair-unlike = вопрос «{ $name }» не сравнить с «{ $first }» первой анкеты: у них разный вид или шкала
# Рядом с тем, что уже спрашивали. $limit — сколько ответов хранится; чьи они, не говорится никогда.
check-kind-changed = у вопроса «{ $name }» другой вид, а ответов на него уже { $limit }; дайте вопросу новый id
check-scale-changed = у вопроса «{ $name }» другая шкала, а ответов на него уже { $limit }; дайте вопросу новый id
check-option-gone = у вопроса «{ $name }» не стало ответа «{ $given }», а его уже выбрали { $limit } { $limit ->
    [one] раз
    [few] раза
   *[other] раз
 }; верните ответ или дайте вопросу новый id
check-question-gone = вопроса «{ $name }» больше нет, а ответов на него { $limit }; они останутся в выгрузке прежней версии
check-version-same = текст версии { $name } изменился, а её уже задавали людям; поставьте version = { $limit }

# Анкеты школ
check-name-of-a-school = имя файла начинается как у анкет школ (s и номер); назовите файл иначе
check-name-taken = анкета «{ $name }» уже есть у бота; назовите файл иначе
check-approved-missing = нет раздела [approved]; впишите, каким протоколом и когда школа утвердила анкету: protocol и on

# Файл программы
check-programme-name = имя файла станет id программы, оно не подходит: нужны маленькие латинские буквы и цифры, слова через «-», не длиннее 40 знаков
check-date-type = в «{ $key }» нужна дата без кавычек, например 2021-09-01
check-float-type = в «{ $key }» нужно число без кавычек
check-dict-type = в «{ $key }» нужны пары в фигурных скобках, например { "{" } "2022" = 5 { "}" }

# Правила позиции
check-block-missing = у позиции нет ни «stage», ни «block»; впишите этап или раздел
check-unclear-misplaced = «unclear» пишут, только когда срок не прочесть: тогда в «deadline» пусто

# Правила всей программы
check-ends-early = программа кончается раньше, чем начинается; поправьте «starts_on» или «ends_on»
check-position-unknown = здесь id позиции, которой нет; впишите id одной из позиций
check-day-outside = день события не внутри программы; он бывает от «starts_on» до «ends_on»
check-stage-twice = этап «{ $name }» уже есть выше; у каждого этапа id свой
check-position-twice = позиция «{ $name }» уже есть выше; у каждой позиции id свой
check-indicator-twice = показатель «{ $name }» уже есть выше; у каждого показателя id свой
check-stage-unknown = у позиции «{ $name }» этап, которого нет; впишите id одного из этапов или уберите «stage»
check-post-idle = должности «{ $name }» нет ни в одном «responsible»; проверьте, как она написана

# На что стоит взглянуть, хотя файл принят. $number — номер строки карты или этапа,
# $words — срок, как он записан, название этапа или что заметил составитель.
check-folder-stray = папка «{ $name }» — не номер школы; номер печатает python -m bot school
check-condition-always = условие вопроса «{ $name }» выполняется всегда; уберите «only_if» или часть ответов
check-ends-single = у шкалы вопроса «{ $name }» подписан только один край; подпишите оба: low и high
check-pattern-wordless = у вопроса «{ $name }» есть «pattern» и нет «wrong»: человек не узнает, чего от него ждут
check-points-idle = у ответов вопроса «{ $name }» есть баллы, но их не считают; поставьте scored = true
check-explain-idle = «explain» вопроса «{ $name }» никто не увидит: его показывают после теста, а «pass_points» нет
check-pair-missing = вопрос «{ $name }» не с чем сравнить: в первой анкете нет вопроса с тем же id без «_2»
check-deadline-early = Строка { $number }: срок «{ $words }» раньше начала программы.
check-deadline-unapproved = Строка { $number }: срок «{ $words }» раньше дня, когда утвердили карту.
check-deadline-late = Строка { $number }: срок «{ $words }» позже конца программы.
check-deadline-unclear = Строка { $number }: срок не прочесть: «{ $words }».
check-deadline-blank = Строка { $number }: срок не указан.
check-row-odd = Строка { $number }: { $words }
check-stage-alike = Этап { $number } называется так же, как другой: «{ $words }».
