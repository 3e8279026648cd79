### Lo que Latchkey comprobó de un documento que un dispositivo muestra sobre sí mismo, una frase por comprobación.

device-identity-path = Lleva al certificado raíz de un fabricante que añadiste.
device-identity-path-refused =
    El camino de la identidad hasta el certificado raíz de un fabricante que añadiste no es válido.
device-identity-revoked = Se revocó la identidad, o el certificado de uno de sus emisores.
device-identity-issuer-unknown = No lleva al certificado raíz de ningún fabricante que hayas añadido.
device-identity-own-maker = No nombra ningún fabricante distinto del de ese certificado raíz.
device-identity-local-device-proved = El fabricante hizo el dispositivo para usarse en redes locales.
device-identity-local-device-refuted = El fabricante no hizo el dispositivo para usarse en redes locales.
device-identity-local-device-open =
    Dice que es para usarse en redes locales, pero su fabricante no le permitió decirlo.
device-identity-several-makers =
    Lleva a certificados raíz de varios fabricantes que añadiste. No muestra cuál lo fabricó.
device-identity-other-maker = La identidad nombra un fabricante distinto del que nombra el certificado raíz por encima de ella.
device-identity-local-path = Lleva a una puerta de enlace que vinculaste.
device-identity-possession = El dispositivo demostró que tiene la clave de este certificado.
device-identity-not-possessed = Nada demuestra que este dispositivo tenga la clave de este certificado.

fdo-unreadable = El comprobante de propiedad no se pudo leer.
fdo-device-certificate-covered = El comprobante se hizo para los certificados que muestra el dispositivo.
fdo-device-certificate-differs =
    El comprobante se hizo para certificados distintos de los que muestra el dispositivo.
fdo-device-certificate-revoked = El fabricante revocó el certificado del dispositivo.
fdo-without-device-certificate = El comprobante no nombra ningún certificado del dispositivo.
fdo-without-entries = El comprobante nunca ha cambiado de manos, así que nada en él está firmado.
fdo-entries-hold = Cada propietario del comprobante lo traspasó al siguiente con su firma.
fdo-entry-not-signed = Un cambio de propietario no lo firmó el propietario anterior.
fdo-entry-signature-unknown = Un cambio de propietario se firmó de un modo que Latchkey no puede comprobar.
fdo-entry-out-of-order = Un cambio de propietario no sigue al anterior.
fdo-entry-for-another-device = Un cambio de propietario se firmó para otro dispositivo.
fdo-manufacturer-known = El comprobante empieza con un fabricante cuyo certificado raíz añadiste.
fdo-manufacturer-revoked = Se revocó el certificado del fabricante con el que empieza el comprobante.
fdo-manufacturer-unknown = Latchkey no conoce al fabricante con el que empieza el comprobante.
fdo-several-makers =
    El comprobante empieza con una autoridad que está por debajo de los certificados raíz de varios fabricantes que
    añadiste.
fdo-signed-over-to-gateway =
    El propietario anterior cedió con su firma el dispositivo a tu puerta de enlace. Quien haya sido su propietario
    puede hacerlo sin preguntarte.
fdo-owner-is-manufacturer = El único propietario en el comprobante es el fabricante.
fdo-owner-was-gateway =
    Tu puerta de enlace fue propietaria y después traspasó el dispositivo a otro con su firma.
fdo-owner-unknown = El último propietario en el comprobante no es ninguna de tus puertas de enlace.

matter-readable-proved = Los certificados de Matter se pueden leer.
matter-readable-refuted = Los certificados de Matter están dañados o incompletos.
matter-readable-open = Los certificados de Matter no se pudieron leer.
matter-authority-known-proved = Añadiste la autoridad de Matter que está por encima del fabricante.
matter-authority-known-refuted = La autoridad de Matter que está por encima del fabricante es falsa.
matter-authority-known-open = No has añadido la autoridad de Matter que está por encima del fabricante.
matter-chain-proved = Una cadena sin huecos lleva desde el dispositivo hasta la autoridad de Matter.
matter-chain-refuted = La cadena desde el dispositivo hasta la autoridad de Matter está rota.
matter-chain-open = La cadena desde el dispositivo hasta la autoridad de Matter no se pudo comprobar.
matter-vendor-proved = Todos los certificados nombran el mismo proveedor.
matter-vendor-refuted = Los certificados nombran proveedores distintos.
matter-vendor-open = No todos los certificados nombran un proveedor.
matter-product-proved = Todos los certificados nombran el mismo producto.
matter-product-refuted = Los certificados nombran productos distintos.
matter-product-open = No todos los certificados nombran un producto.
matter-test-authority-proved = La autoridad es solo para muestras, y el dispositivo dice que es una muestra.
matter-test-authority-refuted =
    Cualquiera puede usar la clave de esta autoridad. Es solo para muestras, y el dispositivo no se presenta como una.
