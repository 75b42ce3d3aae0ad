import type { Translation } from './translation';

export const de: Translation = {
  errors: {
    'key-missing':
      'In diesem Text steht kein Schlüssel. Ein Schlüssel ist eine Saltbox-ID, ein Link oder 64 Hexadezimalzeichen.',
    'key-short': 'Dieser Schlüssel ist zu kurz: Es fehlen noch {{count}} Zeichen.',
    'key-short_one': 'Dieser Schlüssel ist zu kurz: Es fehlt noch ein Zeichen.',
    'key-long': 'Dieser Schlüssel ist um {{count}} Zeichen zu lang.',
    'key-long_one': 'Dieser Schlüssel ist um ein Zeichen zu lang.',
    'key-character': 'Das Zeichen „{{character}}“ kommt in Schlüsseln nicht vor.',
    'key-checksum':
      'In dieser Saltbox-ID steckt ein Tippfehler: Ihre Prüfsumme stimmt nicht. Lass sie dir noch einmal geben.',
    'key-own': 'Das ist dein eigener Schlüssel. Du brauchst den der anderen Person.',
    'key-unusable':
      'Dieser Schlüssel ist unbrauchbar: Niemand kann das Geheimnis besitzen, das zu ihm gehört.',
    'address-bad': 'Das ist keine Adresse. Schreib sie als Host:Port, zum Beispiel 192.168.1.20:33733.',
    'safety-unreadable':
      'Das ist keine Sicherheitsnummer. Scanne den QR-Code auf dem anderen Bildschirm oder gib die 60 Ziffern von dort ein.',
    'safety-own': 'Das ist der Code auf deinem eigenen Bildschirm. Scanne den auf dem anderen.',
    'friend-exists': 'Ihr seid schon befreundet.',
    'friend-requested': 'Du hast dieser Person schon eine Anfrage geschickt.',
    'friend-unknown': 'Mit diesem Schlüssel bist du nicht mehr befreundet.',
    'friend-blocked': 'Du hast diese Person blockiert. Heb zuerst die Blockierung auf.',
    'request-unknown': 'Diese Anfrage gibt es nicht mehr.',
    'words-empty': 'Schreib ein paar Worte dazu, damit man weiß, wer du bist.',
    'words-long': 'Das ist zu lang: In eine Anfrage passen höchstens {{max}} Byte.',
    'name-empty': 'Gib zuerst einen Namen ein.',
    'name-long': 'Dieser Name ist zu lang: Er darf höchstens {{max}} Zeichen haben.',
    'text-empty': 'Es gibt noch nichts zu senden.',
    'text-long': 'Diese Nachricht ist zu lang: Möglich sind höchstens {{max}} Byte. Sende sie in Teilen.',
    'message-theirs': 'Du kannst nur deine eigenen Nachrichten ändern.',
    'message-sent':
      'Diese Nachricht ist vielleicht schon auf dem anderen Computer. Du kannst sie stattdessen für beide löschen.',
    'message-base':
      'Das Programm auf der anderen Seite kann das nicht: Es nimmt nur einfache Nachrichten an.',
    'reaction-bad': 'Eine Reaktion ist genau ein Emoji.',
    'link-unopened': 'Kein Programm auf diesem Computer hat den Link geöffnet. Kopiere ihn stattdessen.',
    'message-unknown': 'Diese Nachricht ist nicht mehr in der Unterhaltung.',
    'profile-in-use': 'Dieses Profil ist schon in einem anderen Saltbox geöffnet.',
    'profile-unreadable': 'Dein Profil lässt sich nicht lesen: {{reason}}',
    'profile-foreign':
      'Die Schlüssel in diesem Ordner lassen sich auf diesem Computer nicht öffnen: {{reason}}',
    'profile-newer': 'Dieses Profil stammt von einer neueren Saltbox-Version.',
    locked: 'Saltbox ist gesperrt.',
    'lock-open': 'Noch lässt sich nichts sperren. Leg zuerst eine Passphrase fest.',
    'passphrase-empty': 'Gib deine Passphrase ein.',
    'passphrase-long': 'Diese Passphrase ist zu lang: Sie darf höchstens {{max}} Zeichen haben.',
    'passphrase-wrong': 'Das ist nicht deine Passphrase. Es wurde nichts geändert oder gelöscht.',
    'passphrase-wait': 'Zu viele falsche Passphrasen. In {{count}} Sekunden kannst du es wieder versuchen.',
    'passphrase-wait_one': 'Zu viele falsche Passphrasen. In einer Sekunde kannst du es wieder versuchen.',
    'passphrase-none': 'Es gibt keine Passphrase.',
    'recovery-short': 'Dieser Wiederherstellungscode ist zu kurz: Es fehlen noch {{count}} Zeichen.',
    'recovery-short_one': 'Dieser Wiederherstellungscode ist zu kurz: Es fehlt noch ein Zeichen.',
    'recovery-long': 'Dieser Wiederherstellungscode ist um {{count}} Zeichen zu lang.',
    'recovery-long_one': 'Dieser Wiederherstellungscode ist um ein Zeichen zu lang.',
    'recovery-character': 'Das Zeichen „{{character}}“ kommt in Wiederherstellungscodes nicht vor.',
    'recovery-checksum':
      'In diesem Wiederherstellungscode steckt ein Tippfehler. Vergleiche ihn noch einmal mit dem, was du aufgeschrieben hast.',
    'recovery-wrong':
      'Dieser Wiederherstellungscode öffnet dieses Profil nicht. Nimm den neuesten, den du dafür erstellt hast.',
    'memory-low':
      'Um eine Passphrase zu prüfen, braucht Saltbox kurz {{megabytes}} MB freien Speicher. Schließ andere Programme und versuch es noch einmal.',
    'profile-repaired':
      'Deine Nachrichten waren auf der Festplatte beschädigt. {{messages}} wurden gerettet, etwa {{lost}} waren nicht mehr lesbar. Die beschädigte Datei liegt im Profilordner als {{file}}.',
    'profile-damaged':
      'Ein Teil deiner Nachrichten lässt sich nicht von der Festplatte lesen. Beende Saltbox und starte es neu: Es rettet dann, was noch lesbar ist, und löscht nichts.',
    'profile-not-fresh':
      'Ein Backup lässt sich nur in einem neuen Profil wiederherstellen, und dieses wird schon benutzt.',
    'backup-foreign': 'Diese Datei ist kein Saltbox-Backup. Wähle eine andere.',
    'backup-newer':
      'Dieses Backup stammt von einer neueren Saltbox-Version. Aktualisiere Saltbox und versuch es noch einmal.',
    'backup-damaged':
      'Dieses Backup ist beschädigt oder unvollständig. Es wurde nichts geändert. Nimm ein anderes, wenn du eins hast.',
    'backup-passphrase': 'Das ist nicht die Passphrase dieses Backups. Es wurde nichts geändert.',
    'file-unreadable': 'Diese Datei lässt sich nicht lesen: {{reason}}.',
    'file-unwritable': 'Saltbox kann diese Datei nicht schreiben: {{reason}}. Wähle einen anderen Ort.',
    'file-missing': 'Wähle zuerst eine Datei.',
    'file-inside': 'Dieser Ort liegt in deinem Profil selbst. Wähle einen anderen Ordner.',
    'task-running':
      'Saltbox erstellt, prüft oder exportiert noch etwas. Warte, bis es fertig ist, oder stopp es.',
    'task-stopped': 'Gestoppt. Davon wurde nichts behalten.',
    'task-unknown': 'Es gibt nichts mehr zu stoppen.',
    'identity-twice':
      'Deine Identität wird an zwei Orten benutzt: {{name}} hat von einer anderen Kopie gehört. Jede Nachricht erreicht nur eine der beiden. Schließ deshalb die andere Kopie für immer.',
    'disk-full':
      'Die Festplatte ist voll, deshalb wurde das nicht gespeichert. Schaff etwas Platz und versuch es noch einmal.',
    'listen-address':
      'Saltbox kann unter {{address}} keine Verbindungen annehmen: Das ist keine Adresse dieses Computers.',
    'proxy-bad':
      'Das ist keine Proxy-Adresse: {{address}}. Schreib sie als Host:Port, zum Beispiel 127.0.0.1:9050.',
    'bootstrap-bad': 'Das ist keine Adresse eines Knotens: {{address}}. Schreib sie als Host:Port.',
    'dial-back-offline': 'Für eine Verbindung zurück zu dir muss die andere Person online sein.',
    'dial-back-deaf':
      'Saltbox nimmt gerade keine Verbindungen an, deshalb kann niemand eine zu dir aufbauen.',
    'dial-back-running': 'Die Verbindung zurück zu dir wird schon versucht. Warte auf die Antwort.',
    'port-in-use':
      'Port {{port}} wird von einem anderen Programm benutzt, deshalb nimmt Saltbox vorerst Port {{instead}}. Gib deinen Freunden die neue Adresse.',
    'port-unavailable':
      'Saltbox kann unter {{address}} keine Verbindungen annehmen: {{reason}}. Freunde können keine Verbindung zu dir aufbauen, du aber zu ihnen.',
    'keys-taken':
      'Das System gibt {{keys}} nicht für Saltbox frei: Vielleicht benutzt ein anderes Programm diese Tasten. Wähle andere.',
    'command-syntax':
      'Saltbox hat sich selbst nicht verstanden. Starte es neu, und melde es, wenn es wieder passiert.',
    'command-unknown': 'Dieses Fenster ist älter oder neuer als der Rest von Saltbox. Starte es neu.',
    'command-arguments': 'Saltbox hat das abgelehnt: {{reason}}',
    internal: 'In Saltbox ist etwas schiefgegangen. Näheres steht im Protokoll.',
  },
  reasons: {
    denied: 'der Zugriff wird verweigert',
    'read-only': 'dieser Ort lässt sich nur lesen',
    'not-there': 'dort gibt es nichts',
    'no-folder': 'den Ordner dafür gibt es nicht',
    'is-folder': 'es ist ein Ordner',
    'not-file': 'es ist keine Datei',
    'disk-error': 'die Festplatte meldet einen Fehler',
    'folder-unmade': 'sein Ordner kann nicht angelegt oder betreten werden',
    'files-unreadable': 'seine Dateien lassen sich nicht lesen oder schreiben',
    'files-unopened': 'seine Dateien lassen sich nicht zum Schreiben öffnen',
    'database-damaged': 'deine Nachrichten sind auf der Festplatte beschädigt',
    'database-unopened':
      'deine Nachrichten sind auf der Festplatte beschädigt oder wurden mit anderen Schlüsseln geschrieben',
    'vault-missing': 'deine Nachrichten sind da, aber die Datei mit deinen Schlüsseln fehlt',
    'vault-damaged': 'die Datei mit deinen Schlüsseln ist beschädigt',
    'vault-mismatch': 'die Datei mit deinen Schlüsseln enthält nicht, was zu ihnen gehört',
    'vault-other': 'die Datei mit deinen Schlüsseln enthält etwas anderes',
    'nothing-opens': 'hier ist nichts, was sie öffnet',
    'keyring-away': 'der Schlüsselbund des Desktops hat sie versiegelt, und er ist hier nicht verfügbar',
    'keyring-other': 'ein anderer Schlüsselbund als der dieses Computers hat sie versiegelt',
    'key-file-missing': 'die Datei, die sie öffnet, fehlt',
    'key-other': 'die Datei, die sie öffnen soll, gehört zu anderen Schlüsseln',
    'address-other': 'dieser Computer hat keine solche Adresse',
  },
  dialErrors: {
    refused: 'der andere Computer hat die Verbindung abgelehnt',
    unreachable: 'der andere Computer ist von hier aus nicht erreichbar',
    timeout: 'es kam nicht rechtzeitig eine Antwort',
    'not-found': 'der Name des anderen Computers wurde nicht gefunden',
    'no-answer': 'der andere Computer hat die Verbindung angenommen, aber nicht geantwortet',
    closed: 'die Verbindung wurde geschlossen',
    absent: 'die andere Person ist nicht online oder über ihren Schlüssel nicht zu finden',
    routers: 'die Router zwischen euch lassen keine Verbindung durch',
    'no-relay': 'der Computer, der die Verbindung weiterreichen sollte, hat es nicht getan',
    'proxy-unreachable': 'dein Proxy ist nicht erreichbar, deshalb wurde nichts gesendet',
    'proxy-refused': 'dein Proxy hat die Verbindung nicht angenommen',
    'needs-proxy': 'das ist eine Tor-Adresse, und die ist nur über einen Proxy erreichbar',
  },

  common: {
    cancel: 'Abbrechen',
    close: 'Schließen',
    back: 'Zurück',
    copied: 'Kopiert',
    more: 'Mehr',
    dismiss: 'Ausblenden',
    sidebarWidth: 'Breite der Liste',
    you: 'Du',
    clear: 'Leeren',
    yesterday: 'Gestern',
    yesterdayAt: 'gestern {{time}}',
    today: 'Heute',
  },

  welcome: {
    app: 'Saltbox',
    title: 'Willkommen bei Saltbox',
    lead: 'Private Nachrichten zwischen zwei Computern, mit niemandem dazwischen. Kein Konto, keine Telefonnummer, kein Server.',
    name: 'Dein Name',
    namePlaceholder: 'Wie Freunde dich nennen',
    nameHint: 'Er steht in deinem Link und in deinen Anfragen. Du kannst ihn später ändern.',
    continue: 'Weiter',
    readyTitle: 'Deine ID ist fertig, {{name}}',
    readyLead:
      'Gib sie allen, von denen du hören möchtest. Sie ist kein Geheimnis: Du kannst sie veröffentlichen, mailen oder vorlesen.',
    idLabel: 'Deine Saltbox-ID',
    copyId: 'Meine ID kopieren',
    copyHex: 'Als Hex kopieren',
    copyLink: 'Als Link kopieren',
    start: 'Loslegen',
    keyfile:
      'Ohne Passphrase liegen deine Schlüssel in einer Datei, die nur dein Benutzerkonto auf diesem Computer lesen kann.',
    passphrase: 'Passphrase (optional)',
    passphraseHint:
      'Saltbox fragt beim Start danach. Niemand kann sie zurücksetzen. Du kannst sie auch später festlegen.',
    restoredTitle: 'Willkommen zurück, {{name}}',
    restoredLead:
      'Dein Backup ist wiederhergestellt. Was dein altes Saltbox geöffnet hat, öffnet dieses nicht: Gib ihm eine eigene Passphrase oder mach ohne weiter.',
    without: 'Ohne weitermachen',
  },

  passphrase: {
    label: 'Passphrase',
    current: 'Aktuelle Passphrase',
    next: 'Neue Passphrase',
    nextHint: 'Mehrere Wörter, die nicht zusammengehören, sind stark und leicht zu merken.',
    repeat: 'Noch einmal dieselbe',
    differs: 'Die beiden stimmen nicht überein.',
    show: 'Eingabe anzeigen',
    hide: 'Eingabe verbergen',
    strength: 'Stärke',
    strengths: {
      weak: 'Schwach: Viele Computer erraten sie innerhalb einer Stunde.',
      fair: 'Mittel: Sie hält vielen Computern einige Tage stand.',
      good: 'Gut: Sie hält vielen Computern einige Jahre stand.',
      strong: 'Stark: Sie hält vielen Computern ein Leben lang und länger stand.',
    },
    noReset:
      'Niemand kann eine Passphrase zurücksetzen. Geht sie verloren, öffnet nur ein Wiederherstellungscode Saltbox.',
    keyringToo: 'Auch den Schlüsselbund dieses Computers Saltbox öffnen lassen',
    keyringTooHint: 'Dann startet es, ohne zu fragen, und fragt nur, wenn es gesperrt war.',
  },

  recovery: {
    title: 'Wiederherstellungscode erstellen',
    lead: 'Wenn du deine Passphrase vergisst oder dieser Computer verliert, was deine Schlüssel öffnet, dann öffnet ein Wiederherstellungscode auf Papier Saltbox wieder. Sonst nichts.',
    make: 'Meinen Wiederherstellungscode anzeigen',
    madeTitle: 'Schreib diesen Code auf',
    madeLead:
      'Er wird nur dieses eine Mal angezeigt. Bewahre ihn bei deinen wichtigen Papieren auf: Wer ihn und diesen Computer hat, kann alles lesen.',
    label: 'Wiederherstellungscode',
    copy: 'Code kopieren',
    done: 'Ich habe ihn aufgeschrieben',
    later: 'Später',
  },

  locked: {
    title: 'Saltbox ist gesperrt',
    lead: 'Gib deine Passphrase ein, um es zu öffnen. Solange es gesperrt ist, kommt keine Nachricht an und geht keine hinaus.',
    unlock: 'Entsperren',
    unlocking: 'Wird entsperrt',
    useRecovery: 'Wiederherstellungscode verwenden',
    usePassphrase: 'Passphrase verwenden',
    recoveryLead:
      'Gib den Code ein, den du aufgeschrieben hast. Großbuchstaben, Leerzeichen und Striche spielen keine Rolle.',
    lostTitle: 'Saltbox kann deine Schlüssel nicht selbst öffnen',
    lostLead:
      'Der Schlüsselbund oder die Schlüsseldatei dieses Computers öffnet sie nicht mehr. Gib den Wiederherstellungscode ein, den du aufgeschrieben hast. Es wurde nichts geändert oder gelöscht.',
    wait: 'Zu viele falsche Passphrasen. Der nächste Versuch muss warten.',
    unlockIn: 'Entsperren in {{count}} s',
  },

  security: {
    passphrase: 'Passphrase',
    by: {
      passphrase: 'Saltbox wird mit deiner Passphrase geöffnet.',
      keyring: 'Es gibt keine Passphrase. Der Schlüsselbund dieses Computers öffnet Saltbox.',
      keyfile:
        'Es gibt keine Passphrase. Eine Datei, die nur dein Benutzerkonto auf diesem Computer lesen kann, öffnet Saltbox.',
    },
    keyringToo: 'Beim Start öffnet es auch der Schlüsselbund dieses Computers.',
    set: 'Passphrase festlegen',
    change: 'Ändern',
    remove: 'Entfernen',
    setTitle: 'Passphrase festlegen',
    changeTitle: 'Passphrase ändern',
    removeTitle: 'Passphrase entfernen',
    removeText: {
      keyring: 'Der Schlüsselbund dieses Computers öffnet Saltbox dann, ohne zu fragen.',
      keyfile:
        'Eine Datei, die nur dein Benutzerkonto auf diesem Computer lesen kann, öffnet Saltbox dann, ohne zu fragen. Wer den ganzen Ordner kopiert, kann alles lesen.',
    },
    save: 'Passphrase speichern',
    recoveredTitle: 'Was soll Saltbox von nun an öffnen?',
    recovered: 'Du hast Saltbox mit dem Wiederherstellungscode geöffnet. Er bleibt gültig.',
    recoveredSet: 'Neue Passphrase festlegen',
    recoveredNone: 'Ohne Passphrase weitermachen',
    recovery: 'Wiederherstellungscode',
    hasRecovery: 'Du hast einen erstellt. Ein neuer ersetzt ihn.',
    noRecovery:
      'Es gibt noch keinen. Geht ohne ihn die Passphrase oder der Schlüsselbund verloren, sind auch die Nachrichten verloren.',
    newRecovery: 'Neuen erstellen',
    makeRecovery: 'Erstellen',
    confirmRecovery: 'Damit niemand sonst an deinem Computer einen Code erstellt.',
    lock: 'Sperre',
    lockNow: 'Jetzt sperren',
    needsPassphrase: 'Leg eine Passphrase fest, um Saltbox sperren zu können.',
    idle: 'Sperren, wenn der Computer nicht benutzt wird, nach',
    minutes: '{{count}} Min.',
    hour: '1 Stunde',
    never: 'Nie',
    onSuspend: 'Sperren, wenn der Computer schläft oder sein Bildschirm gesperrt ist',
    unreachable:
      'Solange Saltbox gesperrt ist, können Freunde dich nicht erreichen: Dafür müssten deine Schlüssel im Arbeitsspeicher bleiben.',
  },

  me: {
    open: 'Profil und Einstellungen',
    state: {
      looking: 'Das Netzwerk wird untersucht',
      online: 'Online',
      behind: 'Online, hinter einem Router',
      hard: 'Online, hinter einem schwierigen Router',
      outward: 'Keine Verbindung zu dir möglich',
      computer: 'Nur auf diesem Computer',
      connecting: 'Wird verbunden',
      offline: 'Nicht verbunden',
      proxied: 'Über deinen Proxy',
      stopped: 'Keine Verbindung geht hinaus',
    },
    addFriend: 'Freunde hinzufügen',
    name: 'Dein Name',
    saveName: 'Namen speichern',
    id: 'Saltbox-ID',
    hex: 'Schlüssel in Hex',
    link: 'Link',
    linkHint:
      'Er enthält deinen Namen und die Adressen dieses Computers, damit Freunde gleich eine Verbindung zu dir aufbauen können.',
    copyId: 'Meine ID kopieren',
    copyHex: 'Meinen Schlüssel in Hex kopieren',
    copyLink: 'Meinen Link kopieren',
    copyMessage: 'Als Nachricht kopieren',
    message: 'Lass uns über Saltbox reden: Meine ID ist {{id}}, und dieser Link fügt mich hinzu: {{link}}',
    qr: 'QR-Code',
    qrHint:
      'Der Link als Bild. Freunde fügen es bei sich in „Freunde hinzufügen“ ein oder ziehen es dorthin.',
    qrLabel: 'QR-Code deines Links',
    copyQr: 'QR-Code kopieren',
    saveQr: 'Als Bild speichern',
    savedQr: 'Gespeichert als {{name}}.',
    libsodium: 'Die Verschlüsselung läuft mit libsodium.',
    tweetnacl:
      'Die Verschlüsselung läuft mit tweetnacl, und das ist langsamer: libsodium lässt sich auf diesem Computer nicht laden.',
    notices: 'Hinweise',
  },

  keep: {
    title: 'Nachrichten aufbewahren',
    use: 'Platz auf diesem Computer',
    database: 'Datenbank',
    log: 'Protokoll',
    rest: 'Schlüssel, Fenster und alles andere',
    useHint: 'Backups und Exporte liegen dort, wo du sie abgelegt hast, und zählen hier nicht mit.',
    messages: 'Nachrichten',
    most: 'Die meisten mit',
    mostOf: '{{name}} ({{number}})',
    friendTitle: 'Nachrichten mit {{name}} aufbewahren',
    change: 'Ändern',
    ever: 'Für immer',
    days: '{{count}} Tage',
    days_one: '1 Tag',
    year: '1 Jahr',
    everybody: 'Wie bei allen',
    deletes:
      'Ältere Nachrichten werden jetzt auf diesem Computer gelöscht, die anderen, wenn ihre Zeit um ist. Das lässt sich nicht rückgängig machen. Deine Freunde behalten ihre.',
    keeps: 'Jetzt wird nichts gelöscht.',
    save: 'Speichern',
    delete: 'Ältere löschen',
  },

  work: {
    begins: 'Wird gestartet',
    backup: 'Backup wird erstellt',
    test: 'Backup wird gelesen',
    restore: 'Backup wird wiederhergestellt',
    export: 'Unterhaltung wird geschrieben',
    stop: 'Stoppen',
  },

  backup: {
    lead: 'Eine versiegelte Datei mit deiner Identität, deinen Freunden und allen Nachrichten. Mit ihr und ihrer Passphrase bekommst du auf einem anderen Computer alles zurück.',
    makeTitle: 'Backup erstellen',
    makeLead:
      'Saltbox läuft währenddessen weiter. Bewahre die Datei nicht auf diesem Computer auf, sondern anderswo. Ohne die Passphrase kann niemand sie öffnen, und die kann niemand zurücksetzen.',
    passphrase: 'Passphrase für dieses Backup',
    again: 'Noch einmal dieselbe',
    differs: 'Die beiden stimmen nicht überein.',
    make: 'Ort wählen und speichern',
    made: 'Gespeichert als {{name}}, {{size}}. Prüfe es, bevor du dich darauf verlässt.',
    testTitle: 'Backup prüfen',
    testLead: 'Liest ein Backup von Anfang bis Ende, mit allem, was darin ist. Dabei wird nichts geändert.',
    choose: 'Backup wählen',
    chosen: 'Gewählt: {{name}}',
    chooseOther: 'Anderes wählen',
    itsPassphrase: 'Passphrase des Backups',
    test: 'Prüfen',
    good: 'Dieses Backup ist in Ordnung.',
    holds: 'Erstellt von {{name}} am {{when}}. Es enthält {{friends}} und {{messages}}.',
    nobody: 'jemandem ohne Namen',
    friends: '{{count}} Freunde',
    friends_one: 'einen Freund',
    messages: '{{count}} Nachrichten',
    messages_one: 'eine Nachricht',
    id: 'Saltbox-ID',
  },

  restore: {
    open: 'Ich habe ein Backup',
    title: 'Backup wiederherstellen',
    lead: 'Du bekommst deine Identität, deine Freunde und alle Nachrichten zurück, so wie sie beim Erstellen des Backups waren.',
    warning:
      'Benutze danach die alte Kopie nicht mehr. Zwei Kopien einer Identität nehmen sich gegenseitig Nachrichten weg.',
    restore: 'Wiederherstellen',
    doneTitle: 'Dein Backup ist wiederhergestellt',
    missing: 'Nachrichten, die nach dem Backup kamen, sind nicht darin.',
    unsealed:
      'Passphrase und Wiederherstellungscode der alten Kopie öffnen diese nicht. Du kannst beim Start neue erstellen.',
    start: 'Saltbox neu starten',
  },

  exporting: {
    title: 'Unterhaltung mit {{name}} exportieren',
    lead: 'Die Datei ist nicht verschlüsselt: Wer sie bekommt, kann sie lesen.',
    html: 'Eine Seite zum Lesen',
    htmlHint: 'Öffnet sich in jedem Browser und lädt nichts nach.',
    json: 'Daten für Programme',
    jsonHint: 'JSON, mit allem, was Saltbox über jede Nachricht weiß.',
    save: 'Ort wählen und speichern',
    done: 'Gespeichert als {{name}}. Die Datei enthält {{messages}}.',
  },

  list: {
    search: 'Freunde und Nachrichten suchen',
    label: 'Unterhaltungen',
    requests: 'Anfragen',
    waiting: 'offen',
    unread: 'ungelesen',
    online: 'Online',
    offline: 'Offline',
    blocked: 'Blockiert',
    asked: 'Anfrage noch nicht beantwortet',
    youSaid: 'Du:',
    typing: 'schreibt …',
    draft: 'Entwurf:',
    pinned: 'angeheftet',
    muted: 'stummgeschaltet',
    verified: 'verifiziert',
    archived: 'Archiviert',
    archivedLabel: 'Archivierte Unterhaltungen',
    archivedCount: '{{count}} Unterhaltungen',
    archivedCount_one: 'eine Unterhaltung',
    archiveBack: 'Zurück zu allen Unterhaltungen',
    archiveEmpty: 'Nichts ist archiviert',
    archiveHint:
      'Eine archivierte Unterhaltung kommt mit ihrer nächsten Nachricht zurück, außer sie ist stummgeschaltet.',
    allArchived: 'Alles ist archiviert',
    keyFound: 'Das ist ein Schlüssel',
    addKey: 'Diese Person hinzufügen',
    noMatch: 'Niemand unter deinen Freunden heißt „{{search}}“.',
    empty: 'Noch keine Unterhaltungen',
    emptyHint: 'Füg den Schlüssel von jemandem ein oder gib deinen weiter.',
    nothingSaid: 'Noch nichts geschrieben',
    menu: {
      label: 'Aktionen für {{name}}',
      read: 'Als gelesen markieren',
      unread: 'Als ungelesen markieren',
      readAll: 'Alle als gelesen markieren',
      pin: 'Anheften',
      unpin: 'Nicht mehr anheften',
      mute: 'Stummschalten …',
      unmute: 'Stummschaltung aufheben',
      archive: 'Archivieren',
      unarchive: 'Aus dem Archiv holen',
      copyKey: 'Schlüssel kopieren',
      details: 'Details',
      clear: 'Verlauf leeren …',
      block: 'Blockieren …',
      unblock: 'Blockierung aufheben',
      remove: 'Aus Freundesliste entfernen …',
      withdraw: 'Anfrage zurückziehen …',
    },
    mute: {
      title: '{{name}} stummschalten',
      '1': 'Für 1 Stunde',
      '8': 'Für 8 Stunden',
      '24': 'Für 1 Tag',
      '168': 'Für 1 Woche',
      ever: 'Immer',
    },
    deletedMessage: 'Nachricht gelöscht',
  },

  confirm: {
    removeTitle: '{{name}} entfernen?',
    removeText:
      'Eure Unterhaltung wird von diesem Computer gelöscht, und {{name}} kann dir nicht mehr schreiben. Um wieder miteinander zu schreiben, muss eine Seite neu anfragen.',
    remove: 'Entfernen',
    withdrawTitle: 'Deine Anfrage an {{name}} zurückziehen?',
    withdrawText:
      'Saltbox versucht dann keine Verbindung mehr. Nachrichten, die du schon geschrieben hast, werden gelöscht; keine davon wurde gesendet.',
    withdraw: 'Zurückziehen',
    clearTitle: 'Verlauf mit {{name}} leeren?',
    clearText:
      'Alle Nachrichten dieser Unterhaltung werden von diesem Computer gelöscht, außer denen, die noch gesendet werden. Bei {{name}} bleiben sie erhalten. Das lässt sich nicht rückgängig machen.',
    clear: 'Verlauf leeren',
    blockTitle: '{{name}} blockieren?',
    blockText:
      '{{name}} kann dich nicht mehr erreichen und erfährt nicht, warum. Eure Nachrichten bleiben hier, und du kannst die Blockierung wieder aufheben.',
    block: 'Blockieren',
  },

  add: {
    title: 'Freunde hinzufügen',
    key: 'Schlüssel der anderen Person',
    keyPlaceholder: 'Saltbox-ID, Link oder 64 Hexadezimalzeichen',
    keyHint:
      'Füg einfach alles ein, was du bekommen hast; Saltbox findet den Schlüssel darin. Oder füg das Bild eines QR-Codes ein oder zieh es hierher.',
    noQr: 'In diesem Bild ist kein QR-Code. Versuch es mit einem schärferen oder größeren, oder lass dir den Link geben.',
    ownKey: 'Oder gib deinen weiter',
    ownHint: 'Es reicht, wenn eine Seite die andere hinzufügt.',
    found: 'Dieser Schlüssel ist gültig',
    calls: 'Im Link steht: {{name}}',
    asked:
      'Von dieser Person hast du schon eine Anfrage. Wenn du sie hinzufügst, seid ihr sofort befreundet.',
    words: 'Nachricht zur Anfrage',
    wordsText: 'Hallo, hier ist {{name}}. Ich würde gern hier mit dir schreiben.',
    bytesLeft: 'Noch {{count}} Byte frei',
    bytesLeft_one: 'Noch ein Byte frei',
    bytesOver: '{{count}} Byte zu lang',
    bytesOver_one: 'Ein Byte zu lang',
    nickname: 'Spitzname (optional)',
    nicknameHint: 'Nur du siehst ihn.',
    address: 'Adresse (optional)',
    addressHint:
      'Wo der andere Computer zu erreichen ist, als Host:Port. Ohne Adresse sucht Saltbox anhand des Schlüssels.',
    send: 'Anfrage senden',
  },

  requests: {
    title: 'Anfragen',
    from: 'Anfrage von {{who}}',
    somebody: 'Jemand möchte dir schreiben',
    theirWords: 'Text der Anfrage',
    accept: 'Annehmen',
    decline: 'Ablehnen',
    block: 'Blockieren',
    unblock: 'Blockierung aufheben',
    undo: 'Rückgängig',
    later: 'Später',
    others: '{{count}} weitere warten',
    others_one: 'Eine weitere wartet',
    noWords: 'Ohne Text.',
    key: 'Schlüssel',
    pending: 'Warten auf dich',
    declined: 'Abgelehnt',
    blocked: 'Blockiert',
    pendingHint:
      'Bevor du entscheidest, erfährt niemand etwas. Vergleicht eure Schlüssel, wenn du nicht sicher bist.',
    declinedHint:
      'Davon erfährt niemand. Du kannst es dir noch anders überlegen: Mit „Rückgängig“ sind neue Anfragen wieder möglich.',
    blockedHint: 'Wen du blockierst, kann dich nicht erreichen und erfährt nicht, warum.',
    empty: 'Niemand wartet',
    emptyHint:
      'Wenn jemand mit dir schreiben möchte, erscheinen hier der Text der Anfrage und der Fingerabdruck des Schlüssels.',
  },

  ways: {
    lan: 'Gleiches Netzwerk',
    lanExplained: 'Beide Computer sind im selben Netzwerk und sprechen miteinander, ohne es zu verlassen.',
    direct: 'Direkt',
    directExplained: 'Die beiden Computer sprechen über das Internet miteinander, mit nichts dazwischen.',
    punched: 'Durch Router',
    punchedExplained:
      'Die beiden Computer sprechen über das Internet miteinander, durch die Router beider Seiten hindurch.',
    relayed: 'Über ein Relay',
    relayedExplained:
      'Ein anderer Computer reicht weiter, was ihr schreibt, weil die Router nichts anderes durchlassen. Lesen kann er nichts davon.',
    proxied: 'Über deinen Proxy',
    proxiedExplained:
      'Alles, was du schreibst, geht durch den Proxy, den du eingestellt hast. Lesen kann er nichts davon.',
  },

  reach: {
    words: 'Text deiner Anfrage',
    noWay:
      'Für {{name}} ist keine Adresse bekannt, deshalb kann Saltbox keine Verbindung aufbauen: Sie muss von der anderen Seite kommen.',
    noWayAsk:
      'Für {{name}} ist keine Adresse bekannt: Die Verbindung muss von der anderen Seite kommen. Oder zieh die Anfrage zurück und frag mit einer Adresse noch einmal an.',
    dialling: 'Verbindung zu {{name}} wird aufgebaut.',
    diallingNth: 'Verbindung zu {{name}} wird aufgebaut, Versuch {{attempt}}.',
    calling: 'Ein Computer, an dem {{name}} sein könnte, ist erreicht, hat aber noch nicht geantwortet.',
    handed:
      'Ein Computer, an dem {{name}} sein könnte, hat deine Anfrage seit {{time}} vorliegen. Mehr ist nicht bekannt, bis eine Antwort kommt.',
    waiting: 'Versuch {{attempt}} ist gescheitert: {{error}}.',
    waitingFirst: 'Der erste Versuch steht noch aus.',
    ended: 'Die Verbindung ist beendet.',
    nextIn: 'In {{time}} folgt der nächste Versuch.',
    nextNow: 'Der nächste Versuch folgt jetzt.',
    queue:
      'Du kannst schon schreiben. Die Nachrichten warten auf deinem Computer und gehen hinaus, sobald {{name}} annimmt.',
    withdraw: 'Zurückziehen',
    retry: 'Jetzt versuchen',
    baseRefused:
      '{{name}} bietet jetzt nur einfache Verschlüsselung an und hatte vorher vollen Schutz. Frag auf einem anderen Weg nach dem Grund, bevor du das erlaubst.',
    allowBase: 'Einfache Verschlüsselung erlauben',
    tried: 'Was versucht wurde',
    triedOf: '{{way}}: {{error}}.',
    advice: {
      'no-way':
        'Saltbox darf auch nicht nach {{name}} suchen: Die DHT und das lokale Netzwerk sind aus. Auf der Seite „Netzwerk“ steht, warum.',
      'proxy-unreachable': 'Starte deinen Proxy oder prüfe seine Adresse auf der Seite „Netzwerk“.',
      'proxy-refused':
        'Prüfe auf der Seite „Netzwerk“, ob die Adresse zu einem SOCKS5-Proxy gehört. Wenn ja, ist {{name}} vielleicht offline, oder der Proxy lässt solche Verbindungen nicht hinaus.',
      'no-relay':
        'Bittet jemanden, mit dem ihr beide befreundet seid, auf der Seite „Netzwerk“ den Schalter „Verbindungen zwischen Freunden weiterreichen“ einzuschalten und online zu bleiben, oder öffnet einen Port in einem eurer Router.',
      routers:
        '{{name}} scheint online zu sein. Öffnet einen Port in einem eurer Router; wie das geht, steht auf der Seite „Netzwerk“. Oder bittet jemanden, mit dem ihr beide befreundet seid, dort „Verbindungen zwischen Freunden weiterreichen“ einzuschalten.',
      'no-answer':
        'Vielleicht ist es ein anderes Programm an einer alten Adresse. Frag {{name}} auf einem anderen Weg, ob Saltbox dort läuft, und nach dem neuesten Link.',
      'needs-proxy': 'Starte Tor und trag es auf der Seite „Netzwerk“ als Proxy ein: 127.0.0.1:9050.',
      closed:
        'Vielleicht ist es jemand anderes an einer alten Adresse, oder {{name}} hat dich entfernt. Frag auf einem anderen Weg nach, auch nach dem neuesten Link.',
      absent:
        'Bitte {{name}} auf einem anderen Weg, Saltbox zu starten. Falls es schon läuft, ist es vielleicht nicht mit der DHT verbunden: Lass dir den neuesten Link geben.',
      refused:
        'Der andere Computer ist an, aber Saltbox läuft dort nicht oder auf einem anderen Port. Bitte {{name}}, es zu starten, und lass dir den neuesten Link geben.',
      timeout:
        'Vielleicht ist der andere Computer aus, oder ein Router oder eine Firewall lässt keine Verbindungen hinein. Frag {{name}}, was dort auf der Seite „Netzwerk“ steht.',
      unreachable:
        'Prüfe, ob dieser Computer online ist. Wenn ja, ist der von {{name}} vielleicht aus oder in einem Netzwerk, das von hier aus nicht erreichbar ist.',
      'not-found':
        'Prüfe, ob dieser Computer online ist. Wenn ja, ist vielleicht der Name falsch: Lass dir von {{name}} den neuesten Link geben.',
    },
  },

  check: {
    lead: 'Saltbox sieht nach, was es schützt, hier und jetzt, und versucht, was das eigene Fenster nicht können darf. Nichts verlässt diesen Computer.',
    running: 'Versucht, was nicht möglich sein darf',
    again: 'Noch einmal prüfen',
    copy: 'Ergebnis kopieren',
    summary: {
      good: 'Alles ist, wie es sein soll',
      goodText: 'Jede Prüfung, die hier möglich ist, wurde bestanden.',
      untold: 'Was zu prüfen war, ist bestanden',
      untoldText:
        'Keine Prüfung ist fehlgeschlagen, aber nicht jede war hier möglich. Lies, welche nicht und warum.',
      weak: 'Etwas könnte besser sein',
      weakText: 'Keine Prüfung ist fehlgeschlagen. Lies, was besser sein könnte und wie.',
      bad: 'Etwas ist nicht, wie es sein soll',
      badText: '{{count}} Prüfungen sind fehlgeschlagen. Lies, was jede bedeutet und was zu tun ist.',
      badText_one: 'Eine Prüfung ist fehlgeschlagen. Lies, was sie bedeutet und was zu tun ist.',
    },
    verdicts: {
      good: 'Bestanden',
      weak: 'Könnte besser sein',
      bad: 'Fehlgeschlagen',
      untold: 'Hier nicht feststellbar',
      compare: 'Für dich zum Vergleichen',
    },
    names: {
      sandbox: 'Sandbox des Systems',
      isolation: 'Zugriff des Fensters',
      network: 'Netzwerk des Fensters',
      page: 'Die Seite selbst',
      permissions: 'Berechtigungen',
      vault: 'Deine Schlüssel',
      database: 'Nachrichten auf dem Datenträger',
      files: 'Profilordner',
      switches: 'Wie Saltbox gestartet wurde',
      fuses: 'Sicherungen des Programms',
      program: 'Welches Programm das ist',
    },
    outcomes: {
      'sandbox-on':
        'Das Betriebssystem hält den Prozess fest, der Nachrichten zeigt: Er kann keine Datei öffnen und kein Programm starten.',
      'sandbox-off':
        'Das Betriebssystem hält den Prozess nicht fest, der Nachrichten zeigt. Ein Fehler darin könnte bis zu deinen Dateien reichen. Beende Saltbox und starte es ohne Schalter wie --no-sandbox. Bleibt das so, installiere es neu.',
      'sandbox-untold': 'Dieses System sagt nicht, ob es den Prozess festhält, der Nachrichten zeigt.',
      'isolation-on':
        'Was Nachrichten zeigt, hat keinen Zugriff auf Dateien, Programme oder Schlüssel: Es kann nur um das bitten, was auf einer festen Liste steht.',
      'isolation-off':
        'Was Nachrichten zeigt, hat Zugriff auf das, was nur Saltbox benutzen darf, und eine feindliche Nachricht hätte ihn auch. Beende Saltbox und installiere es neu aus einer Veröffentlichung.',
      'network-none':
        'Das Fenster hat auf {{ways}} Wegen versucht, Saltbox zu erreichen, das auf diesem Computer gelauscht hat, und nichts ist angekommen.',
      'network-reached':
        'Etwas aus dem Fenster kam durch. Eine feindliche Nachricht könnte also verschicken, was du liest. Beende Saltbox und installiere es neu aus einer Veröffentlichung. Bleibt das so, melde es.',
      'network-untold':
        'Saltbox konnte auf diesem Computer nicht lauschen, also gab es nichts, was zu erreichen war. Sieh nach, ob eine Firewall es verbietet, und prüfe noch einmal.',
      'page-own':
        'Das Fenster zeigt die Seite, die mit Saltbox kam, unter Regeln, nach denen sie nichts von anderswo laden kann.',
      'page-foreign':
        'Das Fenster zeigt eine andere Seite oder steht unter anderen Regeln, als Saltbox ihm gab. Beende Saltbox und installiere es neu aus einer Veröffentlichung.',
      'permissions-none':
        'Das Fenster darf weder Kamera noch Mikrofon, deinen Standort oder sonst etwas benutzen, wofür man um Erlaubnis fragt.',
      'permissions-some':
        'Das Fenster kann etwas von deinem Computer benutzen, was es nicht darf. Beende Saltbox und installiere es neu aus einer Veröffentlichung. Bleibt das so, melde es.',
      'vault-passphrase': 'Deine Schlüssel sind mit deiner Passphrase versiegelt.',
      'vault-both':
        'Deine Schlüssel sind mit deiner Passphrase versiegelt, und auch der Schlüsselbund deines Systems öffnet sie.',
      'vault-keyring':
        'Deine Schlüssel sind vom Schlüsselbund deines Systems versiegelt, der sich für jeden öffnet, der als du angemeldet ist.',
      'vault-keyfile':
        'Eine Datei daneben öffnet deine Schlüssel. Wer deinen Profilordner kopiert, kann also alles lesen. Lege auf der Seite Sicherheit eine Passphrase fest.',
      'vault-leftover':
        'Deine Schlüssel sind versiegelt, aber eine alte Schlüsseldatei liegt noch daneben. Lege auf der Seite Sicherheit deine Passphrase neu fest, dann verschwindet sie.',
      'database-encrypted':
        'Die Datei mit deinen Nachrichten ist verschlüsselt: Was auf dem Datenträger liegt, sieht aus wie Zufall.',
      'database-readable':
        'Die Datei mit deinen Nachrichten lässt sich ohne deine Schlüssel lesen. Mach eine Sicherung, beende Saltbox und melde das.',
      'database-untold': 'Die Datei mit deinen Nachrichten war nicht zu lesen. Prüfe noch einmal.',
      'files-own': 'Nur dein eigenes Benutzerkonto kann den Profilordner öffnen.',
      'files-open':
        'Andere, die diesen Computer benutzen, können das hier öffnen, oder es gehört ihnen. Nimm ihnen dieses Recht: Modus 700 für den Ordner und 600 für die Dateien.',
      'files-untold':
        'Dieses System verwaltet die Rechte an Ordnern auf eine Weise, die Saltbox nicht liest.',
      'files-unread': 'Die Rechte an deinem Profilordner waren nicht zu sehen. Prüfe noch einmal.',
      'switches-none':
        'Saltbox wurde mit nichts gestartet, was es für einen Debugger öffnet oder ihm Schutz nimmt.',
      'switches-some':
        'Saltbox wurde so gestartet, dass andere Programme hineinsehen können oder dass es weniger geschützt ist. Beende es und starte es über sein Symbol.',
      'fuses-set':
        'Wege, dieses Programm mit anderem Code oder mit einem Debugger zu starten, sind im Programm selbst verschlossen.',
      'fuses-open':
        'Dieses Programm lässt sich auf Arten starten, die eine Veröffentlichung ausschließt, und andere Programme könnten seine Rechte benutzen. Installiere Saltbox neu aus einer Veröffentlichung.',
      'fuses-untold':
        'Dieses Saltbox läuft aus einer Arbeitskopie, mit einem Electron, das für die Entwicklung offen ist. Ein installiertes kann es sagen.',
      'fuses-unread':
        'Die Sicherungen dieses Programms waren in seiner Datei nicht zu finden, oder nicht alle. Installiere Saltbox neu aus einer Veröffentlichung. Bleibt das so, melde es.',
      'program-hash':
        'Das sind Version, Commit und SHA-256 von dem, was läuft. Vergleiche sie mit dem, was zur Veröffentlichung bekannt gegeben wurde: Kein Programm kann für sich selbst bürgen.',
      'program-replaced':
        'An die Stelle dieses Saltbox wurde ein anderes gesetzt, etwa durch ein Update. Was dort liegt, ist nicht, was läuft, darum gibt es keinen Hash. Beende Saltbox und starte es neu.',
      'program-untold':
        'Dieses Saltbox läuft aus einem Ordner und nicht aus einem Paket, also gibt es keinen Hash zum Vergleichen.',
    },
  },

  network: {
    looking: 'Das Netzwerk wird untersucht',

    verdict: {
      mapped: 'Freunde können sich mit dir verbinden',
      mappedText:
        'Dein Router leitet Verbindungen an {{address}} hierher. Um sicherzugehen, bitte jemanden um eine Verbindung zurück.',
      internet: 'Freunde können sich wahrscheinlich mit dir verbinden',
      internetText:
        'Dieser Computer hat selbst eine Adresse im Internet. Nur eine Firewall könnte Verbindungen noch abhalten: Bitte jemanden um eine Verbindung zurück, und wenn nichts ankommt, gib darin TCP-Port {{port}} frei.',
      carrier: 'Freunde können sich von außen nicht mit dir verbinden',
      carrierText:
        'Bei deinem Anbieter teilen sich viele Kunden eine Adresse (CGNAT), deshalb lässt sich kein Port öffnen. Bitte deinen Anbieter um eine eigene Adresse oder um IPv6.',
      router: 'Freunde können sich von außen nicht mit dir verbinden',
      routerText:
        'Dein Router öffnet einen Port, aber davor steht ein weiterer Router. Leite TCP-Port {{port}} auch in diesem weiter oder stell ihn auf Bridge-Modus um.',
      closed: 'Dein Port ist geschlossen',
      closedText:
        'Dein Router öffnet auf Anfrage keinen Port. Schalte in seinen Einstellungen PCP, NAT-PMP oder UPnP ein oder leite TCP-Port {{port}} an diesen Computer weiter.',
      unmapped: 'Dein Port ist wahrscheinlich geschlossen',
      unmappedText:
        'Saltbox bittet deinen Router nicht, Verbindungen hereinzulassen. Schalte das unten ein oder leite TCP-Port {{port}} an diesen Computer weiter.',
      asking: 'Dein Router wird gefragt',
      askingText: 'Saltbox bittet ihn, Verbindungen hereinzulassen. Das dauert ein paar Sekunden.',
      computer: 'Nur dieser Computer kann sich mit dir verbinden',
      computerText:
        'Saltbox soll Verbindungen nur von diesem Computer annehmen. Du kannst trotzdem welche zu Freunden aufbauen. Für Verbindungen von außen starte es ohne --listen.',
      deaf: 'Niemand kann sich mit dir verbinden',
      deafText:
        'Saltbox nimmt keine Verbindungen an: Vielleicht benutzt ein anderes Programm seinen Port. Schließ es und starte Saltbox neu. Du kannst trotzdem Verbindungen zu Freunden aufbauen.',
      proxied: 'Alle Verbindungen gehen über deinen Proxy',
      proxiedText:
        'Freunde können keine Verbindung zu dir aufbauen, du aber zu ihnen. Nur ein eigener Onion-Dienst, der zu {{address}} führt, würde Verbindungen hereinlassen.',
      stopped: 'Keine Verbindung geht hinaus',
      stoppedText:
        'Saltbox wurde mit einem Proxy oder einer anderen Netzwerkeinstellung gestartet, die es nicht lesen kann. Damit nichts an einem Proxy vorbeigeht, baut es keine Verbindungen auf. Stell unten einen Proxy ein oder keinen.',
    },
    meanwhile: {
      works: 'Auch ohne offenen Port erreichen Freunde dich über die DHT.',
      hard: 'Die DHT hilft, aber bei Routern wie deinem kommen nicht alle Verbindungen durch.',
      off: 'Schalte bis dahin unten die DHT ein: Sie braucht keinen offenen Port.',
    },

    listens: 'Nimmt Verbindungen an auf',
    nowhere: 'Nirgends',
    router: 'Router',
    opened: '{{address}} führt hierher, über {{by}}',
    by: { pcp: 'PCP', 'nat-pmp': 'NAT-PMP', upnp: 'UPnP' },
    carrier: 'Hinter einer geteilten Adresse deines Anbieters (CGNAT)',
    behind: 'Hinter einem weiteren Router',
    closed: 'Öffnet auf Anfrage keinen Port',
    notAsked: 'Nicht gefragt',
    asking: 'Wird gefragt',
    nat: 'Art des Routers',
    nats: {
      open: 'Keiner dazwischen, oder einer, der alle Verbindungen durchlässt',
      consistent: 'Lässt Verbindungen mit Hilfe der DHT gut durch',
      random:
        'Schwierig: Er wechselt bei jeder Verbindung den Port. Haben beide Seiten einen solchen Router, hilft nur ein offener Port oder jemand unter deinen Freunden, der deine Verbindungen weiterreicht.',
      unknown: 'Noch nicht bekannt',
    },
    outside: 'Von außen gesehen',
    outsideVaries: 'Jedes Mal an einem anderen Port',
    notKnown: 'Noch nicht bekannt',
    dht: 'DHT',
    dhtOnline: 'Verbunden, {{count}} Computer bekannt',
    dhtOnline_one: 'Verbunden, ein Computer bekannt',
    dhtOffline: 'Nicht verbunden. Prüfe, ob dieser Computer online ist.',
    dhtFailed: 'Läuft nicht. Wenn das so bleibt, schalte sie aus und wieder ein.',
    lan: 'Lokales Netzwerk',
    lanOn: 'Freunde darin werden gefunden',
    lanFailed: 'Auf diesem Computer nicht nutzbar',
    off: 'Aus',
    offProxy: 'Aus, solange ein Proxy eingestellt ist',

    callBack: {
      title: 'Um eine Verbindung zurück bitten',
      lead: 'Ein Computer von Freunden, die online sind, baut einmal eine Verbindung zu deinem auf. So siehst du, ob Verbindungen ankommen.',
      nobody: 'Niemand unter deinen Freunden ist gerade mit Saltbox online. Komm wieder, wenn jemand da ist.',
      deaf: 'Zu diesem Computer kann gerade niemand eine Verbindung aufbauen, deshalb gibt es nichts zu versuchen.',
      who: 'Von wem',
      option: '{{name}} ({{way}})',
      ask: 'Um Verbindung bitten',
      waiting: 'Warten auf die Verbindung von {{name}}, höchstens 20 Sekunden',
      reached:
        '{{name}} hat diesen Computer unter {{address}} erreicht. Dein Port ist offen: Freunde können sich mit dir verbinden.',
      reachedNear:
        '{{name}} hat diesen Computer unter {{address}} erreicht. Ihr seid im selben Netzwerk, deshalb sagt das nichts über Verbindungen aus dem Internet: Bitte dafür jemanden, der anderswo ist.',
      failed:
        '{{name}} hat es unter {{address}} versucht und ist nicht durchgekommen. Öffne TCP-Port {{port}} in deinem Router und in der Firewall dieses Computers und bitte noch einmal darum.',
      failedNear:
        '{{name}} hat es im selben Netzwerk unter {{address}} versucht und ist nicht durchgekommen. Gib TCP-Port {{port}} in der Firewall dieses Computers frei und bitte noch einmal darum.',
      elsewhere:
        'Etwas hat die Verbindung von {{name}} unter {{address}} angenommen, aber hier kam sie nicht an. Sieh in deinem Router nach, wohin er TCP-Port {{port}} leitet.',
      refused:
        'Der Computer von {{name}} hat es nicht versucht: Er wurde gerade erst gefragt, benutzt einen Proxy oder kennt deine Adresse nicht. Warte eine Minute oder bitte jemand anderen.',
      noAnswer: '{{name}} hat nicht geantwortet. Versuch es noch einmal oder bitte jemand anderen.',
      somewhere: 'Port {{port}}',
    },

    switches: {
      title: 'Was Saltbox darf',
      findable: 'Wer meinen Schlüssel hat, kann mich finden',
      findableHint:
        'Wer deinen Schlüssel hat, kann dir von überall eine Anfrage senden. Freunde finden dich in jedem Fall.',
      dht: 'Freunde über ihren Schlüssel finden (DHT)',
      dhtHint:
        'Ein öffentliches Netz von Computern, die kleine Hinweise aufbewahren, wo jemand ist. Es hilft auch Verbindungen durch Router. Diese Computer sehen deine Internetadresse und keine Nachrichten.',
      lan: 'Freunde in meinem lokalen Netzwerk finden',
      lanHint:
        'Alle darin können sehen, dass hier Saltbox läuft. Nur wer deinen Schlüssel hat, kann sehen, dass du es bist.',
      mapping: 'Meinen Router bitten, Verbindungen hereinzulassen',
      mappingHint: 'Über PCP, NAT-PMP oder UPnP. Der Port wird zurückgegeben, wenn Saltbox endet.',
      relaying: 'Verbindungen zwischen Freunden weiterreichen',
      relayingHint:
        'Zwei deiner Freunde, deren Router nichts anderes durchlassen, können sich über diesen Computer schreiben. Lesen kann er nichts davon.',
      needsDht: 'Das geht nur mit der DHT, und die ist aus.',
      proxied:
        'All das ist aus, solange ein Proxy eingestellt ist, denn es würde an ihm vorbeigehen. Ohne ihn ist es wieder wie zuvor.',
    },

    proxy: {
      title: 'Proxy',
      label: 'SOCKS5-Proxy',
      hint: 'Als Host:Port, zum Beispiel 127.0.0.1:9050 für Tor. Dann gehen alle Verbindungen über ihn, und die DHT, das lokale Netzwerk und der Router werden nicht benutzt. Bestehende Verbindungen werden neu aufgebaut.',
      use: 'Diesen Proxy benutzen',
      none: 'Keinen Proxy benutzen',
      inUse: 'Alle Verbindungen gehen über {{proxy}}.',
    },

    connections: {
      title: 'Offene Verbindungen',
      none: 'Zurzeit gibt es keine.',
      somebody: 'Jemand, noch nicht bekannt',
      unproven: 'noch nicht bestätigt',
      byYou: 'von dir aufgebaut',
      byThem: 'von der anderen Seite aufgebaut',
      bytes: '{{received}} empfangen, {{sent}} gesendet',
    },
  },

  link: {
    protection: 'Schutz',
    since: 'Seit',
    remote: 'Andere Seite',
    carried: 'Übertragen',
    addresses: 'Bekannte Adressen',
    relayedAdvice:
      'Saltbox sucht ab und zu nach einem direkteren Weg. Ein offener Port auf einer der beiden Seiten wäre einer: Auf der Seite „Netzwerk“ steht, wie es um deinen steht.',
    page: 'Seite „Netzwerk“',
  },

  talk: {
    log: 'Nachrichten mit {{name}}',
    write: 'Nachricht an {{name}}',
    placeholder: 'Nachricht schreiben',
    send: 'Senden',
    typing: '{{name}} schreibt …',
    online: 'Online',
    offline: 'Offline',
    base: 'einfache Verschlüsselung, ohne Forward Secrecy',
    session: 'voller Schutz',
    baseExplained:
      'Nachrichten werden mit euren beiden dauerhaften Schlüsseln verschlüsselt. Niemand dazwischen kann sie lesen. Wer sie aber aufzeichnet und später einen eurer Schlüssel stiehlt, könnte es: Das würde Forward Secrecy verhindern, und die bietet das Saltbox von {{name}} noch nicht an.',
    sessionExplained:
      'Jede Verbindung benutzt eigene Schlüssel, die danach weggeworfen werden und auch vor künftigen Quantencomputern sicher sind. Wer später einen Schlüssel stiehlt, kann weder lesen, was vorher geschrieben wurde, noch sich dir gegenüber als {{name}} ausgeben.',
    lastSeen: 'zuletzt online: {{when}}',
    neverSeen: 'noch nie online gesehen',
    actions: 'Aktionen für diese Unterhaltung',
    unread: 'Ungelesene Nachrichten',
    latest: 'Zur neuesten springen',
    latestUnread: 'Zur neuesten springen, {{count}} ungelesen',
    loading: 'Nachrichten werden geladen',
    start: 'Hier beginnt deine Unterhaltung mit {{name}}.',
    startHint:
      'Nachrichten warten auf deinem Computer, bis {{name}} online ist; kein Server bewahrt sie auf.',
    from: '{{name}}, {{time}}',
    blocked: 'Du hast {{name}} blockiert. Ihr könnt euch gegenseitig nicht schreiben.',
    unblock: 'Blockierung aufheben',
    deliverHint: 'Enter sendet, Umschalt+Enter beginnt eine neue Zeile',
    deliverHintMod: '{{keys}} sendet, Enter beginnt eine neue Zeile',

    state: {
      waiting: 'Wartet, bis {{name}} online ist',
      waitingAsk: 'Wartet, bis {{name}} annimmt',
      waitingNow: 'Wartet darauf, gesendet zu werden',
      waitingRefused: 'Wartet, bis du einfache Verschlüsselung erlaubst oder {{name}} vollen Schutz anbietet',
      waitingBlocked: 'Nicht gesendet, weil du {{name}} blockiert hast',
      sent: 'Gesendet, vom Computer von {{name}} nicht bestätigt',
      sentBase: 'Übergeben; das Programm von {{name}} bestätigt nichts',
      stored: 'Auf dem Computer von {{name}} gespeichert',
      seen: 'Von {{name}} gelesen',
    },

    wait: {
      request: 'Deine Nachrichten warten auf diesem Computer, bis {{name}} annimmt.',
      request_one: 'Deine Nachricht wartet auf diesem Computer, bis {{name}} annimmt.',
      blocked: 'Deine Nachrichten werden nicht gesendet, solange {{name}} blockiert ist.',
      blocked_one: 'Deine Nachricht wird nicht gesendet, solange {{name}} blockiert ist.',
      refused: 'Deine Nachrichten warten auf diesem Computer.',
      refused_one: 'Deine Nachricht wartet auf diesem Computer.',
      unreached: 'Deine Nachrichten warten auf diesem Computer auf {{name}}.',
      unreached_one: 'Deine Nachricht wartet auf diesem Computer auf {{name}}.',
      unconfirmed:
        'Der Computer von {{name}} hat deine letzte Nachricht nicht bestätigt. Saltbox behält sie und sendet sie bei der nächsten Verbindung noch einmal.',
      sending: 'Deine Nachrichten werden gesendet.',
      sending_one: 'Deine Nachricht wird gesendet.',
    },

    menu: {
      label: 'Aktionen für diese Nachricht',
      reply: 'Antworten',
      react: 'Reagieren …',
      openLink: 'Link öffnen …',
      copyLink: 'Link kopieren',
      copy: 'Text kopieren',
      forward: 'Weiterleiten …',
      edit: 'Bearbeiten',
      select: 'Auswählen',
      cancel: 'Senden abbrechen',
      retry: 'Jetzt versuchen',
      delete: 'Löschen …',
      details: 'Details',
    },

    editing: 'Nachricht bearbeiten',
    editingHint: 'Enter speichert, Esc bricht ab',
    editingHintMod: '{{keys}} speichert, Esc bricht ab',
    drop: 'Loslassen, um es in deine Nachricht einzufügen',
    stopEditing: 'Bearbeiten abbrechen',
    save: 'Speichern',

    edited: 'bearbeitet',
    deletedMine: 'Du hast diese Nachricht gelöscht',
    deletedTheirs: '{{name}} hat diese Nachricht gelöscht',
    gap: '{{count}} Nachrichten davor sind nie angekommen.',
    gap_one: 'Eine Nachricht davor ist nie angekommen.',
    gapWhy: 'Warum?',
    gapExplained:
      'Der Computer von {{name}} zählt, was er sendet, und hier fehlen einige Nummern. Das passiert, wenn eine Festplatte verloren geht oder ein altes Backup eingespielt wird. Bitte {{name}}, das Wichtige noch einmal zu senden.',
    reactedMine: 'Du hast mit {{emoji}} reagiert',
    reactedTheirs: '{{name}} hat mit {{emoji}} reagiert',
    reactedBoth: 'Du und {{name}} habt mit {{emoji}} reagiert',
    answers: 'Antwort auf',
    jump: 'Zur Nachricht springen',
    readMore: 'Weiterlesen',
    showLess: 'Weniger anzeigen',
    answersDeleted: 'Antwort auf eine gelöschte Nachricht',
    answersEarlier: 'Antwort auf eine frühere Nachricht',

    open: 'Details, {{time}}',
    details: {
      title: 'Nachrichtendetails',
      written: 'Geschrieben',
      writtenTheirs: 'Geschrieben, nach der Uhr der anderen Seite',
      received: 'Empfangen',
      sent: 'Übergeben',
      stored: 'Auf dem anderen Computer',
      seen: 'Gelesen',
      edited: 'Bearbeitet',
      deleted: 'Gelöscht',
      notYet: 'Noch nicht',
      notTold: 'Unbekannt: Lesebestätigungen mit {{name}} sind aus',
      notConfirmed: 'Nicht feststellbar: Das Programm von {{name}} bestätigt nichts',
      earlier: 'Frühere Texte',
      until: 'bis {{when}}',
      id: 'Nummer der Nachricht',
      loading: 'Wird geladen',
    },
  },

  acts: {
    reply: {
      to: 'Antwort an {{name}}',
      toSelf: 'Antwort an dich selbst',
      cancel: 'Antwort abbrechen',
      gone: 'Diese Nachricht gibt es hier nicht mehr',
    },
    more: 'Weitere Aktionen',

    react: {
      label: 'Auf diese Nachricht reagieren',
      with: 'Mit {{emoji}} reagieren',
      other: 'Anderes Emoji',
      take: 'Auch mit {{emoji}} reagieren',
      undo: '{{emoji}} zurücknehmen',
    },

    text: {
      control: 'Ein unsichtbares Zeichen, das die Buchstaben danach in anderer Reihenfolge zeigen würde',
    },

    link: {
      title: 'Diesen Link öffnen?',
      text: 'Er öffnet sich in deinem Browser, außerhalb von Saltbox. Wer die Website betreibt, erfährt deine Internetadresse.',
      mailTitle: 'E-Mail schreiben?',
      mailText: 'Das öffnet dein E-Mail-Programm. Was du dort schreibst, schützt Saltbox nicht.',
      open: 'Öffnen',
      copy: 'Link kopieren',
      notes: {
        plain:
          'Diese Adresse ist nicht verschlüsselt: Andere können unterwegs mitlesen und verändern, was du siehst.',
        letters:
          'Der Name dieser Website enthält Buchstaben, die wie andere aussehen können. Was zählt, ist {{place}}.',
        disguise: 'Was vor dem @ steht, ist nicht die Website. Dieser Link führt zu {{place}}.',
      },
    },

    select: {
      label: 'Ausgewählte Nachrichten',
      one: 'Diese Nachricht auswählen',
      count: '{{count}} ausgewählt',
      all: 'Alle auswählen',
      end: 'Auswahl beenden',
      line: '[{{when}}] {{name}}: {{text}}',
    },

    delete: {
      title: '{{count}} Nachrichten löschen?',
      title_one: 'Diese Nachricht löschen?',
      forMe: 'Für mich löschen',
      forMeText: 'Für mich: Sie verschwinden nur von diesem Computer, und {{name}} behält sie.',
      forMeText_one: 'Für mich: Sie verschwindet nur von diesem Computer, und {{name}} behält sie.',
      forBoth: 'Für beide löschen',
      forBothText:
        'Für beide: Die Texte werden jetzt von diesem Computer entfernt und vom Computer von {{name}}, sobald die beiden wieder verbunden sind. Was {{name}} gelesen oder kopiert hat, lässt sich nicht zurückholen.',
      forBothText_one:
        'Für beide: Der Text wird jetzt von diesem Computer entfernt und vom Computer von {{name}}, sobald die beiden wieder verbunden sind. Was {{name}} gelesen oder kopiert hat, lässt sich nicht zurückholen.',
      left: '{{count}} davon werden noch gesendet und bleiben, bis das erledigt ist.',
      left_one: 'Eine davon wird noch gesendet und bleibt, bis das erledigt ist.',
    },

    forward: {
      title: 'Weiterleiten an',
      several: '{{count}} Nachrichten',
      search: 'Freunde suchen',
      friends: 'Freunde',
      to: 'An {{names}}',
      send: 'Senden',
      sendTo: 'An {{count}} Freunde senden',
      sendTo_one: 'An eine Person senden',
    },

    find: {
      brief: 'Suchen',
      people: 'Freunde',
      messages: 'Nachrichten',
      with: 'Nachrichten mit {{name}}',
      status: 'Gefunden: {{people}} bei Freunden, {{messages}} in Nachrichten',
      searching: 'Suche läuft',
      more: 'Weiter zurück suchen',
      nothing: 'Zu „{{search}}“ wurde nichts gefunden.',
      nothingThen: 'In dieser Zeit wurde nichts geschrieben.',
      nothingHint:
        'Wörter werden an ihrem Anfang erkannt, Wörter in Anführungszeichen nur direkt nebeneinander. Versuch es mit weniger Wörtern oder einem anderen Datum.',
      filters: 'Suche eingrenzen',
      whom: 'Mit',
      anybody: 'Allen',
      from: 'Von',
      until: 'Bis',
      byDate: 'Nach Datum suchen',
      turned: 'Der erste Tag liegt nach dem letzten, deshalb kann nichts dazwischen sein.',
      hint: 'Gib ein Wort ein oder wähle einen Tag.',
      inTalk: 'Nachrichten mit {{name}} durchsuchen',
      inThis: 'Diese Unterhaltung durchsuchen',
      open: 'Diese Unterhaltung durchsuchen',
      close: 'Suche beenden',
      none: 'Nichts gefunden',
      of: '{{at}} von {{count}}',
      ofMore: '{{at}} von mindestens {{count}}',
      older: 'Älterer Treffer',
      newer: 'Neuerer Treffer',
    },

    emoji: {
      insert: 'Emoji einfügen',
      loading: 'Emojis werden geladen',
      search: 'Emojis suchen',
      suggestions: 'Vorgeschlagene Emojis',
      suggested: 'Gefundene Emojis: {{count}}. Mit den Pfeiltasten wählen, mit Enter übernehmen.',
      found: 'Gefunden',
      recent: 'Zuletzt benutzt',
      none: 'Kein Emoji heißt „{{search}}“. Versuch es mit einem anderen Wort.',
      hint: 'Wähle ein Emoji',
      groupsLabel: 'Gruppen',
      groups: {
        smileys: 'Smileys',
        people: 'Personen',
        animals: 'Tiere und Natur',
        food: 'Essen und Trinken',
        travel: 'Reisen und Orte',
        activities: 'Aktivitäten',
        objects: 'Objekte',
        symbols: 'Symbole',
        flags: 'Flaggen',
      },
      tone: 'Hautfarbe',
      tones: {
        none: 'Ohne Hautfarbe',
        light: 'Hell',
        mediumLight: 'Mittelhell',
        medium: 'Mittel',
        mediumDark: 'Mitteldunkel',
        dark: 'Dunkel',
      },
    },
  },

  friend: {
    title: 'Details',
    open: 'Details zu {{name}}',
    back: 'Zurück zur Unterhaltung',
    ownName: 'Nennt sich {{name}}',
    verified: 'Verifiziert',
    hiddenPresence: 'Online-Status verborgen',
    nickname: 'Spitzname',
    nicknameHint: 'Nur du siehst ihn.',
    nicknameElse: 'Nur du siehst ihn. Ohne Spitznamen steht hier {{name}}.',
    save: 'Speichern',
    key: 'Schlüssel',
    copyKey: 'Schlüssel kopieren',
    keyHint: 'Wer diesen Schlüssel hat, kann {{name}} eine Anfrage senden. Er ist kein Geheimnis.',
    safety: {
      title: 'Sicherheitsnummer',
      lead: 'Sieht {{name}} auf dem eigenen Bildschirm dieselbe Nummer, steht niemand zwischen euch. Vergleicht sie, wenn ihr euch trefft, oder bei einem Anruf, bei dem du die Stimme kennst.',
      label: 'Die Sicherheitsnummer von dir und {{name}}',
      copy: 'Sicherheitsnummer kopieren',
      qr: 'QR-Code deiner Sicherheitsnummer, für {{name}}',
      qrHint:
        'Dieselbe Nummer als Bild. {{name}} fügt es am eigenen Computer in die Details zu dir ein oder zieht es dorthin.',
      copyQr: 'QR-Code kopieren',
      verified: 'Du hast sie mit {{name}} verglichen, und sie war gleich.',
      unverified: 'Du hast sie noch nicht mit {{name}} verglichen.',
      shown: 'Was bei {{name}} steht',
      shownHint:
        'Füg die 60 Ziffern von dort ein oder tipp sie ab. Oder füg ein Bild des QR-Codes ein oder zieh es hierher.',
      noQr: 'In diesem Bild ist kein QR-Code. Versuch es mit einem schärferen oder größeren, oder tipp die Ziffern ab.',
      compare: 'Vergleichen',
      mismatch:
        'Die Nummern stimmen nicht überein. Stammt diese aus einer anderen Unterhaltung, vergleich noch einmal. Wenn nicht, ist der Schlüssel, den du hast, nicht der von {{name}}: Vertrau nichts, was hier geschrieben wird, und lass dir den richtigen persönlich geben.',
      verify: 'Als verifiziert markieren',
      unverify: 'Markierung aufheben',
    },
    connection: 'Verbindung',
    address: 'Adresse',
    addressHint:
      'Wo der andere Computer zu erreichen ist, als Host:Port. Ohne Adresse sucht Saltbox {{name}} auf den anderen Wegen, die eingeschaltet sind.',
    notices: 'Benachrichtigungen',
    loud: 'An',
    mutedUntil: 'Stumm bis {{when}}',
    mutedEver: 'Stumm',
    history: 'Nachrichten',
    keeps: 'Aufbewahrung: {{rule}}',
    export: 'Exportieren …',
    leave: 'Blockieren oder entfernen',
    leaveHint: '{{name}} erfährt nicht, warum. Eine Blockierung lässt sich wieder aufheben.',
  },

  privacy: {
    lead: 'All das gilt in beide Richtungen: Was du nicht mitteilst, erfährst du auch nicht. Für einzelne Freunde kannst du es in ihren Details anders einstellen.',
    titles: {
      readMarks: 'Lesebestätigungen',
      typing: 'Schreibanzeige',
      presence: 'Online-Status',
    },
    labels: {
      readMarks: 'Freunden mitteilen, was ich gelesen habe',
      typing: 'Freunden mitteilen, wenn ich gerade schreibe',
      presence: 'Freunden zeigen, wann ich online bin',
    },
    on: {
      readMarks:
        'Freunde sehen, wann du ihre Nachrichten gelesen hast, und du siehst, wann sie deine gelesen haben, falls sie es mitteilen.',
      typing:
        'Freunde sehen, wenn du ihnen gerade schreibst, und du siehst, wenn sie dir gerade schreiben, falls sie es mitteilen.',
      presence:
        'Freunde sehen, wann du online bist und wann du es zuletzt warst, und du siehst es bei ihnen.',
    },
    off: {
      readMarks:
        'Du siehst nicht, wann Freunde deine Nachrichten gelesen haben, denn auch du teilst es ihnen nicht mit.',
      typing: 'Du siehst nicht, wenn Freunde gerade schreiben, denn auch du teilst es ihnen nicht mit.',
      presence:
        'Du siehst nicht, wann Freunde online sind, denn auch du teilst es ihnen nicht mit. Ihr Saltbox wird gebeten, es nicht anzuzeigen; eine offene Verbindung kann trotzdem auffallen.',
    },
    withOn: {
      readMarks:
        '{{name}} sieht, wann du neue Nachrichten gelesen hast, und du siehst, wann deine gelesen wurden, falls die andere Seite es mitteilt.',
      typing:
        '{{name}} sieht, wenn du gerade schreibst, und du siehst, wenn die andere Seite schreibt, falls sie es mitteilt.',
      presence:
        '{{name}} sieht, wann du online bist und wann du es zuletzt warst, und du siehst es umgekehrt auch.',
    },
    withOff: {
      readMarks:
        'Du siehst nicht, wann {{name}} deine Nachrichten gelesen hat, denn auch du teilst es nicht mit.',
      typing: 'Du siehst nicht, wenn {{name}} gerade schreibt, denn auch du teilst es nicht mit.',
      presence: 'Du siehst nicht, wann {{name}} online ist, denn auch du teilst es nicht mit.',
    },
    hides: '{{name}} möchte den eigenen Online-Status nicht zeigen, deshalb seht ihr ihn gegenseitig nicht.',
    asAllOn: 'Wie bei allen (an)',
    asAllOff: 'Wie bei allen (aus)',
    yes: 'An',
    no: 'Aus',
  },

  settings: {
    title: 'Einstellungen',
    sections: 'Seiten der Einstellungen',
    back: 'Alle Einstellungen',
    names: {
      profile: 'Profil',
      privacy: 'Privatsphäre',
      notifications: 'Benachrichtigungen',
      appearance: 'Darstellung',
      general: 'Start und Infobereich',
      security: 'Sicherheit',
      check: 'Sicherheitsprüfung',
      network: 'Netzwerk',
      storage: 'Speicher',
      backup: 'Backup',
      shortcuts: 'Tastenkürzel',
      language: 'Sprache',
      about: 'Über Saltbox',
    },

    theme: 'Design',
    themes: { system: 'System', light: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
    density: 'Dichte',
    densities: { comfortable: 'Großzügig', compact: 'Kompakt' },
    textSize: 'Textgröße',
    textSizeHint: 'Strg mit Plus und Minus macht alles größer oder kleiner, auch Bilder.',
    window: 'Fenster und Start',
    closeToTray: 'Weiterlaufen, wenn das Fenster geschlossen wird',
    closeToTrayHint:
      'Saltbox bleibt im Infobereich, und Freunde erreichen dich weiterhin. Hat der Desktop keinen, beendet das Schließen Saltbox.',
    autostart: 'Mit dem Computer starten',
    autostartHint: 'Saltbox startet ohne Fenster, damit Nachrichten dich gleich erreichen.',

    notices: 'Benachrichtigungen auf dem Desktop',
    noticeDetails: { full: 'Name und Nachricht', name: 'Nur der Name', none: 'Keine Details', off: 'Aus' },
    noticeHints: {
      full: 'Ist dein Bildschirm gesperrt, sagen sie nur, dass es eine neue Nachricht gibt.',
      name: 'Sie sagen, wer geschrieben hat, aber nicht was. Ist dein Bildschirm gesperrt, sagen sie auch nicht, wer.',
      none: 'Sie sagen nur, dass es eine neue Nachricht gibt.',
      off: 'Neue Nachrichten zeigen sich nur im Fenster, im Infobereich und in der Taskleiste.',
    },
    sound: 'Ton',
    sounds: 'Ton des Desktops abspielen',
    soundsHint: 'Bei jeder Benachrichtigung, wenn der Desktop einen Ton dafür hat.',
    announce: 'Von Screenreadern vorlesen lassen',
    announceHint:
      'Neue Nachrichten werden einmal vorgelesen, sobald der Screenreader mit dem fertig ist, was er gerade sagt.',
    announcements: { all: 'Alle neuen Nachrichten', open: 'Die der offenen Unterhaltung', off: 'Keine' },

    language: 'Sprache von Saltbox',
    asSystem: 'Wie das System',
    spelling: 'Rechtschreibung prüfen für',
    spellingHint:
      'Die Wörterbücher sind in Saltbox enthalten. Was du schreibst, wird nur auf diesem Computer geprüft.',
    spellingNone: 'Für {{languages}} gibt es kein Wörterbuch, darum wird darin nichts geprüft.',

    writing: 'Schreiben',
    enterSends: 'Enter sendet',
    enterSendsHint:
      'Umschalt+Enter beginnt dann eine neue Zeile. Sonst tut das Enter, und Strg+Enter sendet.',
    summon: 'Saltbox von überall anzeigen',
    summonHint: 'Diese Tasten holen das Fenster nach vorne, während du in einem anderen Programm arbeitest.',
    noKeys: 'keine',
    changeKeys: 'Tasten: {{keys}}',
    pressKeys: 'Drück die Tasten oder Esc',
    removeKeys: 'Entfernen',

    version: 'Version',
    electron: 'Electron',
    engine: 'Verschlüsselung',
    licence: 'Lizenz',
    licenceText:
      'GNU Affero General Public License, Version 3. Du darfst Saltbox benutzen, untersuchen, weitergeben und verändern.',
    promise:
      'Diesen Computer verlässt nur, was an deine Freunde geht und was nötig ist, um sie auf den Wegen zu finden, die du eingeschaltet lässt. Saltbox zählt nichts, meldet nichts und fragt niemanden nach Updates, Wörterbüchern oder Bildern.',
    commit: 'Commit',
    hash: 'SHA-256 des Programms',
    copyHash: 'SHA-256 kopieren',
    unreleased: 'Dieses Saltbox wurde aus einer Arbeitskopie gebaut.',
  },

  shortcuts: {
    title: 'Tastenkürzel',
    places: {
      everywhere: 'Überall',
      talk: 'Auf einer Unterhaltung in der Liste und in der offenen',
      list: 'Auf einer Unterhaltung in der Liste',
      find: 'Beim Suchen in einer Unterhaltung',
      writing: 'Beim Schreiben',
      message: 'Auf einer Nachricht, die den Fokus hat',
      window: 'Fenster',
    },
    what: {
      search: 'Suchen',
      find: 'In der Unterhaltung suchen',
      jump: 'Unterhaltung nach ihrem Platz öffnen',
      next: 'Nächste Unterhaltung',
      previous: 'Vorherige Unterhaltung',
      add: 'Freunde hinzufügen',
      settings: 'Einstellungen',
      lock: 'Sperren',
      help: 'Tastenkürzel',
      close: 'Schließen, was offen ist',
      send: 'Senden',
      line: 'Neue Zeile',
      editLast: 'Deine letzte Nachricht bearbeiten',
      answer: 'Auf die Nachricht darüber antworten',
      emoji: 'Emoji einfügen',
      emojiName: 'Emoji beim Namen finden, nach einem Leerzeichen',
      bold: 'Fett',
      italic: 'Kursiv',
      code: 'Code',
      strike: 'Durchgestrichen',
      pastePlain: 'Als reinen Text einfügen',
      reply: 'Antworten',
      react: 'Reagieren',
      copy: 'Text kopieren',
      forward: 'Weiterleiten',
      select: 'Auswählen',
      selectAll: 'Alle auswählen, beim Auswählen',
      details: 'Details',
      delete: 'Löschen',
      larger: 'Größer',
      smaller: 'Kleiner',
      usual: 'Normale Größe',
      nextUnread: 'Nächste ungelesene Unterhaltung',
      previousUnread: 'Vorherige ungelesene Unterhaltung',
      talkRead: 'Als gelesen oder ungelesen markieren',
      talkPin: 'Anheften oder lösen',
      talkMute: 'Stummschalten oder wieder melden',
      talkArchive: 'Archivieren oder zurückholen',
      talkDetails: 'Details',
      walk: 'Nach oben und unten',
      page: 'Eine Seite nach oben oder unten',
      ends: 'Erste und letzte',
      menu: 'Alles, was möglich ist',
      talkCopyId: 'Saltbox-ID kopieren',
      talkRemove: 'Entfernen oder Anfrage zurückziehen',
      answerNext: 'Auf die Nachricht darunter antworten',
      scroll: 'Nachrichten scrollen',
      older: 'Älterer Treffer',
      newer: 'Neuerer Treffer',
      fullScreen: 'Vollbild',
      closeWindow: 'Fenster schließen',
      quit: 'Beenden',
    },
  },

  home: {
    firstTitle: 'Füg die erste Person hinzu',
    firstText:
      'Füg den Schlüssel von jemandem ein oder gib deinen weiter. Es reicht, wenn eine Seite die andere hinzufügt.',
    title: 'Wähle eine Unterhaltung',
    text: 'Nachrichten warten auf deinem Computer, bis die andere Person online ist; kein Server bewahrt sie auf. Lass Saltbox also laufen, wenn du kannst.',
    add: 'Freunde hinzufügen',
  },

  mishap: {
    restored:
      'Dieses Fenster ist ausgefallen und wurde neu geöffnet. Deine Nachrichten sind sicher; von dem, was du gerade geschrieben hast, können die letzten drei Sekunden fehlen.',
    stopped: 'Saltbox wurde beim letzten Mal unerwartet beendet.',
    look: 'Bericht ansehen',
    title: 'Was geschehen ist',
    lead: 'Dieser Bericht liegt nur auf deinem Computer und wird nie von selbst gesendet. Er enthält keine Nachrichten, Namen, Adressen oder Schlüssel. Wenn du magst, schick ihn denen, die Saltbox machen: Er hilft ihnen, den Fehler zu finden.',
    copy: 'Kopieren',
    save: 'In einer Datei speichern…',
    saved: 'Gespeichert als {{name}}.',
    delete: 'Löschen',
    logTitle: 'Protokoll',
    logText:
      'Saltbox schreibt auf, was es tut, ohne Nachrichten, Namen, Adressen oder ganze Schlüssel: höchstens {{size}}. Das Protokoll bleibt auf diesem Computer.',
    showLog: 'Protokoll zeigen',
  },

  problem: {
    title: 'Saltbox kann dein Profil nicht öffnen',
    'profile-in-use': 'Benutze das Fenster, das schon offen ist, oder beende es und starte Saltbox neu.',
    'profile-unreadable':
      'Es wurde nichts geändert oder gelöscht. Wenn du eine Kopie des Profilordners hast, leg sie zurück und starte Saltbox neu.',
    place:
      'Sorge dafür, dass dein Benutzerkonto den Profilordner lesen und beschreiben darf, und starte Saltbox neu. Es wurde nichts geändert oder gelöscht.',
    'profile-foreign':
      'Öffne Saltbox auf dem Computer und mit dem Benutzerkonto, die dieses Profil erstellt haben. Es wurde nichts geändert oder gelöscht.',
    'profile-newer':
      'Installiere die neueste Version von Saltbox und starte es neu. Es wurde nichts geändert oder gelöscht.',
    full: 'Die Festplatte ist voll.',
    'disk-full': 'Schaff etwas Platz auf der Festplatte und starte Saltbox neu.',
    other: 'Beende Saltbox und starte es neu. Es wurde nichts geändert oder gelöscht.',
    quit: 'Beenden',
  },

  say: {
    message: '{{name}}: {{text}}',
    messages_one: '{{name}}: {{count}} neue Nachricht',
    messages_other: '{{name}}: {{count}} neue Nachrichten',
  },
  keysOf: {
    ctrl: 'Strg',
    cmd: '⌘',
    alt: 'Alt',
    super: 'Super',
    shift: 'Umschalt',
    delete: 'Entf',
    enter: 'Enter',
    space: 'Leertaste',
    home: 'Pos1',
    end: 'Ende',
    pageUp: 'Bild auf',
    pageDown: 'Bild ab',
  },
};
