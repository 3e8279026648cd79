### Association par l’adresse d’une passerelle : y trouver son certificat racine.

## Titles, labels and buttons
address = Adresse de la passerelle
address-placeholder = router.home.arpa ou 192.168.1.1
with-hash = J’ai son empreinte SHA-256
look = Chercher le certificat
looked = Où Latchkey a cherché
take = Choisir celui-ci
proved = Prouvé par son empreinte SHA-256

## Sentences
hint =
    Latchkey regarde là où les passerelles gardent d’habitude leur certificat racine. Si vous connaissez son adresse
    exacte, tapez-la, par exemple http://192.168.1.1/ca.crt.
hash = Empreinte SHA-256 du certificat ou de sa clé, les 64 caractères
hash-hint =
    Prenez-la sur la passerelle elle-même, par exemple avec « step certificate fingerprint ». Vous n’aurez alors rien
    à comparer ensuite.
looking = Vérification des emplacements habituels. Cela peut prendre quelques secondes…
several = Il y a plusieurs certificats racines. Lequel est celui de votre passerelle ?
several-why = Choisissez-en un. Ce que vous comparerez ensuite montrera si c’est le bon.
proved-why =
    Le certificat a l’empreinte SHA-256 que vous avez saisie ou que contenait l’adresse. Il n’y a rien à comparer. Si
    vous l’avez prise sur votre propre passerelle, associez-la. Si quelqu’un vous l’a donnée, annulez.

## What was where
found = { $host } a un certificat racine sous { $paths }.
nothing = { $host } n’a rien sous { $paths }.
no-one = { $host } ne répond pas en http.
at = { $places } :
