# Materials for mentors: by stage and theme.

materials-title = <b>Materials for mentors</b>
    Short help for every stage of the work.
materials-none = There are no materials yet.
materials-stage = <b>{ $stage }</b>
    What to read about?
materials-theme = <b>{ $stage }: { $theme }</b>
    { $count ->
        [0] There is nothing here yet.
        [one] { $count } material.
       *[other] { $count } materials.
     }
materials-which-theme = <b>{ $stage }</b>
    Which theme does the material belong to?
materials-ask = <b>{ $stage }: { $theme }</b>
    Send a file or a picture with a caption, or a link and its title in one message. All mentors of the school will see it.
material-head = <b>{ $title }</b>
material-link = <b>{ $title }</b>
    { $url }
material-added = Added: { $title }. Mentors see it already.
material-dropped = Taken away: { $title }.
material-stage = { $kind ->
    [acquaintance] Getting acquainted
    [trial] Trial meeting
    [planning] Planning
    [regular] Regular meetings
    [final] Ending
   *[any] At any stage
 }
material-theme = { $theme ->
    [start] How to hold a meeting
    [rules] Rules and limits
    [goal] Goal and plan
    [talk] Talking
    [care] Care and help
   *[end] Goodbye and results
 }
button-materials = Materials
button-material-count = { $name } · { $count }
button-material-own = { $title } (school)
button-material-stage = To the stage
button-material-stages = All materials
button-material-add = Add a material
button-material-drop = Take it away
door-materials = Open materials
command-materials = materials for mentors
expected-material = A link with its title in one message is needed, for example: A mentor's guide https://example.org/guide. Or a file with a caption.
