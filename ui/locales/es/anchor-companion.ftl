### «Evitar advertencias del navegador», cuando el ayudante instala los archivos.

title = Instalar con el ayudante
where = ¿Para qué navegador?
has = (instalados)
install = Instalar los archivos
installing = Instalando…
remove = Quitar los archivos
removing = Quitando…
take-out = Quitar con el ayudante
take-out-what = Quitar con el ayudante: { $label }
get-link = Obtener el ayudante

why =
    Pone los archivos donde el navegador guarda los certificados y los quita cuando se lo pides. No cambia nada más.
restart =
    Ahora cierra todas las ventanas del navegador y ábrelo de nuevo. Puede que antes no use los archivos.
none = El ayudante no encuentra ningún navegador que se haya usado aquí. Instala los archivos a mano.
refused = El ayudante rechaza estos archivos porque han caducado o no son como deberían. Crea otros.
get = El ayudante, un pequeño programa en tu equipo, puede instalarlos por ti.

fault-no-store = Sus certificados ya no están allí. Instala los archivos a mano.
fault-no-tool =
    Falta el programa certutil en este equipo. En Debian o Ubuntu, ejecuta sudo apt install libnss3-tools.
fault-password =
    Sus certificados están protegidos con una contraseña, que Latchkey nunca pide. Hazlo a mano.
fault-not-writable = Sus certificados son de solo lectura. Hazlo a mano.
fault-tool-failed = No funcionó. Cierra ese navegador e inténtalo de nuevo, o hazlo a mano.

installed-done = Los archivos están instalados.
installed-unchanged = Los archivos ya estaban instalados.

installed-not-verified =
    Los archivos no se instalaron bien. Latchkey intentó quitarlos. Inténtalo de nuevo, o hazlo a mano.

removed-done = Se han quitado los archivos.
removed-unchanged = No había nada que quitar.

removed-not-verified = Una parte sigue ahí. Inténtalo de nuevo, o hazlo a mano.
