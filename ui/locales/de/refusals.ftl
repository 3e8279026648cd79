### Was man tun kann, wo der Browser eine Verbindung abgelehnt hat. Auf der Warnseite unter „Was hilft“.

name-mismatch =
    Öffnen Sie das Gerät unter dem Namen, für den sein Zertifikat erstellt wurde, oder lassen Sie es eins für diesen Namen erstellen.
    Suchen Sie in den Einstellungen des Geräts nach „Zertifikat“ („certificate“), oder starten Sie es neu.
expired = Lassen Sie das Gerät ein neues Zertifikat erstellen oder abrufen. Suchen Sie in seinen Einstellungen nach „Zertifikat“ („certificate“), oder starten Sie es neu.
not-yet-valid =
    Stellen Sie die Uhren dieses Computers, des Geräts und Ihres Gateways richtig ein. Versuchen Sie es dann erneut.
date-invalid =
    Stellen Sie die Uhren dieses Computers, des Geräts und Ihres Gateways richtig ein. Versuchen Sie es dann erneut.
    Wenn sie richtig gehen, lassen Sie das Gerät ein neues Zertifikat erstellen oder abrufen.
issuer-expired = Ihr Gateway braucht selbst ein neues Zertifikat. Erneuern Sie es dort und koppeln Sie das Gateway dann erneut.
issuer-not-yet-valid =
    Stellen Sie die Uhren dieses Computers, des Geräts und Ihres Gateways richtig ein. Versuchen Sie es dann erneut.
revoked =
    Fahren Sie nicht fort. Wenn das Gerät Ihres ist, lassen Sie Ihr Gateway dafür ein neues Zertifikat mit einem neuen
    Schlüssel ausstellen.
revocation-unknown =
    Der Aussteller hat einen Dienst, der diese Frage beantwortet. Prüfen Sie, ob er läuft und erreichbar ist. Oder lassen Sie den
    Aussteller Zertifikate ausstellen, die das nicht verlangen.
intercepted =
    Fahren Sie nicht fort und geben Sie kein Passwort ein. Finden Sie heraus, wer dazwischen ist. Es kann ein Filter oder Virenschutz auf
    diesem Computer sein oder jemand, der dieses Netzwerk betreibt.
distrusted =
    Das haben Sie, Ihre Organisation oder der Hersteller des Browsers entschieden. Die Liste ist in den Einstellungen Ihres Browsers unter
    „Zertifikate“. Fahren Sie nicht fort, wenn Sie nicht wissen, warum.
pinned = Fahren Sie nicht fort. Jemand dazwischen zeigt einen anderen Schlüssel, oder ein Programm auf diesem Computer tut es.
transparency =
    Öffentliche Zertifizierungsstellen müssen protokollieren, was sie ausstellen. Ein Zertifikat von Ihrem eigenen Gateway braucht kein
    Protokoll. Lassen Sie das Gerät also eins davon verwenden.
serial-reused =
    Ein zurückgesetztes Gerät verwendet seine Nummern oft erneut. Entfernen Sie sein altes Zertifikat in den Einstellungen Ihres
    Browsers unter „Zertifikate“, oder lassen Sie das Gerät ein neues erstellen. Suchen Sie in den Einstellungen des Geräts nach
    „Zertifikat“ („certificate“), oder starten Sie es neu.
weak-key = Lassen Sie das Gerät einen neuen Schlüssel erstellen: RSA mit mindestens 2048 Bit oder P-256.
weak-signature = Lassen Sie ein neues Zertifikat erstellen, das mit SHA-256 signiert ist.
bad-signature = Fahren Sie nicht fort. Das Zertifikat wurde nach dem Signieren verändert oder beschädigt.
key-unusable = Lassen Sie das Gerät einen neuen Schlüssel erstellen, den jeder Browser verwenden kann, etwa P-256 oder RSA mit 2048 Bit.
usage = Lassen Sie ein neues Zertifikat für einen Webserver erstellen („server authentication“).
key-usage = Lassen Sie ein neues Zertifikat erstellen, dessen Schlüssel für digitale Signaturen verwendet werden darf.
name-constraints = Verwenden Sie einen Namen, den Ihr Gateway abdeckt, oder lassen Sie es auf andere Namen einschränken.
ca-as-device =
    Lassen Sie das Gerät ein eigenes Zertifikat verwenden, das sagt, dass es keine Zertifizierungsstelle ist. Manche Programme erstellen
    nur ein Zertifikat für beides. Erneuern Sie es dort.
issuer-unfit = Lassen Sie den Aussteller zuerst zur Zertifizierungsstelle machen, oder geben Sie dem Gerät einen anderen Aussteller.
validity-too-long = Lassen Sie ein neues Zertifikat erstellen, das höchstens ein Jahr gültig ist.
condition-unknown = Lassen Sie ein neues Zertifikat ohne diese Bedingung erstellen.
malformed = Lassen Sie das Gerät ein neues Zertifikat erstellen oder abrufen. Suchen Sie in seinen Einstellungen nach „Zertifikat“ („certificate“), oder starten Sie es neu.
invalid = Lassen Sie das Gerät ein neues Zertifikat erstellen oder abrufen. Suchen Sie in seinen Einstellungen nach „Zertifikat“ („certificate“), oder starten Sie es neu.
other = Seien Sie vorsichtig. Die eigene Seite Ihres Browsers zeigt einen Code, den der Hersteller des Browsers erklärt.

contradicted =
    Geben Sie hier kein Passwort ein. Ihrem Browser wurde vielleicht ein anderes Zertifikat gezeigt. Ein Filter oder Virenschutz auf diesem
    Computer kann das tun, und auch jemand in Ihrem Netzwerk.
