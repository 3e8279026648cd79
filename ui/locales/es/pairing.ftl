### La página «Vincular una puerta de enlace» y la comparación de huellas digitales.

source-address = Su dirección
source-link = Un código QR o un enlace
source-file = Un archivo o texto

way-certificate = Publica su certificado
way-code = Muestra un código de ocho cifras

title = Vincular una puerta de enlace
source = ¿Qué tienes?
file = Elegir un archivo
drop = o suéltalo aquí
none-go = Continuar sin puerta de enlace
paste = O pega el certificado como texto
paste-placeholder = -----BEGIN CERTIFICATE-----
read = Leer el texto
reading = Leyendo…
found = Lo que se encontró
name = ¿Cómo llamas a esta puerta de enlace?
prove = Comprueba que es tu puerta de enlace
by-digits = Huella digital
by-words = Doce palabras
words = Las doce palabras, en orden
pair = Vincular
cancel = Cancelar
all = Mostrar todo
all-of = Todo lo que cubre:
plain-http = Probar sin https
open-device = Abrir un dispositivo
to-devices = Ver puertas de enlace y dispositivos
anchor = Evitar advertencias del navegador
another = Vincular otra puerta de enlace

lead =
    Una puerta de enlace es un dispositivo o programa que emite certificados en tu red, como un router o Caddy. Vincula
    una vez su certificado raíz y Latchkey podrá distinguir tus dispositivos de los falsos.
none = ¿No tienes puerta de enlace? No pasa nada. Latchkey recuerda tus dispositivos sin ella.
nothing = No se ha guardado nada.
prove-why =
    Abre la página o mira la pantalla de tu puerta de enlace y escribe lo que muestra. ¿Por qué escribirlo? Si Latchkey
    te mostrara la respuesta, una falsa podría colarse con un «Aceptar» apresurado.
digits = Los primeros 32 caracteres de la huella digital SHA-256, o más
digits-hint = Puedes omitir espacios, dos puntos, puntos y guiones.
words-hint = Bastan cuatro letras de cada una. Puedes pegar las doce a la vez.
match = Coincide. Es el certificado raíz de la puerta de enlace que te mostró esto.
match-file =
    Coincide. Es la huella digital SHA-256 del archivo entero, y el archivo es el mismo, byte a byte.
digits-mismatch =
    Esta huella digital no es la de este certificado. Comprueba si hay un error al escribirla. Si no lo hay, no lo
    vincules. Puede que alguien haya sustituido el certificado.
words-mismatch =
    Estas palabras no son las de este certificado. Comprueba si hay un error al escribirlas. Si no lo hay, no lo
    vincules. Puede que alguien haya sustituido el certificado.
cancelled = Cancelado. No se ha vinculado nada.
paired-next = Ahora abre un dispositivo. El icono de Latchkey muestra si tu puerta de enlace lo confirma.
paired-continue = Continúa con la introducción y luego abre un dispositivo.

weak-sha1 =
    Esta es una huella digital SHA-1, demasiado débil para demostrar que es tu puerta de enlace. Escribe en su lugar la
    huella digital SHA-256.
weak-md5 =
    Esta es una huella digital MD5, demasiado débil para demostrar que es tu puerta de enlace. Escribe en su lugar la
    huella digital SHA-256.

typed-of = { $count } de 32 caracteres
typed = { $count } caracteres
typed-words = { $count } de 12 palabras
word-label = Palabra { $position }
strange-digit =
    «{ $character }» no puede estar en una huella digital, que solo tiene del 0 al 9 y de la a a la f. Comprueba si
    hay un error al escribirla.
unknown-word =
    «{ $word }» no es una de las palabras que muestran las puertas de enlace. Comprueba si hay un error al escribirla.

already-paired = Esta puerta de enlace ya está vinculada, como «{ $name }».
paired-title = Has vinculado { $name }
includes =
    { $count ->
        [one] Incluye { $count } certificado intermedio.
       *[other] Incluye { $count } certificados intermedios.
    }
includes-none =
    Viene sin certificados intermedios. Si tu puerta de enlace usa uno, elige un archivo que tenga los dos.
left-out =
    { $count ->
        [one] Se omite { $count } certificado que no tiene relación.
       *[other] Se omiten { $count } certificados que no tienen relación.
    }
fabric =
    Por su nombre, este es el certificado raíz de un fabric de Matter. La aplicación que configuró sus dispositivos
    emite sus certificados.
