### Sur la page « Fabricants » : lit le code de configuration d’un appareil Matter, imprimé dessus.

## Title, labels and button
title = Lire un code de configuration
code = Code de configuration
read = Lire le code
vendor = Fabricant, selon le code
product = Produit, selon le code
serial = Numéro de série, selon le code
start = Comment le configurer

## Sentences
lead =
    Le code QR ou le numéro sur un appareil Matter dit quel produit c’est. Il ne prouve rien, car n’importe qui peut
    en imprimer un. Gardez-le pour vous, car quiconque l’a peut configurer l’appareil. Latchkey n’en enregistre rien.
hint = Le texte du code QR, commençant par MT:, ou le numéro de 11 ou 21 chiffres.
short = Ce numéro court ne nomme ni fabricant ni produit. Le code QR de l’appareil le fait.
nameless =
    Latchkey connaîtra les noms de ces numéros une fois que vous aurez ajouté « Noms de fournisseurs et de produits ».

## What a code says
numbered = numéro { $id }
named = { $name } (numéro { $id })
flow-power = Il peut être configuré dès qu’il est alimenté.
flow-button = Appuyez d’abord sur un bouton de l’appareil.
flow-maker = Suivez les instructions du fabricant.

## Why a code says nothing
problem-setup-code-form =
    Ce n’est pas un code de configuration. Il commence par MT:, ou est un numéro de 11 ou 21 chiffres.
problem-setup-code-check-digit = L’un des chiffres est faux. Comparez-les avec l’appareil.
problem-setup-code-version =
    Latchkey ne peut pas lire ce type de code plus récent. Vérifiez s’il existe une mise à jour de Latchkey.
problem-setup-code-value = Ce code contient une valeur qu’aucun appareil n’a. Comparez-le avec l’appareil.
