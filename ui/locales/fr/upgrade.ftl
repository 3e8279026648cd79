### Ouvrir un appareil en https là où http a été tapé.

## Titles, labels and buttons
setting = Utiliser https là où un appareil l’offre
try-it = Essayer https

## Sentences
setting-label = Ouvrir en https un appareil enregistré ou confirmé, même si vous tapez http
setting-why =
    Là où https ne répond pas, Latchkey ouvre la page en http et vous le dit. Chaque appareil a son propre réglage.
device-label = Ouvrir cet appareil en https, même si vous tapez http
device-off = Ceci est désactivé pour tous les appareils dans les Paramètres.
known = Cet appareil offre aussi https.
unanswered = Il y a quelque temps, cet appareil n’a pas répondu en https.
