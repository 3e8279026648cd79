### « Détails » : une carte pour chaque document qu’un appareil montre sur lui-même.

## Titles and labels
title = Ce qu’il montre sur lui-même
passed = Vérifications réussies ({ $count })
technical = Détails techniques
signer = Signé par
said-signer = Signé par (selon le document)
binding = Lien avec cette page
met = Trouvé
called = Nommé
fault = Ce qui ne va pas

## Values
unknown-signer = Personne que Latchkey connaisse
certified-by = { $signer }, certifié par { $maker }
