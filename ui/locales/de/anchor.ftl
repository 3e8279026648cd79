### „Browserwarnungen abstellen“: zwei kleine Dateien erstellen und installieren.

## Beschriftungen
more = Mehr als das abdecken
more-of = Auch abdecken
make = Die zwei Dateien erstellen
making = Werden erstellt …
again = Neue Dateien erstellen
files = Die zwei Dateien
zip = Mit Anleitung herunterladen
single = Oder jede Datei einzeln:
steps = In diesem Browser installieren
by-hand = Oder von Hand installieren
open = Ort öffnen
other = Andere Computer und andere Wege
remove = So entfernen Sie sie
remove-title = Installiertes entfernen
older = Früher erstellt
removed = Ich habe es entfernt
removed-what = Ich habe es entfernt: { $label }

## Sätze
lead = Latchkey erstellt zwei kleine Dateien. Sobald sie in Ihrem Browser sind, öffnet er Ihre Geräte ohne Warnung.
lead-device = Latchkey erstellt zwei kleine Dateien. Sobald sie in Ihrem Browser sind, öffnet er dieses Gerät ohne Warnung.
safe =
    Sie gelten nur für lokale Namen und Adressen. Latchkey löscht den Schlüssel, mit dem sie erstellt wurden. Niemand kann
    also weitere erstellen.
more-why =
    Ihr Gateway deckt auch diese ab, aber Latchkey hat keines seiner Geräte damit gesehen. Lassen Sie sie weg, außer Sie brauchen sie.
    In einem Büro könnten sie jemand anderem gehören.
other-why =
    Der Download enthält Skripte für Linux und Windows und ein Profil für macOS, außerdem Richtliniendateien für Chrome, Edge und
    Firefox. In der README steht, was wohin gehört. Schließen Sie den Browser, bevor Sie ein Skript ausführen.
older-why = Entfernen Sie diese aus dem Browser. Bis dahin bleibt erlaubt, was sie erlauben.
left-out =
    Einzelne Wörter wie https://printer lassen sich nicht abdecken, weil Browser dafür keine Regel haben. Verwenden Sie einen längeren
    Namen, etwa printer.local.
left-out-too = Einiges, was dieses Gateway abdeckt, bleibt weg, weil sein eigenes Stammzertifikat eingeschränkt ist.
outdated = Was dieses Gateway abdeckt, hat sich seitdem geändert. Erstellen Sie neue Dateien und entfernen Sie die alten.
firefox-device =
    Firefox lehnt ein Gerät ab, das sein Zertifikat selbst signiert hat, egal was installiert ist. Wählen Sie „Trotzdem fortfahren“
    und lassen Sie Firefox die Ausnahme speichern. Latchkey sagt Ihnen Bescheid, wenn sich der Schlüssel je ändert.

## Sätze mit Namen
title = Browserwarnungen abstellen für { $name }
gone =
    { $name } ist in Latchkey nicht mehr eingetragen. Was dafür installiert wurde, wirkt im Browser weiter, bis Sie es
    entfernen.
pair-made-on = { $when ->
    [today] „{ $label }“, heute erstellt.
    [yesterday] „{ $label }“, gestern erstellt.
   *[earlier] „{ $label }“, am { $date } erstellt.
}
by-hand-unpack = Wählen Sie oben „{ $button }“. Entpacken Sie zuerst die ZIP-Datei. Browser können nicht hineinsehen.
by-hand-chrome-open = Öffnen Sie mit der Schaltfläche unten den Ort, an dem Chrome Ihre eigenen Zertifikate aufbewahrt.
by-hand-chrome-root =
    Wählen Sie neben „Vertrauenswürdige Zertifikate“ die Option „Importieren“ und nehmen Sie „{ $scopeRoot }“.
by-hand-chrome-intermediate =
    Wählen Sie neben „Zwischenzertifikate“ die Option „Importieren“ und nehmen Sie „{ $cross }“.
removal-chrome =
    Öffnen Sie denselben Ort und löschen Sie „{ $label }“ unter „Vertrauenswürdige Zertifikate“ und den zugehörigen Eintrag unter
    „Zwischenzertifikate“.
removal-any-chrome =
    Öffnen Sie denselben Ort. Löschen Sie unter „Vertrauenswürdige Zertifikate“ und „Zwischenzertifikate“ jeden Eintrag,
    in dessen Namen „{ $name }“ vorkommt.
by-hand-firefox-open =
    Öffnen Sie in Firefox die Einstellungen, dann „Datenschutz & Sicherheit“, und wählen Sie fast am Ende „Zertifikate anzeigen“.
by-hand-firefox-root =
    Wählen Sie unter „Zertifizierungsstellen“ die Option „Importieren“, nehmen Sie „{ $scopeRoot }“ und kreuzen Sie „Dieser CA vertrauen,
    um Websites zu identifizieren“ an.
