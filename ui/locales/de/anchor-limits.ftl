### „Browserwarnungen abstellen“: was zwei kleine Dateien erlauben, was nicht, und was sie nicht verhindern können.

## Was weiterhin abgelehnt wird, wo ein Gateway die Dateien ausgestellt hat
refused-of-1 = Ihre Bank und jede andere Website
refused-of-2 = Adressen außerhalb Ihres Netzwerks
refused-of-3 = Namen und Adressen, die hier nicht aufgeführt sind
refused-of-4 = Geräte, für die Ihr Gateway kein Zertifikat ausgestellt hat

## Was weiterhin abgelehnt wird, wo die Dateien von einem Gerät sind
refused-of-device-1 = Ihre Bank und jede andere Website
refused-of-device-2 = Jedes andere Gerät
refused-of-device-3 = Dieses Gerät mit einem anderen Schlüssel

## Sätze
not-at-all =
    Ist das installiert, öffnet Ihr Browser { $device } gar nicht mehr. Das Zertifikat nennt auch { $outside }, und das
    ist nicht abgedeckt.
names-below = Namen, die auf .{ $suffix } enden
lasts = Bis { $until }. Sie können das jederzeit rückgängig machen.
risk-of-gateway =
    Wer die Kontrolle über { $name } erlangt, könnte sich als jedes Gerät in dieser Liste ausgeben, aber nicht als Website.
risk-of-device =
    Wer den privaten Schlüssel von { $name } kopiert, könnte sich als dieses Gerät ausgeben, aber als nichts anderes.

## Titel
allowed = Lässt sich ohne Warnung öffnen
refused = Nicht abgedeckt
risk = Wovor das nicht schützen kann

strict =
    Ein Gerät kann Browser anweisen, niemanden mehr eine Warnung übergehen zu lassen (HSTS). Wenn Sie das später
    rückgängig machen, lässt sich dieses Gerät vielleicht gar nicht mehr öffnen.
