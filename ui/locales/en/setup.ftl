### The page “Settings”, and what the first run shares with it.

## Titles, labels and buttons. Max: 50
title = Settings
welcome = Show the introduction
backup = Back up or restore
# How to pin Latchkey to the toolbar in Chrome.
toolbar = Show the Latchkey icon
gateway = Your gateway
pair = Pair a gateway
see = See gateways and devices
# The title above the local addresses that Latchkey may see.
looking = Where Latchkey has access
names-allow = Allow local names
network = Addresses on your network
network-own = Something else
network-hint = Three numbers, for example 192.168.2
# Three numbers, such as 192.168.2, are chosen or typed above. That covers 256 addresses.
allow = Allow these 256 addresses
allowed = Allowed now
# Stands in the list of what Latchkey has access to, beside “Stop access”. Max: 60
everywhere = Every address, websites too. Latchkey doesn’t need that.
revoke = Stop access
chrome = One setting in Chrome

## Sentences. Max: 390
privacy = Latchkey has no server and sends nothing to us. It checks only local devices, and needs no access to websites.
toolbar-why = Chrome hides new extensions in a menu, and there you wouldn’t see a warning either.
no-gateway = No gateway is paired yet. You don’t need one.
# “a number of websites” is how Chrome words its question.
looking-why =
    Latchkey has access to names that only local networks use, such as printer.local. For addresses like 192.168.1.20 it
    asks you each time, or you allow all addresses of your network here. Your browser then speaks of reading data on “a
    number of websites”. Those are the addresses of your network.
names-missing = Latchkey doesn’t have access to names like printer.local.
network-bad = This isn’t the beginning of a local network. It should look like 192.168.2.
denied = Nothing was changed. Latchkey still asks for each address.
nothing-allowed = No addresses yet.
chrome-unknown =
    Latchkey has seen no device since Chrome started, so it can’t tell whether this is done. The companion alone can’t
    tell where a page came from.
chrome-sees = Chrome shows certificates to Latchkey. There’s nothing to do.
# $count: how many.
gateways =
    { $count ->
        [one] One gateway is paired.
       *[other] { $count } gateways are paired.
    }

## Where Latchkey has access. $range is a network such as “192.168.1.x”. Max: 90
# $count: how many of its addresses, two or more.
granted = { $range }, { $count } addresses
# The button “Stop access”, as a screen reader reads it.
revoke-what = Stop access: { $range }

## How to pin Latchkey to the toolbar in Chrome, step by step. Max: 70
toolbar-step-menu = Choose the puzzle piece beside the address bar.
toolbar-step-pin = Choose the pin beside “Latchkey”.
