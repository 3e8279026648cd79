### Was die Zeichnung einer Bewertung zeigt, für alle, die die Seite hören.

confirmed = Eine durchgezogene Linie mit Häkchen verbindet Ihr Gateway mit diesem Gerät.
remembered = Eine gestrichelte Schleife verbindet Sie mit diesem Gerät.
new = Eine gepunktete Linie mit Fragezeichen führt zu diesem Gerät.
changed = Eine unterbrochene Linie mit zwei verschiedenen Schlüsseln führt zu diesem Gerät.
broken = Eine unterbrochene Linie mit einem Kreuz führt zu diesem Gerät.
gap = Eine Linie mit einer Lücke und einem Ausrufezeichen führt zu diesem Gerät.
plain = Ein offenes Vorhängeschloss und keine Linie, weil diese Seite nicht verschlüsselt ist.
fog = Nebel verdeckt die Linie zu diesem Gerät.
named = Ein Namensschild und ein Schlüssel gehören zu diesem Gerät.
public = Eine dünne Linie verbindet eine öffentliche Zertifizierungsstelle mit diesem Gerät.
accepted = Eine dünne Linie verbindet Ihren Browser mit diesem Gerät.
maker = Eine dünne Linie verbindet den Hersteller mit diesem Gerät.
