### Gateways, die sich im Netzwerk ankündigen.

title = Gateways in Ihrem Netzwerk
look = Gateways suchen
again = Erneut suchen
listening = Es wird einige Sekunden gesucht …
use = Dieses Gateway prüfen
lead = Jeder im Netzwerk kann sich als Gateway melden. Bevor Sie eins koppeln, vergleichen Sie es mit Ihrem.
nothing = Kein Gateway hat sich gemeldet. Nutzen Sie einen der Wege unten.
deaf = Das Begleitprogramm konnte in keinem Netzwerk suchen. Prüfen Sie, ob dieser Computer mit einem verbunden ist.
