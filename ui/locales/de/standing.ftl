### Was die Liste der Geräte von einem sagt. Alles gilt für den letzten Besuch.

## Wer es bestätigt hat, und wie gewiss das noch ist
remembered = Gemerkt, weil Sie gesagt haben, dass es Ihres ist.
seen = Gesehen, aber nicht bestätigt.
confirmed = Von Ihrem Gateway bestätigt.
earlier-scope-lost = Ihr Gateway hat es bestätigt, als Sie es zuletzt geöffnet haben, deckt es aber nicht mehr ab.
earlier-scope-changed = Von Ihrem Gateway bestätigt, bevor Sie den abgedeckten Bereich geändert haben. Öffnen Sie es, um erneut zu prüfen.
earlier-paired = Beim letzten Öffnen bestätigt, bevor Sie dieses Gateway erneut gekoppelt haben. Öffnen Sie es, um erneut zu prüfen.
earlier-unpaired = Früher von einem Gateway bestätigt, das nicht mehr gekoppelt ist.
earlier-unknown = Beim letzten Öffnen von Ihrem Gateway bestätigt.
earlier-otherwise = Früher von Ihrem Gateway bestätigt, aber nicht beim letzten Öffnen.

## Was nicht stimmte
off-danger-then = Gefahr beim letzten Öffnen.
off-danger = Gefahr.
off-wrong-then = Beim letzten Öffnen stimmte etwas nicht.
off-wrong = Etwas stimmte nicht.

## Was sich seitdem geändert hat
changed-scope-changed = Was Ihr Gateway abdeckt, hat sich seitdem geändert. Öffnen Sie es, um erneut zu prüfen.
changed-paired = Sie haben seitdem ein Gateway gekoppelt. Öffnen Sie es, um erneut zu prüfen.
