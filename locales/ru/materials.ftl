# Материалы для наставников: по этапам и темам. Без «ты» и «вы»: читают и школьники.

materials-title = <b>Материалы для наставников</b>
    Короткие подсказки по этапам работы.
materials-none = Материалов пока нет.
materials-stage = <b>{ $stage }</b>
    О чём почитать?
materials-theme = <b>{ $stage }: { $theme }</b>
    { $count ->
        [0] Здесь пока пусто.
        [one] { $count } материал.
        [few] { $count } материала.
       *[many] { $count } материалов.
     }
materials-which-theme = <b>{ $stage }</b>
    К какой теме относится материал?
materials-ask = <b>{ $stage }: { $theme }</b>
    Пришлите файл или картинку с подписью либо ссылку и её название одним сообщением. Увидят все наставники школы.
material-head = <b>{ $title }</b>
material-link = <b>{ $title }</b>
    { $url }
material-added = Добавлено: { $title }. Наставники это уже видят.
material-dropped = Убрано: { $title }.
material-stage = { $kind ->
    [acquaintance] Знакомство
    [trial] Пробная встреча
    [planning] Планирование
    [regular] Регулярные встречи
    [final] Завершение
   *[any] На любом этапе
 }
material-theme = { $theme ->
    [start] Как провести встречу
    [rules] Правила и границы
    [goal] Цель и план
    [talk] Разговор
    [care] Забота и помощь
   *[end] Прощание и итоги
 }
button-materials = Материалы
button-material-count = { $name } · { $count }
button-material-own = { $title } (школа)
button-material-stage = К этапу
button-material-stages = Все материалы
button-material-add = Добавить материал
button-material-drop = Убрать материал
door-materials = Открыть материалы
command-materials = материалы для наставников
expected-material = Нужна ссылка с названием в одном сообщении, например: Памятка наставника https://example.org/pamyatka. Или файл с подписью.
