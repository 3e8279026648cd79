### Vincular con un enlace, o con un código QR que contiene un enlace así.

label = El enlace, pegado o escaneado
placeholder = latchkey:pair?…
use = Usar este enlace
camera = Usar la cámara
picture = Elegir una imagen
try-again = Intentarlo de nuevo
seen = Lo que ve la cámara
stop = Detener
proved = Demostrado por el enlace
share = Vincular otro navegador o teléfono
share-make = Crear el código
copy = Copiar el enlace

beware =
    Usa solo un enlace que te muestre tu propia puerta de enlace o tu propio Latchkey. Nadie que te llame o te escriba
    un
    correo necesita que hagas esto.
from-outside =
    Una página o un programa abrió este enlace. Úsalo solo si acabas de pedirlo a tu propia puerta de enlace o a tu propio
    Latchkey.
found = Se leyó un código. Compruébalo y luego elige «Usar este enlace».
no-code = Esta imagen no tiene ningún código QR que Latchkey pueda leer. Elige otra, o pega el enlace.
camera-refused =
    Latchkey no tiene permiso para usar la cámara. Pulsa el icono que está junto a la dirección de la página, permite la
    cámara e inténtalo de nuevo. O elige una imagen, o pega el enlace.
no-camera = Latchkey no encuentra ninguna cámara, o la está usando otro programa. Elige una imagen, o pega el enlace.
proved-why =
    El enlace contiene la huella digital de una clave, y el certificado raíz tiene esta clave. No hay nada que comparar.
    Si tomaste el enlace de tu propia puerta de enlace o de tu propio Latchkey, vincúlala.
share-why =
    Escanéalo en el otro Latchkey, en «Vincular una puerta de enlace». No contiene nada secreto.
share-url = ¿Dónde se puede obtener el certificado raíz por http?
share-elsewhere =
    Un código solo puede llevar a lugares donde las puertas de enlace publican certificados raíz, como /pairing.pem. Pon
    allí
    una copia, o lleva el archivo al otro navegador.
copied = Copiado.
asks-first =
    Latchkey pedirá { $path } a { $host } por http, solo si esa dirección está en tu red.
code-of = Código QR que vincula { $name }
