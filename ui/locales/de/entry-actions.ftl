### Was ein Eintrag einer Liste oder das Popup damit anbietet.

rename = Umbenennen
save = Speichern
cancel = Abbrechen
undo = Rückgängig machen
rename-device = { $name } umbenennen
name-for = Name für { $name }
