### „Browserwarnungen abstellen“: ausprobieren, ob ein Browser die Dateien akzeptiert.

## Beschriftungen
title = Prüfen, ob es funktioniert
address = Adresse eines Geräts
hint = Zum Beispiel https://printer.local
try = Ausprobieren
trying = Wird geöffnet …
missed = Häufige Gründe:

## Sätze
why = Latchkey öffnet eines Ihrer Geräte im Hintergrund und prüft, ob der Browser warnt.
other = Um zu prüfen, ob es funktioniert, probieren Sie ein anderes Gerät dieses Gateways aus.
other-too = Oder schalten Sie die Warnung für dieses Gerät wieder ein und probieren Sie es dann erneut.
warn-again = Um zu prüfen, ob es funktioniert, schalten Sie die Warnung für dieses Gerät wieder ein und probieren Sie es dann erneut.

## Kurze Sätze
try-other = { $host } ausprobieren
warn-again-chrome-choose = Wählen Sie „Warnungen aktivieren“.
warn-again-firefox-restart = Schließen Sie Firefox und starten Sie ihn neu.

## Längere Sätze
warn-again-chrome-open = Öffnen Sie { $host } in einem eigenen Tab.
warn-again-chrome-click = Klicken Sie links neben der Adresse auf „Nicht sicher“.
warn-again-firefox-open =
    Öffnen Sie in Firefox die Einstellungen, dann „Datenschutz & Sicherheit“, und wählen Sie fast am Ende „Zertifikate anzeigen“.
warn-again-firefox-delete = Markieren Sie unter „Server“ den Eintrag { $host } und wählen Sie „Löschen“.
missed-chrome-restart = Chrome wurde nicht neu gestartet. Schließen Sie alle Fenster, starten Sie Chrome und versuchen Sie es erneut.
missed-chrome-place =
    Eine Datei ist am falschen Ort. „{ $scopeRoot }“ gehört unter „Vertrauenswürdige Zertifikate“, „{ $cross }“ unter
    „Zwischenzertifikate“.
missed-firefox-restart = Firefox wurde nicht neu gestartet. Schließen Sie alle Fenster, starten Sie Firefox und versuchen Sie es erneut.
missed-firefox-tick =
    Eine Datei fehlt, oder „Dieser CA vertrauen, um Websites zu identifizieren“ ist nicht angekreuzt. Importieren Sie „{ $scopeRoot }“
    erneut mit dem Häkchen und „{ $cross }“ ohne.
missed-own-chrome = Die Datei ist am falschen Ort. „{ $file }“ gehört unter „Vertrauenswürdige Zertifikate“.
missed-own-firefox =
    „Dieser CA vertrauen, um Websites zu identifizieren“ ist nicht angekreuzt. Importieren Sie „{ $file }“ erneut mit dem Häkchen.
missed-device =
    Das Zertifikat des Geräts ist abgelaufen, hat einen anderen Namen oder wurde nicht von Ihrem Gateway ausgestellt. Öffnen Sie das
    Gerät und sehen Sie im Popup von Latchkey nach.

## Was beim Ausprobieren herauskam
outcome-accepted = Es funktioniert. Der Browser hat dieses Gerät ohne Warnung akzeptiert.
gains-name = Dieses Gerät kann jetzt Seiten anbieten, die auch offline funktionieren, und Passkeys.
gains-address =
    Dieses Gerät kann jetzt Seiten anbieten, die auch offline funktionieren. Passkeys funktionieren nur unter einem Namen.
outcome-overridden =
    Das sagt nichts über das, was Sie installiert haben. Dem Browser wurde früher gesagt, dass er diese Website trotz seiner
    Warnung öffnen soll.
outcome-not-vouched =
    Ihr Gateway bestätigt dieses Gerät nicht, also bewirkt bei ihm nichts, was Sie installiert haben. Probieren Sie ein anderes
    Gerät aus.
outcome-not-covered = Was Sie installiert haben, deckt diese Adresse nicht ab, also bewirkt es dort nichts. Probieren Sie ein anderes Gerät aus.
outcome-unseen =
    Die Seite hat sich geöffnet, aber Chrome hat Latchkey ihr Zertifikat nicht gezeigt. Schalten Sie die Chrome-Einstellung unter
    „Einstellungen“ ein. Oder öffnen Sie das Gerät selbst und sehen Sie nach, ob eine Warnung kommt.
outcome-refused = Es funktioniert noch nicht. Der Browser warnt weiterhin vor diesem Gerät.
outcome-unreachable =
    An dieser Adresse kam keine Antwort. Prüfen Sie, ob das Gerät eingeschaltet ist und die Adresse stimmt.
outcome-loading =
    Die Seite lud nach 20 Sekunden noch. Darum ist noch nichts bekannt. Öffnen Sie das Gerät selbst und versuchen Sie es
    dann erneut.
outcome-not-local =
    Das ist keine https-Adresse eines lokalen Geräts, auf das Latchkey Zugriff hat. Probieren Sie eine andere Adresse aus.
