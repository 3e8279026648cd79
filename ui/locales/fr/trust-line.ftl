### Ce que montre le dessin d’un verdict, pour les personnes qui écoutent la page.

## Drawings
confirmed = Un trait plein avec une coche relie votre passerelle à cet appareil.
remembered = Une boucle en tirets vous relie à cet appareil.
new = Un trait pointillé avec un point d’interrogation mène à cet appareil.
changed = Un trait rompu avec deux clés différentes mène à cet appareil.
broken = Un trait rompu avec une croix mène à cet appareil.
gap = Un trait interrompu avec un point d’exclamation mène à cet appareil.
plain = Un cadenas ouvert et aucun trait, car cette page n’est pas chiffrée.
fog = Du brouillard cache le trait vers cet appareil.
named = Une étiquette de nom et une clé appartiennent à cet appareil.
public = Un trait fin relie une autorité publique à cet appareil.
accepted = Un trait fin relie votre navigateur à cet appareil.
maker = Un trait fin relie le fabricant à cet appareil.
