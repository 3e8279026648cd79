### Ce que toutes les pages de Latchkey ont en commun.

## Pages
devices = Appareils
pairing = Associer
setup = Paramètres
navigation = Latchkey

## Titres des fenêtres
title-popup = Latchkey
title-anchor = Arrêter les avertissements – Latchkey
title-backup = Sauvegarde – Latchkey
title-device = Appareil – Latchkey
title-devices = Appareils – Latchkey
title-guard = Cet appareil est bloqué – Latchkey
title-makers = Fabricants – Latchkey
title-pairing = Associer une passerelle – Latchkey
title-setup = Paramètres – Latchkey
title-warning = Vérifier cet appareil – Latchkey
title-welcome = Bienvenue – Latchkey

next-sentence = { $before } { $next }
