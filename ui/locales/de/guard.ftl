### Die Seite anstelle eines Geräts, das nicht zu dem passt, was Latchkey von ihm weiß.

## Beschriftungen
free = Hier wird nichts blockiert
open-again = Erneut öffnen
close = Diese Seite schließen
again = Erneut prüfen
more = Mehr
replaced = Von mir zurückgesetzt oder ersetzt …
replaced-yes = Neuen Schlüssel speichern
cancel = Abbrechen
open = Trotzdem öffnen

## Sätze
broken = Diese Seite gehört zu Latchkey und öffnet sich von selbst, wenn ein Gerät nicht passt.
free-why = Latchkey hält die Seiten dieses Geräts nicht mehr an.
again-why = „Erneut prüfen“ fragt das Gerät noch einmal. Ist dann alles in Ordnung, öffnet sich die Seite.
replaced-sure = Neuen Schlüssel speichern? Nur wenn Sie das Gerät selbst zurückgesetzt oder ersetzt haben.
open-why = Latchkey hält Seiten mit diesem Schlüssel nicht mehr an, bis Sie den Browser schließen. Geben Sie kein Passwort ein.
setting = Seiten von Geräten anhalten, die nicht passen
setting-label = Gefährliche Seiten von Geräten anhalten, die Sie gespeichert haben oder die ein Gateway bestätigt hat
setting-why =
    Latchkey zeigt stattdessen eine eigene Seite, und https-Anfragen von Seiten der Adresse werden blockiert,
    bis Sie entscheiden. Sie können die Seite immer trotzdem öffnen.

## Überschriften
headline-unchecked-host = { $host } konnte nicht geprüft werden
headline-unchecked-name = „{ $name }“ konnte nicht geprüft werden
headline-mismatch-host = Das passt nicht zu { $host }
headline-mismatch-name = Das passt nicht zu „{ $name }“
headline-doubt-host = Das ist vielleicht nicht { $host }
headline-doubt-name = Das ist vielleicht nicht „{ $name }“

## Was diesen Computer schon verlassen hat
sent-nothing = Https-Seiten dieser Adresse und ihre https-Anfragen werden blockiert, bis Sie unten entscheiden.
sent-request =
    Ihr Browser hatte die Seite schon angefordert, mit allen Cookies, die er dafür hat. Weitere
    https-Anfragen von Seiten dieser Adresse werden blockiert, bis Sie unten entscheiden.
sent-form =
    Ihr Browser hatte das von Ihnen ausgefüllte Formular schon gesendet, mit allen Cookies, die er hat. Weitere
    https-Anfragen von Seiten dieser Adresse werden blockiert, bis Sie unten entscheiden.
sent-either =
    Ihr Browser hatte die Seite schon angefordert oder ein von Ihnen ausgefülltes Formular gesendet, mit allen Cookies,
    die er hat. Weitere
    https-Anfragen von Seiten dieser Adresse werden blockiert, bis Sie unten entscheiden.

## Was nicht stimmt
why-key-changed = Sein Schlüssel ist ein anderer als der, den Latchkey gespeichert hat. Vielleicht antwortet etwas anderes.
why-key-on-static-list = Sein Schlüssel ist veröffentlicht, also kann sich jeder als dieses Gerät ausgeben.
why-key-on-other-device = Ein anderes Gerät zeigt denselben Schlüssel, also ist eines von ihnen nicht das, was es angibt.
why-impostor-issuer = Sein Zertifikat gibt vor, von Ihrem Gateway zu sein, ist es aber nicht.
why-path-revoked = Ihr Gateway hat dieses Zertifikat oder ein anderes mit demselben Schlüssel widerrufen.
why-local-device-public-name = Sein Zertifikat gilt nur für lokale Geräte, nennt aber eine Website.
why-local-device-public-address = Sein Zertifikat gilt nur für lokale Geräte, aber das Gerät hat aus dem Internet geantwortet.
why-other = Latchkey hat etwas Gefährliches daran gefunden.
why-unchecked = Latchkey konnte diese Seite nicht rechtzeitig prüfen oder nicht lesen, was es gespeichert hatte.
why-key-changed-since =
    { $when ->
        [today] Sein Schlüssel ist ein anderer als der heute gespeicherte. Vielleicht antwortet etwas anderes.
        [yesterday] Sein Schlüssel ist ein anderer als der gestern gespeicherte. Vielleicht antwortet etwas anderes.
       *[earlier] Sein Schlüssel ist ein anderer als der am { $date } gespeicherte. Vielleicht antwortet etwas anderes.
    }
