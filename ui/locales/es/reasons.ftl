### Lo que Latchkey averiguó, en una o dos frases por cada hallazgo.

local-suffix-special = El nombre tiene una terminación reservada para redes locales.
local-suffix-conventional = El nombre tiene una terminación habitual en redes locales.
local-single-label = El nombre es una sola palabra, que solo una red local puede resolver.
local-address-literal = La dirección es de una red privada.
local-connected-address = El nombre parece público, pero la conexión fue a un dispositivo de tu red.
on-link-address = La dirección está en tu propia red.
on-link-unknown =
    La dirección puede estar en tu propia red o en Internet. El ayudante de Latchkey solo puede saberlo para la red de
    este equipo.
public-name = El nombre es público.
public-address-literal = La dirección es pública.
public-connected-address = El nombre parece local, pero la conexión salió a Internet.

encrypted = La dirección empieza por https, así que no se envía nada sin cifrar.
not-encrypted = La página llegó por http, sin cifrado y sin certificado que comprobar.
certificate-seen = Latchkey vio el certificado de esta conexión.
unseen-flag-off = Este navegador oculta los certificados a las extensiones hasta que cambies un ajuste.
unseen-refused = Tu navegador bloqueó la conexión antes de que Latchkey pudiera ver el certificado.
unseen-no-permission = Latchkey aún no tiene acceso a esta dirección.
unseen-missed = Esta página se cargó antes de que Latchkey pudiera comprobarla.
page-unseen = El ayudante de Latchkey preguntó al dispositivo en esta dirección, pero no sabe si esta página vino de él.
certificate-readable = El certificado se puede leer.
certificate-malformed = El certificado no se puede leer.
part-unread = Una parte del certificado no se puede leer.
certificate-condition-unknown =
    El certificado pone una condición que Latchkey no conoce, así que nada puede basarse en él.

key-strong = La clave es lo bastante robusta.
key-weak = La clave de este dispositivo es demasiado débil: con tiempo suficiente, alguien podría averiguarla.
key-unread = Latchkey no conoce este tipo de clave, así que no puede saber si es robusta.
key-unshared = No se conoce ningún otro dispositivo que use esta clave.
key-on-static-list = La clave de este dispositivo es pública, porque el mismo software la lleva en muchos dispositivos.
key-on-other-device = Otro dispositivo de tu red usa la misma clave.
key-published-by-service =
    El servicio detrás de este nombre da su certificado y su clave privada a cualquiera. Así que cualquiera puede parecer
    este dispositivo, y tu navegador no puede saberlo.
key-perhaps-shared = Se vio la misma clave en otra dirección, que puede ser este dispositivo o uno distinto.
key-seen-elsewhere = Se vio la misma clave antes en otra dirección, que bien puede ser este dispositivo.
key-sharing-unknown = Latchkey no puede saber si otros dispositivos usan esta clave.
key-unchanged = La clave es la misma que antes.
key-changed = La clave del dispositivo no es la que guardó Latchkey.
key-first-seen = Latchkey no ha visto antes ninguna clave en esta dirección.
key-renewed-by-gateway = La clave es nueva, y tu puerta de enlace confirma el cambio.
key-differs-unpinned = La clave no es la última que se vio aquí, que nadie había confirmado.
key-differs-vouched =
    La clave del dispositivo no es la que guardó Latchkey. Una de tus puertas de enlace confirma la nueva clave, pero la
    anterior la confirmó otra distinta.
key-differs-wildcard =
    La clave del dispositivo no es la que guardó Latchkey. El certificado vale para cualquier nombre de este tipo, así que
    puede estar usándolo otro dispositivo.
key-differs-unpaired =
    La clave del dispositivo no es la que guardaste. La actual la confirmó una puerta de enlace que ya no está
    vinculada.
key-differs-gateway = Desde entonces, tu puerta de enlace ha confirmado otra clave para este dispositivo.

no-gateway-paired = No has vinculado ninguna puerta de enlace que pueda confirmar este dispositivo.
issuer-not-paired = El certificado lo emitió alguien que no has vinculado.
issuer-not-shown =
    Latchkey no vio quién emitió el certificado. Puede ser tu puerta de enlace u otro emisor. Vincula tu puerta de enlace
    con sus certificados intermedios para que Latchkey pueda comprobarlo.
