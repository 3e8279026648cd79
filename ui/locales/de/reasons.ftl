### Was Latchkey herausgefunden hat, ein oder zwei Sätze je Befund. Jeder ist für sich vollständig.

## Ob der Name oder die Adresse lokal ist
local-suffix-special = Der Name hat eine Endung, die für lokale Netzwerke reserviert ist.
local-suffix-conventional = Der Name hat eine Endung, die in lokalen Netzwerken üblich ist.
local-single-label = Der Name ist ein einzelnes Wort, auf das nur ein lokales Netzwerk antworten kann.
local-address-literal = Die Adresse gehört zu einem privaten Netzwerk.
local-connected-address = Der Name scheint öffentlich zu sein, aber die Verbindung ging zu einem Gerät in Ihrem Netzwerk.
on-link-address = Die Adresse ist in Ihrem eigenen Netzwerk.
on-link-unknown =
    Die Adresse kann in Ihrem eigenen Netzwerk oder im Internet sein. Latchkeys Begleitprogramm kann das nur für das
    Netzwerk dieses Computers feststellen.
public-name = Der Name ist öffentlich.
public-address-literal = Die Adresse ist öffentlich.
public-connected-address = Der Name scheint lokal zu sein, aber die Verbindung ging ins Internet.

## Verschlüsselung, und ob das Zertifikat gesehen wurde und lesbar ist
encrypted = Die Adresse beginnt mit https, also wird nichts unverschlüsselt gesendet.
not-encrypted = Die Seite kam über http, ohne Verschlüsselung und ohne ein Zertifikat, das sich prüfen ließe.
certificate-seen = Latchkey hat das Zertifikat dieser Verbindung gesehen.
unseen-flag-off = Dieser Browser verbirgt Zertifikate vor Erweiterungen, bis Sie eine Einstellung ändern.
unseen-refused = Ihr Browser hat die Verbindung blockiert, bevor Latchkey das Zertifikat sehen konnte.
unseen-no-permission = Latchkey hat noch keinen Zugriff auf diese Adresse.
unseen-missed = Diese Seite wurde geladen, bevor Latchkey sie prüfen konnte.
page-unseen =
    Latchkeys Begleitprogramm hat das Gerät an dieser Adresse gefragt, weiß aber nicht, ob diese Seite von ihm kam.
certificate-readable = Das Zertifikat ist lesbar.
certificate-malformed = Das Zertifikat ist nicht lesbar.
part-unread = Ein Teil des Zertifikats ist nicht lesbar.
certificate-condition-unknown = Das Zertifikat stellt eine Bedingung, die Latchkey nicht kennt, also lässt sich nichts darauf stützen.

## Der Schlüssel des Geräts, und wer ihn sonst benutzt
key-strong = Der Schlüssel ist stark genug.
key-weak = Der Schlüssel dieses Geräts ist zu schwach: Mit genügend Zeit könnte ihn jemand errechnen.
key-unread = Latchkey kennt diese Art von Schlüssel nicht und kann deshalb nicht sagen, wie stark er ist.
key-unshared = Es ist kein anderes Gerät bekannt, das diesen Schlüssel benutzt.
key-on-static-list = Der Schlüssel dieses Geräts ist öffentlich bekannt, weil dieselbe Software ihn auf viele Geräte bringt.
key-on-other-device = Ein anderes Gerät in Ihrem Netzwerk benutzt denselben Schlüssel.
key-published-by-service =
    Der Dienst hinter diesem Namen gibt sein Zertifikat und seinen privaten Schlüssel an alle heraus. Deshalb kann jeder
    wie dieses Gerät aussehen, und Ihr Browser kann es nicht unterscheiden.
key-perhaps-shared = Derselbe Schlüssel wurde unter einer anderen Adresse gesehen. Sie kann zu diesem Gerät oder zu einem anderen gehören.
key-seen-elsewhere = Derselbe Schlüssel wurde schon unter einer anderen Adresse gesehen, die gut zu diesem Gerät gehören kann.
key-sharing-unknown = Latchkey kann nicht feststellen, ob andere Geräte diesen Schlüssel benutzen.
key-unchanged = Der Schlüssel ist derselbe wie zuvor.
key-changed = Der Schlüssel des Geräts ist ein anderer als der, den Latchkey gespeichert hat.
key-first-seen = Latchkey hat unter dieser Adresse noch keinen Schlüssel gesehen.
key-renewed-by-gateway = Der Schlüssel ist neu, und Ihr Gateway bestätigt den Wechsel.
key-differs-unpinned = Der Schlüssel ist ein anderer als der zuletzt hier gesehene, den niemand bestätigt hatte.
key-differs-vouched =
    Der Schlüssel des Geräts ist ein anderer als der, den Latchkey gespeichert hat. Eines Ihrer Gateways bestätigt den neuen
    Schlüssel, den alten hatte aber ein anderes bestätigt.
