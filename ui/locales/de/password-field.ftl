### Einstellungen: ob die Symbolleiste warnt, bevor ein Passwort in eine Seite mit einem Problem eingegeben wird.

## Titel
setting = Passwörter auf Seiten mit einem Problem

## Sätze
setting-label = In der Symbolleiste warnen, wenn eine solche Seite nach einem Passwort fragt
setting-why =
    Eine solche Seite ist nicht verschlüsselt oder verlangt Vorsicht. Wenn das an ist, sucht Latchkey auf lokalen Seiten
    nach einem Passwortfeld und liest sonst nichts.
refused = Ihr Browser hat es nicht erlaubt. Nichts wurde geändert.
