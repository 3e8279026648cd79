### Der Bericht, den „Bericht kopieren“ in die Zwischenablage legt, mit den Zeilen zum Zertifikat in „Details“.

## Zeilen des Berichts
title = Latchkey-Bericht, { $time }
connected = { $place } verbunden mit { $address }
connected-unknown = { $place } verbunden mit unbekannter Adresse
asked = { $place } Begleitprogramm hat { $address } gefragt
asked-unknown = { $place } Begleitprogramm hat unbekannte Adresse gefragt
verdict = Bewertung: { $verdict } [{ $code }] Gründe: { $reasons }
class = Klasse: { $code } ({ $text })
class-unknown = Klasse: unbekannt

## Das Zertifikat, Zeile für Zeile
names = Namen
subject = Inhaber
issuer = Aussteller
valid-from = Gültig ab
valid-until = Gültig bis
key = Schlüssel
serial = Seriennummer
key-fingerprint = Fingerabdruck des Schlüssels (SHA-256)
fingerprint = Fingerabdruck des Zertifikats (SHA-256)
remarks = Anmerkungen

## Werte
none = keine
empty = leer
unread = fehlt oder ist nicht lesbar
key-size = { $type }, { $bits } Bit
names-more = { $names } und { $count } weitere
