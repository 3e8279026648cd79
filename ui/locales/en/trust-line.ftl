### What the drawing of a verdict shows, for those who hear the page. It joins a gateway, a person, a maker or the
### browser to the device on the right.

## Max: 90
confirmed = A solid line with a tick joins your gateway to this device.
remembered = A dashed loop joins you to this device.
new = A dotted line with a question mark leads to this device.
changed = A broken line with two different keys leads to this device.
broken = A broken line with a cross leads to this device.
gap = A line with a gap and an exclamation mark leads to this device.
plain = An open padlock and no line, because this page isn’t encrypted.
fog = Fog hides the line to this device.
named = A name tag and a key belong to this device.
public = A thin line joins a public authority to this device.
accepted = A thin line joins your browser to this device.
maker = A thin line joins the maker to this device.
