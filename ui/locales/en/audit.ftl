### The log of what was decided and what changed, on the devices page.

## The log of what was decided and what changed: labels. Max: 40

title = What happened
show = Show the log
none = Nothing happened yet.
save = Save as a file
saved = Saved with your downloads.

## The log of what was decided and what changed: sentences. Max: 120

lead = Pairings, decisions and changes, kept on this computer only. The oldest entries give way.

## What happened. Max: 50

what-first-seen = first seen
what-address-seen = seen at a new address
what-key-changed = showed a new key
what-pinned-by-gateway = confirmed by a gateway
what-guard-held = page stopped
what-guard-opened = page opened anyway
what-remembered = remembered
what-key-accepted = new key saved
what-renamed = renamed
what-forgotten = forgotten
what-restored = remembered again
what-joined = joined with another address
what-parted = taken apart from another address
what-taken-from-backup = restored from a backup
what-gateway-paired = paired
what-maker-added = added as a maker

## What happened, longer. Max: 60

what-key-seen = showed a different key, which wasn’t saved
what-moved-by-built-in-root = has a new key, confirmed by a public authority
what-renewed-by-gateway = has a new key, confirmed by its gateway
what-certificate-renewed = has a new certificate, with the same key
what-https-unanswered = didn’t answer over https, so http was opened

## Who did it. Max: 40

by-person = by you
by-backup = from a backup
by-sync = from your other browser
by-policy = by your organisation
by-gateway = by a gateway
by-visit = on a visit
by-guard = by Latchkey

## A line of the log. $name is a device or a gateway; $what and $by are messages from above. Max: 150

line = { $when ->
    [today] { $name }: { $what } ({ $by }, today)
    [yesterday] { $name }: { $what } ({ $by }, yesterday)
   *[earlier] { $name }: { $what } ({ $by }, on { $date })
}
line-undated = { $name }: { $what } ({ $by }, no date)
