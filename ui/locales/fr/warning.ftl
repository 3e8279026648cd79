### La page que Latchkey montre à la place de l’avertissement du navigateur, là où celui-ci a refusé une connexion.

## The headline
headline-confirmed = Votre passerelle confirme cet appareil
headline-confirmed-named = Votre passerelle confirme votre appareil { $name }
headline-remembered = Cela ressemble à votre appareil
headline-remembered-named = Cela ressemble à votre appareil { $name }
headline-danger = Danger à cette adresse
headline-other = Ce n’est peut-être pas votre appareil
headline-other-named = Ce n’est peut-être pas votre appareil { $name }
headline-changed = Cela ne correspond pas à votre appareil
headline-changed-named = Cela ne correspond pas à votre appareil { $name }
headline-ask-named = Est-ce votre appareil { $name } ?
headline-ask = Est-ce votre appareil ?
headline-ask-gateway = Est-ce l’appareil que votre passerelle a confirmé ?
headline-ask-person = Est-ce l’appareil que vous avez enregistré ?

## Titles, labels and buttons
more = Plus
settings = Ouvrir les paramètres de Latchkey
asking = Interrogation de l’appareil…
known = Visites précédentes
browser = Pourquoi votre navigateur a bloqué la page
helps = Ce qui aide
unseen = Ce que Latchkey ne voit pas
back = Revenir en arrière
stop = Arrêter les avertissements
pair = Associer une passerelle
continue = Continuer quand même
continue-once = Continuer cette fois
browser-page = Afficher la page du navigateur
gone = Cet avertissement n’est plus actuel
open-again = Ouvrir à nouveau
blocked = Votre navigateur voulait une connexion chiffrée
open-with-https = Ouvrir en https

## Sentences
asked = Le compagnon de Latchkey a interrogé l’appareil lui-même.
not-asked = Le compagnon de Latchkey n’a pas pu vérifier l’appareil.
common = C’est courant pour les appareils locaux, mais un faux aurait le même aspect.
unchecked = Latchkey n’a pas vu le certificat, donc il ne peut pas vérifier l’appareil.
same-or-fake = Latchkey ne peut pas encore dire si c’est bien lui ou un faux.
checks-one-gateway =
    Si vous continuez, Latchkey vérifie si votre passerelle « { $gateway } » confirme cet appareil. Ne saisissez aucun mot
    de passe avant cela.
checks-several-gateways =
    Si vous continuez, Latchkey vérifie si l’une de vos passerelles confirme cet appareil. Ne saisissez aucun mot de passe
    avant cela.
danger-before = La dernière fois, Latchkey a trouvé un danger ici.
pair-why = Si quelque chose sur votre réseau émet des certificats, associez-le : il pourra confirmer vos appareils.
denied = Latchkey n’a toujours pas accès. Vous pouvez continuer sans cela.
allowed = Latchkey vérifiera l’appareil dès que vous continuerez.
broken = Cette page a été ouverte sans adresse. Fermez-la et ouvrez à nouveau l’appareil.
gone-why =
    Latchkey oublie les pages bloquées quand le navigateur se ferme. Ouvrez à nouveau l’appareil pour le vérifier
    maintenant.
blocked-why = Il a d’abord essayé https, et cela a échoué.
blocked-nothing = Rien n’a répondu en https. L’appareil n’utilise peut-être que http.
open-with-https-why = Si vous l’ouvrez en https, Latchkey montre ce qu’il sait de l’appareil avant que vous décidiez.
blocked-help =
    Les navigateurs n’exigent pas de chiffrement pour les noms en .local, .lan, .internal ou .home. Il en va de même
    des noms d’un seul mot et des adresses privées comme 192.168.1.20. Si l’appareil a un tel nom ou une telle adresse,
    utilisez-les.
blocked-continue-why =
    Si vous continuez, votre navigateur vous pose à nouveau la question. Quiconque est sur votre réseau peut alors
    lire ce que vous envoyez.

## What the person can expect behind the button “Continue anyway”
onward-offered = Si vous continuez, votre navigateur vous pose à nouveau la question. Rien n’est désactivé.
onward-none = Votre navigateur ne laisse personne passer outre.
onward-strict = Votre navigateur ne laisse personne continuer, car l’appareil l’a un jour demandé.
onward-perhaps-strict =
    Votre navigateur pourrait ne laisser personne continuer, car cet appareil exige des connexions de confiance.

## What earlier visits tell
saved-by-gateway-today = Votre passerelle a confirmé l’appareil ici plus tôt aujourd’hui.
saved-by-gateway-on = Votre passerelle a confirmé l’appareil ici le { $date }.
saved-by-person-today = Vous avez enregistré l’appareil ici plus tôt aujourd’hui.
saved-by-person-on = Vous avez enregistré l’appareil ici le { $date }.
known-not = Latchkey n’a encore jamais vu cet appareil.
known-unconfirmed = Aucune passerelle ne l’a confirmé.
known-by-gateway-today = Votre passerelle l’a confirmé aujourd’hui.
known-by-gateway-on = Votre passerelle l’a confirmé le { $date }.
known-by-person-today = Vous avez dit aujourd’hui que c’est le vôtre.
known-by-person-on = Vous avez dit le { $date } que c’est le vôtre.
no-gateway = Vous n’avez associé aucune passerelle.
one-gateway = Votre passerelle « { $gateway } » ne l’a pas confirmé.
several-gateways = Aucune de vos { $count } passerelles ne l’a confirmé.

## What the browser said, and what helps
browser-untold =
    Sauf si vous les lui avez indiquées, il ne connaît pas les passerelles que vous avez associées, et bloque aussi
    leurs appareils.
strict-address =
    La demande de l’appareil ne vaut pas pour son adresse numérique. Ouvrez-le par celle-ci, si vous la connaissez.
strict-gateway =
    Dès que votre navigateur fera confiance à votre passerelle, il ouvrira de nouveau l’appareil par son nom.
take-back-chrome = Pour annuler cela, ouvrez chrome://net-internals/#hsts et supprimez-y la règle de ce nom.
take-back-firefox = Pour annuler cela, trouvez le site dans l’historique de Firefox et choisissez « Oublier ce site ».

## Why Latchkey can’t say more, and what changes that
unseen-why =
    Quand un navigateur bloque une connexion, il ne montre aucun certificat aux extensions. Latchkey ne peut donc pas
    vérifier quel appareil répond en ce moment.
unseen-setting =
    Il ne le pourra pas non plus une fois que vous aurez continué, tant que vous n’aurez pas modifié un paramètre de
    ce navigateur. Les paramètres de Latchkey indiquent lequel.
unseen-until = Si vous continuez, Latchkey vérifie l’appareil aussitôt et affiche le résultat dans la barre d’outils.
allow =
    Latchkey n’a pas encore accès à { $host }. Avec cet accès, il pourra vérifier l’appareil dès que vous continuerez.
