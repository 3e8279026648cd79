### Was jede Bewertung sagt: ein Satz, seine Grenze (nie ausgelassen) und mehr für „Details“.

## Die Bewertung oder ihre Grenze
not-local = { $host } ist nicht in Ihrem Netzwerk, deshalb prüft Latchkey es nicht.
not-local-limit = Ihr Browser prüft diese Seite auf seine Weise.
confirmed = Ihr Gateway „{ $name }“ hat das Zertifikat dieses Geräts ausgestellt.
confirmed-limit = Das zeigt, welches Gerät es ist, nicht, dass es sicher ist.
self-naming = Der Name enthält den Fingerabdruck des Schlüssels dieses Geräts, und das Gerät hat den Schlüssel.
self-naming-limit = Der Name zeigt nicht, wem das Gerät gehört.
public-proved = Ihr Browser sagt, dass eine öffentliche Zertifizierungsstelle dieses Zertifikat ausgestellt hat.
public-unproved = Ihr Browser vertraut diesem Zertifikat, sagt aber nicht, wer es ausgestellt hat.
public-limit-owned = Dieses Zertifikat allein zeigt nicht, dass das Gerät Ihres ist.
public-limit = Kein Gateway hat bestätigt, dass das Gerät Ihres ist.
remembered-today = Derselbe Schlüssel wie früher am Tag, als Sie sagten, dass es Ihres ist.
remembered = Derselbe Schlüssel wie am { $date }, als Sie sagten, dass es Ihres ist.
remembered-limit-owned = Das ist Ihr Wort, kein Zertifikat von Ihrem Gateway.
remembered-limit = Kein Gateway hat es bestätigt.
attested = Sein Hersteller bestätigt, was dieses Gerät ist.
attested-by = „{ $maker }“ hat dieses Gerät hergestellt.
attested-limit-owned = Das zeigt nicht, dass das Gerät sicher ist.
attested-limit = Das zeigt nicht, wem das Gerät gehört.
new-limit-owned = Dass es jemandem gehört, macht es nicht sicher.
new-limit-made = Niemand hat bestätigt, wem es gehört.
new-limit = Eine Fälschung würde genauso aussehen.
new-key-differs = Sein Schlüssel ist ein anderer als der letzte.
new-never-seen = Latchkey hat dieses Gerät noch nie gesehen.
new-first-seen-today = Latchkey hat dieses Gerät heute zum ersten Mal gesehen.
new-first-seen = Latchkey hat dieses Gerät am { $date } zum ersten Mal gesehen.
new-never-confirmed-today = Heute zum ersten Mal gesehen, nie bestätigt.
new-never-confirmed = Am { $date } zum ersten Mal gesehen, nie bestätigt.
plain-own-computer = Ein Programm auf diesem Computer hat diese Seite gesendet, sie ging also durch kein Netzwerk.
plain-own-computer-limit = Das zeigt nichts über das Programm selbst.
plain = Diese Seite verwendet http, also gibt es kein Zertifikat zu prüfen.
plain-limit = Alle in Ihrem Netzwerk könnten lesen oder ändern, was Sie senden.
probe-contradicts-limit = Latchkeys Begleitprogramm hat keinen solchen Fehler gefunden.
probe-alone-limit = Ihrem Browser wird vielleicht trotzdem etwas anderes gezeigt.

## Für „Details“
confirmed-more = Sie haben „{ $name }“ gekoppelt, und das Zertifikat gilt für diese Adresse.
confirmed-renewed = „{ $name }“ hat das Zertifikat seit Ihrem letzten Besuch erneuert.
confirmed-not-secure = Ihr Browser zeigt vielleicht trotzdem „Nicht sicher“, weil er Ihr Gateway nicht kennt.
self-naming-more = Es zeigt auch nicht, dass Sie dem richtigen Link gefolgt sind.
public-address = Die Seite kam von { $address }, in Ihrem Netzwerk.
public-proved-more =
    Das hängt vom öffentlichen DNS ab. Wer den Namen dort ändert, kann auch so ein Zertifikat bekommen. Ohne Internet führt der Name
    vielleicht nirgendwohin.
public-unproved-more = Der Aussteller kann eine öffentliche Zertifizierungsstelle sein oder eine, die auf diesem Computer hinzugefügt wurde.
attested-model = Sein Modell ist „{ $model }“.
attested-key = Das Gerät hat bewiesen, dass es den Schlüssel aus dem Zertifikat seines Herstellers hat.
attested-more-owned = Sie haben nicht gesagt, dass es Ihres ist.
attested-more = Kein Gateway hat es bestätigt, und Sie haben nicht gesagt, dass es Ihres ist.
new-normal = Das ist beim ersten Mal normal.
new-not-said = Sie haben nicht gesagt, dass es Ihres ist.
new-more = Niemand, den Sie kennen, hat das Gerät bestätigt.
new-key-elsewhere = Derselbe Schlüssel wurde unter { $names } gesehen. Das kann gut dieses Gerät sein.
plain-more = Ohne Verschlüsselung kann niemand beweisen, welches Gerät das ist.
probe-contradicts-more =
    Latchkeys Begleitprogramm hat das Gerät selbst gefragt. Also wurde Ihrem Browser vielleicht ein anderes Zertifikat gezeigt, oder er
    weiß mehr.
probe-alone-more =
    Latchkeys Begleitprogramm hat das Gerät selbst gefragt. Die Seite in Ihrem Browser kann trotzdem von jemand anderem kommen. Ihr Browser
    zeigt Latchkey seine eigene Verbindung nicht.
