### Ein Gerät über https öffnen, wo http eingegeben wurde.

setting = https verwenden, wo ein Gerät es hat
try-it = https versuchen
setting-label = Ein gespeichertes oder bestätigtes Gerät über https öffnen, auch wenn Sie http eingeben
setting-why =
    Wo https nicht antwortet, öffnet Latchkey die Seite über http und sagt es Ihnen. Jedes Gerät hat einen eigenen Schalter.
device-label = Dieses Gerät über https öffnen, auch wenn Sie http eingeben
device-off = Das ist in den Einstellungen für alle Geräte aus.
known = Dieses Gerät hat auch https.
unanswered = Dieses Gerät hat vor einer Weile über https nicht geantwortet.
