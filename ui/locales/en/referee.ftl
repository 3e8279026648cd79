### On a gateway’s card: whether Latchkey asks that gateway for the keys of devices.

## Titles and buttons. Max: 40
title = Ask this gateway about keys
address = https address of the gateway
ask = Ask from now on
stop = Stop asking
busy = Asking …

## What it is for. Max: 320
why =
    Some gateways keep a list of your devices’ keys, including devices with self-signed certificates. Latchkey can ask
    for a device’s key when you open the popup on its page. The gateway then learns which device you have open. Few
    gateways can do this.

## What came of it. Max: 160
saved = Saved. What answered there proved that it’s this gateway.
stopped = Latchkey no longer asks this gateway.
# The two addresses are examples.
problem-bad-url = This isn’t an https address. Enter one like router.home.arpa or https://192.168.1.1:8443.
problem-not-http = This isn’t an https address. Enter one like router.home.arpa or https://192.168.1.1:8443.
problem-not-local = This address isn’t on your network, so Latchkey doesn’t ask there. Enter a local one.
problem-no-permission = Your browser didn’t allow it, so Latchkey asked no one. Press the button again and allow it.
problem-leads-outside =
    Saved, but this name now leads to an internet address. Latchkey accepts no answers from there.
problem-address-unseen =
    Saved, but your browser doesn’t say which address answers. Latchkey accepts no answers from there.
# “It” is the browser; “that warning” is explained by “Stop browser warnings”.
problem-unreachable =
    Saved, but nothing answered there, or your browser refused the certificate. If it warns about your gateway, stop
    that warning first.
problem-bad-status = Saved, but no answer about keys came from there. Check the address.
problem-redirected = Saved, but it redirects to a different address, which Latchkey doesn’t follow. Enter that address.
problem-connection-unseen =
    Saved, but your browser doesn’t show Latchkey who answers, so Latchkey asks no one. The page “Settings” says what
    to do.
problem-not-confirmed =
    Saved, but what answered there didn’t prove that it’s this gateway. Latchkey accepts no answers from there.
