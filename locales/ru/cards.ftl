card = <b>{ $name }</b>
    Статус: { $state }
