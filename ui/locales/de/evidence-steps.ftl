### Was Latchkey an einem Dokument geprüft hat, das ein Gerät über sich vorzeigt, ein Satz je Prüfung.

## Identitätszertifikate, mit denen Geräte das Werk verlassen (IEEE 802.1AR)
device-identity-path = Es führt zum Stammzertifikat eines Herstellers, das Sie hinzugefügt haben.
device-identity-path-refused = Der Pfad der Identität zum von Ihnen hinzugefügten Stammzertifikat des Herstellers ist nicht gültig.
device-identity-revoked = Die Identität wurde widerrufen oder das Zertifikat eines ihrer Aussteller.
device-identity-issuer-unknown = Es führt zu keinem Stammzertifikat eines Herstellers, das Sie hinzugefügt haben.
device-identity-own-maker = Es nennt keinen anderen Hersteller als dieses Stammzertifikat.
device-identity-local-device-proved = Der Hersteller hat das Gerät für die Verwendung in lokalen Netzwerken hergestellt.
device-identity-local-device-refuted = Der Hersteller hat das Gerät nicht für die Verwendung in lokalen Netzwerken hergestellt.
device-identity-local-device-open = Es gibt an, für lokale Netzwerke bestimmt zu sein, aber sein Hersteller hat ihm diese Angabe nicht erlaubt.
device-identity-several-makers =
    Es führt zu Stammzertifikaten mehrerer Hersteller, die Sie hinzugefügt haben. Es zeigt nicht, welcher es hergestellt hat.
device-identity-other-maker = Die Identität nennt einen anderen Hersteller als das Stammzertifikat über ihr.
device-identity-local-path = Es führt zu einem Gateway, das Sie gekoppelt haben.
device-identity-possession = Das Gerät hat bewiesen, dass es den Schlüssel dieses Zertifikats hat.
device-identity-not-possessed = Nichts beweist, dass dieses Gerät den Schlüssel dieses Zertifikats hat.

## Eigentümer-Voucher von FIDO Device Onboard
fdo-unreadable = Der Eigentümer-Voucher war nicht lesbar.
fdo-device-certificate-covered = Der Voucher wurde für die Zertifikate erstellt, die das Gerät zeigt.
fdo-device-certificate-differs = Der Voucher wurde für andere Zertifikate erstellt als die, die das Gerät zeigt.
fdo-device-certificate-revoked = Der Hersteller hat das Zertifikat des Geräts widerrufen.
fdo-without-device-certificate = Der Voucher nennt kein Zertifikat des Geräts.
fdo-without-entries = Der Voucher hat nie den Eigentümer gewechselt, also ist nichts darin signiert.
fdo-entries-hold = Jeder Eigentümer im Voucher hat ihn mit seiner Signatur dem nächsten übertragen.
fdo-entry-not-signed = Ein Eigentümerwechsel wurde nicht vom vorigen Eigentümer signiert.
fdo-entry-signature-unknown = Ein Eigentümerwechsel wurde auf eine Weise signiert, die Latchkey nicht prüfen kann.
fdo-entry-out-of-order = Ein Eigentümerwechsel folgt nicht aus dem vorigen.
fdo-entry-for-another-device = Ein Eigentümerwechsel wurde für ein anderes Gerät signiert.
fdo-manufacturer-known = Der Voucher beginnt mit einem Hersteller, dessen Stammzertifikat Sie hinzugefügt haben.
fdo-manufacturer-revoked = Das Zertifikat des Herstellers, mit dem der Voucher beginnt, wurde widerrufen.
fdo-manufacturer-unknown = Latchkey kennt den Hersteller nicht, mit dem der Voucher beginnt.
fdo-several-makers = Der Voucher beginnt mit einer Stelle unter den Stammzertifikaten mehrerer Hersteller, die Sie hinzugefügt haben.
fdo-signed-over-to-gateway =
    Der vorige Eigentümer hat das Gerät mit seiner Signatur Ihrem Gateway übertragen. Wem es einmal gehörte, der kann das tun, ohne Sie zu
    fragen.
