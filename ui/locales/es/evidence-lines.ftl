### Las líneas de la ventana emergente sobre quién fabricó un dispositivo y de quién es, según sus documentos.

made = Fabricado por
belongs = Pertenece a
add-maker = Añadir su fabricante
ask-maker = Obtener la lista del fabricante

of-companion = Esto es sobre el certificado que vio el ayudante de Latchkey, por su propia conexión.
denied = Tu navegador no lo permitió, así que Latchkey no preguntó a nadie. Inténtalo de nuevo y permítelo.
maker-learns =
    Su fabricante publica en { $host } con qué se comunica. Al preguntar, el fabricante sabrá que alguien tiene un
    dispositivo así.

proved-maker = { $maker }, lo dice el fabricante.
proved-maker-model = { $maker }, modelo { $model }, lo dice el fabricante.
proved-by-token-maker = { $maker }, firmado con una clave que certificó este fabricante.
proved-by-token-maker-model = { $maker }, modelo { $model }, firmado con una clave que certificó este fabricante.
proved-vendor = Número de proveedor { $vendor }, lo dice el fabricante.
proved-vendor-product =
    Número de proveedor { $vendor }, número de producto { $product }, lo dice el fabricante.
proved-nameless = Un fabricante que no da ningún nombre.
proved-checked = Lo comprobó { $verifier } y lo encontró en orden.
proved-checked-model = Modelo { $model }. Lo comprobó { $verifier } y lo encontró en orden.
refuted-maker = Latchkey comprobó lo que muestra sobre su fabricante, y no superó la comprobación.

device-says-maker = Dice que lo fabricó «{ $maker }».
device-says-maker-model = Dice que lo fabricó «{ $maker }», modelo «{ $model }».
device-says-model = Dice que su modelo es «{ $model }».
device-says-vendor =
    Dice que lo fabricó el proveedor número { $vendor }. Ninguna lista que hayas añadido lo nombra.
device-says-vendor-product =
    Dice que lo fabricó el proveedor número { $vendor }, producto número { $product }. Ninguna lista que hayas añadido los
    nombra.
device-says-nameless = Dice quién lo fabricó, pero no da ningún nombre.

file-says-maker = Un archivo que diste dice que lo fabricó «{ $maker }».
file-says-maker-model = Un archivo que diste dice que lo fabricó «{ $maker }», modelo «{ $model }».
file-says-model = Un archivo que diste dice que su modelo es «{ $model }».
file-says-vendor =
    Un archivo que diste dice que lo fabricó el proveedor número { $vendor }. Ninguna lista que hayas añadido lo nombra.
file-says-vendor-product =
    Un archivo que diste dice que lo fabricó el proveedor número { $vendor }, producto número { $product }. Ninguna lista
    que hayas añadido los nombra.
file-says-nameless = Un archivo que diste dice quién lo fabricó, pero no da ningún nombre.

owner-by-identity = Tu puerta de enlace «{ $owner }», lo dice la identidad que ella emitió.
owner-by-fabric = Tu puerta de enlace «{ $owner }», lo dice el certificado de su fabric.
owner-by-fdo = Tu puerta de enlace «{ $owner }», lo dice su comprobante de propiedad.
owner-by-voucher = Tu puerta de enlace «{ $owner }», lo dice un comprobante de su fabricante.
owner-by-token = Tu puerta de enlace «{ $owner }», que certificó la clave con la que firmó el dispositivo.
owner-by-referee = Tu puerta de enlace «{ $owner }», que espera esta clave para este nombre.
owner-matter-home = Una casa de Matter (fabric { $fabric }), lo dice el certificado de su fabric.
owner-nameless = Una de tus puertas de enlace, que no tiene nombre.
refuted-owner = Latchkey comprobó lo que muestra sobre su propietario, y no superó la comprobación.

device-says-owner = Dice que pertenece a «{ $owner }».
device-says-owner-gateway = Dice que pertenece a tu puerta de enlace «{ $owner }».
device-says-passed-on = Dice que se traspasó a «{ $owner }».
device-says-passed-on-gateway = Dice que se traspasó a tu puerta de enlace «{ $owner }».
device-says-passed-on-nameless = Dice que se traspasó, pero no a quién.
device-says-owner-nameless = Dice que tiene propietario, pero no da ningún nombre.
device-says-matter-home = Dice que pertenece a una casa de Matter (fabric { $fabric }).

file-says-owner = Un archivo que diste dice que pertenece a «{ $owner }».
file-says-owner-gateway = Un archivo que diste dice que pertenece a tu puerta de enlace «{ $owner }».
file-says-passed-on = Un archivo que diste dice que se traspasó a «{ $owner }».
file-says-passed-on-gateway = Un archivo que diste dice que se traspasó a tu puerta de enlace «{ $owner }».
file-says-passed-on-nameless = Un archivo que diste dice que se traspasó, pero no a quién.
file-says-owner-nameless = Un archivo que diste dice que tiene propietario, pero no da ningún nombre.
file-says-matter-home = Un archivo que diste dice que pertenece a una casa de Matter (fabric { $fabric }).
