### Ce que Latchkey a vérifié d’un document qu’un appareil montre sur lui-même, une phrase par vérification.

## Identity certificates
device-identity-path = Il mène au certificat racine d’un fabricant que vous avez ajouté.
device-identity-path-refused =
    Le chemin de l’identité vers le certificat racine d’un fabricant que vous avez ajouté n’est pas valide.
device-identity-revoked = L’identité a été révoquée, ou le certificat de l’un de ses émetteurs l’a été.
device-identity-issuer-unknown = Il ne mène au certificat racine d’aucun fabricant que vous avez ajouté.
device-identity-own-maker = Il ne nomme pas d’autre fabricant que ce certificat racine.
device-identity-local-device-proved = Le fabricant a fait l’appareil pour des réseaux locaux.
device-identity-local-device-refuted = Le fabricant n’a pas fait l’appareil pour des réseaux locaux.
device-identity-local-device-open =
    Il dit être destiné aux réseaux locaux, mais son fabricant ne lui a pas permis de le dire.
device-identity-several-makers =
    Il mène aux certificats racines de plusieurs fabricants que vous avez ajoutés. Il ne montre pas lequel a fait
    l’appareil.
device-identity-other-maker = L’identité nomme un autre fabricant que le certificat racine au-dessus d’elle.
device-identity-local-path = Il mène à une passerelle que vous avez associée.
device-identity-possession = L’appareil a prouvé qu’il a la clé de ce certificat.
device-identity-not-possessed = Rien ne prouve que cet appareil a la clé de ce certificat.

## Ownership vouchers of FIDO Device Onboard
fdo-unreadable = Le titre de propriété n’a pas pu être lu.
fdo-device-certificate-covered = Le titre a été fait pour les certificats que l’appareil montre.
fdo-device-certificate-differs = Le titre a été fait pour d’autres certificats que ceux que l’appareil montre.
fdo-device-certificate-revoked = Le fabricant a révoqué le certificat de l’appareil.
fdo-without-device-certificate = Le titre ne désigne aucun certificat de l’appareil.
fdo-without-entries = Le titre n’a jamais changé de mains, donc rien n’y est signé.
fdo-entries-hold = Chaque propriétaire du titre l’a cédé au suivant par sa signature.
fdo-entry-not-signed = Un changement de propriétaire n’a pas été signé par le propriétaire précédent.
fdo-entry-signature-unknown = Un changement de propriétaire a été signé d’une façon que Latchkey ne peut pas vérifier.
fdo-entry-out-of-order = Un changement de propriétaire ne fait pas suite au précédent.
fdo-entry-for-another-device = Un changement de propriétaire a été signé pour un autre appareil.
fdo-manufacturer-known = Le titre commence par un fabricant dont vous avez ajouté le certificat racine.
fdo-manufacturer-revoked = Le certificat du fabricant par lequel le titre commence a été révoqué.
fdo-manufacturer-unknown = Latchkey ne connaît pas le fabricant par lequel le titre commence.
fdo-several-makers =
    Le titre commence par une autorité placée sous les certificats racines de plusieurs fabricants que vous avez
    ajoutés.
fdo-signed-over-to-gateway =
    Le propriétaire précédent a cédé l’appareil à votre passerelle par sa signature. Quiconque l’a possédé peut le
    faire sans vous demander.
fdo-owner-is-manufacturer = Le seul propriétaire dans le titre est le fabricant.
fdo-owner-was-gateway =
    Votre passerelle était propriétaire, puis a cédé l’appareil à quelqu’un d’autre par sa signature.
fdo-owner-unknown = Le dernier propriétaire dans le titre n’est pas l’une de vos passerelles.

