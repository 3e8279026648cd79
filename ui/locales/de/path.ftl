### Warum ein Pfad von Zertifikaten abgelehnt wurde: die verletzte Regel, für „Details“.

## Welches Zertifikat die Regel verletzt hat
device-named = Das Zertifikat des Geräts ({ $subject }):
device-unnamed = Das Zertifikat des Geräts (ohne Namen):
issuer-named = Das Zertifikat des Ausstellers ({ $subject }):
issuer-unnamed = Das Zertifikat des Ausstellers (ohne Namen):

## Die Regel
not-paired = „{ $name }“ ist kein Gateway, das Sie gekoppelt haben.
not-shown = Das Zertifikat des Ausstellers „{ $name }“ wurde nicht gezeigt.
rule-certificate-malformed = Das Zertifikat ist fehlerhaft aufgebaut ({ $code }).
rule-algorithms-differ = Der Signaturalgorithmus ist nicht der, den das Zertifikat nennt.
rule-issuer-missing = Das Zertifikat sagt nicht, wer es ausgestellt hat.
rule-issuer-without-name = Der Aussteller hat keinen Namen.
rule-key-weak = Der Schlüssel ist zu schwach.
rule-key-unsupported = Diese Art von Schlüssel wird nicht unterstützt.
rule-not-yet-valid = Es ist erst ab dem { $date } gültig.
rule-expired = Es ist am { $date } abgelaufen.
rule-critical-extension-unknown = Die kritische Erweiterung { $oid } wird nicht unterstützt.
rule-usage-not-listed =
    { $purpose ->
        [server] Die aufgeführten Zwecke umfassen keine Serverauthentifizierung.
       *[other] Die aufgeführten Zwecke umfassen { $oid } nicht.
    }
rule-issuer-not-a-ca = Der Aussteller ist keine Zertifizierungsstelle.
rule-path-length-exceeded =
    { $count ->
        [0] Diese Zertifizierungsstelle erlaubt kein Zwischenzertifikat unter sich, aber es gibt mindestens eins.
        [one] Diese Zertifizierungsstelle erlaubt ein Zwischenzertifikat unter sich, aber es gibt mehr.
       *[other] Diese Zertifizierungsstelle erlaubt { $count } Zwischenzertifikate unter sich, aber es gibt mehr.
    }
rule-depth-exceeded = Der Pfad hat zu viele Zwischenzertifikate.
rule-cannot-sign-certificates = Der Schlüssel des Ausstellers ist nicht zum Signieren von Zertifikaten bestimmt.
rule-cannot-serve-tls = Der Schlüssel des Zertifikats ist nicht für verschlüsselte Verbindungen bestimmt.
rule-constraints-malformed = Die Namensbeschränkungen sind nicht zu verstehen.
rule-constraints-too-many = Zu viele Namen und Namensbeschränkungen zum Vergleichen.
rule-name-excluded = Der Aussteller darf „{ $name }“ nicht abdecken.
rule-name-not-permitted = „{ $name }“ liegt außerhalb dessen, was der Aussteller abdeckt.
rule-policy-missing = Der Pfad braucht eine Zertifikatsrichtlinie und behält keine.
rule-issuance-rule = Eine Regel für das Ausstellen ist verletzt: { $code }.
rule-revoked =
    { $because ->
        [key-compromise] Der Aussteller hat es widerrufen (Schlüssel kompromittiert).
        [ca-compromise] Der Aussteller hat es widerrufen (CA kompromittiert).
        [affiliation-changed] Der Aussteller hat es widerrufen (Zugehörigkeit geändert).
        [superseded] Der Aussteller hat es widerrufen (ersetzt).
        [cessation-of-operation] Der Aussteller hat es widerrufen (Betrieb eingestellt).
        [certificate-hold] Der Aussteller hat es widerrufen (Zertifikat ausgesetzt).
        [removed] Der Aussteller hat es widerrufen (entfernt).
        [privilege-withdrawn] Der Aussteller hat es widerrufen (Berechtigung entzogen).
        [aa-compromise] Der Aussteller hat es widerrufen (AA kompromittiert).
       *[unspecified] Der Aussteller hat es widerrufen (ohne Angabe von Gründen).
    }
rule-revocation-list-unreliable = Die Sperrliste des Ausstellers ist nicht verlässlich ({ $code }).
rule-revocation-not-proved = Nichts hier beweist, dass der Aussteller es nicht widerrufen hat.
rule-name-mismatch = Das Zertifikat ist für andere Namen.
rule-signature-invalid = Der bekannte Aussteller dieses Namens hat die Signatur nicht erstellt.
rule-signature-unsupported = Die Signatur verwendet einen Algorithmus, der sich hier nicht prüfen lässt.
rule-signature-weak = Die Signatur verwendet einen Algorithmus, der zu schwach ist, um etwas zu beweisen.
rule-issuer-key-weak = Der Schlüssel des Ausstellers ist zu schwach, um etwas zu beweisen.
rule-issuers-in-a-circle = Die Zertifikate haben einander im Kreis ausgestellt.
rule-issuer-self-signed = „{ $name }“ hat sein Zertifikat selbst ausgestellt und ist nicht gekoppelt.
rule-issuer-unknown = Der Aussteller „{ $name }“ ist nicht bekannt.
rule-too-many-paths = Es gibt zu viele mögliche Pfade, um alle zu versuchen.