fdo-owner-is-manufacturer = Der einzige Eigentümer im Voucher ist der Hersteller.
fdo-owner-was-gateway = Ihr Gateway war ein Eigentümer und hat das Gerät dann mit seiner Signatur jemand anderem übertragen.
fdo-owner-unknown = Der letzte Eigentümer im Voucher ist keines Ihrer Gateways.

## Matter: wer ein Gerät hergestellt hat
matter-readable-proved = Die Matter-Zertifikate sind lesbar.
matter-readable-refuted = Die Matter-Zertifikate sind beschädigt oder unvollständig.
matter-readable-open = Die Matter-Zertifikate waren nicht lesbar.
matter-authority-known-proved = Sie haben die Matter-Stelle über dem Hersteller hinzugefügt.
matter-authority-known-refuted = Die Matter-Stelle über dem Hersteller ist gefälscht.
matter-authority-known-open = Sie haben die Matter-Stelle über dem Hersteller nicht hinzugefügt.
matter-chain-proved = Eine lückenlose Kette führt vom Gerät zur Matter-Stelle.
matter-chain-refuted = Die Kette vom Gerät zur Matter-Stelle ist unterbrochen.
matter-chain-open = Die Kette vom Gerät zur Matter-Stelle konnte nicht geprüft werden.
matter-vendor-proved = Alle Zertifikate nennen denselben Anbieter.
matter-vendor-refuted = Die Zertifikate nennen verschiedene Anbieter.
matter-vendor-open = Nicht alle Zertifikate nennen einen Anbieter.
matter-product-proved = Alle Zertifikate nennen dasselbe Produkt.
matter-product-refuted = Die Zertifikate nennen verschiedene Produkte.
matter-product-open = Nicht alle Zertifikate nennen ein Produkt.
matter-test-authority-proved = Die Stelle ist nur für Muster da, und das Gerät gibt an, ein Muster zu sein.
matter-test-authority-refuted = Jeder kann den Schlüssel dieser Stelle benutzen. Sie ist nur für Muster da, und das Gerät ist nicht als Muster bezeichnet.
matter-test-authority-open = Die Stelle ist nur für Muster da.
matter-not-revoked-proved = Der Hersteller hat diese Zertifikate nicht widerrufen.
matter-not-revoked-refuted = Der Hersteller hat eines dieser Zertifikate widerrufen.
matter-not-revoked-open =
    Latchkey hat keine Liste dessen, was der Hersteller widerrufen hat. Sie können auf der Seite „Hersteller“ eine hinzufügen.
matter-key-held-proved = Das Gerät hat bewiesen, dass es den Schlüssel hat, den der Hersteller zertifiziert hat.
matter-key-held-refuted = Der Schlüssel dieser Verbindung ist ein anderer als der, den der Hersteller zertifiziert hat.
matter-key-held-open = Nichts zeigt, dass das Gerät den Schlüssel hat, den der Hersteller zertifiziert hat.
matter-declaration-readable-proved = Die Zertifizierungserklärung ist lesbar.
matter-declaration-readable-refuted = Die Zertifizierungserklärung ist beschädigt.
matter-declaration-readable-open = Es gibt keine Zertifizierungserklärung.
matter-declaration-signer-known-proved = Latchkey weiß, wer die Erklärung signiert hat.
matter-declaration-signer-known-refuted = Die Erklärung hat einen falschen Unterzeichner.
matter-declaration-signer-known-open = Latchkey weiß nicht, wer die Erklärung signiert hat.
matter-declaration-signature-proved = Die Signatur der Erklärung ist gültig.
matter-declaration-signature-refuted = Die Signatur der Erklärung ist nicht gültig.
matter-declaration-signature-open = Die Signatur der Erklärung konnte nicht geprüft werden.
matter-declaration-test-key-proved = Die Erklärung ist mit einem Schlüssel für Muster signiert, und das Gerät ist ein Muster.
matter-declaration-test-key-refuted =
    Die Erklärung ist mit einem Schlüssel signiert, den jeder benutzen kann, und das Gerät ist kein Muster.
