### Die Seite „Sicherung“: eine Datei mit dem, was Latchkey weiß, erstellen und wiederherstellen.

## Warum eine Datei ganz abgelehnt wird
problem-too-large = Diese Datei ist größer als jede Sicherung von Latchkey. Wählen Sie eine andere Datei.
problem-truncated =
    Diese Sicherung ist mittendrin abgeschnitten. Kopieren Sie die Datei erneut, oder wählen Sie eine andere.
problem-not-ours = Das ist keine Sicherung von Latchkey. Wählen Sie eine andere Datei.
problem-newer =
    Diese Sicherung stammt von einer neueren Version von Latchkey. Aktualisieren Sie Latchkey in diesem Browser und
    versuchen Sie es erneut.
problem-malformed = Diese Sicherung enthält etwas, das Latchkey nie schreibt. Wählen Sie eine andere Datei.
problem-checksum = Diese Sicherung ist beschädigt, oder jemand hat sie verändert. Wählen Sie eine andere Datei.
problem-demands =
    Diese Datei zu öffnen würde Ihren Computer lange beschäftigen. Sicherungen von Latchkey verlangen das nie.
problem-passphrase-needed = Diese Sicherung ist mit einer Passphrase geschützt.
problem-wrong-passphrase = Diese Passphrase öffnet die Sicherung nicht. Versuchen Sie es erneut.
problem-duplicate =
    Diese Sicherung nennt ein Gateway oder Gerät zweimal, was Latchkey nie schreibt. Wählen Sie eine andere Datei.
problem-empty = In dieser Sicherung ist nichts. Wählen Sie eine andere Datei.

## Was mit einem Gateway in einer Sicherung geschieht
gateway-new = Wird gekoppelt, sobald Sie geprüft haben, dass es Ihr Gateway ist.
gateway-known = Ist hier schon gekoppelt und bleibt unverändert.
gateway-added-to = Ist hier schon gekoppelt und bekommt fehlende Zwischenzertifikate.
gateway-other-key =
    Wird ausgelassen. Ein Gateway mit diesem Namen ist hier gekoppelt und hat einen anderen Schlüssel. Wenn Sie Ihres
    ersetzt haben,
    koppeln Sie es erneut.
gateway-unproved = Wird ausgelassen. Nichts zeigt, dass es Ihr Gateway ist.

## Was mit dem Stammzertifikat eines Herstellers in einer Sicherung geschieht
maker-new = Wird hinzugefügt, sobald Sie den Fingerabdruck eingeben, den der Hersteller veröffentlicht.
maker-known = Ist schon hier und bleibt unverändert.
maker-unproved = Wird ausgelassen. Nichts zeigt, dass es vom Hersteller ist.
carried-proved = Von Ihnen geprüft. Es wird hinzugefügt.
carried-check = Fingerabdruck vergleichen
carried-short = Das ist nicht der ganze Fingerabdruck. Kopieren Sie mindestens 32 Zeichen davon.
carried-differs =
    Das Stammzertifikat des Herstellers in dieser Datei hat einen anderen Fingerabdruck. Es wird ausgelassen.

## Was mit einem Gerät in einer Sicherung geschieht
device-new = Wird gemerkt.
device-known = Ist hier schon bekannt.
device-added-to = Ist hier schon bekannt und bekommt seinen Namen oder Ihre Entscheidung aus der Sicherung.
device-other-key = Wird ausgelassen. Es hat hier einen anderen Schlüssel.

## Die Seite: Beschriftungen
title = Sicherung
make = Sicherung erstellen
with-passphrase = Mit Passphrase
without = Ohne
passphrase = Passphrase
again = Noch einmal dieselbe
prepare = Datei vorbereiten
preparing = Wird vorbereitet …
take = Sicherung wiederherstellen
file = Datei auswählen
reading = Wird gelesen …
open = Öffnen
stored = Es wurde nichts gespeichert.
found = Was sie enthält
makers = Hersteller
gateways = Gateways
devices = Geräte
prove = Prüfen, ob es meins ist
proved = Von Ihnen geprüft. Es wird gekoppelt.
nothing-new = Alles darin ist schon hier.
cancel = Abbrechen
import = Wiederherstellen
imported = Die Sicherung ist wiederhergestellt
imported-part = Ein Teil der Sicherung ist wiederhergestellt
to-devices = Gateways und Geräte ansehen
another = Zurück zu den Sicherungen

## Die Seite: Sätze
lead =
    Eine Datei mit Ihren gekoppelten Gateways, den Geräten, die Sie benannt oder als Ihre bezeichnet haben, und den
    Herstellern, die Sie
    hinzugefügt haben. Nehmen Sie sie in einen anderen Browser mit, oder bewahren Sie sie auf.
