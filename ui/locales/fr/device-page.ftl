### La page d’un appareil.

## Labels
timeline = Chronologie
no-timeline = Rien n’a encore été noté.
issued = Qui l’a émis
gateway = Votre passerelle
certificate = Son certificat
places = Adresses
keys = Clés
saved = Enregistrée
not-saved = Non enregistrée
open = Ouvrir l’appareil
back = Tous les appareils

## Sentences
no-dates = Latchkey n’a pas enregistré la date d’expiration de son certificat. Ouvrez l’appareil pour la voir.
keys-why = Une clé identifie un appareil. Voici les empreintes SHA-256 des clés qu’il a montrées.
unknown = Latchkey ne connaît pas cet appareil. Peut-être l’avez-vous fait oublier à Latchkey.

## Short sentences
happened = { $date }, { $time } : { $what }
expired-on = A expiré le { $date }.
expires-on = Expire le { $date }.
renewed =
    { $times ->
        [one] Il a été renouvelé { $times } fois.
       *[other] Il a été renouvelé { $times } fois.
    }
seen-on = Vue le { $date }.

## Longer sentences
seen-from-to = Vue du { $first } au { $last }.
seen-at = { $address }, vue pour la dernière fois le { $date }
