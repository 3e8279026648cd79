### Ce que les appareils montrent sur eux-mêmes : les paramètres, et les fichiers qu’une personne a pour un appareil.

## Titles, labels and buttons of the settings
title = Ce que les appareils montrent sur eux-mêmes
path = Adresse sur l’appareil
save = Enregistrer l’adresse
usual = Utiliser l’adresse habituelle
saved = Enregistré.

## Sentences of the settings
lead =
    Certains appareils peuvent montrer qui les a fabriqués, ou à qui ils sont. Latchkey le vérifie et l’ajoute à la
    fenêtre de la barre d’outils. Choisissez à quoi sert chaque type.
primary-why =
    Un type placé en tête du verdict en décide quand Latchkey ne sait rien d’autre d’un appareil. Le verdict dit alors
    qui a fabriqué l’appareil, jamais qu’il est à vous.
path-why = C’est ici que Latchkey demande ces documents à un appareil quand vous ouvrez la fenêtre de Latchkey.
bad-path =
    Saisissez une adresse sur l’appareil qui commence par une seule barre oblique, comme
    /.well-known/latchkey/evidence.

## What a kind of document is used for
use-secondary = L’afficher
use-primary = Le mettre en tête du verdict
use-off = Ne pas le lire

## A file that the person has for the device: titles and buttons
file-choose = Vérifier un fichier
file-open = Vérifier un fichier pour cet appareil
file-keep = Garder ce fichier
file-list = Gardés pour cet appareil
file-drop = Supprimer
file-drop-named = Supprimer { $file }

## Sentences about such a file
file-why =
    Avez-vous un titre de propriété, un jeton ou un certificat pour cet appareil ? Latchkey vérifie s’il correspond à
    cette page. Un fichier seul ne prouve rien. L’appareil doit avoir la clé que le fichier désigne.
file-read = Ce qu’il dit est affiché ci-dessus.
file-kept = Gardé. Latchkey le lit chaque fois que vous ouvrez sa fenêtre sur cet appareil.

## Why a file wasn’t kept or read
not-kept-no-device =
    Latchkey n’a rien enregistré sur cet appareil, comme dans les fenêtres privées. Ouvrez-le dans une fenêtre
    ordinaire pour garder un fichier.
not-kept-too-many = Latchkey ne peut pas garder plus de fichiers que ceux-ci. Supprimez-en d’abord un.
not-kept-unknown-format = Latchkey n’a rien trouvé dans ce fichier qu’il puisse lire. Choisissez un autre fichier.
problem-unknown-format = Latchkey n’a rien trouvé dans ce fichier qu’il puisse lire. Choisissez un autre fichier.
problem-too-large = Ce fichier est plus grand que tout document de ce genre. Choisissez un autre fichier.
problem-no-maker-file = Cet appareil ne désigne aucun fichier de ce genre. Il n’y a rien à demander.
problem-not-fetched = L’adresse du fabricant n’a donné aucun fichier. Réessayez plus tard.
problem-leads-inside = L’adresse que l’appareil désigne est sur votre propre réseau. Latchkey n’y a lu aucun fichier.
