### Koppeln über die Adresse eines Gateways: dort sein Stammzertifikat finden.

## Titel, Beschriftungen und Schaltflächen
address = Adresse des Gateways
address-placeholder = router.home.arpa oder 192.168.1.1
with-hash = Ich habe seinen SHA-256-Fingerabdruck
look = Zertifikat suchen
looked = Wo Latchkey nachgesehen hat
take = Dieses auswählen
proved = Durch seinen SHA-256-Fingerabdruck bewiesen

## Sätze
hint =
    Latchkey sieht dort nach, wo Gateways ihr Stammzertifikat meist haben. Wenn Sie seine genaue Adresse kennen, geben Sie die ein, zum
    Beispiel http://192.168.1.1/ca.crt.
hash = SHA-256-Fingerabdruck des Zertifikats oder seines Schlüssels, alle 64 Zeichen
hash-hint =
    Nehmen Sie ihn vom Gateway selbst, zum Beispiel aus „step certificate fingerprint“. Dann brauchen Sie später nichts zu vergleichen.
looking = Die üblichen Orte werden geprüft. Das kann einige Sekunden dauern …
several = Es gibt mehrere Stammzertifikate. Welches ist das Ihres Gateways?
several-why = Wählen Sie eins. Was Sie danach vergleichen, zeigt, ob es das richtige ist.
proved-why =
    Das Zertifikat hat den SHA-256-Fingerabdruck, den Sie eingegeben haben oder den die Adresse enthielt. Es gibt nichts zu vergleichen.
    Wenn Sie ihn von Ihrem eigenen Gateway haben, koppeln Sie es. Wenn ihn Ihnen jemand gesagt hat, brechen Sie ab.

## Was wo war
found = { $host } hat ein Stammzertifikat unter { $paths }.
nothing = { $host } hat nichts unter { $paths }.
no-one = { $host } antwortet nicht über http.
at = { $places }:
