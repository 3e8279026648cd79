### Das Bild der Kette: wer das Zertifikat eines Geräts ausgestellt hat.

title = Wer es ausgestellt hat
root = Stammzertifikat
intermediate = Zwischenzertifikat
issuer = Aussteller, laut Zertifikat
device = Dieses Gerät
issued = hat ausgestellt
failed = Dieses Glied ist nicht bewiesen.
alone = Das Gerät hat dieses Zertifikat selbst erstellt, also hat es niemand sonst ausgestellt.
expired-on = Am { $date } abgelaufen.
expires-on = Läuft am { $date } ab.
