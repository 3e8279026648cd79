### Lo que muestra el dibujo de un veredicto, para quienes oyen la página.

confirmed = Una línea continua con una marca de verificación une tu puerta de enlace con este dispositivo.
remembered = Un lazo discontinuo te une con este dispositivo.
new = Una línea de puntos con un signo de interrogación lleva a este dispositivo.
changed = Una línea rota con dos claves distintas lleva a este dispositivo.
broken = Una línea rota con una cruz lleva a este dispositivo.
gap = Una línea con un hueco y un signo de exclamación lleva a este dispositivo.
plain = Un candado abierto y ninguna línea, porque esta página no está cifrada.
fog = La niebla oculta la línea hasta este dispositivo.
named = Una clave y una etiqueta con un nombre son de este dispositivo.
public = Una línea fina une una autoridad pública con este dispositivo.
accepted = Una línea fina une tu navegador con este dispositivo.
maker = Una línea fina une el fabricante con este dispositivo.
