### Fechas que da un certificado.

unreadable = (fecha ilegible)
