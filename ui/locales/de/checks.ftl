### Die Prüfungen, die Latchkey am Zertifikat eines Geräts vorgenommen hat, in „Details“.

## Die Frage, die jede Prüfung stellt
check-local = Ist es in Ihrem Netzwerk?
check-encrypted = Ist es verschlüsselt?
check-certificate-seen = Wurde das Zertifikat gesehen?
check-certificate-readable = Ist es lesbar?
check-key-strong = Ist der Schlüssel stark?
check-key-unshared = Hat es den Schlüssel für sich allein?
check-key-unchanged = Ist es der Schlüssel von zuvor?
check-path = Hat es ein gekoppeltes Gateway ausgestellt?
check-revocation = Ist es weiterhin nicht widerrufen?
check-name = Ist es für diesen Namen erstellt?
check-dates = Ist es zeitlich gültig?
check-usage = Ist es für diesen Zweck erstellt?
check-self-naming = Enthält der Name den Schlüssel?
check-browser-trust = Was hält der Browser davon?
check-made-by = Bestätigt sein Hersteller, was es ist?
check-belongs-to = Bestätigt jemand, wem es gehört?
check-device-asked = Was hat das Gerät auf Nachfrage gezeigt?
check-scope = Deckt das Gateway diese Adresse ab?
check-behaves-as = Sagt sein Hersteller, womit es kommuniziert?

## Was bei einer Prüfung herauskam
answer-proved = Bestanden
answer-refuted = Nicht bestanden
answer-cannot-tell = Nicht feststellbar

## Die Zertifikatsklassen
class-none = Kein Zertifikat.
class-u-l = Von einem gekoppelten Gateway ausgestellt.
class-u-ca = Von einer öffentlichen Zertifizierungsstelle.
class-nu-s = Selbst signiert, mit einem Schlüssel, den auch andere Geräte haben.
class-nu-u =
    { $issuer ->
        [not-paired] Von einem Aussteller, der kein gekoppeltes Gateway ist, mit einem Schlüssel, den auch andere Geräte
            haben.
        [not-shown] Von einem Aussteller, der nicht gezeigt wurde, mit einem Schlüssel, den auch andere Geräte haben.
       *[open] Nicht auf ein gekoppeltes Gateway zurückgeführt, mit einem Schlüssel, den auch andere Geräte haben.
    }
class-u-s = Selbst signiert, mit einem Schlüssel, der bei keinem anderen Gerät gesehen wurde.
class-u-u =
    { $issuer ->
        [not-paired] Von einem Aussteller, der kein gekoppeltes Gateway ist, mit einem Schlüssel, der bei keinem anderen
            Gerät gesehen wurde.
        [not-shown] Von einem Aussteller, der nicht gezeigt wurde, mit einem Schlüssel, der bei keinem anderen Gerät
            gesehen wurde.
       *[open] Nicht auf ein gekoppeltes Gateway zurückgeführt, mit einem Schlüssel, der bei keinem anderen Gerät
           gesehen wurde.
    }

## Neben den Prüfungen
tally = { $passed } von { $all } Prüfungen bestanden
remark-by-name-only = Ihr Browser hat nicht gesagt, zu welcher Adresse der Name führte.
remark-browser-warned = Er hat gewarnt
remark-not-by-gateway = Nein
