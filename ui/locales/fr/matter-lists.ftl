### Sur la page « Fabricants » : les listes publiques avec lesquelles Latchkey vérifie les appareils Matter.

## Title and lead
title = Matter
reading = Lecture…
lead =
    Latchkey vérifie les appareils Matter avec des listes publiques, mais n’en récupère aucune. Prenez les fichiers
    dans le Distributed Compliance Ledger ou le Matter SDK, et ajoutez-les ici.

## The name of each list
authorities-name = Autorités d’attestation
signers-name = Signataires de déclarations
revocations-name = Listes de révocation
delegates-name = Signataires de listes de révocation
names-name = Noms de fournisseurs et de produits

## What is in each list
authorities-why =
    Certificats racines (PAA) qui montrent qui a fabriqué un appareil. Fichiers : .pem, .der, ou JSON du Ledger.
signers-why = Certificats de ceux qui signent les déclarations de certification.
revocations-why = Listes de certificats d’appareils que leurs fabricants ont révoqués. Fichiers : .crl ou .pem.
delegates-why =
    Certificats de ceux qui signent une telle liste pour un fabricant. La plupart des listes n’en ont pas besoin.
names-why = JSON du Ledger qui donne des noms aux numéros.

## Buttons of each list
authorities-add = Ajouter des autorités d’attestation
signers-add = Ajouter des signataires de déclarations
revocations-add = Ajouter des listes de révocation
delegates-add = Ajouter des signataires de listes de révocation
names-add = Ajouter des noms de fournisseurs et de produits
authorities-forget = Oublier les autorités d’attestation
signers-forget = Oublier les signataires de déclarations
revocations-forget = Oublier les listes de révocation
delegates-forget = Oublier les signataires de listes de révocation
names-forget = Oublier les noms de fournisseurs et de produits

## How much is on a list
empty = Vide.
count = { $count } dans cette liste.

## Samples
samples =
    { $count ->
        [one] La clé privée de { $count } de ces certificats est publique, donc il ne compte que pour des échantillons.
       *[other]
            Les clés privées de { $count } de ces certificats sont publiques, donc ils ne comptent que pour des
            échantillons.
    }

## What came of a file
nothing-of-it = Latchkey n’a rien trouvé de cette liste dans le fichier. Choisissez un autre fichier.
too-many = Il y a plus dans ce fichier que Latchkey n’en garde. Choisissez un fichier plus petit.
nothing-new = Il ne contenait rien de nouveau.
added = Ajouts : { $count }.
refused =
    { $count ->
        [one] { $count } certificat du fichier n’est pas de ce type et a été laissé de côté.
       *[other] { $count } certificats du fichier ne sont pas de ce type et ont été laissés de côté.
    }
