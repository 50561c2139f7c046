# Les territoires.

territory-kind-region = Région
territory-kind-departement = Département
territory-kind-epci = Intercommunalité
territory-kind-commune = Commune
territory-unfit = « { $found } » n’est pas un territoire : écrivez commune-, epci-, departement- ou region-, puis le code de l’INSEE ou le SIREN de l’intercommunalité, comme commune-38185.
territory-label-region = { $name } (région)
territory-label-departement = { $name } (département)
territory-label-epci = { $name } (intercommunalité)
territory-label-commune = { $name } (commune, { $over })
map-credit = Contours des départements : MapSVG, licence CC BY 4.0, simplifiés.
territories-credit = Communes, intercommunalités, départements, régions et populations : édition { $year }, sous Licence Ouverte.
