### El informe que «Copiar informe» pone en el portapapeles.

title = Informe de Latchkey, { $time }
connected = { $place } conectado a { $address }
connected-unknown = { $place } conectado a una dirección desconocida
asked = { $place } el ayudante preguntó a { $address }
asked-unknown = { $place } el ayudante preguntó a una dirección desconocida
verdict = Veredicto: { $verdict } [{ $code }] Motivos: { $reasons }
class = Clase: { $code } ({ $text })
class-unknown = Clase: desconocida

names = Nombres
subject = Sujeto
issuer = Emisor
valid-from = Válido desde
valid-until = Válido hasta
key = Clave
serial = Número de serie
key-fingerprint = Huella digital de la clave (SHA-256)
fingerprint = Huella digital del certificado (SHA-256)
remarks = Observaciones

none = ninguno
empty = vacío
unread = falta o no se puede leer
key-size = { $type }, { $bits } bits
names-more = { $names } y { $count } más
