### Koppeln mit den acht Ziffern, die ein Gateway zeigt.

## Titel, Beschriftungen und Schaltflächen
address = Adresse des Gateways
address-placeholder = router.home.arpa oder 192.168.1.1
code = Der achtstellige Code, den es zeigt
prove = Diesen Code verwenden
proved = Durch den Code bewiesen

## Sätze
hint =
    Lesen Sie ihn von der eigenen Anzeige oder Seite des Gateways ab, nicht aus einer Nachricht. Ein Code gilt einmal,
    zehn Minuten lang.
proving = Das Gateway wird gefragt, ob es den Code kennt …
proved-why =
    Der Absender dieses Stammzertifikats kannte die Ziffern, die Sie eingegeben haben, und niemand hat es unterwegs
    verändert. Es gibt
    nichts zu vergleichen. Wenn Sie die Ziffern von Ihrem eigenen Gateway abgelesen haben, koppeln Sie es.

## Warum das Koppeln mit einem Code fehlschlug
problem-mistyped = Ein Code hat acht Ziffern. Prüfen Sie ihn und versuchen Sie es erneut.
problem-not-offered =
    Das Gerät unter { $at } lässt sich nicht mit Codes koppeln. Wenn die Adresse stimmt, wählen Sie unten einen anderen
    Weg.
problem-unsupported-version =
    Dieses Gateway und Latchkey verwenden verschiedene Versionen des Koppelns mit Codes. Aktualisieren Sie sie, oder
    wählen Sie unten
    einen anderen Weg.
problem-code-expired =
    Das Gateway unter { $at } sagt, dass es diesen Code gerade nicht zeigt. Ein Code gilt zehn Minuten und für eine
    Kopplung.
    Erzeugen Sie dort einen neuen und geben Sie den ein.
problem-too-many-attempts =
    Dieser Code wurde zu oft versucht, deshalb gilt er nicht mehr. Wenn diese Versuche nicht von Ihnen waren, probiert
    jemand in
    Ihrem Netzwerk Codes aus. Finden Sie heraus, wer, bevor Sie einen neuen erzeugen.
problem-wrong-address =
    Das Gateway verwendet die Adresse { $at } nicht. Geben Sie die Adresse ein, die es neben dem Code zeigt.
problem-interrupted =
    Ein zweites Koppeln kam dazwischen. Wenn niemand sonst koppelt, erzeugen Sie am Gateway einen neuen Code und
    versuchen Sie es erneut.
problem-bad-answer =
    Die Antwort von { $at } war ungültig. Erzeugen Sie einen neuen Code und versuchen Sie es erneut. Wenn das nicht
    hilft, ist das Gateway
    fehlerhaft, oder jemand greift ein.
problem-wrong-code =
    Was unter { $at } geantwortet hat, kennt diesen Code nicht. Oft ist das ein Tippfehler. Vergleichen Sie die acht
    Ziffern mit denen,
    die das Gateway jetzt zeigt, und versuchen Sie es erneut. Ein Code gilt nur für wenige Versuche. Wenn die Ziffern
    richtig waren, hat
    vielleicht etwas anderes geantwortet. Fahren Sie in diesem Netzwerk nicht fort.
problem-attacker-or-fault =
    Das war kein Tippfehler. Die Antwort wurde verändert, oder das Gateway ist fehlerhaft. Koppeln Sie nicht in diesem
    Netzwerk.
    Verwenden Sie ein Kabel zum Gateway, oder übertragen Sie sein Stammzertifikat als Datei.

## Während der Code eingegeben wird
digits = { $count } von 8 Ziffern
too-many-digits = { $count } Ziffern, aber ein Code hat 8
