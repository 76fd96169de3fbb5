# Дорожная карта таблицей Excel: скачать, поправить, прислать обратно.

button-road-table = Таблица Excel
button-road-table-make = Скачать
button-road-table-send = Прислать исправленную
button-road-table-load = Загрузить
button-road-table-leave = Не загружать

road-table = <b>Дорожная карта в таблице</b>

    Скачайте карту файлом Excel. Куратор может поправить в ней слова, сроки и ответственных, добавить строки и прислать файл обратно: бот сначала покажет, что изменится.
road-table-ask = Пришлите таблицу файлом Excel (.xlsx).

    Сначала бот покажет, что изменится и где ошибки. Без вашего «да» он ничего не запишет.
road-table-reading = Читаю таблицу.
road-table-done = Таблица прочитана. Что изменится — в следующем сообщении.
road-table-right = <b>Таблица прочитана</b>
    { $title }
road-table-same = <b>В таблице ничего не изменилось</b>
road-table-counts = Новых позиций: { $new }. Изменится: { $changed }. Без изменений: { $unchanged }.
road-table-missing = Нет в таблице: { $count }. Эти позиции останутся как есть.
road-table-new = + { $title }
road-table-changed = • { $title }: { $fields }
road-table-more = И ещё: { $count }.
road-table-unwritten = Пока ничего не записано. Состояние и отметки о выполнении из таблицы не берутся.
road-table-wrong = <b>В таблице есть ошибки: { $count }</b>

    Ничего не записано. Исправьте и пришлите файл снова.
road-table-problem = строка { $row }, «{ $column }»: { $what }
road-table-problem-empty = пусто
road-table-problem-too-long = слишком длинно
road-table-problem-no-stage = этап не прочесть; пишите так: Этап 3
road-table-problem-no-such-stage = такого этапа в программе нет
road-table-problem-no-deadline = срок не прочесть; пишите так: до 15.03.2026
road-table-problem-outside = срок далеко за пределами программы
road-table-problem-no-role = такой роли нет; роли перечислены на листе «Как править»
road-table-problem-no-choice = пишите «да» или ничего
road-table-problem-no-id = позиции с таким id нет; у новой строки оставьте id пустым
road-table-problem-doubled = такой id уже есть в другой строке
road-table-problem-full = своих позиций больше 200; столько карта не вместит
road-table-problem-formula = формула; впишите само значение
road-table-problem-broken-cell = значение не читается
road-table-problem-no-column = нет такого столбца
road-table-problem-column-twice = этот столбец встречается дважды
road-table-problem-nothing = в таблице нет ни одной позиции
road-table-loaded = Записано. Новых позиций: { $new }, изменено: { $changed }.
road-table-left = Таблица не записана.

road-table-file-name = дорожная-карта.xlsx
road-table-caption = Дорожная карта. Строки можно править и прислать файл обратно: «Таблица Excel», «Прислать исправленную».
road-table-title = { $title }. Столбцы до «{ $last }» можно править и прислать файл боту
road-table-state = { $state ->
    [open] не начато
    [under_way] в работе
    [done] выполнено
   *[left] { $reason ->
        [no_such_people] не касается школы: нет таких участников
        [other_form] не касается школы: другая форма наставничества
        [done_before] не касается школы: сделано раньше
        [by_others] не касается школы: делают другие
       *[decision] не касается школы: так решено
    }
 }
road-table-moved = { $reason ->
    [waiting] ждём других
    [no_time] не хватило времени
    [holidays] каникулы или праздники
    [mistake] срок был указан неверно
   *[decision] так решено
 }
road-table-number = № { $number }
road-table-day = от { $day }
road-table-file = файл
road-table-indicators = Плановые значения показателей. Из этого листа ничего не загружается
road-table-indicator = Показатель
road-table-year = План, { $year }
road-table-source = Источник
road-table-unplanned = план не задан
