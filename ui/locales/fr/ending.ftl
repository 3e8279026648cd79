### Ce qui expire bientôt ou a expiré : lignes de la page des appareils, et une ligne dans la fenêtre.

## Titles and buttons
title = À traiter bientôt
open = Voir ce qui expire bientôt

## Sentences
renews = Il se renouvelle d’habitude tout seul.
root-ends = Le certificat racine de la passerelle { $name } expire le { $ends }.
intermediate-ends = Un certificat intermédiaire de la passerelle { $name } expire le { $ends }.
anchor-ends = Les certificats limités pour { $name } expirent le { $ends }.
device-ends = Le certificat de l’appareil { $name } expire le { $ends }.
root-expired = Le certificat racine de la passerelle { $name } a expiré le { $ends }.
intermediate-expired = Un certificat intermédiaire de la passerelle { $name } a expiré le { $ends }.
anchor-expired = Les certificats limités pour { $name } ont expiré le { $ends }.
device-expired = Le certificat de l’appareil { $name } a expiré le { $ends }.

## What to do about it
root-help = Créez-en un nouveau sur votre passerelle, puis associez-la à nouveau.
intermediate-help = Quand votre passerelle en a un nouveau, associez-la à nouveau pour que Latchkey le connaisse.
anchor-help = Créez de nouveaux fichiers : suivez à nouveau « Arrêter les avertissements ».
device-help = Renouvelez-le sur l’appareil, ou là où l’appareil l’obtient.
