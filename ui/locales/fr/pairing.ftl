### La page « Associer une passerelle », et la comparaison des empreintes partout où elle se fait.

## What a person has of a gateway
source-address = Son adresse
source-link = Un code QR ou un lien
source-file = Un fichier ou un texte

## What the gateway at an address offers
way-certificate = Elle publie son certificat
way-code = Elle affiche un code à huit chiffres

## Titles, labels and buttons
title = Associer une passerelle
source = De quoi disposez-vous ?
file = Choisir un fichier
drop = ou déposez-en un ici
none-go = Continuer sans passerelle
paste = Ou collez le certificat sous forme de texte
paste-placeholder = -----BEGIN CERTIFICATE-----
read = Lire le texte
reading = Lecture…
found = Ce qui a été trouvé
name = Comment appelez-vous cette passerelle ?
prove = Vérifiez que c’est votre passerelle
by-digits = Empreinte
by-words = Douze mots
words = Les douze mots, dans l’ordre
pair = Associer
cancel = Annuler
all = Tout afficher
all-of = Tout ce qu’elle couvre :
plain-http = Essayer sans https
open-device = Ouvrir un appareil
to-devices = Voir les passerelles et les appareils
anchor = Arrêter les avertissements
another = Associer une autre passerelle

## Sentences
lead =
    Une passerelle est un appareil ou un programme qui émet des certificats sur votre réseau, comme un routeur ou
    Caddy. Associez son certificat racine une fois, et Latchkey pourra distinguer vos appareils des faux.
none = Pas de passerelle ? Ce n’est pas un problème. Latchkey mémorise vos appareils sans elle.
nothing = Rien n’a été enregistré.
prove-why =
    Ouvrez la page ou l’écran de votre passerelle et tapez ce qui s’y affiche. Pourquoi le taper ? Si Latchkey vous
    montrait la réponse, une fausse passerelle pourrait être acceptée à la hâte.
digits = Les 32 premiers caractères de l’empreinte SHA-256, ou plus
digits-hint = Vous pouvez omettre espaces, deux-points, points et tirets.
words-hint = Quatre lettres de chacun suffisent. Vous pouvez coller les douze d’un coup.
match = Cela correspond. C’est le certificat racine de la passerelle qui vous a montré ceci.
match-file = Cela correspond. C’est l’empreinte SHA-256 du fichier entier, et le fichier est le même, octet par octet.
digits-mismatch =
    Cette empreinte n’est pas celle de ce certificat. Cherchez une faute de frappe. S’il n’y en a pas, n’associez pas
    la passerelle. Quelqu’un pourrait avoir remplacé le certificat.
words-mismatch =
    Ces mots ne sont pas ceux de ce certificat. Cherchez une faute de frappe. S’il n’y en a pas, n’associez pas la
    passerelle. Quelqu’un pourrait avoir remplacé le certificat.
cancelled = Annulé. Rien n’a été associé.
paired-next = Ouvrez maintenant un appareil. L’icône de Latchkey montre si votre passerelle le confirme.
paired-continue = Continuez l’introduction, puis ouvrez un appareil.

## Where no SHA-256 fingerprint was typed
weak-sha1 =
    C’est une empreinte SHA-1, trop faible pour prouver que c’est votre passerelle. Saisissez plutôt l’empreinte
    SHA-256.
weak-md5 =
    C’est une empreinte MD5, trop faible pour prouver que c’est votre passerelle. Saisissez plutôt l’empreinte
    SHA-256.

## While a fingerprint or words are typed
typed-of =
    { $count ->
        [one] { $count } caractère sur 32
       *[other] { $count } caractères sur 32
    }
typed = { $count } caractères
typed-words =
    { $count ->
        [one] { $count } mot sur 12
       *[other] { $count } mots sur 12
    }
word-label = Mot { $position }
strange-digit =
    « { $character } » ne peut pas figurer dans une empreinte, qui ne contient que 0 à 9 et a à f. Cherchez une faute
    de frappe.
unknown-word =
    « { $word } » ne fait pas partie des mots (anglais) qu’affichent les passerelles. Cherchez une faute de frappe.

## What was found
already-paired = Cette passerelle est déjà associée, sous le nom « { $name } ».
paired-title = La passerelle { $name } est associée
includes =
    { $count ->
        [one] Comprend { $count } certificat intermédiaire.
       *[other] Comprend { $count } certificats intermédiaires.
    }
includes-none =
    Aucun certificat intermédiaire ne l’accompagne. Si votre passerelle en utilise un, choisissez un fichier qui
    contient
    les deux.
left-out =
    { $count ->
        [one] { $count } certificat sans rapport est laissé de côté.
       *[other] { $count } certificats sans rapport sont laissés de côté.
    }
fabric =
    D’après son nom, c’est le certificat racine d’une fabric Matter. L’application qui a configuré ses appareils émet
    leurs certificats.
