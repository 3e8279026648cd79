### «Evitar advertencias del navegador»: crear dos pequeños archivos e instalarlos.

more = Cubrir más que eso
more-of = Cubrir también
make = Crear los dos archivos
making = Creándolos…
again = Crear archivos nuevos
files = Los dos archivos
zip = Descargar con instrucciones
single = O cada archivo por separado:
steps = Instálalos en este navegador
by-hand = O instálalos a mano
open = Abrir el lugar
other = Otros equipos y otras formas
remove = Cómo quitarlos
remove-title = Quitar lo que se instaló
older = Creados antes
removed = Ya los quité
removed-what = Ya los quité: { $label }

lead =
    Latchkey crea dos pequeños archivos. Cuando estén en tu navegador, este abrirá tus dispositivos sin advertencia.
lead-device =
    Latchkey crea dos pequeños archivos. Cuando estén en tu navegador, este abrirá este dispositivo sin advertencia.
safe =
    Solo funcionan para nombres y direcciones locales. Latchkey borra la clave con la que se crearon, así que nadie puede
    crear más.
more-why =
    Tu puerta de enlace también cubre estos, pero Latchkey no ha visto que ninguno de sus dispositivos los use. No los
    incluyas si no los necesitas. En una oficina podrían ser de otra persona.
other-why =
    La descarga incluye scripts para Linux y Windows y un perfil para macOS. También trae archivos de política para
    Chrome, Edge y Firefox. Su README dice dónde va cada cosa. Cierra el navegador antes de ejecutar un script.
older-why = Quita estos del navegador. Hasta entonces, lo que permiten sigue permitido.
left-out =
    Las palabras sueltas, como https://printer, no se pueden cubrir, porque los navegadores no tienen ninguna regla para
    ellas. Usa un nombre más largo, como printer.local.
left-out-too =
    Se omite una parte de lo que cubre esta puerta de enlace, porque su propio certificado raíz está limitado.
outdated =
    Lo que cubre esta puerta de enlace ha cambiado desde entonces. Crea archivos nuevos y quita los antiguos.
firefox-device =
    Firefox rechaza un dispositivo que firmó su propio certificado, sin importar lo que esté instalado. Elige «Continuar
    de todos modos» y deja que Firefox recuerde su excepción. Latchkey te avisará si la clave cambia.

title = Evitar advertencias del navegador para { $name }
gone =
    { $name } ya no está en Latchkey. Lo que se instaló para ese nombre sigue activo en el navegador hasta que lo
    quites.
pair-made-on = { $when ->
    [today] «{ $label }», creados hoy.
    [yesterday] «{ $label }», creados ayer.
   *[earlier] «{ $label }», creados el { $date }.
}
by-hand-unpack =
    Elige «{ $button }» arriba. Descomprime antes el archivo zip. Los navegadores no pueden leer dentro de él.
by-hand-chrome-open = Abre con el botón de abajo el lugar donde Chrome guarda tus propios certificados.
by-hand-chrome-root =
    Junto a «Certificados de confianza», elige «Importar» y toma «{ $scopeRoot }».
by-hand-chrome-intermediate =
    Junto a «Certificados intermedios», elige «Importar» y toma «{ $cross }».
removal-chrome =
    Abre el mismo lugar y elimina «{ $label }» en «Certificados de confianza», y la entrada que venía con él en
    «Certificados intermedios».
removal-any-chrome =
    Abre el mismo lugar. Elimina todas las entradas con «{ $name }» en el nombre, en «Certificados de confianza» y en
    «Certificados intermedios».
by-hand-firefox-open =
    Abre los Ajustes de Firefox, luego «Privacidad y seguridad», y elige «Ver certificados» casi al final.
by-hand-firefox-root =
    En «Autoridades», elige «Importar», toma «{ $scopeRoot }» y marca «Confiar en esta CA para identificar sitios web».
by-hand-firefox-intermediate = Elige «Importar» otra vez, toma «{ $cross }» y no marques nada.
removal-firefox =
    En la misma lista, en «Latchkey: only for devices at home», elige «{ $label }» y la entrada de debajo, y luego
    «Eliminar o dejar de confiar».
removal-any-firefox =
    En la misma lista, en «Latchkey: only for devices at home», elige todas las entradas con «{ $name }» en el nombre, y
    luego «Eliminar o dejar de confiar».

own-title = Basta con un archivo
own-save = Guardar el certificado raíz
own-by-hand = O instálalo a mano
own-remove = Cómo quitarlo
own-two = Dos archivos en su lugar
own-instead = Un solo archivo en su lugar
own-otherwise = Si instalaste el certificado raíz
own-lead =
    El certificado raíz de tu puerta de enlace está limitado a nombres y direcciones locales. Cuando esté en tu
    navegador, este abrirá tus dispositivos sin advertencia.
own-safe = Los navegadores lo rechazan para tu banco y cualquier otro sitio web público.
own-why =
    Este certificado raíz tiene los límites que tendrían los dos archivos de Latchkey. Así que no hace falta otro.
own-only =
    Instálalo solo en un navegador. En el almacén de certificados del equipo también podría valer para otros programas.
own-two-why =
    Para un equipo entero u otras direcciones necesitas los dos archivos pequeños de Latchkey.
own-instead-why =
    El certificado raíz de tu puerta de enlace tiene los mismos límites que los dos archivos. En un navegador basta con una
    de las dos formas.
own-otherwise-why =
    Tal como está ahora, el certificado raíz de tu puerta de enlace no debería instalarse solo. Si lo instalaste,
    quítalo. Hasta entonces, tu navegador podría aceptar todo lo que el certificado permite.
own-removal-chrome =
    Abre el mismo lugar y elimina «{ $label }» en «Certificados de confianza». Si lo instaló el ayudante, deja que lo quite
    el ayudante.
own-removal-firefox = En la misma lista, elige «{ $label }» y luego «Eliminar o dejar de confiar».

problem-unreadable = Latchkey no puede leer el certificado guardado. Vuelve a vincular la puerta de enlace.
problem-not-a-ca =
    El certificado raíz guardado no tiene permiso para emitir otros. Vincula el certificado raíz de tu puerta de enlace.
problem-not-self-signed =
    Este dispositivo no firmó su propio certificado. Vincula la puerta de enlace que lo emitió.
problem-usage =
    Este certificado no está destinado a sitios web ni a dispositivos, así que Latchkey no puede crear archivos con él.
problem-unknown-critical-extension =
    Este certificado tiene una condición que Latchkey no conoce. Los archivos la perderían, así que no se crea ninguno.
problem-policy-mappings =
    Este certificado tiene condiciones cuyo sentido cambiaría en los archivos, así que no se crea ninguno.
problem-unsafe-key =
    Otros conocen la clave privada de este certificado o pueden averiguarla. Tu navegador no debe aceptarlo.
problem-name-mismatch =
    El certificado de este dispositivo se hizo para otro nombre, así que tu navegador lo seguiría rechazando.
problem-other-names =
    El certificado de este dispositivo tiene más nombres, y con ellos tu navegador lo seguiría rechazando.
problem-expired = El certificado ha caducado, así que Latchkey no puede crear archivos con él. Crea uno nuevo.
problem-not-local =
    Solo se pueden crear archivos para nombres como printer.local y para direcciones de tu red.
problem-empty-scope = No hay nada que los archivos pudieran permitir.
problem-not-seen =
    Abre el dispositivo una vez más y elige allí esto en la ventana emergente de Latchkey.
