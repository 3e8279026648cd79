### What ends soon or has expired: rows on the devices page, and one line in the popup.
### $name is what the person calls the gateway or device; $ends is a date such as “3 March 2027”.

## Max: 30
title = Needs attention soon
open = See what expires soon

## Max: 110
# Follows one of the sentences below: a new certificate comes without anyone’s doing.
renews = It’s usually renewed by itself.
root-ends = The root certificate of { $name } expires on { $ends }.
intermediate-ends = An intermediate certificate of { $name } expires on { $ends }.
# “Limited certificates” are those of the page “Stop browser warnings”.
anchor-ends = The limited certificates for { $name } expire on { $ends }.
device-ends = The certificate of { $name } expires on { $ends }.
root-expired = The root certificate of { $name } expired on { $ends }.
intermediate-expired = An intermediate certificate of { $name } expired on { $ends }.
anchor-expired = The limited certificates for { $name } expired on { $ends }.
device-expired = The certificate of { $name } expired on { $ends }.

## What to do about it. Max: 90
root-help = Create a new one on your gateway, then pair it again.
intermediate-help = When your gateway has a new one, pair it again so that Latchkey knows it.
anchor-help = Make new files. Follow “Stop browser warnings” again.
device-help = Renew it on the device, or where the device gets it from.
