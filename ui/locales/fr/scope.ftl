### Les noms et adresses que couvre une passerelle : pour eux, Latchkey accepte ses certificats.

## Titles, labels and buttons
title = Modifier ce qu’elle couvre
names = Noms
single = Aussi les mots seuls, comme « printer »
addresses = Adresses
save = Enregistrer
everything = Tout remplir à nouveau

## Sentences
names-hint = Un par ligne. home.arpa couvre tous les noms qui se terminent ainsi.
addresses-hint = Une par ligne, comme 192.168.1.20, ou 192.168.1.x pour toutes celles qui commencent ainsi.
saved = Enregistré.
saved-anchored =
    Enregistré. Les certificats limités de votre navigateur permettent toujours la même chose qu’avant. Créez de
    nouveaux fichiers et supprimez les anciens.
saved-bounded =
    Enregistré. Si vous avez installé le certificat racine de cette passerelle, il permet toujours la même chose qu’avant.
    Supprimez-le de votre navigateur.
widened =
    Tout ce qu’elle pourrait couvrir de local figure à nouveau dans la liste. Rien ne change avant que vous
    enregistriez.
nothing = Gardez au moins un nom ou une adresse. Si elle ne doit rien couvrir, dissociez-la.

## Why a line isn’t accepted
refused-not-a-name = « { $part } » n’est ni un nom ni la fin d’un nom, comme nas.local ou home.arpa.
refused-not-an-address = « { $part } » n’est ni une adresse ni une plage, comme 192.168.1.x ou 192.168.1.0/24.
refused-single-label = « { $part } » est un mot seul, qui pourrait couvrir toute une partie d’Internet.
refused-outside-scope =
    « { $part } » n’est pas local, ou le certificat de la passerelle ne le permet pas. Rien n’a été modifié.

## What a gateway covers, in one line
covers = Couvre :
covers-names = noms se terminant par { $names }
covers-names-and-others = noms se terminant par { $names } et autres
covers-single-words = mots seuls comme « printer »
covers-addresses = adresses comme { $ranges }
covers-addresses-and-others = adresses comme { $ranges } et autres
covers-nothing = rien
covers-until = jusqu’au { $date }
covers-never = jamais de sites web

## The same as a list
single-words = noms d’un seul mot, comme printer
special-use = et les adresses réservées à des usages particuliers : { $ranges }
range = { $first } à { $last }