matter-test-authority-open = La autoridad es solo para muestras.
matter-not-revoked-proved = El fabricante no revocó estos certificados.
matter-not-revoked-refuted = El fabricante revocó uno de estos certificados.
matter-not-revoked-open =
    Latchkey no tiene ninguna lista de lo que revocó el fabricante. Puedes añadir una en la página «Fabricantes».
matter-key-held-proved = El dispositivo demostró que tiene la clave que certificó el fabricante.
matter-key-held-refuted = La clave de esta conexión no es la que certificó el fabricante.
matter-key-held-open = Nada muestra que el dispositivo tenga la clave que certificó el fabricante.
matter-declaration-readable-proved = La declaración de certificación se puede leer.
matter-declaration-readable-refuted = La declaración de certificación está dañada.
matter-declaration-readable-open = No hay ninguna declaración de certificación.
matter-declaration-signer-known-proved = Latchkey sabe quién firmó la declaración de certificación.
matter-declaration-signer-known-refuted = El firmante de la declaración de certificación es falso.
matter-declaration-signer-known-open = Latchkey no sabe quién firmó la declaración de certificación.
matter-declaration-signature-proved = La firma de la declaración de certificación es válida.
matter-declaration-signature-refuted = La firma de la declaración de certificación no es válida.
matter-declaration-signature-open = La firma de la declaración de certificación no se pudo comprobar.
matter-declaration-test-key-proved =
    La declaración de certificación está firmada con una clave para muestras, y el dispositivo es una muestra.
matter-declaration-test-key-refuted =
    La declaración de certificación está firmada con una clave que puede usar cualquiera, y el dispositivo no es una
    muestra.
matter-declaration-test-key-open = La declaración de certificación está firmada con una clave para muestras.
matter-declaration-format-proved = La declaración de certificación tiene un formato que Latchkey conoce.
matter-declaration-format-refuted = La declaración de certificación tiene un formato que no existe en Matter.
matter-declaration-format-open = No se conoce el formato de la declaración de certificación.
matter-declaration-type-proved = La declaración de certificación es de un tipo conocido.
matter-declaration-type-refuted = La declaración de certificación es de un tipo que no existe en Matter.
matter-declaration-type-open = No se conoce el tipo de la declaración de certificación.
matter-declaration-vendor-proved = La declaración de certificación es sobre el mismo proveedor.
matter-declaration-vendor-refuted = La declaración de certificación es sobre otro proveedor.
matter-declaration-vendor-open = La declaración de certificación no dice sobre qué proveedor es.
matter-declaration-product-proved = La declaración de certificación es sobre el mismo producto.
matter-declaration-product-refuted = La declaración de certificación es sobre otro producto.
matter-declaration-product-open = La declaración de certificación no dice sobre qué producto es.
matter-declaration-device-proved =
    La declaración de certificación encaja con lo que el dispositivo dice de sí mismo.
matter-declaration-device-refuted =
    La declaración de certificación no encaja con lo que el dispositivo dice de sí mismo.
matter-declaration-device-open = El dispositivo no dice qué producto es.
matter-declaration-authority-proved = La declaración de certificación permite esta autoridad de Matter.
matter-declaration-authority-refuted = La declaración de certificación no permite esta autoridad de Matter.
matter-declaration-authority-open =
    Latchkey no puede saber si la declaración de certificación permite esta autoridad de Matter.

matter-fabric-known-proved = Vinculaste el fabric en el que está el dispositivo.
matter-fabric-known-refuted = El fabric que nombra el dispositivo es falso.
matter-fabric-known-open = No has vinculado el fabric en el que está el dispositivo.
matter-fabric-revoked = El emisor del certificado de fabric del dispositivo lo revocó.
matter-fabric-chain-proved = Una cadena sin huecos lleva desde el dispositivo hasta la raíz de su fabric.
matter-fabric-chain-refuted = La cadena desde el dispositivo hasta la raíz de su fabric está rota.
matter-fabric-chain-open = La cadena desde el dispositivo hasta la raíz de su fabric no se pudo comprobar.
matter-node-key-held-proved = El dispositivo demostró que tiene la clave que certificó el fabric.
matter-node-key-held-refuted = La clave de esta conexión no es la que certificó el fabric.
matter-node-key-held-open = Nada muestra que el dispositivo tenga la clave que certificó el fabric.

