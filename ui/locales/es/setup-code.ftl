### En la página «Fabricantes»: lee el código de configuración de un dispositivo Matter.

title = Leer un código de configuración
code = Código de configuración
read = Leer el código
vendor = Fabricante, según dice
product = Producto, según dice
serial = Número de serie, según dice
start = Cómo se configura

lead =
    El código QR o el número de un dispositivo Matter dice qué producto es. No demuestra nada, porque cualquiera puede
    imprimir uno. No lo compartas, porque quien lo tenga puede configurar el dispositivo. Latchkey no guarda nada de él.
hint = El texto del código QR, que empieza por MT:, o el número de 11 o 21 cifras.
short = Este número corto no nombra ningún fabricante ni producto. El código QR del dispositivo sí.
nameless = Latchkey conocerá los nombres de estos números cuando añadas «Nombres de proveedores y productos».

numbered = número { $id }
named = { $name } (número { $id })
flow-power = Se puede configurar en cuanto recibe corriente.
flow-button = Pulsa antes un botón del dispositivo.
flow-maker = Sigue las instrucciones del fabricante.

problem-setup-code-form =
    Este no es un código de configuración. Empieza por MT:, o es un número de 11 o 21 cifras.
problem-setup-code-check-digit = Una de las cifras no es correcta. Compáralas con las del dispositivo.
problem-setup-code-version =
    Latchkey no puede leer este tipo de código más reciente. Comprueba si hay una actualización de Latchkey.
problem-setup-code-value = Este código contiene un valor que no tiene ningún dispositivo. Compáralo con el dispositivo.
