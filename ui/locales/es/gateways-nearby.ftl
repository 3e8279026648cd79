### Las puertas de enlace que se anuncian en la red, en la página de vinculación.

title = Puertas de enlace en tu red
look = Buscar puertas de enlace
again = Buscar de nuevo
listening = Escuchando unos segundos…
use = Comprobar esta puerta de enlace

lead = Cualquiera en la red puede anunciar una puerta de enlace. Antes de vincularla, la comparas con la tuya.
nothing = No se anunció ninguna puerta de enlace. Usa una de las formas de abajo.
deaf = El ayudante no pudo escuchar en ninguna red. Comprueba que este equipo esté conectado a una.
