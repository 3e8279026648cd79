### La página que Latchkey muestra en lugar de la advertencia del navegador.

headline-confirmed = Tu puerta de enlace confirma este dispositivo
headline-confirmed-named = Tu puerta de enlace confirma tu { $name }
headline-remembered = Parece tu dispositivo
headline-remembered-named = Parece tu { $name }
headline-danger = Peligro en esta dirección
headline-other = Puede que este no sea tu dispositivo
headline-other-named = Puede que esto no sea tu { $name }
headline-changed = Esto no coincide con tu dispositivo
headline-changed-named = Esto no coincide con tu { $name }
headline-ask-named = ¿Es tu { $name }?
headline-ask = ¿Es tu dispositivo?
headline-ask-gateway = ¿Es el dispositivo que confirmó tu puerta de enlace?
headline-ask-person = ¿Es el dispositivo que guardaste?

more = Más
settings = Abrir los ajustes de Latchkey
asking = Preguntando al dispositivo…
known = De antes
browser = Por qué tu navegador bloqueó la página
helps = Qué ayuda
unseen = Lo que Latchkey no puede ver
back = Volver
stop = Evitar advertencias del navegador
pair = Vincular una puerta de enlace
continue = Continuar de todos modos
continue-once = Continuar esta vez
browser-page = Mostrar la página del navegador
gone = Esta advertencia es de antes
open-again = Abrirlo de nuevo
blocked = Tu navegador quería cifrado aquí
open-with-https = Abrir con https

asked = El ayudante de Latchkey preguntó al propio dispositivo.
not-asked = El ayudante de Latchkey no pudo comprobar el dispositivo.
common = Es habitual en dispositivos locales, pero uno falso se vería igual.
unchecked = Latchkey no ha visto el certificado, así que no puede comprobar el dispositivo.
same-or-fake = Latchkey aún no puede saber si es ese dispositivo o uno falso.
checks-one-gateway =
    Si continúas, Latchkey comprueba si tu puerta de enlace «{ $gateway }» confirma este dispositivo. No escribas ninguna
    contraseña antes.
checks-several-gateways =
    Si continúas, Latchkey comprueba si una de tus puertas de enlace confirma este dispositivo. No escribas ninguna
    contraseña antes.
danger-before = Latchkey encontró aquí un peligro la última vez.
pair-why = Si algo en tu red emite certificados, vincúlalo y podrá confirmar tus dispositivos.
denied = Latchkey sigue sin tener acceso. Puedes continuar sin él.
allowed = Latchkey comprobará el dispositivo en cuanto continúes.
broken = Esta página se abrió sin una dirección. Ciérrala y vuelve a abrir el dispositivo.
gone-why =
    Latchkey olvida las páginas bloqueadas cuando se cierra el navegador. Vuelve a abrir el dispositivo para comprobarlo
    ahora.
blocked-why = Primero probó https, y falló.
blocked-nothing = Nada respondió por https. Puede que el dispositivo solo use http.
open-with-https-why = Si lo abres con https, Latchkey muestra lo que sabe del dispositivo antes de que decidas.
blocked-help =
    Los navegadores no piden cifrado en nombres que terminan en .local, .lan, .internal o .home. Tampoco en nombres de
    una sola palabra ni en direcciones privadas como 192.168.1.20. Si el dispositivo tiene alguno de esos, úsalo.
blocked-continue-why =
    Si continúas, tu navegador te vuelve a preguntar. Cualquiera en tu red podrá entonces leer lo que envíes.

onward-offered = Si continúas, tu navegador te vuelve a preguntar. No se desactiva nada.
onward-none = Tu navegador no deja a nadie continuar desde aquí.
onward-strict = Tu navegador no deja a nadie continuar, porque el dispositivo lo pidió una vez.
onward-perhaps-strict =
    Puede que tu navegador no deje a nadie continuar, porque este dispositivo pide solo conexiones de confianza.

saved-by-gateway-today = Tu puerta de enlace confirmó hoy el dispositivo aquí.
saved-by-gateway-on = Tu puerta de enlace confirmó el dispositivo aquí el { $date }.
saved-by-person-today = Guardaste hoy el dispositivo aquí.
saved-by-person-on = Guardaste el dispositivo aquí el { $date }.
known-not = Latchkey no ha visto antes este dispositivo.
known-unconfirmed = Ninguna puerta de enlace lo ha confirmado.
known-by-gateway-today = Tu puerta de enlace lo confirmó hoy.
known-by-gateway-on = Tu puerta de enlace lo confirmó el { $date }.
known-by-person-today = Hoy dijiste que es tuyo.
known-by-person-on = El { $date } dijiste que es tuyo.
no-gateway = No has vinculado ninguna puerta de enlace.
one-gateway = Tu puerta de enlace «{ $gateway }» no lo ha confirmado.
several-gateways = Ninguna de tus { $count } puertas de enlace lo ha confirmado.

browser-untold =
    Si no se lo has indicado, no conoce las puertas de enlace que vinculaste y bloquea también sus dispositivos.
strict-address = La petición del dispositivo no incluye su dirección numérica. Ábrelo con ella, si la conoces.
strict-gateway = Cuando tu navegador confíe en tu puerta de enlace, volverá a abrir el dispositivo por su nombre.
take-back-chrome = Para deshacerlo, abre chrome://net-internals/#hsts y elimina allí la política de este nombre.
take-back-firefox = Para deshacerlo, busca el sitio en el historial de Firefox y elige «Olvidar este sitio web».

unseen-why =
    Cuando un navegador bloquea una conexión, no muestra ningún certificado a las extensiones. Por eso Latchkey no puede
    comprobar qué dispositivo responde ahora.
unseen-setting =
    Tampoco podrá cuando continúes, hasta que cambies un ajuste de este navegador. Los ajustes de Latchkey muestran
    cuál.
unseen-until =
    Si continúas, Latchkey comprueba enseguida el dispositivo y muestra el resultado en la barra de herramientas.
allow =
    Latchkey aún no tiene acceso a { $host }. Con él, Latchkey puede comprobar el dispositivo cuando continúes.
