### Ce qu’une entrée d’une liste, ou la fenêtre, propose d’en faire.

## Buttons
rename = Renommer
save = Enregistrer
cancel = Annuler
undo = Annuler l’action

## For a screen reader
rename-device = Renommer { $name }
name-for = Nom pour { $name }
