### Die Seite „Hersteller“: Stammzertifikate, mit denen Latchkey prüfen kann, wer ein Gerät hergestellt hat.

## Titel, Beschriftungen und Schaltflächen
title = Hersteller
open = Hersteller öffnen
list = Hinzugefügte Hersteller
add = Hersteller hinzufügen
file = Datei auswählen
url = Oder Adresse und Fingerabdruck
address = Adresse des Stammzertifikats
fingerprint = SHA-256-Fingerabdruck
fingerprint-row = SHA-256-Fingerabdruck:
fetch = Abrufen
found = Ist das das Stammzertifikat des Herstellers?
name = Name des Herstellers
yes = Diesen Hersteller hinzufügen
no = Nicht hinzufügen
remove = Entfernen
reading = Wird gelesen …
arrived-title = Wartet auf Sie
arrived-decline = Nicht hinzufügen
remove-named = { $name } entfernen
decline-named = Nicht hinzufügen: { $name }

## Sätze
lead = Mit dem Stammzertifikat eines Herstellers kann Latchkey prüfen, welche Geräte dieser Hersteller wirklich hergestellt hat.
none = Es ist kein Hersteller hinzugefügt. Um Latchkey zu nutzen, brauchen Sie keinen.
limit =
    Das Stammzertifikat eines Herstellers zeigt, wer ein Gerät hergestellt hat. Es bestätigt nie einen Namen und zeigt nie, dass ein Gerät
    Ihres ist.
file-why = Viele Hersteller veröffentlichen ihr Stammzertifikat als Datei, die auf .pem, .crt, .cer oder .der endet.
url-why =
    Kopieren Sie beides von der eigenen Website des Herstellers. Latchkey fragt diese Adresse einmal. Dadurch erfährt ihr Betreiber, dass
    hier jemand gefragt hat.
denied = Ihr Browser hat es nicht erlaubt, deshalb wurde nichts abgerufen. Versuchen Sie es erneut und erlauben Sie es.
found-why =
    Vergleichen Sie den Fingerabdruck mit dem, den der Hersteller veröffentlicht. Ein Zertifikat mit beliebigem Namen kann jeder erstellen.
arrived-why =
    Wer Zugriff auf das Konto Ihres Browsers hat, könnte diese gesendet haben. Um einen hinzuzufügen, geben Sie den Fingerabdruck von der
    eigenen Website des Herstellers ein.
arrived = { $name } kam aus Ihrem anderen Browser
expires = Läuft am { $date } ab.
never-expires = Läuft nie ab.
for-devices-of = Für Geräte von { $organisations }.
removed = { $name } ist entfernt. Was die zugehörigen Geräte vorzeigen, wird nicht mehr geprüft.

## Warum kein Stammzertifikat gelesen wurde
problem-empty = Darin ist nichts. Wählen Sie das Stammzertifikat des Herstellers.
problem-too-large = Das ist größer als jedes Stammzertifikat. Wählen Sie eine andere Datei.
problem-unreadable = Latchkey kann das nicht lesen. Wählen Sie ein Zertifikat als .pem, .crt, .cer oder .der.
problem-private-key =
    Das enthält einen privaten Schlüssel, den ein Hersteller nie veröffentlicht. Löschen Sie es und holen Sie das Zertifikat allein.
problem-pkcs12-locked = Diese Datei ist mit einem Passwort gesperrt. Bitten Sie um das Zertifikat allein.
problem-no-certificate = Latchkey hat dort kein Zertifikat gefunden. Wählen Sie das Stammzertifikat des Herstellers.
problem-not-a-ca = Dieses Zertifikat darf keine anderen ausstellen. Bitten Sie den Hersteller um sein Stammzertifikat.
problem-version-1 = Das Format dieses Zertifikats ist zu alt. Bitten Sie den Hersteller um sein aktuelles Stammzertifikat.
problem-leaf-only = Das ist das Zertifikat eines einzelnen Geräts. Bitten Sie den Hersteller um sein Stammzertifikat.
problem-not-self-signed = Das ist nicht die Spitze der Kette. Bitten Sie den Hersteller um sein Stammzertifikat.
problem-two-roots = Dort ist mehr als ein Stammzertifikat. Fügen Sie eins nach dem anderen hinzu.
problem-expired = Dieses Stammzertifikat ist abgelaufen. Bitten Sie den Hersteller um das aktuelle.
problem-ends-soon = Dieses Stammzertifikat läuft bald ab. Bitten Sie den Hersteller um das nächste.
problem-not-yet-valid = Dieses Stammzertifikat ist noch nicht gültig. Prüfen Sie die Uhr dieses Computers.
problem-weak-rsa = Sein Schlüssel ist zu kurz, um sich darauf zu verlassen. Bitten Sie den Hersteller um ein neueres Stammzertifikat.
problem-weak-ec =
    Sein Schlüssel auf einer elliptischen Kurve ist zu kurz, um sich darauf zu verlassen. Bitten Sie den Hersteller um
    ein neueres Stammzertifikat.
problem-unsafe-key = Andere könnten seinen privaten Schlüssel haben. Bitten Sie den Hersteller um ein neueres Stammzertifikat.
problem-bad-signature = Seine Signatur ist nicht gültig, also ist es vielleicht beschädigt. Holen Sie es erneut vom Hersteller.
problem-unsupported-algorithm =
    Latchkey kann Signaturen dieser Art nicht prüfen. Bitten Sie den Hersteller um ein anderes Stammzertifikat.
problem-already-paired = Latchkey hat dieses Stammzertifikat schon. Es gibt nichts hinzuzufügen.
problem-fingerprint-too-short = Das ist nicht der ganze Fingerabdruck. Kopieren Sie mindestens 32 Zeichen davon.
problem-fingerprint-differs = Das Zertifikat an dieser Adresse hat einen anderen Fingerabdruck. Prüfen Sie beides beim Hersteller.
problem-not-fetched = Latchkey hat von dieser Adresse nichts bekommen. Prüfen Sie sie, oder wählen Sie eine Datei.