matter-declaration-test-key-open = Die Erklärung ist mit einem Schlüssel für Muster signiert.
matter-declaration-format-proved = Die Erklärung hat ein Format, das Latchkey kennt.
matter-declaration-format-refuted = Die Erklärung hat ein Format, das es bei Matter nicht gibt.
matter-declaration-format-open = Das Format der Erklärung ist nicht bekannt.
matter-declaration-type-proved = Die Erklärung ist von einem bekannten Typ.
matter-declaration-type-refuted = Die Erklärung ist von einem Typ, den es bei Matter nicht gibt.
matter-declaration-type-open = Der Typ der Erklärung ist nicht bekannt.
matter-declaration-vendor-proved = Die Erklärung betrifft denselben Anbieter.
matter-declaration-vendor-refuted = Die Erklärung betrifft einen anderen Anbieter.
matter-declaration-vendor-open = Die Erklärung sagt nicht, welchen Anbieter sie betrifft.
matter-declaration-product-proved = Die Erklärung betrifft dasselbe Produkt.
matter-declaration-product-refuted = Die Erklärung betrifft ein anderes Produkt.
matter-declaration-product-open = Die Erklärung sagt nicht, welches Produkt sie betrifft.
matter-declaration-device-proved = Die Erklärung passt zu dem, was das Gerät über sich angibt.
matter-declaration-device-refuted = Die Erklärung passt nicht zu dem, was das Gerät über sich angibt.
matter-declaration-device-open = Das Gerät gibt nicht an, welches Produkt es ist.
matter-declaration-authority-proved = Die Erklärung erlaubt diese Matter-Stelle.
matter-declaration-authority-refuted = Die Erklärung erlaubt diese Matter-Stelle nicht.
matter-declaration-authority-open = Latchkey kann nicht feststellen, ob die Erklärung diese Matter-Stelle erlaubt.

## Matter: in welcher Fabric ein Gerät ist
matter-fabric-known-proved = Sie haben die Fabric gekoppelt, in der das Gerät ist.
matter-fabric-known-refuted = Die Fabric, die das Gerät nennt, ist gefälscht.
matter-fabric-known-open = Sie haben die Fabric, in der das Gerät ist, nicht gekoppelt.
matter-fabric-revoked = Das Fabric-Zertifikat des Geräts wurde von seinem Aussteller widerrufen.
matter-fabric-chain-proved = Eine lückenlose Kette führt vom Gerät zum Stammzertifikat seiner Fabric.
matter-fabric-chain-refuted = Die Kette vom Gerät zum Stammzertifikat seiner Fabric ist unterbrochen.
matter-fabric-chain-open = Die Kette vom Gerät zum Stammzertifikat seiner Fabric konnte nicht geprüft werden.
matter-node-key-held-proved = Das Gerät hat bewiesen, dass es den Schlüssel hat, den die Fabric zertifiziert hat.
matter-node-key-held-refuted = Der Schlüssel dieser Verbindung ist ein anderer als der, den die Fabric zertifiziert hat.
matter-node-key-held-open = Nichts zeigt, dass das Gerät den Schlüssel hat, den die Fabric zertifiziert hat.

