# Анкеты о людях и парах, и ответы за тех, у кого нет телефона.

action-filling-show = Заполнить анкету
button-fill-in = Заполнить анкету об участнике
button-child-papers = Заполнить анкету о ребёнке
button-pair-papers = Заполнить карту пары
button-sent-of-day = Открыть: { $day }
filling-people = <b>О ком заполнить анкету?</b>
filling-nobody = Пока нет участников, о которых можно заполнить анкету.
filling-title = <b>Анкеты: { $name }</b>
filling-nothing = Пока заполнять нечего.
filling-line = { $title }: { $state ->
    [sent] отправлена { $day }
    [begun] начата
    [other] её заполняет другой сотрудник
   *[none] ещё не заполнена
 }
filling-pair-title = <b>Карты пары { $code }</b>
filling-pair-none = Об этой паре ещё ничего не заполнено.
filled-in-for = Ответы за { $code }: { $name }
filled-in-of = О ком: { $name } ({ $code })
filled-in-of-pair = О паре { $code }
