### Das Wort neben der farbigen Markierung eines Geräts.

not-local = Nicht geprüft
confirmed = Bestätigt
self-naming = Name passt zum Schlüssel
public = Öffentliches Zertifikat
public-by-browser = Browser vertraut ihm
remembered = Gemerkt
not-remembered = Nicht gemerkt
attested = Hersteller bekannt
new = Neu hier
caution = Vorsicht
danger = Gefahr
plain = Nicht verschlüsselt
cannot-tell = Nicht feststellbar
