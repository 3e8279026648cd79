### Las páginas de Latchkey, como enlaces de una a otra.

devices = Dispositivos
pairing = Vincular
setup = Ajustes
navigation = Latchkey
