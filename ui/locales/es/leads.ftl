### Lo que se lee de un veredicto: una frase, lo que deja abierto y lo que añaden los detalles.

says-key-changed = Su clave no es la que guardó Latchkey.
says-key-differs-vouched = Otra puerta de enlace confirma su nueva clave.
says-key-differs-wildcard = Su clave es nueva, y su certificado vale para muchos dispositivos.
says-key-differs-unpaired =
    En vez de la clave que guardaste, muestra una que confirmó una puerta de enlace ya desvinculada.
says-key-published-by-service = El servicio detrás de este nombre da su clave privada a cualquiera.
says-key-perhaps-shared = Otra dirección mostró la misma clave.
says-issuer-not-shown = Latchkey no vio quién emitió el certificado.
says-issuer-rotated = Parece que tu puerta de enlace tiene un nuevo certificado intermedio.
says-issuer-unseen = Latchkey no vio quién emitió el certificado esta vez.
says-not-yet-valid = El certificado todavía no es válido.
says-maker-refuted = Lo que muestra sobre su fabricante no es válido.
says-owner-refuted = Lo que muestra sobre su propietario no es válido.
says-on-link-unknown = Latchkey no puede saber si esta dirección está en tu red.
says-nothing = Latchkey no tiene nada en que basarse.
says-key-changed-today = Su clave no es la que Latchkey guardó hoy.
says-key-changed-on = Su clave no es la que Latchkey guardó el { $date }.
says-outside-scope-of = Una puerta de enlace vinculada emitió este certificado, pero no cubre { $place }.
says-expired-by-gateway = Su certificado, de tu puerta de enlace, ha caducado.
says-local-device-only-by-gateway = El certificado de tu puerta de enlace es solo para dispositivos locales.
says-key-on-device = Se vio la misma clave en otro dispositivo: { $place }.
says-key-on-devices = Se vio la misma clave en otros dispositivos: { $places }.
says-key-at = Se vio la misma clave en { $places }.
says-made-for = El certificado se hizo para { $name }, no para este nombre.
says-made-for-several = El certificado se hizo para { $name } y { $count } más, no para este nombre.

limit-key-changed = Puede deberse a un restablecimiento. También a un dispositivo falso.
limit-key-differs-vouched = Puede deberse a una nueva configuración. También a un dispositivo falso.
limit-key-differs-wildcard = Puede deberse a un certificado nuevo. También a otro dispositivo.
limit-key-differs-unpaired = Puede deberse a un certificado renovado. También a un dispositivo falso.
limit-key-on-static-list = Cualquiera con ese software puede hacerse pasar por este dispositivo.
limit-key-on-other-device = Cada dispositivo puede hacerse pasar por el otro.
limit-key-published-by-service = Cualquiera en tu red puede hacerse pasar por este dispositivo.
limit-key-perhaps-shared = Si son dos dispositivos, cada uno puede hacerse pasar por el otro.
limit-path-revoked = Si el dispositivo es tuyo, necesita un certificado con una clave nueva.
limit-impostor-issuer = Puede deberse a que la puerta de enlace se restableció. También a una falsa.
limit-expired = Es habitual si un dispositivo estuvo mucho tiempo apagado.
limit-not-yet-valid = La causa habitual es un reloj mal puesto.
limit-usage-local-device-only = Los navegadores aún no aceptan eso por sí solo.
limit-name-mismatch = Puede ser tu dispositivo con ese nombre.
limit-name-missing = Muchos dispositivos antiguos tienen certificados así.
limit-maker-refuted = Puede que muestre algo hecho para otro dispositivo.
limit-owner-refuted = Puede que muestre algo hecho para otro dispositivo.
limit-no-gateway-paired = Podría ser tu dispositivo o uno falso.
limit-issuer-not-paired = Si el emisor es tu propia puerta de enlace, vincúlala.
limit-issuer-not-shown = Puede ser cualquiera.
limit-issuer-rotated = Vuelve a vincular tu puerta de enlace para que Latchkey pueda comprobarlo.
limit-issuer-unseen = Puede ser de nuevo tu puerta de enlace u otro emisor.
limit-issuer-namesake = Algunas puertas de enlace tienen dos certificados raíz con el mismo nombre.
limit-outside-scope = Así que esta puerta de enlace no confirma este dispositivo.
limit-key-weak = Una actualización puede darle al dispositivo una clave mejor.
limit-on-link-unknown = También puede estar en otro lugar.
limit-unseen-flag-off = Así que Latchkey aún no puede comprobar este dispositivo.
limit-unseen-no-permission = Así que Latchkey no ha comprobado este dispositivo.
limit-unseen-missed = Así que Latchkey no ha comprobado este dispositivo.
limit-page-unseen = Alguien en medio pudo haber enviado la página.
otherwise-caution = Comprueba el dispositivo antes de escribir una contraseña.
otherwise-cannot-tell = Podría ser tu dispositivo o uno falso.

more-page-unseen = Tu navegador no mostró a Latchkey con qué certificado vino esta página.
more-key-changed = No continúes si no restableciste ni reemplazaste el dispositivo.
more-key-differs-vouched = Latchkey no guarda la nueva clave si no se lo indicas.
more-key-differs-wildcard =
    Cualquiera con ese certificado puede hacerse pasar por cualquier dispositivo de aquí. Latchkey no guarda la nueva
    clave si no se lo indicas.
more-key-differs-unpaired = Latchkey no guarda la nueva clave si no se lo indicas.
more-key-on-static-list =
    Esto puede ocurrir sin ninguna intrusión. Una actualización puede darle al dispositivo una clave propia.
more-key-on-other-device =
    Esto puede ocurrir sin ninguna intrusión. Si los dos nombres son un mismo dispositivo, olvida el otro en
    Dispositivos.
more-key-published-by-service =
    Esos nombres están hechos para pruebas. No escribas aquí nada que otros en tu red no deban saber.
more-key-perhaps-shared = Un dispositivo puede tener varias direcciones.
more-impostor-issuer = Si restableciste tú la puerta de enlace, vuelve a vincularla. Si no, cierra esta página.
more-issuer-namesake = Si la tuya los tiene, vincula también el otro.
more-issuer-rotated = Hasta entonces, Latchkey no puede saber si algo va mal.
more-expired-by-gateway = Tu puerta de enlace puede darle un certificado nuevo.
