### “Details”: a card for each document that a device shows about itself.

## Titles and labels. Max: 40
title = What it shows about itself
passed = Checks that passed ({ $count })
technical = Technical details
signer = Signed by
# Where nothing proves the name of the signer.
said-signer = Signed by (as it says)
# What ties the document to the page that is open.
binding = Tied to this page
# Where the document was found.
met = Found
# The type that the document is called by, such as “application/cwt”.
called = Called
# The code of an error, for the maker of the device.
fault = What is wrong with it

## Values. Max: 80
unknown-signer = No one that Latchkey knows
# $signer: the name of a key or an authority; $maker certified it.
certified-by = { $signer }, certified by { $maker }
