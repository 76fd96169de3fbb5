card = <b>{ $name }</b>
    Status: { $state }
