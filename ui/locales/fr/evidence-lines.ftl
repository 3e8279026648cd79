### Les lignes qui disent qui a fabriqué un appareil et à qui il est, d’après les documents de l’appareil.

## Labels in front of the lines, and links
made = Fabriqué par
belongs = Appartient à
add-maker = Ajouter son fabricant
ask-maker = Obtenir la liste du fabricant

## Sentences about asking
of-companion = Ceci concerne le certificat qu’a vu le compagnon de Latchkey, par sa propre connexion.
denied = Votre navigateur ne l’a pas autorisé, donc Latchkey n’a interrogé personne. Réessayez et autorisez-le.
maker-learns =
    Le fabricant publie sur { $host } la liste de ce avec quoi l’appareil communique. La demander apprend au fabricant
    que quelqu’un a un tel appareil.

## After “Made by”, where it is proved
proved-maker = { $maker }, dit le fabricant.
proved-maker-model = { $maker }, modèle { $model }, dit le fabricant.
proved-by-token-maker = { $maker }, signé avec une clé que ce fabricant a certifiée.
proved-by-token-maker-model = { $maker }, modèle { $model }, signé avec une clé que ce fabricant a certifiée.
proved-vendor = Numéro de fournisseur { $vendor }, dit le fabricant.
proved-vendor-product = Numéro de fournisseur { $vendor }, numéro de produit { $product }, dit le fabricant.
proved-nameless = Un fabricant qui ne donne pas de nom.
proved-checked = Contrôlé par { $verifier }, et trouvé en ordre.
proved-checked-model = Modèle { $model }. Contrôlé par { $verifier }, et trouvé en ordre.
refuted-maker = Latchkey a vérifié ce qu’il montre sur son fabricant, et la vérification a échoué.

## After “Made by”, where only the device says so
device-says-maker = Dit avoir été fabriqué par « { $maker } ».
device-says-maker-model = Dit avoir été fabriqué par « { $maker } », modèle « { $model } ».
device-says-model = Dit que son modèle est « { $model } ».
device-says-vendor =
    Dit avoir été fabriqué par le fournisseur numéro { $vendor }. Aucune liste que vous avez ajoutée ne le nomme.
device-says-vendor-product =
    Dit avoir été fabriqué par le fournisseur numéro { $vendor }, produit numéro { $product }. Aucune liste que vous
    avez ajoutée ne les nomme.
device-says-nameless = Dit qui l’a fabriqué, mais ne donne pas de nom.

## After “Made by”, where only a file that the person gave says so
file-says-maker = Un fichier que vous avez fourni dit qu’il a été fabriqué par « { $maker } ».
file-says-maker-model =
    Un fichier que vous avez fourni dit qu’il a été fabriqué par « { $maker } », modèle « { $model } ».
file-says-model = Un fichier que vous avez fourni dit que son modèle est « { $model } ».
file-says-vendor =
    Un fichier que vous avez fourni dit qu’il a été fabriqué par le fournisseur numéro { $vendor }. Aucune liste que
    vous avez ajoutée ne le nomme.
file-says-vendor-product =
    Un fichier que vous avez fourni dit qu’il a été fabriqué par le fournisseur numéro { $vendor }, produit numéro
    { $product }. Aucune liste que vous avez ajoutée ne les nomme.
file-says-nameless = Un fichier que vous avez fourni dit qui l’a fabriqué, mais ne donne pas de nom.

## After “Belongs to”, where it is proved
owner-by-identity = Votre passerelle « { $owner } », dit l’identité qu’elle a émise.
owner-by-fabric = Votre passerelle « { $owner } », dit le certificat de sa fabric.
owner-by-fdo = Votre passerelle « { $owner } », dit son titre de propriété.
owner-by-voucher = Votre passerelle « { $owner } », dit un titre de propriété de son fabricant.
owner-by-token = Votre passerelle « { $owner } », qui a certifié la clé avec laquelle l’appareil a signé.
owner-by-referee = Votre passerelle « { $owner } », qui attend cette clé pour ce nom.
owner-matter-home = Une maison Matter (fabric { $fabric }), dit le certificat de sa fabric.
owner-nameless = L’une de vos passerelles, qui n’a pas de nom.
refuted-owner = Latchkey a vérifié ce qu’il montre sur son propriétaire, et la vérification a échoué.

## After “Belongs to”, where only the device says so
device-says-owner = Dit appartenir à « { $owner } ».
device-says-owner-gateway = Dit appartenir à votre passerelle « { $owner } ».
device-says-passed-on = Dit avoir été transmis à « { $owner } ».
device-says-passed-on-gateway = Dit avoir été transmis à votre passerelle « { $owner } ».
device-says-passed-on-nameless = Dit avoir été transmis, mais pas à qui.
device-says-owner-nameless = Dit avoir un propriétaire, mais ne donne pas de nom.
device-says-matter-home = Dit appartenir à une maison Matter (fabric { $fabric }).

## After “Belongs to”, where only a file that the person gave says so
file-says-owner = Un fichier que vous avez fourni dit qu’il appartient à « { $owner } ».
file-says-owner-gateway = Un fichier que vous avez fourni dit qu’il appartient à votre passerelle « { $owner } ».
file-says-passed-on = Un fichier que vous avez fourni dit qu’il a été transmis à « { $owner } ».
file-says-passed-on-gateway =
    Un fichier que vous avez fourni dit qu’il a été transmis à votre passerelle « { $owner } ».
file-says-passed-on-nameless = Un fichier que vous avez fourni dit qu’il a été transmis, mais pas à qui.
file-says-owner-nameless = Un fichier que vous avez fourni dit qu’il a un propriétaire, mais ne donne pas de nom.
file-says-matter-home = Un fichier que vous avez fourni dit qu’il appartient à une maison Matter (fabric { $fabric }).
