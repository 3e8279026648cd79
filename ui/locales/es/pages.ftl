### Lo que todas las páginas de Latchkey tienen en común.

devices = Dispositivos
pairing = Vincular
setup = Ajustes
navigation = Latchkey

## Títulos de las ventanas
title-popup = Latchkey
title-anchor = Evitar advertencias del navegador – Latchkey
title-backup = Copia de seguridad – Latchkey
title-device = Dispositivo – Latchkey
title-devices = Dispositivos – Latchkey
title-guard = Este dispositivo está bloqueado – Latchkey
title-makers = Fabricantes – Latchkey
title-pairing = Vincular una puerta de enlace – Latchkey
title-setup = Ajustes – Latchkey
title-warning = Comprobar este dispositivo – Latchkey
title-welcome = Te damos la bienvenida – Latchkey

next-sentence = { $before } { $next }
