### Die Seite, die Latchkey anstelle der Warnung des Browsers zeigt.

## Die Überschrift
headline-confirmed = Ihr Gateway bestätigt dieses Gerät
headline-confirmed-named = Ihr Gateway bestätigt Ihr Gerät „{ $name }“
headline-remembered = Das sieht nach Ihrem Gerät aus
headline-remembered-named = Das sieht nach Ihrem Gerät „{ $name }“ aus
headline-danger = Gefahr an dieser Adresse
headline-other = Das ist vielleicht nicht Ihr Gerät
headline-other-named = Das ist vielleicht nicht Ihr Gerät „{ $name }“
headline-changed = Das passt nicht zu Ihrem Gerät
headline-changed-named = Das passt nicht zu Ihrem Gerät „{ $name }“
headline-ask-named = Ist das Ihr Gerät „{ $name }“?
headline-ask = Ist das Ihr Gerät?
headline-ask-gateway = Ist das das Gerät, das Ihr Gateway bestätigt hat?
headline-ask-person = Ist das das Gerät, das Sie gespeichert haben?

## Titel, Beschriftungen und Schaltflächen
more = Mehr
settings = Latchkeys Einstellungen öffnen
asking = Das Gerät wird gefragt …
known = Von früher bekannt
browser = Warum Ihr Browser die Seite blockiert hat
helps = Was hilft
unseen = Was Latchkey nicht sehen kann
back = Zurück
stop = Browserwarnungen abstellen
pair = Gateway koppeln
continue = Trotzdem fortfahren
continue-once = Dieses Mal fortfahren
browser-page = Seite des Browsers anzeigen
gone = Diese Warnung ist von vorhin
open-again = Erneut öffnen
blocked = Ihr Browser wollte hier Verschlüsselung
open-with-https = Mit https öffnen

## Sätze
asked = Latchkeys Begleitprogramm hat das Gerät selbst gefragt.
not-asked = Latchkeys Begleitprogramm konnte das Gerät nicht prüfen.
common = Das ist bei lokalen Geräten üblich, aber eine Fälschung würde genauso aussehen.
unchecked = Latchkey hat das Zertifikat nicht gesehen und kann das Gerät deshalb nicht prüfen.
same-or-fake = Latchkey kann noch nicht feststellen, ob es das Gerät ist oder eine Fälschung.
checks-one-gateway =
    Wenn Sie fortfahren, prüft Latchkey, ob Ihr Gateway „{ $gateway }“ dieses Gerät bestätigt. Geben Sie vorher kein
    Passwort ein.
checks-several-gateways =
    Wenn Sie fortfahren, prüft Latchkey, ob eines Ihrer Gateways dieses Gerät bestätigt. Geben Sie vorher kein Passwort
    ein.
danger-before = Latchkey hat hier letztes Mal eine Gefahr erkannt.
pair-why = Wenn etwas in Ihrem Netzwerk Zertifikate ausstellt, koppeln Sie es. Dann kann es Ihre Geräte bestätigen.
denied = Latchkey hat weiterhin keinen Zugriff. Sie können auch ohne Zugriff fortfahren.
allowed = Latchkey prüft das Gerät, sobald Sie fortfahren.
broken = Diese Seite wurde ohne Adresse geöffnet. Schließen Sie sie und öffnen Sie das Gerät erneut.
gone-why = Latchkey vergisst blockierte Seiten, wenn der Browser geschlossen wird. Öffnen Sie das Gerät erneut, um es jetzt zu prüfen.
blocked-why = Er hat zuerst https versucht, und das ist fehlgeschlagen.
blocked-nothing = Über https hat nichts geantwortet. Vielleicht nutzt das Gerät nur http.
open-with-https-why = Wenn Sie es mit https öffnen, zeigt Latchkey, was es über das Gerät weiß, bevor Sie entscheiden.
blocked-help =
    Bei Namen mit der Endung .local, .lan, .internal oder .home verlangen Browser keine Verschlüsselung. Das gilt auch für Namen
    aus einem Wort und für private Adressen wie 192.168.1.20. Wenn das Gerät so etwas hat, verwenden Sie es.
blocked-continue-why = Wenn Sie fortfahren, fragt Ihr Browser Sie noch einmal. Danach können alle in Ihrem Netzwerk lesen, was Sie senden.

## Was hinter „Trotzdem fortfahren“ zu erwarten ist
onward-offered = Wenn Sie fortfahren, fragt Ihr Browser Sie noch einmal. Es wird nichts abgeschaltet.
onward-none = Hier lässt Ihr Browser niemanden fortfahren.
onward-strict = Ihr Browser lässt niemanden fortfahren, weil das Gerät es einmal so verlangt hat.
onward-perhaps-strict = Vielleicht lässt Ihr Browser niemanden fortfahren, weil dieses Gerät nur vertrauenswürdige Verbindungen verlangt.

## Was frühere Besuche sagen
saved-by-gateway-today = Ihr Gateway hat das Gerät hier heute schon bestätigt.
saved-by-gateway-on = Ihr Gateway hat das Gerät hier am { $date } bestätigt.
saved-by-person-today = Sie haben das Gerät hier heute schon gespeichert.
saved-by-person-on = Sie haben das Gerät hier am { $date } gespeichert.
known-not = Latchkey hat dieses Gerät noch nie gesehen.
known-unconfirmed = Kein Gateway hat es bestätigt.
known-by-gateway-today = Ihr Gateway hat es heute bestätigt.
known-by-gateway-on = Ihr Gateway hat es am { $date } bestätigt.
known-by-person-today = Sie haben heute gesagt, dass es Ihres ist.
known-by-person-on = Sie haben am { $date } gesagt, dass es Ihres ist.
no-gateway = Sie haben kein Gateway gekoppelt.
one-gateway = Ihr Gateway „{ $gateway }“ hat es nicht bestätigt.
several-gateways = Keines Ihrer { $count } Gateways hat es bestätigt.

## Was der Browser gesagt hat, und was hilft
browser-untold = Solange Sie es ihm nicht gesagt haben, kennt er Ihre gekoppelten Gateways nicht und blockiert auch deren Geräte.
strict-address = Die Forderung des Geräts gilt nicht für seine numerische Adresse. Öffnen Sie es darüber, wenn Sie sie kennen.
strict-gateway = Sobald Ihr Browser Ihrem Gateway vertraut, öffnet er das Gerät wieder unter seinem Namen.
take-back-chrome = Um das rückgängig zu machen, öffnen Sie chrome://net-internals/#hsts und löschen Sie dort die Richtlinie für diesen Namen.
take-back-firefox = Um das rückgängig zu machen, suchen Sie die Website in der Firefox-Chronik und wählen Sie „Gesamte Website vergessen“.

## Warum Latchkey nicht mehr sagen kann
unseen-why =
    Wenn ein Browser eine Verbindung blockiert, zeigt er Erweiterungen kein Zertifikat. Deshalb kann Latchkey nicht prüfen,
    welches Gerät jetzt antwortet.
unseen-setting =
    Auch wenn Sie fortfahren, geht das erst, wenn Sie eine Einstellung dieses Browsers ändern. Welche, zeigen Latchkeys Einstellungen.
unseen-until = Wenn Sie fortfahren, prüft Latchkey das Gerät sofort und zeigt das Ergebnis in der Symbolleiste.
allow = Latchkey hat noch keinen Zugriff auf { $host }. Mit Zugriff kann Latchkey das Gerät prüfen, sobald Sie fortfahren.
