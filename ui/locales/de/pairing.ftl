### Die Seite „Gateway koppeln“ und der Vergleich von Fingerabdrücken.

## Was man von einem Gateway hat
source-address = Seine Adresse
source-link = Einen QR-Code oder Link
source-file = Eine Datei oder Text

## Was das Gateway an einer Adresse anbietet
way-certificate = Es veröffentlicht sein Zertifikat
way-code = Es zeigt einen achtstelligen Code

## Titel, Beschriftungen und Schaltflächen
title = Gateway koppeln
source = Was haben Sie?
file = Datei auswählen
drop = oder hier ablegen
none-go = Ohne Gateway fortfahren
paste = Oder fügen Sie das Zertifikat als Text ein
paste-placeholder = -----BEGIN CERTIFICATE-----
read = Text lesen
reading = Wird gelesen …
found = Was gefunden wurde
name = Wie nennen Sie dieses Gateway?
prove = Prüfen Sie, ob es Ihr Gateway ist
by-digits = Fingerabdruck
by-words = Zwölf Wörter
words = Die zwölf Wörter, der Reihe nach
pair = Koppeln
cancel = Abbrechen
all = Alles anzeigen
all-of = Alles, was es abdeckt:
plain-http = Ohne https versuchen
open-device = Gerät öffnen
to-devices = Gateways und Geräte ansehen
anchor = Browserwarnungen abstellen
another = Weiteres Gateway koppeln

## Sätze
lead =
    Ein Gateway ist ein Gerät oder Programm, das in Ihrem Netzwerk Zertifikate ausstellt, etwa ein Router oder Caddy.
    Koppeln Sie
    sein Stammzertifikat einmal, dann kann Latchkey Ihre Geräte von Fälschungen unterscheiden.
none = Kein Gateway? Kein Problem. Latchkey merkt sich Ihre Geräte auch ohne.
nothing = Es wurde nichts gespeichert.
prove-why =
    Öffnen Sie die eigene Seite oder Anzeige Ihres Gateways und geben Sie ein, was es zeigt. Warum eingeben? Würde
    Latchkey Ihnen die
    Antwort zeigen, bekäme eine Fälschung leicht ein schnelles OK.
digits = Die ersten 32 Zeichen des SHA-256-Fingerabdrucks oder mehr
digits-hint = Leerzeichen, Doppelpunkte, Punkte und Striche können Sie weglassen.
words-hint = Vier Buchstaben von jedem genügen. Sie können alle zwölf auf einmal einfügen.
match = Das stimmt überein. Es ist das Stammzertifikat des Gateways, das Ihnen dies angezeigt hat.
match-file =
    Das stimmt überein. Es ist der SHA-256-Fingerabdruck der ganzen Datei, und die Datei ist Byte für Byte dieselbe.
digits-mismatch =
    Dieser Fingerabdruck gehört nicht zu diesem Zertifikat. Suchen Sie nach einem Tippfehler. Koppeln Sie nicht, wenn es
    keinen gibt.
    Jemand könnte das Zertifikat ausgetauscht haben.
words-mismatch =
    Diese Wörter gehören nicht zu diesem Zertifikat. Suchen Sie nach einem Tippfehler. Koppeln Sie nicht, wenn es keinen
    gibt.
    Jemand könnte das Zertifikat ausgetauscht haben.
cancelled = Abgebrochen. Es wurde nichts gekoppelt.
paired-next = Öffnen Sie jetzt ein Gerät. Das Latchkey-Symbol zeigt, ob Ihr Gateway es bestätigt.
paired-continue = Machen Sie mit der Einführung weiter und öffnen Sie dann ein Gerät.

## Wo kein SHA-256-Fingerabdruck eingegeben wurde
weak-sha1 =
    Das ist ein SHA-1-Fingerabdruck. Er ist zu schwach, um zu beweisen, dass dies Ihr Gateway ist. Geben Sie stattdessen
    den
    SHA-256-Fingerabdruck ein.
weak-md5 =
    Das ist ein MD5-Fingerabdruck. Er ist zu schwach, um zu beweisen, dass dies Ihr Gateway ist. Geben Sie stattdessen
    den
    SHA-256-Fingerabdruck ein.

