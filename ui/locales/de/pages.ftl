### Was alle Seiten von Latchkey gemeinsam haben.

devices = Geräte
pairing = Koppeln
setup = Einstellungen
navigation = Latchkey

## Titel der Fenster
title-popup = Latchkey
title-anchor = Browserwarnungen abstellen – Latchkey
title-backup = Sicherung – Latchkey
title-device = Gerät – Latchkey
title-devices = Geräte – Latchkey
title-guard = Dieses Gerät ist blockiert – Latchkey
title-makers = Hersteller – Latchkey
title-pairing = Gateway koppeln – Latchkey
title-setup = Einstellungen – Latchkey
title-warning = Dieses Gerät prüfen – Latchkey
title-welcome = Willkommen – Latchkey

next-sentence = { $before } { $next }
