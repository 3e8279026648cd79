### What an entry of a list, or the popup, offers to do with it.

## What an entry of a list, or the popup, offers to do with it. Max: 24

rename = Rename
save = Save
cancel = Cancel
undo = Undo

## For a screen reader. Max: 60
rename-device = Rename { $name }
# Label of the field for a new name.
name-for = Name for { $name }
