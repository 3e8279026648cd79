### La página «Fabricantes»: certificados raíz de fabricantes.

title = Fabricantes
open = Abrir fabricantes
list = Fabricantes añadidos
add = Añadir un fabricante
file = Elegir un archivo
url = O su dirección y su huella digital
address = Dirección del certificado raíz
fingerprint = Huella digital SHA-256
fingerprint-row = Huella digital SHA-256:
fetch = Obtenerlo
found = ¿Es este el certificado raíz del fabricante?
name = Nombre del fabricante
yes = Añadir este fabricante
no = No añadirlo
remove = Quitar
reading = Leyendo…
arrived-title = Esperan tu decisión
arrived-decline = No añadirlo
remove-named = Quitar { $name }
decline-named = No añadirlo: { $name }

lead =
    Con el certificado raíz de un fabricante, Latchkey puede comprobar qué dispositivos hizo realmente ese fabricante.
none = No hay ningún fabricante añadido. No necesitas ninguno para usar Latchkey.
limit =
    El certificado raíz de un fabricante muestra quién fabricó un dispositivo. Nunca confirma un nombre ni muestra que un
    dispositivo sea tuyo.
file-why = Muchos fabricantes publican su certificado raíz como archivo terminado en .pem, .crt, .cer o .der.
url-why =
    Copia ambas del sitio web del propio fabricante. Latchkey pregunta una vez a esa dirección, así que su propietario
    sabrá que alguien preguntó desde aquí.
denied = Tu navegador no lo permitió, así que no se obtuvo nada. Inténtalo de nuevo y permítelo.
found-why =
    Compara la huella digital con la que publica el fabricante. Cualquiera puede crear un certificado con cualquier
    nombre.
arrived-why =
    Cualquiera con acceso a la cuenta de tu navegador podría haber enviado estos. Para añadir uno, escribe la huella
    digital que aparece en el sitio web del propio fabricante.
arrived = { $name } llegó de tu otro navegador
expires = Caduca el { $date }.
never-expires = No caduca nunca.
for-devices-of = Para dispositivos de { $organisations }.
removed = Has quitado { $name }. Ya no se comprueba lo que muestran sus dispositivos.

problem-empty = No contiene nada. Elige el certificado raíz del fabricante.
problem-too-large = Esto es más grande que cualquier certificado raíz. Elige otro archivo.
problem-unreadable = Latchkey no puede leer esto. Elige un certificado como .pem, .crt, .cer o .der.
problem-private-key =
    Contiene una clave privada, que un fabricante nunca publica. Elimínalo y consigue solo el certificado.
problem-pkcs12-locked = Este archivo está bloqueado con una contraseña. Pide solo el certificado.
problem-no-certificate = Latchkey no encontró allí ningún certificado. Elige el certificado raíz del fabricante.
problem-not-a-ca =
    Este certificado no tiene permiso para emitir otros. Pide al fabricante su certificado raíz.
problem-version-1 =
    El formato de este certificado es demasiado antiguo. Pide al fabricante su certificado raíz actual.
problem-leaf-only = Este es el certificado de un solo dispositivo. Pide al fabricante su certificado raíz.
problem-not-self-signed = Este no es el extremo superior de la cadena. Pide al fabricante su certificado raíz.
problem-two-roots = Allí hay más de un certificado raíz. Añádelos de uno en uno.
problem-expired = Este certificado raíz ha caducado. Pide al fabricante el actual.
problem-ends-soon = Este certificado raíz caduca pronto. Pide al fabricante el siguiente.
problem-not-yet-valid = Este certificado raíz todavía no es válido. Comprueba el reloj de este equipo.
problem-weak-rsa =
    Su clave es demasiado corta para fiarse de ella. Pide al fabricante un certificado raíz más reciente.
problem-weak-ec =
    Su clave de curva elíptica es demasiado corta para fiarse de ella. Pide al fabricante un certificado raíz más
    reciente.
problem-unsafe-key =
    Otros podrían tener su clave privada. Pide al fabricante un certificado raíz más reciente.
problem-bad-signature =
    Su firma no es válida, así que puede estar dañado. Vuelve a obtenerlo del fabricante.
problem-unsupported-algorithm =
    Latchkey no puede comprobar firmas de este tipo. Pide al fabricante otro certificado raíz.
problem-already-paired = Latchkey ya tiene este certificado raíz. No hay nada que añadir.
problem-fingerprint-too-short = Esta no es la huella digital completa. Copia al menos 32 caracteres de ella.
problem-fingerprint-differs =
    El certificado en esta dirección tiene otra huella digital. Comprueba las dos cosas con el fabricante.
problem-not-fetched = Latchkey no obtuvo nada de esta dirección. Compruébala, o elige un archivo.
