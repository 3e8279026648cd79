### Dates that a certificate gives.

# Stands in place of a date in sentences such as “It expired on 3 March.” Max: 30
unreadable = an unreadable date
