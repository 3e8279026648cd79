### The report that “Copy report” in the popup puts on the clipboard, with the lines on the certificate in Details.
### $time is such as “2026-03-03 14:05 UTC”. Codes in English stand beside the words.

## Lines of the report. Max: 120

title = Latchkey report, { $time }
# $place is an address with “https://”; $address an IP address.
connected = { $place } connected to { $address }
connected-unknown = { $place } connected to unknown address
# The companion, a small program on the computer, asked the device.
asked = { $place } companion asked { $address }
asked-unknown = { $place } companion asked unknown address
# $verdict is such as “Confirmed”; $code and $reasons are codes.
verdict = Verdict: { $verdict } [{ $code }] Reasons: { $reasons }
# $code is such as “U-L/S”; $text says what it means.
class = Class: { $code } ({ $text })
class-unknown = Class: unknown

## The certificate, line by line: before the value. Max: 40

names = Names
subject = Subject
issuer = Issuer
valid-from = Valid from
valid-until = Valid until
key = Key
serial = Serial
key-fingerprint = Key fingerprint (SHA-256)
fingerprint = Certificate fingerprint (SHA-256)
remarks = Remarks

## The values that are no one else’s. Max: 60

none = none
empty = empty
unread = missing, or can’t be read
# $type is such as “EC P-256”.
key-size = { $type }, { $bits } bits
# $names are the first twenty. Max: 400
names-more = { $names } and { $count } more
