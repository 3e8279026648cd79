### Der erste Start, eine Entscheidung je Bildschirm.

## Links auf jedem Bildschirm
back = Zurück
skip = Vorerst überspringen
step = Schritt { $step } von { $count }

## Der erste Bildschirm
start-title = Eigene Geräte erkennen
start-go = Los geht’s
start-lead =
    Ihr Drucker, NAS und Router können keine Zertifikate bekommen, denen Browser vertrauen. Deshalb warnt Ihr Browser
    vor allen, vor
    Ihren genauso wie vor einer Fälschung. Latchkey hält sie auseinander.
start-without = Ohne Latchkey sieht jedes Gerät gleich aus.
start-with = Mit Latchkey sehen Sie, welches Gerät Ihr Gateway bestätigt oder Sie gespeichert haben.
start-privacy = Latchkey arbeitet nur mit lokalen Geräten. Es hat keinen Server und sendet uns nichts.

## Ob es ein Gateway gibt
gateway-yes = Ja, oder ich betreibe eins
gateway-no = Nein oder nicht sicher
gateway-next = Weiter
gateway-title = Stellt etwas in Ihrem Netzwerk Zertifikate aus?
gateway-yes-why =
    Zum Beispiel Caddy, step-ca, Proxmox, OPNsense oder mkcert. Koppeln Sie es einmal, dann bestätigt es Ihre Geräte.
gateway-no-why =
    Die meisten haben keins. Latchkey merkt sich jedes Gerät, sobald Sie sagen, dass es Ihres ist, und warnt Sie, wenn
    es sich ändert.
gateway-managed = Ihre Organisation hat das schon eingerichtet. Es gibt nichts zu tun.

## Welche Adressen Latchkey sehen darf
access-title = Welche Adressen haben Ihre Geräte?
access-ask = Jedes Mal fragen
access-next = Weiter
chrome-title = Eine Einstellung in Chrome
chrome-companion-link = Begleitprogramm anzeigen
access-lead =
    Namen wie printer.local funktionieren schon. Bei Adressen wie 192.168.1.20 fragt Latchkey Sie jedes Mal. Oder
    erlauben Sie jetzt
    alle Adressen Ihres Netzwerks.
chrome-companion = Das kleine Begleitprogramm auf Ihrem Computer hilft, bevor Sie ein Gerät öffnen.

## Das erste Gerät
open-title = Gerät öffnen
open-address = Adresse eines Geräts
open-placeholder = printer.local oder 192.168.1.20
open-go = Gerät öffnen
open-done = Ihre Geräte ansehen
open-lead =
    Geben Sie die Adresse eines Geräts ein, etwa Ihres Druckers oder Routers. Das Latchkey-Symbol zeigt, was es gefunden
    hat.
open-bad = Das ist keine Adresse. Sie sollte so aussehen: printer.local oder 192.168.1.20.
open-mine =
    Wenn Sie sicher sind, dass es Ihr Gerät ist, wählen Sie „Es ist meins – merken“. Latchkey warnt Sie, wenn es sich
    ändert.
