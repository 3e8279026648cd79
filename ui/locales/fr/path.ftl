### Pourquoi un chemin de certificats, de l’appareil à une passerelle, a été refusé : la règle enfreinte, pour les Détails.

## Which certificate broke the rule
device-named = Le certificat de l’appareil ({ $subject }) :
device-unnamed = Le certificat de l’appareil (sans nom) :
issuer-named = Le certificat de l’émetteur ({ $subject }) :
issuer-unnamed = Le certificat de l’émetteur (sans nom) :

## The rule
not-paired = « { $name } » n’est pas une passerelle que vous avez associée.
not-shown = Le certificat de l’émetteur « { $name } » n’a pas été montré.
rule-certificate-malformed = Le certificat est mal formé ({ $code }).
rule-algorithms-differ = L’algorithme de la signature n’est pas celui que le certificat indique.
rule-issuer-missing = Le certificat ne dit pas qui l’a émis.
rule-issuer-without-name = L’émetteur n’a pas de nom.
rule-key-weak = La clé est trop faible.
rule-key-unsupported = Ce type de clé n’est pas pris en charge.
rule-not-yet-valid = Il n’est pas valide avant le { $date }.
rule-expired = Il a expiré le { $date }.
rule-critical-extension-unknown = L’extension critique { $oid } n’est pas prise en charge.
rule-usage-not-listed =
    { $purpose ->
        [server] Les usages indiqués ne comprennent pas l’authentification de serveur.
       *[other] Les usages indiqués ne comprennent pas { $oid }.
    }
rule-issuer-not-a-ca = L’émetteur n’est pas une autorité de certification.
rule-path-length-exceeded =
    { $count ->
        [0] Cette autorité ne permet aucun certificat intermédiaire sous elle, mais il y en a au moins un.
        [one] Cette autorité permet { $count } certificat intermédiaire sous elle, et il y en a davantage.
       *[other] Cette autorité permet { $count } certificats intermédiaires sous elle, et il y en a davantage.
    }
rule-depth-exceeded = Le chemin a trop de certificats intermédiaires.
rule-cannot-sign-certificates = La clé de l’émetteur n’est pas faite pour signer des certificats.
rule-cannot-serve-tls = La clé du certificat n’est pas faite pour des connexions chiffrées.
rule-constraints-malformed = Les contraintes de nom sont incompréhensibles.
rule-constraints-too-many = Trop de noms et de contraintes de nom à comparer.
rule-name-excluded = L’émetteur n’a pas le droit de couvrir « { $name } ».
rule-name-not-permitted = « { $name } » est hors de ce que couvre l’émetteur.
rule-policy-missing = Le chemin exige une politique de certification et n’en garde aucune.
rule-issuance-rule = Une règle d’émission est enfreinte : { $code }.
rule-revoked =
    { $because ->
        [key-compromise] L’émetteur l’a révoqué (clé compromise).
        [ca-compromise] L’émetteur l’a révoqué (AC compromise).
        [affiliation-changed] L’émetteur l’a révoqué (affiliation modifiée).
        [superseded] L’émetteur l’a révoqué (remplacé).
        [cessation-of-operation] L’émetteur l’a révoqué (cessation d’activité).
        [certificate-hold] L’émetteur l’a révoqué (certificat suspendu).
        [removed] L’émetteur l’a révoqué (retiré).
        [privilege-withdrawn] L’émetteur l’a révoqué (privilège retiré).
        [aa-compromise] L’émetteur l’a révoqué (AA compromise).
       *[unspecified] L’émetteur l’a révoqué (motif non précisé).
    }
rule-revocation-list-unreliable = La liste de révocation de l’émetteur n’est pas fiable ({ $code }).
rule-revocation-not-proved = Rien ici ne prouve que l’émetteur ne l’a pas révoqué.
rule-name-mismatch = Le certificat vaut pour d’autres noms.
rule-signature-invalid = L’émetteur connu de ce nom n’a pas fait cette signature.
rule-signature-unsupported = La signature utilise un algorithme qui ne peut pas être vérifié ici.
rule-signature-weak = La signature utilise un algorithme trop faible pour prouver quoi que ce soit.
rule-issuer-key-weak = La clé de l’émetteur est trop faible pour prouver quoi que ce soit.
rule-issuers-in-a-circle = Les certificats se sont émis mutuellement en cercle.
rule-issuer-self-signed = « { $name } » a émis son propre certificat et n’est pas associé.
rule-issuer-unknown = L’émetteur « { $name } » n’est pas connu.
rule-too-many-paths = Il y a trop de chemins possibles pour tous les essayer.
