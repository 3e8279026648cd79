### Le journal de ce qui a été décidé et de ce qui a changé, sur la page des appareils.

## Labels
title = Ce qui s’est passé
show = Afficher le journal
none = Il ne s’est encore rien passé.
save = Enregistrer dans un fichier
saved = Enregistré dans vos téléchargements.
itself = Latchkey
lead =
    Associations, décisions et changements, gardés sur cet ordinateur seulement. Les entrées les plus anciennes cèdent
    la place.

## What happened
what-first-seen = vu pour la première fois
what-address-seen = vu à une nouvelle adresse
what-key-changed = a montré une nouvelle clé
what-pinned-by-gateway = confirmé par une passerelle
what-pinned-by-gateway-named = confirmé par { $gateway }
what-guard-held = page bloquée
what-guard-opened = page ouverte quand même
what-remembered = mémorisé
what-key-accepted = nouvelle clé enregistrée
what-renamed = renommé
what-forgotten = oublié
what-restored = mémorisé à nouveau
what-joined = réuni avec une autre adresse
what-parted = séparé d’une autre adresse
what-taken-from-backup = restauré depuis une sauvegarde
what-gateway-paired = associée
what-gateway-unpaired = dissociée
what-gateway-paired-again = associée à nouveau
what-gateway-renamed = renommée
what-gateway-scope-changed = couvre d’autres noms ou adresses
what-gateway-asked-at = interrogée sur les clés des appareils
what-gateway-not-asked = n’est plus interrogée sur les clés
what-limited-certificates-made = certificats limités créés
what-maker-added = ajouté comme fabricant
what-maker-removed = retiré des fabricants
what-maker-restored = ajouté à nouveau comme fabricant
what-verifier-added = ajouté comme vérificateur
what-verifier-removed = retiré des vérificateurs
what-verifier-restored = ajouté à nouveau comme vérificateur
what-evidence-use-changed = utilise d’autres preuves
what-evidence-path-changed = demande les preuves à une autre adresse
what-guard-on = bloque les pages en cas de danger
what-guard-off = ne bloque plus les pages en cas de danger
what-upgrade-on = utilise https au lieu de http
what-upgrade-off = n’utilise plus https au lieu de http
what-sync-on = partage les associations avec vos autres navigateurs
what-sync-off = ne partage plus les associations
what-backup-saved = a enregistré une sauvegarde
what-pairing-refused = association venant de votre autre navigateur refusée
what-maker-refused = fabricant venant de votre autre navigateur refusé
what-key-seen = a montré une autre clé, qui n’a pas été enregistrée
what-moved-by-built-in-root = a une nouvelle clé, confirmée par une autorité publique
what-renewed-by-gateway = a une nouvelle clé, confirmée par sa passerelle
what-renewed-by-gateway-named = a une nouvelle clé, confirmée par { $gateway }
what-certificate-renewed = a un nouveau certificat, avec la même clé
what-https-unanswered = n’a pas répondu en https, donc http a été ouvert

## Who did it
by-person = par vous
by-backup = depuis une sauvegarde
by-sync = depuis votre autre navigateur
by-policy = par votre organisation
by-visit = lors d’une visite
by-guard = par Latchkey

## A line of the log
line =
    { $when ->
        [today] { $name } : { $what } ({ $by }, aujourd’hui à { $time })
        [yesterday] { $name } : { $what } ({ $by }, hier à { $time })
       *[earlier] { $name } : { $what } ({ $by }, le { $date } à { $time })
    }
line-of-gateway =
    { $when ->
        [today] { $name } : { $what } (aujourd’hui à { $time })
        [yesterday] { $name } : { $what } (hier à { $time })
       *[earlier] { $name } : { $what } (le { $date } à { $time })
    }
line-undated = { $name } : { $what } ({ $by }, sans date)
