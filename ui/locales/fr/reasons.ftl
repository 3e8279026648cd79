### Ce que Latchkey a constaté, une ou deux phrases pour chaque constat.

## Whether the name or the address is local
local-suffix-special = La fin du nom est réservée aux réseaux locaux.
local-suffix-conventional = La fin du nom est d’usage courant sur les réseaux locaux.
local-single-label = Le nom est un mot seul, auquel seul un réseau local peut répondre.
local-address-literal = L’adresse appartient à un réseau privé.
local-connected-address = Le nom semble public, mais la connexion a mené à un appareil de votre réseau.
on-link-address = L’adresse est sur votre propre réseau.
on-link-unknown =
    L’adresse est peut-être sur votre propre réseau, peut-être sur Internet. Le compagnon de Latchkey ne peut le dire
    que pour le réseau de cet ordinateur.
public-name = Le nom est public.
public-address-literal = L’adresse est publique.
public-connected-address = Le nom semble local, mais la connexion est sortie sur Internet.

## Encryption, and whether the certificate was seen and can be read
encrypted = L’adresse commence par https, donc rien n’est envoyé sans chiffrement.
not-encrypted = La page est arrivée en http, sans chiffrement et sans certificat à vérifier.
certificate-seen = Latchkey a vu le certificat de cette connexion.
unseen-flag-off = Ce navigateur cache les certificats aux extensions tant que vous ne modifiez pas un paramètre.
unseen-refused = Votre navigateur a bloqué la connexion avant que Latchkey puisse voir le certificat.
unseen-no-permission = Latchkey n’a pas encore accès à cette adresse.
unseen-missed = Cette page a été chargée avant que Latchkey puisse la vérifier.
page-unseen =
    Le compagnon de Latchkey a interrogé l’appareil à cette adresse, mais ne sait pas si cette page vient de lui.
certificate-readable = Le certificat est lisible.
certificate-malformed = Le certificat est illisible.
part-unread = Une partie du certificat est illisible.
certificate-condition-unknown =
    Le certificat pose une condition que Latchkey ne connaît pas, donc rien ne peut reposer sur lui.

## The device’s key, and who else uses it
key-strong = La clé est assez forte.
key-weak = La clé de cet appareil est trop faible : avec assez de temps, quelqu’un pourrait la calculer.
key-unread = Latchkey ne connaît pas ce type de clé, donc il ne peut pas dire si cette clé est forte.
key-unshared = Aucun autre appareil connu n’utilise cette clé.
key-on-static-list = La clé de cet appareil est publique, car le même logiciel la livre sur de nombreux appareils.
key-on-other-device = Un autre appareil de votre réseau utilise la même clé.
key-published-by-service =
    Le service derrière ce nom donne son certificat et sa clé privée à n’importe qui. N’importe qui peut donc imiter
    cet appareil, et votre navigateur ne peut pas faire la différence.
key-perhaps-shared = La même clé a été vue à une autre adresse, qui est peut-être cet appareil ou un autre.
key-seen-elsewhere = La même clé a déjà été vue à une autre adresse, qui pourrait bien être cet appareil.
key-sharing-unknown = Latchkey ne peut pas dire si d’autres appareils utilisent cette clé.
key-unchanged = La clé est la même qu’avant.
key-changed = La clé de l’appareil n’est pas celle que Latchkey a enregistrée.
key-first-seen = Latchkey n’avait encore vu aucune clé à cette adresse.
key-renewed-by-gateway = La clé est nouvelle, et votre passerelle confirme le changement.
key-differs-unpinned = La clé diffère de la dernière vue ici, que personne n’avait confirmée.
key-differs-vouched =
    La clé de l’appareil n’est pas celle que Latchkey a enregistrée. L’une de vos passerelles confirme la nouvelle
    clé, mais c’est une autre qui avait confirmé l’ancienne.
key-differs-wildcard =
    La clé de l’appareil n’est pas celle que Latchkey a enregistrée. Le certificat vaut pour tout nom de ce type, donc
    c’est peut-être un autre appareil qui l’utilise.
key-differs-unpaired =
    La clé de l’appareil n’est pas celle que vous avez enregistrée. Sa clé actuelle a été confirmée par une passerelle
    qui n’est plus associée.
key-differs-gateway = Depuis, votre passerelle a confirmé une autre clé pour cet appareil.

## The gateway, and whether the certificate is revoked
no-gateway-paired = Vous n’avez associé aucune passerelle qui pourrait confirmer cet appareil.
issuer-not-paired = Vous n’avez pas associé l’émetteur du certificat.
issuer-not-shown =
    Latchkey n’a pas vu qui a émis le certificat. C’est peut-être votre passerelle, ou quelqu’un d’autre. Associez votre
    passerelle avec ses certificats intermédiaires pour que Latchkey puisse vérifier.
