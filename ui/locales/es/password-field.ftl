### Ajustes: si la barra de herramientas avisa antes de escribir una contraseña en una página con algún problema.

## Títulos
setting = Contraseñas en páginas con algún problema

## Frases
setting-label = Avisar en la barra de herramientas cuando una página así pide una contraseña
setting-why =
    Una página así no está cifrada o exige cuidado. Con esto activado, Latchkey comprueba si las páginas locales tienen
    un campo de contraseña y no lee nada más.
refused = Tu navegador no lo permitió. No se cambió nada.