## Während ein Fingerabdruck oder Wörter eingegeben werden
typed-of = { $count } von 32 Zeichen
typed = { $count } Zeichen
typed-words = { $count } von 12 Wörtern
word-label = Wort { $position }
strange-digit =
    „{ $character }“ kann nicht in einem Fingerabdruck stehen, der nur 0 bis 9 und a bis f enthält. Suchen Sie nach
    einem Tippfehler.
unknown-word = „{ $word }“ ist keines der Wörter, die Gateways zeigen. Suchen Sie nach einem Tippfehler.

## Was gefunden wurde
already-paired = Dieses Gateway ist bereits als „{ $name }“ gekoppelt.
paired-title = { $name } ist gekoppelt
includes =
    { $count ->
        [one] Es enthält { $count } Zwischenzertifikat.
       *[other] Es enthält { $count } Zwischenzertifikate.
    }
includes-none =
    Es sind keine Zwischenzertifikate dabei. Verwendet Ihr Gateway eines, wählen Sie eine Datei mit beiden.
left-out =
    { $count ->
        [one] { $count } Zertifikat, das nicht dazugehört, bleibt weg.
       *[other] { $count } Zertifikate, die nicht dazugehören, bleiben weg.
    }
fabric =
    Dem Namen nach ist dies das Stammzertifikat einer Matter-Fabric. Die App, mit der deren Geräte eingerichtet wurden,
    stellt ihre
    Zertifikate aus.
fabric-named =
    Dem Namen nach ist dies das Stammzertifikat der Matter-Fabric { $fabric }. Die App, mit der deren Geräte
    eingerichtet wurden,
    stellt ihre Zertifikate aus.
doubt = Latchkey wird nichts bestätigen, was das Zwischenzertifikat „{ $subject }“ ausstellt.
broken-is = Was nicht stimmt:
unreadable =
    { $count ->
        [one] Ein weiterer Teil war nicht lesbar und bleibt weg.
       *[other] { $count } weitere Teile waren nicht lesbar und bleiben weg.
    }
unreadable-named =
    { $count ->
        [one] Ein weiteres Zertifikat, „{ $subject }“, war nicht lesbar und bleibt weg.
       *[other] { $count } weitere Teile waren nicht lesbar und bleiben weg. Einer davon ist „{ $subject }“.
    }
succession-proved = Durch Ihr gekoppeltes Gateway bewiesen
succession-proved-why =
    Das von Ihnen gekoppelte Stammzertifikat bestätigt dieses, also gibt es nichts zu vergleichen. Beide bleiben
    gekoppelt. Entkoppeln
    Sie das alte, wenn kein Gerät es mehr braucht.
succession-rollover = Das ist das nächste Stammzertifikat von „{ $gateway }“.
succession-namesake =
    Sie haben „{ $gateway }“ gekoppelt. Es hat denselben Namen, aber einen anderen Schlüssel. Wenn Sie es nicht neu
    eingerichtet
    haben, gibt sich vielleicht etwas dafür aus. Brechen Sie dann ab. Sonst vergleichen Sie den Fingerabdruck am Gateway
    selbst. Das
    gekoppelte bleibt unverändert.

## Wo das Stammzertifikat bekannter Programme ist
where-title = Wo finde ich das?
where-fingerprint = Dieser Befehl zeigt den Fingerabdruck eines Zertifikats in einer Datei.
where-fingerprint-command = openssl x509 -in root.crt -noout -fingerprint -sha256
product-caddy = Caddy
place-caddy = ~/.local/share/caddy/pki/authorities/local/root.crt
product-step-ca = step-ca
place-step-ca = step ca root root.crt
product-mkcert = mkcert
place-mkcert = rootCA.pem im Ordner, den „mkcert -CAROOT“ zeigt
product-proxmox = Proxmox VE
place-proxmox = /etc/pve/pve-root-ca.pem
product-opnsense = OPNsense
place-opnsense = System › Trust › Authorities

## Warum etwas nicht gekoppelt oder abgerufen werden kann
problem-empty = Darin ist nichts. Wählen Sie eine andere Datei oder einen anderen Text.
problem-too-large = Das ist größer als jedes Zertifikat. Latchkey liest bis zu 2 MB.
problem-unreadable =
    Latchkey kann das nicht als Zertifikat lesen. Es liest PEM, DER, PKCS #7 und PKCS #12 ohne Schlüssel, als Datei oder
    Text.
