### Auf der Seite „Hersteller“: die öffentlichen Listen, gegen die Latchkey Matter-Geräte prüft.

title = Matter
reading = Wird gelesen …
lead =
    Latchkey prüft Matter-Geräte anhand öffentlicher Listen, ruft aber keine davon ab. Holen Sie die Dateien aus dem Distributed
    Compliance Ledger oder dem Matter SDK und fügen Sie sie hier hinzu.

## Der Name jeder Liste
authorities-name = Attestierungsstellen
signers-name = Unterzeichner von Erklärungen
revocations-name = Sperrlisten
delegates-name = Unterzeichner von Sperrlisten
names-name = Namen von Anbietern und Produkten

## Was in jeder Liste ist
authorities-why = Stammzertifikate (PAA), die zeigen, wer ein Gerät hergestellt hat. Dateien: .pem, .der oder JSON des Ledgers.
signers-why = Zertifikate derer, die Zertifizierungserklärungen signieren.
revocations-why = Listen von Gerätezertifikaten, die deren Hersteller widerrufen haben. Dateien: .crl oder .pem.
delegates-why = Zertifikate derer, die so eine Liste für einen Hersteller signieren. Die meisten Listen brauchen keine.
names-why = JSON des Ledgers, das den Nummern Namen gibt.

## Schaltflächen jeder Liste
authorities-add = Attestierungsstellen hinzufügen
signers-add = Unterzeichner von Erklärungen hinzufügen
revocations-add = Sperrlisten hinzufügen
delegates-add = Unterzeichner von Sperrlisten hinzufügen
names-add = Namen von Anbietern und Produkten hinzufügen
authorities-forget = Attestierungsstellen vergessen
signers-forget = Unterzeichner von Erklärungen vergessen
revocations-forget = Sperrlisten vergessen
delegates-forget = Unterzeichner von Sperrlisten vergessen
names-forget = Namen von Anbietern und Produkten vergessen

## Wie viel auf einer Liste ist
empty = Leer.
count = { $count } auf dieser Liste.
samples =
    { $count ->
        [one] Der private Schlüssel eines dieser Zertifikate ist öffentlich, deshalb zählt es nur für Muster.
       *[other] Die privaten Schlüssel von { $count } dieser Zertifikate sind öffentlich, deshalb zählen sie nur für Muster.
    }

## Was bei einer Datei herauskam
nothing-of-it = Latchkey hat in der Datei nichts für diese Liste gefunden. Wählen Sie eine andere Datei.
too-many = In dieser Datei ist mehr, als Latchkey aufbewahrt. Wählen Sie eine kleinere Datei.
nothing-new = Nichts darin war neu.
added = { $count } hinzugefügt.
refused =
    { $count ->
        [one] Ein Zertifikat darin ist nicht von dieser Art und wurde ausgelassen.
       *[other] { $count } Zertifikate darin sind nicht von dieser Art und wurden ausgelassen.
    }
