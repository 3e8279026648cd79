### The log of what was decided and what changed, on the devices page.

## The log of what was decided and what changed: labels. Max: 40

title = What happened
show = Show the log
none = Nothing happened yet.
save = Save as a file
saved = Saved with your downloads.
# Who it is about, in a line about a setting.
itself = Latchkey

## The log of what was decided and what changed: sentences. Max: 120

lead = Pairings, decisions and changes, kept on this computer only. The oldest entries give way.

## What happened. Max: 50

what-first-seen = first seen
what-address-seen = seen at a new address
what-key-changed = showed a new key
what-pinned-by-gateway = confirmed by a gateway
# $gateway: what the person calls it.
what-pinned-by-gateway-named = confirmed by { $gateway }
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
what-gateway-unpaired = unpaired
what-gateway-paired-again = paired again
# A gateway.
what-gateway-renamed = renamed
what-gateway-scope-changed = covers different names or addresses
# A gateway is asked which key it expects each device to have.
what-gateway-asked-at = asked about the keys of devices
what-gateway-not-asked = no longer asked about keys
what-limited-certificates-made = limited certificates made
what-maker-added = added as a maker
what-maker-removed = removed as a maker
what-maker-restored = added as a maker again
what-verifier-added = added as a verifier
what-verifier-removed = removed as a verifier
what-verifier-restored = added as a verifier again
# After “Latchkey:”
what-evidence-use-changed = uses different evidence
what-evidence-path-changed = asks for evidence at a different address
what-guard-on = stops dangerous pages
what-guard-off = no longer stops dangerous pages
# After “Latchkey:”, or the name of one device.
what-upgrade-on = uses https in place of http
what-upgrade-off = no longer uses https in place of http
what-sync-on = shares pairings with your other browsers
what-sync-off = no longer shares pairings
what-backup-saved = saved a backup

## What happened, longer. Max: 60

what-pairing-refused = pairing from your other browser refused
what-maker-refused = maker from your other browser refused
what-key-seen = showed a different key, which wasn’t saved
what-moved-by-built-in-root = has a new key, confirmed by a public authority
what-renewed-by-gateway = has a new key, confirmed by its gateway
what-renewed-by-gateway-named = has a new key, confirmed by { $gateway }
what-certificate-renewed = has a new certificate, with the same key
what-https-unanswered = didn’t answer over https, so http was opened

## Who did it. Max: 40

by-person = by you
by-backup = from a backup
by-sync = from your other browser
by-policy = by your organisation
by-visit = on a visit
by-guard = by Latchkey

## A line of the log. $name is a device or a gateway; $what and $by are messages from above. Max: 150

line =
    { $when ->
        [today] { $name }: { $what } ({ $by }, today at { $time })
        [yesterday] { $name }: { $what } ({ $by }, yesterday at { $time })
       *[earlier] { $name }: { $what } ({ $by }, on { $date } at { $time })
    }
# The same where $what says who did it, such as “confirmed by Home”.
line-of-gateway =
    { $when ->
        [today] { $name }: { $what } (today at { $time })
        [yesterday] { $name }: { $what } (yesterday at { $time })
       *[earlier] { $name }: { $what } (on { $date } at { $time })
    }
line-undated = { $name }: { $what } ({ $by }, no date)
