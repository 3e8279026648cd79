### „Browserwarnungen abstellen“, wo das Begleitprogramm die Dateien installiert.

## Beschriftungen
title = Mit dem Begleitprogramm installieren
where = Für welchen Browser?
has = (installiert)
install = Dateien installieren
installing = Wird installiert …
remove = Dateien entfernen
removing = Wird entfernt …
take-out = Mit dem Begleitprogramm entfernen
take-out-what = Mit dem Begleitprogramm entfernen: { $label }
get-link = Begleitprogramm holen
root-install = Stammzertifikat installieren
root-remove = Stammzertifikat entfernen

## Sätze
why = Es legt die Dateien dort ab, wo der Browser Zertifikate aufbewahrt, und entfernt sie auf Ihren Wunsch. Sonst ändert es nichts.
restart = Schließen Sie jetzt alle Fenster des Browsers und starten Sie ihn neu. Vorher nutzt er die Dateien vielleicht nicht.
none = Das Begleitprogramm findet keinen Browser, der hier schon einmal benutzt wurde. Installieren Sie die Dateien von Hand.
refused = Das Begleitprogramm lehnt diese Dateien ab, weil sie abgelaufen oder nicht so sind, wie sie sein sollten. Erstellen Sie neue.
get = Das kleine Begleitprogramm auf Ihrem Computer kann sie für Sie installieren.
root-why = Es legt das Stammzertifikat dort ab, wo der Browser Zertifikate aufbewahrt, und entfernt es auf Ihren Wunsch. Sonst ändert es nichts.
root-restart = Schließen Sie jetzt alle Fenster des Browsers und starten Sie ihn neu. Vorher gilt die Änderung vielleicht nicht.
root-none = Das Begleitprogramm findet hier keinen Browser, der eigene Zertifikate aufbewahrt. Installieren Sie es von Hand.
root-refused =
    Das Begleitprogramm lehnt dieses Stammzertifikat ab. Es ist abgelaufen oder fehlerhaft. Nutzen Sie stattdessen die
    zwei Dateien.
root-get = Das kleine Begleitprogramm auf Ihrem Computer kann es für Sie installieren.

## Was in einem Browser geschah
fault-no-store = Seine Zertifikate sind nicht mehr dort. Machen Sie es von Hand.
fault-no-tool =
    Das Programm certutil fehlt auf diesem Computer. Führen Sie unter Debian oder Ubuntu aus: sudo apt install libnss3-tools.
fault-password = Seine Zertifikate sind mit einem Passwort geschützt, nach dem Latchkey nie fragt. Machen Sie es von Hand.
fault-not-writable = Seine Zertifikate sind schreibgeschützt. Machen Sie es von Hand.
fault-tool-failed = Das hat nicht geklappt. Schließen Sie den betroffenen Browser und versuchen Sie es erneut, oder machen Sie es von Hand.
fault-by-hand = Es wurde von Hand dort abgelegt, daher lässt Latchkey es in Ruhe. Ändern oder entfernen Sie es von Hand.

## Was beim Installieren herauskam
installed-done = Die Dateien sind installiert.
installed-unchanged = Die Dateien waren schon installiert.
root-installed-done = Das Stammzertifikat ist installiert.
root-installed-unchanged = Es war schon installiert.
installed-not-verified =
    Die Dateien wurden nicht richtig installiert. Latchkey hat versucht, sie zu entfernen. Versuchen Sie es erneut, oder machen Sie es von Hand.
root-installed-not-verified = Es wurde nicht richtig installiert. Latchkey hat versucht, es zu entfernen. Versuchen Sie es erneut, oder machen Sie es von Hand.

## Was beim Entfernen herauskam
removed-done = Die Dateien sind entfernt.
removed-unchanged = Es gab nichts zu entfernen.
root-removed-done = Das Stammzertifikat ist entfernt.
removed-not-verified = Etwas davon ist noch da. Versuchen Sie es erneut, oder machen Sie es von Hand.
root-removed-not-verified = Es ist vielleicht noch da. Versuchen Sie es erneut, oder machen Sie es von Hand.
