### „Details“: eine Karte für jedes Dokument, das ein Gerät über sich vorzeigt.

title = Was es über sich selbst zeigt
passed = Bestandene Prüfungen ({ $count })
technical = Technische Details
signer = Signiert von
said-signer = Signiert von (eigene Angabe)
binding = Mit dieser Seite verknüpft
met = Gefunden
called = Bezeichnet als
fault = Was daran nicht stimmt
unknown-signer = Niemandem, den Latchkey kennt
certified-by = { $signer }, zertifiziert von { $maker }
