### Sur la page « Fabricants » : clés de vérificateurs, des services qui contrôlent des appareils et signent le résultat.

## Titles, labels and buttons
title = Vérificateurs
add = Ajouter la clé d’un vérificateur
found = Est-ce la clé du vérificateur ?
fingerprint = SHA-256 de la clé
fingerprint-row = SHA-256 de la clé :
name = Nom du vérificateur
yes = Ajouter ce vérificateur
no = Ne pas l’ajouter
remove = Retirer
remove-named = Retirer { $name }

## Sentences
none = Aucun vérificateur n’est ajouté. La plupart des gens n’en ont pas besoin.
why = Une JSON Web Key (.json, .jwk) ou un certificat (.pem, .crt, .cer, .der), du site web du vérificateur lui-même.
lead =
    Certains appareils montrent le résultat d’un service qui les a contrôlés, un vérificateur. Latchkey accepte de
    tels résultats une fois que vous avez ajouté la clé de ce vérificateur. La clé ne vaut que pour des résultats.
    Elle ne confirme ni nom ni propriétaire, et ne montre rien sur qui a fabriqué un appareil.
certificate = Son certificat peut confirmer les clés de ceux qui signent pour lui.
key = Seule cette clé compte.
removed = Le vérificateur { $name } est retiré. Latchkey n’accepte plus ses résultats.

## Why no key was read
problem-empty = Il n’y a rien dedans. Choisissez la clé du vérificateur.
problem-too-large = C’est plus grand que n’importe quelle clé. Choisissez un autre fichier.
problem-unreadable = Latchkey ne peut pas lire cela. Choisissez une JSON Web Key ou un certificat.
problem-private-key =
    Cela contient une clé privée, qu’un vérificateur ne publie jamais. Supprimez ce fichier, et récupérez la clé
    publique.
problem-no-certificate = Latchkey n’y a trouvé aucune clé. Choisissez une JSON Web Key ou un certificat.
problem-pkcs12-locked = Ce fichier est verrouillé par un mot de passe. Demandez le certificat seul.
problem-several-keys = Il y a là plus d’une clé. Ajoutez-les une par une.
problem-unfit-key =
    Cette clé est trop faible, ou d’un type que Latchkey ne peut pas vérifier. Demandez-en une autre au vérificateur.
