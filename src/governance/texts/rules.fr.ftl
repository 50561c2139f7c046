# Pourquoi une règle répond ce qu’elle répond, avec ses chiffres.
# Un message par clé de rules/explain.rs, sans point final : l’article s’ajoute avant le point.
# Les messages en « rule-bit » sont des morceaux que d’autres reprennent.

rule-article = (statuts, { $article })

## Quorum

rule-bit-reached = { $reached ->
    [yes] Quorum atteint
   *[no] Quorum non atteint
}
rule-bit-counted = { $who ->
    [present] { $unit ->
        [heads] { $counted ->
            [one] { $counted } membre présent
           *[other] { $counted } membres présents
        }
       *[voices] { $counted ->
            [one] { $counted } voix présente
           *[other] { $counted } voix présentes
        }
    } sur { $out-of }{ $represented ->
        [0] {""}
       *[other] {" "}(les pouvoirs, { $represented }, ne comptent pas)
    }
   *[both] { $unit ->
        [heads] { $counted ->
            [one] { $counted } membre
           *[other] { $counted } membres
        }
       *[voices] { $counted } voix
    } sur { $out-of } ({ rule-bit-present })
}
rule-bit-present = { $unit ->
    [heads] { $present ->
        [one] { $present } présent
       *[other] { $present } présents
    } et { $represented ->
        [one] { $represented } représenté
       *[other] { $represented } représentés
    }
   *[voices] { $present ->
        [one] { $present } présente
       *[other] { $present } présentes
    } et { $represented ->
        [one] { $represented } représentée
       *[other] { $represented } représentées
    }
}
rule-bit-room = { $unit ->
    [heads] membres : { rule-bit-present }, sur { $out-of }
   *[voices] voix : { rule-bit-present }, sur { $out-of }
}
rule-quorum-session = { rule-bit-reached } : { rule-bit-counted } ; il en fallait { $needed }
rule-quorum-college = { $college }, { $reached ->
    [yes] quorum atteint
   *[no] quorum non atteint
} : { rule-bit-counted } ; il en fallait { $needed }
rule-quorum-colleges = { rule-bit-reached } : il le faut dans chaque collège, il l’est dans { $reaching } sur { $colleges }
rule-quorum-lowered = C’est le seuil abaissé de la seconde convocation
rule-quorum-waived = Aucun quorum n’est requis sur seconde convocation ; { rule-bit-room }
rule-quorum-silent = Les statuts sont muets : aucun quorum n’est requis ; { rule-bit-room }

## Votes

