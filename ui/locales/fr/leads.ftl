### Ce qu’une personne lit d’un verdict : une phrase, ce qu’elle laisse ouvert, et ce qu’ajoutent les Détails.

## The one sentence
says-key-changed = Sa clé n’est pas celle que Latchkey a enregistrée.
says-key-differs-vouched = Une autre passerelle confirme sa nouvelle clé.
says-key-differs-wildcard = Sa clé est nouvelle, et son certificat convient à de nombreux appareils.
says-key-differs-unpaired =
    Au lieu de la clé enregistrée, il montre une clé confirmée par une passerelle depuis dissociée.
says-key-published-by-service = Le service derrière ce nom donne sa clé privée à n’importe qui.
says-key-perhaps-shared = Une autre adresse a montré la même clé.
says-issuer-not-shown = Latchkey n’a pas vu qui a émis le certificat.
says-issuer-rotated = Votre passerelle semble avoir un nouveau certificat intermédiaire.
says-issuer-unseen = Cette fois, Latchkey n’a pas vu qui a émis le certificat.
says-not-yet-valid = Le certificat n’est pas encore valide.
says-maker-refuted = Ce qu’il montre sur son fabricant n’est pas valide.
says-owner-refuted = Ce qu’il montre sur son propriétaire n’est pas valide.
says-on-link-unknown = Latchkey ne peut pas dire si cette adresse est sur votre réseau.
says-nothing = Latchkey n’a rien sur quoi s’appuyer.
says-key-changed-today = Sa clé n’est pas celle que Latchkey a enregistrée plus tôt aujourd’hui.
says-key-changed-on = Sa clé n’est pas celle que Latchkey a enregistrée le { $date }.
says-outside-scope-of = Une passerelle associée a émis ce certificat, mais ne couvre pas { $place }.
says-expired-by-gateway = Son certificat émis par votre passerelle a expiré.
says-local-device-only-by-gateway = Le certificat émis par votre passerelle est réservé aux appareils locaux.
says-key-on-device = La même clé a été vue sur un autre appareil : { $place }.
says-key-on-devices = La même clé a été vue sur d’autres appareils : { $places }.
says-key-at = La même clé a été vue sous { $places }.
says-made-for = Le certificat a été fait pour { $name }, pas pour ce nom.
says-made-for-several =
    { $count ->
        [one] Le certificat a été fait pour { $name } et { $count } autre nom, pas pour celui-ci.
       *[other] Le certificat a été fait pour { $name } et { $count } autres noms, pas pour celui-ci.
    }

## What it leaves open
limit-key-changed = Une réinitialisation provoque cela. Un faux appareil le pourrait aussi.
limit-key-differs-vouched = Une nouvelle installation provoque cela. Un faux appareil le pourrait aussi.
limit-key-differs-wildcard = Un nouveau certificat provoque cela. Un autre appareil le pourrait aussi.
limit-key-differs-unpaired = Un certificat renouvelé provoque cela. Un faux appareil le pourrait aussi.
limit-key-on-static-list = Quiconque a ce logiciel peut se faire passer pour cet appareil.
limit-key-on-other-device = Chaque appareil peut se faire passer pour l’autre.
limit-key-published-by-service = Quiconque est sur votre réseau peut se faire passer pour cet appareil.
limit-key-perhaps-shared = S’il y a deux appareils, chacun peut se faire passer pour l’autre.
limit-path-revoked = Si l’appareil est à vous, il lui faut un certificat avec une nouvelle clé.
limit-impostor-issuer = Une passerelle réinitialisée provoque cela. Une fausse le pourrait aussi.
limit-expired = C’est courant quand un appareil est longtemps resté éteint.
limit-not-yet-valid = La cause habituelle est une horloge mal réglée.
limit-usage-local-device-only = Les navigateurs ne se contentent pas encore de cela.
limit-name-mismatch = Il se peut que ce soit votre appareil sous cet autre nom.
limit-name-missing = Beaucoup d’appareils anciens ont de tels certificats.
limit-maker-refuted = Il montre peut-être ce qui a été fait pour un autre appareil.
limit-owner-refuted = Il montre peut-être ce qui a été fait pour un autre appareil.
limit-no-gateway-paired = Ce pourrait être votre appareil ou un faux.
limit-issuer-not-paired = Si l’émetteur est votre propre passerelle, associez-la.
limit-issuer-not-shown = Ce peut être n’importe qui.
limit-issuer-rotated = Associez à nouveau votre passerelle pour que Latchkey puisse vérifier.
limit-issuer-unseen = C’est peut-être encore votre passerelle, ou quelqu’un d’autre.
limit-issuer-namesake = Certaines passerelles ont deux certificats racines de même nom.
limit-outside-scope = Cette passerelle ne confirme donc pas cet appareil.
limit-key-weak = Une mise à jour donnera peut-être à l’appareil une meilleure clé.
limit-on-link-unknown = Elle peut aussi être ailleurs.
limit-unseen-flag-off = Latchkey ne peut donc pas encore vérifier cet appareil.
limit-unseen-no-permission = Latchkey n’a donc pas vérifié cet appareil.
limit-unseen-missed = Latchkey n’a donc pas vérifié cet appareil.
limit-page-unseen = Quelqu’un entre les deux a pu envoyer la page.
otherwise-caution = Vérifiez l’appareil avant de saisir un mot de passe.
otherwise-cannot-tell = Ce pourrait être votre appareil ou un faux.

## What Details adds
more-page-unseen = Votre navigateur n’a pas montré à Latchkey avec quel certificat cette page est arrivée.
more-key-changed = Ne continuez pas si vous n’avez ni réinitialisé ni remplacé l’appareil.
more-key-differs-vouched = Latchkey n’enregistre pas la nouvelle clé tant que vous ne le lui demandez pas.
more-key-differs-wildcard =
    Quiconque a ce certificat peut se faire passer ici pour n’importe quel appareil. Latchkey n’enregistre pas la
    nouvelle clé tant que vous ne le lui demandez pas.
more-key-differs-unpaired = Latchkey n’enregistre pas la nouvelle clé tant que vous ne le lui demandez pas.
more-key-on-static-list =
    Cela peut arriver sans intrusion. Une mise à jour donnera peut-être à l’appareil une clé à lui.
more-key-on-other-device =
    Cela peut arriver sans intrusion. Si les deux noms désignent un seul appareil, oubliez l’autre sous Appareils.
more-key-published-by-service =
    De tels noms servent à faire des essais. Ne saisissez ici rien que d’autres sur votre réseau ne devraient savoir.
more-key-perhaps-shared = Un même appareil peut avoir plusieurs adresses.
more-impostor-issuer =
    Si vous avez vous-même réinitialisé votre passerelle, associez-la à nouveau. Sinon, fermez cette page.
more-issuer-namesake = Si c’est le cas de la vôtre, associez aussi l’autre.
more-issuer-rotated = D’ici là, Latchkey ne peut pas dire s’il y a un problème.
more-expired-by-gateway = Votre passerelle peut lui donner un nouveau certificat.
