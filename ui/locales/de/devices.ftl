### Die Seite „Geräte“: gekoppelte Gateways und bekannte Geräte.

## Beschriftungen
title = Geräte
gateways = Gekoppelte Gateways
devices = Bekannte Geräte
none-found = Dazu passt kein Gerät.
search = Geräte durchsuchen
pair = Gateway koppeln
anchor = Browserwarnungen abstellen
unpair = Entkoppeln
unpair-what = { $name } entkoppeln
keep = Behalten
forget = Vergessen
lost-restore = Sicherung wiederherstellen
lost-seen = Nicht mehr anzeigen
lost-open = Ansehen, was hilft
codes = Details und Codes zum Vergleichen
fingerprint = SHA-256-Fingerabdruck
words = Zwölf Wörter

## Sätze
no-gateways =
    Es ist noch kein Gateway gekoppelt. Sie brauchen keins, denn Latchkey merkt sich auch jedes Gerät, das Sie als Ihres bezeichnen.
lost = Ihr Browser hat verloren, was Latchkey gespeichert hatte. Vielleicht war die Datei beschädigt.
lost-now =
    Gemerkte Geräte erscheinen als neu, und Gateways müssen neu gekoppelt werden. Stellen Sie eine Sicherung wieder her,
    falls Sie eine haben.
no-devices = Noch keine Geräte. Öffnen Sie eins, etwa die Seite Ihres Druckers, dann erscheint es hier.
codes-why = Ihr Gateway zeigt dieselben, solange sein Zertifikat dasselbe bleibt.

## Über ein Gateway oder Gerät
unpair-sure =
    { $name } entkoppeln? Die zugehörigen Geräte sind dann nicht mehr bestätigt. Dateien, die Sie dafür installiert haben, bleiben im Browser.
unpaired =
    { $name } ist entkoppelt. Die zugehörigen Geräte sind nicht mehr bestätigt. Dateien, die Sie dafür installiert haben, bleiben im Browser.
set-aside =
    { $count ->
        [one] Ein gespeicherter Eintrag war nicht lesbar und wurde beiseitegelegt. Er wird aufbewahrt, aber nicht verwendet. Die zugehörigen Geräte erscheinen als neu.
       *[other]
            { $count } gespeicherte Einträge waren nicht lesbar und wurden beiseitegelegt. Sie werden aufbewahrt, aber nicht verwendet.
            Die zugehörigen Geräte erscheinen als neu.
    }
paired-on =
    { $when ->
        [today] Heute gekoppelt. Das Zertifikat läuft am { $ends } ab.
        [yesterday] Gestern gekoppelt. Das Zertifikat läuft am { $ends } ab.
       *[earlier] Am { $date } gekoppelt. Das Zertifikat läuft am { $ends } ab.
    }

## Geräte, die sich selbst ankündigen
network-title = In Ihrem Netzwerk
network-look = Geräte suchen
network-again = Erneut suchen
network-listening = Es wird einige Sekunden gesucht …
network-no-page = Es nennt keine Seite zum Öffnen.
network-lead = Geräte melden ihre Namen in Ihrem Netzwerk. So eine Meldung kann jeder fälschen.
network-nothing = Kein Gerät hat sich gemeldet. Manche tun das nicht oder sind im Ruhezustand.
network-deaf = Das Begleitprogramm konnte in keinem Netzwerk suchen. Prüfen Sie, ob dieser Computer mit einem verbunden ist.

## Warum ein Eintrag der Richtlinie einer Organisation nicht verwendet wird
managed-problem-private-key = Der Eintrag enthält einen privaten Schlüssel, der nicht in eine Richtlinie gehört.
managed-problem-malformed = Der Eintrag braucht einen Namen, Zertifikate als PEM-Text und gegebenenfalls Listen von Namen und Adressen.
managed-problem-duplicate = Die Richtlinie enthält dasselbe Gateway zweimal. Der erste Eintrag zählt.
managed-problem-not-an-oid = Der Eintrag braucht eine eigene OID in Punktschreibweise, etwa 2.25.1234.
managed-problem-too-many = Die Richtlinie hat mehr als hundert Gateways. Die ersten hundert zählen.

## Gateways, die eine Organisation eingerichtet hat
managed-title = Von Ihrer Organisation eingerichtet
managed-unused = Nicht verwendet:
managed-why = Wer diesen Browser verwaltet, hat diese Gateways eingerichtet. Sie können sie hier nicht ändern oder entfernen.
managed-until = Von Ihrer Organisation eingerichtet. Das Zertifikat läuft am { $ends } ab.
managed-left-out =
    { $count ->
        [one] Die Richtlinie nennt auch { $names }. Das ist nicht lokal und zählt nicht.
       *[other] Die Richtlinie nennt auch { $names }. Diese sind nicht lokal und zählen nicht.
    }
managed-left-out-more = Die Richtlinie nennt auch { $names } und weitere. Diese sind nicht lokal und zählen nicht.
managed-unused-name = { $name } wird nicht verwendet.
