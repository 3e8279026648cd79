### Documents qu’un appareil montre sur lui-même : ce qu’est chacun, où il a été trouvé, et ce qui le lie à la page.

## What it is, as a title
device-identity = Certificat d’identité du fabricant
device-identity-of-gateway = Certificat d’identité de votre passerelle
matter = Certificat Matter
matter-attestation = Certificat d’attestation d’appareil Matter
matter-fabric = Certificat de fabric Matter
fdo = Titre de propriété FIDO
voucher = Titre de propriété
mud = Liste du fabricant : avec quoi l’appareil communique
mud-address = Adresse de la liste du fabricant
token = Déclaration signée de l’appareil
token-result = Résultat d’un vérificateur
referee = Réponse de votre passerelle sur ce nom
nameless = Document sans nom
collection = Ensemble de documents
unknown = Document d’un autre type

## The same as one sentence, for the settings
means-device-identity =
    Beaucoup d’appareils quittent l’usine avec un certificat qui dit qui les a fabriqués (IEEE 802.1AR).
means-matter =
    Les appareils Matter ont un certificat de leur fabricant, et un autre de l’application qui les a configurés.
means-fdo =
    Un titre énumère les propriétaires d’un appareil depuis l’usine. Chacun est nommé par le précédent (FIDO Device
    Onboard).
means-voucher = Un fabricant peut signer qu’un appareil appartient à votre réseau (RFC 8366).
means-mud = Un fabricant peut publier ce avec quoi son appareil doit communiquer (RFC 8520).
means-token = Un appareil peut signer ce qu’il est et quel certificat il utilise (RFC 9711).
means-referee = Une passerelle peut dire quelle clé elle attend pour un nom (draft-wing-settle-referee).

## The verdict beside the title
proved = Prouvé
claimed = Non prouvé
refuted = Échec de la vérification
not-read = Non lu

## What ties it to the page
tie-is-certificate = C’est le certificat de cette connexion.
tie-named = Le certificat de cette connexion le désigne.
tie-inside = Il est dans le certificat de cette connexion et porte sur sa clé.
tie-covered = Le certificat de cette connexion porte sur lui.
tie-signed = Il est signé avec la clé de cette connexion.
tie-key-of-certificate = L’appareil a prouvé qu’il a la clé de ce certificat.
tie-made-for-device = Il a été fait pour l’appareil qui a prouvé sa clé ici.
tie-names-certificate = Il désigne le certificat de cette connexion.
tie-names-key = Il désigne la clé de cette connexion.
tie-same-key = Une autre connexion à l’appareil a montré la même clé.
tie-same-address = Il est venu de la même adresse, par une autre connexion.
tie-other-key = Il désigne une autre clé que celle de cette connexion.
tie-no-key = Il ne dit pas quelle clé appartient à cette connexion.
tie-nothing = Rien ne le lie à cette connexion. N’importe qui peut en montrer une copie.

## Where it was found
found-certificate = Dans le certificat de cette connexion
found-well-known = À l’adresse de l’appareil pour ces documents
found-companion = Montré au compagnon de Latchkey
found-file = Dans un fichier venant de vous
found-maker = À l’adresse de son fabricant
found-gateway = Auprès de votre passerelle
found-companion-certificate = Dans le certificat qu’a vu le compagnon de Latchkey

## The title of one of several documents of a kind
at-certificate = { $title } (de cette connexion)
at-well-known = { $title } (de l’adresse de l’appareil)
at-companion = { $title } (du compagnon)
at-file = { $title } (de votre fichier)
at-maker = { $title } (de l’adresse du fabricant)
at-gateway = { $title } (de votre passerelle)
numbered = { $title }, n° { $count }
