### What the pairing page says of gateways that announce themselves on the network.

## What the pairing page says of gateways that announce themselves on the network: labels. Max: 40

title = Gateways on your network
look = Find gateways
again = Search again
listening = Listening for a few seconds …
use = Check this gateway

## What the pairing page says of gateways that announce themselves on the network: sentences. Max: 120

lead = Anyone on the network can announce a gateway. Before you pair one, you compare it with yours.
nothing = No gateway announced itself. Use one of the ways below.
deaf = The companion couldn’t listen to a network. Check that this computer is connected to one.
