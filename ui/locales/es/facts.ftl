### Lo que dice cada veredicto: una frase, su límite y más para los detalles.

not-local = { $host } no está en tu red, así que Latchkey no lo comprueba.
not-local-limit = Tu navegador comprueba esta página a su manera.
confirmed = Tu puerta de enlace «{ $name }» emitió el certificado de este dispositivo.
confirmed-limit = Esto muestra qué dispositivo es, no que sea seguro.
self-naming = El nombre contiene la huella digital de la clave de este dispositivo, y el dispositivo tiene la clave.
self-naming-limit = El nombre no muestra de quién es el dispositivo.
public-proved = Tu navegador dice que una autoridad pública emitió este certificado.
public-unproved = Tu navegador confía en este certificado, pero no dice quién lo emitió.
public-limit-owned = Este certificado por sí solo no muestra que el dispositivo sea tuyo.
public-limit = Ninguna puerta de enlace ha confirmado que el dispositivo sea tuyo.
remembered-today = La misma clave que cuando dijiste hoy que era tuyo.
remembered = La misma clave que el { $date }, cuando dijiste que era tuyo.
remembered-limit-owned = Eso es tu palabra, no un certificado de tu puerta de enlace.
remembered-limit = Ninguna puerta de enlace lo ha confirmado.
attested = Su fabricante confirma qué es este dispositivo.
attested-by = «{ $maker }» fabricó este dispositivo.
attested-limit-owned = Esto no muestra que el dispositivo sea seguro.
attested-limit = Esto no muestra de quién es el dispositivo.
new-limit-owned = Que tenga propietario no lo hace seguro.
new-limit-made = Nadie ha confirmado de quién es.
new-limit = Uno falso se vería igual.
new-key-differs = Su clave no es la última que se vio.
new-never-seen = Latchkey no ha visto antes este dispositivo.
new-first-seen-today = Latchkey vio este dispositivo por primera vez hoy.
new-first-seen = Latchkey vio este dispositivo por primera vez el { $date }.
new-never-confirmed-today = Visto por primera vez hoy, nunca confirmado.
new-never-confirmed = Visto por primera vez el { $date }, nunca confirmado.
plain-own-computer = Un programa de este equipo envió esta página, así que no pasó por ninguna red.
plain-own-computer-limit = Esto no muestra nada sobre el programa mismo.
plain = Esta página usa http, así que no hay certificado que comprobar.
plain-limit = Cualquiera en tu red podría leer o cambiar lo que envíes.
probe-contradicts-limit = El ayudante de Latchkey no encontró ese fallo.
probe-alone-limit = Puede que a tu navegador se le muestre otra cosa.

confirmed-more = Vinculaste «{ $name }», y el certificado es para esta dirección.
confirmed-renewed = «{ $name }» renovó el certificado desde tu última visita.
confirmed-not-secure =
    Puede que tu navegador aún muestre «No es seguro», porque no conoce tu puerta de enlace.
self-naming-more = Tampoco muestra que siguieras el enlace correcto.
public-address = La página vino de { $address }, en tu red.
public-proved-more =
    Depende del DNS público. Quien cambie allí el nombre también puede obtener un certificado así. Sin Internet, puede que
    el nombre no lleve a ninguna parte.
public-unproved-more = El emisor puede ser una autoridad pública o una que se añadió a este equipo.
attested-model = Su modelo es «{ $model }».
attested-key = El dispositivo demostró que tiene la clave del certificado de su fabricante.
attested-more-owned = No has dicho que sea tuyo.
attested-more = Ninguna puerta de enlace lo ha confirmado, y no has dicho que sea tuyo.
new-normal = Es normal la primera vez.
new-not-said = No has dicho que sea tuyo.
new-more = Nadie que conozcas ha confirmado el dispositivo.
new-key-elsewhere = Se vio la misma clave en { $names }, que bien puede ser este dispositivo.
plain-more = Sin cifrado, nadie puede demostrar qué dispositivo es este.
probe-contradicts-more =
    El ayudante de Latchkey preguntó al propio dispositivo. Así que puede que a tu navegador se le mostrara un
    certificado distinto, o que tu navegador sepa más.
probe-alone-more =
    El ayudante de Latchkey preguntó al propio dispositivo. La página en tu navegador aún puede venir de otro. Tu
    navegador no muestra a Latchkey su propia conexión.
