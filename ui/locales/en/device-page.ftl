### The page of one device.

## Everything the page of one device says: labels. Max: 40

timeline = Timeline
no-timeline = Nothing was written down yet.
issued = Who issued it
gateway = Your gateway
certificate = Its certificate
places = Addresses
keys = Keys
saved = Saved
not-saved = Not saved
open = Open the device
back = All devices

## Everything the page of one device says: sentences. Max: 110

no-dates = Latchkey hasn’t saved when its certificate expires. Open the device to see it.
keys-why = A key identifies a device. These are the SHA-256 fingerprints of the keys it showed.
unknown = Latchkey doesn’t know this device. Perhaps you had Latchkey forget it.

## Sentences: labels. Max: 40

# Max: 80. A line of the timeline; $what is such as “showed a new key”.
happened = { $date }: { $what }
expired-on = Expired on { $date }.
expires-on = Expires on { $date }.
renewed =
    { $times ->
        [one] It was renewed once.
       *[other] It was renewed { $times } times.
    }
seen-on = Seen on { $date }.

## Sentences: sentences. Max: 70

seen-from-to = Seen from { $first } to { $last }.
seen-at = { $address }, last on { $date }
