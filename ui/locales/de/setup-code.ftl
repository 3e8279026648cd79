### Auf der Seite „Hersteller“: liest den Einrichtungscode eines Matter-Geräts.

## Titel, Beschriftungen und Schaltfläche
title = Einrichtungscode lesen
code = Einrichtungscode
read = Code lesen
vendor = Hersteller, nach eigener Angabe
product = Produkt, nach eigener Angabe
serial = Seriennummer, nach eigener Angabe
start = Wie es eingerichtet wird

## Sätze
lead =
    Der QR-Code oder die Nummer auf einem Matter-Gerät sagt, welches Produkt es ist. Das beweist nichts, denn drucken kann ihn jeder.
    Behalten Sie ihn für sich, denn wer ihn hat, kann das Gerät einrichten. Latchkey speichert nichts davon.
hint = Der Text des QR-Codes, der mit MT: beginnt, oder die Nummer mit 11 oder 21 Ziffern.
short = Diese kurze Nummer nennt keinen Hersteller und kein Produkt. Der QR-Code des Geräts tut es.
nameless = Latchkey kennt Namen zu diesen Nummern, sobald Sie „Namen von Anbietern und Produkten“ hinzufügen.

## Was ein Code sagt
numbered = Nummer { $id }
named = { $name } (Nummer { $id })
flow-power = Es kann eingerichtet werden, sobald es Strom hat.
flow-button = Drücken Sie zuerst eine Taste am Gerät.
flow-maker = Folgen Sie der Anleitung des Herstellers.

## Warum ein Code nichts sagt
problem-setup-code-form = Das ist kein Einrichtungscode. Er beginnt mit MT: oder ist eine Nummer mit 11 oder 21 Ziffern.
problem-setup-code-check-digit = Eine der Ziffern ist falsch. Vergleichen Sie sie mit dem Gerät.
problem-setup-code-version = Latchkey kann diese neuere Art von Code nicht lesen. Sehen Sie nach, ob es ein Update für Latchkey gibt.
problem-setup-code-value = Dieser Code enthält einen Wert, den kein Gerät hat. Vergleichen Sie ihn mit dem Gerät.
