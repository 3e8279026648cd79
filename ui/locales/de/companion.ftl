### Das Begleitprogramm: was die Einstellungen und die Warnseite darüber sagen.

## Beschriftungen
title = Das Begleitprogramm
allow = Begleitprogramm verwenden
command = npm run companion -- install
doctor = Dieser Befehl findet das Problem:
doctor-command = npm run companion -- doctor
stop = Begleitprogramm nicht mehr verwenden
waiting = Begleitprogramm wird gesucht …

## Sätze
lead =
    Browser verbergen das Zertifikat einer Seite, die sie blockieren. Das Begleitprogramm, ein kleines Programm auf
    Ihrem Computer, fragt das Gerät selbst. Dann sagt Latchkey Ihnen, welches Gerät es ist, bevor Sie fortfahren. Sie
    installieren es einmal, mit einem Befehl, den diese Seite dann zeigt.
privacy =
    Es fragt nur Adressen in Ihrem Netzwerk und sendet nichts außer dem Namen, nach dem Sie gefragt haben. Latchkey
    funktioniert auch
    ohne das Begleitprogramm.
allow-why = Vielleicht fragt Ihr Browser, ob Latchkey mit einem Programm auf diesem Computer kommunizieren darf.
denied = Es wurde nichts geändert. Latchkey funktioniert ohne das Begleitprogramm.
install =
    Führen Sie diesen Befehl einmal in dem Ordner aus, in dem Sie Latchkey bekommen haben, und kehren Sie dann zu dieser
    Seite zurück.
not-yet = Diese Seite sagt Ihnen Bescheid, sobald es bereit ist.

## Warum das Begleitprogramm nichts sagt
problem-not-allowed =
    Latchkeys Begleitprogramm, ein kleines Programm auf Ihrem Computer, könnte das Gerät selbst fragen.
problem-not-yet =
    Ihr Browser braucht vielleicht eine halbe Minute, bis Latchkey mit seinem Begleitprogramm kommunizieren kann.
problem-not-installed =
    Latchkeys Begleitprogramm könnte das Gerät selbst fragen, ist aber für diesen Browser nicht installiert.
problem-not-working = Latchkeys Begleitprogramm könnte das Gerät selbst fragen, startet aber nicht.
problem-older = Latchkeys Begleitprogramm ist zu alt für diese Version von Latchkey. Installieren Sie es erneut.
problem-newer = Das Begleitprogramm ist neuer als diese Version von Latchkey. Aktualisieren Sie Latchkey.
problem-timeout = Latchkeys Begleitprogramm hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut.
problem-busy = Latchkeys Begleitprogramm ist beschäftigt. Versuchen Sie es gleich noch einmal.
problem-cancelled = Latchkeys Begleitprogramm wurde unterbrochen. Versuchen Sie es erneut.
problem-too-large = Latchkeys Begleitprogramm hat eine zu lange Antwort gegeben.
problem-bad-message = Latchkey und sein Begleitprogramm haben einander nicht verstanden. Aktualisieren Sie beide.
problem-unknown-request = Latchkeys Begleitprogramm weiß nicht, wie das geht. Aktualisieren Sie es.
problem-internal = Latchkeys Begleitprogramm hat einen Fehler gemacht. Versuchen Sie es erneut.

works = Das Begleitprogramm funktioniert (Version { $version }). Es gibt nichts zu tun.
