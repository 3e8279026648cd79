### La página «Ajustes» y lo que comparte con ella la primera vez.

title = Ajustes
welcome = Mostrar la introducción
backup = Copiar o restaurar
toolbar = Mostrar el icono de Latchkey
gateway = Tu puerta de enlace
pair = Vincular una puerta de enlace
see = Ver puertas de enlace y dispositivos
looking = A qué tiene acceso Latchkey
names-allow = Permitir nombres locales
network = Direcciones de tu red
network-own = Otras direcciones
network-hint = Tres números, por ejemplo, 192.168.2
allow = Permitir estas 256 direcciones
allowed = Permitido ahora
everywhere = Todas las direcciones, incluso sitios web. Latchkey no lo necesita.
revoke = Retirar acceso
chrome = Un ajuste de Chrome

privacy =
    Latchkey no tiene servidor y no nos envía nada. Solo comprueba dispositivos locales y no necesita acceso a sitios
    web.
toolbar-why =
    Chrome oculta las extensiones nuevas en un menú, y allí tampoco verías una advertencia.
no-gateway = Aún no hay ninguna puerta de enlace vinculada. No la necesitas.
looking-why =
    Latchkey tiene acceso a los nombres que solo usan las redes locales, como printer.local. Para direcciones como
    192.168.1.20 te pregunta cada vez, o aquí permites todas las direcciones de tu red. Tu navegador habla entonces de
    leer datos en «una serie de sitios web». Son las direcciones de tu red.
names-missing = Latchkey no tiene acceso a nombres como printer.local.
network-bad = Esto no es el comienzo de una red local. Debe ser como 192.168.2.
denied = No se ha cambiado nada. Latchkey sigue preguntando por cada dirección.
nothing-allowed = Aún ninguna dirección.
chrome-unknown =
    Desde que se inició Chrome, Latchkey no ha visto ningún dispositivo, así que no puede saber si esto está hecho. El
    ayudante por sí solo no puede saber de dónde vino una página.
chrome-sees = Chrome muestra los certificados a Latchkey. No tienes que hacer nada.
gateways =
    { $count ->
        [one] Hay una puerta de enlace vinculada.
       *[other] Hay { $count } puertas de enlace vinculadas.
    }

granted = { $range }, { $count } direcciones
revoke-what = Retirar acceso: { $range }

toolbar-step-menu = Elige la pieza de puzle junto a la barra de direcciones.
toolbar-step-pin = Elige la chincheta junto a «Latchkey».
