import type { ErrorCode } from '../../src-shared/errors';
import type { DialError } from '../../src-shared/model';
import type { Reason } from '../../src-shared/reasons';
import { acts } from './acts';
import { link, network } from './network';
import { settings, shortcuts } from './settings';
import { talk } from './talk';

/** A sentence for every code; `_one` is for a count of one. */
type Sentences = Record<ErrorCode, string> & Partial<Record<`${ErrorCode}_one`, string>>;

const errors = {
  'key-missing': 'There is no key in this text. A key is a Saltbox ID, a link, or 64 hex characters.',
  'key-short': 'This key is too short: {{count}} more characters are needed.',
  'key-short_one': 'This key is too short: one more character is needed.',
  'key-long': 'This key is too long by {{count}} characters.',
  'key-long_one': 'This key is too long by one character.',
  'key-character': 'The character “{{character}}” cannot be part of a key.',
  'key-checksum': 'This Saltbox ID has a typing error: its checksum does not fit. Ask for it once more.',
  'key-own': 'This is your own key. Ask your friend for theirs.',
  'key-unusable': 'This key cannot be used: nobody can hold the secret that belongs to it.',
  'address-bad': 'This is not an address. Use host:port, for example 192.168.1.20:33733.',
  'safety-unreadable':
    'This is not a safety code. Scan the QR code on their screen, or type their 60 digits.',
  'safety-own': 'This is the code on your own screen. Scan the one on theirs.',
  'friend-exists': 'You are friends with this person already.',
  'friend-requested': 'You have asked this person already.',
  'friend-unknown': 'There is no friend with this key any more.',
  'friend-blocked': 'You have blocked this person. Unblock them first.',
  'request-unknown': 'This request is not there any more.',
  'words-empty': 'Write a few words, so that they know who you are.',
  'words-long': 'These words are too long: at most {{max}} bytes fit into a request.',
  'name-empty': 'Write a name first.',
  'name-long': 'This name is too long: at most {{max}} characters.',
  'text-empty': 'There is nothing to send yet.',
  'text-long': 'This message is too long: at most {{max}} bytes. Send it in parts.',
  'message-theirs': 'Only your own messages can be changed.',
  'message-sent': 'This message may already be on their computer. You can delete it for both instead.',
  'message-base': 'Their program cannot do this: it takes plain messages only.',
  'reaction-bad': 'A reaction is one emoji.',
  'link-unopened': 'No program on this computer has opened the link. Copy it instead.',
  'message-unknown': 'This message is not in the conversation any more.',
  'profile-in-use': 'This profile is open in another Saltbox.',
  'profile-unreadable': 'Your profile cannot be read: {{reason}}',
  'profile-foreign': 'The keys in this folder cannot be opened on this computer: {{reason}}',
  'profile-newer': 'This profile was written by a newer Saltbox.',
  locked: 'Saltbox is locked.',
  'lock-open': 'There is nothing to lock with yet. Set a passphrase first.',
  'passphrase-empty': 'Type your passphrase.',
  'passphrase-long': 'This passphrase is too long: at most {{max}} characters.',
  'passphrase-wrong': 'This is not your passphrase. Nothing was changed or deleted.',
  'passphrase-wait': 'Too many wrong passphrases. The next one can be tried in {{count}} seconds.',
  'passphrase-wait_one': 'Too many wrong passphrases. The next one can be tried in one second.',
  'passphrase-none': 'There is no passphrase.',
  'recovery-short': 'This recovery code is too short: {{count}} more characters are needed.',
  'recovery-short_one': 'This recovery code is too short: one more character is needed.',
  'recovery-long': 'This recovery code is too long by {{count}} characters.',
  'recovery-long_one': 'This recovery code is too long by one character.',
  'recovery-character': 'The character “{{character}}” cannot be part of a recovery code.',
  'recovery-checksum':
    'There is a typing error in this recovery code. Compare it once more with what you wrote down.',
  'recovery-wrong': 'This recovery code does not open this profile. Use the newest one that you made for it.',
  'memory-low':
    'Checking a passphrase needs {{megabytes}} MB of free memory for a moment. Close other programs and try again.',
  'profile-repaired':
    'Your messages were damaged on the disk. {{messages}} were saved, about {{lost}} could not be read. The damaged file is kept in the profile folder as {{file}}.',
  'profile-damaged':
    'A part of your messages cannot be read from the disk. Quit Saltbox and start it again: it then saves what can be read, and deletes nothing.',
  'profile-not-fresh': 'A backup can be restored into a new profile only, and this one is in use.',
  'backup-foreign': 'This file is not a Saltbox backup. Choose another one.',
  'backup-newer': 'This backup was made by a newer Saltbox. Update Saltbox, and try again.',
  'backup-damaged':
    'This backup is damaged or incomplete. Nothing was changed. Use another one, if you have it.',
  'backup-passphrase': 'This is not the passphrase of this backup. Nothing was changed.',
  'file-unreadable': 'This file cannot be read: {{reason}}.',
  'file-unwritable': 'Saltbox cannot write this file: {{reason}}. Choose another place.',
  'file-missing': 'Choose a file first.',
  'file-inside': 'This place is inside your profile itself. Choose another folder.',
  'task-running': 'Saltbox is still making, testing or exporting something. Wait for it, or stop it.',
  'task-stopped': 'Stopped. Nothing of it was kept.',
  'task-unknown': 'There is nothing to stop any more.',
  'identity-twice':
    'Your identity is in use in two places: {{name}} has heard from another copy. Each message reaches only one of them, so close the other copy for good.',
  'disk-full': 'The disk is full, so this was not saved. Free some space and try again.',
  'listen-address': 'Saltbox cannot listen on {{address}}: this is not an address of this computer.',
  'proxy-bad': 'This is not the address of a proxy: {{address}}. Use host:port, for example 127.0.0.1:9050.',
  'bootstrap-bad': 'This is not the address of a node: {{address}}. Use host:port.',
  'dial-back-offline': 'They must be online to call you back.',
  'dial-back-deaf': 'Saltbox does not listen for calls now, so nobody can call you back.',
  'dial-back-running': 'They are calling back already. Wait for the answer.',
  'port-in-use':
    'Port {{port}} is used by another program, so Saltbox listens on port {{instead}} for now. Give friends the new address.',
  'port-unavailable':
    'Saltbox cannot listen on {{address}}: {{reason}}. Friends cannot call you, but you can call them.',
  'keys-taken':
    'The system does not give {{keys}} to Saltbox: another program may have them. Choose other keys.',
  'command-syntax': 'Saltbox did not understand itself. Restart it, and report this if it comes back.',
  'command-unknown': 'This window is older or newer than the rest of Saltbox. Restart it.',
  'command-arguments': 'Saltbox refused this: {{reason}}',
  internal: 'Something went wrong inside Saltbox. It is written in the log.',
} satisfies Sentences;

