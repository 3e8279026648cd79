### Paramètres : la barre d’outils prévient avant qu’un mot de passe ne soit saisi dans une page qui pose problème.

## Titres
setting = Mots de passe sur les pages à problème

## Phrases
setting-label = Prévenir dans la barre d’outils quand une telle page demande un mot de passe
setting-why =
    Une telle page n’est pas chiffrée ou demande de la prudence. Avec cette option, Latchkey cherche un champ de mot de
    passe sur les pages locales et ne lit rien d’autre.
refused = Votre navigateur ne l’a pas autorisé. Rien n’a été modifié.