rule-bit-tally = { $unit ->
    [heads] { $for } pour
   *[voices] { $for } voix pour
}, { $against } contre, { $abstain ->
    [one] { $abstain } abstention
   *[other] { $abstain } abstentions
}{ $blank ->
    [0] {""}
    [one] , { $blank } blanc
   *[other] , { $blank } blancs
}{ $void ->
    [0] {""}
    [one] , { $void } nul
   *[other] , { $void } nuls
}
rule-bit-base = { $base-kind ->
    [room] des présents et représentés
    [registered] des inscrits
    [wider] des votes comptés, avec les abstentions, blancs ou nuls que les statuts y ajoutent
   *[cast] des suffrages exprimés
}
rule-bit-vote-simple = { rule-bit-tally } : { $outcome ->
    [adopted] adoptée à la majorité simple des suffrages exprimés
   *[rejected] rejetée, la majorité simple des suffrages exprimés n’est pas atteinte
} (il fallait plus de la moitié de { $base }, soit { $needed })
rule-bit-vote-absolute = { rule-bit-tally } : { $outcome ->
    [adopted] adoptée à la majorité absolue { rule-bit-base }
   *[rejected] rejetée, la majorité absolue { rule-bit-base } n’est pas atteinte
} (il fallait plus de la moitié de { $base }, soit { $needed })
rule-bit-vote-qualified = { rule-bit-tally } : { $outcome ->
    [adopted] adoptée à la majorité de { $fraction } { rule-bit-base }
   *[rejected] rejetée, la majorité de { $fraction } { rule-bit-base } n’est pas atteinte
} (il fallait au moins { $fraction } de { $base }, soit { $needed })
rule-vote-simple = { rule-bit-vote-simple }
rule-vote-absolute = { rule-bit-vote-absolute }
rule-vote-qualified = { rule-bit-vote-qualified }
rule-college-simple = { $college }, { rule-bit-vote-simple }
rule-college-absolute = { $college }, { rule-bit-vote-absolute }
rule-college-qualified = { $college }, { rule-bit-vote-qualified }
rule-vote-colleges = { $outcome ->
    [adopted] Adoptée : les { $colleges } collèges sont d’accord
   *[rejected] Rejetée : il faut l’accord de chaque collège, il est acquis dans { $agreeing } sur { $colleges }
}
rule-vote-weighted = { $outcome ->
    [adopted] Adoptée
   *[rejected] Rejetée
} : { $points },{ $hundredths } points sur 100 une fois les collèges pondérés (arrondi vers le bas) ; il fallait { $bound ->
    [more] plus de
   *[least] au moins
} { $fraction } du total
rule-vote-weighted-nobody = { $outcome ->
    [adopted] Adoptée
   *[rejected] Rejetée
} : aucun collège n’a exprimé de suffrage
rule-college-share = { $college } : { $unit ->
    [heads] { $for } pour
   *[voices] { $for } voix pour
} sur { $base }, poids { $weight }
rule-vote-tie = { $reason ->
    [nobody] Égalité, et les statuts n’accordent de voix prépondérante à personne
    [secret] Égalité ; la voix prépondérante ne joue pas, car le vote est secret
    [unused] Égalité ; la présidence de séance n’a voté ni pour ni contre
   *[silent] Égalité ; les statuts sont muets : il n’y a pas de voix prépondérante
}
rule-vote-casting = Égalité, départagée par la voix de la présidence de séance : { $choice ->
    [for] pour
   *[against] contre
}
rule-vote-silent = Les statuts sont muets : la majorité simple des suffrages exprimés s’applique
rule-unanimous = Le vote est à l’unanimité
rule-unanimous-cast = Le vote est à l’unanimité des suffrages exprimés
rule-uncounted = { $outcome ->
    [unanimous] Annoncée adoptée à l’unanimité ; aucun décompte n’a été consigné
    [adopted] Annoncée adoptée ; aucun décompte n’a été consigné
   *[rejected] Annoncée rejetée ; aucun décompte n’a été consigné
}
rule-consent = { $outcome ->
    [adopted] Adoptée par consentement : aucune objection ne reste
   *[rejected] Non adoptée par consentement : { $objections ->
        [one] { $objections } objection reste
       *[other] { $objections } objections restent
    }
}
rule-consent-heard = { $answered ->
    [0] Personne ne s’est prononcé sur le dernier texte
    [one] { $answered } membre s’est prononcé sur le dernier texte
   *[other] { $answered } membres se sont prononcés sur le dernier texte
}{ $silent ->
    [0] {""}
    [one] , { $silent } présent n’a rien dit
   *[other] , { $silent } présents n’ont rien dit
}
rule-consent-lifted = { $lifted ->
    [one] { $lifted } objection a été levée
   *[other] { $lifted } objections ont été levées
}
rule-consent-concerns = { $concerns ->
    [one] { $concerns } réserve est gardée, qui ne bloque pas
   *[other] { $concerns } réserves sont gardées, qui ne bloquent pas
}
rule-invalid-agenda = Non valable : ce point n’est pas à l’ordre du jour
rule-invalid-quorum = Non valable : le quorum n’est pas réuni au moment du vote
rule-invalid-votes = Non valable : { $unit ->
    [heads] { $cast } membres ont voté alors que la salle en compte { $held }
   *[voices] { $cast } voix ont été comptées alors que la salle en détient { $held }
}
rule-invalid-votes-college = Non valable, { $college } : { $unit ->
    [heads] { $cast } membres ont voté alors que le collège en compte { $held }
   *[voices] { $cast } voix ont été comptées alors que le collège en détient { $held }
}
rule-invalid-colleges = On ne peut pas conclure : les statuts demandent un vote par collège, et seul le total a été compté
rule-invalid-weight = On ne peut pas conclure : les statuts ne donnent pas de poids au collège { $college }
rule-invalid-attendance = On ne peut pas conclure : la majorité se calcule sur les présents et représentés, et l’émargement manque
rule-invalid-casting = On ne peut pas conclure : égalité à { $unit ->
    [heads] { $for } votes
   *[voices] { $for } voix
}, et le vote de la présidence de séance, prépondérant, n’a pas été consigné