## Matter: who made a device
matter-readable-proved = Les certificats Matter sont lisibles.
matter-readable-refuted = Les certificats Matter sont endommagés ou incomplets.
matter-readable-open = Les certificats Matter n’ont pas pu être lus.
matter-authority-known-proved = Vous avez ajouté l’autorité Matter au-dessus du fabricant.
matter-authority-known-refuted = L’autorité Matter au-dessus du fabricant n’est pas authentique.
matter-authority-known-open = Vous n’avez pas ajouté l’autorité Matter au-dessus du fabricant.
matter-chain-proved = Une chaîne ininterrompue mène de l’appareil à l’autorité Matter.
matter-chain-refuted = La chaîne de l’appareil à l’autorité Matter est rompue.
matter-chain-open = La chaîne de l’appareil à l’autorité Matter n’a pas pu être vérifiée.
matter-vendor-proved = Tous les certificats nomment le même fournisseur.
matter-vendor-refuted = Les certificats nomment des fournisseurs différents.
matter-vendor-open = Certains certificats ne nomment pas de fournisseur.
matter-product-proved = Tous les certificats nomment le même produit.
matter-product-refuted = Les certificats nomment des produits différents.
matter-product-open = Certains certificats ne nomment pas de produit.
matter-test-authority-proved = L’autorité est réservée aux échantillons, et l’appareil dit en être un.
matter-test-authority-refuted =
    N’importe qui peut utiliser la clé de cette autorité. Elle est réservée aux échantillons, et l’appareil n’est pas
    présenté comme un échantillon.
matter-test-authority-open = L’autorité est réservée aux échantillons.
matter-not-revoked-proved = Le fabricant n’a pas révoqué ces certificats.
matter-not-revoked-refuted = Le fabricant a révoqué l’un de ces certificats.
matter-not-revoked-open =
    Latchkey n’a aucune liste de ce que le fabricant a révoqué. Vous pouvez en ajouter une sur la page « Fabricants ».
matter-key-held-proved = L’appareil a prouvé qu’il a la clé que le fabricant a certifiée.
matter-key-held-refuted = La clé de cette connexion n’est pas celle que le fabricant a certifiée.
matter-key-held-open = Rien ne montre que l’appareil a la clé que le fabricant a certifiée.
matter-declaration-readable-proved = La déclaration de certification est lisible.
matter-declaration-readable-refuted = La déclaration de certification est endommagée.
matter-declaration-readable-open = Il n’y a pas de déclaration de certification.
matter-declaration-signer-known-proved = Latchkey sait qui a signé la déclaration.
matter-declaration-signer-known-refuted = Le signataire de la déclaration n’est pas authentique.
matter-declaration-signer-known-open = Latchkey ne sait pas qui a signé la déclaration.
matter-declaration-signature-proved = La signature de la déclaration est valide.
matter-declaration-signature-refuted = La signature de la déclaration n’est pas valide.
matter-declaration-signature-open = La signature de la déclaration n’a pas pu être vérifiée.
matter-declaration-test-key-proved = La déclaration est signée avec une clé pour échantillons, et l’appareil en est un.
matter-declaration-test-key-refuted =
    La déclaration est signée avec une clé que n’importe qui peut utiliser, et l’appareil n’est pas un échantillon.
matter-declaration-test-key-open = La déclaration est signée avec une clé pour échantillons.
matter-declaration-format-proved = La déclaration a un format que Latchkey connaît.
matter-declaration-format-refuted = La déclaration a un format qui n’existe pas dans Matter.
matter-declaration-format-open = Le format de la déclaration n’est pas connu.
matter-declaration-type-proved = La déclaration est d’un type connu.
matter-declaration-type-refuted = La déclaration est d’un type qui n’existe pas dans Matter.
matter-declaration-type-open = Le type de la déclaration n’est pas connu.
matter-declaration-vendor-proved = La déclaration porte sur le même fournisseur.
matter-declaration-vendor-refuted = La déclaration porte sur un autre fournisseur.
matter-declaration-vendor-open = La déclaration ne dit pas sur quel fournisseur elle porte.
matter-declaration-product-proved = La déclaration porte sur le même produit.
matter-declaration-product-refuted = La déclaration porte sur un autre produit.
matter-declaration-product-open = La déclaration ne dit pas sur quel produit elle porte.
matter-declaration-device-proved = La déclaration concorde avec ce que l’appareil dit de lui-même.
matter-declaration-device-refuted = La déclaration ne concorde pas avec ce que l’appareil dit de lui-même.
matter-declaration-device-open = L’appareil ne dit pas quel produit il est.
matter-declaration-authority-proved = La déclaration admet cette autorité Matter.
matter-declaration-authority-refuted = La déclaration n’admet pas cette autorité Matter.
matter-declaration-authority-open = Latchkey ne peut pas dire si la déclaration admet cette autorité Matter.

