### El ayudante, un pequeño programa en el equipo: lo que dicen de él los ajustes y la página de advertencia.

title = El ayudante
allow = Usar el ayudante
command = npm run companion -- install
doctor = Este comando encuentra el problema:
doctor-command = npm run companion -- doctor
stop = Dejar de usar el ayudante
waiting = Buscando el ayudante…

lead =
    Los navegadores ocultan el certificado de una página que bloquean. El ayudante, un pequeño programa en tu equipo,
    pregunta al propio dispositivo. Así Latchkey te dice qué dispositivo es antes de que continúes. Se instala una vez,
    con un comando que esta página muestra después.
privacy =
    Solo pregunta a direcciones de tu red y no envía nada más que el nombre que pediste. Latchkey también funciona sin
    él.
allow-why = Puede que tu navegador te pregunte si Latchkey puede comunicarse con un programa de este equipo.
denied = No se ha cambiado nada. Latchkey funciona sin el ayudante.
install = Ejecuta este comando una vez en la carpeta en la que venía Latchkey y vuelve a esta página.
not-yet = Esta página te dirá cuándo está listo.

problem-not-allowed =
    El ayudante de Latchkey, un pequeño programa en tu equipo, podría preguntar al propio dispositivo.
problem-not-yet =
    Puede que tu navegador necesite medio minuto antes de que Latchkey pueda comunicarse con su ayudante.
problem-not-installed =
    El ayudante de Latchkey podría preguntar al propio dispositivo, pero no está instalado para este navegador.
problem-not-working =
    El ayudante de Latchkey podría preguntar al propio dispositivo, pero no se inicia.
problem-older = El ayudante de Latchkey es demasiado antiguo para esta versión de Latchkey. Instálalo de nuevo.
problem-newer = El ayudante es más reciente que esta versión de Latchkey. Actualiza Latchkey.
problem-timeout = El ayudante de Latchkey no respondió a tiempo. Inténtalo de nuevo.
problem-busy = El ayudante de Latchkey está ocupado. Inténtalo de nuevo en un momento.
problem-cancelled = El ayudante de Latchkey se interrumpió. Inténtalo de nuevo.
problem-too-large = El ayudante de Latchkey dio una respuesta demasiado larga.
problem-bad-message = Latchkey y su ayudante no se entendieron. Actualiza los dos.
problem-unknown-request = El ayudante de Latchkey no sabe hacer esto. Actualízalo.
problem-internal = El ayudante de Latchkey cometió un error. Inténtalo de nuevo.

works = El ayudante funciona (versión { $version }). No tienes que hacer nada.
