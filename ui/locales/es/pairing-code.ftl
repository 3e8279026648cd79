### Vincular con las ocho cifras que muestra una puerta de enlace.

address = Dirección de la puerta de enlace
address-placeholder = router.home.arpa o 192.168.1.1
code = El código de ocho cifras que muestra
prove = Usar este código
proved = Demostrado por el código

hint =
    Léelo en la pantalla o la página de la propia puerta de enlace, no en un mensaje. Un código sirve una vez, durante
    diez minutos.
proving = Preguntando a la puerta de enlace si conoce el código…
proved-why =
    Quien envió este certificado raíz conocía las cifras que escribiste, y nadie lo modificó por el camino. No hay nada
    que comparar. Si leíste las cifras en tu propia puerta de enlace, vincúlala.

problem-mistyped = Un código tiene ocho cifras. Compruébalo e inténtalo de nuevo.
problem-not-offered =
    El dispositivo de { $at } no se vincula con códigos. Si la dirección es correcta, elige otra forma abajo.
problem-unsupported-version =
    Esta puerta de enlace y Latchkey usan versiones distintas de la vinculación con códigos. Actualízalos, o elige otra
    forma abajo.
problem-code-expired =
    La puerta de enlace de { $at } dice que ahora no está mostrando este código. Un código dura diez minutos y sirve
    para
    vincular una vez. Crea uno nuevo allí y escríbelo.
problem-too-many-attempts =
    Este código se probó demasiadas veces, así que ya no sirve. Si esos intentos no fueron tuyos, alguien en tu red está
    probando códigos. Averigua quién antes de crear uno nuevo.
problem-wrong-address =
    La puerta de enlace no usa la dirección { $at }. Escribe la dirección que muestra junto al código.
problem-interrupted =
    Otra vinculación se interpuso. Si nadie más está vinculando, crea un código nuevo en la puerta de enlace e inténtalo
    de nuevo.
problem-bad-answer =
    La respuesta de { $at } no era válida. Crea un código nuevo e inténtalo de nuevo. Si eso no ayuda, la puerta de
    enlace
    está defectuosa o alguien está interfiriendo.
problem-wrong-code =
    Lo que respondió en { $at } no conoce este código. A menudo es un error al escribirlo. Compara las ocho cifras con
    las
    que la puerta de enlace muestra ahora e inténtalo de nuevo. Un código solo admite unos pocos intentos. Si las cifras
    eran correctas, puede que haya respondido otra cosa. No continúes en esta red.
problem-attacker-or-fault =
    No fue un error al escribir. La respuesta se modificó, o la puerta de enlace está defectuosa. No la vincules en esta
    red. Usa un cable hasta la puerta de enlace, o trae su certificado raíz como archivo.

digits = { $count } de 8 cifras
too-many-digits = { $count } cifras, pero un código tiene 8
