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
sheet-role-grant = Rôles
