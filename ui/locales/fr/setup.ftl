### La page « Paramètres », et ce que le premier démarrage partage avec elle.

## Titles, labels and buttons
title = Paramètres
welcome = Afficher l’introduction
backup = Sauvegarder ou restaurer
toolbar = Afficher l’icône de Latchkey
gateway = Votre passerelle
pair = Associer une passerelle
see = Voir les passerelles et les appareils
looking = Où Latchkey a accès
names-allow = Autoriser les noms locaux
network = Adresses de votre réseau
network-own = Autre chose
network-hint = Trois nombres, par exemple 192.168.2
allow = Autoriser ces 256 adresses
allowed = Autorisé actuellement
everywhere = Toutes les adresses, même des sites web. Latchkey n’en a pas besoin.
revoke = Retirer l’accès
chrome = Un paramètre dans Chrome

## Sentences
privacy =
    Latchkey n’a pas de serveur et ne nous envoie rien. Il ne vérifie que les appareils locaux, et n’a pas besoin
    d’accéder aux sites web.
toolbar-why = Chrome cache les nouvelles extensions dans un menu, et là vous ne verriez pas non plus d’avertissement.
no-gateway = Aucune passerelle n’est encore associée. Vous pouvez vous en passer.
looking-why =
    Latchkey a accès aux noms que seuls les réseaux locaux utilisent, comme printer.local. Pour les adresses comme
    192.168.1.20, il vous demande à chaque fois, ou vous autorisez ici toutes les adresses de votre réseau. Votre
    navigateur parle alors de lire des données sur « certains sites Web ». Ce sont les adresses de votre réseau.
names-missing = Latchkey n’a pas accès aux noms comme printer.local.
network-bad = Ce n’est pas le début d’un réseau local. Il doit ressembler à 192.168.2.
denied = Rien n’a été modifié. Latchkey demande toujours pour chaque adresse.
nothing-allowed = Aucune adresse pour l’instant.
chrome-unknown =
    Depuis le démarrage de Chrome, Latchkey n’a vu aucun appareil, donc il ne peut pas dire si c’est fait. À lui seul,
    le compagnon ne peut pas dire d’où vient une page.
chrome-sees = Chrome montre les certificats à Latchkey. Vous n’avez rien à faire.
gateways =
    { $count ->
        [one] { $count } passerelle est associée.
       *[other] { $count } passerelles sont associées.
    }

## Where Latchkey has access
granted =
    { $count ->
        [one] { $range }, { $count } adresse
       *[other] { $range }, { $count } adresses
    }
revoke-what = Retirer l’accès : { $range }

## How to pin Latchkey to the toolbar in Chrome
toolbar-step-menu = Choisissez la pièce de puzzle à côté de la barre d’adresse.
toolbar-step-pin = Choisissez l’épingle à côté de « Latchkey ».
