# Tenir l’annuaire vrai : doublons, corrections, « c’est nous », « toujours vrai ? ».

upkeep-elsewhere = Autres

## Doublons

duplicates-title = Doublons
duplicates-lede = Des organisations qui se ressemblent, et pourquoi. Rien n’est fusionné sans vous.
duplicates-none = Aucun doublon en vue.
duplicates-count = { $total ->
    [one] Une paire à regarder.
   *[other] { $shown } paires montrées sur { $total }, les plus sûres d’abord.
  }
duplicates-done-distinctes = C’est noté : cette paire n’est plus proposée.
duplicate-why-siret = même SIRET
duplicate-why-siren = même SIREN
duplicate-why-rna = même numéro RNA
duplicate-why-authority = même collectivité, sur le même territoire
duplicate-why-name = même nom ou même autre nom
duplicate-why-initials = les initiales de l’un sont le nom de l’autre
duplicate-why-core = même nom, sans les mots comme « ville de » ou « association »
pair-title = Comparer deux organisations
pair-hint = Un doublon n’est pas dans la liste ? Nommez les deux fiches, par leur nom ou leur identifiant : vous les verrez côte à côte avant de fusionner.
pair-une = La première
pair-autre = La seconde
pair-compare = Les mettre côte à côte
pair-missing = Nommez les deux organisations.
pair-unknown = Aucune organisation ne s’appelle « { $found } ».
pair-near = Aucune organisation ne s’appelle exactement « { $found } ». Est-ce l’une de celles-ci ?
pair-several = Plusieurs organisations s’appellent « { $found } » : choisissez laquelle.
pair-same = C’est deux fois la même fiche : nommez-en une autre.
compare-title = Deux organisations côte à côte
compare-lede = Est-ce la même ? Choisissez celle qui reste, ou dites que ce sont deux.
compare-why = Ce qui les rapproche : { $why }.
compare-caption = Ce que l’annuaire dit de chacune
compare-keep = Celle qui reste
compare-keep-this = Garder celle-ci
compare-what = Tout ce qui tient à l’autre passe à celle qui reste : adhésions, mandats, faits, liens, besoins. Son nom devient un autre nom, son adresse mène ici. Les procès-verbaux signés ne changent pas. La fusion peut être défaite.
compare-merge = Fusionner
compare-apart = Ce ne sont pas les mêmes
compare-are-apart = Quelqu’un a dit que ce ne sont pas les mêmes.
merge-which = Choisissez celle qui reste.
merge-signed = { $name } figure dans un procès-verbal signé (séance { $session }), qui ne change plus : gardez celle-ci, et fusionnez l’autre dans elle.
merge-both-signed = Les deux figurent dans des procès-verbaux signés, comme { $name } (séance { $session }) : ils ne changent plus, et elles restent deux.
merge-title = Fusion de « { $name } »
merge-into = Fusionnée dans { $name }, le { $day }.
merge-undone-on = Défaite le { $day }.
merge-moved = Ce qui a été repris, par sorte
merge-undo = Défaire la fusion
merge-undo-what = Chaque chose reprend sa place d’avant, en un acte.
merge-done-fusion = C’est fusionné. L’ancienne adresse mène à la bonne page.
merge-done-defaite = La fusion est défaite : tout est comme avant.
merges-title = Fusions
unmerge-built-on = La fusion de { $name } ne peut pas être défaite telle quelle. Voici ce qui l’empêche.
unmerge-kept-gone = La fusion de { $name } ne peut pas être défaite : l’organisation qui était restée a été fusionnée ou retirée depuis. Défaites d’abord cela.
unmerge-changed = { $table } : { $field } a changé depuis ({ $row }).
unmerge-signed = Le procès-verbal de la séance { $session } a été signé depuis.
unmerge-taken = Une autre organisation a pris l’adresse { $row }.
unmerge-there = { $table } : { $row } a été recréé depuis.
unmerge-gone = Ce qui avait été mis de côté tenait à quelque chose qui n’est plus là, comme une catégorie retirée. Remettez-le, puis défaites la fusion.

