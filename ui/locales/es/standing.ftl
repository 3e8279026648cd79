### Lo que dice de un dispositivo la lista de dispositivos. Todo es de la última visita.

remembered = Recordado, porque dijiste que es tuyo.
seen = Visto, pero no confirmado.
confirmed = Confirmado por tu puerta de enlace.
earlier-scope-lost =
    Tu puerta de enlace lo confirmó la última vez que lo abriste, pero ya no lo cubre.
earlier-scope-changed =
    Confirmado por tu puerta de enlace antes de que cambiaras lo que cubre. Ábrelo para comprobarlo de nuevo.
earlier-paired =
    Confirmado la última vez que lo abriste, antes de que volvieras a vincular esta puerta de enlace. Ábrelo para
    comprobarlo de nuevo.
earlier-unpaired = Confirmado antes por una puerta de enlace que ya no está vinculada.
earlier-unknown = Confirmado por tu puerta de enlace la última vez que lo abriste.
earlier-otherwise = Confirmado antes por tu puerta de enlace, pero no la última vez que lo abriste.

off-danger-then = Peligro la última vez que lo abriste.
off-danger = Peligro.
off-wrong-then = Algo iba mal la última vez que lo abriste.
off-wrong = Algo iba mal.

changed-scope-changed =
    Lo que cubre tu puerta de enlace ha cambiado desde entonces. Ábrelo para comprobarlo de nuevo.
changed-paired = Desde entonces has vinculado una puerta de enlace. Ábrelo para comprobarlo de nuevo.