## Die Liste eines Herstellers, womit sein Gerät kommuniziert (MUD, RFC 8520)
mud-unreadable = Die Herstellerliste ist beschädigt oder in einem Format, das Latchkey nicht liest.
mud-extension-malformed = Das Zertifikat nennt eine Liste auf eine Weise, die nicht erlaubt ist.
mud-url-named = Das Zertifikat dieser Verbindung nennt die Liste.
mud-certificate-of-maker = Das Zertifikat dieser Verbindung führt zu einem Hersteller, den Sie hinzugefügt haben.
mud-certificate-maker-unproved = Das Zertifikat dieser Verbindung führt zu keinem Hersteller, den Sie hinzugefügt haben.
mud-certificate-revoked = Der Hersteller hat das Zertifikat dieser Verbindung widerrufen.
mud-certificate-not-seen = Latchkey hat das Zertifikat dieser Verbindung nicht gesehen.
mud-certificate-names-none = Das Zertifikat dieser Verbindung nennt keine Liste.
mud-file-is-named = Es ist die Liste, die das Zertifikat dieser Verbindung nennt.
mud-file-of-another-device = Es ist nicht die Liste, die das Zertifikat dieser Verbindung nennt.
mud-signature-valid = Die Signatur der Liste ist gültig.
mud-signature-invalid = Die Signatur der Liste ist nicht gültig.
mud-signature-unsupported = Latchkey kann Signaturen dieser Art nicht prüfen.
mud-signature-key-unknown = Kein Schlüssel, den Latchkey kennt, passt zur Signatur der Liste.
mud-signature-unsigned = Niemand hat die Liste signiert.
mud-signer-anchored = Das Zertifikat des Unterzeichners führt zu einem Hersteller, den Sie hinzugefügt haben.
mud-signer-unproved = Das Zertifikat des Unterzeichners führt zu keinem Hersteller, den Sie hinzugefügt haben.
mud-signer-revoked = Das Zertifikat des Unterzeichners wurde widerrufen.
mud-signed-by-device = Ein Gerät hat die Liste signiert, nicht sein Hersteller.
mud-signer-among-devices =
    Derselbe Aussteller hat das Gerät und den Unterzeichner zertifiziert, also könnte ein Gerät die Liste signiert haben.
mud-signer-of-another-maker = Die Liste wurde von einem anderen Hersteller signiert als dem, der das Gerät hergestellt hat.
mud-signer-is-named = Sie ist von dem Unterzeichner signiert, den das Zertifikat nennt.
mud-signer-differs = Sie ist von einem anderen Unterzeichner signiert als dem, den das Zertifikat nennt.

## Was ein gekoppeltes Gateway zum erwarteten Schlüssel für einen Namen antwortet
referee-confirmed = Die Antwort kam von Ihrem Gateway.
referee-not-confirmed = Latchkey konnte nicht prüfen, ob die Antwort von Ihrem Gateway kam.
referee-out-of-scope = Der Name liegt außerhalb dessen, was dieses Gateway abdeckt.
referee-name-unknown = Ihr Gateway kennt diesen Namen nicht.
referee-several-keys = Ihr Gateway akzeptiert für diesen Namen gerade mehr als einen Schlüssel.
referee-restored = Ihr Gateway wurde aus einer Sicherung wiederhergestellt und kann den neuesten Schlüssel nicht nennen.
referee-answer-unusable = Die Antwort Ihres Gateways war nicht lesbar.
referee-key-not-seen = Latchkey hat den Schlüssel zum Vergleichen nicht gesehen.
referee-key-matches = Der Schlüssel des Geräts ist der, den Ihr Gateway für diesen Namen erwartet.
referee-key-renewed = Ihr Gateway erwartet einen neueren Schlüssel als letztes Mal.
referee-key-differs = Der Schlüssel des Geräts ist ein anderer als der, den Ihr Gateway für diesen Namen erwartet.
referee-key-of-other-port =
    Ihr Gateway erwartet einen anderen Schlüssel für diesen Namen. Vielleicht meint es den Hauptdienst dort, nicht diesen Port.
referee-key-taken-back = Das Gerät zeigt einen Schlüssel, den Ihr Gateway für diesen Namen nicht mehr akzeptiert.

