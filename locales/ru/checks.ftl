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
check-options-misplaced = «options» бывают только у вопросов choice и many
check-options-twice = два ответа с одинаковым id; у каждого ответа id свой
check-bounds-crossed = «min» больше, чем «max» (или граница не нужна этому виду вопроса); поменяйте их местами или уберите
check-scale-wide = шкала идёт от 0 или 1 до 10 и не шире; «min» меньше «max»
check-pattern-misplaced = «pattern» бывает только у вопросов text
check-pattern-broken = «pattern» не читается как регулярное выражение; проверьте скобки

# Правила всей анкеты
check-section-twice = раздел «{ $name }» уже есть выше; у каждого раздела id свой
check-question-twice = вопрос «{ $name }» уже есть выше; у каждого вопроса id свой
check-section-unknown = у вопроса «{ $name }» раздел, которого нет; впишите id одного из разделов
check-section-empty = в разделе «{ $name }» нет ни одного вопроса; уберите раздел или добавьте вопрос
check-section-left = вопрос «{ $name }» возвращается в раздел, который уже закончился; переставьте его к своему разделу
check-condition-impossible = условие вопроса «{ $name }» не выполнится никогда; в «only_if» нужен вопрос выше по файлу и id его ответов

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

# На что стоит взглянуть, хотя файл принят. $number — номер строки карты, $words — срок, как он записан.
check-deadline-early = Строка { $number }: срок «{ $words }» раньше начала программы.
check-deadline-late = Строка { $number }: срок «{ $words }» позже конца программы.
check-deadline-unclear = Строка { $number }: срок не прочесть: «{ $words }».
check-deadline-blank = Строка { $number }: срок не указан.