fabric-named =
    Por su nombre, este es el certificado raíz del fabric { $fabric } de Matter. La aplicación que configuró sus
    dispositivos emite sus certificados.
doubt = Latchkey no confirmará nada que emita el certificado intermedio «{ $subject }».
broken-is = Qué está mal:
unreadable =
    { $count ->
        [one] Otra parte no se pudo leer y se omite.
       *[other] Otras { $count } partes no se pudieron leer y se omiten.
    }
unreadable-named =
    { $count ->
        [one] Otro certificado, «{ $subject }», no se pudo leer y se omite.
       *[other] Otras { $count } partes no se pudieron leer y se omiten. Una de ellas es «{ $subject }».
    }
succession-proved = Demostrado por la puerta de enlace que vinculaste
succession-proved-why =
    El certificado raíz que vinculaste confirma este, así que no hay nada que comparar. Los dos quedan vinculados.
    Desvincula el antiguo cuando ningún dispositivo lo necesite.
succession-rollover = Este es el siguiente certificado raíz de «{ $gateway }».
succession-namesake =
    Vinculaste «{ $gateway }», que tiene el mismo nombre pero otra clave. Si no la has vuelto a configurar, puede
    que algo se haga pasar por ella. En ese caso, cancela. Si la configuraste de nuevo, compara la huella digital en
    la propia puerta de enlace. La que vinculaste no cambia.

where-title = ¿Dónde lo encuentro?
where-fingerprint = Este comando muestra la huella digital de un certificado en un archivo.
where-fingerprint-command = openssl x509 -in root.crt -noout -fingerprint -sha256
product-caddy = Caddy
place-caddy = ~/.local/share/caddy/pki/authorities/local/root.crt
product-step-ca = step-ca
place-step-ca = step ca root root.crt
product-mkcert = mkcert
place-mkcert = rootCA.pem en la carpeta que muestra «mkcert -CAROOT»
product-proxmox = Proxmox VE
place-proxmox = /etc/pve/pve-root-ca.pem
product-opnsense = OPNsense
place-opnsense = System › Trust › Authorities

problem-empty = No contiene nada. Elige otro archivo o texto.
problem-too-large = Esto es más grande que cualquier certificado. Latchkey lee hasta 2 MB.
problem-unreadable =
    Latchkey no puede leer esto como certificado. Lee PEM, DER, PKCS #7 y PKCS #12 sin clave, como archivo o texto.
problem-private-key =
    Esto contiene una clave privada, que nunca debe salir de tu puerta de enlace. Latchkey la descartó de inmediato.
    Guarda solo el certificado raíz.
problem-pkcs12-locked =
    Este es un archivo PKCS #12 que necesita una contraseña. Guarda en su lugar el certificado raíz como PEM o DER
    (.pem, .crt, .cer). No es secreto.
problem-no-certificate = No contiene ningún certificado. Elige otro archivo o texto.
problem-not-a-ca =
    Este certificado no tiene permiso para emitir otros, así que no es el certificado raíz de una puerta de enlace.
    Elige
    el certificado raíz.
problem-version-1 =
    Este certificado tiene el formato más antiguo, la versión 1, que no dice si tiene permiso para emitir otros.
    Cualquier dispositivo podría mostrar uno, así que Latchkey no lo acepta. Crea un certificado raíz nuevo en tu puerta
    de enlace.
problem-leaf-only = Este es el certificado de un solo dispositivo. Elige el certificado raíz de tu puerta de enlace.
problem-not-self-signed = Este certificado lo emitió otro que falta aquí. Elige el certificado raíz.
problem-two-roots = Contiene dos certificados raíz sin relación. Vincúlalos de uno en uno.
problem-expired = Este certificado raíz ha caducado. Crea uno nuevo en tu puerta de enlace.
problem-ends-soon =
    Este certificado raíz caduca en menos de dos días. Crea el siguiente en tu puerta de enlace y vincula ese.
problem-not-yet-valid =
    Este certificado raíz todavía no es válido. Compara el reloj de este equipo con el de tu puerta de enlace.
problem-weak-rsa =
    La clave de este certificado raíz es demasiado corta. Crea una de 2048 bits o más en tu puerta de enlace.
problem-weak-ec =
    La clave de curva elíptica de este certificado raíz es demasiado corta. Crea una de 256 bits o más en tu puerta de
    enlace.
problem-unsafe-key =
    Otros conocen la clave privada de este certificado raíz o pueden averiguarla. Cualquiera podría hacerse pasar por tu
    puerta de enlace. Crea uno nuevo en tu puerta de enlace.
