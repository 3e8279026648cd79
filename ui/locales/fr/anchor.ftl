### « Arrêter les avertissements » : créer deux petits fichiers et les installer.

## The page: labels
more = Couvrir davantage
more-of = Couvrir aussi
make = Créer les deux fichiers
making = Création…
again = Créer de nouveaux fichiers
files = Les deux fichiers
zip = Télécharger avec les instructions
single = Ou chaque fichier séparément :
steps = Les installer dans ce navigateur
by-hand = Ou les installer manuellement
open = Ouvrir l’emplacement
other = Autres ordinateurs et autres façons
remove = Comment les supprimer
remove-title = Supprimer ce qui a été installé
older = Créés auparavant
removed = Je l’ai supprimé
removed-what = Je l’ai supprimé : { $label }

## The page: sentences
lead =
    Latchkey crée deux petits fichiers. Une fois qu’ils sont dans votre navigateur, celui-ci ouvre vos appareils sans
    avertissement.
lead-device =
    Latchkey crée deux petits fichiers. Une fois qu’ils sont dans votre navigateur, celui-ci ouvre cet appareil sans
    avertissement.
safe =
    Ils ne valent que pour des noms et des adresses locaux. Latchkey supprime la clé qui les a créés, donc personne ne peut
    en créer d’autres.
more-why =
    Votre passerelle couvre aussi ceux-ci, mais Latchkey n’a vu aucun de ses appareils les utiliser. Laissez-les de
    côté sauf si vous en avez besoin. Dans un bureau, ils pourraient appartenir à quelqu’un d’autre.
other-why =
    Le téléchargement comprend des scripts pour Linux et Windows et un profil pour macOS. Il contient aussi des
    fichiers de règles pour Chrome, Edge et Firefox. Son README dit où va chacun. Fermez le navigateur avant
    d’exécuter un script.
older-why = Supprimez ceux-ci du navigateur. D’ici là, ce qu’ils permettent reste permis.
left-out =
    Les mots seuls comme https://printer ne peuvent pas être couverts, car les navigateurs n’ont aucune règle pour
    eux. Utilisez un nom plus long, comme printer.local.
left-out-too =
    Une partie de ce que couvre cette passerelle est laissée de côté, car son propre certificat racine est limité.
outdated = Ce que couvre cette passerelle a changé depuis. Créez de nouveaux fichiers et supprimez les anciens.
firefox-device =
    Firefox refuse un appareil qui a signé son propre certificat, quoi que vous installiez. Choisissez « Continuer
    quand même » et laissez Firefox conserver son exception. Latchkey vous avertit si la clé change un jour.

## Sentences
title = Arrêter les avertissements du navigateur pour { $name }
gone =
    { $name } ne figure plus dans Latchkey. Ce qui a été installé pour ce nom reste actif dans le navigateur jusqu’à ce
    que vous le supprimiez.
pair-made-on =
    { $when ->
        [today] « { $label } », créé aujourd’hui.
        [yesterday] « { $label } », créé hier.
       *[earlier] « { $label } », créé le { $date }.
    }
by-hand-unpack =
    Choisissez « { $button } » ci-dessus. Décompressez d’abord le fichier zip. Les navigateurs ne peuvent pas lire
    dedans.
by-hand-chrome-open = Ouvrez avec le bouton ci-dessous l’emplacement où Chrome garde vos propres certificats.
by-hand-chrome-root = À côté de « Certificats approuvés », choisissez « Importer » et prenez « { $scopeRoot } ».
by-hand-chrome-intermediate =
    À côté de « Certificats intermédiaires », choisissez « Importer » et prenez « { $cross } ».
removal-chrome =
    Ouvrez le même emplacement et supprimez « { $label } » sous « Certificats approuvés », ainsi que l’entrée venue
    avec elle sous « Certificats intermédiaires ».
removal-any-chrome =
    Ouvrez le même emplacement. Supprimez chaque entrée dont le nom contient « { $name } », sous « Certificats approuvés »
    et sous « Certificats intermédiaires ».
by-hand-firefox-open =
    Ouvrez les Paramètres de Firefox, puis « Vie privée et sécurité », et choisissez « Afficher les certificats » vers
    la fin.
