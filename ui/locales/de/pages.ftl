### Die Seiten von Latchkey, als Links von einer zur anderen.

devices = Geräte
pairing = Koppeln
setup = Einstellungen
navigation = Latchkey
