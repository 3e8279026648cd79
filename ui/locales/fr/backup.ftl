### La page de sauvegarde : faire un fichier de ce que Latchkey sait, et le restaurer.

## Why a file is refused whole
problem-too-large = Ce fichier est plus grand que toute sauvegarde de Latchkey. Choisissez un autre fichier.
problem-truncated = Cette sauvegarde est coupée au milieu. Copiez à nouveau le fichier, ou choisissez-en un autre.
problem-not-ours = Ce n’est pas une sauvegarde de Latchkey. Choisissez un autre fichier.
problem-newer =
    Cette sauvegarde vient d’une version plus récente de Latchkey. Mettez Latchkey à jour dans ce navigateur, puis
    réessayez.
problem-malformed = Cette sauvegarde contient quelque chose que Latchkey n’écrit jamais. Choisissez un autre fichier.
problem-checksum = Cette sauvegarde est endommagée, ou quelqu’un l’a modifiée. Choisissez un autre fichier.
problem-demands =
    Ouvrir ce fichier occuperait longtemps votre ordinateur. Les sauvegardes de Latchkey ne demandent jamais cela.
problem-passphrase-needed = Cette sauvegarde est protégée par une phrase secrète.
problem-wrong-passphrase = Cette phrase secrète n’ouvre pas la sauvegarde. Réessayez.
problem-duplicate =
    Cette sauvegarde nomme deux fois une passerelle ou un appareil, ce que Latchkey n’écrit jamais. Choisissez un
    autre fichier.
problem-empty = Il n’y a rien dans cette sauvegarde. Choisissez un autre fichier.

## What happens to a gateway in a backup
gateway-new = Sera associée une fois que vous aurez vérifié que c’est votre passerelle.
gateway-known = Est déjà associée ici et reste inchangée.
gateway-added-to = Est déjà associée ici et reçoit les certificats intermédiaires manquants.
gateway-other-key =
    Est laissée de côté. Une passerelle de ce nom est associée ici et a une autre clé. Si vous avez remplacé la vôtre,
    associez-la à nouveau.
gateway-unproved = Est laissée de côté. Rien ne montre que c’est votre passerelle.

## What happens to a maker’s root certificate in a backup
maker-new = Sera ajouté une fois que vous aurez saisi l’empreinte que publie le fabricant.
maker-known = Est déjà ici et reste inchangé.
maker-unproved = Est laissé de côté. Rien ne montre qu’il est bien du fabricant.
carried-proved = Vous l’avez vérifié. Il sera ajouté.
carried-check = Comparer l’empreinte
carried-short = Ce n’est pas l’empreinte entière. Copiez-en au moins 32 caractères.
carried-differs = Le certificat racine du fabricant dans ce fichier a une autre empreinte. Il est laissé de côté.

## What happens to a device in a backup
device-new = Sera mémorisé.
device-known = Est déjà connu ici.
device-added-to = Est déjà connu ici et reçoit son nom ou votre décision depuis la sauvegarde.
device-other-key = Est laissé de côté. Il a une autre clé ici.

## The page: labels
title = Sauvegarde
make = Faire une sauvegarde
with-passphrase = Avec une phrase secrète
without = Sans
passphrase = Phrase secrète
again = La même à nouveau
prepare = Préparer le fichier
preparing = Préparation…
take = Restaurer une sauvegarde
file = Choisir un fichier
reading = Lecture…
open = Ouvrir
stored = Rien n’a été enregistré.
found = Ce qu’elle contient
makers = Fabricants
gateways = Passerelles
devices = Appareils
prove = Vérifier que c’est la mienne
proved = Vous l’avez vérifiée. Elle sera associée.
nothing-new = Tout ce qu’elle contient est déjà ici.
cancel = Annuler
import = Restaurer
imported = La sauvegarde est restaurée
imported-part = Une partie de la sauvegarde est restaurée
to-devices = Voir les passerelles et les appareils
another = Revenir aux sauvegardes

## The page: sentences
lead =
    Un seul fichier avec vos passerelles associées, les appareils que vous avez nommés ou dits vôtres, et les
    fabricants que vous avez ajoutés. Emportez-le vers un autre navigateur, ou gardez-le.
