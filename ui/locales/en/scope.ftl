### Which names and addresses a gateway covers: for these, Latchkey accepts its certificates.

## Titles, labels and buttons. Max: 50
title = Change what it covers
names = Names
# Beside a box to tick.
single = Also single words, such as “printer”
addresses = Addresses
save = Save
# Writes all that the gateway could cover into the fields.
everything = Fill in everything again

## Sentences. Max: 160
names-hint = One per line. home.arpa covers all names that end in it.
addresses-hint = One per line, such as 192.168.1.20, or 192.168.1.x for all that begin like this.
saved = Saved.
saved-anchored =
    Saved. The limited certificates in your browser still allow what they did before. Make new files and remove the old
    ones.
saved-bounded =
    Saved. If you installed this gateway’s root certificate, it still allows what it did before. Remove it from your
    browser.
widened = Everything local that it could cover is listed again. Nothing changes until you save.
nothing = Keep at least one name or address. If it should cover nothing, unpair it.

## Why a line isn’t accepted. $part is what was typed. Max: 130
refused-not-a-name = “{ $part }” isn’t a name or the end of one, such as nas.local or home.arpa.
refused-not-an-address = “{ $part }” isn’t an address or a range, such as 192.168.1.x or 192.168.1.0/24.
refused-single-label = “{ $part }” is a single word, which could cover a whole part of the Internet.
refused-outside-scope = “{ $part }” isn’t local, or the gateway’s own certificate doesn’t allow it. Nothing was changed.

## What a gateway covers, in one line: “Covers:” and after it the others, divided by “·”. Max: 90
covers = Covers:
# $names: ends of names such as “.home.arpa”.
covers-names = names ending in { $names }
# There are too many for one line.
covers-names-and-others = names ending in { $names } and others
covers-single-words = single words like “printer”
# $ranges: such as “192.168.1.x”.
covers-addresses = addresses like { $ranges }
covers-addresses-and-others = addresses like { $ranges } and others
covers-nothing = nothing
covers-until = until { $date }
covers-never = never websites

## The same as a list, entry by entry. Max: 90
single-words = names of one word, such as printer
# The last entry: $ranges are addresses that no device has, such as those of examples in books.
special-use = and addresses set aside for special use: { $ranges }
# $first, $last: ranges such as “172.16.x.x”.
range = { $first } to { $last }