## Matter: in which fabric a device is
matter-fabric-known-proved = Vous avez associé la fabric où se trouve l’appareil.
matter-fabric-known-refuted = La fabric que l’appareil désigne n’est pas authentique.
matter-fabric-known-open = Vous n’avez pas associé la fabric où se trouve l’appareil.
matter-fabric-revoked = Le certificat de fabric de l’appareil a été révoqué par son émetteur.
matter-fabric-chain-proved = Une chaîne ininterrompue mène de l’appareil à la racine de sa fabric.
matter-fabric-chain-refuted = La chaîne de l’appareil à la racine de sa fabric est rompue.
matter-fabric-chain-open = La chaîne de l’appareil à la racine de sa fabric n’a pas pu être vérifiée.
matter-node-key-held-proved = L’appareil a prouvé qu’il a la clé que la fabric a certifiée.
matter-node-key-held-refuted = La clé de cette connexion n’est pas celle que la fabric a certifiée.
matter-node-key-held-open = Rien ne montre que l’appareil a la clé que la fabric a certifiée.

## A maker’s list of what its device talks to (MUD, RFC 8520)
mud-unreadable = La liste du fabricant est endommagée, ou dans un format que Latchkey ne lit pas.
mud-extension-malformed = Le certificat désigne une liste d’une façon qui n’est pas permise.
mud-url-named = Le certificat de cette connexion désigne la liste.
mud-certificate-of-maker = Le certificat de cette connexion mène à un fabricant que vous avez ajouté.
mud-certificate-maker-unproved = Le certificat de cette connexion ne mène à aucun fabricant que vous avez ajouté.
mud-certificate-revoked = Le fabricant a révoqué le certificat de cette connexion.
mud-certificate-not-seen = Latchkey n’a pas vu le certificat de cette connexion.
mud-certificate-names-none = Le certificat de cette connexion ne désigne aucune liste.
mud-file-is-named = C’est la liste que désigne le certificat de cette connexion.
mud-file-of-another-device = Ce n’est pas la liste que désigne le certificat de cette connexion.
mud-signature-valid = La signature de la liste est valide.
mud-signature-invalid = La signature de la liste n’est pas valide.
mud-signature-unsupported = Latchkey ne peut pas vérifier les signatures de ce type.
mud-signature-key-unknown = Aucune clé que Latchkey connaisse ne correspond à la signature de la liste.
mud-signature-unsigned = Personne n’a signé la liste.
mud-signer-anchored = Le certificat du signataire mène à un fabricant que vous avez ajouté.
mud-signer-unproved = Le certificat du signataire ne mène à aucun fabricant que vous avez ajouté.
mud-signer-revoked = Le certificat du signataire a été révoqué.
mud-signed-by-device = C’est un appareil qui a signé la liste, pas son fabricant.
mud-signer-among-devices =
    Le même émetteur a certifié l’appareil et le signataire, donc c’est peut-être un appareil qui a signé la liste.
mud-signer-of-another-maker = La liste a été signée par un autre fabricant que celui qui a fait l’appareil.
mud-signer-is-named = Elle est signée par le signataire que désigne le certificat.
mud-signer-differs = Elle est signée par un autre signataire que celui que désigne le certificat.