make-why =
    Il contient des certificats et des adresses de votre réseau, mais aucun mot de passe. Quiconque le lit apprend
    quels appareils vous avez. Quiconque le modifie pourrait y ajouter une passerelle. Une phrase secrète que personne ne peut deviner empêche les deux. Si un jour le fichier s’ouvre sans elle, ce n’est pas celui que vous avez fait.
passphrase-hint =
    Douze caractères ou plus. Personne ne peut ouvrir le fichier ni retrouver la phrase secrète pour vous. Notez-la.
too-short = C’est trop court. Utilisez douze caractères ou plus.
differs = Les deux sont différentes. Tapez deux fois la même phrase secrète.
keep-passphrase =
    Gardez la phrase secrète, mais pas à côté du fichier. Latchkey l’a déjà oubliée. Si vous la perdez, personne ne
    pourra ouvrir la sauvegarde.
keep-file = Il n’est pas protégé. Gardez-le là où personne d’autre ne peut le lire ni le modifier.
nothing = Il n’y a encore rien à sauvegarder. Associez d’abord une passerelle ou nommez un appareil.
take-why =
    Latchkey montre d’abord ce qu’elle contient. Rien n’est remplacé ni supprimé ici. Ne restaurez qu’un fichier que
    vous avez fait vous-même.
compare-maker =
    Le certificat racine d’un fabricant montre qui a fabriqué un appareil. Quiconque a modifié ce fichier pourrait en
    avoir ajouté un. Il faut donc pour chacun l’empreinte indiquée sur le site web du fabricant lui-même.
compare-maker-protected =
    Le certificat racine d’un fabricant montre qui a fabriqué un appareil. Quiconque connaît cette phrase secrète
    pourrait en avoir ajouté un. Il faut donc pour chacun l’empreinte indiquée sur le site web du fabricant lui-même.
compare =
    Une passerelle peut confirmer n’importe quel appareil de votre réseau, et quiconque a modifié ce fichier pourrait
    en avoir ajouté une. Tapez donc ce qu’affiche chaque passerelle, comme lors de la première association. Vous
    pouvez restaurer le reste sans cela.
compare-protected =
    Une passerelle peut confirmer n’importe quel appareil de votre réseau, et quiconque connaît cette phrase secrète pourrait
    en avoir ajouté une. Tapez donc ce qu’affiche chaque passerelle, comme lors de la première association. Vous pouvez
    restaurer le reste sans cela.

## Sentences
made-on =
    { $when ->
        [today] D’après le fichier, il a été fait aujourd’hui.
        [yesterday] D’après le fichier, il a été fait hier.
       *[earlier] D’après le fichier, il a été fait le { $date }.
    }
saved =
    Votre navigateur l’enregistre dans vos téléchargements sous le nom « { $name } ». Si ce nom est pris, il ajoute un
    numéro.
left-out = { $name } : laissé de côté.
save-as = Enregistrer { $name }

## How many there are
ready =
    Le fichier est prêt. Il contient { $gateways ->
        [0] aucune passerelle
        [one] { $gateways } passerelle
       *[other] { $gateways } passerelles
    } et { $devices ->
        [0] aucun appareil
        [one] { $devices } appareil
       *[other] { $devices } appareils
    }.
ready-with-makers =
    Le fichier est prêt. Il contient { $gateways ->
        [0] aucune passerelle
        [one] { $gateways } passerelle
       *[other] { $gateways } passerelles
    }, { $devices ->
        [0] aucun appareil
        [one] { $devices } appareil
       *[other] { $devices } appareils
    } et { $makers ->
        [0] aucun fabricant
        [one] { $makers } fabricant
       *[other] { $makers } fabricants
    }.
restored =
    Ajouts ou compléments : { $gateways ->
        [0] aucune passerelle
        [one] { $gateways } passerelle
       *[other] { $gateways } passerelles
    } et { $devices ->
        [0] aucun appareil
        [one] { $devices } appareil
       *[other] { $devices } appareils
    }.
restored-with-makers =
    Ajouts ou compléments : { $gateways ->
        [0] aucune passerelle
        [one] { $gateways } passerelle
       *[other] { $gateways } passerelles
    }, { $devices ->
        [0] aucun appareil
        [one] { $devices } appareil
       *[other] { $devices } appareils
    } et { $makers ->
        [0] aucun fabricant
        [one] { $makers } fabricant
       *[other] { $makers } fabricants
    }.
