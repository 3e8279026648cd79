### Auf der Karte eines Gateways: ob Latchkey es nach den Schlüsseln von Geräten fragt.

## Titel und Schaltflächen
title = Dieses Gateway nach Schlüsseln fragen
address = https-Adresse des Gateways
ask = Ab jetzt fragen
stop = Nicht mehr fragen
busy = Wird gefragt …

why =
    Manche Gateways führen eine Liste der Schlüssel Ihrer Geräte, auch von Geräten mit selbst signierten Zertifikaten.
    Latchkey kann nach dem Schlüssel eines Geräts fragen, wenn Sie auf dessen Seite das Popup öffnen. Das Gateway
    erfährt dann, welches Gerät Sie geöffnet haben. Nur wenige Gateways können das.

## Was dabei herauskam
saved = Gespeichert. Was dort geantwortet hat, hat bewiesen, dass es dieses Gateway ist.
stopped = Latchkey fragt dieses Gateway nicht mehr.
problem-bad-url = Das ist keine https-Adresse. Geben Sie eine wie router.home.arpa oder https://192.168.1.1:8443 ein.
problem-not-http = Das ist keine https-Adresse. Geben Sie eine wie router.home.arpa oder https://192.168.1.1:8443 ein.
problem-not-local = Diese Adresse ist nicht in Ihrem Netzwerk, deshalb fragt Latchkey dort nicht. Geben Sie eine lokale ein.
problem-no-permission = Ihr Browser hat es nicht erlaubt, deshalb hat Latchkey niemanden gefragt. Drücken Sie die Schaltfläche erneut und erlauben Sie es.
problem-leads-outside =
    Gespeichert, aber dieser Name führt jetzt zu einer Adresse im Internet. Von dort akzeptiert Latchkey keine Antworten.
problem-address-unseen =
    Gespeichert, aber Ihr Browser sagt nicht, welche Adresse antwortet. Von dort akzeptiert Latchkey keine Antworten.
problem-unreachable =
    Gespeichert, aber dort hat nichts geantwortet, oder Ihr Browser hat das Zertifikat abgelehnt. Wenn er vor Ihrem Gateway warnt, stellen
    Sie zuerst diese Warnung ab.
problem-bad-status = Gespeichert, aber von dort kam keine Antwort zu Schlüsseln. Prüfen Sie die Adresse.
problem-redirected = Gespeichert, aber sie leitet zu einer anderen Adresse weiter, und dem folgt Latchkey nicht. Geben Sie jene Adresse ein.
problem-connection-unseen =
    Gespeichert, aber Ihr Browser zeigt Latchkey nicht, wer antwortet, deshalb fragt Latchkey niemanden. Die Seite „Einstellungen“ sagt,
    was zu tun ist.
problem-not-confirmed =
    Gespeichert, aber was dort geantwortet hat, hat nicht bewiesen, dass es dieses Gateway ist. Von dort akzeptiert Latchkey keine Antworten.
