### Lo que una entrada de una lista, o la ventana emergente, permite hacer con ella.

rename = Cambiar nombre
save = Guardar
cancel = Cancelar
undo = Deshacer

rename-device = Cambiar el nombre de { $name }
name-for = Nombre para { $name }
