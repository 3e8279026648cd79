### La página en lugar de un dispositivo que no coincide con lo que Latchkey sabe de él.

free = Aquí no hay nada bloqueado
open-again = Abrirlo de nuevo
close = Cerrar esta página
again = Comprobar de nuevo
more = Más
replaced = Lo restablecí o lo reemplacé…
replaced-yes = Guardar la nueva clave
cancel = Cancelar
open = Abrirlo de todos modos

broken = Esta página es de Latchkey y se abre sola cuando un dispositivo no coincide.
free-why = Latchkey ya no detiene este dispositivo.
again-why = «Comprobar de nuevo» pregunta otra vez al dispositivo. Si entonces todo está en orden, se abre la página.
replaced-sure = ¿Guardar la nueva clave? Solo si lo restableciste o reemplazaste tú.
open-why =
    Latchkey no volverá a detener esta clave hasta que cierres el navegador. No escribas ninguna contraseña.
setting = Detener páginas de dispositivos que no coinciden
setting-label = Detener las páginas peligrosas de los dispositivos que guardaste o que confirmó una puerta de enlace
setting-why =
    Latchkey muestra una página propia en su lugar, y las peticiones https de las páginas de la dirección se bloquean hasta que decidas.
    Siempre puedes abrir la página de todos modos.

headline-unchecked-host = No se pudo comprobar { $host }
headline-unchecked-name = No se pudo comprobar «{ $name }»
headline-mismatch-host = Esto no coincide con { $host }
headline-mismatch-name = Esto no coincide con «{ $name }»
headline-doubt-host = Puede que esto no sea { $host }
headline-doubt-name = Puede que esto no sea «{ $name }»

sent-nothing = Las páginas https de esta dirección y sus peticiones https están bloqueadas hasta que decidas abajo.
sent-request =
    Tu navegador ya había pedido la página, con las cookies que tenga para ella. Las demás
    peticiones https de las páginas de esta dirección están bloqueadas hasta que decidas abajo.
sent-form =
    Tu navegador ya había enviado el formulario que rellenaste, con las cookies que tenga. Las demás
    peticiones https de las páginas de esta dirección están bloqueadas hasta que decidas abajo.
sent-either =
    Tu navegador ya había pedido la página, o enviado un formulario que rellenaste, con las cookies que tenga. Las demás
    peticiones https de las páginas de esta dirección están bloqueadas hasta que decidas abajo.

why-key-changed = Su clave no es la que guardó Latchkey. Puede que esté respondiendo otra cosa.
why-key-on-static-list = Su clave está publicada, así que cualquiera puede hacerse pasar por este dispositivo.
why-key-on-other-device = Otro dispositivo muestra la misma clave, así que uno de ellos no es lo que dice.
why-impostor-issuer = Su certificado dice venir de tu puerta de enlace, pero no es así.
why-path-revoked = Tu puerta de enlace revocó este certificado, u otro con la misma clave.
why-local-device-public-name = Su certificado es solo para dispositivos locales, pero nombra un sitio web.
why-local-device-public-address =
    Su certificado es solo para dispositivos locales, pero el dispositivo respondió desde Internet.
why-other = Latchkey encontró en él algo peligroso.
why-unchecked = Latchkey no pudo comprobar esta página a tiempo o no pudo leer lo que había guardado.
why-key-changed-since =
    { $when ->
        [today] Su clave no es la que se guardó hoy. Puede que esté respondiendo otra cosa.
        [yesterday] Su clave no es la que se guardó ayer. Puede que esté respondiendo otra cosa.
       *[earlier] Su clave no es la que se guardó el { $date }. Puede que esté respondiendo otra cosa.
    }
