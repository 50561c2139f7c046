# Territories.

territory-kind-region = Region
territory-kind-departement = Département
territory-kind-epci = Group of municipalities
territory-kind-commune = Municipality
territory-unfit = “{ $found }” is not a territory: write commune-, epci-, departement- or region-, then INSEE’s code or the SIREN of the group of municipalities, like commune-38185.
