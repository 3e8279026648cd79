### Qué nombres y direcciones cubre una puerta de enlace.

title = Cambiar lo que cubre
names = Nombres
single = También palabras sueltas, como «printer»
addresses = Direcciones
save = Guardar
everything = Volver a rellenar todo

names-hint = Uno por línea. home.arpa cubre todos los nombres que terminan así.
addresses-hint =
    Una por línea, como 192.168.1.20, o 192.168.1.x para todas las que empiezan así.
saved = Guardado.
saved-anchored =
    Guardado. Los certificados limitados en tu navegador siguen permitiendo lo mismo que antes. Crea archivos nuevos y
    quita los antiguos.
saved-bounded =
    Guardado. Si instalaste el certificado raíz de esta puerta de enlace, sigue permitiendo lo mismo que antes. Quítalo de
    tu navegador.
widened = Vuelve a aparecer todo lo local que podría cubrir. Nada cambia hasta que guardes.
nothing = Deja al menos un nombre o una dirección. Si no debe cubrir nada, desvincúlala.

refused-not-a-name = «{ $part }» no es un nombre ni la terminación de uno, como nas.local o home.arpa.
refused-not-an-address = «{ $part }» no es una dirección ni un rango, como 192.168.1.x o 192.168.1.0/24.
refused-single-label = «{ $part }» es una palabra suelta, que podría cubrir toda una parte de Internet.
refused-outside-scope =
    «{ $part }» no es local, o no lo permite el certificado de la propia puerta de enlace. No se ha cambiado nada.

covers = Cubre:
covers-names = nombres que terminan en { $names }
covers-names-and-others = nombres que terminan en { $names } y otros
covers-single-words = palabras sueltas como «printer»
covers-addresses = direcciones como { $ranges }
covers-addresses-and-others = direcciones como { $ranges } y otras
covers-nothing = nada
covers-until = hasta el { $date }
covers-never = nunca sitios web

single-words = nombres de una sola palabra, como printer
special-use = y direcciones reservadas para usos especiales: { $ranges }
range = de { $first } a { $last }
