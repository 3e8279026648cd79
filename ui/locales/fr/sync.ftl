### Les autres navigateurs de la personne, sur la page « Appareils » : associations partagées par le compte du navigateur.

## Titles, labels and buttons
title = Vos autres navigateurs
switch = Partager les associations avec mes autres navigateurs
arrived = En attente de votre décision
prove = Vérifier que c’est la mienne
pair = Associer
decline = Pas la mienne

## Sentences
why =
    Latchkey peut proposer vos associations à vos autres navigateurs via le compte de votre navigateur. Là-bas, chacune
    attend votre décision. Rien n’est associé ni dissocié automatiquement, et les appareils restent ici.
on =
    Le partage est activé. Vos autres navigateurs proposent ces associations dès qu’ils utilisent le même compte et
    partagent aussi.
off = Le partage est désactivé. Ce que vous avez partagé reste dans votre compte.
compare =
    Quiconque peut écrire dans votre compte pourrait avoir envoyé ceci. Tapez donc ce qu’affiche votre passerelle,
    comme lors de la première association. Votre autre navigateur montre la même chose sous « Appareils ».

## Why something that came from there was left alone
ignored-newer =
    Une version plus récente de Latchkey, dans un autre de vos navigateurs, a partagé une association que la
    version installée ici ne peut pas lire. Mettez Latchkey à jour ici.
ignored-malformed = Latchkey a reçu quelque chose qu’il n’écrit jamais. Il l’a ignoré.
ignored-other-key =
    Une association est arrivée sous le nom d’une autre clé. Elle a été ignorée. Si cela se reproduit, quelqu’un
    d’autre utilise peut-être votre compte.
ignored-otherwise = Latchkey a reçu une association qu’il ne peut pas utiliser. Il l’a ignorée.

## Of one pairing
arrived-from = La passerelle { $name } est arrivée de votre autre navigateur
namesake =
    Elle a le même nom que votre passerelle { $gateway }, mais une autre clé. Une seule des deux peut être la vôtre.
accepted = La passerelle { $name } est associée. Latchkey confirme désormais ses appareils.
declined = La passerelle { $name } n’a pas été associée et ne sera plus proposée ici.
too-large = La passerelle { $name } est trop volumineuse pour être partagée. Utilisez plutôt une sauvegarde.
not-shared = Votre navigateur n’a pas pu partager { $name }. Latchkey réessaiera quand vous ouvrirez cette page.
shared-in-part =
    { $count ->
        [one]
            La passerelle { $name } est partagée sans { $count } de ses certificats intermédiaires, faute de place.
            Une sauvegarde les contient tous.
       *[other]
            La passerelle { $name } est partagée sans { $count } de ses certificats intermédiaires, faute de place.
            Une sauvegarde les contient tous.
    }

## Buttons that name what they act on
pair-what = Associer { $name }
prove-what = Vérifier que c’est la mienne : { $name }
decline-what = Pas la mienne : { $name }
