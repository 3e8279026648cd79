### Was Geräte über sich vorzeigen: die Einstellungen, und Dateien, die jemand für ein Gerät hat.

## Titel, Beschriftungen und Schaltflächen
title = Was Geräte über sich selbst zeigen
path = Adresse auf dem Gerät
save = Adresse speichern
usual = Übliche Adresse verwenden
saved = Gespeichert.

## Sätze
lead =
    Manche Geräte können zeigen, wer sie hergestellt hat oder wem sie gehören. Latchkey prüft das und ergänzt es im Popup. Wählen Sie,
    wofür jede Art verwendet wird.
primary-why =
    Eine Art, die die Bewertung bestimmt, entscheidet sie, wenn Latchkey sonst nichts über ein Gerät weiß. Die Bewertung sagt dann, wer
    das Gerät hergestellt hat, nie, dass es Ihres ist.
path-why = Hier fragt Latchkey ein Gerät nach solchen Dokumenten, wenn Sie das Popup öffnen.
bad-path = Geben Sie eine Adresse auf dem Gerät ein, die mit einem Schrägstrich beginnt, etwa /.well-known/latchkey/evidence.

## Wofür eine Art von Dokument verwendet wird
use-secondary = Anzeigen
use-primary = Bewertung bestimmen lassen
use-off = Nicht lesen

## Eine Datei, die jemand für das Gerät hat
file-choose = Datei prüfen
file-open = Datei für dieses Gerät prüfen
file-keep = Diese Datei behalten
file-list = Für dieses Gerät behalten
file-drop = Entfernen
file-drop-named = { $file } entfernen

## Sätze über so eine Datei
file-why =
    Haben Sie für dieses Gerät einen Voucher, ein Token oder ein Zertifikat? Latchkey prüft, ob es zu dieser Seite passt. Eine Datei
    allein beweist nichts. Das Gerät muss den Schlüssel haben, den die Datei nennt.
file-read = Was sie sagt, steht oben.
file-kept = Behalten. Latchkey liest sie, sooft Sie hier das Popup öffnen.

## Warum eine Datei nicht behalten oder gelesen wurde
not-kept-no-device =
    Latchkey hat nichts über dieses Gerät gespeichert, wie in privaten Fenstern. Öffnen Sie es in einem normalen Fenster, um eine Datei
    zu behalten.
not-kept-too-many = Mehr Dateien als diese kann Latchkey nicht behalten. Entfernen Sie zuerst eine.
not-kept-unknown-format = Latchkey hat in dieser Datei nichts gefunden, was es lesen kann. Wählen Sie eine andere Datei.
problem-unknown-format = Latchkey hat in dieser Datei nichts gefunden, was es lesen kann. Wählen Sie eine andere Datei.
problem-too-large = Diese Datei ist größer als jedes solche Dokument. Wählen Sie eine andere Datei.
problem-no-maker-file = Dieses Gerät nennt keine solche Datei. Es gibt nichts abzurufen.
problem-not-fetched = Die Adresse des Herstellers hat keine Datei geliefert. Versuchen Sie es später noch einmal.
problem-leads-inside = Die Adresse, die das Gerät nennt, ist in Ihrem eigenen Netzwerk. Latchkey hat von dort keine Datei gelesen.