by-hand-firefox-intermediate = Wählen Sie noch einmal „Importieren“, nehmen Sie „{ $cross }“ und kreuzen Sie nichts an.
removal-firefox =
    Wählen Sie in derselben Liste unter „Latchkey: only for devices at home“ den Eintrag „{ $label }“ und den darunter, dann „Löschen
    oder Vertrauen entziehen“.
removal-any-firefox =
    Wählen Sie in derselben Liste unter „Latchkey: only for devices at home“ jeden Eintrag, in dessen Namen „{ $name }“
    vorkommt, dann „Löschen oder Vertrauen entziehen“.

## Wo das Stammzertifikat des Gateways selbst schon so eingeschränkt ist
own-title = Eine Datei genügt
own-save = Stammzertifikat speichern
own-by-hand = Oder von Hand installieren
own-remove = So entfernen Sie es
own-two = Stattdessen zwei Dateien
own-instead = Stattdessen eine Datei
own-otherwise = Ist das Stammzertifikat installiert?
own-lead =
    Das Stammzertifikat Ihres Gateways ist auf lokale Namen und Adressen eingeschränkt. Sobald es in Ihrem Browser ist, öffnet er
    Ihre Geräte ohne Warnung.
own-safe = Browser lehnen es für Ihre Bank und jede andere öffentliche Website ab.
own-why =
    Dieses Stammzertifikat ist so eingeschränkt, wie es die zwei Dateien von Latchkey wären. Also braucht es keine zweite.
own-only =
    Installieren Sie es nur in einem Browser. Im Zertifikatspeicher des Computers könnte es auch für andere Programme gelten.
own-two-why = Für einen ganzen Computer oder andere Adressen brauchen Sie die zwei kleinen Dateien von Latchkey.
own-instead-why =
    Das Stammzertifikat Ihres Gateways ist ebenso eingeschränkt wie die zwei Dateien. In einem Browser brauchen Sie nur einen
    der beiden Wege.
own-otherwise-why =
    So, wie es jetzt ist, sollte das Stammzertifikat Ihres Gateways nicht allein installiert sein. Haben Sie es
    installiert, entfernen Sie es. Bis dahin akzeptiert Ihr Browser vielleicht alles, was es erlaubt.
own-removal-chrome =
    Öffnen Sie denselben Ort und löschen Sie „{ $label }“ unter „Vertrauenswürdige Zertifikate“. Hat das Begleitprogramm es
    installiert, lassen Sie es von diesem entfernen.
own-removal-firefox =
    Wählen Sie in derselben Liste „{ $label }“, dann „Löschen oder Vertrauen entziehen“.

## Warum es keine Dateien gibt
problem-unreadable = Latchkey kann das gespeicherte Zertifikat nicht lesen. Koppeln Sie das Gateway erneut.
problem-not-a-ca = Das gespeicherte Stammzertifikat darf keine anderen ausstellen. Koppeln Sie das Stammzertifikat Ihres Gateways.
problem-not-self-signed = Dieses Gerät hat sein Zertifikat nicht selbst signiert. Koppeln Sie das Gateway, das es ausgestellt hat.
problem-usage = Dieses Zertifikat ist nicht für Websites oder Geräte bestimmt, deshalb kann Latchkey keine Dateien daraus erstellen.
problem-unknown-critical-extension =
    Dieses Zertifikat hat eine Bedingung, die Latchkey nicht kennt. Die Dateien würden sie verlieren, deshalb werden keine erstellt.
problem-policy-mappings =
    Dieses Zertifikat hat Bedingungen, die in den Dateien etwas anderes bedeuten würden, deshalb werden keine erstellt.
problem-unsafe-key =
    Andere kennen den privaten Schlüssel dieses Zertifikats oder können ihn errechnen. Ihr Browser darf es nicht akzeptieren.
problem-name-mismatch =
    Das Zertifikat dieses Geräts wurde für einen anderen Namen erstellt, deshalb würde Ihr Browser es weiterhin ablehnen.
problem-other-names = Das Zertifikat dieses Geräts hat weitere Namen, und für diese würde Ihr Browser es weiterhin ablehnen.
problem-expired = Das Zertifikat ist abgelaufen, deshalb kann Latchkey keine Dateien daraus erstellen. Erstellen Sie ein neues.
problem-not-local = Dateien gibt es nur für Namen wie printer.local und für Adressen in Ihrem Netzwerk.
problem-empty-scope = Es gibt nichts, was die Dateien erlauben könnten.
problem-not-seen = Öffnen Sie das Gerät noch einmal und wählen Sie dies dort im Popup von Latchkey.
