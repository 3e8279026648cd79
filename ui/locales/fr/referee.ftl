### Sur la carte d’une passerelle : si Latchkey lui demande les clés des appareils.

## Titles and buttons
title = Interroger cette passerelle sur les clés
address = Adresse https de la passerelle
ask = L’interroger désormais
stop = Ne plus l’interroger
busy = Interrogation…

## What it is for
why =
    Certaines passerelles tiennent une liste des clés de vos appareils, y compris ceux dont le certificat est
    auto-signé. Latchkey peut demander la clé d’un appareil quand vous ouvrez la fenêtre de Latchkey sur sa page. La
    passerelle apprend alors quel appareil vous avez ouvert. Peu de passerelles savent le faire.

## What came of it
saved = Enregistré. Ce qui y a répondu a prouvé être cette passerelle.
stopped = Latchkey n’interroge plus cette passerelle.
problem-bad-url = Ce n’est pas une adresse https. Saisissez-en une comme router.home.arpa ou https://192.168.1.1:8443.
problem-not-http = Ce n’est pas une adresse https. Saisissez-en une comme router.home.arpa ou https://192.168.1.1:8443.
problem-not-local =
    Cette adresse n’est pas sur votre réseau, donc Latchkey n’y demande rien. Saisissez une adresse locale.
problem-no-permission =
    Votre navigateur ne l’a pas autorisé, donc Latchkey n’a interrogé personne. Appuyez à nouveau sur le bouton et
    autorisez-le.
problem-leads-outside =
    Enregistré, mais ce nom mène maintenant à une adresse Internet. Latchkey n’accepte aucune réponse de là.
problem-address-unseen =
    Enregistré, mais votre navigateur ne dit pas quelle adresse répond. Latchkey n’accepte aucune réponse de là.
problem-unreachable =
    Enregistré, mais rien n’y a répondu, ou votre navigateur a refusé le certificat. S’il affiche un avertissement sur
    votre passerelle, arrêtez d’abord cet avertissement.
problem-bad-status = Enregistré, mais aucune réponse sur les clés n’est venue de là. Vérifiez l’adresse.
problem-redirected =
    Enregistré, mais elle redirige vers une autre adresse, que Latchkey ne suit pas. Saisissez cette adresse-là.
problem-connection-unseen =
    Enregistré, mais votre navigateur ne montre pas à Latchkey qui répond, donc Latchkey n’interroge personne. La page
    « Paramètres » dit que faire.
problem-not-confirmed =
    Enregistré, mais ce qui y a répondu n’a pas prouvé être cette passerelle. Latchkey n’accepte aucune réponse de là.
