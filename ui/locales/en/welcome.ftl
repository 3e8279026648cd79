### The first run, one decision a screen. It opens by itself when Latchkey is installed.

## Links on each screen. Max: 24
back = Back
skip = Skip for now
# For those who hear the page: where they are.
step = Step { $step } of { $count }

## The first screen: titles and buttons. Max: 30
start-title = Know your own devices
start-go = Get started

## The first screen: sentences. Max: 230
start-lead =
    Your printer, NAS and router can’t get the kind of certificate browsers trust. So your browser warns about all of
    them, yours and a fake alike. Latchkey tells them apart.
# Below a drawing, as is the next one.
start-without = Without Latchkey, every device looks the same.
start-with = With Latchkey, you see which one your gateway confirms, or you saved.
start-privacy = Latchkey works only with local devices. It has no server and sends nothing to us.

## Whether there is a gateway: titles, answers and buttons. Max: 30
gateway-yes = Yes, or I run one
# This is a link, and answers “Does something on your network issue certificates?”
gateway-no = No, or I’m not sure
gateway-next = Continue

## Whether there is a gateway: what each answer leads to. Max: 160
gateway-title = Does something on your network issue certificates?
gateway-yes-why = For example Caddy, step-ca, Proxmox, OPNsense or mkcert. Pair it once, and it confirms your devices.
gateway-no-why =
    Most people have none. Latchkey remembers each device the first time you say it’s yours, and warns you if it
    changes.
# Shown instead of the question, where a policy has paired a gateway.
gateway-managed = Your organisation has already set this up. There’s nothing to do.

## Which addresses Latchkey may see: titles and buttons. Max: 50
access-title = Which addresses do your devices use?
# Leads to the next screen, while nothing is allowed.
access-ask = Ask me each time
access-next = Continue
chrome-title = One setting in Chrome
chrome-companion-link = Show the companion

## Which addresses Latchkey may see: sentences. Max: 190
# A form below allows all addresses of one network.
access-lead =
    Names like printer.local already work. For addresses like 192.168.1.20, Latchkey asks you each time. Or allow all
    addresses of your network now.
chrome-companion = The companion, a small program on your computer, helps before you open a device.

## The first device: titles, labels and buttons. Max: 40
open-title = Open a device
open-address = Address of a device
open-placeholder = printer.local or 192.168.1.20
open-go = Open the device
open-done = See your devices

## The first device: sentences. Max: 130
open-lead = Type the address of a device, such as your printer or router. The Latchkey icon shows what it found.
open-bad = This isn’t an address. It should look like printer.local or 192.168.1.20.
# “It’s mine – remember it” is a button in the popup.
open-mine = If you’re sure it’s your device, choose “It’s mine – remember it”. Latchkey warns you if it changes.
