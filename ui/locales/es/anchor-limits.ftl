### «Evitar advertencias del navegador»: qué permiten los archivos, qué no y qué no pueden impedir.

refused-of-1 = Tu banco y cualquier otro sitio web
refused-of-2 = Direcciones fuera de tu red

refused-of-3 = Nombres y direcciones que no están en esta lista
refused-of-4 = Dispositivos para los que tu puerta de enlace no emitió ningún certificado

refused-of-device-1 = Tu banco y cualquier otro sitio web
refused-of-device-2 = Cualquier otro dispositivo
refused-of-device-3 = Este dispositivo con otra clave

not-at-all =
    Con esto instalado, tu navegador ya no abrirá { $device } en absoluto. Su certificado también nombra { $outside },
    que no está cubierto.
names-below = Nombres que terminan en .{ $suffix }
lasts = Hasta el { $until }. Puedes deshacerlo en cualquier momento.
risk-of-gateway =
    Quien tome el control de { $name } podría hacerse pasar por cualquier dispositivo de esta lista. No podría hacerse
    pasar por un sitio web.
risk-of-device =
    Quien copie la clave privada de { $name } podría hacerse pasar por este dispositivo. No podría hacerse pasar por nada
    más.

allowed = Se puede abrir sin advertencia
refused = No cubierto
risk = De lo que esto no puede proteger

strict =
    Un dispositivo puede pedir a los navegadores que no dejen a nadie saltarse una advertencia (HSTS). Si más adelante
    deshaces esto, puede que ese dispositivo no se abra en absoluto.
