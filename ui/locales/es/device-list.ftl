### La lista de dispositivos de la página de dispositivos.

show = Mostrar
all = Todos
group = Agrupar por
order = Ordenar por
map = Cómo conoce Latchkey tus dispositivos
no-gateway = No confirmados por una puerta de enlace
no-network = Otros nombres
more = Más
next = Mostrar más dispositivos
page = Cronología, claves y direcciones
search-hint = Pulsa / para buscar

group-by-status = Estado
group-by-gateway = Puerta de enlace
group-by-network = Red

order-by-name = Nombre
order-by-seen = Última vez visto

first-seen = Visto por primera vez el { $date }.

last-seen = { $when ->
    [today] Visto hoy
    [yesterday] Visto ayer
   *[earlier] Visto el { $date }
}

status-attention = Requieren atención
status-unsure = Comprobar de nuevo
status-new = No recordados
status-remembered = Recordados
status-confirmed = Confirmados
status-unseen = No vistos en 90 días

more-about = Más: { $name }
