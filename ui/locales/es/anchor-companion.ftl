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
root-install = Instalar el certificado raíz
root-remove = Quitar el certificado raíz

why =
    Pone los archivos donde el navegador guarda los certificados y los quita cuando se lo pides. No cambia nada más.
restart = Ahora cierra todas las ventanas del navegador y ábrelo de nuevo. Puede que hasta entonces no use los archivos.
none = El ayudante no encuentra ningún navegador que se haya usado aquí. Instala los archivos a mano.
refused = El ayudante rechaza estos archivos porque han caducado o no son como deberían. Crea otros.
get = El ayudante, un pequeño programa en tu equipo, puede instalarlos por ti.
root-why =
    Pone el certificado raíz donde el navegador guarda los certificados y lo quita cuando se lo pides. No cambia nada
    más.
root-restart =
    Ahora cierra todas las ventanas del navegador y ábrelo de nuevo. Puede que el cambio no surta efecto hasta entonces.
root-none = El ayudante no encuentra aquí ningún navegador que guarde sus propios certificados. Instálalo a mano.
root-refused =
    El ayudante rechaza este certificado raíz. Ha caducado o no es como debería. Usa los dos archivos en su lugar.
root-get = El ayudante, un pequeño programa en tu equipo, puede instalarlo por ti.

fault-no-store = Sus certificados ya no están allí. Hazlo a mano.
fault-no-tool =
    Falta el programa certutil en este equipo. En Debian o Ubuntu, ejecuta sudo apt install libnss3-tools.
fault-password =
    Sus certificados están protegidos con una contraseña, que Latchkey nunca pide. Hazlo a mano.
fault-not-writable = Sus certificados son de solo lectura. Hazlo a mano.
fault-tool-failed = No funcionó. Cierra ese navegador e inténtalo de nuevo, o hazlo a mano.
fault-by-hand = Se puso allí a mano, así que Latchkey no lo toca. Cámbialo o quítalo a mano.

installed-done = Los archivos están instalados.
installed-unchanged = Los archivos ya estaban instalados.
root-installed-done = El certificado raíz está instalado.
root-installed-unchanged = Ya estaba instalado.

installed-not-verified =
    Los archivos no se instalaron bien. Latchkey intentó quitarlos. Inténtalo de nuevo, o hazlo a mano.
root-installed-not-verified =
    No se instaló bien. Latchkey intentó quitarlo. Inténtalo de nuevo, o hazlo a mano.

removed-done = Se han quitado los archivos.
removed-unchanged = No había nada que quitar.
root-removed-done = Se ha quitado el certificado raíz.

removed-not-verified = Una parte sigue ahí. Inténtalo de nuevo, o hazlo a mano.
root-removed-not-verified = Puede que siga ahí. Inténtalo de nuevo, o hazlo a mano.
