# Territories.

territory-kind-region = Region
territory-kind-departement = Département
territory-kind-epci = Group of municipalities
territory-kind-commune = Municipality
territory-unfit = “{ $found }” is not a territory: write commune-, epci-, departement- or region-, then INSEE’s code or the SIREN of the group of municipalities, like commune-38185.
territory-label-region = { $name } (region)
territory-label-departement = { $name } (département)
territory-label-epci = { $name } (group of municipalities)
territory-label-commune = { $name } (municipality, { $over })
map-credit = Outlines of the départements: MapSVG, licence CC BY 4.0, simplified.
territories-credit = Municipalities, groups of municipalities, départements, regions and populations: edition of { $year }, under the Licence Ouverte.
