### Das Protokoll der Entscheidungen und Änderungen auf der Seite „Geräte“.

## Beschriftungen
title = Was geschehen ist
show = Protokoll anzeigen
none = Noch ist nichts geschehen.
save = Als Datei speichern
saved = Bei Ihren Downloads gespeichert.
itself = Latchkey
lead = Kopplungen, Entscheidungen und Änderungen, nur auf diesem Computer gespeichert. Die ältesten Einträge fallen weg.

## Was geschehen ist
what-first-seen = zum ersten Mal gesehen
what-address-seen = unter einer neuen Adresse gesehen
what-key-changed = hat einen neuen Schlüssel gezeigt
what-pinned-by-gateway = von einem Gateway bestätigt
what-pinned-by-gateway-named = von { $gateway } bestätigt
what-guard-held = Seite angehalten
what-guard-opened = Seite trotzdem geöffnet
what-remembered = gemerkt
what-key-accepted = neuer Schlüssel gespeichert
what-renamed = umbenannt
what-forgotten = vergessen
what-restored = wieder gemerkt
what-joined = mit einer anderen Adresse zusammengelegt
what-parted = von einer anderen Adresse getrennt
what-taken-from-backup = aus einer Sicherung wiederhergestellt
what-gateway-paired = gekoppelt
what-gateway-unpaired = entkoppelt
what-gateway-paired-again = erneut gekoppelt
what-gateway-renamed = umbenannt
what-gateway-scope-changed = deckt andere Namen oder Adressen ab
what-gateway-asked-at = wird nach Schlüsseln von Geräten gefragt
what-gateway-not-asked = wird nicht mehr nach Schlüsseln gefragt
what-limited-certificates-made = eingeschränkte Zertifikate erstellt
what-maker-added = als Hersteller hinzugefügt
what-maker-removed = als Hersteller entfernt
what-maker-restored = wieder als Hersteller hinzugefügt
what-verifier-added = als Prüfdienst hinzugefügt
what-verifier-removed = als Prüfdienst entfernt
what-verifier-restored = wieder als Prüfdienst hinzugefügt
what-evidence-use-changed = verwendet andere Dokumente
what-evidence-path-changed = fragt unter einer anderen Adresse nach Dokumenten
what-guard-on = hält Seiten bei Gefahr an
what-guard-off = hält Seiten bei Gefahr nicht mehr an
what-upgrade-on = verwendet https statt http
what-upgrade-off = verwendet nicht mehr https statt http
what-sync-on = teilt Kopplungen mit Ihren anderen Browsern
what-sync-off = teilt Kopplungen nicht mehr
what-backup-saved = hat eine Sicherung gespeichert

## Was geschehen ist, länger
what-pairing-refused = Kopplung aus Ihrem anderen Browser abgelehnt
what-maker-refused = Hersteller aus Ihrem anderen Browser abgelehnt
what-key-seen = hat einen anderen Schlüssel gezeigt, der nicht gespeichert wurde
what-moved-by-built-in-root = hat einen neuen Schlüssel, bestätigt von einer öffentlichen Zertifizierungsstelle
what-renewed-by-gateway = hat einen neuen Schlüssel, bestätigt von seinem Gateway
what-renewed-by-gateway-named = hat einen neuen Schlüssel, bestätigt von { $gateway }
what-certificate-renewed = hat ein neues Zertifikat mit demselben Schlüssel
what-https-unanswered = hat über https nicht geantwortet, deshalb wurde http geöffnet

## Wer es getan hat
by-person = von Ihnen
by-backup = aus einer Sicherung
by-sync = aus Ihrem anderen Browser
by-policy = von Ihrer Organisation
by-visit = bei einem Besuch
by-guard = von Latchkey

## Eine Zeile des Protokolls
line =
    { $when ->
        [today] { $name }: { $what } ({ $by }, heute um { $time } Uhr)
        [yesterday] { $name }: { $what } ({ $by }, gestern um { $time } Uhr)
       *[earlier] { $name }: { $what } ({ $by }, am { $date } um { $time } Uhr)
    }
line-of-gateway =
    { $when ->
        [today] { $name }: { $what } (heute um { $time } Uhr)
        [yesterday] { $name }: { $what } (gestern um { $time } Uhr)
       *[earlier] { $name }: { $what } (am { $date } um { $time } Uhr)
    }
line-undated = { $name }: { $what } ({ $by }, ohne Datum)
