### La fenêtre du bouton de la barre d’outils.

## Buttons and titles
details = Détails
more = Ce que cela vous apprend
certificate = Le certificat
copy = Copier le rapport
menu = Menu
forget = Oublier
close-page = Fermer cette page
pair = Associer une passerelle
no-gateway = Non, ou je ne sais pas
scope = Voir ce qu’elle couvre
changed = Je l’ai réinitialisé ou remplacé…
changed-yes = Enregistrer la nouvelle clé
new-certificate = Oui, c’est moi…
one-device = C’est le même appareil…
one-device-yes = Traiter comme un seul appareil
two-devices = Pas le même appareil
cancel = Annuler
reload = Actualiser cette page
at-home = Vérifier cet appareil
anchor = Arrêter les avertissements
unsure = Je ne sais pas
remember = Mémoriser l’appareil
remember-mine = C’est le mien : le mémoriser
flag-open = Ouvrir le paramètre
browser-page = Cette page
copied = Copié.
waiting = Un instant…
companion = Le compagnon, un petit programme sur l’ordinateur, aide aussi

## Buttons that name what they act on
allow = Donner accès à { $host }
forget-device = Oublier { $name }
two-devices-at = Pas le même appareil : { $place }
menu-of = Menu : { $name }

## Sentences
not-copied = Votre navigateur n’a pas laissé Latchkey copier. Sélectionnez plutôt le texte ci-dessous.
no-password = Ne saisissez aucun mot de passe.
pair-question = Quelque chose sur votre réseau émet-il des certificats ?
pair-again-question = Latchkey connaîtra alors le nouveau certificat.
pair-whole-question =
    Votre passerelle a-t-elle émis ce certificat ? Alors associez-la à nouveau, avec ses certificats intermédiaires.
scope-question = Vous pouvez modifier ce qu’une passerelle couvre sous Appareils.
changed-sure = Enregistrer la nouvelle clé ? Seulement si vous avez vous-même réinitialisé ou remplacé l’appareil.
new-certificate-question = L’avez-vous réinitialisé, ou lui avez-vous donné un nouveau certificat ?
one-device-sure =
    Traiter les deux comme un seul appareil ? Seulement si c’est certain. Un second appareil ayant cette clé pourrait
    se faire passer pour le premier.
reload-question = Actualisez, et Latchkey vérifiera cette page.
allow-question = Votre navigateur demande alors l’accès à cette seule adresse.
at-home-question = Est-ce un appareil local ? Votre navigateur demande alors l’accès à ce seul nom.
anchor-why = Votre navigateur a affiché un avertissement avant d’ouvrir cette page.
wildcard =
    Votre navigateur refuse ce caractère générique trop court. Faites émettre un certificat au nom propre de
    l’appareil.
refused = Latchkey pourra vérifier le certificat une fois que vous aurez passé l’avertissement du navigateur.
unsure-why =
    Alors ne saisissez ici aucun mot de passe, et demandez à la personne qui gère votre réseau. L’appareil reste
    nouveau dans Latchkey.
hidden =
    Cette fenêtre est privée, donc Latchkey n’enregistre rien. Ouvrez cette page dans une fenêtre ordinaire pour
    mémoriser l’appareil.
of-another = Ceci concerne une autre page de cette adresse.
of-another-why = Latchkey n’a pas vu d’où venait la page ouverte. Traitez-la donc de la même façon.
refused-allow = Latchkey n’a toujours pas accès. Rien n’a été modifié.
remember-question-owned = Mémorisez-le, et Latchkey vous avertira si sa clé change.
remember-question-new = Êtes-vous sur votre propre réseau, et vous attendiez-vous à voir cet appareil ?
remember-question-unknown = Connaissez-vous cet appareil, et est-il sur votre propre réseau ?
remember-question = Connaissez-vous cet appareil, et a-t-il toujours été ainsi ?
forgotten = Latchkey a oublié { $name }.
forgotten-everywhere = Latchkey a oublié { $name } et toutes ses adresses : { $places }.
sightings = Vu pour la première fois : { $first }. Pour la dernière fois : { $last }.
one-device-question = Est-ce le même appareil que celui vu sous { $places } ?
also-at = Le même appareil que celui vu sous { $places }, d’après vous.

## How to switch on what Latchkey needs to see, in Chrome
flag-why = Chrome ne montre les certificats aux extensions que si un paramètre est activé. Une seule fois suffit.
flag-step-open = Ouvrez le paramètre.
flag-step-set = Réglez « Enable SecurityInfo in WebRequest API » sur « Enabled ».
flag-step-relaunch = Choisissez « Relancer » en dessous. Vos onglets reviendront.

## Why there is no verdict
unknown-not-there = Cette page a été chargée avant que Latchkey puisse la vérifier.
unknown-no-answer =
    Votre navigateur avait déjà cette page et ne l’a pas demandée à l’appareil, comme pour les applications hors
    connexion. Il n’y avait donc aucune connexion à vérifier.
unknown-maker-unknown =
    Cette page se charge encore ou est occupée. Latchkey ne peut pas encore dire d’où elle vient.
    L’affichage se met à jour tout seul.
unknown-copy = Cette page vient du cache de votre navigateur, et Latchkey n’a pas vu d’où le cache la tenait.
unknown-several-answers =
    Plusieurs réponses sont arrivées pour cette page, et votre navigateur ne dit pas laquelle il affiche.
unknown-error-page = Votre navigateur affiche ici sa propre page, donc il n’y a aucun appareil à reconnaître.
quiet-browser = Cette page appartient à votre navigateur, donc il n’y a aucun appareil à reconnaître.
quiet-other = Cela ne ressemble pas à un appareil local, donc Latchkey ne le vérifie pas.
quiet-no-access = Cela ressemble à un appareil local, mais Latchkey n’a pas encore accès à cette adresse.
