### Ce que dit la page d’association des passerelles qui s’annoncent sur le réseau.

## Labels
title = Passerelles sur votre réseau
look = Chercher des passerelles
again = Chercher à nouveau
listening = Écoute de quelques secondes…
use = Vérifier cette passerelle

## Sentences
lead =
    N’importe qui sur le réseau peut annoncer une passerelle. Avant d’en associer une, vous la comparez avec la vôtre.
nothing = Aucune passerelle ne s’est annoncée. Utilisez l’une des façons ci-dessous.
deaf = Le compagnon n’a pu écouter aucun réseau. Vérifiez que cet ordinateur est connecté à un réseau.
