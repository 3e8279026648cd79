### Das Popup der Schaltfläche in der Symbolleiste.

## Schaltflächen und Titel
details = Details
more = Was das bedeutet
certificate = Das Zertifikat
copy = Bericht kopieren
menu = Menü
forget = Vergessen
close-page = Diese Seite schließen
pair = Gateway koppeln
no-gateway = Nein oder nicht sicher
scope = Abgedeckten Bereich ansehen
changed = Von mir zurückgesetzt oder ersetzt …
changed-yes = Neuen Schlüssel speichern
new-certificate = Das war ich …
one-device = Es ist dasselbe Gerät …
one-device-yes = Als ein Gerät behandeln
two-devices = Nicht dasselbe Gerät
cancel = Abbrechen
reload = Diese Seite neu laden
at-home = Dieses Gerät prüfen
anchor = Browserwarnungen abstellen
unsure = Ich bin nicht sicher
remember = Gerät merken
remember-mine = Es ist meins – merken
flag-open = Einstellung öffnen
browser-page = Diese Seite
copied = Kopiert.
waiting = Einen Moment …
companion = Auch das kleine Begleitprogramm auf Ihrem Computer hilft

## Schaltflächen, die nennen, worauf sie wirken
allow = Zugriff auf { $host } erlauben
forget-device = { $name } vergessen
two-devices-at = Nicht dasselbe Gerät: { $place }
menu-of = Menü: { $name }

## Sätze
not-copied = Ihr Browser hat das Kopieren nicht zugelassen. Markieren Sie stattdessen den Text unten.
no-password = Geben Sie kein Passwort ein.
pair-question = Stellt etwas in Ihrem Netzwerk Zertifikate aus?
pair-again-question = Dann kennt Latchkey das neue Zertifikat.
pair-whole-question =
    Hat Ihr Gateway dieses Zertifikat ausgestellt? Dann koppeln Sie das Gateway erneut, mit seinen Zwischenzertifikaten.
scope-question = Was ein Gateway abdeckt, können Sie unter „Geräte“ ändern.
changed-sure = Neuen Schlüssel speichern? Nur wenn Sie das Gerät selbst zurückgesetzt oder ersetzt haben.
new-certificate-question = Haben Sie das Gerät zurückgesetzt oder ihm ein neues Zertifikat gegeben?
one-device-sure =
    Beide als ein Gerät behandeln? Nur wenn Sie sicher sind. Ein zweites Gerät mit diesem Schlüssel könnte sich als das
    erste ausgeben.
reload-question = Laden Sie neu, dann prüft Latchkey diese Seite.
allow-question = Ihr Browser fragt dann nach dem Zugriff auf nur diese eine Adresse.
at-home-question = Ist es ein lokales Gerät? Ihr Browser fragt dann nach dem Zugriff auf nur diesen einen Namen.
anchor-why = Ihr Browser hat gewarnt, bevor er diese Seite geöffnet hat.
wildcard =
    Ihr Browser lehnt diesen kurzen Platzhalter ab. Lassen Sie ein Zertifikat mit dem eigenen Namen des Geräts
    ausstellen.
refused = Latchkey kann das Zertifikat prüfen, sobald Sie trotz der Warnung Ihres Browsers fortfahren.
unsure-why =
    Dann geben Sie hier kein Passwort ein und fragen Sie die Person, die Ihr Netzwerk betreut. Für Latchkey bleibt das
    Gerät neu.
hidden =
    Im privaten Fenster speichert Latchkey nichts. Öffnen Sie diese Seite in einem normalen Fenster, damit Latchkey sich
    das Gerät merkt.
of-another = Das betrifft eine andere Seite an dieser Adresse.
of-another-why =
    Latchkey hat nicht gesehen, woher die geöffnete Seite kam. Behandeln Sie sie deshalb genauso.
refused-allow = Latchkey hat weiterhin keinen Zugriff. Es wurde nichts geändert.
remember-question-owned = Wenn Latchkey sich das Gerät merkt, warnt es Sie, sobald sich der Schlüssel ändert.
remember-question-new = Sind Sie in Ihrem eigenen Netzwerk, und haben Sie das Gerät erwartet?
remember-question-unknown = Kennen Sie dieses Gerät, und ist es in Ihrem eigenen Netzwerk?
remember-question = Kennen Sie dieses Gerät, und war es schon immer so?
forgotten = Latchkey hat { $name } vergessen.
forgotten-everywhere = Latchkey hat { $name } und alle zugehörigen Adressen vergessen: { $places }.
sightings = Zuerst gesehen: { $first }. Zuletzt gesehen: { $last }.
one-device-question = Ist dies dasselbe Gerät wie das unter { $places }?
also-at = Dasselbe Gerät wie { $places }, nach Ihrer Angabe.

## Wie man in Chrome einschaltet, was Latchkey sehen muss
flag-why = Chrome zeigt Erweiterungen Zertifikate nur, wenn eine bestimmte Einstellung an ist. Sie ändern sie einmal.
flag-step-open = Öffnen Sie die Einstellung.
flag-step-set = Stellen Sie „Enable SecurityInfo in WebRequest API“ auf „Enabled“.
flag-step-relaunch = Wählen Sie darunter „Neu starten“. Ihre Tabs kommen zurück.

## Warum es keine Bewertung gibt
unknown-not-there = Diese Seite wurde geladen, bevor Latchkey sie prüfen konnte.
unknown-no-answer =
    Ihr Browser hatte diese Seite schon und hat das Gerät nicht danach gefragt, wie bei Apps, die offline funktionieren.
    Es gab also keine Verbindung zu prüfen.
unknown-maker-unknown =
    Diese Seite lädt noch oder ist beschäftigt. Latchkey kann noch nicht feststellen, woher sie kam.
    Die Anzeige aktualisiert sich von selbst.
unknown-copy = Diese Seite kam aus dem Cache Ihres Browsers. Latchkey hat nicht gesehen, woher der Cache sie hat.
unknown-several-answers =
    Für diese Seite kam mehr als eine Antwort, und Ihr Browser sagt nicht, welche er zeigt.
unknown-error-page = Ihr Browser zeigt hier eine eigene Seite, also gibt es kein Gerät zu erkennen.
quiet-browser = Diese Seite gehört zu Ihrem Browser, also gibt es kein Gerät zu erkennen.
quiet-other = Das sieht nicht nach einem lokalen Gerät aus, deshalb prüft Latchkey es nicht.
quiet-no-access = Das sieht nach einem lokalen Gerät aus, aber Latchkey hat noch keinen Zugriff auf diese Adresse.