## What a paired gateway answers about the key that it expects for a name
referee-confirmed = La réponse est venue de votre passerelle.
referee-not-confirmed = Latchkey n’a pas pu vérifier que la réponse est venue de votre passerelle.
referee-out-of-scope = Le nom est hors de ce que couvre cette passerelle.
referee-name-unknown = Votre passerelle ne connaît pas ce nom.
referee-several-keys = Votre passerelle accepte en ce moment plus d’une clé pour ce nom.
referee-restored = Votre passerelle a été restaurée à partir d’une sauvegarde et ne peut pas dire quelle clé est la plus récente.
referee-answer-unusable = La réponse de votre passerelle n’a pas pu être lue.
referee-key-not-seen = Latchkey n’a pas vu la clé avec laquelle comparer.
referee-key-matches = La clé de l’appareil est celle que votre passerelle attend pour ce nom.
referee-key-renewed = Votre passerelle attend une clé plus récente que la dernière fois.
referee-key-differs = La clé de l’appareil n’est pas celle que votre passerelle attend pour ce nom.
referee-key-of-other-port =
    Votre passerelle attend une autre clé pour ce nom. Elle vise peut-être le service principal de ce nom, pas ce port.
referee-key-taken-back = L’appareil montre une clé que votre passerelle n’accepte plus pour ce nom.

## Tokens (RFC 9711), and results of those who checked a device
token-unreadable = La déclaration signée est endommagée, ou dans un format que Latchkey ne lit pas.
token-signature-valid = La signature de la déclaration est valide.
token-signature-refused = La signature de la déclaration n’est pas valide.
token-signer-thumbprint-differs = La déclaration désigne un autre signataire que celui qui l’a signée.
token-signer-unreadable = Le certificat du signataire est illisible.
token-signer-anchored = Le certificat du signataire mène à un certificat racine que vous avez ajouté.
token-signer-unproved = Le certificat du signataire ne mène à aucun certificat racine que vous avez ajouté.
token-signer-revoked = Le certificat du signataire a été révoqué.
token-signer-not-for-tokens = Le certificat du signataire n’a pas été fait pour signer des déclarations.
token-key-unknown = La déclaration ne dit pas qui l’a signée, et aucune clé que Latchkey connaisse ne correspond.
token-expired = La déclaration a expiré.
token-not-yet-valid = La déclaration n’est pas encore valide. Une horloge est peut-être fausse.
token-new-yet-over = Elle est nouvelle, mais ses dates sont passées. L’horloge de l’appareil est peut-être fausse.
token-new-yet-later =
    Elle est nouvelle, mais ses dates commencent plus tard. L’horloge de l’appareil est peut-être fausse.
token-clock-ahead = L’horloge de l’appareil est en avance sur celle de cet ordinateur.
token-in-time = La déclaration est dans ses dates de validité.
token-nonce-ours = Elle répond à la question que Latchkey vient de poser, donc elle est nouvelle.
token-nonce-not-ours =
    La déclaration répond à une autre question que celle de Latchkey, donc c’est peut-être une vieille copie.
token-without-nonce = Rien ne montre qu’elle a été faite pour cette visite, donc c’est peut-être une vieille copie.
token-not-asked-for = Elle n’a pas été faite à la demande de Latchkey, donc c’est peut-être une vieille copie.
token-names-this-certificate = Elle désigne le certificat de cette connexion.
token-names-no-certificate = Elle ne désigne aucun certificat, donc rien ne la lie à cette connexion.
token-certificate-not-seen = Latchkey n’a pas vu le certificat avec lequel la comparer.
token-for-another-certificate = L’appareil montre une déclaration faite pour un autre certificat.
token-for-another-key = L’appareil montre une déclaration faite pour une autre clé.
token-psa-claims-refused = Ce que la déclaration dit de sa puce de sécurité enfreint les règles de telles déclarations.
token-result-affirming = Quelqu’un a contrôlé l’appareil et l’a trouvé en ordre.
token-result-none = Quelqu’un a contrôlé l’appareil sans arriver à un résultat.
token-result-warning = Quelqu’un a contrôlé l’appareil et a eu des doutes.
token-result-contraindicated = Quelqu’un a contrôlé l’appareil et a trouvé un problème.
token-not-a-result = Un vérificateur l’a signée, mais ce n’est pas le résultat du contrôle d’un appareil.
token-result-not-by-verifier = Le résultat n’a été signé par personne qui ait le droit de contrôler des appareils.

