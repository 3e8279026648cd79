### Welche Namen und Adressen ein Gateway abdeckt: dafür akzeptiert Latchkey seine Zertifikate.

## Titel, Beschriftungen und Schaltflächen
title = Abgedeckten Bereich ändern
names = Namen
single = Auch einzelne Wörter wie „printer“
addresses = Adressen
save = Speichern
everything = Wieder alles eintragen

## Sätze
names-hint = Einer pro Zeile. home.arpa deckt alle Namen ab, die darauf enden.
addresses-hint = Eine pro Zeile, etwa 192.168.1.20, oder 192.168.1.x für alle, die so beginnen.
saved = Gespeichert.
saved-anchored =
    Gespeichert. Die eingeschränkten Zertifikate in Ihrem Browser erlauben weiterhin, was sie zuvor erlaubten. Erstellen Sie neue Dateien
    und entfernen Sie die alten.
saved-bounded =
    Gespeichert. Haben Sie das Stammzertifikat dieses Gateways installiert, erlaubt es weiterhin, was es zuvor erlaubte.
    Entfernen Sie es aus dem Browser.
widened = Alles Lokale, was es abdecken könnte, ist wieder aufgeführt. Bis Sie speichern, ändert sich nichts.
nothing = Behalten Sie mindestens einen Namen oder eine Adresse. Wenn es nichts abdecken soll, entkoppeln Sie es.

## Warum eine Zeile nicht akzeptiert wird
refused-not-a-name = „{ $part }“ ist weder ein Name noch das Ende eines Namens wie nas.local oder home.arpa.
refused-not-an-address = „{ $part }“ ist weder eine Adresse noch ein Bereich wie 192.168.1.x oder 192.168.1.0/24.
refused-single-label = „{ $part }“ ist ein einzelnes Wort, das einen ganzen Teil des Internets abdecken könnte.
refused-outside-scope = „{ $part }“ ist nicht lokal, oder das eigene Zertifikat des Gateways erlaubt es nicht. Es wurde nichts geändert.

## Was ein Gateway abdeckt, in einer Zeile
covers = Deckt ab:
covers-names = Namen, die auf { $names } enden
covers-names-and-others = Namen, die auf { $names } enden, und andere
covers-single-words = einzelne Wörter wie „printer“
covers-addresses = Adressen wie { $ranges }
covers-addresses-and-others = Adressen wie { $ranges } und andere
covers-nothing = nichts
covers-until = bis { $date }
covers-never = nie Websites

## Dasselbe als Liste
single-words = Namen aus einem Wort, etwa printer
special-use = und Adressen, die für besondere Zwecke reserviert sind: { $ranges }
range = { $first } bis { $last }