key-differs-wildcard =
    Der Schlüssel des Geräts ist ein anderer als der, den Latchkey gespeichert hat. Das Zertifikat gilt für jeden Namen dieser
    Art, also könnte ein anderes Gerät es benutzen.
key-differs-unpaired =
    Der Schlüssel des Geräts ist ein anderer als der, den Sie gespeichert haben. Den jetzigen hat ein Gateway
    bestätigt, das nicht mehr gekoppelt ist.
key-differs-gateway = Ihr Gateway hat seitdem einen anderen Schlüssel für dieses Gerät bestätigt.

## Das Gateway, und ob das Zertifikat widerrufen ist
no-gateway-paired = Sie haben kein Gateway gekoppelt, das dieses Gerät bestätigen könnte.
issuer-not-paired = Das Zertifikat hat jemand ausgestellt, den Sie nicht gekoppelt haben.
issuer-not-shown =
    Latchkey hat nicht gesehen, wer das Zertifikat ausgestellt hat. Es kann Ihr Gateway sein oder jemand anderes. Wenn Sie
    Ihr Gateway mit seinen Zwischenzertifikaten koppeln, kann Latchkey prüfen.
issuer-rotated =
    Ihr Gateway hat anscheinend ein Zwischenzertifikat gewechselt, seit Sie es gekoppelt haben. Deshalb hat die Kette eine Lücke.
issuer-unseen =
    Ihr Gateway hat dieses Gerät schon einmal bestätigt. Diesmal hat Latchkey nicht gesehen, wer das Zertifikat ausgestellt hat.
    Es kann wieder Ihr Gateway sein oder jemand anderes.
issuer-namesake = Der Aussteller trägt den Namen Ihres Gateways, hat aber eine andere Art von Schlüssel.
self-signed = Das Gerät hat sein Zertifikat selbst erstellt und signiert.
impostor-issuer = Der Aussteller benutzt den Namen Ihres Gateways, aber nicht dessen Schlüssel.
not-revoked = Es steht nicht auf der aktuellen Sperrliste des Gateways.
revocation-partial = Es steht nicht auf der Sperrliste des Gateways, aber diese Liste umfasst nur manche Gründe.
not-revoked-answered = Bei der letzten Anfrage hat das Gateway geantwortet, dass dieses Zertifikat nicht widerrufen ist.
revocation-not-needed =
    Das Gateway führt für dieses Zertifikat keine Sperrliste, oder es ist nur wenige Tage gültig.
revocation-no-list =
    Latchkey hat keine Sperrliste dieses Gateways. Nur wenige Gateways in lokalen Netzwerken führen eine.
revocation-unreliable = Es gibt eine Sperrliste, aber sie ist veraltet oder nicht von diesem Gateway.

## Namen, Daten und Zwecke im Zertifikat
name-matches = Das Zertifikat wurde für diesen Namen erstellt.
name-matches-wildcard = Das Zertifikat wurde für alle Namen dieser Art erstellt, und dies ist einer davon.
name-mismatch = Das Zertifikat wurde für einen anderen Namen erstellt.
name-missing = Das Zertifikat nennt keine Adresse.
dates-valid = Das Zertifikat ist zeitlich gültig.
expired = Das Zertifikat ist abgelaufen.
not-yet-valid = Das Zertifikat ist noch nicht gültig. Die Uhr dieses Computers oder des Geräts geht vielleicht falsch.
usage-local-device = Das Zertifikat wurde für ein Gerät in einem lokalen Netzwerk erstellt.
usage-server = Das Zertifikat wurde für das Beantworten von Verbindungen erstellt.
usage-unrestricted = Das Zertifikat schränkt seinen Zweck nicht ein.
usage-wrong = Das Zertifikat wurde für einen anderen Zweck erstellt.
usage-local-device-only = Das Zertifikat gilt nur für ein lokales Gerät, und das akzeptieren Browser noch nicht.