/** They go into a sentence after a colon. */
const reasons = {
  denied: 'permission is denied',
  'read-only': 'the place can only be read',
  'not-there': 'it is not there',
  'no-folder': 'its folder is not there',
  'is-folder': 'it is a folder',
  'not-file': 'it is not a file',
  'disk-error': 'the disk answers with an error',
  'folder-unmade': 'its folder cannot be made or entered',
  'files-unreadable': 'its files cannot be read or written',
  'files-unopened': 'its files cannot be opened for writing',
  'database-damaged': 'your messages are damaged on the disk',
  'database-unopened': 'your messages are damaged on the disk, or were written with other keys',
  'vault-missing': 'your messages are there, but the file with your keys is not',
  'vault-damaged': 'the file with your keys is damaged',
  'vault-mismatch': 'the file with your keys does not hold what belongs to them',
  'vault-other': 'the file with your keys holds something else',
  'nothing-opens': 'nothing here opens them',
  'keyring-away': 'the keyring of the desktop has sealed them, and it is not available here',
  'keyring-other': 'the keyring of this computer is not the one that sealed them',
  'key-file-missing': 'the file that opens them is missing',
  'key-other': 'the file that opens them belongs to other keys',
  'address-other': 'this computer has no such address',
} satisfies Record<Reason, string>;

