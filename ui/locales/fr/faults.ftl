### Ce qui a échoué dans Latchkey, et que faire.

## Faults
bad-message = Latchkey n’a pas compris sa propre page. Actualisez cette page.
unknown-sender =
    Latchkey n’a pas reconnu cette page comme la sienne. Fermez-la et ouvrez-la à nouveau depuis la barre d’outils.
unknown-request = Cette page vient d’une autre version de Latchkey. Actualisez-la.
store-newer =
    Une version plus récente de Latchkey a enregistré sa mémoire ici. Mettez Latchkey à jour. Rien n’a été modifié ni
    perdu.
store-blocked = Une autre page de Latchkey utilise sa mémoire. Fermez les autres pages de Latchkey et réessayez.
quota =
    Cet ordinateur n’a plus d’espace libre, donc Latchkey n’a pas pu enregistrer ce qu’il a vu. Libérez de l’espace et
    réessayez.
store-failed =
    Latchkey n’a pas pu ouvrir sa mémoire, donc rien ici n’est comparé avec les visites précédentes. Redémarrez le
    navigateur. Si cela n’aide pas, la mémoire est endommagée. Supprimez Latchkey, installez-le à nouveau, puis
    restaurez une sauvegarde si vous en avez une.
sync-failed =
    Votre navigateur ne laisse pas Latchkey lire ce que partagent vos autres navigateurs. Les passerelles associées
    ici fonctionnent toujours.
other-storage =
    Cet onglet est dans une fenêtre privée ou un conteneur et a sa propre mémoire. Ouvrez cette page dans un onglet
    ordinaire.
managed =
    Votre organisation a configuré cette passerelle. Demandez à son administrateur que le navigateur fasse confiance
    au certificat.
not-found = Cette entrée n’existe plus. Elle a peut-être été supprimée dans une autre fenêtre. Actualisez cette page.
offer-expired = Ce certificat n’est plus prêt à être associé. Choisissez-le à nouveau.
proof-mismatch = Ce que vous avez saisi ne correspond pas à ce certificat. Rien n’a été associé. Vérifiez et réessayez.
internal = Un problème est survenu dans Latchkey. Rien n’a été modifié. Actualisez cette page.