make-why =
    Sie enthält Zertifikate und Adressen aus Ihrem Netzwerk, aber keine Passwörter. Wer sie liest, erfährt, welche
    Geräte Sie haben. Wer
    sie ändert, könnte ein Gateway hinzufügen. Eine Passphrase, die niemand erraten kann, verhindert beides. Wenn sich die Datei je ohne sie
    öffnet, ist es nicht
    die, die Sie erstellt haben.
passphrase-hint =
    Mindestens zwölf Zeichen. Niemand kann die Datei öffnen oder die Passphrase für Sie wiederfinden. Schreiben Sie sie
    auf.
too-short = Das ist zu kurz. Verwenden Sie mindestens zwölf Zeichen.
differs = Die beiden sind verschieden. Geben Sie zweimal dieselbe Passphrase ein.
keep-passphrase =
    Bewahren Sie die Passphrase auf, aber nicht bei der Datei. Latchkey hat sie schon vergessen. Wenn Sie sie verlieren,
    kann niemand die
    Sicherung öffnen.
keep-file = Sie ist nicht geschützt. Bewahren Sie sie dort auf, wo niemand sonst sie lesen oder ändern kann.
nothing = Es gibt noch nichts zu sichern. Koppeln Sie zuerst ein Gateway oder benennen Sie ein Gerät.
take-why =
    Latchkey zeigt zuerst, was sie enthält. Hier wird nichts ersetzt oder entfernt. Stellen Sie nur eine Datei wieder
    her, die Sie selbst
    erstellt haben.
compare-maker =
    Das Stammzertifikat eines Herstellers zeigt, wer ein Gerät hergestellt hat. Wer diese Datei verändert hat, könnte
    eins hinzugefügt
    haben. Deshalb braucht jedes den Fingerabdruck von der eigenen Website des Herstellers.
compare-maker-protected =
    Das Stammzertifikat eines Herstellers zeigt, wer ein Gerät hergestellt hat. Wer diese Passphrase kennt, könnte eins
    hinzugefügt haben. Deshalb braucht jedes den Fingerabdruck von der eigenen Website des Herstellers.
compare =
    Ein Gateway kann jedes Gerät in Ihrem Netzwerk bestätigen, und wer diese Datei verändert hat, könnte eins
    hinzugefügt haben. Geben Sie
    deshalb ein, was jedes Gateway zeigt, wie beim ersten Koppeln. Alles Übrige können Sie ohne das wiederherstellen.
compare-protected =
    Ein Gateway kann jedes Gerät in Ihrem Netzwerk bestätigen, und wer diese Passphrase kennt, könnte eins hinzugefügt haben.
    Geben Sie deshalb ein, was jedes Gateway zeigt, wie beim ersten Koppeln. Alles Übrige können Sie ohne das wiederherstellen.

## Sätze mit Angaben
made-on = { $when ->
    [today] Laut Datei wurde sie heute erstellt.
    [yesterday] Laut Datei wurde sie gestern erstellt.
   *[earlier] Laut Datei wurde sie am { $date } erstellt.
}
saved =
    Ihr Browser speichert sie bei Ihren Downloads als „{ $name }“. Wenn dieser Name vergeben ist, hängt er eine Zahl an.
left-out = { $name } wird ausgelassen.
save-as = { $name } speichern

## Wie viele es sind
ready = Die Datei ist bereit. Sie enthält { $gateways ->
    [0] keine Gateways
    [one] 1 Gateway
   *[other] { $gateways } Gateways
} und { $devices ->
    [0] keine Geräte
    [one] 1 Gerät
   *[other] { $devices } Geräte
}.
ready-with-makers = Die Datei ist bereit. Sie enthält { $gateways ->
    [0] keine Gateways
    [one] 1 Gateway
   *[other] { $gateways } Gateways
}, { $devices ->
    [0] keine Geräte
    [one] 1 Gerät
   *[other] { $devices } Geräte
} und { $makers ->
    [0] keine Hersteller
    [one] 1 Hersteller
   *[other] { $makers } Hersteller
}.
restored = Hinzugefügt oder ergänzt: { $gateways ->
    [0] keine Gateways
    [one] 1 Gateway
   *[other] { $gateways } Gateways
} und { $devices ->
    [0] keine Geräte
    [one] 1 Gerät
   *[other] { $devices } Geräte
}.
restored-with-makers = Hinzugefügt oder ergänzt: { $gateways ->
    [0] keine Gateways
    [one] 1 Gateway
   *[other] { $gateways } Gateways
}, { $devices ->
    [0] keine Geräte
    [one] 1 Gerät
   *[other] { $devices } Geräte
} und { $makers ->
    [0] keine Hersteller
    [one] 1 Hersteller
   *[other] { $makers } Hersteller
}.
