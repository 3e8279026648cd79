### Lo que los dispositivos muestran sobre sí mismos: los ajustes y los archivos que tienes para un dispositivo.

title = Lo que los dispositivos muestran sobre sí mismos
path = Dirección en el dispositivo
save = Guardar dirección
usual = Usar la dirección habitual
saved = Guardado.

lead =
    Algunos dispositivos pueden mostrar quién los fabricó o de quién son. Latchkey lo comprueba y lo añade a la ventana
    emergente. Elige para qué se usa cada tipo.
primary-why =
    Un tipo que encabeza el veredicto lo decide cuando Latchkey no sabe nada más de un dispositivo. El veredicto dice
    entonces quién fabricó el dispositivo, nunca que sea tuyo.
path-why = Latchkey pide aquí a un dispositivo esos documentos cuando abres la ventana emergente.
bad-path =
    Escribe una dirección en el dispositivo que empiece con una sola barra, como /.well-known/latchkey/evidence.

use-secondary = Mostrarlo
use-primary = Que encabece el veredicto
use-off = No leerlo

file-choose = Comprobar un archivo
file-open = Comprobar un archivo de este dispositivo
file-keep = Conservar este archivo
file-list = Conservado para este dispositivo
file-drop = Quitar
file-drop-named = Quitar { $file }

file-why =
    ¿Tienes un comprobante, un token o un certificado de este dispositivo? Latchkey lo comprueba con esta página. Un
    archivo por sí solo no demuestra nada. El dispositivo debe tener la clave que nombra el archivo.
file-read = Lo que dice se muestra arriba.
file-kept = Conservado. Latchkey lo lee cada vez que abres aquí la ventana emergente.

not-kept-no-device =
    Latchkey no ha guardado nada sobre este dispositivo, como pasa en las ventanas privadas. Ábrelo en una ventana normal
    para conservar un archivo.
not-kept-too-many = Latchkey no puede conservar más archivos que estos. Quita antes uno.
not-kept-unknown-format = Latchkey no encontró en este archivo nada que pueda leer. Elige otro archivo.
problem-unknown-format = Latchkey no encontró en este archivo nada que pueda leer. Elige otro archivo.
problem-too-large = Este archivo es más grande que cualquier documento así. Elige otro archivo.
problem-no-maker-file = Este dispositivo no nombra ningún archivo así. No hay nada que pedir.
problem-not-fetched = La dirección del fabricante no dio ningún archivo. Inténtalo de nuevo más tarde.
problem-leads-inside =
    La dirección que nombra el dispositivo está en tu propia red. Latchkey no leyó ningún archivo de ella.
