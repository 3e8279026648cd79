### Ce que dit chaque verdict : une phrase, sa limite (toujours présente), et davantage dans les Détails.

## The verdict, or its limit
not-local = { $host } n’est pas sur votre réseau, donc Latchkey ne le vérifie pas.
not-local-limit = Votre navigateur vérifie cette page à sa façon.
confirmed = Votre passerelle « { $name } » a émis le certificat de cet appareil.
confirmed-limit = Cela montre de quel appareil il s’agit, pas qu’il est sûr.
self-naming = Le nom contient l’empreinte de la clé de cet appareil, et l’appareil a cette clé.
self-naming-limit = Le nom ne montre pas à qui est l’appareil.
public-proved = Votre navigateur dit qu’une autorité publique a émis ce certificat.
public-unproved = Votre navigateur fait confiance à ce certificat, mais ne dit pas qui l’a émis.
public-limit-owned = Ce certificat seul ne montre pas que l’appareil est à vous.
public-limit = Aucune passerelle n’a confirmé que l’appareil est à vous.
remembered-today = La même clé que plus tôt aujourd’hui, quand vous avez dit que c’était le vôtre.
remembered = La même clé que le { $date }, quand vous avez dit que c’était le vôtre.
remembered-limit-owned = C’est votre parole, pas un certificat de votre passerelle.
remembered-limit = Aucune passerelle ne l’a confirmé.
attested = Son fabricant confirme ce qu’est cet appareil.
attested-by = « { $maker } » a fabriqué cet appareil.
attested-limit-owned = Cela ne montre pas que l’appareil est sûr.
attested-limit = Cela ne montre pas à qui est l’appareil.
new-limit-owned = Qu’il appartienne à quelqu’un ne le rend pas sûr.
new-limit-made = Personne n’a confirmé à qui il est.
new-limit = Un faux aurait le même aspect.
new-key-differs = Sa clé diffère de la précédente.
new-never-seen = Latchkey n’a encore jamais vu cet appareil.
new-first-seen-today = Latchkey a vu cet appareil pour la première fois plus tôt aujourd’hui.
new-first-seen = Latchkey a vu cet appareil pour la première fois le { $date }.
new-never-confirmed-today = Vu pour la première fois plus tôt aujourd’hui, jamais confirmé.
new-never-confirmed = Vu pour la première fois le { $date }, jamais confirmé.
plain-own-computer = Un programme de cet ordinateur a envoyé cette page, donc elle n’a traversé aucun réseau.
plain-own-computer-limit = Cela ne montre rien du programme lui-même.
plain = Cette page utilise http, donc il n’y a aucun certificat à vérifier.
plain-limit = Quiconque est sur votre réseau pourrait lire ou modifier ce que vous envoyez.
probe-contradicts-limit = Le compagnon de Latchkey n’a pas trouvé ce défaut.
probe-alone-limit = Votre navigateur reçoit peut-être quand même autre chose.

## For Details
confirmed-more = Vous avez associé « { $name } », et le certificat vaut pour cette adresse.
confirmed-renewed = « { $name } » a renouvelé le certificat depuis votre dernière visite.
confirmed-not-secure =
    Il se peut que votre navigateur affiche quand même « Non sécurisé », car il ne connaît pas votre passerelle.
self-naming-more = Il ne montre pas non plus que vous avez suivi le bon lien.
public-address = La page est venue de { $address }, sur votre réseau.
public-proved-more =
    Cela dépend du DNS public. Quiconque y modifie le nom peut aussi obtenir un tel certificat. Sans Internet, le nom
    ne mène peut-être nulle part.
public-unproved-more = L’émetteur est peut-être une autorité publique, ou une autorité ajoutée à cet ordinateur.
attested-model = Son modèle est « { $model } ».
attested-key = L’appareil a prouvé qu’il a la clé du certificat de son fabricant.
attested-more-owned = Vous n’avez pas dit que c’est le vôtre.
attested-more = Aucune passerelle ne l’a confirmé, et vous n’avez pas dit que c’est le vôtre.
new-normal = C’est normal la première fois.
new-not-said = Vous n’avez pas dit que c’est le vôtre.
new-more = Personne de votre connaissance n’a confirmé l’appareil.
new-key-elsewhere = La même clé a été vue sous { $names } : il s’agit peut-être bien de cet appareil.
plain-more = Sans chiffrement, personne ne peut prouver de quel appareil il s’agit.
probe-contradicts-more =
    Le compagnon de Latchkey a interrogé l’appareil lui-même. Votre navigateur a donc peut-être reçu un autre
    certificat, ou il en sait peut-être plus.
probe-alone-more =
    Le compagnon de Latchkey a interrogé l’appareil lui-même. La page dans votre navigateur peut quand même venir de
    quelqu’un d’autre. Votre navigateur ne montre pas à Latchkey sa propre connexion.
