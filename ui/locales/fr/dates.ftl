### Les dates que donne un certificat.

unreadable = (date illisible)