## Façon de voter

rule-ballot = { $ballot ->
    [hands] Le vote a lieu à main levée
    [request] Le vote a lieu à main levée, ou à bulletin secret si quelqu’un le demande
   *[secret] Le vote a lieu à bulletin secret
}
rule-ballot-silent = Les statuts sont muets : le vote a lieu à main levée
rule-ballot-silent-persons = Les statuts sont muets : le vote peut avoir lieu à main levée ; pour des personnes, l’usage préfère le bulletin secret

## Pouvoirs

rule-proxy-self = { $giver } ne peut pas se donner pouvoir à soi-même
rule-proxy-unknown = { $name } ne figure pas dans le corps électoral
rule-proxy-twice = { $giver } a déjà donné pouvoir ; il faut d’abord retirer le premier
rule-proxy-giver-present = { $giver } est dans la salle et vote en propre
rule-proxy-giver-holds = { $giver } détient déjà un pouvoir, qui ne peut pas passer en d’autres mains ; il faut d’abord le retirer
rule-proxy-holder-gave = { $holder } a donné pouvoir à quelqu’un d’autre et ne peut pas en recevoir
rule-proxy-not-member = { $holder } n’est pas membre ; seul un membre peut recevoir un pouvoir
rule-proxy-other-college = { $giver } et { $holder } ne sont pas du même collège
rule-proxy-cap = { $holder } détient déjà autant de pouvoirs qu’il est permis ({ $cap })
rule-proxy-blank = Le pouvoir de { $giver } ne nomme personne, et les statuts refusent les pouvoirs en blanc
rule-proxy-blank-silent = Le pouvoir de { $giver } ne nomme personne ; les statuts sont muets : rien ne dit qui le reçoit
rule-proxy-no-receiver = Personne n’est là pour recevoir le pouvoir en blanc de { $giver }

## Élections

