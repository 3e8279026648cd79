### Ce qu’un certificat racine dit de lui-même, et des conseils pour de meilleurs certificats.

## Short sentences
full-name = Nom complet : { $name }

## Longer sentences
calls-itself-of = Un certificat racine qui se nomme « { $name } », de « { $organisation } ».
calls-itself = Un certificat racine qui se nomme « { $name } ».

## Advice
advice-title = Comment améliorer les certificats de cette passerelle
advice-profile-hash = Signez avec une fonction de hachage de la famille SHA-2, comme SHA-256.
advice-profile-key = Utilisez une clé RSA de 3072 bits ou plus, ou une clé EC sur P-384 ou P-521.
advice-profile-device-key =
    Utilisez une clé EC sur P-256 ou P-384 pour les appareils, ou une clé RSA de 3072 bits ou plus.
advice-profile-p521 =
    Utilisez une clé EC sur P-256 ou P-384 pour les appareils. Chrome et Edge ne peuvent pas se connecter à une clé
    sur P-521.
advice-profile-wildcard =
    Nommez chaque appareil. Les navigateurs n’acceptent aucun caractère générique juste sous une terminaison locale,
    comme *.lan (Firefox accepte *.home.arpa). Un niveau plus bas, comme *.rack.lan, ils l’acceptent.
advice-profile-validity = Émettez pour trois mois au plus, et renouvelez automatiquement.
advice-profile-names = Mettez le nom ou l’adresse de l’appareil dans subjectAltName.
