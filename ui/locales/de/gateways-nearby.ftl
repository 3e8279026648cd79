### Gateways, die sich im Netzwerk ankündigen.

title = Gateways in Ihrem Netzwerk
look = Gateways suchen
again = Erneut suchen
listening = Einige Sekunden lauschen …
use = Dieses Gateway prüfen
lead = Jeder im Netzwerk kann ein Gateway ankündigen. Bevor Sie eins koppeln, vergleichen Sie es mit Ihrem.
nothing = Kein Gateway hat sich angekündigt. Nutzen Sie einen der Wege unten.
deaf = Das Begleitprogramm konnte in kein Netzwerk lauschen. Prüfen Sie, ob dieser Computer mit einem verbunden ist.