issuer-rotated =
    Parece que tu puerta de enlace ha cambiado un certificado intermedio desde que la vinculaste, así que la cadena tiene
    un hueco.
issuer-unseen =
    Tu puerta de enlace confirmó antes este dispositivo. Esta vez Latchkey no vio quién emitió el certificado. Puede
    ser de nuevo tu puerta de enlace u otro emisor.
issuer-namesake = El emisor tiene el nombre de tu puerta de enlace, pero otro tipo de clave.
self-signed = El dispositivo creó y firmó su propio certificado.
impostor-issuer = El emisor usa el nombre de tu puerta de enlace, pero no su clave.
not-revoked = No está en la lista vigente de certificados revocados de la puerta de enlace.
revocation-partial =
    No está en la lista de certificados revocados de la puerta de enlace, pero esa lista solo incluye algunos motivos.
not-revoked-answered = La última vez que se le preguntó, la puerta de enlace dijo que este certificado no está revocado.
revocation-not-needed =
    La puerta de enlace no lleva ninguna lista de certificados revocados para este, o solo es válido unos pocos días.
revocation-no-list =
    Latchkey no tiene ninguna lista de certificados revocados de esta puerta de enlace. Pocas puertas de enlace de redes
    locales llevan una.
revocation-unreliable =
    Hay una lista de certificados revocados, pero está desactualizada o no es de esta puerta de enlace.

name-matches = El certificado se hizo para este nombre.
name-matches-wildcard = El certificado se hizo para todos los nombres de este tipo, y este es uno de ellos.
name-mismatch = El certificado se hizo para otro nombre.
name-missing = El certificado no nombra ninguna dirección.
dates-valid = El certificado está dentro de sus fechas.
expired = El certificado ha caducado.
not-yet-valid =
    El certificado todavía no es válido. Puede que el reloj de este equipo o el del dispositivo esté mal.
usage-local-device = El certificado se hizo para un dispositivo de una red local.
usage-server = El certificado se hizo para responder a conexiones.
usage-unrestricted = El certificado no limita su uso.
usage-wrong = El certificado se hizo para otro uso.
usage-local-device-only = El certificado es solo para un dispositivo local, algo que los navegadores aún no aceptan.

in-scope = Esta puerta de enlace cubre el nombre y la dirección.
outside-scope = Esta puerta de enlace no cubre la dirección.
scope-without-gateway =
    Latchkey no encontró ninguna puerta de enlace tuya detrás de este certificado, así que ninguna cubre la dirección.
local-device-public-name = Un certificado destinado solo a dispositivos locales tiene también un nombre público.
local-device-public-address = Un certificado destinado solo a dispositivos locales se mostró en una dirección pública.
self-naming-match = El nombre contiene una huella digital de la clave, y el dispositivo tiene esa clave.
self-naming-mismatch = El nombre contiene una huella digital, y la clave de este dispositivo no coincide con ella.
not-self-naming = El nombre no contiene ninguna huella digital con la que comparar.

browser-built-in-root =
    Tu navegador dice que una autoridad pública de las que trae incluidas confirma este nombre. Eso muestra quién
    controla el nombre en el DNS público.
browser-trusts = Tu navegador confía en este certificado. No dice qué autoridad lo emitió.
browser-local-authority = Tu navegador confía en este certificado por una autoridad que se añadió a este equipo.
browser-overridden = Tu navegador mostró una advertencia sobre este dispositivo, y alguien decidió continuar.
browser-knows-gateway =
    Antes aceptó un dispositivo de tu puerta de enlace. Quizá esta vez se le mostró otro certificado, o menos de los
    necesarios. O no confía en tu puerta de enlace para este nombre, o ya no.
browser-opinion-unknown = Tu navegador no dijo qué opina del certificado.

maker-proved = Su fabricante confirma qué es, y el dispositivo tiene la clave que el fabricante confirmó.
maker-checked = Un verificador que añadiste comprobó el dispositivo y lo encontró en orden.
maker-claimed = El dispositivo dice quién lo fabricó. Nada que Latchkey conozca lo confirma.
maker-refuted = Lo que el dispositivo muestra sobre su fabricante no es válido o se hizo para otro dispositivo.
owner-proved = Un documento que Latchkey pudo comprobar dice de quién es, y se hizo para este dispositivo.
owner-claimed = Algo dice de quién es. Nada que Latchkey conozca lo confirma.
owner-refuted = Lo que el dispositivo muestra sobre su propietario no es válido o se hizo para otro dispositivo.
owner-expects-key = Tu puerta de enlace espera esta clave para este nombre.
owner-expects-other-key =
    Tu puerta de enlace espera otra clave para este nombre, así que este puede ser otro dispositivo.
