### La página de copias de seguridad: crear un archivo con lo que sabe Latchkey y restaurarlo.

problem-too-large = Este archivo es más grande que cualquier copia de seguridad de Latchkey. Elige otro archivo.
problem-truncated =
    Esta copia de seguridad está cortada por la mitad. Copia otra vez el archivo, o elige otro.
problem-not-ours = Esta no es una copia de seguridad de Latchkey. Elige otro archivo.
problem-newer =
    Esta copia de seguridad la creó una versión más reciente de Latchkey. Actualiza Latchkey en este navegador e
    inténtalo de nuevo.
problem-malformed = Esta copia de seguridad contiene algo que Latchkey nunca escribe. Elige otro archivo.
problem-checksum = Esta copia de seguridad está dañada, o alguien la modificó. Elige otro archivo.
problem-demands =
    Abrir este archivo mantendría ocupado tu equipo mucho tiempo. Las copias de seguridad de Latchkey nunca piden eso.
problem-passphrase-needed = Esta copia de seguridad está protegida con una frase de contraseña.
problem-wrong-passphrase = Esta frase de contraseña no abre la copia de seguridad. Inténtalo de nuevo.
problem-duplicate =
    Esta copia de seguridad nombra dos veces una puerta de enlace o un dispositivo, algo que Latchkey nunca escribe.
    Elige
    otro archivo.
problem-empty = No hay nada en esta copia de seguridad. Elige otro archivo.

gateway-new = Se vinculará cuando hayas comprobado que es tu puerta de enlace.
gateway-known = Ya está vinculada aquí y no cambia.
gateway-added-to = Ya está vinculada aquí y recibirá los certificados intermedios que faltan.
gateway-other-key =
    Se omite. Aquí está vinculada una puerta de enlace con este nombre y otra clave. Si reemplazaste la tuya, vuelve a
    vincularla.
gateway-unproved = Se omite. Nada muestra que sea tu puerta de enlace.

maker-new = Se añadirá cuando escribas la huella digital que publica el fabricante.
maker-known = Ya está aquí y no cambia.
maker-unproved = Se omite. Nada muestra que sea del fabricante.

carried-proved = Lo has comprobado. Se añadirá.
carried-check = Comparar la huella digital

carried-short = Esta no es la huella digital completa. Copia al menos 32 caracteres de ella.
carried-differs = El certificado raíz del fabricante en este archivo tiene otra huella digital. Se omite.

device-new = Se recordará.
device-known = Ya se conoce aquí.

device-added-to = Ya se conoce aquí y recibe su nombre o tu decisión de la copia de seguridad.
device-other-key = Se omite. Aquí tiene otra clave.

title = Copia de seguridad
make = Hacer una copia de seguridad
with-passphrase = Con una frase de contraseña
without = Sin ella
passphrase = Frase de contraseña
again = La misma otra vez
prepare = Preparar el archivo
preparing = Preparando…
take = Restaurar una copia de seguridad
file = Elegir un archivo
reading = Leyendo…
open = Abrir
stored = No se ha guardado nada.
found = Lo que contiene
makers = Fabricantes
gateways = Puertas de enlace
devices = Dispositivos
prove = Comprobar que es mía
proved = La has comprobado. Se vinculará.
nothing-new = Todo lo que contiene ya está aquí.
cancel = Cancelar
import = Restaurar
imported = Se ha restaurado la copia de seguridad
imported-part = Se ha restaurado parte de la copia
to-devices = Ver puertas de enlace y dispositivos
another = Volver a las copias de seguridad

lead =
    Un archivo con tus puertas de enlace vinculadas, los dispositivos que nombraste o dijiste que son tuyos y los
    fabricantes que añadiste. Llévalo a otro navegador o consérvalo.
make-why =
    Contiene certificados y direcciones de tu red, pero ninguna contraseña. Quien lo lea sabrá qué dispositivos tienes.
    Quien lo modifique podría añadir una puerta de enlace. Una frase de contraseña que nadie pueda adivinar impide ambas cosas. Si alguna vez el
    archivo se abre sin ella, no es el que creaste.
