### Lo que un certificado raíz dice de sí mismo y consejos para mejorar los certificados.

full-name = Nombre completo: { $name }

calls-itself-of = Un certificado raíz que dice llamarse «{ $name }», de «{ $organisation }».
calls-itself = Un certificado raíz que dice llamarse «{ $name }».

advice-title = Cómo podrían mejorar los certificados de esta puerta de enlace

advice-profile-hash = Firma con un hash de la familia SHA-2, como SHA-256.
advice-profile-key = Usa una clave RSA de 3072 bits o más, o una clave EC en P-384 o P-521.
advice-profile-device-key = Usa para los dispositivos una clave EC en P-256 o P-384, o una clave RSA de 3072 bits o más.
advice-profile-p521 =
    Usa para los dispositivos una clave EC en P-256 o P-384. Chrome y Edge no pueden conectarse a una en P-521.
advice-profile-wildcard =
    Nombra cada dispositivo. Los navegadores no aceptan ningún comodín justo debajo de una terminación local, como *.lan
    (Firefox acepta *.home.arpa). Un nivel más abajo, como *.rack.lan, sí.
advice-profile-validity = Emite para tres meses como máximo y renueva automáticamente.
advice-profile-names = Pon el nombre o la dirección del dispositivo en subjectAltName.
