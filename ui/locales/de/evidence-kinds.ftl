### Dokumente, die ein Gerät über sich vorzeigt: was jedes ist, wo es gefunden wurde, was es mit der Seite verknüpft.

## Was es ist, als Titel
device-identity = Identitätszertifikat vom Hersteller
device-identity-of-gateway = Identitätszertifikat von Ihrem Gateway
matter = Matter-Zertifikat
matter-attestation = Matter-Attestierungszertifikat des Geräts
matter-fabric = Matter-Fabric-Zertifikat
fdo = FIDO-Eigentümer-Voucher
voucher = Eigentümer-Voucher
mud = Herstellerliste, womit es kommuniziert
mud-address = Adresse der Herstellerliste
token = Signierte Aussage des Geräts
token-result = Ergebnis eines Prüfdienstes
referee = Antwort Ihres Gateways zu diesem Namen
nameless = Dokument ohne Namen
collection = Sammlung von Dokumenten
unknown = Dokument anderer Art

## Dasselbe als ein Satz, für die Einstellungen
means-device-identity = Viele Geräte verlassen das Werk mit einem Zertifikat, das sagt, wer sie hergestellt hat (IEEE 802.1AR).
means-matter = Matter-Geräte haben ein Zertifikat von ihrem Hersteller und eins von der App, mit der sie eingerichtet wurden.
means-fdo =
    Ein Voucher führt die Eigentümer eines Geräts seit dem Werk auf. Jeden hat der vorige benannt (FIDO Device Onboard).
means-voucher = Ein Hersteller kann signieren, dass ein Gerät zu Ihrem Netzwerk gehört (RFC 8366).
means-mud = Ein Hersteller kann veröffentlichen, womit sein Gerät kommunizieren muss (RFC 8520).
means-token = Ein Gerät kann signieren, was es ist und welches Zertifikat es verwendet (RFC 9711).
means-referee = Ein Gateway kann sagen, welchen Schlüssel es für einen Namen erwartet (draft-wing-settle-referee).

## Das Ergebnis neben dem Titel
proved = Bewiesen
claimed = Nicht bewiesen
refuted = Prüfung fehlgeschlagen
not-read = Nicht gelesen

## Was es mit der Seite verknüpft
tie-is-certificate = Es ist das Zertifikat dieser Verbindung.
tie-named = Das Zertifikat dieser Verbindung nennt es.
tie-inside = Es ist im Zertifikat dieser Verbindung und umfasst dessen Schlüssel.
tie-covered = Das Zertifikat dieser Verbindung umfasst es.
tie-signed = Es ist mit dem Schlüssel dieser Verbindung signiert.
tie-key-of-certificate = Das Gerät hat bewiesen, dass es den Schlüssel dieses Zertifikats hat.
tie-made-for-device = Es wurde für das Gerät erstellt, das hier den Besitz seines Schlüssels bewiesen hat.
tie-names-certificate = Es nennt das Zertifikat dieser Verbindung.
tie-names-key = Es nennt den Schlüssel dieser Verbindung.
tie-same-key = Eine andere Verbindung zum Gerät hat denselben Schlüssel gezeigt.
tie-same-address = Es kam von derselben Adresse, über eine andere Verbindung.
tie-other-key = Es nennt einen anderen Schlüssel als den dieser Verbindung.
tie-no-key = Es sagt nicht, welcher Schlüssel zu dieser Verbindung gehört.
tie-nothing = Nichts verknüpft es mit dieser Verbindung. Jeder kann eine Kopie vorzeigen.

## Wo es gefunden wurde
found-certificate = Im Zertifikat dieser Verbindung
found-well-known = An der Adresse des Geräts für solche Dokumente
found-companion = Dem Begleitprogramm von Latchkey gezeigt
found-file = In einer Datei von Ihnen
found-maker = An der Adresse seines Herstellers
found-gateway = Bei Ihrem Gateway
found-companion-certificate = In dem Zertifikat, das Latchkeys Begleitprogramm gesehen hat

## Der Titel eines von mehreren Dokumenten einer Art
at-certificate = { $title } (aus dieser Verbindung)
at-well-known = { $title } (von der Adresse des Geräts)
at-companion = { $title } (vom Begleitprogramm)
at-file = { $title } (aus Ihrer Datei)
at-maker = { $title } (von der Adresse des Herstellers)
at-gateway = { $title } (von Ihrem Gateway)
numbered = { $title }, Nr. { $count }