## Was das Gateway abdeckt, und Namen, die einen Fingerabdruck enthalten
in-scope = Dieses Gateway deckt den Namen und die Adresse ab.
outside-scope = Dieses Gateway deckt die Adresse nicht ab.
scope-without-gateway = Latchkey hat keines Ihrer Gateways hinter diesem Zertifikat gefunden, also deckt keines die Adresse ab.
local-device-public-name = Ein Zertifikat, das nur für lokale Geräte bestimmt ist, hat auch einen öffentlichen Namen.
local-device-public-address = Ein Zertifikat, das nur für lokale Geräte bestimmt ist, wurde unter einer öffentlichen Adresse gezeigt.
self-naming-match = Der Name enthält einen Fingerabdruck des Schlüssels, und das Gerät hat diesen Schlüssel.
self-naming-mismatch = Der Name enthält einen Fingerabdruck, zu dem der Schlüssel dieses Geräts nicht passt.
not-self-naming = Der Name enthält keinen Fingerabdruck, mit dem sich vergleichen ließe.

## Was der Browser gesagt oder getan hat
browser-built-in-root =
    Ihr Browser sagt, dass eine öffentliche Zertifizierungsstelle, die er mitbringt, diesen Namen bestätigt. Das zeigt, wer den
    Namen im öffentlichen DNS verwaltet.
browser-trusts = Ihr Browser vertraut diesem Zertifikat. Er sagt nicht, welche Zertifizierungsstelle es ausgestellt hat.
browser-local-authority = Ihr Browser vertraut diesem Zertifikat wegen einer Zertifizierungsstelle, die auf diesem Computer hinzugefügt wurde.
browser-overridden = Ihr Browser hat vor diesem Gerät gewarnt, und jemand hat sich entschieden fortzufahren.
browser-knows-gateway =
    Er hat schon ein Gerät von Ihrem Gateway akzeptiert. Vielleicht bekam er diesmal ein anderes Zertifikat oder zu
    wenige. Oder er vertraut Ihrem Gateway nicht für diesen Namen, oder nicht mehr.
browser-opinion-unknown = Ihr Browser hat nicht gesagt, was er von dem Zertifikat hält.

## Was Hersteller und Eigentümer bestätigen, und was gemerkt ist
maker-proved = Sein Hersteller bestätigt, was es ist, und das Gerät hat den Schlüssel, den der Hersteller bestätigt hat.
maker-checked = Ein Prüfdienst, den Sie hinzugefügt haben, hat das Gerät geprüft und in Ordnung befunden.
maker-claimed = Das Gerät gibt an, wer es hergestellt hat. Nichts, was Latchkey weiß, bestätigt das.
maker-refuted = Was das Gerät über seinen Hersteller zeigt, ist nicht gültig oder wurde für ein anderes Gerät erstellt.
owner-proved = Ein Dokument, das Latchkey prüfen konnte, sagt, wem das Gerät gehört, und wurde für dieses Gerät erstellt.
owner-claimed = Etwas gibt an, wem das Gerät gehört. Nichts, was Latchkey weiß, bestätigt das.
owner-refuted = Was das Gerät über seinen Eigentümer zeigt, ist nicht gültig oder wurde für ein anderes Gerät erstellt.
owner-expects-key = Ihr Gateway erwartet diesen Schlüssel für diesen Namen.
owner-expects-other-key = Ihr Gateway erwartet einen anderen Schlüssel für diesen Namen, also kann dies ein anderes Gerät sein.
owner-not-said = Ihr Gateway wurde gefragt, welchen Schlüssel es für diesen Namen erwartet. Die Antwort klärt es nicht.
behaviour-proved = Sein Hersteller hat eine Liste dessen signiert, womit es kommunizieren muss.
behaviour-claimed = Das Gerät nennt eine Liste dessen, womit es kommunizieren muss. Sein Hersteller hat sie nicht bestätigt.
behaviour-refuted = Die Liste dessen, womit es kommunizieren muss, ist nicht so, wie sein Hersteller sie signiert hat.
evidence-unweighed = Latchkey konnte nicht prüfen, was das Gerät über sich zeigt.
remembered-by-person = Sie haben Latchkey früher gesagt, dass dieses Gerät Ihres ist.
memory-unavailable = Latchkey konnte seinen Speicher nicht öffnen und kann deshalb nicht mit früheren Besuchen vergleichen.