const dialErrors = {
  refused: 'their computer refused the call',
  unreachable: 'their computer cannot be reached from here',
  timeout: 'nothing answered in time',
  'not-found': 'the name of their computer was not found',
  'no-answer': 'their computer took the call but did not answer',
  closed: 'the connection was closed',
  absent: 'they are not online, or cannot be found by their key',
  routers: 'the routers between you let no connection through',
  'no-relay': 'the computer that was to carry the call did not',
  'proxy-unreachable': 'your proxy cannot be reached, so nothing was sent',
  'proxy-refused': 'your proxy did not take the call',
  'needs-proxy': 'this is an address of Tor, which takes a proxy',
} satisfies Record<DialError, string>;

/** All words of the window, in English. Plain, short, human; what happened, then what to do. */
export const en = {
  errors,
  reasons,
  dialErrors,

  common: {
    cancel: 'Cancel',
    close: 'Close',
    back: 'Back',
    copied: 'Copied',
    more: 'More',
    dismiss: 'Dismiss',
    you: 'You',
    clear: 'Clear',
    yesterday: 'Yesterday',
    yesterdayAt: 'yesterday {{time}}',
    today: 'Today',
  },

  welcome: {
    app: 'Saltbox',
    title: 'Welcome to Saltbox',
    lead: 'Private messages between two computers, with nobody in between. No account, no phone number, no server.',
    name: 'Your name',
    namePlaceholder: 'What friends call you',
    nameHint: 'It goes into your link and your requests. You can change it later.',
    continue: 'Continue',
    readyTitle: 'Your ID is ready, {{name}}',
    readyLead:
      'Give it to the people you want to hear from. It is not a secret: post it, mail it, read it aloud.',
    idLabel: 'Your Saltbox ID',
    copyId: 'Copy my ID',
    copyHex: 'Copy as hex',
    copyLink: 'Copy as link',
    start: 'Start',
    keyfile:
      'Without a passphrase your keys are kept in a file that only your user account on this computer can read.',
    passphrase: 'Passphrase (optional)',
    passphraseHint: 'Saltbox asks for it when it starts. Nobody can reset it. You can also set one later.',
    restoredTitle: 'Welcome back, {{name}}',
    restoredLead:
      'Your backup is restored. What opened your old Saltbox does not open this one: give it a passphrase of its own, or go on without.',
    without: 'Go on without',
  },

  passphrase: {
    label: 'Passphrase',
    current: 'Current passphrase',
    next: 'New passphrase',
    nextHint: 'Several words that do not belong together are strong and easy to keep in mind.',
    repeat: 'The same once more',
    differs: 'These two are not the same.',
    show: 'Show what is typed',
    hide: 'Hide what is typed',
    strength: 'Strength',
    strengths: {
      weak: 'Weak: many computers guess it within the hour.',
      fair: 'Fair: it withstands many computers for some days.',
      good: 'Good: it withstands many computers for some years.',
      strong: 'Strong: it withstands many computers for lifetimes.',
    },
    noReset: 'Nobody can reset a passphrase. If it is lost, only a recovery code opens Saltbox.',
    keyringToo: 'Let the keyring of this computer open Saltbox as well',
    keyringTooHint: 'Then it starts without asking, and asks only after it was locked.',
  },

  recovery: {
    title: 'Make a recovery code',
    lead: 'If you forget your passphrase, or this computer loses what opens your keys, a recovery code on paper opens Saltbox again. Nothing else does.',
    make: 'Show my recovery code',
    madeTitle: 'Write this code down',
    madeLead:
      'It is shown only this once. Keep it where you keep important papers: whoever has it and this computer can read everything.',
    label: 'Recovery code',
    copy: 'Copy the code',
    done: 'I have written it down',
    later: 'Later',
  },

  locked: {
    title: 'Saltbox is locked',
    lead: 'Type your passphrase to open it. While it is locked, no message comes in or goes out.',
    unlock: 'Unlock',
    unlocking: 'Unlocking',
    useRecovery: 'Use the recovery code',
    usePassphrase: 'Use the passphrase',
    recoveryLead: 'Type the code that you wrote down. Capitals, spaces and dashes do not matter.',
    lostTitle: 'Saltbox cannot open your keys by itself',
    lostLead:
      'The keyring or key file of this computer does not open them any more. Type the recovery code that you wrote down. Nothing was changed or deleted.',
    wait: 'Too many wrong passphrases. The next one has to wait.',
    unlockIn: 'Unlock in {{count}} s',
  },

  security: {
    passphrase: 'Passphrase',
    by: {
      passphrase: 'Saltbox opens with your passphrase.',
      keyring: 'There is no passphrase. The keyring of this computer opens Saltbox.',
      keyfile:
        'There is no passphrase. A file that only your user account on this computer can read opens Saltbox.',
    },
    keyringToo: 'The keyring of this computer opens it as well when it starts.',
    set: 'Set a passphrase',
    change: 'Change',
    remove: 'Remove',
    setTitle: 'Set a passphrase',
    changeTitle: 'Change the passphrase',
    removeTitle: 'Remove the passphrase',
    removeText: {
      keyring: 'The keyring of this computer will open Saltbox without asking.',
      keyfile:
        'A file that only your user account on this computer can read will open Saltbox without asking. Whoever copies the whole folder can read everything.',
    },
    save: 'Save passphrase',
    recoveredTitle: 'What shall open Saltbox from now on?',
    recovered: 'You came in by the recovery code. It stays valid.',
    recoveredSet: 'Set a new passphrase',
    recoveredNone: 'Go on without a passphrase',
    recovery: 'Recovery code',
    hasRecovery: 'You made one. A new one replaces it.',
    noRecovery: 'There is none yet. Without one, a lost passphrase or keyring means lost messages.',
    newRecovery: 'Make a new one',
    makeRecovery: 'Make one',
    confirmRecovery: 'So that nobody makes a code at your desk.',
    lock: 'Lock',
    lockNow: 'Lock now',
    needsPassphrase: 'Set a passphrase to lock Saltbox.',
    idle: 'Lock when the computer is not used for',
    minutes: '{{count}} min',
    hour: '1 hour',
    never: 'Never',
    onSuspend: 'Lock when the computer sleeps or its screen is locked',
    unreachable:
      'Friends cannot reach you while Saltbox is locked: staying reachable would mean keeping your keys in memory.',
  },

  me: {
    open: 'You and settings',
    /** How this computer stands in the network, in as few words as are true. */
    state: {
      looking: 'Looking at the network',
      online: 'Online',
      behind: 'Online, behind a router',
      hard: 'Online, behind a difficult router',
      outward: 'Friends cannot call you',
      computer: 'Only on this computer',
      connecting: 'Connecting',
      offline: 'Not connected',
      proxied: 'Through your proxy',
      stopped: 'No call goes out',
    },
    addFriend: 'Add friend',
    name: 'Your name',
    saveName: 'Save name',
    id: 'Saltbox ID',
    hex: 'Key in hex',
    link: 'Link',
    linkHint: 'Carries your name and the addresses of this computer, so that a friend can call you at once.',
    copyId: 'Copy my ID',
    copyHex: 'Copy my key in hex',
    copyLink: 'Copy my link',
    qr: 'QR code',
    qrHint: 'The link as a picture. A friend drops it into Add friend, or scans it.',
    qrLabel: 'QR code of your link',
    copyQr: 'Copy QR code',
    saveQr: 'Save as a picture',
    savedQr: 'Saved as {{name}}.',
    copyAddress: 'Copy address {{address}}',
    addresses: 'Where friends can call you',
    noAddresses: 'There is no address at which friends can call you now. You can still call them.',
    libsodium: 'Encryption runs on libsodium.',
    tweetnacl: 'Encryption runs on tweetnacl, which is slower: libsodium does not load on this computer.',
    notices: 'Notices',
  },

  keep: {
    title: 'Keep messages',
    friendTitle: 'Keep messages with {{name}}',
    change: 'Change',
    ever: 'For ever',
    days: '{{count}} days',
    days_one: '1 day',
    year: '1 year',
    everybody: 'As with everybody',
    deletes:
      'Older messages are deleted on this computer now, and others when their time is over. This cannot be undone. Friends keep theirs.',
    keeps: 'Nothing is deleted now.',
    save: 'Save',
    delete: 'Delete older ones',
  },

  work: {
    begins: 'Starting',
    backup: 'Making the backup',
    test: 'Reading the backup',
    restore: 'Restoring the backup',
    export: 'Writing the conversation',
    stop: 'Stop',
  },

  backup: {
    lead: 'One sealed file with your identity, your friends and all messages. With it and its passphrase you get everything back on another computer.',
    makeTitle: 'Make a backup',
    makeLead:
      'Saltbox goes on meanwhile. Keep the file somewhere else than on this computer. Nobody can open it without the passphrase, and nobody can reset that.',
    passphrase: 'Passphrase for this backup',
    again: 'The same once more',
    differs: 'The two are not the same.',
    make: 'Choose a place and save',
    made: 'Saved as {{name}}, {{size}}. Test it before you rely on it.',
    testTitle: 'Test a backup',
    testLead: 'Reads a backup from beginning to end, with all that is in it. Nothing is changed.',
    choose: 'Choose a backup',
    chosen: 'Chosen: {{name}}',
    chooseOther: 'Choose another',
    itsPassphrase: 'Passphrase of the backup',
    test: 'Test it',
    good: 'This backup is good.',
    holds: 'Made by {{name}} on {{when}}. It holds {{friends}} and {{messages}}.',
    nobody: 'somebody without a name',
    friends: '{{count}} friends',
    friends_one: 'one friend',
    messages: '{{count}} messages',
    messages_one: 'one message',
    id: 'Saltbox ID',
  },

  restore: {
    open: 'I have a backup',
    title: 'Restore a backup',
    lead: 'You get back your identity, your friends and all messages as they were when the backup was made.',
    warning:
      'Do not use the old copy any more once this is done. Two copies of one identity take messages away from each other.',
    restore: 'Restore',
    doneTitle: 'Your backup is restored',
    missing: 'Messages that came after the backup was made are not in it.',
    unsealed:
      'Passphrase and recovery code of the old copy do not open this one. You can make new ones when it starts.',
    start: 'Start Saltbox again',
  },

  exporting: {
    title: 'Export the conversation with {{name}}',
    lead: 'The file is not encrypted: whoever gets it can read it.',
    html: 'A page to read',
    htmlHint: 'Opens in any browser, and loads nothing from anywhere.',
    json: 'Data for programs',
    jsonHint: 'JSON, with all that Saltbox knows of each message.',
    save: 'Choose a place and save',
    done: 'Saved as {{name}} with {{messages}}.',
  },

  list: {
    search: 'Search friends and messages',
    label: 'Conversations',
    requests: 'Requests',
    waiting: 'waiting for you',
    unread: 'unread',
    online: 'Online',
    offline: 'Offline',
    blocked: 'Blocked',
    asked: 'Request not answered yet',
    youSaid: 'You: {{text}}',
    typing: 'typing…',
    draft: 'Draft: {{text}}',
    noMatch: 'No friend is called “{{search}}”.',
    noMatchHint: 'To write to somebody new, add them by their key.',
    empty: 'No conversations yet',
    emptyHint: 'Paste the key of a friend, or give them yours.',
    nothingSaid: 'Nothing said yet',
    menu: {
      label: 'Actions for {{name}}',
      open: 'Open',
      copyKey: 'Copy key',
      keep: 'Keep messages',
      export: 'Export…',
      retry: 'Try now',
      remove: 'Remove friend',
      withdraw: 'Withdraw request',
      block: 'Block',
      unblock: 'Unblock',
      readMarks: 'Read marks',
    },
    deletedMessage: 'Message deleted',
  },

  readMarks: {
    title: 'Read marks',
    on: 'Tell friends what I have read',
    hint: 'A friend sees when you have read their messages, and you see when they have read yours. If you switch it off, you do not see theirs either. For one friend it can be settled differently, in the menu of the conversation.',
    friendTitle: 'Read marks with {{name}}',
    friendHint:
      'This works both ways: if you do not tell {{name}} what you have read, you do not see theirs either.',
    asAll: 'As for everybody',
    asAllOn: 'At present: on',
    asAllOff: 'At present: off',
    yes: 'On',
    yesHint:
      '{{name}} sees when you have read their messages, and you see when they have read yours, if they tell.',
    no: 'Off',
    noHint: '{{name}} is not told what you have read, and you are not told either.',
  },

  confirm: {
    removeTitle: 'Remove {{name}}?',
    removeText:
      'Your conversation is deleted from this computer, and {{name}} can no longer write to you. To talk again, one of you has to ask.',
    remove: 'Remove',
    withdrawTitle: 'Withdraw your request to {{name}}?',
    withdrawText:
      'Saltbox stops calling them. Messages that you wrote to them already are deleted, none was sent.',
    withdraw: 'Withdraw',
    blockTitle: 'Block {{name}}?',
    blockText:
      '{{name}} can no longer reach you and is not told why. What was said stays here, and you can unblock.',
    block: 'Block',
  },

  add: {
    title: 'Add a friend',
    // A plain apostrophe: the label is also a name that tests and screen readers look for.
    key: "Friend's key",
    keyPlaceholder: 'Saltbox ID, link or 64 hex characters',
    keyHint:
      'Paste all that you were sent; Saltbox finds the key in it. Or paste or drop a picture of a QR code.',
    noQr: 'There is no QR code in this picture. Try a sharper or larger one, or ask for the link.',
    ownKey: 'Or give them yours',
    ownHint: 'It is enough that one of you adds the other.',
    found: 'This key is good',
    calls: 'The link says: {{name}}',
    asked: 'They asked you already. Adding them makes you friends at once.',
    words: 'Message to them',
    wordsText: 'Hi, this is {{name}}. I would like to talk with you here.',
    bytesLeft: '{{count}} bytes left',
    bytesLeft_one: 'One byte left',
    bytesOver: '{{count}} bytes too long',
    bytesOver_one: 'One byte too long',
    nickname: 'Nickname (optional)',
    nicknameHint: 'Only you see it.',
    address: 'Address (optional)',
    addressHint: 'Where their computer is, as host:port. Without one, they need to call you.',
    send: 'Send request',
  },

  requests: {
    title: 'Requests',
    from: 'Request from {{who}}',
    somebody: 'Somebody wants to talk with you',
    theirWords: 'Their words',
    accept: 'Accept',
    decline: 'Decline',
    block: 'Block',
    unblock: 'Unblock',
    undo: 'Undo',
    later: 'Later',
    others: '{{count}} others are waiting',
    others_one: 'One other is waiting',
    noWords: 'They wrote no words.',
    key: 'Key',
    pending: 'Waiting for you',
    declined: 'Declined',
    blocked: 'Blocked',
    pendingHint: 'Nobody is told until you decide. Compare the key with your friend if you are not sure.',
    declinedHint: 'They are not told. You can still change your mind; Undo lets them ask again.',
    blockedHint: 'They cannot reach you and are not told why.',
    empty: 'Nobody is waiting',
    emptyHint:
      'When somebody asks to talk with you, their words and the fingerprint of their key appear here.',
  },

  ways: {
    lan: 'Same network',
    lanExplained: 'Both computers are on one network, and talk without leaving it.',
    direct: 'Direct',
    directExplained: 'The two computers talk over the internet, with nothing in between.',
    punched: 'Through routers',
    punchedExplained: 'The two computers talk over the internet, through the routers of both sides.',
    relayed: 'Carried by a relay',
    relayedExplained:
      'Another computer passes on what you say, since the routers let nothing else through. It cannot read any of it.',
    proxied: 'Through your proxy',
    proxiedExplained: 'All that you say goes through the proxy that you have set. It cannot read any of it.',
  },

  reach: {
    words: 'Your words',
    noWay: 'No address is known for {{name}}, so Saltbox cannot call them: they need to call you.',
    noWayAsk:
      'No address is known for {{name}}: they need to call you. Or withdraw, and ask again with an address.',
    dialling: 'Calling {{name}} now.',
    diallingNth: 'Calling {{name}} now, try {{attempt}}.',
    calling: 'Reached a computer where {{name}} may be, and it has not answered yet.',
    handed:
      'A computer where {{name}} may be has had your request for {{time}}. Nothing more is known until they answer.',
    waiting: 'Try {{attempt}} failed: {{error}}.',
    waitingFirst: 'Waiting for the first try.',
    ended: 'The connection ended.',
    nextIn: 'Next try in {{time}}.',
    nextNow: 'Next try now.',
    queue: 'You can write already. Messages wait on your computer and go out when {{name}} accepts.',
    withdraw: 'Withdraw',
    retry: 'Try now',
    baseRefused:
      '{{name}} offers only basic encryption now, and spoke the full protection before. Ask them another way why, before you allow it.',
    allowBase: 'Allow basic encryption',
    tried: 'What was tried',
    triedOf: '{{way}}: {{error}}.',
    /** What to do, by what says most of why nothing got through. */
    advice: {
      'no-way':
        'Saltbox may not look for {{name}} either: the DHT and the local network are off. The Network page says why.',
      'proxy-unreachable': 'Start your proxy, or check its address on the Network page.',
      'proxy-refused':
        'Check on the Network page that the address is that of a SOCKS5 proxy. If it is, {{name}} may be offline, or the proxy lets no such calls out.',
      'no-relay':
        'Ask a friend of you both to switch on “Carry calls of friends” on their Network page and to stay online, or open a port in one of your routers.',
      routers:
        '{{name}} seems to be online. Open a port in one of your routers, which the Network page says how to do, or ask a friend of you both to switch on “Carry calls of friends” on theirs.',
      'no-answer':
        'It may be another program at an old address. Ask {{name}} another way whether Saltbox runs there, and for their newest link.',
      'needs-proxy': 'Start Tor, and set it as the proxy on the Network page: 127.0.0.1:9050.',
      closed:
        'It may be somebody else at an old address, or {{name}} has removed you. Ask them another way, and for their newest link.',
      absent:
        'Ask {{name}} another way to start Saltbox. If it runs, they may be off the DHT: ask for their newest link.',
      refused:
        'Their computer is on, but Saltbox does not run there, or on another port. Ask {{name}} to start it, and for their newest link.',
      timeout:
        'Their computer may be off, or a router or firewall keeps calls out. Ask {{name}} what their Network page says.',
      unreachable:
        'Check that this computer is online. If it is, that of {{name}} may be off, or in a network that cannot be reached from here.',
      'not-found':
        'Check that this computer is online. If it is, the name may be wrong: ask {{name}} for their newest link.',
    },
  },

  network,
  link,
  talk,
  acts,
  settings,
  shortcuts,

  home: {
    firstTitle: 'Add your first friend',
    firstText: 'Paste the key of a friend, or give them yours. It is enough that one of you adds the other.',
    title: 'Pick a conversation',
    text: 'Messages wait on your computer until your friend is online; no server keeps them. So keep Saltbox running when you can.',
    add: 'Add a friend',
  },

  problem: {
    title: 'Saltbox cannot open your profile',
    'profile-in-use': 'Use the window that is open already, or quit it and start Saltbox again.',
    'profile-unreadable':
      'Nothing was changed or deleted. If you have a copy of the profile folder, put it back and start Saltbox again.',
    'profile-foreign':
      'Open Saltbox on the computer and user account that made this profile. Nothing was changed or deleted.',
    'profile-newer': 'Install the newest Saltbox and start it again. Nothing was changed or deleted.',
    'disk-full': 'Free some space on the disk and start Saltbox again.',
    other: 'Quit Saltbox and start it again. Nothing was changed or deleted.',
    quit: 'Quit',
  },

  say: { message: '{{name}}: {{text}}' },
  keysOf: {
    ctrl: 'Ctrl',
    cmd: '⌘',
    super: 'Super',
    shift: 'Shift',
    delete: 'Del',
    enter: 'Enter',
    space: 'Space',
  },
};