passphrase-hint =
    Doce caracteres o más. Nadie puede abrir el archivo ni recuperar la frase de contraseña por ti. Anótala.
too-short = Es demasiado corta. Usa doce caracteres o más.
differs = No coinciden. Escribe dos veces la misma frase de contraseña.
keep-passphrase =
    Conserva la frase de contraseña, pero no junto al archivo. Latchkey ya la ha olvidado. Si la pierdes, nadie podrá
    abrir la copia de seguridad.
keep-file = No está protegido. Consérvalo donde nadie más pueda leerlo ni modificarlo.
nothing = Aún no hay nada que copiar. Vincula una puerta de enlace o ponle nombre a un dispositivo.
take-why =
    Latchkey muestra primero lo que contiene. Aquí no se reemplaza ni se quita nada. Restaura solo un archivo que hayas
    creado tú.
compare-maker =
    El certificado raíz de un fabricante muestra quién fabricó un dispositivo. Quien haya modificado este archivo podría
    haber añadido uno. Por eso cada uno necesita la huella digital que aparece en el sitio web del propio fabricante.
compare-maker-protected =
    El certificado raíz de un fabricante muestra quién fabricó un dispositivo. Quien conozca esta frase de contraseña
    podría haber añadido uno. Por eso cada uno necesita la huella digital que aparece en el sitio web del propio
    fabricante.
compare =
    Una puerta de enlace puede confirmar cualquier dispositivo de tu red, y quien haya modificado este archivo podría
    haber añadido una. Así que escribe lo que muestra cada puerta de enlace, como cuando la vinculaste por primera vez.
    Puedes restaurar lo demás sin eso.
compare-protected =
    Una puerta de enlace puede confirmar cualquier dispositivo de tu red, y quien conozca esta frase de contraseña podría
    haber añadido una. Así que escribe lo que muestra cada puerta de enlace, como cuando la vinculaste por primera vez. Puedes
    restaurar lo demás sin eso.

made-on = { $when ->
    [today] El archivo dice que se creó hoy.
    [yesterday] El archivo dice que se creó ayer.
   *[earlier] El archivo dice que se creó el { $date }.
}
saved =
    Tu navegador lo guarda en tus descargas como «{ $name }». Si ese nombre está ocupado, le añade un número.
left-out = { $name } se omite.
save-as = Guardar { $name }

ready = El archivo está listo. Contiene { $gateways ->
    [0] ninguna puerta de enlace
    [one] 1 puerta de enlace
   *[other] { $gateways } puertas de enlace
} y { $devices ->
    [0] ningún dispositivo
    [one] 1 dispositivo
   *[other] { $devices } dispositivos
}.
ready-with-makers = El archivo está listo. Contiene { $gateways ->
    [0] ninguna puerta de enlace
    [one] 1 puerta de enlace
   *[other] { $gateways } puertas de enlace
}, { $devices ->
    [0] ningún dispositivo
    [one] 1 dispositivo
   *[other] { $devices } dispositivos
} y { $makers ->
    [0] ningún fabricante
    [one] 1 fabricante
   *[other] { $makers } fabricantes
}.
restored = Añadido o completado: { $gateways ->
    [0] ninguna puerta de enlace
    [one] 1 puerta de enlace
   *[other] { $gateways } puertas de enlace
} y { $devices ->
    [0] ningún dispositivo
    [one] 1 dispositivo
   *[other] { $devices } dispositivos
}.
restored-with-makers = Añadido o completado: { $gateways ->
    [0] ninguna puerta de enlace
    [one] 1 puerta de enlace
   *[other] { $gateways } puertas de enlace
}, { $devices ->
    [0] ningún dispositivo
    [one] 1 dispositivo
   *[other] { $devices } dispositivos
} y { $makers ->
    [0] ningún fabricante
    [one] 1 fabricante
   *[other] { $makers } fabricantes
}.
