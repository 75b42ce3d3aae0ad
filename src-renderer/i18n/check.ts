/** The words of the security check, in English. */
export const check = {
  lead: 'Saltbox looks at what protects it, here and now, and tries what its own window must not be able to do. Nothing leaves this computer.',
  running: 'Trying what must not be possible',
  again: 'Run again',
  copy: 'Copy the result',

  summary: {
    good: 'All is as it should be',
    goodText: 'Every check that can be made here has passed.',
    untold: 'What could be checked has passed',
    untoldText: 'No check has failed, but not every one could be made here. Read which, and why.',
    weak: 'Something could be better',
    weakText: 'No check has failed. Read what could be better, and how.',
    bad: 'Something is not as it should be',
    badText: '{{count}} checks have failed. Read what each means, and what to do.',
    badText_one: 'One check has failed. Read what it means, and what to do.',
  },
  verdicts: {
    good: 'Passed',
    weak: 'Could be better',
    bad: 'Failed',
    untold: 'Cannot be told here',
    compare: 'For you to compare',
  },
  names: {
    sandbox: 'Sandbox of the system',
    isolation: 'Reach of the window',
    network: 'Network of the window',
    page: 'The page itself',
    permissions: 'Permissions',
    vault: 'Your keys',
    database: 'Messages on the disk',
    files: 'Profile folder',
    switches: 'How Saltbox was started',
    fuses: 'Fuses of the program',
    program: 'Which program this is',
  },
  outcomes: {
    'sandbox-on':
      'The operating system holds the process that shows messages: it can open no file and start no program.',
    'sandbox-off':
      'The operating system does not hold the process that shows messages, so a fault in it could reach your files. Quit Saltbox and start it without switches such as --no-sandbox. If this stays, install it anew.',
    'sandbox-untold': 'This system does not say whether it holds the process that shows messages.',
    'isolation-on':
      'What shows messages has no hold on files, programs or keys: it can only ask for what is on a fixed list.',
    'isolation-off':
      'What shows messages has a hold on what Saltbox alone may use, and so would a hostile message. Quit Saltbox and install it anew from a release.',
    'network-none':
      'The window tried in {{ways}} ways to reach Saltbox, which listened on this computer, and nothing arrived.',
    'network-reached':
      'Something from the window got through, so a hostile message could send out what you read. Quit Saltbox and install it anew from a release. If this stays, report it.',
    'network-untold':
      'Saltbox could not listen on this computer, so there was nothing to try to reach. Look whether a firewall forbids it, and run the check again.',
    'page-own':
      'The window shows the page that came with Saltbox, under rules that let it load nothing from elsewhere.',
    'page-foreign':
      'The window shows another page, or stands under other rules than Saltbox gave it. Quit Saltbox and install it anew from a release.',
    'permissions-none':
      'The window may not use the camera, the microphone, your position or anything else that asks for a permission.',
    'permissions-some':
      'The window may use something of your computer that it must not. Quit Saltbox and install it anew from a release. If this stays, report it.',
    'vault-passphrase': 'Your keys are sealed by your passphrase.',
    'vault-both': 'Your keys are sealed by your passphrase, and the keyring of your system opens them too.',
    'vault-keyring':
      'Your keys are sealed by the keyring of your system, which opens for whoever is logged in as you.',
    'vault-keyfile':
      'A file beside them opens your keys, so whoever copies your profile folder can read everything. Set a passphrase on the Security page.',
    'vault-leftover':
      'Your keys are sealed, but an old key file still lies beside them. Set your passphrase anew on the Security page, which takes it away.',
    'database-encrypted': 'The file of your messages is encrypted: what is on the disk looks like chance.',
    'database-readable':
      'The file of your messages can be read without your keys. Make a backup, quit Saltbox, and report this.',
    'database-untold': 'The file of your messages could not be looked at. Run the check again.',
    'files-own': 'Only your own user account can open the profile folder.',
    'files-open':
      'Other users of this computer can open these, or own them. Take that right from them: mode 700 for the folder, and 600 for the files.',
    'files-untold': 'This system keeps the rights to folders in a way that Saltbox does not read.',
    'files-unread': 'The rights to the profile folder could not be looked at. Run the check again.',
    'switches-none':
      'Saltbox was started with nothing that opens it to a debugger or takes away what protects it.',
    'switches-some':
      'Saltbox was started so that other programs can look into it, or so that less protects it. Quit it, and start it by its icon.',
    'fuses-set':
      'Ways to start this program with other code, or with a debugger, are closed in the program itself.',
    'fuses-open':
      'This program can be started in ways that a release excludes, and other programs could use its rights. Install Saltbox anew from a release.',
    'fuses-untold':
      'This Saltbox runs from a working copy, with an Electron that is open to developers. An installed one can tell.',
    'fuses-unread':
      'The fuses of this program could not be found in its file, or not all of them. Install Saltbox anew from a release. If this stays, report it.',
    'program-hash':
      'This is the version, the commit and the SHA-256 of what runs. Compare them with what was published for the release: no program can vouch for itself.',
    'program-replaced':
      'Another Saltbox was put in the place of this one, such as by an update. What lies there is not what runs, so there is no hash. Quit Saltbox and start it anew.',
    'program-untold':
      'This Saltbox runs from a folder and not from a package, so there is no hash to compare.',
  },
};
