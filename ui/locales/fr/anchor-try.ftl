### « Arrêter les avertissements » : essayer si un navigateur accepte les fichiers.

## The trial: labels
title = Vérifier que cela fonctionne
address = Adresse d’un appareil
hint = Par exemple https://printer.local
try = Essayer
trying = Ouverture…
missed = Raisons courantes :

## The trial: sentences
why = Latchkey ouvre l’un de vos appareils en arrière-plan et vérifie si le navigateur affiche un avertissement.
other = Pour vérifier que cela fonctionne, essayez un autre appareil de cette passerelle.
other-too = Ou réactivez l’avertissement pour celui-ci, puis réessayez.
warn-again = Pour vérifier que cela fonctionne, réactivez l’avertissement pour cet appareil, puis réessayez.

## Short sentences
try-other = Essayer { $host }
warn-again-chrome-choose = Choisissez « Activer les avertissements ».
warn-again-firefox-restart = Fermez Firefox et redémarrez-le.

## Longer sentences
warn-again-chrome-open = Ouvrez { $host } dans un onglet à part.
warn-again-chrome-click = Cliquez sur « Non sécurisé » à gauche de l’adresse.
warn-again-firefox-open =
    Ouvrez les Paramètres de Firefox, puis « Vie privée et sécurité », et choisissez « Afficher les certificats » vers
    la fin.
warn-again-firefox-delete = Sous « Serveurs », sélectionnez { $host } et choisissez « Supprimer ».
missed-chrome-restart = Chrome n’a pas été redémarré. Fermez toutes ses fenêtres, redémarrez-le et réessayez.
missed-chrome-place =
    Un fichier est au mauvais endroit. « { $scopeRoot } » va sous « Certificats approuvés », « { $cross } » sous
    « Certificats intermédiaires ».
missed-firefox-restart = Firefox n’a pas été redémarré. Fermez toutes ses fenêtres, redémarrez-le et réessayez.
missed-firefox-tick =
    Un fichier manque, ou « Confirmer cette AC pour identifier des sites web » n’est pas coché. Importez à nouveau
    « { $scopeRoot } » en cochant cette case, et « { $cross } » sans la cocher.
missed-own-chrome =
    Le fichier est au mauvais endroit. « { $file } » va sous « Certificats approuvés ».
missed-own-firefox =
    « Confirmer cette AC pour identifier des sites web » n’est pas coché. Importez à nouveau « { $file } » en cochant
    la case.
missed-device =
    Le certificat de l’appareil a expiré, porte un autre nom ou n’a pas été émis par votre passerelle. Ouvrez
    l’appareil et regardez ce que dit Latchkey dans la barre d’outils.

## What came of trying
outcome-accepted = Cela fonctionne. Le navigateur a accepté cet appareil sans avertissement.
gains-name = Cet appareil peut désormais proposer des pages qui marchent hors ligne, et des clés d’accès.
gains-address =
    Cet appareil peut désormais proposer des pages qui marchent hors ligne. Les clés d’accès ne marchent que sous un nom.
outcome-overridden =
    Cela ne dit rien de ce que vous avez installé. Le navigateur avait déjà reçu la consigne d’ouvrir ce site malgré son
    avertissement.
outcome-not-vouched =
    Votre passerelle ne confirme pas cet appareil, donc ce que vous avez installé ne change rien pour lui. Essayez un autre
    appareil.
outcome-not-covered =
    Ce que vous avez installé ne couvre pas cette adresse et ne change donc rien pour elle. Essayez un autre appareil.
outcome-unseen =
    La page s’est ouverte, mais Chrome n’a pas montré son certificat à Latchkey. Activez le paramètre de Chrome
    indiqué sous « Paramètres ». Ou ouvrez vous-même l’appareil et regardez si un avertissement apparaît.
outcome-refused = Cela ne fonctionne pas encore. Le navigateur affiche toujours un avertissement sur cet appareil.
outcome-unreachable =
    Il n’y a eu aucune réponse à cette adresse. Vérifiez que l’appareil est allumé et que l’adresse est correcte.
outcome-loading =
    La page se chargeait encore après 20 secondes : on ne sait donc rien pour l’instant. Ouvrez l’appareil vous-même,
    puis réessayez.
outcome-not-local = Ce n’est pas l’adresse https d’un appareil local auquel Latchkey a accès. Essayez une autre adresse.
