### Die Seite eines Geräts.

## Beschriftungen
timeline = Verlauf
no-timeline = Noch wurde nichts aufgezeichnet.
issued = Wer es ausgestellt hat
gateway = Ihr Gateway
certificate = Sein Zertifikat
places = Adressen
keys = Schlüssel
saved = Gespeichert
not-saved = Nicht gespeichert
open = Gerät öffnen
back = Alle Geräte

## Sätze
no-dates = Latchkey hat nicht gespeichert, wann sein Zertifikat abläuft. Öffnen Sie das Gerät, um das Datum zu sehen.
keys-why =
    An einem Schlüssel erkennt man ein Gerät. Dies sind die SHA-256-Fingerabdrücke der Schlüssel, die es gezeigt hat.
unknown = Latchkey kennt dieses Gerät nicht. Vielleicht haben Sie es Latchkey vergessen lassen.

## Kurze Sätze
happened = { $date }, { $time } Uhr: { $what }
expired-on = Am { $date } abgelaufen.
expires-on = Läuft am { $date } ab.
renewed =
    { $times ->
        [one] Es wurde einmal erneuert.
       *[other] Es wurde { $times }-mal erneuert.
    }
seen-on = Am { $date } gesehen.
seen-from-to = Vom { $first } bis zum { $last } gesehen.
seen-at = { $address }, zuletzt am { $date }