problem-bad-signature =
    La firma de este certificado raíz no es correcta, así que se dañó o se modificó. Vuelve a obtenerlo de tu puerta de
    enlace.
problem-unsupported-algorithm =
    Este certificado raíz usa un tipo de clave que Latchkey no puede comprobar. Crea uno con una clave RSA o ECDSA.
problem-no-local-scope =
    Este certificado raíz no tiene permiso para emitir nada en una red local. Elige otro.
problem-confirms-nothing =
    Latchkey no podría confirmar nada de lo que emite este certificado raíz. Crea uno nuevo en tu puerta de enlace.
problem-already-paired = Esta puerta de enlace ya está vinculada.
problem-bad-url = Esto no es una dirección. Debe ser como 192.168.1.1 o router.home.arpa.
problem-incomplete-address = Esta dirección no está completa. Necesita cuatro números, como 192.168.1.1.
problem-not-http =
    Latchkey no puede preguntar por https, porque eso usa el certificado que estás a punto de comprobar. Si tu puerta de
    enlace también responde sin https, prueba así. Si no, guarda su certificado raíz como archivo y elígelo aquí.
problem-not-local =
    Esta dirección no está en tu red, y Latchkey solo pregunta allí. Escribe el número de tu puerta de enlace, como
    192.168.1.1, o su nombre local, como router.home.arpa.
problem-leads-outside =
    Este nombre no lleva directamente a un dispositivo de tu red. Latchkey dejó de preguntar e ignoró la respuesta.
    Escribe en su lugar el número de tu puerta de enlace, como 192.168.1.1.
problem-address-unseen =
    Algo respondió, pero tu navegador no dijo desde qué dirección. Puede que use un proxy. Latchkey solo acepta
    respuestas que vienen de tu red. Guarda el certificado raíz de tu puerta de enlace como archivo y elígelo aquí.
problem-fritz-box =
    El nombre «fritz.box» también existe en Internet, así que Latchkey no le pregunta. Escribe en su lugar el número de
    tu
    FRITZ!Box, como 192.168.178.1. O guarda su certificado como archivo en su propia página y elígelo aquí.
problem-unreachable =
    No hubo respuesta por http en esta dirección. Comprueba que la puerta de enlace esté encendida y que la dirección
    sea
    correcta. Si solo responde por https, guarda su certificado raíz como archivo y elígelo aquí.
problem-bad-status =
    La puerta de enlace respondió, pero no hay ningún certificado en esta dirección. Comprueba la dirección.
problem-nowhere =
    Algo respondió en esta dirección, pero no tiene ningún certificado raíz en los lugares habituales. Guárdalo como
    archivo en la propia página de la puerta de enlace y elígelo aquí.
problem-speaks-https =
    La puerta de enlace solo responde por https, donde Latchkey no puede preguntar antes de vincularla. Guarda su
    certificado raíz como archivo en su propia página y elígelo aquí.
problem-bad-hash =
    Esta no es una huella digital SHA-256 completa, que tiene 64 caracteres, del 0 al 9 y de la a a la f. Si no la
    tienes, deja el campo vacío y compara después.
problem-hash-mismatch =
    El certificado en esta dirección no tiene la huella digital que escribiste. No lo vincules de ningún otro modo hasta
    que sepas por qué.
problem-redirected =
    La puerta de enlace redirige a otra dirección, a menudo a su dirección https, donde Latchkey no puede preguntar.
    Guarda su certificado raíz como archivo en la propia página de la puerta de enlace y elígelo aquí.
problem-not-a-link =
    Este no es un enlace de vinculación de Latchkey. Un enlace de vinculación empieza por «latchkey:pair». Cópialo
    exactamente como se muestra.
problem-incomplete-link = Este enlace no está completo. Cópialo entero.
problem-unknown-place =
    Este enlace no lleva a un lugar donde las puertas de enlace publican certificados raíz, como /pairing.pem. Latchkey
    no
    pregunta nada más a tus dispositivos. Si el enlace es de tu propia puerta de enlace, guarda su certificado raíz y
    elige el archivo aquí.
problem-newer-link =
    Este enlace lo creó una versión más reciente de Latchkey. Actualiza Latchkey en este navegador e inténtalo de nuevo.
problem-link-mismatch =
    El certificado en la dirección del enlace no es el que el enlace indica. No lo vincules de ningún otro modo hasta
    que
    sepas por qué.
problem-no-permission =
    Latchkey aún no tiene acceso a esta dirección. Pulsa otra vez el botón y permítelo.
