### Ce qu’une personne peut faire là où le navigateur a refusé une connexion. Affiché sous « Ce qui aide ».

## What helps
name-mismatch =
    Ouvrez l’appareil par le nom pour lequel son certificat a été fait, ou faites-lui en créer un pour ce nom.
    Cherchez « certificat » dans les paramètres de l’appareil, ou redémarrez-le.
expired =
    Faites créer ou récupérer un nouveau certificat par l’appareil. Cherchez « certificat » dans les paramètres de
    l’appareil, ou redémarrez-le.
not-yet-valid = Réglez l’horloge de cet ordinateur, de l’appareil et de votre passerelle. Puis réessayez.
date-invalid =
    Réglez l’horloge de cet ordinateur, de l’appareil et de votre passerelle. Puis réessayez. Si elles sont justes,
    faites créer ou récupérer un nouveau certificat par l’appareil.
issuer-expired =
    Votre passerelle a besoin d’un nouveau certificat pour elle-même. Renouvelez-le là-bas, puis associez à nouveau la
    passerelle.
issuer-not-yet-valid = Réglez l’horloge de cet ordinateur, de l’appareil et de votre passerelle. Puis réessayez.
revoked =
    Ne continuez pas. Si l’appareil est à vous, demandez à votre passerelle d’émettre pour lui un nouveau certificat,
    avec une nouvelle clé.
revocation-unknown =
    L’émetteur a un service qui répond à cette question. Vérifiez qu’il fonctionne et qu’il est joignable. Ou
    faites-lui émettre des certificats qui ne l’exigent pas.
intercepted =
    Ne continuez pas, et ne saisissez aucun mot de passe. Trouvez qui est entre les deux. C’est peut-être un filtre ou
    un antivirus de cet ordinateur, ou les personnes qui gèrent ce réseau.
distrusted =
    Vous, votre organisation ou l’éditeur du navigateur en avez décidé ainsi. La liste est dans les paramètres de
    votre navigateur, sous « certificats ». Ne continuez pas sans savoir pourquoi.
pinned = Ne continuez pas. Quelqu’un entre les deux montre une autre clé, ou un programme de cet ordinateur le fait.
transparency =
    Les autorités publiques doivent consigner ce qu’elles émettent dans des journaux. Un certificat de votre propre
    passerelle n’en a pas besoin : faites-en utiliser un par l’appareil.
serial-reused =
    Un appareil réinitialisé réutilise souvent ses numéros. Supprimez son ancien certificat des paramètres de votre
    navigateur, sous « certificats », ou faites-en créer un nouveau par l’appareil. Cherchez « certificat » dans les
    paramètres de l’appareil, ou redémarrez-le.
weak-key = Faites créer une nouvelle clé par l’appareil : RSA de 2048 bits ou plus, ou P-256.
weak-signature = Faites créer un nouveau certificat signé avec SHA-256.
bad-signature = Ne continuez pas. Le certificat a été modifié ou endommagé après sa signature.
key-unusable =
    Faites créer par l’appareil une nouvelle clé que tout navigateur peut utiliser, comme P-256 ou RSA de 2048 bits.
usage = Faites créer un nouveau certificat pour un serveur web (« authentification de serveur », server authentication).
key-usage = Faites créer un nouveau certificat dont la clé peut servir à des signatures numériques.
name-constraints = Utilisez un nom que votre passerelle couvre, ou faites-la limiter à d’autres noms.
ca-as-device =
    Faites utiliser à l’appareil son propre certificat, qui dise qu’il n’est pas une autorité. Certains programmes ne
    créent qu’un seul certificat pour les deux. Renouvelez-le là-bas.
issuer-unfit = Faites d’abord de l’émetteur une autorité, ou donnez un autre émetteur à l’appareil.
validity-too-long = Faites créer un nouveau certificat valable un an ou moins.
condition-unknown = Faites créer un nouveau certificat sans cette condition.
malformed =
    Faites créer ou récupérer un nouveau certificat par l’appareil. Cherchez « certificat » dans les paramètres de
    l’appareil, ou redémarrez-le.
invalid =
    Faites créer ou récupérer un nouveau certificat par l’appareil. Cherchez « certificat » dans les paramètres de
    l’appareil, ou redémarrez-le.
other = Restez sur vos gardes. La page de votre navigateur affiche un code, que l’éditeur du navigateur explique.

## Where the companion found no such fault
contradicted =
    Ne saisissez ici aucun mot de passe. Votre navigateur a peut-être reçu un autre certificat. Un filtre ou un
    antivirus de cet ordinateur peut faire cela, tout comme quelqu’un sur votre réseau.
