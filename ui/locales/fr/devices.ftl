### La page des appareils : passerelles associées et appareils connus.

## Labels
title = Appareils
gateways = Passerelles associées
devices = Appareils connus
none-found = Aucun appareil ne correspond.
search = Rechercher des appareils
pair = Associer une passerelle
anchor = Arrêter les avertissements
unpair = Dissocier
unpair-what = Dissocier { $name }
keep = Garder
forget = Oublier
lost-restore = Restaurer une sauvegarde
lost-seen = Ne plus afficher
lost-open = Voir que faire
codes = Détails et codes à comparer
fingerprint = Empreinte SHA-256
words = Douze mots

## Sentences
no-gateways =
    Aucune passerelle n’est encore associée. Vous pouvez vous en passer, car Latchkey mémorise aussi chaque appareil
    dont vous dites qu’il est à vous.
lost = Votre navigateur a perdu ce que Latchkey avait enregistré. Le fichier était peut-être endommagé.
lost-now =
    Les appareils mémorisés apparaissent comme nouveaux, et il faut associer de nouveau les passerelles. Restaurez une
    sauvegarde, si vous en avez une.
no-devices = Aucun appareil pour l’instant. Ouvrez-en un, par exemple la page de votre imprimante, et il apparaîtra ici.
codes-why = Votre passerelle affiche les mêmes tant que son certificat ne change pas.

## About one gateway or device
unpair-sure =
    Dissocier { $name } ? Ses appareils ne seront plus confirmés. Les fichiers installés pour elle restent dans le
    navigateur.
unpaired =
    La passerelle { $name } est dissociée. Ses appareils ne sont plus confirmés. Les fichiers installés pour elle
    restent dans le navigateur.
set-aside =
    { $count ->
        [one]
            { $count } entrée enregistrée était illisible et a été mise de côté. Elle est conservée, mais pas
            utilisée. Ses appareils apparaissent comme nouveaux.
       *[other]
            { $count } entrées enregistrées étaient illisibles et ont été mises de côté. Elles sont conservées, mais
            pas utilisées. Leurs appareils apparaissent comme nouveaux.
    }
paired-on =
    { $when ->
        [today] Associée aujourd’hui. Son certificat expire le { $ends }.
        [yesterday] Associée hier. Son certificat expire le { $ends }.
       *[earlier] Associée le { $date }. Son certificat expire le { $ends }.
    }

## Devices that announce themselves
network-title = Sur votre réseau
network-look = Chercher des appareils
network-again = Chercher à nouveau
network-listening = Écoute de quelques secondes…
network-no-page = Il n’annonce aucune page à ouvrir.
network-lead = Les appareils annoncent leur nom sur votre réseau. N’importe qui peut falsifier une annonce.
network-nothing = Aucun appareil ne s’est annoncé. Certains ne le font pas, ou sont en veille.
network-deaf = Le compagnon n’a pu écouter aucun réseau. Vérifiez que cet ordinateur est connecté à un réseau.

## Why an entry of an organisation's policy is not used
managed-problem-private-key = Elle contient une clé privée, qui n’a pas sa place dans une règle.
managed-problem-malformed =
    Il lui faut un nom, des certificats en texte PEM et, s’il y en a, des listes de noms et d’adresses.
managed-problem-duplicate = Les règles contiennent deux fois la même passerelle. La première entrée compte.
managed-problem-not-an-oid = Il lui faut un OID propre sous forme pointée, comme 2.25.1234.
managed-problem-too-many = Les règles contiennent plus de cent passerelles. Les cent premières comptent.

## Gateways that an organisation set up
managed-title = Configuré par votre organisation
managed-unused = Non utilisé :
managed-why =
    Les personnes qui gèrent ce navigateur ont configuré ces passerelles. Vous ne pouvez ni les modifier ni les
    retirer ici.
managed-until = Configurée par votre organisation. Son certificat expire le { $ends }.
managed-left-out =
    { $count ->
        [one] Les règles nomment aussi { $names }, qui n’est pas local et ne compte pas.
       *[other] Les règles nomment aussi { $names }, qui ne sont pas locaux et ne comptent pas.
    }
managed-left-out-more =
    Les règles nomment aussi { $names } et d’autres encore, qui ne sont pas locaux et ne comptent pas.
managed-unused-name = { $name } n’est pas utilisé.
