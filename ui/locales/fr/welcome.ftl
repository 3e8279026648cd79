### Le premier démarrage, une décision par écran.

## Links on each screen
back = Retour
skip = Passer pour l’instant
step = Étape { $step } sur { $count }

## The first screen
start-title = Reconnaissez vos propres appareils
start-go = Commencer
start-lead =
    Votre imprimante, votre NAS et votre routeur ne peuvent pas obtenir le type de certificat auquel les navigateurs
    font confiance. Votre navigateur affiche donc un avertissement pour tous, pour les vôtres comme pour un faux.
    Latchkey les distingue.
start-without = Sans Latchkey, tous les appareils ont le même aspect.
start-with = Avec Latchkey, vous voyez lequel votre passerelle confirme, ou lequel vous avez enregistré.
start-privacy = Latchkey ne fonctionne qu’avec des appareils locaux. Il n’a pas de serveur et ne nous envoie rien.

## Whether there is a gateway
gateway-yes = Oui, ou je le fais moi-même
gateway-no = Non, ou je ne sais pas
gateway-next = Continuer
gateway-title = Quelque chose sur votre réseau émet-il des certificats ?
gateway-yes-why =
    Par exemple Caddy, step-ca, Proxmox, OPNsense ou mkcert. Associez-le une fois, et il confirmera vos appareils.
gateway-no-why =
    La plupart des gens n’en ont pas. Latchkey mémorise chaque appareil dès que vous dites que c’est le vôtre, et vous
    avertit s’il change.
gateway-managed = Votre organisation a déjà tout configuré. Vous n’avez rien à faire.

## Which addresses Latchkey may see
access-title = Quelles adresses vos appareils utilisent-ils ?
access-ask = Me demander à chaque fois
access-next = Continuer
chrome-title = Un paramètre dans Chrome
chrome-companion-link = Voir le compagnon
access-lead =
    Les noms comme printer.local fonctionnent déjà. Pour les adresses comme 192.168.1.20, Latchkey vous demande à
    chaque fois. Ou autorisez maintenant toutes les adresses de votre réseau.
chrome-companion = Le compagnon, un petit programme sur votre ordinateur, vous aide avant que vous ouvriez un appareil.

## The first device
open-title = Ouvrir un appareil
open-address = Adresse d’un appareil
open-placeholder = printer.local ou 192.168.1.20
open-go = Ouvrir l’appareil
open-done = Voir vos appareils
open-lead =
    Saisissez l’adresse d’un appareil, comme votre imprimante ou votre routeur. L’icône de Latchkey montre ce qu’il a
    trouvé.
open-bad = Ce n’est pas une adresse. Elle doit ressembler à printer.local ou 192.168.1.20.
open-mine =
    Si vous savez que c’est votre appareil, choisissez « C’est le mien : le mémoriser ». Latchkey vous avertira s’il
    change.
