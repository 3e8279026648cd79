### Qué se puede hacer cuando el navegador rechazó una conexión.

name-mismatch =
    Abre el dispositivo con el nombre para el que se hizo su certificado, o haz que cree uno para este nombre. Busca
    «certificado» en los ajustes del dispositivo, o reinícialo.
expired =
    Haz que el dispositivo cree u obtenga un certificado nuevo. Busca «certificado» en los ajustes del dispositivo, o
    reinícialo.
not-yet-valid =
    Pon en hora los relojes de este equipo, del dispositivo y de tu puerta de enlace. Después inténtalo de nuevo.
date-invalid =
    Pon en hora los relojes de este equipo, del dispositivo y de tu puerta de enlace. Después inténtalo de nuevo. Si
    están bien, haz que el dispositivo cree u obtenga un certificado nuevo.
issuer-expired =
    Tu puerta de enlace necesita un certificado propio nuevo. Renuévalo allí y luego vuelve a vincular la puerta de
    enlace.
issuer-not-yet-valid =
    Pon en hora los relojes de este equipo, del dispositivo y de tu puerta de enlace. Después inténtalo de nuevo.
revoked =
    No continúes. Si el dispositivo es tuyo, haz que tu puerta de enlace le emita un certificado nuevo, con una clave
    nueva.
revocation-unknown =
    El emisor tiene un servicio que responde a esta pregunta. Comprueba que funcione y que se pueda acceder a él. O haz
    que emita certificados que no lo exijan.
intercepted =
    No continúes y no escribas ninguna contraseña. Averigua quién está en medio. Puede ser un filtro o un antivirus de
    este equipo, o quienes administran esta red.
distrusted =
    Es decisión tuya, de tu organización o del fabricante del navegador. La lista está en los ajustes de tu navegador, en
    «certificados». No continúes si no sabes por qué.
pinned = No continúes. Alguien en medio muestra otra clave, o lo hace un programa de este equipo.
transparency =
    Las autoridades públicas tienen que registrar lo que emiten. Un certificado de tu propia puerta de enlace no necesita
    registro, así que haz que el dispositivo use uno.
serial-reused =
    Un dispositivo que se restableció suele volver a usar sus números. Quita su certificado antiguo de los ajustes de tu
    navegador, en «certificados», o haz que el dispositivo cree uno nuevo. Busca «certificado» en los ajustes del
    dispositivo, o reinícialo.
weak-key = Haz que el dispositivo cree una clave nueva: RSA de 2048 bits o más, o P-256.
weak-signature = Haz que se cree un certificado nuevo firmado con SHA-256.
bad-signature = No continúes. El certificado se modificó o se dañó después de firmarse.
key-unusable =
    Haz que el dispositivo cree una clave nueva que todos los navegadores puedan usar, como P-256 o RSA de 2048 bits.
usage = Haz que se cree un certificado nuevo para un servidor web («server authentication»).
key-usage = Haz que se cree un certificado nuevo cuya clave pueda usarse para firmas digitales.
name-constraints = Usa un nombre que tu puerta de enlace cubra, o haz que se limite a otros nombres.
ca-as-device =
    Haz que el dispositivo use un certificado propio, uno que diga que no es una autoridad. Algunos programas crean un
    solo certificado para ambas cosas. Renuévalo allí.
issuer-unfit = Haz primero que el emisor sea una autoridad, o dale al dispositivo otro emisor.
validity-too-long = Haz que se cree un certificado nuevo que sea válido durante un año o menos.
condition-unknown = Haz que se cree un certificado nuevo sin esa condición.
malformed =
    Haz que el dispositivo cree u obtenga un certificado nuevo. Busca «certificado» en los ajustes del dispositivo, o
    reinícialo.
invalid =
    Haz que el dispositivo cree u obtenga un certificado nuevo. Busca «certificado» en los ajustes del dispositivo, o
    reinícialo.
other = Trátalo con cuidado. La página de tu navegador muestra un código, que el fabricante del navegador explica.

contradicted =
    No escribas aquí ninguna contraseña. Puede que a tu navegador se le haya mostrado un certificado distinto. Un filtro o
    un antivirus de este equipo puede hacerlo, y también alguien en tu red.
