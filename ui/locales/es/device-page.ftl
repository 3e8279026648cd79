### La página de un dispositivo.

timeline = Cronología
no-timeline = Aún no se ha anotado nada.
issued = Quién lo emitió
gateway = Tu puerta de enlace
certificate = Su certificado
places = Direcciones
keys = Claves
saved = Guardada
not-saved = No guardada
open = Abrir el dispositivo
back = Todos los dispositivos

no-dates = Latchkey no ha guardado cuándo caduca su certificado. Abre el dispositivo para verlo.
keys-why = Una clave identifica un dispositivo. Estas son las huellas digitales SHA-256 de las claves que mostró.
unknown = Latchkey no conoce este dispositivo. Quizá le pediste a Latchkey que lo olvidara.

happened = { $date }, { $time }: { $what }
expired-on = Caducó el { $date }.
expires-on = Caduca el { $date }.
renewed =
    { $times ->
        [one] Se renovó una vez.
       *[other] Se renovó { $times } veces.
    }
seen-on = Vista el { $date }.

seen-from-to = Vista del { $first } al { $last }.
seen-at = { $address }, la última vez el { $date }
