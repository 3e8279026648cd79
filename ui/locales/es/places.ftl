### Vincular por la dirección de una puerta de enlace: encontrar allí su certificado raíz.

address = Dirección de la puerta de enlace
address-placeholder = router.home.arpa o 192.168.1.1
with-hash = Tengo su huella digital SHA-256
look = Buscar el certificado
looked = Dónde buscó Latchkey
take = Elegir este
proved = Demostrado por su huella digital SHA-256

hint =
    Latchkey busca donde las puertas de enlace suelen guardar su certificado raíz. Si conoces su dirección exacta,
    escríbela, por ejemplo, http://192.168.1.1/ca.crt.
hash = Huella digital SHA-256 del certificado o de su clave, los 64 caracteres
hash-hint =
    Tómala de la propia puerta de enlace, por ejemplo, con «step certificate fingerprint». Así no tendrás que comparar
    nada después.
looking = Buscando en los lugares habituales. Puede tardar unos segundos…
several = Hay varios certificados raíz. ¿Cuál es el de tu puerta de enlace?
several-why = Elige uno. Lo que compares después mostrará si es el correcto.
proved-why =
    El certificado tiene la huella digital SHA-256 que escribiste o que contenía la dirección. No hay nada que comparar.
    Si la tomaste de tu propia puerta de enlace, vincúlala. Si te la dijo alguien, cancela.

found = { $host } tiene un certificado raíz en { $paths }.
nothing = { $host } no tiene nada en { $paths }.
no-one = { $host } no responde por http.
at = { $places }:
