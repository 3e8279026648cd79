### La imagen de la cadena: quién emitió el certificado de un dispositivo.

title = Quién lo emitió
root = Certificado raíz
intermediate = Certificado intermedio
issuer = Emisor, según el certificado
device = Este dispositivo
issued = emitió
failed = Este eslabón no está demostrado.

alone = El dispositivo creó él mismo este certificado, así que no lo emitió nadie más.

expired-on = Caducó el { $date }.
expires-on = Caduca el { $date }.
