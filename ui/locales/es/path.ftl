### Por qué se rechazó un camino de certificados: la regla que se incumple, para los detalles.

device-named = El certificado del dispositivo ({ $subject }):
device-unnamed = El certificado del dispositivo (sin nombre):
issuer-named = El certificado del emisor ({ $subject }):
issuer-unnamed = El certificado del emisor (sin nombre):

not-paired = «{ $name }» no es una puerta de enlace que hayas vinculado.
not-shown = No se mostró el certificado del emisor «{ $name }».
rule-certificate-malformed = El certificado está mal formado ({ $code }).
rule-algorithms-differ = El algoritmo de la firma no es el que indica el certificado.
rule-issuer-missing = El certificado no dice quién lo emitió.
rule-issuer-without-name = El emisor no tiene nombre.
rule-key-weak = La clave es demasiado débil.
rule-key-unsupported = Este tipo de clave no está admitido.
rule-not-yet-valid = No es válido antes del { $date }.
rule-expired = Caducó el { $date }.
rule-critical-extension-unknown = La extensión crítica { $oid } no está admitida.
rule-usage-not-listed =
    { $purpose ->
        [server] Los usos indicados no incluyen la autenticación de servidor.
       *[other] Los usos indicados no incluyen { $oid }.
    }
rule-issuer-not-a-ca = El emisor no es una autoridad de certificación.
rule-path-length-exceeded =
    { $count ->
        [0] Esta autoridad no permite ningún certificado intermedio por debajo, pero hay al menos uno.
        [one] Esta autoridad permite un certificado intermedio por debajo, y hay más.
       *[other] Esta autoridad permite { $count } certificados intermedios por debajo, y hay más.
    }
rule-depth-exceeded = El camino tiene demasiados certificados intermedios.
rule-cannot-sign-certificates = La clave del emisor no es para firmar certificados.
rule-cannot-serve-tls = La clave del certificado no es para conexiones cifradas.
rule-constraints-malformed = Las restricciones de nombres no se pueden entender.
rule-constraints-too-many = Hay demasiados nombres y restricciones de nombres para compararlos.
rule-name-excluded = El emisor no tiene permiso para cubrir «{ $name }».
rule-name-not-permitted = «{ $name }» está fuera de lo que cubre el emisor.
rule-policy-missing = El camino necesita una política de certificados y no conserva ninguna.
rule-issuance-rule = Se incumple una regla de emisión: { $code }.
rule-revoked =
    { $because ->
        [key-compromise] El emisor lo revocó (clave comprometida).
        [ca-compromise] El emisor lo revocó (CA comprometida).
        [affiliation-changed] El emisor lo revocó (cambio de afiliación).
        [superseded] El emisor lo revocó (sustituido).
        [cessation-of-operation] El emisor lo revocó (cese de operaciones).
        [certificate-hold] El emisor lo revocó (certificado en suspenso).
        [removed] El emisor lo revocó (quitado).
        [privilege-withdrawn] El emisor lo revocó (privilegio retirado).
        [aa-compromise] El emisor lo revocó (AA comprometida).
       *[unspecified] El emisor lo revocó (sin especificar).
    }
rule-revocation-list-unreliable = La lista de revocación del emisor no es fiable ({ $code }).
rule-revocation-not-proved = Nada aquí demuestra que el emisor no lo haya revocado.
rule-name-mismatch = El certificado es para otros nombres.
rule-signature-invalid = El emisor conocido con este nombre no hizo la firma.
rule-signature-unsupported = La firma usa un algoritmo que no se puede comprobar aquí.
rule-signature-weak = La firma usa un algoritmo demasiado débil para demostrar nada.
rule-issuer-key-weak = La clave del emisor es demasiado débil para demostrar nada.
rule-issuers-in-a-circle = Los certificados se emitieron unos a otros en círculo.
rule-issuer-self-signed = «{ $name }» emitió su propio certificado y no se ha vinculado.
rule-issuer-unknown = No se conoce al emisor «{ $name }».
rule-too-many-paths = Hay demasiados caminos posibles para probarlos todos.
