/** The words of a friend's details, in English. */
export const friend = {
  title: 'Details',
  open: 'Details of {{name}}',
  back: 'Back to the conversation',
  ownName: 'They call themselves {{name}}',
  verified: 'Verified',
  hiddenPresence: 'Presence hidden',

  nickname: 'Nickname',
  nicknameHint: 'Only you see it.',
  nicknameElse: 'Only you see it. Without one they are called {{name}}.',
  save: 'Save',

  key: 'Key',
  copyKey: 'Copy key',
  keyHint: 'Whoever has this key can ask {{name}} to be friends. It is not a secret.',

  safety: {
    title: 'Safety number',
    lead: 'If {{name}} sees the same number on their screen, nobody stands between you. Compare it when you meet, or in a call in which you know the voice.',
    label: 'The safety number of you and {{name}}',
    copy: 'Copy safety number',
    qr: 'QR code of your safety number, for {{name}}',
    qrHint: 'The same number as a picture. {{name}} pastes or drops it into your details on their computer.',
    copyQr: 'Copy QR code',
    verified: 'You have compared it with {{name}}, and it was the same.',
    unverified: 'You have not compared it with {{name}} yet.',
    shown: 'What {{name}} shows',
    shownHint: 'Paste or type their 60 digits. Or paste or drop a picture of their QR code.',
    noQr: 'There is no QR code in this picture. Try a sharper or larger one, or type the digits.',
    compare: 'Compare',
    mismatch:
      'They are not the same. If this is from another conversation, compare once more. If it is not, the key that you have is not the key of {{name}}: trust nothing that is said here, and ask for their key in person.',
    verify: 'Mark as verified',
    unverify: 'Take the mark back',
  },

  connection: 'Connection',
  address: 'Address',
  addressHint:
    'Where their computer is, as host:port. Without one, Saltbox looks for {{name}} in the other ways that are on.',

  notices: 'Notifications',
  loud: 'On',
  mutedUntil: 'Muted until {{when}}',
  mutedEver: 'Muted',
  history: 'Messages',
  keeps: 'Kept: {{rule}}',
  export: 'Export…',
  leave: 'Block or remove',
  leaveHint: '{{name}} is not told why. Blocking can be undone.',
};