## Warum keine lückenlose Kette von Signaturen zu einem gekoppelten Gateway führt
path-to-gateway = Eine lückenlose Kette von Signaturen führt von diesem Zertifikat zu einem Gateway, das Sie gekoppelt haben.
path-malformed = Ein Zertifikat auf dem Weg zu Ihrem Gateway ist nicht lesbar.
path-no-path = Keine Kette von Signaturen führt von diesem Zertifikat zu einem Gateway, das Sie gekoppelt haben.
path-issuer-not-trusted = Das Zertifikat hat jemand ausgestellt, den Sie nicht gekoppelt haben.
path-bad-signature = Das Zertifikat gibt vor, von Ihrem Gateway zu kommen, aber Ihr Gateway hat es nicht signiert.
path-unsupported-algorithm = Eine Signatur auf dem Weg zu Ihrem Gateway ist von einer Art, die Latchkey nicht prüfen kann.
path-weak-algorithm = Eine Signatur auf dem Weg zu Ihrem Gateway verwendet ein veraltetes Verfahren.
path-weak-key = Ein Schlüssel auf dem Weg zu Ihrem Gateway ist zu schwach, um sich darauf zu verlassen.
path-expired = Ein Zertifikat auf dem Weg zu Ihrem Gateway ist abgelaufen.
path-not-yet-valid = Ein Zertifikat auf dem Weg zu Ihrem Gateway ist noch nicht gültig. Eine Uhr geht vielleicht falsch.
path-not-a-ca = Das Zertifikat wurde von einem Gerät signiert, das keine ausstellen darf.
path-path-length = Die Kette zu Ihrem Gateway ist länger, als Ihr Gateway erlaubt.
path-key-usage = Ein Schlüssel auf dem Weg zu Ihrem Gateway wurde nicht für diesen Zweck erstellt.
path-extended-key-usage = Ein Zertifikat auf dem Weg zu Ihrem Gateway wurde für einen anderen Zweck erstellt.
path-name-constraints = Der Aussteller dieses Zertifikats darf den Namen nicht abdecken.
path-unknown-critical-extension =
    Das Zertifikat stellt eine Bedingung, die Latchkey nicht kennt, also lässt sich nichts darauf stützen.
path-name-mismatch = Das Zertifikat wurde für einen anderen Namen erstellt.
path-revoked = Ihr Gateway hat dieses Zertifikat oder ein anderes mit demselben Schlüssel widerrufen.
path-revocation-unknown = Latchkey konnte nicht herausfinden, ob das Zertifikat widerrufen ist.
path-depth = Die Kette zu Ihrem Gateway ist zu lang, um ihr zu folgen.
path-policy = Das Zertifikat erfüllt nicht die Richtlinie, die sein Aussteller verlangt.
path-profile = Das Zertifikat verletzt eine Regel dafür, wie Zertifikate erstellt sein müssen.
path-work-limit = Dieses Zertifikat zu prüfen würde mehr Aufwand kosten, als Latchkey zulässt.

## Was herauskam, als das Begleitprogramm das Gerät über eine eigene Verbindung fragte
probe-agrees = Latchkeys Begleitprogramm hat das Gerät auch gefragt, und es hat dasselbe Zertifikat gezeigt.
probe-alone = Latchkeys Begleitprogramm hat das Gerät über eine eigene Verbindung gefragt, und es hat dieses Zertifikat gezeigt.
probe-differs = Das Gerät hat Latchkeys Begleitprogramm ein anderes Zertifikat gezeigt als das, das Ihr Browser bekommen hat.
probe-addresses-differ =
    Dieser Name führt zu mehreren Adressen mit verschiedenen Zertifikaten. Latchkey kann nicht feststellen, welche Ihr Browser verwendet.
probe-not-local = Dieser Name führt aus Ihrem Netzwerk hinaus. Dort fragt Latchkeys Begleitprogramm niemanden.
probe-refused = Nichts hat geantwortet, als Latchkeys Begleitprogramm gefragt hat.
probe-unreachable = Latchkeys Begleitprogramm hat keinen Weg zum Gerät gefunden.
probe-connect-timeout = Das Gerät hat Latchkeys Begleitprogramm nicht rechtzeitig geantwortet.
probe-handshake-timeout = Das Gerät hat Latchkeys Begleitprogramm geantwortet, aber nicht rechtzeitig ein Zertifikat gezeigt.
probe-not-tls = Was dem Begleitprogramm von Latchkey geantwortet hat, verwendet kein https.
probe-reset = Das Gerät hat die Verbindung zu Latchkeys Begleitprogramm abgebrochen.
probe-closed = Das Gerät hat die Verbindung zu Latchkeys Begleitprogramm geschlossen, bevor es ein Zertifikat gezeigt hat.
probe-too-large = Das Gerät hat mehr Zertifikate gesendet, als Geräte haben. Latchkeys Begleitprogramm hat deshalb aufgehört zu lesen.
probe-no-certificate = Das Gerät verschlüsselt, zeigt aber kein Zertifikat.
probe-unreadable-certificate = Das Gerät hat etwas gesendet, das nicht als Zertifikat lesbar ist.
probe-unproved-key = Das Gerät hat ein Zertifikat gezeigt, aber nicht bewiesen, dass es dessen Schlüssel hat.
probe-handshake-failed = Das Gerät und Latchkeys Begleitprogramm konnten sich nicht auf eine Verschlüsselung einigen.
probe-bad-host = Latchkeys Begleitprogramm konnte mit diesem Namen nichts anfangen.
probe-unresolved = Latchkeys Begleitprogramm hat nicht gefunden, wohin dieser Name führt.