## Corriger une page

correct-title = Corriger la page de { $name }
correct-lede = Comme sur un wiki : c’est publié tout de suite, l’historique garde ce qui était écrit, et chacun peut le rétablir.
correct-lede-proposal = Proposez une meilleure rédaction. Quelqu’un du réseau la lit avant qu’elle ne paraisse, et vous recevez sa réponse.
correct-no-mail = Cette maison n’envoie pas de courrier : une proposition ne peut pas être confirmée ici.
correct-write-to = Écrivez à :
correct-why = Pourquoi, en un mot
correct-name = Votre nom
correct-email-hint = Un courrier vous y attend avec un lien à confirmer. Seule la coordination la voit.
correct-propose = Proposer
correct-nothing = Rien n’a changé : corrigez la présentation ou le site.
history-title = Historique de { $name }
history-empty = Rien n’a été changé ici depuis que la maison est ouverte.
history-someone = Quelqu’un du réseau
history-house = La maison
history-restore = Rétablir ce qui était écrit avant
history-done-corrige = C’est corrigé. Merci.
history-done-retabli = C’est rétabli.
history-act-row-recorded = Fiche créée
history-act-row-changed = Fiche modifiée
history-act-row-removed = Fiche retirée
history-act-organisation-corrected = Page corrigée
history-act-organisation-restored = Texte rétabli
history-act-organisation-merged = Fusion avec une autre
history-act-organisation-unmerged = Fusion défaite
history-act-organisation-claimed = Page reprise par les siens
history-act-organisation-still-true = Vérifiée : toujours vrai
history-act-organisations-told-apart = Distinguée d’une autre
history-act-other = Autre acte
restore-which = Choisissez un changement de cette liste qui peut être rétabli.
difference-gone = Retiré :
difference-new = Ajouté :

## C’est nous

claim-title = { $name } : c’est nous
claim-lede = Vous agissez pour cette organisation ? Dites qui vous êtes : la coordination répond, et vous pourrez corriger la page.
claim-capacity = À quel titre
claim-message = Un mot pour la coordination
claim-private = Votre nom, votre adresse et votre message ne sont lus que par la coordination.
claim-act = Envoyer
claim-person = La personne
claim-new-person = Une nouvelle personne
claim-revoked = Cette adresse est celle d’un compte fermé : rouvrez-le d’abord.

## Le courrier qui confirme

confirm-title = Confirmer
confirm-lede-sent = Un courrier part à cette adresse, avec un lien. Ouvrez-le pour confirmer : rien n’est transmis avant.
confirm-lede-ask = Relisez, puis confirmez.
confirm-lede-done = Merci, c’est transmis. La réponse vous arrivera par courrier.
confirm-lede-true = Merci. La date d’aujourd’hui est sur la page.
confirm-lede-spent = Ce lien ne s’ouvre plus : il a servi, ou il a plus de deux jours. Refaites votre demande.
confirm-act = Confirmer
proposal-letter-subject = À confirmer : { $organisation }
proposal-letter-correction = Vous proposez de corriger la page de « { $organisation } », dans l’annuaire de { $house }. Ouvrez ce lien pour la relire et la confirmer. Il s’ouvre deux jours.
proposal-letter-claim = Vous dites agir pour « { $organisation } », dans l’annuaire de { $house }. Ouvrez ce lien pour confirmer votre adresse. Il s’ouvre deux jours.
proposal-letter-otherwise = Si ce n’est pas vous, ne faites rien : rien n’est transmis.

## Propositions

