### « Arrêter les avertissements » : ce que deux petits fichiers permettent, ou non, et ce qu’ils ne peuvent empêcher.

## What the files don’t cover, so that nothing changes for it, where a gateway issued them
refused-of-1 = Votre banque et tous les autres sites web
refused-of-2 = Les adresses hors de votre réseau
refused-of-3 = Les noms et adresses qui ne figurent pas ici
refused-of-4 = Les appareils pour lesquels votre passerelle n’a pas émis de certificat

## The same, where the files are of one device
refused-of-device-1 = Votre banque et tous les autres sites web
refused-of-device-2 = Tous les autres appareils
refused-of-device-3 = Cet appareil avec une autre clé

## Sentences
not-at-all =
    Une fois cela installé, votre navigateur n’ouvrira plus du tout { $device }. Son certificat nomme aussi
    { $outside }, qui n’est pas couvert.
names-below = Les noms se terminant par .{ $suffix }
lasts = Jusqu’au { $until }. Vous pouvez annuler cela à tout moment.
risk-of-gateway =
    Quiconque prend le contrôle de la passerelle { $name } pourrait se faire passer pour n’importe quel appareil de
    cette liste, mais pas pour un site web.
risk-of-device =
    Quiconque copie la clé privée de l’appareil { $name } pourrait se faire passer pour lui, mais pour rien d’autre.

## Titles
allowed = Pourra s’ouvrir sans avertissement
refused = Non couvert
risk = Ce contre quoi cela ne protège pas
strict =
    Un appareil peut demander aux navigateurs de ne plus laisser personne ignorer un avertissement (HSTS). Si vous revenez
    en arrière plus tard, cet appareil pourrait ne plus s’ouvrir du tout.
