### Die Liste der Geräte auf der Seite „Geräte“.

## Beschriftungen
show = Anzeigen
all = Alle
group = Gruppieren nach
order = Sortieren nach
map = Woher Latchkey Ihre Geräte kennt
no-gateway = Nicht von einem Gateway bestätigt
no-network = Andere Namen
more = Mehr
next = Mehr Geräte anzeigen
page = Verlauf, Schlüssel und Adressen
search-hint = / drücken, um zu suchen

## Wonach die Liste gruppiert ist
group-by-status = Status
group-by-gateway = Gateway
group-by-network = Netzwerk

## Wonach sie sortiert ist
order-by-name = Name
order-by-seen = Zuletzt gesehen

first-seen = Am { $date } zum ersten Mal gesehen.

last-seen = { $when ->
    [today] Heute gesehen
    [yesterday] Gestern gesehen
   *[earlier] Am { $date } gesehen
}

## Die Gruppen nach Status und die Filter
status-attention = Braucht Aufmerksamkeit
status-unsure = Erneut prüfen
status-new = Nicht gemerkt
status-remembered = Gemerkt
status-confirmed = Bestätigt
status-unseen = Seit 90 Tagen nicht gesehen

more-about = Mehr: { $name }
