### On the page “Makers”: reads the setup code of a Matter device, which is printed on it.

## Title, labels and button. Max: 36
title = Read a setup code
code = Setup code
read = Read the code
vendor = Maker, as it says
product = Product, as it says
serial = Serial number, as it says
# A label: what to do first to set the device up.
start = How it is set up

## Sentences. “MT:” is how such codes begin. Max: 220
lead =
    The QR code or number on a Matter device says which product it is. It proves nothing, because anyone can print one.
    Keep it to yourself, because anyone who has it can set up the device. Latchkey saves none of it.
hint = The text of the QR code, beginning with MT:, or the number of 11 or 21 digits.
short = This short number names no maker and no product. The device’s QR code does.
# The name in quotes is that of a list further down on the page.
nameless = Latchkey knows names for these numbers once you add “Names of vendors and products”.

## What a code says. $id: a number such as FFF1. $name: what a list says that it stands for. Max: 60
numbered = number { $id }
named = { $name } (number { $id })
flow-power = It can be set up as soon as it has power.
flow-button = Press a button on the device first.
flow-maker = Follow the maker’s instructions.

## Why a code says nothing. Max: 100
problem-setup-code-form = This isn’t a setup code. It begins with MT:, or is a number of 11 or 21 digits.
problem-setup-code-check-digit = One of the digits is wrong. Compare them with the device.
problem-setup-code-version = Latchkey can’t read this newer kind of code. Check whether Latchkey has an update.
problem-setup-code-value = This code contains a value that no device has. Compare it with the device.
