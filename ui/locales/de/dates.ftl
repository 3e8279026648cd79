### Daten, die ein Zertifikat angibt.

unreadable = (Datum nicht lesbar)
