### La ventana emergente del botón de la barra de herramientas.

details = Detalles
more = Qué te dice esto
certificate = El certificado
copy = Copiar informe
menu = Menú
forget = Olvidar
close-page = Cerrar esta página
pair = Vincular una puerta de enlace
no-gateway = No, o no lo sé
scope = Ver lo que cubre
changed = Lo restablecí o lo reemplacé…
changed-yes = Guardar la nueva clave
new-certificate = Fui yo…
one-device = Es el mismo dispositivo…
one-device-yes = Tratar como un solo dispositivo
two-devices = No es el mismo dispositivo
cancel = Cancelar
reload = Recargar esta página
at-home = Comprobar este dispositivo
anchor = Evitar advertencias del navegador
unsure = No lo sé
remember = Recordarlo
remember-mine = Es mío: recordarlo
flag-open = Abrir el ajuste
browser-page = Esta página
copied = Copiado.
waiting = Un momento…
companion = El ayudante, un pequeño programa en tu equipo, también ayuda

allow = Dar acceso a { $host }
forget-device = Olvidar { $name }
two-devices-at = No es el mismo dispositivo: { $place }
menu-of = Menú: { $name }

not-copied = Tu navegador no ha dejado copiar a Latchkey. Selecciona el texto de abajo.
no-password = No escribas ninguna contraseña.
pair-question = ¿Hay algo en tu red que emita certificados?
pair-again-question = Así Latchkey conocerá el nuevo certificado.
pair-whole-question =
    ¿Emitió tu puerta de enlace este certificado? Vuelve a vincularla, con sus certificados intermedios.
scope-question = Puedes cambiar lo que cubre una puerta de enlace en Dispositivos.
changed-sure = ¿Guardar la nueva clave? Solo si lo restableciste o reemplazaste tú.
new-certificate-question = ¿Lo restableciste o le diste un certificado nuevo?
one-device-sure =
    ¿Tratar los dos como un solo dispositivo? Hazlo solo si no tienes dudas. Un segundo dispositivo con esta clave
    podría hacerse pasar por el primero.
reload-question = Recarga esta página y Latchkey la comprobará.
allow-question = Tu navegador te pedirá acceso solo a esta dirección.
at-home-question = ¿Es un dispositivo local? Tu navegador te pedirá acceso solo a este nombre.
anchor-why = Tu navegador mostró una advertencia antes de abrir esta página.
wildcard =
    Tu navegador rechaza este comodín tan corto. Haz que se emita un certificado con el nombre del propio
    dispositivo.
refused = Latchkey podrá comprobar el certificado cuando continúes tras la advertencia de tu navegador.
unsure-why =
    Entonces no escribas aquí ninguna contraseña y pregunta a quien se ocupa de tu red. En Latchkey sigue siendo nuevo.
hidden =
    Esta es una ventana privada, así que Latchkey no guarda nada. Para recordarlo, abre esta página en una ventana
    normal.
of-another = Esto es sobre otra página de aquí.
of-another-why =
    Latchkey no vio de dónde vino la página abierta, así que trátala igual.
refused-allow = Latchkey sigue sin tener acceso. No se ha cambiado nada.
remember-question-owned = Recuérdalo y Latchkey te avisará si cambia su clave.
remember-question-new = ¿Estás en tu propia red y esperabas ver este dispositivo?
remember-question-unknown = ¿Conoces este dispositivo y está en tu propia red?
remember-question = ¿Conoces este dispositivo y siempre ha sido así?
forgotten = Latchkey ha olvidado { $name }.
forgotten-everywhere = Latchkey ha olvidado { $name } y todas sus direcciones: { $places }.
sightings = Visto por primera vez: { $first }. Visto por última vez: { $last }.
one-device-question = ¿Es el mismo dispositivo que el de { $places }?
also-at = El mismo dispositivo que el de { $places }, según indicaste.

flag-why = Chrome solo muestra los certificados a las extensiones si un ajuste está activado. Se cambia una sola vez.
flag-step-open = Abre el ajuste.
flag-step-set = Pon «Enable SecurityInfo in WebRequest API» en «Enabled».
flag-step-relaunch = Elige «Reiniciar» debajo. Tus pestañas volverán a abrirse.

unknown-not-there = Esta página se cargó antes de que Latchkey pudiera comprobarla.
unknown-no-answer =
    Tu navegador ya tenía esta página y no se la pidió al dispositivo, como pasa con las aplicaciones que funcionan sin
    conexión. Así que no hubo conexión que comprobar.
unknown-maker-unknown =
    Esta página aún se está cargando o está ocupada. Latchkey todavía no puede saber de dónde vino.
    Esto se actualiza solo.
unknown-copy = Esta página vino de la caché de tu navegador, y Latchkey no vio de dónde la obtuvo la caché.
unknown-several-answers =
    Llegó más de una respuesta para esta página, y tu navegador no dice cuál muestra.
unknown-error-page = Tu navegador muestra aquí una página propia, así que no hay dispositivo que reconocer.
quiet-browser = Esta página es de tu navegador, así que no hay dispositivo que reconocer.
quiet-other = Esto no parece un dispositivo local, así que Latchkey no lo comprueba.
quiet-no-access = Esto parece un dispositivo local, pero Latchkey aún no tiene acceso a esta dirección.