by-hand-firefox-root =
    Sous « Autorités », choisissez « Importer », prenez « { $scopeRoot } », et cochez « Confirmer cette AC pour
    identifier des sites web ».
by-hand-firefox-intermediate = Choisissez à nouveau « Importer », prenez « { $cross } », et ne cochez rien.
removal-firefox =
    Dans la même liste, sous « Latchkey: only for devices at home », choisissez « { $label } » et l’entrée en dessous,
    puis « Supprimer ou ne plus faire confiance ».
removal-any-firefox =
    Dans la même liste, sous « Latchkey: only for devices at home », choisissez chaque entrée dont le nom contient
    « { $name } », puis « Supprimer ou ne plus faire confiance ».

## Where the gateway’s own root is limited already
own-title = Un seul fichier suffit
own-save = Enregistrer le certificat racine
own-by-hand = Ou l’installer manuellement
own-remove = Comment le supprimer
own-two = Deux fichiers à la place
own-instead = Un seul fichier à la place
own-otherwise = Si le certificat racine est installé
own-lead =
    Le certificat racine de votre passerelle est limité à des noms et des adresses locaux. Une fois qu’il est dans
    votre navigateur, celui-ci ouvre vos appareils sans avertissement.
own-safe = Les navigateurs le refusent pour votre banque et tout autre site web public.
own-why =
    Ce certificat racine a les limites qu’auraient les deux fichiers de Latchkey. Il n’en faut donc pas un second.
own-only =
    Installez-le seulement dans un navigateur. Dans le magasin de certificats de l’ordinateur, il pourrait aussi valoir pour
    d’autres programmes.
own-two-why =
    Pour un ordinateur entier ou d’autres adresses, il vous faut les deux petits fichiers de Latchkey.
own-instead-why =
    Le certificat racine de votre passerelle a les mêmes limites que les deux fichiers. Dans un navigateur, il suffit de
    l’un des deux moyens.
own-otherwise-why =
    Tel qu’il est, le certificat racine de votre passerelle ne devrait pas être installé seul. Si vous l’avez installé,
    supprimez-le. D’ici là, votre navigateur pourrait accepter tout ce qu’il permet.
own-removal-chrome =
    Ouvrez le même emplacement et supprimez « { $label } » sous « Certificats approuvés ». Si le compagnon l’a installé,
    faites-le supprimer par lui.
own-removal-firefox =
    Dans la même liste, choisissez « { $label } », puis « Supprimer ou ne plus faire confiance ».

## Why there are no files
problem-unreadable = Latchkey ne peut pas lire le certificat enregistré. Associez à nouveau la passerelle.
problem-not-a-ca =
    Le certificat racine enregistré n’a pas le droit d’en émettre d’autres. Associez le certificat racine de votre
    passerelle.
problem-not-self-signed = Cet appareil n’a pas signé son propre certificat. Associez la passerelle qui l’a émis.
problem-usage =
    Ce certificat n’est pas destiné à des sites web ou à des appareils, donc Latchkey ne peut pas en tirer de
    fichiers.
problem-unknown-critical-extension =
    Ce certificat a une condition que Latchkey ne connaît pas. Les fichiers la perdraient, donc aucun n’est créé.
problem-policy-mappings =
    Ce certificat a des conditions qui changeraient de sens dans les fichiers, donc aucun n’est créé.
problem-unsafe-key =
    D’autres connaissent la clé privée de ce certificat ou peuvent la calculer. Votre navigateur ne doit pas
    l’accepter.
problem-name-mismatch =
    Le certificat de cet appareil a été fait pour un autre nom, donc votre navigateur le refuserait quand même.
problem-other-names =
    Le certificat de cet appareil a d’autres noms, et votre navigateur le refuserait quand même pour ceux-là.
problem-expired = Le certificat a expiré, donc Latchkey ne peut pas en tirer de fichiers. Créez-en un nouveau.
problem-not-local =
    On ne peut créer des fichiers que pour des noms comme printer.local et pour des adresses de votre réseau.
problem-empty-scope = Il n’y a rien que les fichiers pourraient permettre.
problem-not-seen = Ouvrez l’appareil une fois de plus et choisissez-y cette action dans la fenêtre de Latchkey.