problem-private-key =
    Das enthält einen privaten Schlüssel, der Ihr Gateway nie verlassen sollte. Latchkey hat ihn sofort verworfen.
    Speichern Sie nur
    das Stammzertifikat.
problem-pkcs12-locked =
    Das ist eine PKCS-#12-Datei, die ein Passwort braucht. Speichern Sie stattdessen das Stammzertifikat als PEM oder
    DER (.pem, .crt, .cer). Es ist nicht geheim.
problem-no-certificate = Darin ist kein Zertifikat. Wählen Sie eine andere Datei oder einen anderen Text.
problem-not-a-ca =
    Dieses Zertifikat darf keine anderen ausstellen, ist also nicht das Stammzertifikat eines Gateways. Wählen Sie das
    Stammzertifikat.
problem-version-1 =
    Dieses Zertifikat hat das älteste Format, Version 1. Darin steht nicht, ob es andere ausstellen darf. Jedes Gerät
    könnte eins
    zeigen, deshalb akzeptiert Latchkey es nicht. Erstellen Sie auf Ihrem Gateway ein neues Stammzertifikat.
problem-leaf-only = Das ist das Zertifikat eines einzelnen Geräts. Wählen Sie das Stammzertifikat Ihres Gateways.
problem-not-self-signed = Dieses Zertifikat wurde von einem ausgestellt, das hier fehlt. Wählen Sie das Stammzertifikat.
problem-two-roots = Darin sind zwei Stammzertifikate, die nicht zusammengehören. Koppeln Sie eins nach dem anderen.
problem-expired = Dieses Stammzertifikat ist abgelaufen. Erstellen Sie auf Ihrem Gateway ein neues.
problem-ends-soon =
    Dieses Stammzertifikat läuft innerhalb von zwei Tagen ab. Erstellen Sie auf Ihrem Gateway das nächste und koppeln
    Sie das.
problem-not-yet-valid =
    Dieses Stammzertifikat ist noch nicht gültig. Vergleichen Sie die Uhr dieses Computers mit der Ihres Gateways.
problem-weak-rsa =
    Der Schlüssel dieses Stammzertifikats ist zu kurz. Erstellen Sie auf Ihrem Gateway einen mit mindestens 2048 Bit.
problem-weak-ec =
    Der Schlüssel dieses Stammzertifikats liegt auf einer zu kurzen elliptischen Kurve. Erstellen Sie auf Ihrem Gateway
    einen mit mindestens 256 Bit.
problem-unsafe-key =
    Andere kennen den privaten Schlüssel dieses Stammzertifikats oder können ihn errechnen. Jeder könnte sich als Ihr
    Gateway
    ausgeben. Erstellen Sie auf Ihrem Gateway ein neues.
problem-bad-signature =
    Die Signatur dieses Stammzertifikats ist falsch, also wurde es beschädigt oder verändert. Holen Sie es erneut von
    Ihrem Gateway.
problem-unsupported-algorithm =
    Dieses Stammzertifikat verwendet eine Art von Schlüssel, die Latchkey nicht prüfen kann. Erstellen Sie eins mit RSA-
    oder
    ECDSA-Schlüssel.
problem-no-local-scope =
    Dieses Stammzertifikat darf nichts in einem lokalen Netzwerk ausstellen. Wählen Sie ein anderes.
problem-confirms-nothing =
    Latchkey könnte nichts bestätigen, was dieses Stammzertifikat ausstellt. Erstellen Sie auf Ihrem Gateway ein neues.
problem-already-paired = Dieses Gateway ist bereits gekoppelt.
problem-bad-url = Das ist keine Adresse. Sie sollte so aussehen: 192.168.1.1 oder router.home.arpa.
problem-incomplete-address = Diese Adresse ist nicht vollständig. Sie braucht vier Zahlen, etwa 192.168.1.1.
problem-not-http =
    Latchkey kann nicht über https fragen, denn das nutzt das Zertifikat, das Sie erst prüfen wollen. Wenn Ihr Gateway
    auch ohne https
    antwortet, versuchen Sie das. Sonst speichern Sie sein Stammzertifikat als Datei und wählen die Datei hier aus.
