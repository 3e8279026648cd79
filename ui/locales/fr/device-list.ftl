### La liste des appareils sur la page des appareils.

## What the list of devices says about itself
show = Afficher
all = Tous
group = Grouper par
order = Trier par
map = Comment Latchkey connaît vos appareils
no-gateway = Non confirmés par une passerelle
no-network = Autres noms
more = Plus
next = Afficher plus d’appareils
page = Chronologie, clés et adresses
search-hint = Appuyez sur / pour rechercher

## What the list is grouped by
group-by-status = État
group-by-gateway = Passerelle
group-by-network = Réseau

## What it is sorted by
order-by-name = Nom
order-by-seen = Dernière visite

## Sentences
first-seen = Vu pour la première fois le { $date }.
last-seen =
    { $when ->
        [today] Vu aujourd’hui
        [yesterday] Vu hier
       *[earlier] Vu le { $date }
    }

## The groups by status, and the filters
status-attention = Demandent votre attention
status-unsure = À vérifier à nouveau
status-new = Non mémorisés
status-remembered = Mémorisés
status-confirmed = Confirmés
status-unseen = Pas vus depuis 90 jours
more-about = Plus : { $name }
