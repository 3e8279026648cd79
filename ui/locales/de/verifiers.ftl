### Auf der Seite „Hersteller“: Schlüssel von Prüfdiensten, die Geräte prüfen und signieren, was sie gefunden haben.

## Titel, Beschriftungen und Schaltflächen
title = Prüfdienste
add = Schlüssel eines Prüfdienstes hinzufügen
found = Ist das der Schlüssel des Prüfdienstes?
fingerprint = SHA-256 des Schlüssels
fingerprint-row = SHA-256 des Schlüssels:
name = Name des Prüfdienstes
yes = Diesen Prüfdienst hinzufügen
no = Nicht hinzufügen
remove = Entfernen
remove-named = { $name } entfernen

## Sätze
none = Es ist kein Prüfdienst hinzugefügt. Die meisten brauchen keinen.
why = Ein JSON Web Key (.json, .jwk) oder ein Zertifikat (.pem, .crt, .cer, .der) von der eigenen Website des Prüfdienstes.
lead =
    Manche Geräte zeigen das Ergebnis eines Dienstes, der sie geprüft hat, eines Prüfdienstes. Latchkey akzeptiert solche Ergebnisse, sobald
    Sie dessen Schlüssel hinzufügen. Der Schlüssel zählt nur für Ergebnisse. Er bestätigt keinen Namen und keinen Eigentümer und zeigt
    nichts darüber, wer ein Gerät hergestellt hat.
certificate = Sein Zertifikat kann die Schlüssel derer bestätigen, die für ihn signieren.
key = Nur dieser eine Schlüssel zählt.
removed = { $name } ist entfernt. Latchkey akzeptiert dessen Ergebnisse nicht mehr.

## Warum kein Schlüssel gelesen wurde
problem-empty = Darin ist nichts. Wählen Sie den Schlüssel des Prüfdienstes.
problem-too-large = Das ist größer als jeder Schlüssel. Wählen Sie eine andere Datei.
problem-unreadable = Latchkey kann das nicht lesen. Wählen Sie einen JSON Web Key oder ein Zertifikat.
problem-private-key =
    Das enthält einen privaten Schlüssel, den ein Prüfdienst nie veröffentlicht. Löschen Sie es und holen Sie den öffentlichen Schlüssel.
problem-no-certificate = Latchkey hat dort keinen Schlüssel gefunden. Wählen Sie einen JSON Web Key oder ein Zertifikat.
problem-pkcs12-locked = Diese Datei ist mit einem Passwort gesperrt. Bitten Sie um das Zertifikat allein.
problem-several-keys = Dort ist mehr als ein Schlüssel. Fügen Sie einen nach dem anderen hinzu.
problem-unfit-key = Dieser Schlüssel ist zu schwach oder von einer Art, die Latchkey nicht prüfen kann. Bitten Sie den Prüfdienst um einen anderen.