issuer-rotated =
    Votre passerelle semble avoir changé de certificat intermédiaire depuis que vous l’avez associée, donc il manque
    un maillon à la chaîne.
issuer-unseen =
    Votre passerelle a déjà confirmé cet appareil. Cette fois, Latchkey n’a pas vu qui a émis le certificat. C’est
    peut-être encore votre passerelle, ou quelqu’un d’autre.
issuer-namesake = L’émetteur a le nom de votre passerelle, mais une clé d’un autre type.
self-signed = L’appareil a créé et signé son propre certificat.
impostor-issuer = L’émetteur utilise le nom de votre passerelle, mais pas la clé de votre passerelle.
not-revoked = Il n’est pas sur la liste actuelle des certificats révoqués de la passerelle.
revocation-partial =
    Il n’est pas sur la liste des certificats révoqués de la passerelle, mais cette liste ne porte que sur certains
    motifs.
not-revoked-answered = À la dernière demande, la passerelle a répondu que ce certificat n’est pas révoqué.
revocation-not-needed =
    La passerelle ne tient aucune liste de certificats révoqués pour celui-ci, ou il n’est valide que quelques jours.
revocation-no-list =
    Latchkey n’a aucune liste de certificats révoqués de cette passerelle. Peu de passerelles de réseaux locaux en
    tiennent une.
revocation-unreliable =
    Il existe une liste de certificats révoqués, mais elle est périmée ou ne vient pas de cette passerelle.

## Names, dates and purposes in the certificate
name-matches = Le certificat a été fait pour ce nom.
name-matches-wildcard = Le certificat a été fait pour tous les noms de ce type, et celui-ci en est un.
name-mismatch = Le certificat a été fait pour un autre nom.
name-missing = Le certificat ne nomme aucune adresse.
dates-valid = Le certificat est dans ses dates de validité.
expired = Le certificat a expiré.
not-yet-valid =
    Le certificat n’est pas encore valide. L’horloge de cet ordinateur ou de l’appareil est peut-être fausse.
usage-local-device = Le certificat a été fait pour un appareil d’un réseau local.
usage-server = Le certificat a été fait pour répondre à des connexions.
usage-unrestricted = Le certificat ne limite pas son usage.
usage-wrong = Le certificat a été fait pour un autre usage.
usage-local-device-only = Le certificat est réservé à un appareil local, ce que les navigateurs n’acceptent pas encore.

## What the gateway covers, and names that contain a fingerprint
in-scope = Cette passerelle couvre le nom et l’adresse.
outside-scope = Cette passerelle ne couvre pas l’adresse.
scope-without-gateway =
    Latchkey n’a trouvé aucune de vos passerelles derrière ce certificat, donc aucune ne couvre l’adresse.
local-device-public-name = Un certificat réservé aux appareils locaux a aussi un nom public.
local-device-public-address = Un certificat réservé aux appareils locaux a été montré à une adresse publique.
self-naming-match = Le nom contient une empreinte de la clé, et l’appareil a cette clé.
self-naming-mismatch = Le nom contient une empreinte, et la clé de cet appareil n’y correspond pas.
not-self-naming = Le nom ne contient aucune empreinte à comparer.

## What the browser says or did
browser-built-in-root =
    Votre navigateur dit qu’une autorité publique livrée avec lui confirme ce nom. Cela montre qui contrôle le nom
    dans le DNS public.
browser-trusts = Votre navigateur fait confiance à ce certificat. Il ne dit pas quelle autorité l’a émis.
browser-local-authority =
    Votre navigateur fait confiance à ce certificat à cause d’une autorité ajoutée à cet ordinateur.
browser-overridden = Votre navigateur a affiché un avertissement sur cet appareil, et quelqu’un a choisi de continuer.
browser-knows-gateway =
    Il a déjà accepté un appareil de votre passerelle. Cette fois, on lui a peut-être montré un autre certificat, ou
    trop peu de certificats. Ou il ne fait pas confiance à votre passerelle pour ce nom, ou plus maintenant.
browser-opinion-unknown = Votre navigateur n’a pas dit ce qu’il pense du certificat.

## What makers and owners confirm, and what is remembered
maker-proved = Son fabricant confirme ce qu’est l’appareil, qui a bien la clé que le fabricant a confirmée.
maker-checked = Un vérificateur que vous avez ajouté a contrôlé l’appareil et l’a trouvé en ordre.
maker-claimed = L’appareil dit qui l’a fabriqué. Rien de ce que Latchkey connaît ne le confirme.
maker-refuted = Ce que l’appareil montre sur son fabricant n’est pas valide, ou a été fait pour un autre appareil.
owner-proved =
    Un document que Latchkey a pu vérifier dit à qui est l’appareil, et ce document a été fait pour cet appareil.