## Was der Browser gesagt hat, als er eine Verbindung ablehnte
browser-refused-authority-invalid = Ihr Browser kennt den Aussteller des Zertifikats dieses Geräts nicht.
browser-refused-self-signed = Ihr Browser sagt, dass dieses Gerät sein Zertifikat selbst erstellt hat.
browser-refused-name-mismatch = Ihr Browser sagt, dass das Zertifikat für einen anderen Namen erstellt wurde.
browser-refused-expired = Ihr Browser sagt, dass das Zertifikat abgelaufen ist.
browser-refused-not-yet-valid =
    Ihr Browser sagt, dass das Zertifikat noch nicht gültig ist. Die Uhr dieses Computers oder des Geräts geht vielleicht falsch.
browser-refused-date-invalid =
    Ihr Browser sagt, dass die Gültigkeitsdaten des Zertifikats nicht stimmen. Die Uhr dieses Computers oder des Geräts geht
    vielleicht falsch.
browser-refused-issuer-expired = Ihr Browser sagt, dass das eigene Zertifikat des Ausstellers abgelaufen ist.
browser-refused-issuer-not-yet-valid =
    Ihr Browser sagt, dass das eigene Zertifikat des Ausstellers noch nicht gültig ist. Eine Uhr geht vielleicht falsch.
browser-refused-revoked = Ihr Browser sagt, dass der Aussteller dieses Zertifikat widerrufen hat.
browser-refused-revocation-unknown =
    Ihr Browser konnte nicht herausfinden, ob das Zertifikat widerrufen ist, muss es aber wissen.
browser-refused-intercepted = Ihr Browser sagt, dass vielleicht jemand dazwischen diese Verbindung mitliest.
browser-refused-distrusted = Ihrem Browser wurde gesagt, dass er diesem Zertifikat oder seinem Aussteller nicht vertrauen soll.
browser-refused-pinned = Ihr Browser sagt, dass er unter dieser Adresse einen anderen Schlüssel erwartet.
browser-refused-transparency = Ihr Browser sagt, dass das Zertifikat in den öffentlichen Protokollen fehlt.
browser-refused-serial-reused =
    Ihr Browser kennt ein anderes Zertifikat mit demselben Aussteller und derselben Seriennummer. Kein Aussteller darf
    eine Nummer zweimal vergeben.
browser-refused-weak-key = Ihr Browser sagt, dass der Schlüssel dieses Geräts zu schwach ist.
browser-refused-weak-signature = Ihr Browser sagt, dass das Zertifikat auf veraltete Weise signiert ist.
browser-refused-bad-signature = Ihr Browser sagt, dass die Signatur auf dem Zertifikat falsch ist.
browser-refused-key-unusable = Ihr Browser sagt, dass er die Art von Schlüssel, die dieses Gerät hat, nicht verwenden kann.
browser-refused-usage = Ihr Browser sagt, dass das Zertifikat für einen anderen Zweck erstellt wurde.
browser-refused-key-usage = Ihr Browser sagt, dass das Zertifikat diese Verwendung seines Schlüssels nicht erlaubt.
browser-refused-name-constraints =
    Ihr Browser sagt, dass der Aussteller für diesen Namen kein Zertifikat ausstellen durfte.
browser-refused-ca-as-device = Ihr Browser sagt, dass das Gerät das Zertifikat einer Zertifizierungsstelle als sein eigenes zeigt.
browser-refused-issuer-unfit = Ihr Browser sagt, dass der Aussteller keine Zertifikate ausstellen durfte.
browser-refused-validity-too-long = Ihr Browser sagt, dass das Zertifikat zu lange gültig ist.
browser-refused-condition-unknown = Ihr Browser sagt, dass das Zertifikat eine Bedingung stellt, die er nicht kennt.
browser-refused-malformed = Ihr Browser sagt, dass das Zertifikat beschädigt oder nicht regelgerecht erstellt ist.
browser-refused-invalid = Ihr Browser sagt, dass das Zertifikat nicht akzeptabel ist. Einen einfacheren Grund nennt er nicht.
browser-refused-other = Ihr Browser hat die Verbindung blockiert und nennt keinen Grund, den Latchkey versteht.
