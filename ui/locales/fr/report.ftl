### Le rapport que « Copier le rapport » met dans le presse-papiers, avec les lignes sur le certificat dans les Détails.

## Lines of the report
title = Rapport de Latchkey, { $time }
connected = { $place } connecté à { $address }
connected-unknown = { $place } connecté à une adresse inconnue
asked = { $place } : le compagnon a interrogé { $address }
asked-unknown = { $place } : le compagnon a interrogé une adresse inconnue
verdict = Verdict : { $verdict } [{ $code }] Raisons : { $reasons }
class = Classe : { $code } ({ $text })
class-unknown = Classe : inconnue

## The certificate, line by line
names = Noms
subject = Sujet
issuer = Émetteur
valid-from = Valide à partir du
valid-until = Valide jusqu’au
key = Clé
serial = Numéro de série
key-fingerprint = Empreinte de la clé (SHA-256)
fingerprint = Empreinte du certificat (SHA-256)
remarks = Remarques

## The values
none = aucun
empty = vide
unread = absent ou illisible
key-size = { $type }, { $bits } bits
names-more =
    { $count ->
        [one] { $names } et { $count } autre
       *[other] { $names } et { $count } autres
    }
