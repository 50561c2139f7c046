# Ce qui est gardé sur les personnes : pages, demandes, effacements, lettres.
register-title = Confidentialité
register-lede = Ce que { $house } garde sur les personnes, pourquoi, jusqu’à quand, et qui le voit. Cette page est faite de ce que chaque partie du programme déclare.
register-rights = Vos droits
register-rights-text = Lire ce qui est gardé sur vous, l’emporter, le corriger, le faire effacer. Une demande reçoit sa réponse en un mois au plus.
register-without-account = Demander sans compte
register-who = Qui en répond
register-who-text = { $house } décide de ce qui est gardé, et en répond. Rien n’est confié à un tiers par ce site.
register-contact = À qui écrire :
register-no-contact = Passez par le formulaire : la coordination le reçoit.
register-cnil = Une réponse ne vous convient pas ? Vous pouvez saisir la CNIL, cnil.fr.
register-list = Les traitements
register-why = Pourquoi
register-basis = Base légale
register-what = Quelles données
register-sees = Qui les voit
register-keeps = Jusqu’à quand
register-source = D’où vient la règle
register-journal-text = Chaque acte est écrit au journal, à la suite du précédent, et rien ne s’y efface. Il ne contient ni nom ni adresse, mais leur empreinte : la valeur se garde à part, et s’efface sans que le journal cesse de se vérifier.
register-none = Ce que ce site ne fait pas
register-none-text = Aucune mesure d’audience, aucun témoin publicitaire, aucun appel à un autre site. Le seul témoin est celui de votre session, posé quand vous vous connectez.
data-mine-title = Ce qui est gardé sur moi
data-mine-lede = Tout ce que la maison sait de vous, où c’est, pourquoi, jusqu’à quand, et qui le voit.
data-theirs-title = Ce qui est gardé sur { $name }
data-theirs-lede = Pour répondre à une demande de la personne. Assurez-vous que c’est bien elle qui demande.
data-namesake = Plusieurs personnes portent le nom { $name } : ce qui n’est rattaché qu’à un nom n’est pas montré ici.
data-export = Tout emporter (JSON et CSV)
data-fate = Si l’on efface
data-journal = Le journal
data-journal-text = Les valeurs personnelles écrites avec un acte. Le journal lui-même n’en garde que l’empreinte.
data-journal-empty = Aucune valeur personnelle.
data-journal-values = { $n ->
    [one] Une valeur
   *[other] { $n } valeurs
  }