fabric-named =
    D’après son nom, c’est le certificat racine de la fabric Matter { $fabric }. L’application qui a configuré ses
    appareils émet leurs certificats.
doubt = Latchkey ne confirmera rien de ce qu’émet le certificat intermédiaire « { $subject } ».
broken-is = Ce qui ne va pas :
unreadable =
    { $count ->
        [one] { $count } autre élément était illisible et est laissé de côté.
       *[other] { $count } autres éléments étaient illisibles et sont laissés de côté.
    }
unreadable-named =
    { $count ->
        [one] { $count } autre certificat, « { $subject } », était illisible et est laissé de côté.
       *[other] { $count } autres éléments étaient illisibles et sont laissés de côté. L’un d’eux est « { $subject } ».
    }
succession-proved = Prouvé par la passerelle que vous avez associée
succession-proved-why =
    Le certificat racine que vous avez associé confirme celui-ci, donc il n’y a rien à comparer. Les deux restent
    associés. Dissociez l’ancien quand aucun appareil n’en aura plus besoin.
succession-rollover = C’est le prochain certificat racine de la passerelle « { $gateway } ».
succession-namesake =
    Vous avez associé « { $gateway } », qui a le même nom mais une autre clé. Si vous ne l’avez pas réinstallée,
    quelque chose se fait peut-être passer pour elle. Dans ce cas, annulez. Sinon, comparez l’empreinte sur la
    passerelle elle-même. Celle que vous avez associée reste inchangée.

## Where the root certificate of well-known programs is
where-title = Où le trouver ?
where-fingerprint = Cette commande affiche l’empreinte d’un certificat contenu dans un fichier.
where-fingerprint-command = openssl x509 -in root.crt -noout -fingerprint -sha256
product-caddy = Caddy
place-caddy = ~/.local/share/caddy/pki/authorities/local/root.crt
product-step-ca = step-ca
place-step-ca = step ca root root.crt
product-mkcert = mkcert
place-mkcert = rootCA.pem dans le dossier qu’affiche « mkcert -CAROOT »
product-proxmox = Proxmox VE
place-proxmox = /etc/pve/pve-root-ca.pem
product-opnsense = OPNsense
place-opnsense = System › Trust › Authorities

## Why something can’t be paired, or couldn’t be fetched
problem-empty = Il n’y a rien dedans. Choisissez un autre fichier ou un autre texte.
problem-too-large = C’est plus grand que n’importe quel certificat. Latchkey lit jusqu’à 2 Mo.
problem-unreadable =
    Latchkey ne peut pas lire cela comme un certificat. Il lit PEM, DER, PKCS #7 et PKCS #12 sans clé, en fichier ou
    en texte.
problem-private-key =
    Cela contient une clé privée, qui ne devrait jamais quitter votre passerelle. Latchkey l’a aussitôt supprimée.
    Enregistrez seulement le certificat racine.
problem-pkcs12-locked =
    C’est un fichier PKCS #12 protégé par un mot de passe. Enregistrez plutôt le certificat racine au format PEM ou
    DER (.pem, .crt, .cer). Il n’est pas secret.
problem-no-certificate = Il n’y a aucun certificat dedans. Choisissez un autre fichier ou un autre texte.
problem-not-a-ca =
    Ce certificat n’a pas le droit d’en émettre d’autres, donc ce n’est pas le certificat racine d’une passerelle.
    Choisissez le certificat racine.
problem-version-1 =
    Ce certificat a le format le plus ancien, la version 1, qui ne dit pas s’il a le droit d’en émettre d’autres.
    N’importe quel appareil pourrait en montrer un, donc Latchkey ne l’accepte pas. Créez un nouveau certificat racine
    sur votre passerelle.
problem-leaf-only = C’est le certificat d’un seul appareil. Choisissez le certificat racine de votre passerelle.
problem-not-self-signed = Ce certificat a été émis par un autre, qui manque ici. Choisissez le certificat racine.
problem-two-roots = Il y a dedans deux certificats racines sans rapport. Associez-les un par un.
problem-expired = Ce certificat racine a expiré. Créez-en un nouveau sur votre passerelle.
problem-ends-soon =
    Ce certificat racine expire dans les deux jours. Créez le suivant sur votre passerelle et associez celui-là.
problem-not-yet-valid =
    Ce certificat racine n’est pas encore valide. Comparez l’horloge de cet ordinateur avec celle de votre passerelle.
problem-weak-rsa =
    La clé de ce certificat racine est trop courte. Créez-en une de 2048 bits ou plus sur votre passerelle.
problem-weak-ec =
    La clé à courbe elliptique de ce certificat racine est trop courte. Créez-en une de 256 bits ou plus sur votre
    passerelle.
problem-unsafe-key =
    D’autres connaissent la clé privée de ce certificat racine ou peuvent la calculer. N’importe qui pourrait se faire
    passer pour votre passerelle. Créez-en un nouveau sur votre passerelle.
