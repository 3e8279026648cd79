### Les pages de Latchkey, comme liens de l’une à l’autre.

## Pages
devices = Appareils
pairing = Associer
setup = Paramètres
navigation = Latchkey