data-value = Valeur
data-reach = Comment vous joindre
data-reach-text = Corrigez vous-même : la coordination verra la nouvelle adresse.
data-ask = Faire corriger le reste
data-ask-text = Un nom mal écrit, un mandat oublié : dites-le, la coordination répond en un mois au plus.
data-ask-what = Que faut-il corriger ?
data-ask-hint = Ce qui est écrit, et ce qui devrait l’être.
data-ask-send = Demander la correction
data-asked = Vos demandes
data-asked-on = demandé le { $day }
data-asked-by = réponse avant le { $day }
data-erase = Effacer
data-erase-mine = Vos contacts, votre compte et ce que le journal sait de vous s’effacent ; le reste passe sous un pseudonyme. La page suivante dit tout avant de le faire.
data-erase-theirs = La page suivante dit ce qui s’efface et ce qui reste, avant de le faire.
data-erase-see = Voir ce que l’effacement ferait
data-done-contact = C’est corrigé.
data-done-demande = Votre demande est partie. La réponse viendra par courrier, et se lira ici.
request-kind-access = Savoir ce qui est gardé sur moi
request-kind-correct = Faire corriger ce qui est gardé sur moi
request-kind-erase = Faire effacer ce qui est gardé sur moi
request-outcome-done = C’est fait
request-outcome-partly = Fait en partie
request-outcome-refused = Refusé
request-outcome-which = Dites ce qui a été fait.
request-say-why = Dites pourquoi : la personne doit pouvoir comprendre, et contester.
request-answered = Quelqu’un a déjà répondu.
ask-title = Demander ce qui est gardé sur vous
ask-lede = Sans compte : une lettre confirme que l’adresse est la vôtre, puis la coordination répond en un mois au plus.
ask-kind = Votre demande
ask-what = Dites ce que vous demandez.
ask-correct-what = Dites ce qu’il faut corriger.
ask-text = Précisions
ask-text-hint = De quoi vous reconnaître : une organisation, une séance. Seule la coordination le lit.
ask-email = Votre adresse électronique
ask-email-hint = Celle par laquelle le réseau vous connaît. Elle ne sert qu’à vous répondre.
ask-send = Recevoir la lettre qui confirme
ask-no-mail = Aucun courrier ne part de ce site : une demande ne peut pas être confirmée ici.
ask-sent-title = Regardez votre boîte aux lettres
ask-sent-lede = Une lettre vient de partir. Votre demande ne compte qu’une fois son lien ouvert, dans les deux jours.
ask-confirmed-title = Votre demande est enregistrée
ask-confirmed-lede = La coordination répond à cette adresse, en un mois au plus.
ask-confirm-title = Confirmer votre demande
ask-confirm-lede = Cette demande part à la coordination du réseau.
ask-confirm-button = Confirmer
ask-confirm-spent = Ce lien ne s’ouvre plus : il a servi, ou ses deux jours sont passés.
requests-title = Demandes sur les données
requests-lede = Ce que des personnes demandent de ce qui est gardé sur elles. La loi donne un mois pour répondre.
requests-none = Aucune demande n’attend.
requests-nobody = Personne du réseau n’est connu par cette adresse. Cherchez par le nom, ou demandez des précisions.
requests-answer = Répondre
requests-outcome = Ce qui a été fait
requests-text = Votre réponse
requests-text-hint = Elle part par courrier, telle quelle.
requests-send = Envoyer la réponse
requests-done = La réponse est partie.
requests-answered = Déjà répondues
erase-mine-title = Effacer ce qui est gardé sur moi
erase-theirs-title = Effacer ce qui est gardé sur une personne
erase-lede = Voici ce que l’effacement fera, ligne par ligne. Il ne se défait pas.
erase-goes = S’efface
erase-goes-text = Les lignes disparaissent.
erase-gives = Passe sous un pseudonyme
erase-gives-text = La ligne reste vraie, mais le nom et l’adresse sont remplacés.
erase-stays = Reste
erase-stays-text = Ces lignes ne portent pas de nom : elles mèneront au pseudonyme.
erase-journal = { $n ->
    [0] Le journal ne garde aucune valeur personnelle.
    [one] Une valeur personnelle du journal s’efface ; le journal se vérifie encore.
   *[other] { $n } valeurs personnelles du journal s’effacent ; le journal se vérifie encore.
  }
erase-waits-text = Ces lignes sont d’un procès-verbal qui n’est pas encore signé : il doit dire vrai. Le pseudonyme y viendra de lui-même une fois le procès-verbal signé.
erase-law = Ce que la loi fait garder
erase-law-text = Les procès-verbaux signés gardent leur texte, noms compris : ils prouvent ce qui a été décidé, et personne ne peut les changer. Une copie de sauvegarde plus ancienne garde ce qu’elle contenait jusqu’à ce qu’elle soit remplacée.
erase-sure-mine = J’ai lu ce qui s’efface et ce qui reste. Effacez, et fermez mon compte.
erase-sure-theirs = { $name } l’a demandé, et je m’en suis assuré.
erase-unsure = Cochez la case : un effacement ne se défait pas.
erase-button = Effacer
erase-not-yet = Pas encore :
erase-sits = Un siège est en cours. La loi fait déclarer qui dirige une association : la coordination met d’abord fin au siège.
erase-belongs = Une adhésion personnelle est en cours. La coordination enregistre d’abord le départ.
erase-keeps-alone = Personne d’autre ne tient la coordination ou l’administration. Donnez d’abord ce rôle à quelqu’un.
erased-title = C’est effacé
erased-lede = Le { $day }, ce qui pouvait l’être a été effacé. Le reste est au nom de { $name }.
erased-gone = Les contacts, le compte, les sessions et ce que le journal savait ont disparu.
erased-waits = Il reste à effacer des lignes d’un procès-verbal en préparation, ou l’adresse à laquelle la dernière lettre est partie : cela se fera de soi-même.
erased-more = Ce que le site garde, et pourquoi :
letter-request-subject = Confirmez votre demande : { $house }
letter-answer-subject = Réponse à votre demande : { $house }
letter-erased-subject = C’est effacé : { $house }
letter-request =
    Bonjour,

    Quelqu’un, sans doute vous, demande à { $house } ce qui est gardé à cette adresse. Ouvrez ce lien pour confirmer, dans les deux jours :

    { $address }

    Vous n’avez rien demandé ? Laissez cette lettre : sans ce lien, rien n’est fait.