mud-unreadable = La lista del fabricante está dañada o en un formato que Latchkey no lee.
mud-extension-malformed = El certificado nombra una lista de un modo que no está permitido.
mud-url-named = El certificado de esta conexión nombra la lista.
mud-certificate-of-maker = El certificado de esta conexión lleva a un fabricante que añadiste.
mud-certificate-maker-unproved = El certificado de esta conexión no lleva a ningún fabricante que hayas añadido.
mud-certificate-revoked = El fabricante revocó el certificado de esta conexión.
mud-certificate-not-seen = Latchkey no vio el certificado de esta conexión.
mud-certificate-names-none = El certificado de esta conexión no nombra ninguna lista.
mud-file-is-named = Es la lista que nombra el certificado de esta conexión.
mud-file-of-another-device = No es la lista que nombra el certificado de esta conexión.
mud-signature-valid = La firma de la lista es válida.
mud-signature-invalid = La firma de la lista no es válida.
mud-signature-unsupported = Latchkey no puede comprobar firmas de este tipo.
mud-signature-key-unknown = Ninguna clave que Latchkey conozca encaja con la firma de la lista.
mud-signature-unsigned = Nadie firmó la lista.
mud-signer-anchored = El certificado del firmante lleva a un fabricante que añadiste.
mud-signer-unproved = El certificado del firmante no lleva a ningún fabricante que hayas añadido.
mud-signer-revoked = Se revocó el certificado del firmante.
mud-signed-by-device = La lista la firmó un dispositivo, no su fabricante.
mud-signer-among-devices =
    El mismo emisor certificó el dispositivo y el firmante, así que puede que la lista la firmara un dispositivo.
mud-signer-of-another-maker = La lista la firmó un fabricante distinto del que hizo el dispositivo.
mud-signer-is-named = La firmó el firmante que nombra el certificado.
mud-signer-differs = La firmó un firmante distinto del que nombra el certificado.

referee-confirmed = La respuesta vino de tu puerta de enlace.
referee-not-confirmed = Latchkey no pudo comprobar que la respuesta viniera de tu puerta de enlace.
referee-out-of-scope = El nombre está fuera de lo que cubre esta puerta de enlace.
referee-name-unknown = Tu puerta de enlace no conoce este nombre.
referee-several-keys = Tu puerta de enlace acepta ahora más de una clave para este nombre.
referee-restored =
    Tu puerta de enlace se restauró a partir de una copia de seguridad y no puede decir qué clave es la más reciente.
referee-answer-unusable = La respuesta de tu puerta de enlace no se pudo leer.
referee-key-not-seen = Latchkey no vio la clave para compararla.
referee-key-matches = La clave del dispositivo es la que tu puerta de enlace espera para este nombre.
referee-key-renewed = Tu puerta de enlace espera una clave más reciente que la última vez.
referee-key-differs = La clave del dispositivo no es la que tu puerta de enlace espera para este nombre.
referee-key-of-other-port =
    Tu puerta de enlace espera otra clave para este nombre. Puede referirse al servicio principal de allí, no a este
    puerto.
referee-key-taken-back =
    El dispositivo muestra una clave que tu puerta de enlace ya no acepta para este nombre.

token-unreadable = La declaración está dañada o en un formato que Latchkey no lee.
token-signature-valid = La firma de la declaración es válida.
token-signature-refused = La firma de la declaración no es válida.
token-signer-thumbprint-differs = La declaración nombra un firmante distinto del que la firmó.
token-signer-unreadable = El certificado del firmante no se puede leer.
token-signer-anchored = El certificado del firmante lleva a un certificado raíz que añadiste.
token-signer-unproved = El certificado del firmante no lleva a ningún certificado raíz que hayas añadido.
token-signer-revoked = Se revocó el certificado del firmante.
token-signer-not-for-tokens = El certificado del firmante no se hizo para firmar declaraciones.
token-key-unknown = La declaración no dice quién la firmó, y ninguna clave que Latchkey conozca encaja.
token-expired = La declaración ha caducado.
token-not-yet-valid = La declaración todavía no es válida. Puede que algún reloj esté mal.
token-new-yet-over = Es nueva, pero sus fechas ya pasaron. Puede que el reloj del dispositivo esté mal.
token-new-yet-later = Es nueva, pero sus fechas empiezan después. Puede que el reloj del dispositivo esté mal.
token-clock-ahead = El reloj del dispositivo va por delante del de este equipo.
token-in-time = La declaración está dentro de sus fechas.
token-nonce-ours = Responde a la pregunta que Latchkey acaba de hacer, así que es nueva.
token-nonce-not-ours =
    La declaración responde a una pregunta distinta de la de Latchkey, así que puede ser una copia antigua.
token-without-nonce = Nada muestra que se hiciera para esta visita, así que puede ser una copia antigua.
token-not-asked-for = No se hizo a petición de Latchkey, así que puede ser una copia antigua.
token-names-this-certificate = Nombra el certificado de esta conexión.
token-names-no-certificate = No nombra ningún certificado, así que nada la une a esta conexión.
token-certificate-not-seen = Latchkey no vio el certificado para compararlo.
token-for-another-certificate = El dispositivo muestra una declaración que se hizo para otro certificado.
token-for-another-key = El dispositivo muestra una declaración que se hizo para otra clave.
token-psa-claims-refused =
    Lo que la declaración dice de su chip de seguridad incumple las reglas de esas declaraciones.
