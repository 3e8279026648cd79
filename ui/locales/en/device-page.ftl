### The page of one device.

## The page: labels. Max: 40

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

## The page: sentences. Max: 110

no-dates = Latchkey hasn’t saved when its certificate expires. Open the device to see it.
keys-why = A key identifies a device. These are the SHA-256 fingerprints of the keys it showed.
unknown = Latchkey doesn’t know this device. Perhaps you had Latchkey forget it.

## Short sentences. Max: 40

# A line of the timeline; $what is such as “showed a new key”. Max: 90
happened = { $date }, { $time }: { $what }
expired-on = Expired on { $date }.
expires-on = Expires on { $date }.
renewed =
    { $times ->
        [one] It was renewed once.
       *[other] It was renewed { $times } times.
    }
seen-on = Seen on { $date }.

## Longer sentences. Max: 70

seen-from-to = Seen from { $first } to { $last }.
seen-at = { $address }, last on { $date }
