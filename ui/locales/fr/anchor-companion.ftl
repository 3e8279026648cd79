### « Arrêter les avertissements », là où le compagnon installe les fichiers.

## Labels
title = Installer avec le compagnon
where = Pour quel navigateur ?
has = (installés)
install = Installer les fichiers
installing = Installation…
remove = Supprimer les fichiers
removing = Suppression…
take-out = Supprimer avec le compagnon
take-out-what = Supprimer avec le compagnon : { $label }
get-link = Obtenir le compagnon
root-install = Installer le certificat racine
root-remove = Supprimer le certificat racine

## Sentences
why =
    Il place les fichiers là où le navigateur garde ses certificats et les supprime quand vous le demandez. Il ne
    change rien d’autre.
restart =
    Fermez maintenant toutes les fenêtres du navigateur et redémarrez-le. Il se peut qu’il n’utilise pas les fichiers
    avant.
none = Le compagnon ne trouve aucun navigateur déjà utilisé ici. Installez les fichiers manuellement.
refused = Le compagnon refuse ces fichiers, car ils ont expiré ou ne sont pas comme ils devraient. Créez-en de nouveaux.
get = Le compagnon, un petit programme sur votre ordinateur, peut les installer pour vous.
root-why =
    Il place le certificat racine là où le navigateur garde ses certificats et le supprime quand vous le demandez. Il
    ne change rien d’autre.
root-restart =
    Fermez maintenant toutes les fenêtres du navigateur et redémarrez-le. Il se peut que le changement ne prenne pas
    effet avant.
root-none =
    Le compagnon ne trouve ici aucun navigateur qui garde ses propres certificats. Installez-le manuellement.
root-refused =
    Le compagnon refuse ce certificat racine. Il a expiré ou n’est pas comme il devrait. Utilisez plutôt les deux
    fichiers.
root-get = Le compagnon, un petit programme sur votre ordinateur, peut l’installer pour vous.

## What happened in one browser
fault-no-store = Ses certificats ne sont plus là. Faites-le manuellement.
fault-no-tool =
    Le programme certutil manque sur cet ordinateur. Sous Debian ou Ubuntu, exécutez sudo apt install libnss3-tools.
fault-password =
    Ses certificats sont protégés par un mot de passe, que Latchkey ne demande jamais. Faites-le manuellement.
fault-not-writable = Ses certificats sont en lecture seule. Faites-le manuellement.
fault-tool-failed = Cela n’a pas fonctionné. Fermez ce navigateur et réessayez, ou faites-le manuellement.
fault-by-hand = Il y a été placé manuellement, donc Latchkey n’y touche pas. Modifiez-le ou supprimez-le manuellement.

## What came of installing and removing
installed-done = Les fichiers sont installés.
installed-unchanged = Les fichiers étaient déjà installés.
root-installed-done = Le certificat racine est installé.
root-installed-unchanged = Il était déjà installé.
installed-not-verified =
    Les fichiers n’ont pas été installés correctement. Latchkey a tenté de les supprimer. Réessayez, ou faites-le
    manuellement.
root-installed-not-verified =
    Il n’a pas été installé correctement. Latchkey a tenté de le supprimer. Réessayez, ou faites-le manuellement.
removed-done = Les fichiers sont supprimés.
removed-unchanged = Il n’y avait rien à supprimer.
root-removed-done = Le certificat racine est supprimé.
removed-not-verified = Il en reste une partie. Réessayez, ou faites-le manuellement.
root-removed-not-verified = Il est peut-être encore là. Réessayez, ou faites-le manuellement.