letter-answer =
    Bonjour,

    À votre demande sur ce que { $house } garde sur vous, voici la réponse : { $outcome }.

    { $text }

    Elle ne vous convient pas ? Vous pouvez saisir la CNIL, cnil.fr.
letter-erased =
    Bonjour,

    Ce que { $house } pouvait effacer de ce qu’elle gardait sur vous est effacé. Le reste est au nom de { $pseudonym }. { $waits ->
        [yes] Des lignes d’un procès-verbal en préparation suivront, une fois celui-ci signé.
       *[no] Les procès-verbaux signés gardent leur texte, comme la loi le veut.
    }

    { $address }

    C’est la dernière lettre : cette adresse s’efface une fois la lettre partie.
keep-requests = Les demandes répondues
keep-requests-why = Cinq ans : article 2224 du code civil
keep-request-links = Les demandes que personne n’a confirmées
keep-request-links-why = Leur lien ne s’ouvre plus
retention-title = Ce que l’on cesse de garder
retention-lede = Chaque jour, la maison regarde ce qui est assez vieux : certaines lignes s’effacent, d’autres attendent votre décision. Tout est compté ici, et écrit au journal.
retention-told = C’est noté.
retention-asked = À décider
retention-nothing-asked = Rien n’attend de décision.
retention-proposed = proposé le { $day }
retention-erase = Effacer
retention-keep = Garder encore
retention-reason = Pourquoi le garder
retention-which = Dites s’il faut effacer ou garder.
retention-say-why = Dites pourquoi le garder : c’est la personne qui pourrait le demander.
retention-rules = Les règles
retention-what = Quoi
retention-length = Durée
retention-years = { $n ->
    [one] 1 an
   *[other] { $n } ans
}
retention-span = { $n ->
    [one] 1 jour
   *[other] { $n } jours
}
retention-why = Pourquoi
retention-looked = Dernier passage
retention-asks = proposé, jamais effacé sans vous
retention-goes = s’efface de soi-même
retention-own = durée choisie par le réseau
retention-never = pas encore
retention-done = Ce qui a été fait
retention-nothing-done = Aucune ligne n’était assez vieille pour s’effacer.
retention-day = Jour
retention-gone = Lignes
retention-answered = Déjà décidé
sheet-retention-period = Durées choisies
sheet-retention-period-lede = Les durées que votre réseau préfère à celles du programme, chacune avec sa raison. Le registre public donne la règle ; l’administration seule voit cette page.
retention-period-rule = Règle
retention-period-days = Jours
retention-period-days-hint = Un nombre entier, un au moins.
retention-period-reason = Raison
retention-period-reason-hint = Le texte ou la décision qui l’explique.
retention-days-unfit = Un jour au moins.
retention-answer-erased = Effacé
retention-answer-kept = Gardé
retention-period-rule-accounts = Comptes sans connexion
retention-period-rule-contacts = Contacts sans mandat
retention-period-rule-letter-lines = Journal d’envoi
retention-period-rule-letter-texts = Textes des courriers
retention-period-rule-proposal-links = Propositions non confirmées
retention-period-rule-proposals = Propositions répondues
retention-period-rule-request-links = Demandes non confirmées
retention-period-rule-requests = Demandes répondues
retention-period-rule-sign-in-links = Liens de connexion
retention-period-rule-sign-ins = Sessions finies
retention-period-rule-voter-devices = Appareils qui ont voté
letter-retention-subject = Des données à effacer ? { $house }
letter-retention =
    Bonjour,

    { $house } garde { $n } fiches qui ne servent sans doute plus. Rien n’est effacé sans vous : dites pour chacune s’il faut l’effacer ou la garder.

    { $address }