rule-bit-votes = { $unit ->
    [heads] { $votes ->
        [one] { $votes } suffrage
       *[other] { $votes } suffrages
    }
   *[voices] { $votes } voix
}
rule-election-round = Tour { $round }, { $seats ->
    [one] { $seats } siège à pourvoir
   *[other] { $seats } sièges à pourvoir
} : { $elected ->
    [0] personne n’est élu
    [one] une candidature élue
   *[other] { $elected } candidatures élues
} ; { $unit ->
    [heads] { $ballots ->
        [one] { $ballots } bulletin valable
       *[other] { $ballots } bulletins valables
    }
   *[voices] { $ballots ->
        [one] { $ballots } voix valable
       *[other] { $ballots } voix valables
    }
}{ $blank ->
    [0] {""}
    [one] , { $blank } blanc
   *[other] , { $blank } blancs
}{ $void ->
    [0] {""}
    [one] , { $void } nul
   *[other] , { $void } nuls
} ; { $majority ->
    [absolute] majorité absolue, il fallait plus de la moitié de { $base }, soit { $needed }
   *[relative] majorité relative, le plus de voix l’emporte
}
rule-election-elected = { $name } : { rule-bit-votes }, siège obtenu
rule-election-next = Il reste { $seats ->
    [one] { $seats } siège
   *[other] { $seats } sièges
} ; { $going-on ->
    [one] { $going-on } candidature va
   *[other] { $going-on } candidatures vont
} au tour suivant
rule-election-vacant = { $seats ->
    [one] { $seats } siège reste vacant
   *[other] { $seats } sièges restent vacants
}
rule-election-tie = { $tied } candidatures à égalité avec { rule-bit-votes } pour { $seats ->
    [one] le dernier siège
   *[other] les { $seats } derniers sièges
}
rule-election-tie-solved = { $by ->
    [eldest] L’égalité est tranchée au bénéfice de l’âge
    [draw] L’égalité est tranchée par tirage au sort
    [chair] L’égalité est tranchée par la présidence de séance
   *[new-round] Un nouveau tour est tenu entre ces seules candidatures
}
rule-election-tie-open = { $by ->
    [eldest] Le plus âgé l’emporte, mais il manque une date de naissance, ou deux sont les mêmes
    [draw] Un tirage au sort doit trancher ; son résultat n’a pas été consigné
    [chair] La présidence de séance doit trancher ; son choix n’a pas été consigné
   *[silent] Les statuts sont muets : rien ne tranche l’égalité, c’est à l’assemblée d’en décider
}
rule-election-silent = Les statuts sont muets : un seul tour, à la majorité relative
rule-election-too-many-ballots = Non valable : { $unit ->
    [heads] { $cast } bulletins dans l’urne pour { $held } votants
   *[voices] { $cast } voix dans l’urne pour { $held } détenues dans la salle
}
rule-election-too-many-votes = Non valable : { rule-bit-votes } en tout, alors que les bulletins valables n’en permettent que { $most }
rule-election-above-ballots = Non valable : { $name } aurait { rule-bit-votes } pour { $unit ->
    [heads] { $ballots } bulletins valables
   *[voices] { $ballots } voix valables
}
rule-election-twice = Non valable : { $name } est inscrit deux fois parmi les candidatures

## Convocation et corps électoral

rule-bit-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}{ $clear ->
    [yes] {" "}francs
   *[no] {""}
}
rule-notice-latest = La convocation doit partir au plus tard le { $latest }, { rule-bit-days } avant
rule-notice-latest-silent = Les statuts sont muets ; l’usage est de convoquer { $days } jours avant, soit le { $latest } au plus tard
rule-notice-kept = Convoquée le { $sent } : le délai de { rule-bit-days } est respecté (le { $latest } au plus tard)
rule-notice-late = Convoquée le { $sent }, { $late ->
    [one] { $late } jour
   *[other] { $late } jours
} trop tard : il fallait convoquer { rule-bit-days } avant, soit le { $latest } au plus tard
rule-notice-kept-silent = Convoquée le { $sent } ; les statuts sont muets, et l’usage de { $days } jours est suivi (le { $latest } au plus tard)
rule-notice-late-silent = Convoquée le { $sent }, { $late ->
    [one] { $late } jour
   *[other] { $late } jours
} après le { $latest } ; les statuts sont muets, et l’usage est de { $days } jours au moins
rule-notice-unrecorded = La date de la convocation n’a pas été consignée
rule-cut-off = Votent les membres à jour { $moment ->
    [before] le { $day }
   *[opening] à l’ouverture de la séance, le { $day }
} ; { $late ->
    [yes] une adhésion reste possible jusqu’à l’ouverture du vote
   *[no] aucune adhésion n’est reçue ensuite
}
rule-cut-off-silent = Les statuts sont muets : votent les membres à jour à l’ouverture de la séance, le { $day }, adhésions reçues avant le vote comprises

## Après la séance

rule-deadline-leaders = Le changement de dirigeants est à déclarer au plus tard le { $due }
rule-deadline-statutes = La modification des statuts est à déclarer au plus tard le { $due }
rule-deadline-accounts = Les comptes sont à publier au plus tard le { $due }, car les subventions publiques de l’année dépassent 153 000 €
rule-deadline-accounts-if = Si les subventions publiques de l’année dépassent 153 000 €, les comptes sont à publier au plus tard le { $due }
