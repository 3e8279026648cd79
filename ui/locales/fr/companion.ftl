### Le compagnon, un petit programme sur l’ordinateur : ce qu’en disent les paramètres et la page d’avertissement.

## What the settings say about the companion: labels
title = Le compagnon
allow = Utiliser le compagnon
command = npm run companion -- install
doctor = Cette commande trouve le problème :
doctor-command = npm run companion -- doctor
stop = Ne plus utiliser le compagnon
waiting = Recherche du compagnon…

## What the settings say about the companion: sentences
lead =
    Les navigateurs cachent le certificat d’une page qu’ils bloquent. Le compagnon, un petit programme sur votre
    ordinateur, interroge l’appareil lui-même. Latchkey vous dit alors de quel appareil il s’agit avant que vous
    continuiez. Vous ne l’installez qu’une fois, avec une commande que cette page affiche ensuite.
privacy =
    Il n’interroge que des adresses de votre réseau, et n’envoie rien d’autre que le nom que vous avez demandé.
    Latchkey fonctionne aussi sans lui.
allow-why =
    Votre navigateur demandera peut-être si Latchkey a le droit de communiquer avec un programme de cet ordinateur.
denied = Rien n’a été modifié. Latchkey fonctionne sans le compagnon.
install = Exécutez une fois cette commande dans le dossier contenant Latchkey, puis revenez à cette page.
not-yet = Cette page vous dira quand il est prêt.

## Why the companion says nothing
problem-not-allowed =
    Le compagnon de Latchkey, un petit programme sur votre ordinateur, pourrait interroger l’appareil lui-même.
problem-not-yet =
    Il faudra peut-être une demi-minute à votre navigateur avant que Latchkey puisse communiquer avec son compagnon.
problem-not-installed =
    Le compagnon de Latchkey pourrait interroger l’appareil lui-même, mais il n’est pas installé pour ce navigateur.
problem-not-working = Le compagnon de Latchkey pourrait interroger l’appareil lui-même, mais il ne démarre pas.
problem-older = Le compagnon de Latchkey est trop ancien pour cette version de Latchkey. Installez-le à nouveau.
problem-newer = Le compagnon est plus récent que cette version de Latchkey. Mettez Latchkey à jour.
problem-timeout = Le compagnon de Latchkey n’a pas répondu à temps. Réessayez.
problem-busy = Le compagnon de Latchkey est occupé. Réessayez dans un instant.
problem-cancelled = Le compagnon de Latchkey a été interrompu. Réessayez.
problem-too-large = Le compagnon de Latchkey a donné une réponse trop longue.
problem-bad-message = Latchkey et son compagnon ne se sont pas compris. Mettez les deux à jour.
problem-unknown-request = Le compagnon de Latchkey ne sait pas faire cela. Mettez-le à jour.
problem-internal = Le compagnon de Latchkey a fait une erreur. Réessayez.
works = Le compagnon fonctionne (version { $version }). Vous n’avez rien à faire.
