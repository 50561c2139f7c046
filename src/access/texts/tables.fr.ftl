# Les formulaires des comptes, table par table : libellés, aides, valeurs.

## account

sheet-account-lede = Qui peut se connecter. Seules les personnes qui administrent le site voient cette liste ; le public ne la voit jamais.
account-email = Adresse électronique
account-email-hint = En minuscules, comme prenom.nom@commune.fr. Elle sert à se connecter et n’est jamais publique.
account-name = Nom affiché
account-name-hint = Prénom et nom, tels qu’ils s’affichent en haut de la page une fois la session ouverte.
account-origin = Origine
account-origin-hint = Un compte de démonstration ne compte nulle part et n’est pas exporté.
account-origin-house = Compte du réseau
account-origin-demonstration = Compte de démonstration

## account_state

sheet-account-state-lede = Depuis quand un compte attend, agit ou ne peut plus se connecter. Seules les personnes qui administrent le site voient cette page.
account-state-account = Compte
account-state-state = État
account-state-state-hint = Un compte en attente se connecte sans pouvoir agir. Un compte fermé ne se connecte plus.
account-state-state-pending = En attente
account-state-state-active = Actif
account-state-state-revoked = Fermé
account-state-since = Depuis le
account-state-since-hint = Le jour où cet état prend effet. Le plus récent l’emporte.

## role_grant

sheet-role-grant-lede = Ce que chaque compte peut faire, et jusqu’à quand. Seules les personnes qui administrent le site voient cette page ; chacun voit ses propres rôles.
role-grant-account = Compte
role-grant-role = Rôle
role-grant-role-coordinator = Coordination du réseau
role-grant-role-finances = Finances
role-grant-role-secretary = Secrétariat d’une séance
role-grant-role-member = Agit pour une organisation
role-grant-role-administrator = Administration du site
role-grant-object = Sur quoi il porte
role-grant-object-hint = Pour une organisation, son identifiant, comme le-gosier. Pour une séance, le sien, comme 2018-06-19. Les autres rôles valent partout : écrivez « réseau ».
role-grant-starts = Du
role-grant-ends = Au
role-grant-ends-hint = Le premier jour où le rôle ne vaut plus. Vide tant qu’il court.
account-person = Personne
account-person-hint = L’identifiant de la personne dans le réseau : elle pourra signer ici les procès-verbaux dont elle est signataire.
