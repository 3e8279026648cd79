### Opening a device over https where http was typed: a switch in the settings and for each device, a line in the popup.

## Titles, labels and buttons. Max: 50
setting = Use https where a device has it
try-it = Try https

## Sentences. Max: 150
# Beside a switch.
setting-label = Open a saved or confirmed device over https, even when you type http
setting-why =
    Where https doesn’t answer, Latchkey opens the page over http and tells you. Each device has its own switch.
# Beside a switch.
device-label = Open this device over https, even when you type http
device-off = This is off for all devices in Settings.
# A question follows as a button: “Try https”.
known = This device has https, too.
unanswered = This device didn’t answer over https a while ago.