token-result-affirming = Alguien que comprobó el dispositivo lo encontró en orden.
token-result-none = Alguien que comprobó el dispositivo no llegó a ningún resultado.
token-result-warning = Alguien que comprobó el dispositivo tuvo dudas.
token-result-contraindicated = Alguien que comprobó el dispositivo encontró algo mal.
token-not-a-result = La firmó un verificador, pero no es el resultado de comprobar un dispositivo.
token-result-not-by-verifier = El resultado no lo firmó nadie que tenga permiso para comprobar dispositivos.

artefact-wrapper-unreadable = La colección de documentos está dañada, así que no se leyó nada de ella.
artefact-of-no-known-kind = Latchkey no conoce este tipo de documento, o está dañado.
artefact-names-no-device = El certificado no dice sobre qué dispositivo es.
artefact-damaged = El certificado está dañado y no se pudo leer.
artefact-incomplete = Faltan documentos que van con él, así que no se pudo comprobar.
artefact-beyond-limit = Hay más documentos de los que Latchkey lee, y este se omitió.
artefact-not-appraised = Latchkey no pudo terminar de comprobarlo. Es un fallo de Latchkey, no del dispositivo.

voucher-unreadable = El comprobante está dañado o en un formato que Latchkey no lee.
voucher-is-request = Esto solo pide un comprobante. Cualquiera puede pedirlo.
voucher-signature-valid = La firma del comprobante es válida.
voucher-signature-invalid = La firma del comprobante no es válida.
voucher-signature-unsupported = Latchkey no puede comprobar firmas de este tipo.
voucher-signature-key-unknown = Ninguna clave que Latchkey conozca encaja con la firma del comprobante.
voucher-signature-unsigned = Nadie firmó el comprobante.
voucher-signer-anchored = El certificado del firmante lleva a un fabricante que añadiste.
voucher-signer-unproved = El certificado del firmante no lleva a ningún fabricante que hayas añadido.
voucher-signer-expired =
    El certificado del firmante ha caducado, así que no se puede comprobar la fecha del comprobante. El fabricante puede
    emitir uno nuevo.
voucher-request-by-device = El propio dispositivo firmó esta petición.
voucher-signer-revoked = Se revocó el certificado del firmante.
voucher-signed-by-device = El comprobante lo firmó un dispositivo, pero solo su fabricante tiene permiso.
voucher-signer-among-devices =
    El mismo emisor certificó el dispositivo y el firmante, así que puede que el comprobante lo firmara un dispositivo.
voucher-in-time = El comprobante está dentro de sus fechas.
voucher-expired = El comprobante ha caducado.
voucher-from-future = El comprobante tiene una fecha futura. Puede que algún reloj esté mal.
voucher-without-date = El comprobante no dice cuándo se hizo.
voucher-nonce-and-expiry =
    El comprobante tiene un nonce y también una fecha de caducidad, pero solo se permite una de las dos cosas.
voucher-without-serial = El comprobante no dice para qué dispositivo es.
voucher-device-not-seen = Latchkey no vio ningún certificado del dispositivo para compararlo.
voucher-device-without-identity = El certificado del dispositivo no dice quién lo fabricó.
voucher-device-without-serial = El certificado del dispositivo no tiene número de serie que comparar.
voucher-device-revoked = El fabricante revocó el certificado del dispositivo.
voucher-serial-fits = El comprobante es para un dispositivo con este número de serie.
voucher-for-another-device = El comprobante es para otro dispositivo.
voucher-device-issuer-fits = El comprobante nombra el emisor del certificado del dispositivo.
voucher-device-issuer-unnamed = El comprobante no nombra el emisor del certificado del dispositivo.
voucher-for-another-issuer = El comprobante es para un dispositivo de otro emisor.
voucher-device-of-maker = El fabricante que firmó el comprobante hizo este dispositivo.
voucher-device-maker-unproved = Nada muestra que el fabricante que firmó el comprobante hiciera este dispositivo.
voucher-of-another-maker = El fabricante que firmó el comprobante no hizo este dispositivo.
voucher-owner-is-gateway = El comprobante nombra una puerta de enlace que vinculaste.
voucher-owner-unknown = El comprobante nombra a alguien que no has vinculado.
voucher-owner-revoked =
    Tu puerta de enlace revocó el certificado que el comprobante nombra como el del propietario.
voucher-owner-unreadable = El certificado del propietario no se puede leer.
voucher-owners-differ = El comprobante nombra más de un propietario.
voucher-names-no-owner = El comprobante no nombra ningún propietario.