## Token (RFC 9711): Aussagen, die ein Gerät über sich signiert, und Ergebnisse von Prüfungen
token-unreadable = Die Aussage ist beschädigt oder in einem Format, das Latchkey nicht liest.
token-signature-valid = Die Signatur der Aussage ist gültig.
token-signature-refused = Die Signatur der Aussage ist nicht gültig.
token-signer-thumbprint-differs = Die Aussage nennt einen anderen Unterzeichner als den, der sie signiert hat.
token-signer-unreadable = Das Zertifikat des Unterzeichners ist nicht lesbar.
token-signer-anchored = Das Zertifikat des Unterzeichners führt zu einem Stammzertifikat, das Sie hinzugefügt haben.
token-signer-unproved = Das Zertifikat des Unterzeichners führt zu keinem Stammzertifikat, das Sie hinzugefügt haben.
token-signer-revoked = Das Zertifikat des Unterzeichners wurde widerrufen.
token-signer-not-for-tokens = Das Zertifikat des Unterzeichners wurde nicht zum Signieren von Aussagen erstellt.
token-key-unknown = Die Aussage sagt nicht, wer sie signiert hat, und kein Schlüssel, den Latchkey kennt, passt dazu.
token-expired = Die Aussage ist abgelaufen.
token-not-yet-valid = Die Aussage ist noch nicht gültig. Eine Uhr geht vielleicht falsch.
token-new-yet-over = Sie ist neu, aber ihre Gültigkeit ist vorbei. Die Uhr des Geräts geht vielleicht falsch.
token-new-yet-later = Sie ist neu, aber ihre Gültigkeit beginnt später. Die Uhr des Geräts geht vielleicht falsch.
token-clock-ahead = Die Uhr des Geräts geht gegenüber der Uhr dieses Computers vor.
token-in-time = Die Aussage ist zeitlich gültig.
token-nonce-ours = Sie beantwortet die Frage, die Latchkey gerade gestellt hat, ist also neu.
token-nonce-not-ours = Die Aussage beantwortet eine andere Frage als die von Latchkey, kann also eine alte Kopie sein.
token-without-nonce = Nichts zeigt, dass sie für diesen Besuch erstellt wurde, sie kann also eine alte Kopie sein.
token-not-asked-for = Sie wurde nicht auf Latchkeys Anfrage erstellt, kann also eine alte Kopie sein.
token-names-this-certificate = Sie nennt das Zertifikat dieser Verbindung.
token-names-no-certificate = Sie nennt kein Zertifikat, ist also durch nichts mit dieser Verbindung verknüpft.
token-certificate-not-seen = Latchkey hat das Zertifikat zum Vergleichen nicht gesehen.
token-for-another-certificate = Das Gerät zeigt eine Aussage vor, die für ein anderes Zertifikat erstellt wurde.
token-for-another-key = Das Gerät zeigt eine Aussage vor, die für einen anderen Schlüssel erstellt wurde.
token-psa-claims-refused = Was die Aussage über den Sicherheitschip des Geräts sagt, verletzt die Regeln für solche Aussagen.
token-result-affirming = Jemand, der das Gerät geprüft hat, hat es in Ordnung befunden.
token-result-none = Jemand, der das Gerät geprüft hat, kam zu keinem Ergebnis.
token-result-warning = Jemand, der das Gerät geprüft hat, hatte Zweifel.
token-result-contraindicated = Jemand, der das Gerät geprüft hat, hat etwas beanstandet.
token-not-a-result = Ein Prüfdienst hat sie signiert, aber sie ist nicht das Ergebnis der Prüfung eines Geräts.
token-result-not-by-verifier = Das Ergebnis wurde von niemandem signiert, der Geräte prüfen darf.

## Dokumente, die sich gar nicht lesen oder prüfen ließen
artefact-wrapper-unreadable = Die Sammlung von Dokumenten ist beschädigt, deshalb wurde nichts darin gelesen.
artefact-of-no-known-kind = Latchkey kennt diese Art von Dokument nicht, oder es ist beschädigt.
artefact-names-no-device = Das Zertifikat sagt nicht, welches Gerät es betrifft.
artefact-damaged = Das Zertifikat ist beschädigt und war nicht lesbar.
artefact-incomplete = Zugehörige Dokumente fehlen, deshalb konnte es nicht geprüft werden.
artefact-beyond-limit = Es gibt mehr Dokumente, als Latchkey liest, und dieses wurde ausgelassen.
artefact-not-appraised = Latchkey konnte die Prüfung nicht abschließen. Das ist ein Fehler in Latchkey, nicht im Gerät.

