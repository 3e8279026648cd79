### Ce qu’un document dit d’un appareil : libellés et valeurs, dans les « Détails ».

## Labels of what Latchkey proved
maker = Fabricant
model = Modèle
serial = Numéro de série
version = Version
owner = Propriétaire
passed-on = Transmis à
owners = Propriétaires, dans l’ordre
what-it-is = Ce que c’est
support = Suivi par le fabricant
last-update = Dernière mise à jour
talks-to = Communique avec
talks-to-names = Serveurs
talks-to-networks = Réseaux
talks-to-controllers = Contrôleurs
talks-to-makers = Fabricants
talks-to-models = Modèles
mud-url = Adresse de sa liste
mud-signer = Signataire de sa liste
checked-by = Contrôlé par
sample = Échantillon
created-on = Fait le
expires-on = Valide jusqu’au

## The same labels, where the document says so and nothing proves it
said-maker = Fabricant (selon le document)
said-model = Modèle (selon le document)
said-serial = Numéro de série (selon le document)
said-version = Version (selon le document)
said-owner = Propriétaire (selon le document)
said-passed-on = Transmis à (selon le document)
said-owners = Propriétaires, dans l’ordre (selon le document)
said-what-it-is = Ce que c’est (selon le document)
said-support = Suivi par le fabricant (selon le document)
said-last-update = Dernière mise à jour (selon le document)
said-talks-to = Communique avec (selon le document)
said-talks-to-names = Serveurs (selon le document)
said-talks-to-networks = Réseaux (selon le document)
said-talks-to-controllers = Contrôleurs (selon le document)
said-talks-to-makers = Fabricants (selon le document)
said-talks-to-models = Modèles (selon le document)
said-mud-url = Adresse de sa liste (selon le document)
said-mud-signer = Signataire de sa liste (selon le document)
said-checked-by = Contrôlé par (selon le document)
said-sample = Échantillon (selon le document)
said-created-on = Fait le (selon le document)
said-expires-on = Valide jusqu’au (selon le document)

## Labels of numbers and keys
vendor-id = Numéro de fournisseur Matter
product-id = Numéro de produit Matter
certificate-id = Numéro de certification
certification-type = Type de certification
device-type = Type d’appareil Matter
node-id = Numéro de nœud Matter
fabric-id = Numéro de fabric Matter
guid = Numéro d’intégration (GUID)
owner-keys = Clés de ses propriétaires (SHA-256)
ueid = Numéro universel d’entité (UEID)
instance-id = Numéro de sa puce de sécurité
oem-id = Numéro de son fabricant (OEM)
interface-addresses = Adresses de ses interfaces
signer = Signataire, en entier
signer-key = Clé du signataire (SHA-256)

## Values
no-name = Quelqu’un qui ne donne pas de nom
your-gateway = Votre passerelle « { $gateway } »
vendor-number = Numéro de fournisseur { $vendor }, dans aucune liste que vous avez ajoutée
product-number = Numéro de produit { $product }, dans aucune liste que vous avez ajoutée
matter-home = Une maison Matter (fabric { $fabric })
sample-yes = Oui, avec des numéros que tout le monde peut utiliser
support-yes = Oui
support-ended = Terminé
listed = { $values }

## Whom the device talks to
to-no-one = personne
to-name = serveurs aux noms ci-dessous
to-network = réseaux ci-dessous
to-controller = contrôleurs ci-dessous
to-maker = appareils des fabricants ci-dessous
to-model = appareils des modèles ci-dessous
to-own-controller = son propre contrôleur
to-same-maker = appareils du même fabricant
to-local-networks = appareils de votre réseau
to-anyone = tout le monde