owner-not-said = Se preguntó a tu puerta de enlace qué clave espera para este nombre. Su respuesta no lo aclara.
behaviour-proved = Su fabricante firmó una lista de con qué necesita comunicarse.
behaviour-claimed =
    El dispositivo indica una lista de con qué necesita comunicarse, que su fabricante no confirmó.
behaviour-refuted = La lista de con qué necesita comunicarse no es tal como la firmó su fabricante.
evidence-unweighed = Latchkey no pudo comprobar lo que el dispositivo muestra de sí mismo.
remembered-by-person = Le dijiste antes a Latchkey que este dispositivo es tuyo.
memory-unavailable = Latchkey no pudo abrir su memoria, así que no puede comparar con visitas anteriores.

path-to-gateway =
    Una cadena de firmas sin huecos lleva desde este certificado hasta una puerta de enlace que vinculaste.
path-malformed = Un certificado en el camino hasta tu puerta de enlace no se puede leer.
path-no-path = Ninguna cadena de firmas lleva desde este certificado hasta una puerta de enlace que vinculaste.
path-issuer-not-trusted = El certificado lo emitió alguien que no has vinculado.
path-bad-signature = El certificado dice venir de tu puerta de enlace, pero tu puerta de enlace no lo firmó.
path-unsupported-algorithm =
    Una firma en el camino hasta tu puerta de enlace es de un tipo que Latchkey no puede comprobar.
path-weak-algorithm = Una firma en el camino hasta tu puerta de enlace usa un método anticuado.
path-weak-key = Una clave en el camino hasta tu puerta de enlace es demasiado débil para fiarse de ella.
path-expired = Un certificado en el camino hasta tu puerta de enlace ha caducado.
path-not-yet-valid =
    Un certificado en el camino hasta tu puerta de enlace todavía no es válido. Puede que algún reloj esté mal.
path-not-a-ca = El certificado lo firmó un dispositivo que no tiene permiso para emitir ninguno.
path-path-length = La cadena hasta tu puerta de enlace es más larga de lo que ella permite.
path-key-usage = Una clave en el camino hasta tu puerta de enlace no se hizo para este uso.
path-extended-key-usage = Un certificado en el camino hasta tu puerta de enlace se hizo para otro uso.
path-name-constraints = El emisor de este certificado no tiene permiso para cubrir el nombre.
path-unknown-critical-extension =
    El certificado pone una condición que Latchkey no conoce, así que nada puede basarse en él.
path-name-mismatch = El certificado se hizo para otro nombre.
path-revoked = Tu puerta de enlace revocó este certificado, u otro con la misma clave.
path-revocation-unknown = Latchkey no pudo averiguar si el certificado está revocado.
path-depth = La cadena hasta tu puerta de enlace es demasiado larga para seguirla.
path-policy = El certificado no cumple la política que exige su emisor.
path-profile = El certificado incumple una regla sobre cómo deben hacerse los certificados.
path-work-limit = Comprobar este certificado costaría más trabajo del que Latchkey permite.

probe-agrees = El ayudante de Latchkey también preguntó al dispositivo, que mostró el mismo certificado.
probe-alone =
    El ayudante de Latchkey preguntó al dispositivo por una conexión propia, y el dispositivo mostró este certificado.
probe-differs =
    El dispositivo mostró al ayudante de Latchkey un certificado distinto del que recibió tu navegador.
probe-addresses-differ =
    Este nombre lleva a varias direcciones con certificados distintos. Latchkey no puede saber cuál usa tu navegador.
probe-not-local = Este nombre lleva fuera de tu red, donde el ayudante de Latchkey no pregunta a nadie.
probe-refused = Nada respondió cuando preguntó el ayudante de Latchkey.
probe-unreachable = El ayudante de Latchkey no encontró cómo llegar al dispositivo.
probe-connect-timeout = El dispositivo no respondió a tiempo al ayudante de Latchkey.
probe-handshake-timeout =
    El dispositivo respondió al ayudante de Latchkey, pero no mostró a tiempo ningún certificado.
