### L’image de la chaîne : qui a émis le certificat d’un appareil.

## Labels
title = Qui l’a émis
root = Certificat racine
intermediate = Certificat intermédiaire
issuer = Émetteur, d’après le certificat
device = Cet appareil
issued = a émis
failed = Ce maillon n’est pas prouvé.

## Sentences
alone = L’appareil a créé lui-même ce certificat, donc personne d’autre ne l’a émis.
expired-on = A expiré le { $date }.
expires-on = Expire le { $date }.