problem-not-local =
    Diese Adresse ist nicht in Ihrem Netzwerk, und nur dort fragt Latchkey. Geben Sie die Nummer Ihres Gateways ein,
    etwa 192.168.1.1,
    oder seinen lokalen Namen, etwa router.home.arpa.
problem-leads-outside =
    Dieser Name führt nicht direkt zu einem Gerät in Ihrem Netzwerk. Latchkey hat aufgehört zu fragen und die Antwort
    ignoriert. Geben
    Sie stattdessen die Nummer Ihres Gateways ein, etwa 192.168.1.1.
problem-address-unseen =
    Etwas hat geantwortet, aber Ihr Browser hat nicht gesagt, von welcher Adresse. Vielleicht nutzt er einen Proxy.
    Latchkey akzeptiert
    nur Antworten aus Ihrem Netzwerk. Speichern Sie das Stammzertifikat Ihres Gateways als Datei und wählen Sie die
    Datei hier aus.
problem-fritz-box =
    Den Namen „fritz.box“ gibt es auch im Internet, deshalb fragt Latchkey dort nicht. Geben Sie stattdessen die Nummer
    Ihrer FRITZ!Box
    ein, etwa 192.168.178.1. Oder speichern Sie auf deren Seite ihr Zertifikat als Datei und wählen Sie die Datei hier
    aus.
problem-unreachable =
    An dieser Adresse kam über http keine Antwort. Prüfen Sie, ob das Gateway eingeschaltet ist und die Adresse stimmt.
    Wenn es nur über
    https antwortet, speichern Sie sein Stammzertifikat als Datei und wählen Sie die Datei hier aus.
problem-bad-status = Das Gateway hat geantwortet, aber an dieser Adresse ist kein Zertifikat. Prüfen Sie die Adresse.
problem-nowhere =
    An dieser Adresse hat etwas geantwortet, aber an keinem der üblichen Orte ist ein Stammzertifikat. Speichern Sie es
    auf der eigenen
    Seite des Gateways als Datei und wählen Sie die Datei hier aus.
problem-speaks-https =
    Das Gateway antwortet nur über https, und dort kann Latchkey vor dem Koppeln nicht fragen. Speichern Sie sein
    Stammzertifikat auf
    seiner eigenen Seite als Datei und wählen Sie die Datei hier aus.
problem-bad-hash =
    Das ist kein vollständiger SHA-256-Fingerabdruck. Der hat 64 Zeichen von 0 bis 9 und a bis f. Wenn Sie ihn nicht
    haben, lassen Sie
    das Feld leer und vergleichen Sie später.
problem-hash-mismatch =
    Das Zertifikat an dieser Adresse hat nicht den Fingerabdruck, den Sie eingegeben haben. Koppeln Sie es auch auf
    keinem anderen Weg,
    bis Sie wissen, warum.
problem-redirected =
    Das Gateway leitet zu einer anderen Adresse weiter, oft seiner https-Adresse, und dort kann Latchkey nicht fragen.
    Speichern Sie sein
    Stammzertifikat auf seiner eigenen Seite als Datei und wählen Sie die Datei hier aus.
problem-not-a-link =
    Das ist kein Kopplungslink von Latchkey. Ein Kopplungslink beginnt mit „latchkey:pair“. Kopieren Sie ihn genau so,
    wie er angezeigt wird.
problem-incomplete-link = Dieser Link ist nicht vollständig. Kopieren Sie ihn ganz.
problem-unknown-place =
    Dieser Link führt nicht zu einem Ort, an dem Gateways Stammzertifikate veröffentlichen, etwa /pairing.pem. Sonst
    ruft Latchkey von Ihren Geräten nichts ab. Wenn der Link von Ihrem eigenen Gateway ist, speichern Sie dessen
    Stammzertifikat und wählen Sie die Datei hier aus.
problem-newer-link =
    Dieser Link stammt von einer neueren Version von Latchkey. Aktualisieren Sie Latchkey in diesem Browser und
    versuchen Sie es erneut.
problem-link-mismatch =
    Das Zertifikat an der Adresse des Links ist nicht das, das der Link nennt. Koppeln Sie es auch auf keinem anderen
    Weg, bis Sie
    wissen, warum.
problem-no-permission =
    Latchkey hat noch keinen Zugriff auf diese Adresse. Drücken Sie die Schaltfläche erneut und erlauben Sie ihn.
