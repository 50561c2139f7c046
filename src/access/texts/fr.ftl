door-title = Se connecter
door-lede = Pas de mot de passe ici : un lien à usage unique ouvre votre session.
door-ask = Demandez votre lien à la personne qui héberge le site : il s’ouvre une fois, pendant quinze minutes.
door-email = Votre adresse électronique
door-email-hint = Celle de votre compte. Elle ne sert ici qu’à vous envoyer le lien.
door-email-unfit = Écrivez une adresse complète, comme nom@exemple.fr.
door-send = Recevoir mon lien
asked-title = Regardez votre boîte aux lettres
asked-lede = Si cette adresse a un compte, un lien vient de partir.
asked-text = Il s’ouvre une fois, pendant quinze minutes. Rien n’arrive ? Regardez parmi les indésirables, vérifiez l’adresse, ou demandez à la personne qui administre le site.
asked-demonstration = Dans cette démonstration, aucun courrier ne part : ils se lisent ici.
asked-again = Écrire une autre adresse
letter-sign-in-subject = Votre lien pour entrer : { $house }
letter-sign-in =
    Bonjour { $name },

    Ce lien ouvre votre session sur { $house }, une seule fois, pendant { $minutes } minutes :

    { $address }

    Vous n’avez rien demandé ? Laissez ce courrier : sans ce lien, personne n’entre à votre place.
door-invented = Essayer la démonstration
door-invented-text = Ces personnes sont inventées. Elles ne comptent nulle part et ne sont pas exportées.
demonstration-account = compte de démonstration
link-title = Entrer
link-hello = Bonjour { $name }
link-lede = Ce lien ouvre votre session sur cet appareil, une seule fois.
link-button = Ouvrir ma session
link-spent = Ce lien ne s’ouvre plus
link-spent-text = Il a déjà servi, ou ses quinze minutes sont passées. Demandez-en un autre.
me-title = Mon compte
me-roles = Ce que vous pouvez faire ici
me-no-roles = Aucun rôle n’est ouvert à ce compte aujourd’hui.
me-sessions = Vos sessions ouvertes
me-sessions-text = Une session se ferme seule après trente jours.
me-since = Depuis
me-device = Appareil
me-act = Fermer
me-this = cet appareil
me-end = Fermer
role-coordinator = Coordination du réseau
role-finances = Finances
role-secretary = Secrétariat de séance
role-member = Agit pour
role-administrator = Administration du site
sheet-account = Comptes
sheet-account-state = États des comptes
role-grant-object-house = tout le site
sheet-role-grant = Rôles

## Ce qui est gardé sur les personnes

processing-accounts = Comptes et rôles
processing-accounts-why = Laisser agir ici les personnes qui en ont le droit, et elles seules.
processing-accounts-what = Le nom affiché, l’adresse électronique, les rôles et leurs dates, l’état du compte.
processing-accounts-sees = La personne elle-même et l’administration du site.
processing-accounts-keeps = Tant que le compte sert. Après trois ans sans connexion, une lettre prévient ; sans réponse, la coordination est invitée à fermer et effacer le compte.
processing-accounts-source = Recommandation de la CNIL sur les comptes sans activité ; la durée est le choix du réseau.
processing-sign-ins = Connexions
processing-sign-ins-why = Ouvrir une session par un lien, et laisser chacun fermer les siennes.
processing-sign-ins-what = L’heure de connexion et ce que le navigateur dit de lui-même.
processing-sign-ins-sees = La personne elle-même ; la coordination, quand elle répond à une demande d’accès.
processing-sign-ins-keeps = Une session vaut trente jours ; ses traces s’effacent trente jours après sa fin, sauf la dernière, qui dit si le compte sert encore. Un lien inutilisé s’efface le lendemain.
processing-sign-ins-source = Choix de la maison : le temps de reconnaître une connexion qui n’était pas la sienne.
me-data = Ce qui est gardé sur moi
keep-accounts = Les comptes sans connexion, une lettre étant restée sans réponse
keep-accounts-why = Recommandation de la CNIL sur les comptes sans activité
keep-sign-ins = Les sessions finies, sauf la dernière de chaque compte
keep-sign-ins-why = Le temps de reconnaître une connexion qui n’était pas la sienne
keep-sign-in-links = Les liens de connexion que personne n’a ouverts
keep-sign-in-links-why = Ils n’ouvrent plus rien
letter-unused-subject = Votre compte sert-il encore ? { $house }
letter-unused =
    Bonjour { $name },

    Personne ne s’est connecté à votre compte sur { $house } depuis longtemps. Il vous sert encore ? Connectez-vous une fois dans les { $days } jours :

    { $address }

    Sinon, la coordination du réseau sera invitée à le fermer et à effacer ce qu’il garde.
me-portrait = Mon portrait