problem-bad-signature =
    La signature de ce certificat racine est fausse : il a donc été endommagé ou modifié. Récupérez-le à nouveau sur
    votre passerelle.
problem-unsupported-algorithm =
    Ce certificat racine utilise un type de clé que Latchkey ne peut pas vérifier. Créez-en un avec une clé RSA ou
    ECDSA.
problem-no-local-scope = Ce certificat racine n’a le droit de rien émettre sur un réseau local. Choisissez-en un autre.
problem-confirms-nothing =
    Latchkey ne pourrait rien confirmer de ce qu’émet ce certificat racine. Créez-en un nouveau sur votre passerelle.
problem-already-paired = Cette passerelle est déjà associée.
problem-bad-url = Ce n’est pas une adresse. Elle doit ressembler à 192.168.1.1 ou router.home.arpa.
problem-incomplete-address = Cette adresse n’est pas complète. Il lui faut quatre nombres, comme 192.168.1.1.
problem-not-http =
    Latchkey ne peut pas interroger la passerelle en https, car cela utilise le certificat que vous allez vérifier. Si
    elle répond aussi sans https, essayez ainsi. Sinon, enregistrez son certificat racine dans un fichier et choisissez
    ce fichier ici.
problem-not-local =
    Cette adresse n’est pas sur votre réseau, et Latchkey n’interroge que des adresses de votre réseau. Tapez l’adresse
    numérique de votre passerelle, comme 192.168.1.1, ou son nom local, comme router.home.arpa.
problem-leads-outside =
    Ce nom ne mène pas directement à un appareil de votre réseau. Latchkey s’est arrêté là et a ignoré la réponse.
    Tapez plutôt l’adresse numérique de votre passerelle, comme 192.168.1.1.
problem-address-unseen =
    Quelque chose a répondu, mais votre navigateur n’a pas dit depuis quelle adresse. Il utilise peut-être un proxy.
    Latchkey n’accepte que des réponses venant de votre réseau. Enregistrez le certificat racine de votre passerelle
    dans un fichier et choisissez ce fichier ici.
problem-fritz-box =
    Le nom « fritz.box » existe aussi sur Internet, donc Latchkey ne l’interroge pas. Tapez plutôt l’adresse numérique
    de votre FRITZ!Box, comme 192.168.178.1. Ou enregistrez son certificat dans un fichier depuis sa propre page et
    choisissez ce fichier ici.
problem-unreachable =
    Il n’y a eu aucune réponse à cette adresse en http. Vérifiez que la passerelle est allumée et que l’adresse est
    correcte. Si elle ne répond qu’en https, enregistrez son certificat racine dans un fichier et choisissez ce
    fichier ici.
problem-bad-status = La passerelle a répondu, mais il n’y a aucun certificat à cette adresse. Vérifiez l’adresse.
problem-nowhere =
    Quelque chose a répondu à cette adresse, mais sans certificat racine à aucun des emplacements habituels.
    Enregistrez-le dans un fichier depuis la page de la passerelle et choisissez ce fichier ici.
problem-speaks-https =
    La passerelle ne répond qu’en https, et Latchkey ne peut pas l’interroger ainsi avant qu’elle soit associée.
    Enregistrez son certificat racine dans un fichier depuis sa propre page et choisissez ce fichier ici.
problem-bad-hash =
    Ce n’est pas une empreinte SHA-256 complète, qui a 64 caractères de 0 à 9 et de a à f. Si vous ne l’avez pas,
    laissez le champ vide et comparez plus tard.
problem-hash-mismatch =
    Le certificat à cette adresse n’a pas l’empreinte que vous avez saisie. Ne l’associez d’aucune autre façon avant
    de savoir pourquoi.
problem-redirected =
    La passerelle redirige vers une autre adresse, souvent son adresse https, que Latchkey ne peut pas interroger.
    Enregistrez son certificat racine dans un fichier depuis la page de la passerelle et choisissez ce fichier ici.
problem-not-a-link =
    Ce n’est pas un lien d’association de Latchkey. Un tel lien commence par « latchkey:pair ». Copiez-le exactement
    comme il s’affiche.
problem-incomplete-link = Ce lien n’est pas complet. Copiez-le en entier.
problem-unknown-place =
    Ce lien ne mène pas à un emplacement où les passerelles publient leurs certificats racines, comme /pairing.pem.
    Latchkey ne demande rien d’autre à vos appareils. Si le lien vient de votre propre passerelle, enregistrez son
    certificat racine et choisissez le fichier ici.
problem-newer-link =
    Ce lien vient d’une version plus récente de Latchkey. Mettez Latchkey à jour dans ce navigateur, puis réessayez.
problem-link-mismatch =
    Le certificat à l’adresse du lien n’est pas celui que le lien désigne. Ne l’associez d’aucune autre façon avant de
    savoir pourquoi.
problem-no-permission =
    Latchkey n’a pas encore accès à cette adresse. Appuyez à nouveau sur le bouton et autorisez l’accès.