probe-not-tls = Lo que respondió al ayudante de Latchkey no usa https.
probe-reset = El dispositivo interrumpió la conexión con el ayudante de Latchkey.
probe-closed =
    El dispositivo cerró la conexión con el ayudante de Latchkey antes de mostrar un certificado.
probe-too-large =
    El dispositivo envió más certificados de los que tienen los dispositivos, así que el ayudante de Latchkey dejó de
    leer.
probe-no-certificate = El dispositivo cifra, pero no muestra ningún certificado.
probe-unreadable-certificate = El dispositivo envió algo que no se puede leer como certificado.
probe-unproved-key = El dispositivo mostró un certificado, pero no demostró que tiene su clave.
probe-handshake-failed = El dispositivo y el ayudante de Latchkey no se pusieron de acuerdo en cómo cifrar.
probe-bad-host = El ayudante de Latchkey no pudo interpretar este nombre.
probe-unresolved = El ayudante de Latchkey no encontró a dónde lleva este nombre.

browser-refused-authority-invalid = Tu navegador no conoce al emisor del certificado de este dispositivo.
browser-refused-self-signed = Tu navegador dice que este dispositivo creó su propio certificado.
browser-refused-name-mismatch = Tu navegador dice que el certificado se hizo para otro nombre.
browser-refused-expired = Tu navegador dice que el certificado ha caducado.
browser-refused-not-yet-valid =
    Tu navegador dice que el certificado todavía no es válido. Puede que el reloj de este equipo o el del dispositivo esté
    mal.
browser-refused-date-invalid =
    Tu navegador dice que las fechas del certificado no son correctas. Puede que el reloj de este equipo o el del
    dispositivo esté mal.
browser-refused-issuer-expired = Tu navegador dice que el certificado del propio emisor ha caducado.
browser-refused-issuer-not-yet-valid =
    Tu navegador dice que el certificado del propio emisor todavía no es válido. Puede que algún reloj esté mal.
browser-refused-revoked = Tu navegador dice que el emisor revocó este certificado.
browser-refused-revocation-unknown =
    Tu navegador no pudo averiguar si el certificado está revocado, y necesita saberlo.
browser-refused-intercepted = Tu navegador dice que alguien en medio puede estar leyendo esta conexión.
browser-refused-distrusted = A tu navegador se le indicó que no confíe en este certificado o en su emisor.
browser-refused-pinned = Tu navegador dice que espera otra clave en esta dirección.
browser-refused-transparency = Tu navegador dice que el certificado no está en los registros públicos.
browser-refused-serial-reused =
    Tu navegador conoce otro certificado con el mismo emisor y número de serie, algo que ningún emisor tiene permitido.
browser-refused-weak-key = Tu navegador dice que la clave de este dispositivo es demasiado débil.
browser-refused-weak-signature = Tu navegador dice que el certificado está firmado de un modo anticuado.
browser-refused-bad-signature = Tu navegador dice que la firma del certificado no es correcta.
browser-refused-key-unusable = Tu navegador dice que no puede usar el tipo de clave que tiene este dispositivo.
browser-refused-usage = Tu navegador dice que el certificado se hizo para otro uso.
browser-refused-key-usage = Tu navegador dice que el certificado no permite usar su clave para esto.
browser-refused-name-constraints =
    Tu navegador dice que el emisor no tenía permiso para emitir un certificado para este nombre.
browser-refused-ca-as-device =
    Tu navegador dice que el dispositivo muestra como propio el certificado de una autoridad.
browser-refused-issuer-unfit = Tu navegador dice que el emisor no tenía permiso para emitir certificados.
browser-refused-validity-too-long = Tu navegador dice que el certificado es válido durante demasiado tiempo.
browser-refused-condition-unknown = Tu navegador dice que el certificado pone una condición que no conoce.
browser-refused-malformed = Tu navegador dice que el certificado está dañado o no sigue las reglas.
browser-refused-invalid = Tu navegador dice que el certificado no es aceptable. No da un motivo más sencillo.
browser-refused-other = Tu navegador bloqueó la conexión y no da ningún motivo que Latchkey entienda.
