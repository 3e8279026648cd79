### Die anderen Browser der Person, auf der Seite „Geräte“: Kopplungen, die über das Konto des Browsers geteilt werden.

## Titel, Beschriftungen und Schaltflächen
title = Ihre anderen Browser
switch = Kopplungen mit meinen anderen Browsern teilen
arrived = Wartet auf Sie
prove = Prüfen, ob es meins ist
pair = Koppeln
decline = Nicht meins

## Sätze
why =
    Latchkey kann Ihre Kopplungen über das Konto Ihres Browsers Ihren anderen Browsern anbieten. Dort wartet jede auf Ihre Entscheidung.
    Nichts wird von selbst gekoppelt oder entkoppelt, und Geräte bleiben hier.
on = Das Teilen ist an. Ihre anderen Browser bieten diese Kopplungen an, sobald sie dasselbe Konto nutzen und auch teilen.
off = Das Teilen ist aus. Was Sie geteilt haben, bleibt in Ihrem Konto.
compare =
    Wer in Ihr Konto schreiben kann, könnte das gesendet haben. Geben Sie deshalb ein, was Ihr Gateway zeigt, wie beim ersten Koppeln. Ihr
    anderer Browser zeigt dasselbe unter „Geräte“.

## Warum etwas von dort nicht angenommen wurde
ignored-newer =
    Eine neuere Version von Latchkey in einem anderen Ihrer Browser hat eine Kopplung geteilt, die Latchkey hier nicht lesen kann.
    Aktualisieren Sie Latchkey hier.
ignored-malformed = Es kam etwas an, das Latchkey nie schreibt. Es wurde ignoriert.
ignored-other-key =
    Eine Kopplung kam unter dem Namen eines anderen Schlüssels an. Sie wurde ignoriert. Wenn das wieder geschieht, nutzt vielleicht jemand
    anderes Ihr Konto.
ignored-otherwise = Es kam eine Kopplung an, die Latchkey nicht verwenden kann. Sie wurde ignoriert.

## Über eine Kopplung
arrived-from = { $name } kam aus Ihrem anderen Browser
namesake = Es hat denselben Namen wie Ihr Gateway { $gateway }, aber einen anderen Schlüssel. Nur eins von beiden kann Ihres sein.
accepted = { $name } ist gekoppelt. Latchkey bestätigt jetzt die zugehörigen Geräte.
declined = { $name } wurde nicht gekoppelt und wird hier nicht wieder angeboten.
too-large = { $name } ist zu groß zum Teilen. Verwenden Sie stattdessen eine Sicherung.
not-shared = Ihr Browser konnte { $name } nicht teilen. Latchkey versucht es erneut, wenn Sie diese Seite öffnen.
shared-in-part =
    { $count ->
        [one]
            { $name } ist aus Platzmangel ohne eines der Zwischenzertifikate geteilt.
            Eine Sicherung hat alle.
       *[other]
            { $name } ist aus Platzmangel ohne { $count } der Zwischenzertifikate geteilt.
            Eine Sicherung hat alle.
    }

## Schaltflächen, die nennen, worauf sie wirken
pair-what = { $name } koppeln
prove-what = Prüfen, ob es meins ist: { $name }
decline-what = Nicht meins: { $name }