proposals-title = Propositions
proposals-lede = Ce que proposent celles et ceux qui n’ont pas de compte. Acceptez, ou écartez avec un mot : la réponse part par courrier.
proposals-none = Aucune proposition n’attend.
proposals-answered = Répondues
proposals-done-acceptee = C’est accepté, et dit à qui le proposait.
proposals-done-ecartee = C’est écarté, et dit à qui le proposait.
proposal-kind-correction = Une correction
proposal-kind-claim = C’est nous
proposal-outcome-accepted = acceptée
proposal-outcome-set_aside = écartée
proposal-moved = La page a changé depuis cette proposition. Voici ce que l’accepter changerait aujourd’hui.
proposal-word = Un mot pour la personne qui propose
proposal-accept = Accepter
proposal-set-aside = Écarter
proposal-which = Cette proposition n’est plus là. Relisez la liste.
proposal-outcome-which = Choisissez d’accepter ou d’écarter.
proposal-answered = Quelqu’un a déjà répondu à cette proposition.
proposal-say-why = Dites en quelques mots pourquoi, à qui le proposait.
proposal-answer-subject = Votre proposition : { $organisation }
proposal-answer-correction-accepted = Votre correction de la page de « { $organisation } » est publiée. Merci.

    { $address }
proposal-answer-correction-set-aside = Votre correction de la page de « { $organisation } » n’a pas été retenue.

    { $address }
proposal-answer-claim-accepted = C’est bien vous : vous pouvez désormais corriger la page de « { $organisation } ».

    { $address }
proposal-answer-claim-set-aside = La coordination ne vous a pas reconnu comme agissant pour « { $organisation } ».

    { $address }
proposal-answer-sign-in = Connectez-vous avec cette adresse de courrier, sur { $address }

## Toujours vrai ?

check-title = Toujours vrai ?
check-lede = Voici ce que l’annuaire dit de { $organisation }. Est-ce toujours vrai ?
check-yes = Oui, toujours vrai
check-no = Non, corriger
check-answered = Vous avez déjà répondu. Merci.
check-letter-subject = Toujours vrai ? { $organisation }
check-letter-text = Une fois par an, { $house } demande si ce que dit son annuaire de « { $organisation } » est toujours vrai :
check-letter-link = Répondez d’un clic, oui ou non :
checks-title = Toujours vrai ?
checks-lede = Une fois par an, chaque organisation dont une adresse est connue est priée de relire sa page.
checks-none = Aucune lettre n’est encore partie. Elles partent d’elles-mêmes, dès que l’adresse d’une organisation est dans les contacts.
checks-asked = sollicitées depuis un an
checks-true = toujours vrai
checks-corrected = à corriger
checks-silent = sans réponse
checks-caption = Qui a été sollicité
checks-asked-on = Le
checks-answer = Réponse
check-outcome-true = Toujours vrai
check-outcome-corrected = Correction proposée

## Ce que gardent les tables

sheet-organisation-merge = Fusions
sheet-merge-cell = Ce que les fusions ont changé
sheet-merge-row = Ce que les fusions ont mis de côté
sheet-merge-undone = Fusions défaites
sheet-not-same = Paires distinguées
sheet-proposal = Propositions
sheet-proposal-answer = Réponses aux propositions
sheet-check-ask = Vérifications demandées
sheet-check-answer = Réponses aux vérifications

## Ce qui est tenu sur les personnes

processing-proposals = Propositions et vérifications
processing-proposals-why = Corriger les pages de l’annuaire avec celles et ceux qui les connaissent, et demander une fois par an si elles sont vraies.
processing-proposals-what = Le nom, l’adresse électronique, le titre et le message de qui propose ou dit « c’est nous » ; l’adresse à laquelle la vérification a été demandée.
processing-proposals-sees = La coordination. Le texte proposé et le mot qui l’accompagne sont lus par les membres.
processing-proposals-keeps = Trois ans après la réponse. Ce que personne n’a confirmé s’efface au bout de deux jours ; le lien d’une vérification, au bout d’un an.
processing-proposals-source = Consentement de qui propose ; intérêt du réseau à un annuaire exact.
keep-proposals = Les propositions répondues
keep-proposals-why = Le temps de retrouver d’où vient un texte
keep-proposal-links = Les propositions que personne n’a confirmées
keep-proposal-links-why = Leur lien ne s’ouvre plus
