### En la página «Fabricantes»: claves de verificadores, servicios que comprueban dispositivos y firman el resultado.

title = Verificadores
add = Añadir la clave de un verificador
found = ¿Es esta la clave del verificador?
fingerprint = SHA-256 de la clave
fingerprint-row = SHA-256 de la clave:
name = Nombre del verificador
yes = Añadir este verificador
no = No añadirlo
remove = Quitar
remove-named = Quitar { $name }

none = No hay ningún verificador añadido. Casi nadie necesita uno.
why = Una JSON Web Key (.json, .jwk) o un certificado (.pem, .crt, .cer, .der), del sitio web del propio verificador.
lead =
    Algunos dispositivos muestran el resultado de un servicio que los comprobó, un verificador. Latchkey acepta esos
    resultados cuando añades la clave de ese verificador. La clave solo vale para resultados. No confirma ningún nombre ni
    ningún propietario, y no muestra nada sobre quién fabricó un dispositivo.
certificate = Su certificado puede confirmar las claves de quienes firman por él.
key = Solo vale esta clave.
removed = Has quitado { $name }. Latchkey ya no acepta sus resultados.

problem-empty = No contiene nada. Elige la clave del verificador.
problem-too-large = Esto es más grande que cualquier clave. Elige otro archivo.
problem-unreadable = Latchkey no puede leer esto. Elige una JSON Web Key o un certificado.
problem-private-key =
    Contiene una clave privada, que un verificador nunca publica. Elimínalo y consigue la clave pública.
problem-no-certificate = Latchkey no encontró allí ninguna clave. Elige una JSON Web Key o un certificado.
problem-pkcs12-locked = Este archivo está bloqueado con una contraseña. Pide solo el certificado.
problem-several-keys = Allí hay más de una clave. Añádelas de una en una.
problem-unfit-key =
    Esta clave es demasiado débil o de un tipo que Latchkey no puede comprobar. Pide otra al verificador.
