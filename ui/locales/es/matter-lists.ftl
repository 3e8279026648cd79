### En la página «Fabricantes»: las listas públicas con las que Latchkey comprueba los dispositivos Matter.

title = Matter
reading = Leyendo…
lead =
    Latchkey comprueba los dispositivos Matter con listas públicas, pero no obtiene ninguna. Consigue los archivos del
    Distributed Compliance Ledger o del Matter SDK y añádelos aquí.

authorities-name = Autoridades de atestación
signers-name = Firmantes de declaraciones
revocations-name = Listas de revocación
delegates-name = Firmantes de listas de revocación
names-name = Nombres de proveedores y productos

authorities-why =
    Certificados raíz (PAA) que muestran quién fabricó un dispositivo. Archivos: .pem, .der, o JSON del ledger.
signers-why = Certificados de quienes firman declaraciones de certificación.
revocations-why = Listas de certificados de dispositivos que sus fabricantes revocaron. Archivos: .crl o .pem.
delegates-why =
    Certificados de quienes firman una lista así por un fabricante. La mayoría de las listas no los necesitan.
names-why = JSON del ledger que da nombres a los números.

authorities-add = Añadir autoridades de atestación
signers-add = Añadir firmantes de declaraciones
revocations-add = Añadir listas de revocación
delegates-add = Añadir firmantes de listas de revocación
names-add = Añadir nombres de proveedores y productos
authorities-forget = Olvidar autoridades de atestación
signers-forget = Olvidar firmantes de declaraciones
revocations-forget = Olvidar listas de revocación
delegates-forget = Olvidar firmantes de listas de revocación
names-forget = Olvidar nombres de proveedores y productos

empty = Vacía.
count = { $count } en esta lista.

samples =
    { $count ->
        [one] La clave privada de uno de estos certificados es pública, así que solo vale para muestras.
       *[other] Las claves privadas de { $count } de estos certificados son públicas, así que solo valen para muestras.
    }

nothing-of-it = Latchkey no encontró en el archivo nada para esta lista. Elige otro archivo.
too-many = En este archivo hay más de lo que Latchkey conserva. Elige un archivo más pequeño.
nothing-new = No contenía nada nuevo.
added = Añadidos: { $count }.
refused =
    { $count ->
        [one] Un certificado del archivo no es de este tipo y se omitió.
       *[other] { $count } certificados del archivo no son de este tipo y se omitieron.
    }