owner-claimed = Quelque chose dit à qui est l’appareil. Rien de ce que Latchkey connaît ne le confirme.
owner-refuted = Ce que l’appareil montre sur son propriétaire n’est pas valide, ou a été fait pour un autre appareil.
owner-expects-key = Votre passerelle attend cette clé pour ce nom.
owner-expects-other-key = Votre passerelle attend une autre clé pour ce nom, donc c’est peut-être un autre appareil.
owner-not-said = On a demandé à votre passerelle quelle clé elle attend pour ce nom. Sa réponse ne permet pas de trancher.
behaviour-proved = Son fabricant a signé une liste de ce avec quoi l’appareil doit communiquer.
behaviour-claimed =
    L’appareil indique une liste de ce avec quoi il doit communiquer, que son fabricant n’a pas confirmée.
behaviour-refuted = La liste de ce avec quoi l’appareil doit communiquer n’est pas telle que son fabricant l’a signée.
evidence-unweighed = Latchkey n’a pas pu vérifier ce que l’appareil montre de lui-même.
remembered-by-person = Vous avez déjà dit à Latchkey que cet appareil est le vôtre.
memory-unavailable = Latchkey n’a pas pu ouvrir sa mémoire, donc il ne peut pas comparer avec les visites précédentes.

## Why no unbroken path of signatures leads from the device’s certificate to a paired gateway
path-to-gateway = Une chaîne ininterrompue de signatures mène de ce certificat à une passerelle que vous avez associée.
path-malformed = Un certificat sur le chemin vers votre passerelle est illisible.
path-no-path = Aucune chaîne de signatures ne mène de ce certificat à une passerelle que vous avez associée.
path-issuer-not-trusted = Vous n’avez pas associé l’émetteur du certificat.
path-bad-signature = Le certificat prétend venir de votre passerelle, mais votre passerelle ne l’a pas signé.
path-unsupported-algorithm =
    Une signature sur le chemin vers votre passerelle est d’un type que Latchkey ne peut pas vérifier.
path-weak-algorithm = Une signature sur le chemin vers votre passerelle emploie une méthode dépassée.
path-weak-key = Une clé sur le chemin vers votre passerelle est trop faible pour qu’on s’y fie.
path-expired = Un certificat sur le chemin vers votre passerelle a expiré.
path-not-yet-valid =
    Un certificat sur le chemin vers votre passerelle n’est pas encore valide. Une horloge est peut-être fausse.
path-not-a-ca = Le certificat a été signé par un appareil qui n’a le droit d’en émettre aucun.
path-path-length = La chaîne vers votre passerelle est plus longue que votre passerelle ne le permet.
path-key-usage = Une clé sur le chemin vers votre passerelle n’a pas été faite pour cet usage.
path-extended-key-usage = Un certificat sur le chemin vers votre passerelle a été fait pour un autre usage.
path-name-constraints = L’émetteur de ce certificat n’a pas le droit de couvrir ce nom.
path-unknown-critical-extension =
    Le certificat pose une condition que Latchkey ne connaît pas, donc rien ne peut reposer sur lui.
path-name-mismatch = Le certificat a été fait pour un autre nom.
path-revoked = Votre passerelle a révoqué ce certificat, ou un autre qui a la même clé.
path-revocation-unknown = Latchkey n’a pas pu savoir si le certificat est révoqué.
path-depth = La chaîne vers votre passerelle est trop longue pour être suivie.
path-policy = Le certificat ne respecte pas la politique qu’exige son émetteur.
path-profile = Le certificat enfreint une règle sur la façon de faire les certificats.
path-work-limit = Vérifier ce certificat demanderait plus de calcul que Latchkey n’en permet.

## What came of it when the companion asked the device by a connection of its own
probe-agrees = Le compagnon de Latchkey a aussi interrogé l’appareil, qui a montré le même certificat.
probe-alone =
    Le compagnon de Latchkey a interrogé l’appareil par sa propre connexion, et celui-ci a montré ce certificat.
probe-differs = L’appareil a montré au compagnon de Latchkey un autre certificat que celui reçu par votre navigateur.
probe-addresses-differ =
    Ce nom mène à plusieurs adresses ayant des certificats différents. Latchkey ne peut pas dire laquelle votre
    navigateur utilise.
