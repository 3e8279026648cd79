### Documentos que muestra un dispositivo: qué es cada uno, dónde se encontró y qué lo une a la página.

device-identity = Certificado de identidad del fabricante
device-identity-of-gateway = Certificado de identidad de tu puerta de enlace
matter = Certificado de Matter
matter-attestation = Certificado de atestación de dispositivo de Matter
matter-fabric = Certificado de fabric de Matter
fdo = Comprobante de propiedad de FIDO
voucher = Comprobante de propiedad
mud = Lista del fabricante de con qué se comunica
mud-address = Dirección de la lista del fabricante
token = Declaración firmada del dispositivo
token-result = Resultado de un verificador
referee = Respuesta de tu puerta de enlace sobre este nombre
nameless = Documento sin nombre
collection = Colección de documentos
unknown = Documento de otro tipo

means-device-identity =
    Muchos dispositivos salen de fábrica con un certificado que dice quién los fabricó (IEEE 802.1AR).
means-matter =
    Los dispositivos Matter tienen un certificado de su fabricante y otro de la aplicación que los configuró.
means-fdo =
    Un comprobante enumera los propietarios de un dispositivo desde la fábrica. A cada uno lo nombra el anterior (FIDO
    Device Onboard).
means-voucher = Un fabricante puede firmar que un dispositivo pertenece a tu red (RFC 8366).
means-mud = Un fabricante puede publicar con qué necesita comunicarse su dispositivo (RFC 8520).
means-token = Un dispositivo puede firmar qué es y qué certificado usa (RFC 9711).
means-referee = Una puerta de enlace puede decir qué clave espera para un nombre (draft-wing-settle-referee).

proved = Demostrado
claimed = Sin demostrar
refuted = Comprobación no superada
not-read = No leído

tie-is-certificate = Es el certificado de esta conexión.
tie-named = El certificado de esta conexión lo nombra.
tie-inside = Está dentro del certificado de esta conexión y cubre su clave.
tie-covered = El certificado de esta conexión lo cubre.
tie-signed = Está firmado con la clave de esta conexión.
tie-key-of-certificate = El dispositivo demostró que tiene la clave de este certificado.
tie-made-for-device = Se hizo para el dispositivo que demostró aquí su clave.
tie-names-certificate = Nombra el certificado de esta conexión.
tie-names-key = Nombra la clave de esta conexión.
tie-same-key = Otra conexión con el dispositivo mostró la misma clave.
tie-same-address = Vino de la misma dirección, por otra conexión.
tie-other-key = Nombra una clave distinta de la de esta conexión.
tie-no-key = No dice qué clave corresponde a esta conexión.
tie-nothing = Nada lo une a esta conexión. Cualquiera puede mostrar una copia.

found-certificate = En el certificado de esta conexión
found-well-known = En la dirección del dispositivo para estos documentos
found-companion = Mostrado al ayudante de Latchkey
found-file = En un archivo tuyo
found-maker = En la dirección de su fabricante
found-gateway = En tu puerta de enlace
found-companion-certificate = En el certificado que vio el ayudante de Latchkey

at-certificate = { $title } (de esta conexión)
at-well-known = { $title } (de la dirección del dispositivo)
at-companion = { $title } (del ayudante)
at-file = { $title } (de tu archivo)
at-maker = { $title } (de la dirección del fabricante)
at-gateway = { $title } (de tu puerta de enlace)
numbered = { $title }, n.º { $count }
