# Les territoires.

territory-kind-region = Région
territory-kind-departement = Département
territory-kind-epci = Intercommunalité
territory-kind-commune = Commune
territory-unfit = « { $found } » n’est pas un territoire : écrivez commune-, epci-, departement- ou region-, puis le code de l’INSEE ou le SIREN de l’intercommunalité, comme commune-38185.
