import type { Translation } from './translation';

export const fr: Translation = {
  errors: {
    'key-missing':
      'Ce texte ne contient aucune clé. Une clé est un identifiant Saltbox, un lien ou 64 caractères hexadécimaux.',
    'key-short': 'Cette clé est trop courte : il manque {{count}} caractères.',
    'key-short_one': 'Cette clé est trop courte : il manque un caractère.',
    'key-long': 'Cette clé a {{count}} caractères de trop.',
    'key-long_one': 'Cette clé a un caractère de trop.',
    'key-character': 'Le caractère « {{character}} » ne peut pas figurer dans une clé.',
    'key-checksum':
      'Cet identifiant Saltbox contient une faute de frappe : sa somme de contrôle ne correspond pas. Demandez-le de nouveau.',
    'key-own': 'C’est votre propre clé. Demandez la sienne à votre ami.',
    'key-unusable': 'Cette clé est inutilisable : personne ne peut détenir le secret qui lui correspond.',
    'address-bad':
      'Ce n’est pas une adresse. Écrivez-la sous la forme hôte:port, par exemple 192.168.1.20:33733.',
    'safety-unreadable':
      'Ce n’est pas un numéro de sécurité. Scannez le code QR de l’autre écran, ou saisissez les 60 chiffres qui y figurent.',
    'safety-own': 'C’est le code de votre propre écran. Scannez celui de l’autre écran.',
    'friend-exists': 'Vous êtes déjà amis.',
    'friend-requested': 'Vous avez déjà envoyé une demande à cette personne.',
    'friend-unknown': 'Aucun de vos amis n’a plus cette clé.',
    'friend-blocked': 'Vous avez bloqué cette personne. Débloquez-la d’abord.',
    'request-unknown': 'Cette demande n’existe plus.',
    'words-empty': 'Écrivez quelques mots pour dire qui vous êtes.',
    'words-long': 'Ce texte est trop long : une demande contient au plus {{max}} octets.',
    'name-empty': 'Indiquez d’abord un nom.',
    'name-long': 'Ce nom est trop long : {{max}} caractères au plus.',
    'text-empty': 'Il n’y a encore rien à envoyer.',
    'text-long': 'Ce message est trop long : {{max}} octets au plus. Envoyez-le en plusieurs fois.',
    'message-theirs': 'Vous ne pouvez modifier que vos propres messages.',
    'message-sent':
      'Ce message est peut-être déjà sur l’autre ordinateur. Vous pouvez le supprimer pour vous deux.',
    'message-base': 'Le programme de votre ami ne le permet pas : il n’accepte que les messages simples.',
    'reaction-bad': 'Une réaction se compose d’un seul emoji.',
    'link-unopened': 'Aucun programme de cet ordinateur n’a ouvert le lien. Copiez-le plutôt.',
    'message-unknown': 'Ce message n’est plus dans la conversation.',
    'profile-in-use': 'Ce profil est ouvert dans un autre Saltbox.',
    'profile-unreadable': 'Impossible de lire votre profil : {{reason}}',
    'profile-foreign': 'Impossible d’ouvrir sur cet ordinateur les clés de ce dossier : {{reason}}',
    'profile-newer': 'Ce profil vient d’une version plus récente de Saltbox.',
    locked: 'Saltbox est verrouillé.',
    'lock-open': 'Rien ne permet encore de verrouiller. Définissez d’abord une phrase secrète.',
    'passphrase-empty': 'Saisissez votre phrase secrète.',
    'passphrase-long': 'Cette phrase secrète est trop longue : {{max}} caractères au plus.',
    'passphrase-wrong': 'Ce n’est pas votre phrase secrète. Rien n’a été modifié ni supprimé.',
    'passphrase-wait': 'Trop de phrases secrètes erronées. Vous pourrez réessayer dans {{count}} secondes.',
    'passphrase-wait_one': 'Trop de phrases secrètes erronées. Vous pourrez réessayer dans une seconde.',
    'passphrase-none': 'Il n’y a pas de phrase secrète.',
    'recovery-short': 'Ce code de récupération est trop court : il manque {{count}} caractères.',
    'recovery-short_one': 'Ce code de récupération est trop court : il manque un caractère.',
    'recovery-long': 'Ce code de récupération a {{count}} caractères de trop.',
    'recovery-long_one': 'Ce code de récupération a un caractère de trop.',
    'recovery-character': 'Le caractère « {{character}} » ne peut pas figurer dans un code de récupération.',
    'recovery-checksum':
      'Ce code de récupération contient une faute de frappe. Comparez-le encore une fois avec ce que vous avez noté.',
    'recovery-wrong':
      'Ce code de récupération n’ouvre pas ce profil. Utilisez le plus récent que vous ayez créé pour lui.',
    'memory-low':
      'La vérification d’une phrase secrète demande {{megabytes}} Mo de mémoire libre pendant un instant. Fermez d’autres programmes, puis réessayez.',
    'profile-repaired':
      'Vos messages étaient endommagés sur le disque. {{messages}} ont été sauvés, environ {{lost}} n’ont pas pu être lus. Le fichier endommagé est conservé dans le dossier du profil sous le nom {{file}}.',
    'profile-damaged':
      'Une partie de vos messages est illisible sur le disque. Quittez Saltbox et relancez-le : il sauvera ce qui peut être lu et ne supprimera rien.',
    'profile-not-fresh':
      'Une sauvegarde ne peut être restaurée que dans un nouveau profil, et celui-ci est déjà utilisé.',
    'backup-foreign': 'Ce fichier n’est pas une sauvegarde Saltbox. Choisissez-en un autre.',
    'backup-newer':
      'Cette sauvegarde vient d’une version plus récente de Saltbox. Mettez Saltbox à jour, puis réessayez.',
    'backup-damaged':
      'Cette sauvegarde est endommagée ou incomplète. Rien n’a été modifié. Utilisez-en une autre, si vous en avez une.',
    'backup-passphrase': 'Ce n’est pas la phrase secrète de cette sauvegarde. Rien n’a été modifié.',
    'file-unreadable': 'Impossible de lire ce fichier : {{reason}}.',
    'file-unwritable': 'Saltbox ne peut pas écrire ce fichier : {{reason}}. Choisissez un autre emplacement.',
    'file-missing': 'Choisissez d’abord un fichier.',
    'file-inside': 'Cet emplacement se trouve dans votre profil même. Choisissez un autre dossier.',
    'task-running':
      'Saltbox est encore en train de créer, de tester ou d’exporter quelque chose. Attendez la fin ou arrêtez l’opération.',
    'task-stopped': 'Opération arrêtée. Rien n’en a été conservé.',
    'task-unknown': 'Il n’y a plus rien à arrêter.',
    'identity-twice':
      'Votre identité est utilisée à deux endroits : {{name}} a eu des nouvelles d’une autre copie. Chaque message n’arrive qu’à l’une des deux ; fermez donc l’autre définitivement.',
    'disk-full': 'Le disque est plein, rien n’a donc été enregistré. Libérez de l’espace, puis réessayez.',
    'listen-address':
      'Saltbox ne peut pas recevoir de connexions sur {{address}} : ce n’est pas une adresse de cet ordinateur.',
    'proxy-bad':
      'Ce n’est pas l’adresse d’un proxy : {{address}}. Écrivez-la sous la forme hôte:port, par exemple 127.0.0.1:9050.',
    'bootstrap-bad': 'Ce n’est pas l’adresse d’un nœud : {{address}}. Écrivez-la sous la forme hôte:port.',
    'dial-back-offline': 'Pour se connecter à vous en retour, votre ami doit être en ligne.',
    'dial-back-deaf':
      'Saltbox ne reçoit pas de connexions en ce moment, personne ne peut donc se connecter à vous.',
    'dial-back-running': 'Une connexion de retour est déjà en cours d’essai. Attendez la réponse.',
    'port-in-use':
      'Le port {{port}} est utilisé par un autre programme ; Saltbox utilise donc le port {{instead}} pour le moment. Donnez la nouvelle adresse à vos amis.',
    'port-unavailable':
      'Saltbox ne peut pas recevoir de connexions sur {{address}} : {{reason}}. Vos amis ne peuvent pas se connecter à vous, mais vous pouvez vous connecter à eux.',
    'keys-taken':
      'Le système n’accorde pas {{keys}} à Saltbox : un autre programme utilise peut-être ces touches. Choisissez-en d’autres.',
    'command-syntax':
      'Saltbox ne s’est pas compris lui-même. Redémarrez-le et signalez le problème s’il revient.',
    'command-unknown':
      'Cette fenêtre est plus ancienne ou plus récente que le reste de Saltbox. Redémarrez-le.',
    'command-arguments': 'Saltbox a refusé cette action : {{reason}}',
    internal: 'Un problème est survenu dans Saltbox. Il est noté dans le journal.',
  },
  reasons: {
    denied: 'l’accès est refusé',
    'read-only': 'cet emplacement est en lecture seule',
    'not-there': 'il n’y a rien à cet endroit',
    'no-folder': 'son dossier n’existe pas',
    'is-folder': 'c’est un dossier',
    'not-file': 'ce n’est pas un fichier',
    'disk-error': 'le disque signale une erreur',
    'folder-unmade': 'impossible de créer son dossier ou d’y entrer',
    'files-unreadable': 'impossible de lire ou d’écrire ses fichiers',
    'files-unopened': 'impossible d’ouvrir ses fichiers en écriture',
    'database-damaged': 'vos messages sont endommagés sur le disque',
    'database-unopened': 'vos messages sont endommagés sur le disque, ou ont été écrits avec d’autres clés',
    'vault-missing': 'vos messages sont là, mais le fichier de vos clés manque',
    'vault-damaged': 'le fichier de vos clés est endommagé',
    'vault-mismatch': 'le fichier de vos clés ne contient pas ce qui va avec elles',
    'vault-other': 'le fichier de vos clés contient autre chose',
    'nothing-opens': 'rien ici ne les ouvre',
    'keyring-away': 'le trousseau du bureau les a scellées, et il n’est pas disponible ici',
    'keyring-other': 'ce n’est pas le trousseau de cet ordinateur qui les a scellées',
    'key-file-missing': 'le fichier qui les ouvre manque',
    'key-other': 'le fichier qui devrait les ouvrir appartient à d’autres clés',
    'address-other': 'cet ordinateur n’a pas cette adresse',
  },
  dialErrors: {
    refused: 'l’autre ordinateur a refusé la connexion',
    unreachable: 'l’autre ordinateur est injoignable d’ici',
    timeout: 'rien n’a répondu à temps',
    'not-found': 'le nom de l’autre ordinateur est introuvable',
    'no-answer': 'l’autre ordinateur a accepté la connexion, mais n’a pas répondu',
    closed: 'la connexion a été fermée',
    absent: 'cette personne n’est pas en ligne, ou sa clé ne permet pas de la trouver',
    routers: 'les routeurs entre vous ne laissent passer aucune connexion',
    'no-relay': 'l’ordinateur qui devait relayer la connexion ne l’a pas fait',
    'proxy-unreachable': 'votre proxy est injoignable, rien n’a donc été envoyé',
    'proxy-refused': 'votre proxy n’a pas accepté la connexion',
    'needs-proxy': 'c’est une adresse Tor, accessible seulement par un proxy',
  },

  common: {
    cancel: 'Annuler',
    close: 'Fermer',
    back: 'Retour',
    copied: 'Copié',
    more: 'Plus',
    dismiss: 'Masquer',
    sidebarWidth: 'Largeur de la liste',
    you: 'Vous',
    clear: 'Effacer',
    yesterday: 'Hier',
    yesterdayAt: 'hier à {{time}}',
    today: 'Aujourd’hui',
  },

  welcome: {
    app: 'Saltbox',
    title: 'Bienvenue dans Saltbox',
    lead: 'Des messages privés entre deux ordinateurs, sans personne au milieu. Pas de compte, pas de numéro de téléphone, pas de serveur.',
    name: 'Votre nom',
    namePlaceholder: 'Le nom que vos amis vous donnent',
    nameHint: 'Il figure dans votre lien et vos demandes. Vous pourrez le changer plus tard.',
    continue: 'Continuer',
    readyTitle: 'Votre identifiant est prêt, {{name}}',
    readyLead:
      'Donnez-le aux personnes dont vous voulez avoir des nouvelles. Ce n’est pas un secret : vous pouvez le publier, l’envoyer, le lire à voix haute.',
    idLabel: 'Votre identifiant Saltbox',
    copyId: 'Copier mon identifiant',
    copyHex: 'Copier en hexadécimal',
    copyLink: 'Copier le lien',
    start: 'Commencer',
    keyfile:
      'Sans phrase secrète, vos clés sont conservées dans un fichier que seul votre compte utilisateur sur cet ordinateur peut lire.',
    passphrase: 'Phrase secrète (facultative)',
    passphraseHint:
      'Saltbox la demande au démarrage. Personne ne peut la réinitialiser. Vous pouvez aussi la définir plus tard.',
    restoredTitle: 'Bon retour, {{name}}',
    restoredLead:
      'Votre sauvegarde est restaurée. Ce qui ouvrait votre ancien Saltbox n’ouvre pas celui-ci : donnez-lui sa propre phrase secrète, ou continuez sans.',
    without: 'Continuer sans',
  },

  passphrase: {
    label: 'Phrase secrète',
    current: 'Phrase secrète actuelle',
    next: 'Nouvelle phrase secrète',
    nextHint: 'Plusieurs mots sans rapport entre eux sont solides et faciles à retenir.',
    repeat: 'La même encore une fois',
    differs: 'Les deux ne sont pas identiques.',
    show: 'Afficher la saisie',
    hide: 'Masquer la saisie',
    strength: 'Solidité',
    strengths: {
      weak: 'Faible : de nombreux ordinateurs la devinent en moins d’une heure.',
      fair: 'Moyenne : elle résiste quelques jours à de nombreux ordinateurs.',
      good: 'Bonne : elle résiste quelques années à de nombreux ordinateurs.',
      strong: 'Forte : elle résiste plusieurs vies à de nombreux ordinateurs.',
    },
    noReset:
      'Personne ne peut réinitialiser une phrase secrète. Si elle est perdue, seul un code de récupération ouvre Saltbox.',
    keyringToo: 'Laisser aussi le trousseau de cet ordinateur ouvrir Saltbox',
    keyringTooHint: 'Il démarre alors sans rien demander, et ne demande la phrase qu’après un verrouillage.',
  },

  recovery: {
    title: 'Créer un code de récupération',
    lead: 'Si vous oubliez votre phrase secrète, ou si cet ordinateur perd ce qui ouvre vos clés, un code de récupération sur papier ouvre de nouveau Saltbox. Rien d’autre ne le peut.',
    make: 'Afficher mon code de récupération',
    madeTitle: 'Notez ce code',
    madeLead:
      'Il n’est affiché que cette fois. Gardez-le avec vos papiers importants : qui possède ce code et cet ordinateur peut tout lire.',
    label: 'Code de récupération',
    copy: 'Copier le code',
    done: 'Je l’ai noté',
    later: 'Plus tard',
  },

  locked: {
    title: 'Saltbox est verrouillé',
    lead: 'Saisissez votre phrase secrète pour l’ouvrir. Tant qu’il est verrouillé, aucun message n’arrive ni ne part.',
    unlock: 'Déverrouiller',
    unlocking: 'Déverrouillage',
    useRecovery: 'Utiliser le code de récupération',
    usePassphrase: 'Utiliser la phrase secrète',
    recoveryLead:
      'Saisissez le code que vous avez noté. Les majuscules, les espaces et les tirets n’ont pas d’importance.',
    lostTitle: 'Saltbox ne peut pas ouvrir vos clés tout seul',
    lostLead:
      'Le trousseau ou le fichier de clés de cet ordinateur ne les ouvre plus. Saisissez le code de récupération que vous avez noté. Rien n’a été modifié ni supprimé.',
    wait: 'Trop de phrases secrètes erronées. Il faut attendre avant de réessayer.',
    unlockIn: 'Déverrouiller dans {{count}} s',
  },

  security: {
    passphrase: 'Phrase secrète',
    by: {
      passphrase: 'Saltbox s’ouvre avec votre phrase secrète.',
      keyring: 'Il n’y a pas de phrase secrète. Le trousseau de cet ordinateur ouvre Saltbox.',
      keyfile:
        'Il n’y a pas de phrase secrète. Un fichier que seul votre compte utilisateur sur cet ordinateur peut lire ouvre Saltbox.',
    },
    keyringToo: 'Le trousseau de cet ordinateur l’ouvre aussi au démarrage.',
    set: 'Définir une phrase secrète',
    change: 'Modifier',
    remove: 'Supprimer',
    setTitle: 'Définir une phrase secrète',
    changeTitle: 'Modifier la phrase secrète',
    removeTitle: 'Supprimer la phrase secrète',
    removeText: {
      keyring: 'Le trousseau de cet ordinateur ouvrira Saltbox sans rien demander.',
      keyfile:
        'Un fichier que seul votre compte utilisateur sur cet ordinateur peut lire ouvrira Saltbox sans rien demander. Qui copie le dossier entier peut tout lire.',
    },
    save: 'Enregistrer la phrase secrète',
    recoveredTitle: 'Qu’est-ce qui doit ouvrir Saltbox désormais ?',
    recovered: 'Vous avez ouvert Saltbox avec le code de récupération. Il reste valable.',
    recoveredSet: 'Définir une nouvelle phrase secrète',
    recoveredNone: 'Continuer sans phrase secrète',
    recovery: 'Code de récupération',
    hasRecovery: 'Vous en avez créé un. Un nouveau le remplace.',
    noRecovery:
      'Il n’y en a pas encore. Sans lui, si la phrase secrète ou le trousseau est perdu, les messages le sont aussi.',
    newRecovery: 'En créer un nouveau',
    makeRecovery: 'En créer un',
    confirmRecovery: 'Pour que personne d’autre ne crée un code sur votre ordinateur.',
    lock: 'Verrouillage',
    lockNow: 'Verrouiller maintenant',
    needsPassphrase: 'Définissez une phrase secrète pour verrouiller Saltbox.',
    idle: 'Verrouiller quand l’ordinateur n’est pas utilisé pendant',
    minutes: '{{count}} min',
    hour: '1 heure',
    never: 'Jamais',
    onSuspend: 'Verrouiller quand l’ordinateur est en veille ou que son écran est verrouillé',
    unreachable:
      'Vos amis ne peuvent pas vous joindre tant que Saltbox est verrouillé : pour cela, il faudrait garder vos clés en mémoire.',
  },

  me: {
    open: 'Profil et réglages',
    state: {
      looking: 'Examen du réseau',
      online: 'En ligne',
      behind: 'En ligne, derrière un routeur',
      hard: 'En ligne, derrière un routeur difficile',
      outward: 'Connexion à vous impossible',
      computer: 'Sur cet ordinateur seulement',
      connecting: 'Connexion en cours',
      offline: 'Pas de connexion',
      proxied: 'Par votre proxy',
      stopped: 'Aucune connexion ne sort',
    },
    addFriend: 'Ajouter un ami',
    name: 'Votre nom',
    saveName: 'Enregistrer le nom',
    id: 'Identifiant Saltbox',
    hex: 'Clé en hexadécimal',
    link: 'Lien',
    linkHint:
      'Il contient votre nom et les adresses de cet ordinateur, pour qu’un ami puisse se connecter à vous aussitôt.',
    copyId: 'Copier mon identifiant',
    copyHex: 'Copier ma clé en hexadécimal',
    copyLink: 'Copier mon lien',
    copyMessage: 'Copier comme message',
    message: 'Parlons sur Saltbox. Mon identifiant est {{id}}, et ce lien m’ajoute : {{link}}',
    qr: 'Code QR',
    qrHint: 'Le lien sous forme d’image. Un ami la colle ou la dépose dans « Ajouter un ami ».',
    qrLabel: 'Code QR de votre lien',
    copyQr: 'Copier le code QR',
    saveQr: 'Enregistrer comme image',
    savedQr: 'Enregistré sous le nom {{name}}.',
    libsodium: 'Le chiffrement utilise libsodium.',
    tweetnacl:
      'Le chiffrement utilise tweetnacl, qui est plus lent : libsodium ne se charge pas sur cet ordinateur.',
    notices: 'Avis',
  },

  keep: {
    title: 'Conserver les messages',
    use: 'Place sur cet ordinateur',
    database: 'Base de données',
    log: 'Journal',
    rest: 'Clés, fenêtre et tout le reste',
    useHint: 'Les sauvegardes et les exports sont là où vous les avez mis et ne sont pas comptés ici.',
    messages: 'Messages',
    most: 'Surtout avec',
    mostOf: '{{name}} ({{number}})',
    friendTitle: 'Conserver les messages avec {{name}}',
    change: 'Modifier',
    ever: 'Toujours',
    days: '{{count}} jours',
    days_one: '1 jour',
    year: '1 an',
    everybody: 'Comme pour tout le monde',
    deletes:
      'Les messages plus anciens sont supprimés maintenant de cet ordinateur, les autres le seront quand leur temps sera écoulé. Cette action est irréversible. Vos amis conservent les leurs.',
    keeps: 'Rien n’est supprimé maintenant.',
    save: 'Enregistrer',
    delete: 'Supprimer les plus anciens',
  },

  work: {
    begins: 'Démarrage',
    backup: 'Création de la sauvegarde',
    test: 'Lecture de la sauvegarde',
    restore: 'Restauration de la sauvegarde',
    export: 'Écriture de la conversation',
    stop: 'Arrêter',
  },

  backup: {
    lead: 'Un seul fichier scellé, avec votre identité, vos amis et tous vos messages. Avec lui et sa phrase secrète, vous retrouvez tout sur un autre ordinateur.',
    makeTitle: 'Créer une sauvegarde',
    makeLead:
      'Saltbox continue de fonctionner pendant ce temps. Gardez le fichier ailleurs que sur cet ordinateur. Personne ne peut l’ouvrir sans la phrase secrète, et personne ne peut la réinitialiser.',
    passphrase: 'Phrase secrète de cette sauvegarde',
    again: 'La même encore une fois',
    differs: 'Les deux ne sont pas identiques.',
    make: 'Choisir un emplacement et enregistrer',
    made: 'Enregistrée sous le nom {{name}}, {{size}}. Testez-la avant de compter dessus.',
    testTitle: 'Tester une sauvegarde',
    testLead: 'Lit une sauvegarde du début à la fin, avec tout ce qu’elle contient. Rien n’est modifié.',
    choose: 'Choisir une sauvegarde',
    chosen: 'Choisie : {{name}}',
    chooseOther: 'En choisir une autre',
    itsPassphrase: 'Phrase secrète de la sauvegarde',
    test: 'Tester',
    good: 'Cette sauvegarde est bonne.',
    holds: 'Créée par {{name}} le {{when}}. Elle contient {{friends}} et {{messages}}.',
    nobody: 'quelqu’un sans nom',
    friends: '{{count}} amis',
    friends_one: '{{count}} ami',
    messages: '{{count}} messages',
    messages_one: '{{count}} message',
    id: 'Identifiant Saltbox',
  },

  restore: {
    open: 'J’ai une sauvegarde',
    title: 'Restaurer une sauvegarde',
    lead: 'Vous retrouvez votre identité, vos amis et tous vos messages tels qu’ils étaient au moment de la sauvegarde.',
    warning:
      'Ensuite, n’utilisez plus l’ancienne copie. Deux copies d’une même identité se prennent des messages l’une à l’autre.',
    restore: 'Restaurer',
    doneTitle: 'Votre sauvegarde est restaurée',
    missing: 'Les messages arrivés après la sauvegarde n’y figurent pas.',
    unsealed:
      'La phrase secrète et le code de récupération de l’ancienne copie n’ouvrent pas celle-ci. Vous pourrez en créer de nouveaux au démarrage.',
    start: 'Redémarrer Saltbox',
  },

  exporting: {
    title: 'Exporter la conversation avec {{name}}',
    lead: 'Le fichier n’est pas chiffré : toute personne qui l’obtient peut le lire.',
    html: 'Une page à lire',
    htmlHint: 'S’ouvre dans n’importe quel navigateur et ne charge rien de l’extérieur.',
    json: 'Des données pour les programmes',
    jsonHint: 'Du JSON, avec tout ce que Saltbox sait de chaque message.',
    save: 'Choisir un emplacement et enregistrer',
    done: 'Enregistrée sous le nom {{name}}, avec {{messages}}.',
  },

  list: {
    search: 'Rechercher des amis et des messages',
    label: 'Conversations',
    requests: 'Demandes',
    waiting: 'en attente',
    unread: 'à lire',
    online: 'En ligne',
    offline: 'Hors ligne',
    blocked: 'Contact bloqué',
    asked: 'Demande encore sans réponse',
    youSaid: 'Vous :',
    typing: 'écrit…',
    draft: 'Brouillon :',
    pinned: 'épinglée',
    muted: 'en sourdine',
    verified: 'contact vérifié',
    archived: 'Archives',
    archivedLabel: 'Conversations archivées',
    archivedCount: '{{count}} conversations',
    archivedCount_one: '{{count}} conversation',
    archiveBack: 'Retour à toutes les conversations',
    archiveEmpty: 'Rien n’est archivé',
    archiveHint: 'Une conversation archivée revient avec son prochain message, sauf si elle est en sourdine.',
    allArchived: 'Tout est archivé',
    keyFound: 'C’est une clé',
    addKey: 'Ajouter cet ami',
    noMatch: 'Aucun ami ne s’appelle « {{search}} ».',
    empty: 'Aucune conversation pour le moment',
    emptyHint: 'Collez la clé d’un ami, ou donnez-lui la vôtre.',
    nothingSaid: 'Rien n’a encore été dit',
    menu: {
      label: 'Actions pour {{name}}',
      read: 'Marquer comme lu',
      unread: 'Marquer comme non lu',
      readAll: 'Tout marquer comme lu',
      pin: 'Épingler',
      unpin: 'Ne plus épingler',
      mute: 'Mettre en sourdine…',
      unmute: 'Retirer la sourdine',
      archive: 'Archiver',
      unarchive: 'Sortir des archives',
      copyKey: 'Copier la clé',
      details: 'Détails',
      clear: 'Effacer l’historique…',
      block: 'Bloquer…',
      unblock: 'Débloquer',
      remove: 'Retirer de mes amis…',
      withdraw: 'Retirer la demande…',
    },
    mute: {
      title: 'Mettre {{name}} en sourdine',
      '1': 'Pendant 1 heure',
      '8': 'Pendant 8 heures',
      '24': 'Pendant 1 jour',
      '168': 'Pendant 1 semaine',
      ever: 'Toujours',
    },
    deletedMessage: 'Message supprimé',
  },

  confirm: {
    removeTitle: 'Retirer {{name}} de vos amis ?',
    removeText:
      'Votre conversation est supprimée de cet ordinateur, et {{name}} ne peut plus vous écrire. Pour discuter de nouveau, l’un de vous devra envoyer une demande.',
    remove: 'Retirer',
    withdrawTitle: 'Retirer votre demande à {{name}} ?',
    withdrawText:
      'Saltbox cesse d’essayer de se connecter. Les messages que vous avez déjà écrits sont supprimés ; aucun n’a été envoyé.',
    withdraw: 'Retirer',
    clearTitle: 'Effacer l’historique avec {{name}} ?',
    clearText:
      'Tous les messages de cette conversation sont supprimés de cet ordinateur, sauf ceux qui restent à envoyer. {{name}} conserve les siens. Cette action est irréversible.',
    clear: 'Effacer l’historique',
    blockTitle: 'Bloquer {{name}} ?',
    blockText:
      '{{name}} ne peut plus vous joindre et ne saura pas pourquoi. Ce qui a été dit reste ici, et vous pourrez débloquer.',
    block: 'Bloquer',
  },

  add: {
    title: 'Ajouter un ami',
    key: 'Clé de votre ami',
    keyPlaceholder: 'Identifiant Saltbox, lien ou 64 caractères hexadécimaux',
    keyHint:
      'Collez tout ce que vous avez reçu ; Saltbox y trouve la clé. Vous pouvez aussi coller ou déposer l’image d’un code QR.',
    noQr: 'Il n’y a pas de code QR dans cette image. Essayez avec une image plus nette ou plus grande, ou demandez le lien.',
    ownKey: 'Ou donnez la vôtre',
    ownHint: 'Il suffit que l’un de vous ajoute l’autre.',
    found: 'Cette clé est valable',
    calls: 'Le lien indique : {{name}}',
    asked: 'Cette personne vous a déjà envoyé une demande. Si vous l’ajoutez, vous êtes amis aussitôt.',
    words: 'Message d’accompagnement',
    wordsText: 'Bonjour, c’est {{name}}. J’aimerais qu’on discute ici.',
    bytesLeft: '{{count}} octets restants',
    bytesLeft_one: '{{count}} octet restant',
    bytesOver: '{{count}} octets de trop',
    bytesOver_one: 'Un octet de trop',
    nickname: 'Surnom (facultatif)',
    nicknameHint: 'Personne d’autre ne le voit.',
    address: 'Adresse (facultative)',
    addressHint:
      'Où se trouve son ordinateur, sous la forme hôte:port. Sans adresse, Saltbox cherche votre ami par sa clé.',
    send: 'Envoyer la demande',
  },

  requests: {
    title: 'Demandes',
    from: 'Demande de {{who}}',
    somebody: 'Quelqu’un veut discuter avec vous',
    theirWords: 'Texte de la demande',
    accept: 'Accepter',
    decline: 'Refuser',
    block: 'Bloquer',
    unblock: 'Débloquer',
    undo: 'Annuler',
    later: 'Plus tard',
    others: '{{count}} autres en attente',
    others_one: 'Une autre en attente',
    noWords: 'Aucun texte.',
    key: 'Clé',
    pending: 'En attente de votre réponse',
    declined: 'Refusées',
    blocked: 'Bloquées',
    pendingHint:
      'Personne ne sait rien tant que vous n’avez pas décidé. En cas de doute, comparez la clé avec votre ami.',
    declinedHint:
      'Ces personnes n’en savent rien. Vous pouvez encore changer d’avis : « Annuler » leur permet d’envoyer une nouvelle demande.',
    blockedHint: 'Ces personnes ne peuvent pas vous joindre et ne savent pas pourquoi.',
    empty: 'Personne n’attend',
    emptyHint:
      'Quand quelqu’un veut discuter avec vous, le texte de sa demande et l’empreinte de sa clé apparaissent ici.',
  },

  ways: {
    lan: 'Même réseau',
    lanExplained: 'Les deux ordinateurs sont sur un même réseau et communiquent sans en sortir.',
    direct: 'Direct',
    directExplained: 'Les deux ordinateurs communiquent par Internet, sans rien entre eux.',
    punched: 'À travers les routeurs',
    punchedExplained:
      'Les deux ordinateurs communiquent par Internet, à travers les routeurs de chaque côté.',
    relayed: 'Par un relais',
    relayedExplained:
      'Un autre ordinateur transmet ce que vous dites, car les routeurs ne laissent rien passer d’autre. Il ne peut rien en lire.',
    proxied: 'Par votre proxy',
    proxiedExplained:
      'Tout ce que vous dites passe par le proxy que vous avez choisi. Il ne peut rien en lire.',
  },

  reach: {
    words: 'Texte de votre demande',
    noWay:
      'Aucune adresse n’est connue pour {{name}}, Saltbox ne peut donc pas se connecter : la connexion doit venir de son côté.',
    noWayAsk:
      'Aucune adresse n’est connue pour {{name}} : la connexion doit venir de son côté. Vous pouvez aussi retirer la demande et la refaire avec une adresse.',
    dialling: 'Connexion à {{name}} en cours.',
    diallingNth: 'Connexion à {{name}} en cours, essai {{attempt}}.',
    calling: 'Un ordinateur où {{name}} se trouve peut-être a été atteint, mais n’a pas encore répondu.',
    handed:
      'Un ordinateur où {{name}} se trouve peut-être a votre demande depuis {{time}}. On n’en saura pas plus avant une réponse.',
    waiting: 'Échec de l’essai {{attempt}} : {{error}}.',
    waitingFirst: 'En attente du premier essai.',
    ended: 'La connexion a pris fin.',
    nextIn: 'Prochain essai dans {{time}}.',
    nextNow: 'Prochain essai maintenant.',
    queue:
      'Vous pouvez déjà écrire. Les messages attendent sur votre ordinateur et partiront dès que {{name}} acceptera.',
    withdraw: 'Retirer',
    retry: 'Essayer maintenant',
    baseRefused:
      '{{name}} ne propose plus que le chiffrement simple, alors que la protection était complète auparavant. Demandez-lui pourquoi par un autre moyen avant de l’autoriser.',
    allowBase: 'Autoriser le chiffrement simple',
    tried: 'Ce qui a été essayé',
    triedOf: '{{way}} : {{error}}.',
    advice: {
      'no-way':
        'Saltbox ne peut pas non plus chercher {{name}} : la DHT et le réseau local sont désactivés. La page « Réseau » dit pourquoi.',
      'proxy-unreachable': 'Démarrez votre proxy, ou vérifiez son adresse sur la page « Réseau ».',
      'proxy-refused':
        'Vérifiez sur la page « Réseau » que l’adresse est bien celle d’un proxy SOCKS5. Si oui, {{name}} est peut-être hors ligne, ou le proxy ne laisse pas sortir ces connexions.',
      'no-relay':
        'Demandez à un ami commun d’activer « Relayer les connexions entre amis » sur sa page « Réseau » et de rester en ligne, ou ouvrez un port dans l’un de vos routeurs.',
      routers:
        '{{name}} semble être en ligne. Ouvrez un port dans l’un de vos routeurs, comme l’explique la page « Réseau », ou demandez à un ami commun d’y activer « Relayer les connexions entre amis » de son côté.',
      'no-answer':
        'C’est peut-être un autre programme à une ancienne adresse. Demandez à {{name}} par un autre moyen si Saltbox fonctionne à cet endroit, et son lien le plus récent.',
      'needs-proxy': 'Démarrez Tor, et choisissez-le comme proxy sur la page « Réseau » : 127.0.0.1:9050.',
      closed:
        'C’est peut-être quelqu’un d’autre à une ancienne adresse, ou {{name}} vous a retiré de ses amis. Posez-lui la question par un autre moyen, et demandez son lien le plus récent.',
      absent:
        'Demandez à {{name}} par un autre moyen de démarrer Saltbox. S’il fonctionne déjà, il n’est peut-être pas relié à la DHT : demandez son lien le plus récent.',
      refused:
        'L’autre ordinateur est allumé, mais Saltbox n’y fonctionne pas, ou utilise un autre port. Demandez à {{name}} de le démarrer, et son lien le plus récent.',
      timeout:
        'L’autre ordinateur est peut-être éteint, ou un routeur ou un pare-feu bloque les connexions. Demandez à {{name}} ce que dit sa page « Réseau ».',
      unreachable:
        'Vérifiez que cet ordinateur est en ligne. Si oui, celui de {{name}} est peut-être éteint, ou dans un réseau injoignable d’ici.',
      'not-found':
        'Vérifiez que cet ordinateur est en ligne. Si oui, le nom est peut-être faux : demandez à {{name}} son lien le plus récent.',
    },
  },

  check: {
    lead: 'Saltbox regarde ce qui le protège, ici et maintenant, et tente ce que sa propre fenêtre ne doit pas pouvoir faire. Rien ne quitte cet ordinateur.',
    running: 'Essai de ce qui ne doit pas être possible',
    again: 'Contrôler à nouveau',
    copy: 'Copier le résultat',
    summary: {
      good: 'Tout est comme il faut',
      goodText: 'Tous les contrôles possibles ici sont réussis.',
      untold: 'Ce qui a pu être contrôlé est réussi',
      untoldText:
        'Aucun contrôle n’a échoué, mais tous n’ont pas pu être faits ici. Lisez lesquels, et pourquoi.',
      weak: 'Quelque chose pourrait être mieux',
      weakText: 'Aucun contrôle n’a échoué. Lisez ce qui pourrait être mieux, et comment.',
      bad: 'Quelque chose n’est pas comme il faut',
      badText: '{{count}} contrôles ont échoué. Lisez ce que chacun signifie et ce qu’il faut faire.',
      badText_one: 'Un contrôle a échoué. Lisez ce qu’il signifie et ce qu’il faut faire.',
    },
    verdicts: {
      good: 'Réussi',
      weak: 'Pourrait être mieux',
      bad: 'Échoué',
      untold: 'Impossible à dire ici',
      compare: 'À vous de comparer',
    },
    names: {
      sandbox: 'Bac à sable du système',
      isolation: 'Portée de la fenêtre',
      network: 'Réseau de la fenêtre',
      page: 'La page elle-même',
      permissions: 'Autorisations',
      vault: 'Vos clés',
      database: 'Messages sur le disque',
      files: 'Dossier du profil',
      switches: 'Comment Saltbox a été démarré',
      fuses: 'Fusibles du programme',
      program: 'Quel est ce programme',
    },
    outcomes: {
      'sandbox-on':
        'Le système d’exploitation retient le processus qui affiche les messages : il ne peut ouvrir aucun fichier ni lancer aucun programme.',
      'sandbox-off':
        'Le système d’exploitation ne retient pas le processus qui affiche les messages : une faille y donnerait accès à vos fichiers. Quittez Saltbox et démarrez-le sans option comme --no-sandbox. Si cela persiste, réinstallez-le.',
      'sandbox-untold': 'Ce système ne dit pas s’il retient le processus qui affiche les messages.',
      'isolation-on':
        'Ce qui affiche les messages n’a accès ni aux fichiers, ni aux programmes, ni aux clés : il ne peut demander que ce qui figure sur une liste fixe.',
      'isolation-off':
        'Ce qui affiche les messages a accès à ce que seul Saltbox doit utiliser, et un message hostile l’aurait aussi. Quittez Saltbox et réinstallez-le à partir d’une version publiée.',
      'network-none':
        'La fenêtre a essayé de {{ways}} façons d’atteindre Saltbox, qui écoutait sur cet ordinateur, et rien n’est arrivé.',
      'network-reached':
        'Quelque chose est sorti de la fenêtre : un message hostile pourrait envoyer au-dehors ce que vous lisez. Quittez Saltbox et réinstallez-le à partir d’une version publiée. Si cela persiste, signalez-le.',
      'network-untold':
        'Saltbox n’a pas pu écouter sur cet ordinateur : il n’y avait donc rien à atteindre. Voyez si un pare-feu l’interdit, et contrôlez à nouveau.',
      'page-own':
        'La fenêtre affiche la page fournie avec Saltbox, sous des règles qui ne lui laissent rien charger d’ailleurs.',
      'page-foreign':
        'La fenêtre affiche une autre page, ou suit d’autres règles que celles données par Saltbox. Quittez Saltbox et réinstallez-le à partir d’une version publiée.',
      'permissions-none':
        'La fenêtre ne peut utiliser ni la caméra, ni le microphone, ni votre position, ni rien d’autre qui demande une autorisation.',
      'permissions-some':
        'La fenêtre peut utiliser quelque chose de votre ordinateur qu’elle ne doit pas. Quittez Saltbox et réinstallez-le à partir d’une version publiée. Si cela persiste, signalez-le.',
      'vault-passphrase': 'Vos clés sont scellées par votre phrase secrète.',
      'vault-both':
        'Vos clés sont scellées par votre phrase secrète, et le trousseau de votre système les ouvre aussi.',
      'vault-keyring':
        'Vos clés sont scellées par le trousseau de votre système, qui s’ouvre pour quiconque est connecté sous votre nom.',
      'vault-keyfile':
        'Un fichier placé à côté ouvre vos clés : qui copie le dossier de votre profil peut donc tout lire. Définissez une phrase secrète sur la page Sécurité.',
      'vault-leftover':
        'Vos clés sont scellées, mais un ancien fichier de clé est resté à côté. Définissez à nouveau votre phrase secrète sur la page Sécurité, et il disparaîtra.',
      'database-encrypted':
        'Le fichier de vos messages est chiffré : ce qui est sur le disque ressemble au hasard.',
      'database-readable':
        'Le fichier de vos messages peut être lu sans vos clés. Faites une sauvegarde, quittez Saltbox et signalez-le.',
      'database-untold': 'Le fichier de vos messages n’a pas pu être examiné. Contrôlez à nouveau.',
      'files-own': 'Seul votre propre compte utilisateur peut ouvrir le dossier du profil.',
      'files-open':
        'D’autres utilisateurs de cet ordinateur peuvent ouvrir ceci, ou en sont propriétaires. Retirez-leur ce droit : mode 700 pour le dossier, et 600 pour les fichiers.',
      'files-untold': 'Ce système gère les droits sur les dossiers d’une manière que Saltbox ne lit pas.',
      'files-unread':
        'Les droits sur le dossier de votre profil n’ont pas pu être examinés. Contrôlez à nouveau.',
      'switches-none':
        'Saltbox a été démarré sans rien qui l’ouvre à un débogueur ou lui retire une protection.',
      'switches-some':
        'Saltbox a été démarré de sorte que d’autres programmes peuvent y regarder, ou avec moins de protection. Quittez-le et démarrez-le par son icône.',
      'fuses-set':
        'Les façons de démarrer ce programme avec un autre code, ou avec un débogueur, sont fermées dans le programme lui-même.',
      'fuses-open':
        'Ce programme peut être démarré de façons qu’une version publiée exclut, et d’autres programmes pourraient utiliser ses droits. Réinstallez Saltbox à partir d’une version publiée.',
      'fuses-untold':
        'Ce Saltbox fonctionne à partir d’une copie de travail, avec un Electron ouvert au développement. Un Saltbox installé peut le dire.',
      'fuses-unread':
        'Les fusibles de ce programme sont introuvables dans son fichier, ou pas tous présents. Réinstallez Saltbox à partir d’une version publiée. Si cela persiste, signalez-le.',
      'program-hash':
        'Voici la version, le commit et le SHA-256 de ce qui fonctionne. Comparez-les à ce qui a été publié avec la version : aucun programme ne peut se porter garant de lui-même.',
      'program-replaced':
        'Un autre Saltbox a pris la place de celui-ci, par exemple lors d’une mise à jour. Ce qui s’y trouve n’est pas ce qui fonctionne : il n’y a donc pas de hash. Quittez Saltbox et relancez-le.',
      'program-untold':
        'Ce Saltbox fonctionne à partir d’un dossier et non d’un paquet : il n’y a donc pas de hash à comparer.',
    },
  },

  network: {
    looking: 'Examen du réseau',

    verdict: {
      mapped: 'Vos amis peuvent se connecter à vous',
      mappedText:
        'Votre routeur dirige vers cet ordinateur les connexions à {{address}}. Pour en être sûr, demandez à un ami une connexion de retour.',
      internet: 'Vos amis peuvent probablement se connecter à vous',
      internetText:
        'Cet ordinateur a lui-même une adresse sur Internet. Seul un pare-feu peut encore bloquer les connexions : demandez à un ami une connexion de retour et, si rien n’arrive, autorisez-y le port TCP {{port}}.',
      carrier: 'Vos amis ne peuvent pas se connecter à vous de l’extérieur',
      carrierText:
        'Votre fournisseur partage une même adresse entre de nombreux clients (CGNAT), aucun port ne peut donc être ouvert. Demandez-lui une adresse à vous, ou IPv6.',
      router: 'Vos amis ne peuvent pas se connecter à vous de l’extérieur',
      routerText:
        'Votre routeur ouvre un port, mais un autre routeur se trouve devant lui. Redirigez aussi le port TCP {{port}} dans celui-là, ou passez-le en mode pont.',
      closed: 'Votre port est fermé',
      closedText:
        'Votre routeur n’ouvre pas de port quand on le lui demande. Activez PCP, NAT-PMP ou UPnP dans ses réglages, ou redirigez le port TCP {{port}} vers cet ordinateur.',
      unmapped: 'Votre port est probablement fermé',
      unmappedText:
        'Saltbox ne demande pas à votre routeur de laisser entrer les connexions. Activez cette option ci-dessous, ou redirigez le port TCP {{port}} vers cet ordinateur.',
      asking: 'Demande au routeur en cours',
      askingText: 'Saltbox lui demande de laisser entrer les connexions. Cela prend quelques secondes.',
      computer: 'Seul cet ordinateur peut se connecter à vous',
      computerText:
        'Saltbox a été réglé pour ne recevoir que les connexions de cet ordinateur. Vous pouvez quand même vous connecter à vos amis. Pour recevoir des connexions de l’extérieur, démarrez-le sans --listen.',
      deaf: 'Personne ne peut se connecter à vous',
      deafText:
        'Saltbox ne reçoit pas de connexions : un autre programme utilise peut-être son port. Fermez-le et relancez Saltbox. Vous pouvez quand même vous connecter à vos amis.',
      proxied: 'Toutes les connexions passent par votre proxy',
      proxiedText:
        'Vos amis ne peuvent pas se connecter à vous, mais vous pouvez vous connecter à eux. Seul un service onion à vous, qui mène à {{address}}, laisserait entrer des connexions.',
      stopped: 'Aucune connexion ne sort',
      stoppedText:
        'Saltbox a été démarré avec un proxy, ou un autre réglage du réseau, qu’il ne peut pas lire. Pour que rien ne contourne un proxy, il ne se connecte à personne. Choisissez un proxy ci-dessous, ou aucun.',
    },
    meanwhile: {
      works: 'Même sans port ouvert, vos amis vous joignent par la DHT.',
      hard: 'La DHT aide, mais avec un routeur comme le vôtre, toutes les connexions n’aboutissent pas.',
      off: 'D’ici là, activez la DHT ci-dessous : elle n’a pas besoin d’un port ouvert.',
    },

    listens: 'Reçoit sur',
    nowhere: 'Nulle part',
    router: 'Routeur',
    opened: '{{address}} mène ici, par {{by}}',
    by: { pcp: 'PCP', 'nat-pmp': 'NAT-PMP', upnp: 'UPnP' },
    carrier: 'Derrière une adresse que votre fournisseur partage (CGNAT)',
    behind: 'Derrière un autre routeur',
    closed: 'N’ouvre pas de port sur demande',
    notAsked: 'Pas interrogé',
    asking: 'Demande en cours',
    nat: 'Type de routeur',
    nats: {
      open: 'Aucun entre les deux, ou un routeur qui laisse passer toutes les connexions',
      consistent: 'Laisse bien passer les connexions, avec l’aide de la DHT',
      random:
        'Difficile : il change de port à chaque connexion. Avec un ami dont le routeur est du même type, seul un port ouvert ou un ami qui relaie vos connexions peut aider.',
      unknown: 'Pas encore connu',
    },
    outside: 'Vu de l’extérieur',
    outsideVaries: 'Sur un autre port à chaque fois',
    notKnown: 'Pas encore connu',
    dht: 'DHT',
    dhtOnline: 'Connexion établie, {{count}} ordinateurs connus',
    dhtOnline_one: 'Connexion établie, {{count}} ordinateur connu',
    dhtOffline: 'Pas de connexion. Vérifiez que cet ordinateur est en ligne.',
    dhtFailed: 'Ne fonctionne pas. Si cela dure, désactivez-la puis réactivez-la.',
    lan: 'Réseau local',
    lanOn: 'Les amis qui s’y trouvent sont détectés',
    lanFailed: 'Inutilisable sur cet ordinateur',
    off: 'Désactivé',
    offProxy: 'Désactivé tant qu’un proxy est utilisé',

    callBack: {
      title: 'Demander à un ami une connexion de retour',
      lead: 'L’ordinateur d’un ami en ligne se connecte une fois au vôtre. Vous voyez ainsi si les connexions arrivent.',
      nobody: 'Aucun de vos amis n’est en ligne avec Saltbox en ce moment. Revenez quand l’un d’eux le sera.',
      deaf: 'Personne ne peut se connecter à cet ordinateur en ce moment, il n’y a donc rien à essayer.',
      who: 'Ami',
      option: '{{name}} ({{way}})',
      ask: 'Demander la connexion',
      waiting: 'En attente de la connexion de {{name}}, 20 secondes au plus',
      reached:
        '{{name}} a pu joindre cet ordinateur sur {{address}}. Votre port est ouvert : vos amis peuvent se connecter à vous.',
      reachedNear:
        '{{name}} a pu joindre cet ordinateur sur {{address}}. Vous êtes sur le même réseau, cela ne dit donc rien des connexions venant d’Internet : pour cela, demandez à un ami qui se trouve ailleurs.',
      failed:
        '{{name}} a essayé {{address}} sans pouvoir se connecter. Ouvrez le port TCP {{port}} dans votre routeur et dans le pare-feu de cet ordinateur, puis demandez de nouveau.',
      failedNear:
        '{{name}} a essayé {{address}}, sur le même réseau, sans pouvoir se connecter. Autorisez le port TCP {{port}} dans le pare-feu de cet ordinateur, puis demandez de nouveau.',
      elsewhere:
        'Quelque chose a accepté la connexion de {{name}} sur {{address}}, mais elle n’est pas arrivée ici. Regardez dans votre routeur où il dirige le port TCP {{port}}.',
      refused:
        'L’ordinateur de {{name}} n’a pas essayé de se connecter : une demande vient déjà de lui être faite, il utilise un proxy, ou il ne connaît pas votre adresse. Attendez une minute, ou demandez à un autre ami.',
      noAnswer: '{{name}} n’a pas répondu. Demandez de nouveau, ou demandez à un autre ami.',
      somewhere: 'le port {{port}}',
    },

    switches: {
      title: 'Ce que Saltbox peut faire',
      findable: 'Les personnes qui ont ma clé peuvent me trouver',
      findableHint:
        'Toute personne qui a votre clé peut vous envoyer une demande, où qu’elle soit. Vos amis vous trouvent dans tous les cas.',
      dht: 'Trouver mes amis par leur clé (DHT)',
      dhtHint:
        'Un réseau public d’ordinateurs qui gardent de petits avis indiquant où se trouve quelqu’un. Il aide aussi les connexions à traverser les routeurs. Ces ordinateurs voient votre adresse Internet, et aucun message.',
      lan: 'Trouver mes amis sur mon réseau local',
      lanHint:
        'Tout le monde y voit que Saltbox fonctionne ici. Seules les personnes qui ont votre clé peuvent voir que c’est vous.',
      mapping: 'Demander à mon routeur de laisser entrer les connexions',
      mappingHint: 'Par PCP, NAT-PMP ou UPnP. Le port est rendu quand Saltbox se termine.',
      relaying: 'Relayer les connexions entre amis',
      relayingHint:
        'Deux de vos amis dont les routeurs ne laissent rien passer d’autre peuvent discuter en passant par cet ordinateur. Il ne peut rien en lire.',
      needsDht: 'Cela ne fonctionne qu’avec la DHT, qui est désactivée.',
      proxied:
        'Tout cela est désactivé tant qu’un proxy est utilisé, car cela le contournerait. Sans proxy, tout redevient comme avant.',
    },

    proxy: {
      title: 'Proxy',
      label: 'Proxy SOCKS5',
      hint: 'Sous la forme hôte:port, par exemple 127.0.0.1:9050 pour Tor. Toutes les connexions passent alors par lui, et la DHT, le réseau local et le routeur ne sont pas utilisés. Les connexions sont rétablies.',
      use: 'Utiliser ce proxy',
      none: 'Ne pas utiliser de proxy',
      inUse: 'Toutes les connexions passent par {{proxy}}.',
    },

    connections: {
      title: 'Connexions ouvertes',
      none: 'Il n’y en a pas en ce moment.',
      somebody: 'Quelqu’un qui n’est pas encore connu',
      unproven: 'pas encore prouvé',
      byYou: 'établie par vous',
      byThem: 'établie de l’autre côté',
      bytes: '{{received}} reçus, {{sent}} envoyés',
    },
  },

  link: {
    protection: 'Protection',
    since: 'Depuis',
    remote: 'Autre côté',
    carried: 'Transféré',
    addresses: 'Adresses connues',
    relayedAdvice:
      'Saltbox cherche de temps en temps un chemin plus direct. Un port ouvert d’un côté ou de l’autre en serait un : la page « Réseau » dit ce qu’il en est du vôtre.',
    page: 'Page « Réseau »',
  },

  talk: {
    log: 'Messages avec {{name}}',
    write: 'Message à {{name}}',
    placeholder: 'Écrire un message',
    send: 'Envoyer',
    typing: '{{name}} écrit…',
    online: 'En ligne',
    offline: 'Hors ligne',
    base: 'chiffrement simple, sans confidentialité persistante',
    session: 'protection complète',
    baseExplained:
      'Les messages sont chiffrés avec les clés durables de chacun de vous. Personne entre vous ne peut les lire. Mais quelqu’un qui les enregistrerait et volerait plus tard une de vos clés le pourrait : c’est ce que la confidentialité persistante empêcherait, et le Saltbox de {{name}} ne la propose pas encore.',
    sessionExplained:
      'Chaque connexion utilise ses propres clés, jetées ensuite, et à l’abri des ordinateurs quantiques qui pourraient venir. Qui volerait une clé plus tard ne pourrait ni lire ce qui a été dit avant, ni se faire passer pour {{name}} auprès de vous.',
    lastSeen: 'dernière présence : {{when}}',
    neverSeen: 'aucune présence constatée',
    actions: 'Actions pour cette conversation',
    unread: 'Messages non lus',
    latest: 'Aller au plus récent',
    latestUnread: 'Aller au plus récent, {{count}} à lire',
    loading: 'Chargement des messages',
    start: 'Votre conversation avec {{name}} commence ici.',
    startHint:
      'Les messages attendent sur votre ordinateur que {{name}} soit en ligne ; aucun serveur ne les conserve.',
    from: '{{name}}, {{time}}',
    blocked: 'Vous avez bloqué {{name}}. Vous ne pouvez plus vous écrire, ni dans un sens ni dans l’autre.',
    unblock: 'Débloquer',
    deliverHint: 'Entrée pour envoyer, Maj+Entrée pour passer à la ligne',
    deliverHintMod: '{{keys}} pour envoyer, Entrée pour passer à la ligne',

    state: {
      waiting: 'En attente que {{name}} soit en ligne',
      waitingAsk: 'En attente que {{name}} accepte',
      waitingNow: 'En attente d’envoi',
      waitingRefused:
        'En attente que vous autorisiez le chiffrement simple ou que {{name}} propose la protection complète',
      waitingBlocked: 'Non envoyé, car vous avez bloqué {{name}}',
      sent: 'Envoyé, sans confirmation de l’ordinateur de {{name}}',
      sentBase: 'Remis ; le programme de {{name}} n’envoie pas de confirmation',
      stored: 'Enregistré sur l’ordinateur de {{name}}',
      seen: 'Lu par {{name}}',
    },

    wait: {
      request: 'Vos messages attendent sur cet ordinateur que {{name}} accepte.',
      request_one: 'Votre message attend sur cet ordinateur que {{name}} accepte.',
      blocked: 'Vos messages ne sont pas envoyés tant que vous bloquez {{name}}.',
      blocked_one: 'Votre message n’est pas envoyé tant que vous bloquez {{name}}.',
      refused: 'Vos messages attendent sur cet ordinateur.',
      refused_one: 'Votre message attend sur cet ordinateur.',
      unreached: 'Vos messages pour {{name}} attendent sur cet ordinateur.',
      unreached_one: 'Votre message pour {{name}} attend sur cet ordinateur.',
      unconfirmed:
        'L’ordinateur de {{name}} n’a pas confirmé votre dernier message. Saltbox le garde et le renverra à la prochaine connexion.',
      sending: 'Vos messages sont en cours d’envoi.',
      sending_one: 'Votre message est en cours d’envoi.',
    },

    menu: {
      label: 'Actions pour ce message',
      reply: 'Répondre',
      react: 'Réagir…',
      openLink: 'Ouvrir le lien…',
      copyLink: 'Copier le lien',
      copy: 'Copier le texte',
      forward: 'Transférer…',
      edit: 'Modifier',
      select: 'Sélectionner',
      cancel: 'Annuler l’envoi',
      retry: 'Essayer maintenant',
      delete: 'Supprimer…',
      details: 'Détails',
    },

    editing: 'Modification d’un message',
    editingHint: 'Entrée pour enregistrer, Échap pour annuler',
    editingHintMod: '{{keys}} pour enregistrer, Échap pour annuler',
    drop: 'Relâchez pour l’insérer dans votre message',
    stopEditing: 'Annuler la modification',
    save: 'Enregistrer',

    edited: 'modifié',
    deletedMine: 'Vous avez supprimé ce message',
    deletedTheirs: '{{name}} a supprimé ce message',
    gap: '{{count}} messages précédents ne sont jamais arrivés.',
    gap_one: 'Un message précédent n’est jamais arrivé.',
    gapWhy: 'Pourquoi ?',
    gapExplained:
      'L’ordinateur de {{name}} compte ce qu’il envoie, et des numéros manquent ici. Cela arrive quand un disque est perdu ou qu’une ancienne sauvegarde est remise en place. Demandez à {{name}} de renvoyer ce qui compte.',
    reactedMine: 'Vous avez réagi avec {{emoji}}',
    reactedTheirs: '{{name}} a réagi avec {{emoji}}',
    reactedBoth: '{{name}} et vous avez réagi avec {{emoji}}',
    answers: 'En réponse à',
    jump: 'Aller au message',
    readMore: 'Lire la suite',
    showLess: 'Afficher moins',
    answersDeleted: 'En réponse à un message supprimé',
    answersEarlier: 'En réponse à un message antérieur',

    open: 'Détails, {{time}}',
    details: {
      title: 'Détails du message',
      written: 'Écrit',
      writtenTheirs: 'Écrit, d’après son horloge',
      received: 'Reçu',
      sent: 'Remis',
      stored: 'Sur son ordinateur',
      seen: 'Lu',
      edited: 'Modifié',
      deleted: 'Supprimé',
      notYet: 'Pas encore',
      notTold: 'Inconnu : les confirmations de lecture avec {{name}} sont désactivées',
      notConfirmed: 'Impossible à savoir : le programme de {{name}} n’envoie pas de confirmation',
      earlier: 'Textes précédents',
      until: 'jusqu’au {{when}}',
      id: 'Numéro du message',
      loading: 'Chargement',
    },
  },

  acts: {
    reply: {
      to: 'Réponse à {{name}}',
      toSelf: 'Réponse à vous-même',
      cancel: 'Annuler la réponse',
      gone: 'Ce message n’est plus ici',
    },
    more: 'Autres actions',

    react: {
      label: 'Réagir à ce message',
      with: 'Réagir avec {{emoji}}',
      other: 'Autre emoji',
      take: 'Réagir aussi avec {{emoji}}',
      undo: 'Retirer {{emoji}}',
    },

    text: {
      control: 'Un caractère invisible qui afficherait dans un autre ordre les lettres qui le suivent',
    },

    link: {
      title: 'Ouvrir ce lien ?',
      text: 'Il s’ouvre dans votre navigateur, hors de Saltbox. Ceux qui gèrent le site verront votre adresse Internet.',
      mailTitle: 'Écrire un e-mail ?',
      mailText: 'Votre programme de messagerie s’ouvrira. Saltbox ne protège pas ce que vous y écrivez.',
      open: 'Ouvrir',
      copy: 'Copier le lien',
      notes: {
        plain:
          'Cette adresse n’est pas chiffrée : en chemin, d’autres peuvent lire et modifier ce que vous voyez.',
        letters:
          'Le nom de ce site contient des lettres qui peuvent ressembler à d’autres. Ce qui compte, c’est {{place}}.',
        disguise: 'Ce qui précède le signe @ n’est pas le site. Ce lien mène à {{place}}.',
      },
    },

    select: {
      label: 'Messages sélectionnés',
      one: 'Sélectionner ce message',
      count: 'Sélection : {{count}}',
      all: 'Tout sélectionner',
      end: 'Arrêter la sélection',
      line: '[{{when}}] {{name}} : {{text}}',
    },

    delete: {
      title: 'Supprimer {{count}} messages ?',
      title_one: 'Supprimer ce message ?',
      forMe: 'Supprimer pour moi',
      forMeText: 'Pour moi : ils disparaissent de cet ordinateur seulement, et {{name}} les garde.',
      forMeText_one: 'Pour moi : il disparaît de cet ordinateur seulement, et {{name}} le garde.',
      forBoth: 'Supprimer pour nous deux',
      forBothText:
        'Pour nous deux : les textes sont retirés maintenant de cet ordinateur, et le seront de celui de {{name}} à la prochaine connexion entre les deux. Ce que {{name}} a lu ou copié ne peut pas être repris.',
      forBothText_one:
        'Pour nous deux : le texte est retiré maintenant de cet ordinateur, et le sera de celui de {{name}} à la prochaine connexion entre les deux. Ce que {{name}} a lu ou copié ne peut pas être repris.',
      left: '{{count}} d’entre eux sont encore en cours d’envoi et restent jusqu’à ce que ce soit fait.',
      left_one: 'L’un d’eux est encore en cours d’envoi et reste jusqu’à ce que ce soit fait.',
    },

    forward: {
      title: 'Transférer à',
      several: '{{count}} messages',
      search: 'Rechercher des amis',
      friends: 'Amis',
      to: 'À {{names}}',
      send: 'Envoyer',
      sendTo: 'Envoyer à {{count}} amis',
      sendTo_one: 'Envoyer à un ami',
    },

    find: {
      brief: 'Rechercher',
      people: 'Amis',
      messages: 'Messages',
      with: 'Messages avec {{name}}',
      status: 'Résultats : {{people}} parmi les amis, {{messages}} dans les messages',
      searching: 'Recherche en cours',
      more: 'Rechercher plus loin',
      nothing: 'Aucun résultat pour « {{search}} ».',
      nothingThen: 'Rien n’a été dit à ce moment-là.',
      nothingHint:
        'Les mots sont trouvés par leur début, et les mots entre guillemets seulement côte à côte. Essayez-en moins, ou d’autres dates.',
      filters: 'Affiner la recherche',
      whom: 'Avec',
      anybody: 'Tout le monde',
      from: 'Du',
      until: 'Au',
      byDate: 'Rechercher par date',
      turned: 'Le premier jour vient après le dernier, il ne peut donc rien y avoir entre les deux.',
      hint: 'Écrivez un mot, ou choisissez un jour.',
      inTalk: 'Rechercher dans les messages avec {{name}}',
      inThis: 'Rechercher dans cette conversation',
      open: 'Rechercher dans cette conversation',
      close: 'Arrêter la recherche',
      none: 'Aucun résultat',
      of: '{{at}} sur {{count}}',
      ofMore: '{{at}} sur au moins {{count}}',
      older: 'Résultat plus ancien',
      newer: 'Résultat plus récent',
    },

    emoji: {
      insert: 'Insérer un emoji',
      loading: 'Chargement des emojis',
      search: 'Rechercher un emoji',
      suggestions: 'Emojis suggérés',
      suggested: 'Emojis trouvés : {{count}}. Choisissez avec les flèches, validez avec Entrée.',
      found: 'Résultats',
      recent: 'Utilisés récemment',
      none: 'Aucun emoji ne s’appelle « {{search}} ». Essayez un autre mot.',
      hint: 'Choisissez un emoji',
      groupsLabel: 'Groupes',
      groups: {
        smileys: 'Smileys',
        people: 'Personnes',
        animals: 'Animaux et nature',
        food: 'Nourriture et boissons',
        travel: 'Voyages et lieux',
        activities: 'Activités',
        objects: 'Objets',
        symbols: 'Symboles',
        flags: 'Drapeaux',
      },
      tone: 'Couleur de peau',
      tones: {
        none: 'Sans couleur de peau',
        light: 'Claire',
        mediumLight: 'Moyennement claire',
        medium: 'Légèrement mate',
        mediumDark: 'Mate',
        dark: 'Foncée',
      },
    },
  },

  friend: {
    title: 'Détails',
    open: 'Détails de {{name}}',
    back: 'Retour à la conversation',
    ownName: 'Se fait appeler {{name}}',
    verified: 'Contact vérifié',
    hiddenPresence: 'Présence masquée',
    nickname: 'Surnom',
    nicknameHint: 'Personne d’autre ne le voit.',
    nicknameElse: 'Personne d’autre ne le voit. Sans surnom, le nom affiché est {{name}}.',
    save: 'Enregistrer',
    key: 'Clé',
    copyKey: 'Copier la clé',
    keyHint: 'Toute personne qui a cette clé peut envoyer une demande à {{name}}. Ce n’est pas un secret.',
    safety: {
      title: 'Numéro de sécurité',
      lead: 'Si {{name}} voit le même numéro sur son écran, il n’y a personne entre vous. Comparez-le quand vous vous voyez, ou lors d’un appel où vous reconnaissez la voix.',
      label: 'Le numéro de sécurité entre vous et {{name}}',
      copy: 'Copier le numéro de sécurité',
      qr: 'Code QR de votre numéro de sécurité, pour {{name}}',
      qrHint:
        'Le même numéro sous forme d’image. {{name}} la colle ou la dépose dans vos détails sur son ordinateur.',
      copyQr: 'Copier le code QR',
      verified: 'Vous l’avez comparé avec {{name}}, et c’était le même.',
      unverified: 'Vous ne l’avez pas encore comparé avec {{name}}.',
      shown: 'Ce qu’affiche {{name}}',
      shownHint:
        'Collez ou saisissez ses 60 chiffres. Vous pouvez aussi coller ou déposer une image de son code QR.',
      noQr: 'Il n’y a pas de code QR dans cette image. Essayez avec une image plus nette ou plus grande, ou saisissez les chiffres.',
      compare: 'Comparer',
      mismatch:
        'Les numéros sont différents. Si celui-ci vient d’une autre conversation, comparez encore une fois. Sinon, la clé que vous avez n’est pas celle de {{name}} : ne vous fiez à rien de ce qui est dit ici, et demandez-lui sa clé en personne.',
      verify: 'Marquer comme vérifié',
      unverify: 'Retirer la marque',
    },
    connection: 'Connexion',
    address: 'Adresse',
    addressHint:
      'Où se trouve son ordinateur, sous la forme hôte:port. Sans adresse, Saltbox cherche {{name}} par les autres moyens activés.',
    notices: 'Notifications',
    loud: 'Activées',
    mutedUntil: 'En sourdine (fin : {{when}})',
    mutedEver: 'En sourdine',
    history: 'Messages',
    keeps: 'Conservation : {{rule}}',
    export: 'Exporter…',
    leave: 'Bloquer ou retirer',
    leaveHint: '{{name}} ne saura pas pourquoi. Vous pourrez débloquer plus tard.',
  },

  privacy: {
    lead: 'Tout cela vaut dans les deux sens : ce que vous n’indiquez pas ne vous est pas indiqué non plus. Pour un ami en particulier, vous pouvez en décider autrement dans ses détails.',
    titles: {
      readMarks: 'Confirmations de lecture',
      typing: 'Saisie en cours',
      presence: 'Présence',
    },
    labels: {
      readMarks: 'Indiquer à mes amis ce que j’ai lu',
      typing: 'Indiquer à mes amis que j’écris',
      presence: 'Montrer à mes amis quand je suis en ligne',
    },
    on: {
      readMarks:
        'Vos amis voient quand vous avez lu leurs messages, et vous voyez quand ils ont lu les vôtres, s’ils l’indiquent.',
      typing: 'Vos amis voient que vous leur écrivez, et vous voyez qu’ils vous écrivent, s’ils l’indiquent.',
      presence:
        'Vos amis voient quand vous êtes en ligne et quand vous l’étiez pour la dernière fois, et vous le voyez d’eux.',
    },
    off: {
      readMarks: 'Vous ne voyez pas quand vos amis ont lu vos messages, car vous ne le leur indiquez pas.',
      typing: 'Vous ne voyez pas quand vos amis écrivent, car vous ne le leur indiquez pas.',
      presence:
        'Vous ne voyez pas quand vos amis sont en ligne, car vous ne le leur indiquez pas. Il est demandé à leur Saltbox de ne pas le montrer ; une connexion ouverte peut quand même se remarquer.',
    },
    withOn: {
      readMarks:
        '{{name}} voit quand vous avez lu ses messages, et vous voyez quand les vôtres ont été lus, si c’est indiqué en retour.',
      typing:
        '{{name}} voit que vous écrivez, et vous voyez quand on vous écrit, si c’est indiqué en retour.',
      presence:
        '{{name}} voit quand vous êtes en ligne et quand vous l’étiez pour la dernière fois, et vous le voyez en retour.',
    },
    withOff: {
      readMarks: 'Vous ne voyez pas quand {{name}} a lu vos messages, car vous ne le lui indiquez pas.',
      typing: 'Vous ne voyez pas quand {{name}} écrit, car vous ne le lui indiquez pas.',
      presence: 'Vous ne voyez pas quand {{name}} est en ligne, car vous ne le lui indiquez pas.',
    },
    hides: '{{name}} ne veut pas montrer sa présence en ligne, aucun de vous ne voit donc celle de l’autre.',
    asAllOn: 'Comme pour tout le monde (activé)',
    asAllOff: 'Comme pour tout le monde (désactivé)',
    yes: 'Activé',
    no: 'Désactivé',
  },

  settings: {
    title: 'Réglages',
    sections: 'Pages des réglages',
    back: 'Tous les réglages',
    names: {
      profile: 'Profil',
      privacy: 'Vie privée',
      notifications: 'Notifications',
      appearance: 'Apparence',
      general: 'Démarrage et zone de notification',
      security: 'Sécurité',
      check: 'Contrôle de sécurité',
      network: 'Réseau',
      storage: 'Stockage',
      backup: 'Sauvegarde',
      shortcuts: 'Raccourcis',
      language: 'Langue',
      about: 'À propos',
    },

    theme: 'Thème',
    themes: { system: 'Système', light: 'Clair', dark: 'Sombre', contrast: 'Contraste élevé' },
    density: 'Densité',
    densities: { comfortable: 'Aérée', compact: 'Compacte' },
    textSize: 'Taille du texte',
    textSizeHint: 'Ctrl avec plus et moins agrandit ou réduit tout, images comprises.',
    window: 'Fenêtre et démarrage',
    closeToTray: 'Continuer quand la fenêtre est fermée',
    closeToTrayHint:
      'Saltbox reste dans la zone de notification, et vos amis peuvent toujours vous joindre. Si le bureau n’en a pas, fermer la fenêtre quitte Saltbox.',
    autostart: 'Démarrer avec l’ordinateur',
    autostartHint: 'Saltbox démarre sans fenêtre, pour que les messages vous parviennent aussitôt.',

    notices: 'Notifications du bureau',
    noticeDetails: {
      full: 'Nom et message',
      name: 'Nom seulement',
      none: 'Aucun détail',
      off: 'Aucune notification',
    },
    noticeHints: {
      full: 'Tant que votre écran est verrouillé, elles disent seulement qu’il y a un nouveau message.',
      name: 'Elles disent qui a écrit, mais pas quoi. Tant que votre écran est verrouillé, elles ne disent pas non plus qui.',
      none: 'Elles disent seulement qu’il y a un nouveau message.',
      off: 'Les nouveaux messages ne sont signalés que dans la fenêtre, la zone de notification et la barre des tâches.',
    },
    sound: 'Son',
    sounds: 'Jouer le son du bureau',
    soundsHint: 'À chaque notification, si le bureau a un son pour cela.',
    announce: 'Lecture par les lecteurs d’écran',
    announceHint:
      'Les nouveaux messages sont lus une fois, quand le lecteur d’écran a fini ce qu’il est en train de dire.',
    announcements: {
      all: 'Tous les nouveaux messages',
      open: 'Ceux de la conversation ouverte',
      off: 'Aucun',
    },

    language: 'Langue de Saltbox',
    asSystem: 'Comme le système',
    spelling: 'Vérifier l’orthographe en',
    spellingHint:
      'Les dictionnaires sont fournis avec Saltbox. Ce que vous écrivez est vérifié sur cet ordinateur seulement.',
    spellingNone: 'Il n’y a pas de dictionnaire pour : {{languages}}. Ces langues ne sont pas vérifiées.',

    writing: 'Écriture',
    enterSends: 'Entrée envoie',
    enterSendsHint:
      'Maj+Entrée passe alors à la ligne. Sinon, c’est Entrée qui le fait, et Ctrl+Entrée envoie.',
    summon: 'Afficher Saltbox de partout',
    summonHint:
      'Ces touches amènent la fenêtre au premier plan quand vous travaillez dans un autre programme.',
    noKeys: 'aucune',
    changeKeys: 'Touches : {{keys}}',
    pressKeys: 'Appuyez sur les touches, ou Échap',
    removeKeys: 'Supprimer',

    version: 'Version',
    electron: 'Electron',
    engine: 'Chiffrement',
    licence: 'Licence',
    licenceText:
      'Licence publique générale GNU Affero, version 3. Vous pouvez utiliser, étudier, partager et modifier Saltbox.',
    promise:
      'Rien ne quitte cet ordinateur, sauf ce qui va à vos amis et ce qu’il faut pour les trouver par les moyens que vous avez laissés activés. Saltbox ne compte rien, ne signale rien et ne demande à personne ni mises à jour, ni dictionnaires, ni images.',
    commit: 'Commit',
    hash: 'SHA-256 du programme',
    copyHash: 'Copier le SHA-256',
    unreleased: 'Ce Saltbox a été construit à partir d’une copie de travail.',
  },

  shortcuts: {
    title: 'Raccourcis clavier',
    places: {
      everywhere: 'Partout',
      talk: 'Sur une conversation de la liste et sur celle qui est ouverte',
      list: 'Sur une conversation de la liste',
      find: 'En cherchant dans une conversation',
      writing: 'En écrivant',
      message: 'Sur un message qui a le focus',
      window: 'Fenêtre',
    },
    what: {
      search: 'Rechercher',
      find: 'Rechercher dans la conversation',
      jump: 'Ouvrir une conversation par sa place',
      next: 'Conversation suivante',
      previous: 'Conversation précédente',
      add: 'Ajouter un ami',
      settings: 'Réglages',
      lock: 'Verrouiller',
      help: 'Raccourcis clavier',
      close: 'Fermer ce qui est ouvert',
      send: 'Envoyer',
      line: 'Nouvelle ligne',
      editLast: 'Modifier votre dernier message',
      answer: 'Répondre au message du dessus',
      emoji: 'Insérer un emoji',
      emojiName: 'Trouver un emoji par son nom, après une espace',
      bold: 'Gras',
      italic: 'Italique',
      code: 'Code',
      strike: 'Barré',
      pastePlain: 'Coller comme texte brut',
      reply: 'Répondre',
      react: 'Réagir',
      copy: 'Copier le texte',
      forward: 'Transférer',
      select: 'Sélectionner',
      selectAll: 'Tout sélectionner, pendant la sélection',
      details: 'Détails',
      delete: 'Supprimer',
      larger: 'Plus grand',
      smaller: 'Plus petit',
      usual: 'Taille normale',
      nextUnread: 'Conversation non lue suivante',
      previousUnread: 'Conversation non lue précédente',
      talkRead: 'Marquer comme lue ou non lue',
      talkPin: 'Épingler ou détacher',
      talkMute: 'Mettre en sourdine ou rétablir',
      talkArchive: 'Archiver ou sortir des archives',
      talkDetails: 'Détails',
      walk: 'Vers le haut et le bas',
      page: 'Une page vers le haut ou le bas',
      ends: 'Premier et dernier',
      menu: 'Tout ce qui est possible',
      talkCopyId: 'Copier l’ID Saltbox',
      talkRemove: 'Retirer, ou annuler la demande',
      answerNext: 'Répondre au message du dessous',
      scroll: 'Faire défiler les messages',
      older: 'Résultat plus ancien',
      newer: 'Résultat plus récent',
      fullScreen: 'Plein écran',
      closeWindow: 'Fermer la fenêtre',
      quit: 'Quitter',
    },
  },

  home: {
    firstTitle: 'Ajoutez votre premier ami',
    firstText: 'Collez la clé d’un ami, ou donnez-lui la vôtre. Il suffit que l’un de vous ajoute l’autre.',
    title: 'Choisissez une conversation',
    text: 'Les messages attendent sur votre ordinateur que votre ami soit en ligne ; aucun serveur ne les conserve. Laissez donc Saltbox ouvert quand vous le pouvez.',
    add: 'Ajouter un ami',
  },

  mishap: {
    restored:
      'Cette fenêtre est tombée en panne et a été rouverte. Vos messages sont en sécurité ; de ce que vous étiez en train d’écrire, les trois dernières secondes peuvent manquer.',
    stopped: 'La dernière fois, Saltbox s’est arrêté de façon inattendue.',
    look: 'Voir le rapport',
    title: 'Ce qui s’est passé',
    lead: 'Ce rapport se trouve uniquement sur votre ordinateur et n’est jamais envoyé de lui-même. Il ne contient ni messages, ni noms, ni adresses, ni clés. Si vous le souhaitez, envoyez-le à celles et ceux qui font Saltbox : il les aide à trouver la panne.',
    copy: 'Copier',
    save: 'Enregistrer dans un fichier…',
    saved: 'Enregistré sous {{name}}.',
    delete: 'Supprimer',
    logTitle: 'Journal',
    logText:
      'Saltbox note ce qu’il fait, sans messages, noms, adresses ni clés entières : {{size}} au plus. Le journal reste sur cet ordinateur.',
    showLog: 'Afficher le journal',
  },

  problem: {
    title: 'Saltbox ne peut pas ouvrir votre profil',
    'profile-in-use': 'Utilisez la fenêtre déjà ouverte, ou quittez-la et relancez Saltbox.',
    'profile-unreadable':
      'Rien n’a été modifié ni supprimé. Si vous avez une copie du dossier du profil, remettez-la en place et relancez Saltbox.',
    place:
      'Vérifiez que votre compte peut lire le dossier du profil et y écrire, puis relancez Saltbox. Rien n’a été modifié ni supprimé.',
    'profile-foreign':
      'Ouvrez Saltbox sur l’ordinateur et avec le compte utilisateur qui ont créé ce profil. Rien n’a été modifié ni supprimé.',
    'profile-newer':
      'Installez la dernière version de Saltbox et relancez-le. Rien n’a été modifié ni supprimé.',
    full: 'Le disque est plein.',
    'disk-full': 'Libérez de l’espace sur le disque et relancez Saltbox.',
    other: 'Quittez Saltbox et relancez-le. Rien n’a été modifié ni supprimé.',
    quit: 'Quitter',
  },

  say: {
    message: '{{name}} : {{text}}',
    messages_one: '{{name}} : {{count}} nouveau message',
    messages_other: '{{name}} : {{count}} nouveaux messages',
  },
  keysOf: {
    ctrl: 'Ctrl',
    cmd: '⌘',
    alt: 'Alt',
    super: 'Super',
    shift: 'Maj',
    delete: 'Suppr',
    enter: 'Entrée',
    space: 'Espace',
    home: 'Origine',
    end: 'Fin',
    pageUp: 'Page préc.',
    pageDown: 'Page suiv.',
  },
};