## Documents that couldn’t be read or checked at all
artefact-wrapper-unreadable = L’ensemble de documents est endommagé, donc rien n’y a été lu.
artefact-of-no-known-kind = Latchkey ne connaît pas ce type de document, ou il est endommagé.
artefact-names-no-device = Le certificat ne dit pas sur quel appareil il porte.
artefact-damaged = Le certificat est endommagé et n’a pas pu être lu.
artefact-incomplete = Il manque des documents qui vont avec, donc il n’a pas pu être vérifié.
artefact-beyond-limit = Il y a plus de documents que Latchkey n’en lit, et celui-ci a été laissé de côté.
artefact-not-appraised = Latchkey n’a pas pu finir de le vérifier. C’est un défaut de Latchkey, pas de l’appareil.

## Ownership vouchers (RFC 8366)
voucher-unreadable = Le titre est endommagé, ou dans un format que Latchkey ne lit pas.
voucher-is-request = Ceci ne fait que demander un titre. N’importe qui peut demander.
voucher-signature-valid = La signature du titre est valide.
voucher-signature-invalid = La signature du titre n’est pas valide.
voucher-signature-unsupported = Latchkey ne peut pas vérifier les signatures de ce type.
voucher-signature-key-unknown = Aucune clé que Latchkey connaisse ne correspond à la signature du titre.
voucher-signature-unsigned = Personne n’a signé le titre.
voucher-signer-anchored = Le certificat du signataire mène à un fabricant que vous avez ajouté.
voucher-signer-unproved = Le certificat du signataire ne mène à aucun fabricant que vous avez ajouté.
voucher-signer-expired =
    Le certificat du signataire a expiré, donc la date du titre ne peut pas être vérifiée. Le fabricant peut en
    émettre un nouveau.
voucher-request-by-device = C’est l’appareil lui-même qui a signé cette demande.
voucher-signer-revoked = Le certificat du signataire a été révoqué.
voucher-signed-by-device = C’est un appareil qui a signé le titre, mais seul son fabricant en a le droit.
voucher-signer-among-devices =
    Le même émetteur a certifié l’appareil et le signataire, donc c’est peut-être un appareil qui a signé le titre.
voucher-in-time = Le titre est dans ses dates de validité.
voucher-expired = Le titre a expiré.
voucher-from-future = Le titre est daté du futur. Une horloge est peut-être fausse.
voucher-without-date = Le titre ne dit pas quand il a été fait.
voucher-nonce-and-expiry = Le titre a à la fois un nonce et une date de fin, mais un seul des deux est permis.
voucher-without-serial = Le titre ne dit pas pour quel appareil il est fait.
voucher-device-not-seen = Latchkey n’a vu aucun certificat de l’appareil avec lequel le comparer.
voucher-device-without-identity = Le certificat de l’appareil ne dit pas qui l’a fabriqué.
voucher-device-without-serial = Le certificat de l’appareil n’a pas de numéro de série à comparer.
voucher-device-revoked = Le fabricant a révoqué le certificat de l’appareil.
voucher-serial-fits = Le titre est fait pour un appareil ayant ce numéro de série.
voucher-for-another-device = Le titre est fait pour un autre appareil.
voucher-device-issuer-fits = Le titre désigne l’émetteur du certificat de l’appareil.
voucher-device-issuer-unnamed = Le titre ne désigne pas l’émetteur du certificat de l’appareil.
voucher-for-another-issuer = Le titre est fait pour un appareil d’un autre émetteur.
voucher-device-of-maker = Le fabricant qui a signé le titre a fait cet appareil.
voucher-device-maker-unproved = Rien ne montre que le fabricant qui a signé le titre a fait cet appareil.
voucher-of-another-maker = Le fabricant qui a signé le titre n’a pas fait cet appareil.
voucher-owner-is-gateway = Le titre nomme une passerelle que vous avez associée.
voucher-owner-unknown = Le titre nomme quelqu’un que vous n’avez pas associé.
voucher-owner-revoked = Votre passerelle a révoqué le certificat que le titre désigne comme celui du propriétaire.
voucher-owner-unreadable = Le certificat du propriétaire est illisible.
voucher-owners-differ = Le titre nomme plus d’un propriétaire.
voucher-names-no-owner = Le titre ne nomme aucun propriétaire.
