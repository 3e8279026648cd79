### Les vérifications que Latchkey a faites du certificat d’un appareil, dans les Détails.

## The question that each check asks
check-local = Est-il sur votre réseau ?
check-encrypted = Est-ce chiffré ?
check-certificate-seen = Le certificat a-t-il été vu ?
check-certificate-readable = Est-il lisible ?
check-key-strong = La clé est-elle forte ?
check-key-unshared = La clé est-elle à cet appareil seul ?
check-key-unchanged = Est-ce la clé d’avant ?
check-path = Une passerelle associée l’a-t-elle émis ?
check-revocation = Est-il toujours sans révocation ?
check-name = Est-il fait pour ce nom ?
check-dates = Est-il dans ses dates de validité ?
check-usage = Est-il fait pour cet usage ?
check-self-naming = Le nom contient-il la clé ?
check-browser-trust = Qu’en pense le navigateur ?
check-made-by = Le fabricant confirme-t-il ce qu’est l’appareil ?
check-belongs-to = Quelqu’un confirme-t-il à qui est l’appareil ?
check-device-asked = Qu’a montré l’appareil interrogé ?
check-scope = La passerelle couvre-t-elle cette adresse ?
check-behaves-as = Le fabricant dit-il avec quoi l’appareil communique ?

## What came of a check
answer-proved = Réussi
answer-refuted = Échec
answer-cannot-tell = Impossible à dire

## The certificate classes
class-none = Aucun certificat.
class-u-l = Émis par une passerelle associée.
class-u-ca = Émis par une autorité publique.
class-nu-s = Auto-signé, avec une clé que d’autres appareils ont aussi.
class-nu-u =
    { $issuer ->
        [not-paired] D’un émetteur qui n’est pas une passerelle associée, avec une clé que d’autres appareils ont aussi.
        [not-shown] D’un émetteur qui n’a pas été montré, avec une clé que d’autres appareils ont aussi.
       *[open] Sans lien établi avec une passerelle associée, avec une clé que d’autres appareils ont aussi.
    }
class-u-s = Auto-signé, avec une clé qui n’a été vue sur aucun autre appareil.
class-u-u =
    { $issuer ->
        [not-paired] D’un émetteur qui n’est pas une passerelle associée, avec une clé qui n’a été vue sur aucun autre
            appareil.
        [not-shown] D’un émetteur qui n’a pas été montré, avec une clé qui n’a été vue sur aucun autre appareil.
       *[open] Sans lien établi avec une passerelle associée, avec une clé qui n’a été vue sur aucun autre appareil.
    }

## Beside the checks
tally =
    { $passed ->
        [one] { $passed } vérification réussie sur { $all }
       *[other] { $passed } vérifications réussies sur { $all }
    }
remark-by-name-only = Votre navigateur n’a pas dit à quelle adresse menait ce nom.
remark-browser-warned = Avertissement affiché
remark-not-by-gateway = Non