probe-not-local = Ce nom mène hors de votre réseau, où le compagnon de Latchkey n’interroge personne.
probe-refused = Rien n’a répondu quand le compagnon de Latchkey a interrogé l’appareil.
probe-unreachable = Le compagnon de Latchkey n’a trouvé aucun chemin vers l’appareil.
probe-connect-timeout = L’appareil n’a pas répondu à temps au compagnon de Latchkey.
probe-handshake-timeout = L’appareil a répondu au compagnon de Latchkey, mais n’a montré aucun certificat à temps.
probe-not-tls = Ce qui a répondu au compagnon de Latchkey n’utilise pas https.
probe-reset = L’appareil a rompu la connexion avec le compagnon de Latchkey.
probe-closed = L’appareil a fermé la connexion avec le compagnon de Latchkey avant de montrer un certificat.
probe-too-large =
    L’appareil a envoyé plus de certificats que n’en ont les appareils, donc le compagnon de Latchkey a cessé de lire.
probe-no-certificate = L’appareil chiffre, mais ne montre aucun certificat.
probe-unreadable-certificate = L’appareil a envoyé quelque chose qui ne peut pas être lu comme un certificat.
probe-unproved-key = L’appareil a montré un certificat, mais n’a pas prouvé qu’il en a la clé.
probe-handshake-failed = L’appareil et le compagnon de Latchkey n’ont pas pu convenir d’un chiffrement.
probe-bad-host = Le compagnon de Latchkey n’a pas compris ce nom.
probe-unresolved = Le compagnon de Latchkey n’a pas trouvé où mène ce nom.

## What the browser said when it refused a connection
browser-refused-authority-invalid = Votre navigateur ne connaît pas l’émetteur du certificat de cet appareil.
browser-refused-self-signed = Votre navigateur dit que cet appareil a créé son propre certificat.
browser-refused-name-mismatch = Votre navigateur dit que le certificat a été fait pour un autre nom.
browser-refused-expired = Votre navigateur dit que le certificat a expiré.
browser-refused-not-yet-valid =
    Votre navigateur dit que le certificat n’est pas encore valide. L’horloge de cet ordinateur ou de l’appareil est
    peut-être fausse.
browser-refused-date-invalid =
    Votre navigateur dit que les dates du certificat sont fausses. L’horloge de cet ordinateur ou de l’appareil est
    peut-être fausse.
browser-refused-issuer-expired = Votre navigateur dit que le certificat de l’émetteur lui-même a expiré.
browser-refused-issuer-not-yet-valid =
    Votre navigateur dit que le certificat de l’émetteur lui-même n’est pas encore valide. Une horloge est peut-être
    fausse.
browser-refused-revoked = Votre navigateur dit que l’émetteur a révoqué ce certificat.
browser-refused-revocation-unknown =
    Votre navigateur n’a pas pu savoir si le certificat est révoqué, et il doit le savoir.
browser-refused-intercepted = Votre navigateur dit que quelqu’un, entre les deux, lit peut-être cette connexion.
browser-refused-distrusted =
    Votre navigateur a reçu la consigne de ne pas faire confiance à ce certificat ou à son émetteur.
browser-refused-pinned = Votre navigateur dit qu’il attend une autre clé à cette adresse.
browser-refused-transparency = Votre navigateur dit que le certificat est absent des journaux publics.
browser-refused-serial-reused =
    Votre navigateur connaît un autre certificat ayant le même émetteur et le même numéro de série, ce qui n’est
    permis à aucun émetteur.
browser-refused-weak-key = Votre navigateur dit que la clé de cet appareil est trop faible.
browser-refused-weak-signature = Votre navigateur dit que le certificat est signé d’une façon dépassée.
browser-refused-bad-signature = Votre navigateur dit que la signature du certificat est fausse.
browser-refused-key-unusable = Votre navigateur dit qu’il ne peut pas utiliser le type de clé de cet appareil.
browser-refused-usage = Votre navigateur dit que le certificat a été fait pour un autre usage.
browser-refused-key-usage = Votre navigateur dit que le certificat ne permet pas d’utiliser sa clé pour cela.
browser-refused-name-constraints =
    Votre navigateur dit que l’émetteur n’avait pas le droit d’émettre un certificat pour ce nom.
browser-refused-ca-as-device =
    Votre navigateur dit que l’appareil montre le certificat d’une autorité comme si c’était le sien.
browser-refused-issuer-unfit = Votre navigateur dit que l’émetteur n’avait pas le droit d’émettre des certificats.
browser-refused-validity-too-long = Votre navigateur dit que le certificat est valide trop longtemps.
browser-refused-condition-unknown = Votre navigateur dit que le certificat pose une condition qu’il ne connaît pas.
browser-refused-malformed = Votre navigateur dit que le certificat est endommagé, ou n’est pas fait selon les règles.
browser-refused-invalid =
    Votre navigateur dit que le certificat n’est pas acceptable. Il ne donne pas de raison plus simple.
browser-refused-other = Votre navigateur a bloqué la connexion sans donner de raison que Latchkey comprenne.
