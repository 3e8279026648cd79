### Le mot à côté de la marque colorée d’un appareil.

## Marks
not-local = Non vérifié
confirmed = Confirmé
self-naming = Nom conforme à la clé
public = Certificat public
public-by-browser = Le navigateur s’y fie
remembered = Mémorisé
not-remembered = Non mémorisé
attested = Fabricant connu
new = Nouveau ici
caution = Prudence
danger = Danger
plain = Non chiffré
cannot-tell = Impossible à dire
