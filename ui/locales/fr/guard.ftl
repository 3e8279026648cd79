### La page qui remplace un appareil ne correspondant pas à ce que Latchkey en sait, et le réglage pour cela.

## Labels
free = Rien n’est bloqué ici
open-again = Ouvrir à nouveau
close = Fermer cette page
again = Vérifier à nouveau
more = Plus
replaced = Je l’ai réinitialisé ou remplacé…
replaced-yes = Enregistrer la nouvelle clé
cancel = Annuler
open = Ouvrir quand même

## Sentences
broken = Cette page fait partie de Latchkey et s’ouvre d’elle-même quand un appareil ne correspond pas.
free-why = Latchkey ne bloque plus cet appareil.
again-why = « Vérifier à nouveau » interroge encore l’appareil. Si tout est alors en ordre, la page s’ouvre.
replaced-sure = Enregistrer la nouvelle clé ? Seulement si vous avez vous-même réinitialisé ou remplacé l’appareil.
open-why =
    Latchkey ne bloquera plus cette clé jusqu’à ce que vous fermiez le navigateur. Ne saisissez aucun mot de passe.
setting = Bloquer les pages des appareils qui ne correspondent pas
setting-label = Bloquer les pages dangereuses des appareils que vous avez enregistrés, ou qu’une passerelle a confirmés
setting-why =
    Latchkey affiche alors une page à lui, et les requêtes https des pages de l’adresse sont bloquées jusqu’à ce que vous
    décidiez. Vous pouvez toujours ouvrir la page quand même.

## Headlines
headline-unchecked-host = { $host } n’a pas pu être vérifié
headline-unchecked-name = « { $name } » n’a pas pu être vérifié
headline-mismatch-host = Cela ne correspond pas à { $host }
headline-mismatch-name = Cela ne correspond pas à « { $name } »
headline-doubt-host = Ce n’est peut-être pas { $host }
headline-doubt-name = Ce n’est peut-être pas « { $name } »

## What has left this computer already, and what has not
sent-nothing = Les pages https de cette adresse et leurs requêtes https sont bloquées jusqu’à ce que vous décidiez ci-dessous.
sent-request =
    Votre navigateur avait déjà demandé la page, avec les cookies qu’il a éventuellement pour elle. Les
    autres requêtes https des pages de cette adresse sont bloquées jusqu’à ce que vous décidiez ci-dessous.
sent-form =
    Votre navigateur avait déjà envoyé le formulaire que vous avez rempli, avec les cookies qu’il a éventuellement. Les
    autres requêtes https des pages de cette adresse sont bloquées jusqu’à ce que vous décidiez ci-dessous.
sent-either =
    Votre navigateur avait déjà demandé la page, ou envoyé un formulaire que vous avez rempli, avec les cookies qu’il a
    éventuellement. Les
    autres requêtes https des pages de cette adresse sont bloquées jusqu’à ce que vous décidiez ci-dessous.

## What is wrong
why-key-changed = Sa clé n’est pas celle que Latchkey a enregistrée. C’est peut-être autre chose qui répond.
why-key-on-static-list = Sa clé est publiée, donc n’importe qui peut se faire passer pour cet appareil.
why-key-on-other-device = Un autre appareil montre la même clé, donc l’un des deux n’est pas ce qu’il prétend.
why-impostor-issuer = Son certificat prétend venir de votre passerelle, mais ce n’est pas le cas.
why-path-revoked = Votre passerelle a révoqué ce certificat, ou un autre qui a la même clé.
why-local-device-public-name = Son certificat est réservé aux appareils locaux, mais nomme un site web.
why-local-device-public-address = Son certificat est réservé aux appareils locaux, mais la réponse est venue d’Internet.
why-other = Latchkey a trouvé quelque chose de dangereux à son sujet.
why-unchecked = Latchkey n’a pas pu vérifier cette page à temps, ou n’a pas pu lire ce qu’il avait enregistré.
why-key-changed-since =
    { $when ->
        [today] Sa clé n’est pas celle enregistrée aujourd’hui. C’est peut-être autre chose qui répond.
        [yesterday] Sa clé n’est pas celle enregistrée hier. C’est peut-être autre chose qui répond.
       *[earlier] Sa clé n’est pas celle enregistrée le { $date }. C’est peut-être autre chose qui répond.
    }
