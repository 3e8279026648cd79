### Settings: whether the toolbar says so before a password is typed into a page that isn't encrypted or needs care.

## Titles. Max: 50
setting = Passwords on pages with a problem

## Sentences. Max: 150
# Beside a switch. “Such a page”: one as in the title.
setting-label = Warn in the toolbar when such a page asks for a password
setting-why =
    Such a page isn’t encrypted or needs care. With this on, Latchkey checks local pages for a password field and
    reads nothing else.
refused = Your browser didn’t allow it. Nothing was changed.
