### La page « Fabricants » : certificats racines de fabricants, pour vérifier qui a fabriqué un appareil.

## Titles, labels and buttons
title = Fabricants
open = Ouvrir les fabricants
list = Fabricants ajoutés
add = Ajouter un fabricant
file = Choisir un fichier
url = Ou son adresse et son empreinte
address = Adresse du certificat racine
fingerprint = Empreinte SHA-256
fingerprint-row = Empreinte SHA-256 :
fetch = Le récupérer
found = Est-ce le certificat racine du fabricant ?
name = Nom du fabricant
yes = Ajouter ce fabricant
no = Ne pas l’ajouter
remove = Retirer
reading = Lecture…
arrived-title = En attente de votre décision
arrived-decline = Ne pas l’ajouter
remove-named = Retirer { $name }
decline-named = Ne pas l’ajouter : { $name }

## Sentences
lead = Avec le certificat racine d’un fabricant, Latchkey peut vérifier quels appareils ce fabricant a vraiment faits.
none = Aucun fabricant n’est ajouté. Vous n’en avez pas besoin pour utiliser Latchkey.
limit =
    Le certificat racine d’un fabricant montre qui a fabriqué un appareil. Il ne confirme jamais un nom, et ne montre
    jamais qu’un appareil est à vous.
file-why =
    Beaucoup de fabricants publient leur certificat racine dans un fichier se terminant par .pem, .crt, .cer ou .der.
url-why =
    Copiez les deux depuis le site web du fabricant lui-même. Latchkey interroge cette adresse une seule fois, donc
    son propriétaire apprend que quelqu’un ici a demandé.
denied = Votre navigateur ne l’a pas autorisé, donc rien n’a été récupéré. Réessayez et autorisez-le.
found-why =
    Comparez l’empreinte avec celle que publie le fabricant. N’importe qui peut créer un certificat avec n’importe
    quel nom.
arrived-why =
    Quiconque a accès au compte de votre navigateur pourrait les avoir envoyés. Pour en ajouter un, saisissez
    l’empreinte indiquée sur le site web du fabricant lui-même.
arrived = { $name } : fabricant arrivé de votre autre navigateur
expires = Expire le { $date }.
never-expires = N’expire jamais.
for-devices-of = Pour les appareils de : { $organisations }.
removed = Le fabricant { $name } est retiré. Ce que montrent ses appareils n’est plus vérifié.

## Why no root certificate was read
problem-empty = Il n’y a rien dedans. Choisissez le certificat racine du fabricant.
problem-too-large = C’est plus grand que n’importe quel certificat racine. Choisissez un autre fichier.
problem-unreadable = Latchkey ne peut pas lire cela. Choisissez un certificat en .pem, .crt, .cer ou .der.
problem-private-key =
    Cela contient une clé privée, qu’un fabricant ne publie jamais. Supprimez ce fichier, et récupérez le certificat
    seul.
problem-pkcs12-locked = Ce fichier est verrouillé par un mot de passe. Demandez le certificat seul.
problem-no-certificate = Latchkey n’y a trouvé aucun certificat. Choisissez le certificat racine du fabricant.
problem-not-a-ca = Ce certificat n’a pas le droit d’en émettre d’autres. Demandez au fabricant son certificat racine.
problem-version-1 = Le format de ce certificat est trop ancien. Demandez au fabricant son certificat racine actuel.
problem-leaf-only = C’est le certificat d’un seul appareil. Demandez au fabricant son certificat racine.
problem-not-self-signed = Ce n’est pas le sommet de la chaîne. Demandez au fabricant son certificat racine.
problem-two-roots = Il y a là plus d’un certificat racine. Ajoutez-les un par un.
problem-expired = Ce certificat racine a expiré. Demandez l’actuel au fabricant.
problem-ends-soon = Ce certificat racine expire bientôt. Demandez le suivant au fabricant.
problem-not-yet-valid = Ce certificat racine n’est pas encore valide. Vérifiez l’horloge de cet ordinateur.
problem-weak-rsa = Sa clé est trop courte pour qu’on s’y fie. Demandez au fabricant un certificat racine plus récent.
problem-weak-ec =
    Sa clé à courbe elliptique est trop courte pour qu’on s’y fie. Demandez au fabricant un certificat racine plus
    récent.
problem-unsafe-key = D’autres pourraient avoir sa clé privée. Demandez au fabricant un certificat racine plus récent.
problem-bad-signature =
    Sa signature n’est pas valide, donc il est peut-être endommagé. Récupérez-le à nouveau auprès du fabricant.
problem-unsupported-algorithm =
    Latchkey ne peut pas vérifier les signatures de ce type. Demandez au fabricant un autre certificat racine.
problem-already-paired = Latchkey a déjà ce certificat racine. Il n’y a rien à ajouter.
problem-fingerprint-too-short = Ce n’est pas l’empreinte entière. Copiez-en au moins 32 caractères.
problem-fingerprint-differs =
    Le certificat à cette adresse a une autre empreinte. Vérifiez les deux auprès du fabricant.
problem-not-fetched = Latchkey n’a rien obtenu à cette adresse. Vérifiez-la, ou choisissez un fichier.
