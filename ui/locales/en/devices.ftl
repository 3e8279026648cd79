### The devices page: paired gateways and known devices.

## Labels. Max: 40

title = Devices
gateways = Paired gateways
devices = Known devices
none-found = No device fits this.
search = Search devices
pair = Pair a gateway
anchor = Stop browser warnings
unpair = Unpair
# $name: the gateway; a screen reader reads it. Max: 60
unpair-what = Unpair { $name }
keep = Keep
forget = Forget
lost-restore = Restore a backup
lost-seen = Don’t show again
# Follows the sentence about the memory that was lost, in the popup; a link to the devices page.
lost-open = See what helps
codes = Details and codes to compare
fingerprint = SHA-256 fingerprint
words = Twelve words

## Sentences. Max: 140

no-gateways =
    No gateway is paired yet. You don’t need one, because Latchkey also remembers each device you say is yours.
# Above two buttons: to restore a backup, and to hide this.
lost = Your browser lost what Latchkey had saved. The file may have been damaged.
lost-now =
    Remembered devices appear as new, and gateways need to be paired again. Restore a backup if you have one.
no-devices = No devices yet. Open one, such as your printer’s page, and it appears here.
codes-why = Your gateway shows the same ones while its certificate stays the same.

## About one gateway or device. Max: 130

unpair-sure =
    Unpair { $name }? Its devices are no longer confirmed. Files that you installed for it stay in your browser.
unpaired =
    { $name } is unpaired. Its devices are no longer confirmed. Files that you installed for it stay in your browser.
# Something in Latchkey’s memory is damaged.
set-aside =
    { $count ->
        [one] One saved entry couldn’t be read and was set aside. It is kept, but not used. Its devices appear as new.
       *[other]
            { $count } saved entries couldn’t be read and were set aside. They are kept, but not used. Their devices
            appear as new.
    }
paired-on =
    { $when ->
        [today] Paired today. Its certificate expires on { $ends }.
        [yesterday] Paired yesterday. Its certificate expires on { $ends }.
       *[earlier] Paired on { $date }. Its certificate expires on { $ends }.
    }

## What the devices page says about devices that announce themselves: labels. Max: 40

network-title = On your network
network-look = Find devices
network-again = Search again
network-listening = Listening for a few seconds …
network-no-page = It announces no page to open.

## What the devices page says about devices that announce themselves: sentences. Max: 120

network-lead = Devices announce their names on your network. Anyone can fake an announcement.
network-nothing = No device announced itself. Some don’t, or are asleep.
network-deaf = The companion couldn’t listen to a network. Check that this computer is connected to one.

## Why an entry of an organisation's policy is not used; what pairing would refuse is told in its words. Max: 110

managed-problem-private-key = It contains a private key, which doesn’t belong in a policy.
managed-problem-malformed = It needs a name, certificates as PEM text and, if any, lists of names and addresses.
managed-problem-duplicate = The policy has the same gateway twice. The first entry counts.
managed-problem-not-an-oid = It needs an OID of its own in dotted form, such as 2.25.1234.
managed-problem-too-many = The policy has more than a hundred gateways. The first hundred count.

## What the devices page says about gateways that an organisation set up: labels. Max: 40

managed-title = Set up by your organisation
managed-unused = Not used:

## What the devices page says about gateways that an organisation set up: sentences. Max: 130

managed-why = The people who manage this browser set up these gateways. You can’t change or remove them here.
managed-until = Set up by your organisation. Its certificate expires on { $ends }.
# $names: one to five names and addresses, $count of them. Max: 130
managed-left-out =
    { $count ->
        [one] The policy also names { $names }, which isn’t local. It doesn’t count.
       *[other] The policy also names { $names }, which aren’t local. They don’t count.
    }
# There are more than the five that are named.
managed-left-out-more = The policy also names { $names } and more, which aren’t local. They don’t count.
# A sentence follows that says why.
managed-unused-name = { $name } isn’t used.