## Eigentümer-Voucher (RFC 8366)
voucher-unreadable = Der Voucher ist beschädigt oder in einem Format, das Latchkey nicht liest.
voucher-is-request = Das ist nur die Bitte um einen Voucher. Bitten kann jeder.
voucher-signature-valid = Die Signatur des Vouchers ist gültig.
voucher-signature-invalid = Die Signatur des Vouchers ist nicht gültig.
voucher-signature-unsupported = Latchkey kann Signaturen dieser Art nicht prüfen.
voucher-signature-key-unknown = Kein Schlüssel, den Latchkey kennt, passt zur Signatur des Vouchers.
voucher-signature-unsigned = Niemand hat den Voucher signiert.
voucher-signer-anchored = Das Zertifikat des Unterzeichners führt zu einem Hersteller, den Sie hinzugefügt haben.
voucher-signer-unproved = Das Zertifikat des Unterzeichners führt zu keinem Hersteller, den Sie hinzugefügt haben.
voucher-signer-expired =
    Das Zertifikat des Unterzeichners ist abgelaufen, deshalb lässt sich das Datum des Vouchers nicht prüfen. Der Hersteller kann einen
    neuen ausstellen.
voucher-request-by-device = Das Gerät selbst hat diese Bitte signiert.
voucher-signer-revoked = Das Zertifikat des Unterzeichners wurde widerrufen.
voucher-signed-by-device = Ein Gerät hat den Voucher signiert, aber das darf nur sein Hersteller.
voucher-signer-among-devices =
    Derselbe Aussteller hat das Gerät und den Unterzeichner zertifiziert, also könnte ein Gerät den Voucher signiert haben.
voucher-in-time = Der Voucher ist zeitlich gültig.
voucher-expired = Der Voucher ist abgelaufen.
voucher-from-future = Der Voucher trägt ein Datum in der Zukunft. Eine Uhr geht vielleicht falsch.
voucher-without-date = Der Voucher sagt nicht, wann er erstellt wurde.
voucher-nonce-and-expiry = Der Voucher hat sowohl eine Nonce als auch ein Enddatum, erlaubt ist aber nur eins davon.
voucher-without-serial = Der Voucher sagt nicht, für welches Gerät er ist.
voucher-device-not-seen = Latchkey hat kein Zertifikat des Geräts zum Vergleichen gesehen.
voucher-device-without-identity = Das Zertifikat des Geräts sagt nicht, wer es hergestellt hat.
voucher-device-without-serial = Das Zertifikat des Geräts hat keine Seriennummer zum Vergleichen.
voucher-device-revoked = Der Hersteller hat das Zertifikat des Geräts widerrufen.
voucher-serial-fits = Der Voucher ist für ein Gerät mit dieser Seriennummer.
voucher-for-another-device = Der Voucher ist für ein anderes Gerät.
voucher-device-issuer-fits = Der Voucher nennt den Aussteller des Zertifikats dieses Geräts.
voucher-device-issuer-unnamed = Der Voucher nennt den Aussteller des Zertifikats dieses Geräts nicht.
voucher-for-another-issuer = Der Voucher ist für ein Gerät eines anderen Ausstellers.
voucher-device-of-maker = Der Hersteller, der den Voucher signiert hat, hat dieses Gerät hergestellt.
voucher-device-maker-unproved = Nichts zeigt, dass der Hersteller, der den Voucher signiert hat, dieses Gerät hergestellt hat.
voucher-of-another-maker = Der Hersteller, der den Voucher signiert hat, hat dieses Gerät nicht hergestellt.
voucher-owner-is-gateway = Der Voucher nennt ein Gateway, das Sie gekoppelt haben.
voucher-owner-unknown = Der Voucher nennt jemanden, den Sie nicht gekoppelt haben.
voucher-owner-revoked = Ihr Gateway hat das Zertifikat widerrufen, das der Voucher als das des Eigentümers nennt.
voucher-owner-unreadable = Das Zertifikat des Eigentümers ist nicht lesbar.
voucher-owners-differ = Der Voucher nennt mehr als einen Eigentümer.
voucher-names-no-owner = Der Voucher nennt keinen Eigentümer.
