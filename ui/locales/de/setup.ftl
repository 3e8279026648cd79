### Die Seite „Einstellungen“, und was der erste Start mit ihr gemeinsam hat.

## Titel, Beschriftungen und Schaltflächen
title = Einstellungen
welcome = Einführung anzeigen
backup = Sichern oder wiederherstellen
toolbar = Latchkey-Symbol anzeigen
gateway = Ihr Gateway
pair = Gateway koppeln
see = Gateways und Geräte ansehen
looking = Wo Latchkey Zugriff hat
names-allow = Lokale Namen erlauben
network = Adressen in Ihrem Netzwerk
network-own = Etwas anderes
network-hint = Drei Zahlen, zum Beispiel 192.168.2
allow = Diese 256 Adressen erlauben
allowed = Jetzt erlaubt
everywhere = Jede Adresse, auch Websites. Das braucht Latchkey nicht.
revoke = Zugriff beenden
chrome = Eine Einstellung in Chrome

## Sätze
privacy =
    Latchkey hat keinen Server und sendet uns nichts. Es prüft nur lokale Geräte und braucht keinen Zugriff auf
    Websites.
toolbar-why = Chrome verbirgt neue Erweiterungen in einem Menü. Dort würden Sie auch keine Warnung sehen.
no-gateway = Es ist noch kein Gateway gekoppelt. Sie brauchen keins.
looking-why =
    Latchkey hat Zugriff auf Namen, die nur lokale Netzwerke verwenden, etwa printer.local. Bei Adressen wie
    192.168.1.20 fragt es Sie jedes Mal, oder Sie erlauben hier alle Adressen Ihres Netzwerks. Ihr Browser spricht dann
    davon, Daten auf „verschiedenen Websites“ zu lesen. Das sind die Adressen Ihres Netzwerks.
names-missing = Latchkey hat keinen Zugriff auf Namen wie printer.local.
network-bad = Das ist nicht der Anfang eines lokalen Netzwerks. Er sollte so aussehen: 192.168.2.
denied = Es wurde nichts geändert. Latchkey fragt weiterhin bei jeder Adresse.
nothing-allowed = Noch keine Adressen.
chrome-unknown =
    Seit dem Start von Chrome hat Latchkey noch kein Gerät gesehen und kann deshalb nicht feststellen, ob das erledigt
    ist. Woher eine Seite kam, kann das Begleitprogramm allein nicht feststellen.
chrome-sees = Chrome zeigt Latchkey Zertifikate. Es gibt nichts zu tun.
gateways =
    { $count ->
        [one] Ein Gateway ist gekoppelt.
       *[other] { $count } Gateways sind gekoppelt.
    }

## Wo Latchkey Zugriff hat
granted = { $range }, { $count } Adressen
revoke-what = Zugriff beenden: { $range }

## Latchkey in Chrome an die Symbolleiste anpinnen
toolbar-step-menu = Wählen Sie das Puzzleteil neben der Adressleiste.
toolbar-step-pin = Wählen Sie die Stecknadel neben „Latchkey“.
