### Las comprobaciones que Latchkey hizo del certificado de un dispositivo, en los detalles.

check-local = ¿Está en tu red?
check-encrypted = ¿Está cifrado?
check-certificate-seen = ¿Se vio el certificado?
check-certificate-readable = ¿Se puede leer?
check-key-strong = ¿Es robusta la clave?
check-key-unshared = ¿La clave es solo suya?
check-key-unchanged = ¿Es la clave de antes?
check-path = ¿Lo emitió una puerta de enlace vinculada?
check-revocation = ¿Sigue sin revocarse?
check-name = ¿Está hecho para este nombre?
check-dates = ¿Está dentro de sus fechas?
check-usage = ¿Está hecho para este uso?
check-self-naming = ¿El nombre contiene la clave?
check-browser-trust = ¿Qué opina el navegador?
check-made-by = ¿Confirma su fabricante qué es?
check-belongs-to = ¿Confirma alguien de quién es?

check-device-asked = ¿Qué mostró el dispositivo al preguntarle?
check-scope = ¿Cubre la puerta de enlace esta dirección?
check-behaves-as = ¿Dice su fabricante con qué se comunica?

answer-proved = Superada
answer-refuted = No superada
answer-cannot-tell = No se puede saber

class-none = Sin certificado.
class-u-l = Emitido por una puerta de enlace vinculada.
class-u-ca = Emitido por una autoridad pública.

class-nu-s = Autofirmado, con una clave que también tienen otros dispositivos.
class-nu-u =
    { $issuer ->
        [not-paired] De un emisor que no es una puerta de enlace vinculada, con una clave que también tienen otros
            dispositivos.
        [not-shown] De un emisor que no se mostró, con una clave que también tienen otros dispositivos.
       *[open] Sin un camino hasta una puerta de enlace vinculada, con una clave que también tienen otros dispositivos.
    }
class-u-s = Autofirmado, con una clave que no se ha visto en ningún otro dispositivo.
class-u-u =
    { $issuer ->
        [not-paired] De un emisor que no es una puerta de enlace vinculada, con una clave que no se ha visto en ningún
            otro dispositivo.
        [not-shown] De un emisor que no se mostró, con una clave que no se ha visto en ningún otro dispositivo.
       *[open] Sin un camino hasta una puerta de enlace vinculada, con una clave que no se ha visto en ningún otro
           dispositivo.
    }

tally = { $passed } de { $all } comprobaciones superadas
remark-by-name-only = Tu navegador no dijo a qué dirección llevaba el nombre.
remark-browser-warned = Mostró una advertencia
remark-not-by-gateway = No
