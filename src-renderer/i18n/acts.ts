/** The words for what is done with messages, in English. */
export const acts = {
  reply: {
    to: 'Reply to {{name}}',
    toSelf: 'Reply to yourself',
    cancel: 'Cancel reply',
    gone: 'This message is not here any more',
  },
  more: 'More actions',

  react: {
    label: 'React to this message',
    with: 'React with {{emoji}}',
    other: 'Another emoji',
    take: 'React with {{emoji}} too',
    undo: 'Take {{emoji}} back',
  },

  text: {
    control: 'An invisible character that would show the letters after it in another order',
  },

  link: {
    title: 'Open this link?',
    text: 'It opens in your browser, outside of Saltbox. Whoever runs the site learns your internet address.',
    mailTitle: 'Write an e-mail?',
    mailText: 'This opens your e-mail program. Saltbox does not protect what you write there.',
    open: 'Open',
    copy: 'Copy link',
    notes: {
      plain: 'This address is not encrypted: others on the way can read and change what you see.',
      letters:
        'The name of this site is written with letters that can look like others. What counts is {{place}}.',
      disguise: 'What stands before the @ is not the site. This leads to {{place}}.',
    },
  },

  select: {
    label: 'Selected messages',
    one: 'Select this message',
    count: '{{count}} selected',
    all: 'Select all',
    end: 'Stop selecting',
    line: '[{{when}}] {{name}}: {{text}}',
  },

  delete: {
    title: 'Delete {{count}} messages?',
    title_one: 'Delete this message?',
    forMe: 'Delete for me',
    forMeText: 'For me: they go from this computer alone, and {{name}} keeps them.',
    forMeText_one: 'For me: it goes from this computer alone, and {{name}} keeps it.',
    forBoth: 'Delete for both',
    forBothText:
      'For both: the texts go from this computer now, and from the computer of {{name}} the next time the two are connected. What {{name}} has read or copied cannot be taken back.',
    forBothText_one:
      'For both: the text goes from this computer now, and from the computer of {{name}} the next time the two are connected. What {{name}} has read or copied cannot be taken back.',
    left: '{{count}} of them are still being sent, and stay until that is done.',
    left_one: 'One of them is still being sent, and stays until that is done.',
  },

  forward: {
    title: 'Forward to',
    several: '{{count}} messages',
    search: 'Search friends',
    friends: 'Friends',
    to: 'To {{names}}',
    send: 'Send',
    sendTo: 'Send to {{count}} friends',
    sendTo_one: 'Send to one friend',
  },

  find: {
    brief: 'Search',
    people: 'Friends',
    messages: 'Messages',
    with: 'Messages with {{name}}',
    status: 'Found: {{people}} friends, {{messages}} messages',
    searching: 'Searching',
    more: 'Search further back',
    nothing: 'Nothing was found for “{{search}}”.',
    nothingThen: 'Nothing was said then.',
    nothingHint:
      'Words are found by how they begin, and words in quotes only side by side. Try fewer, or other dates.',
    filters: 'Narrow the search',
    whom: 'With',
    anybody: 'Anybody',
    from: 'From',
    until: 'To',
    byDate: 'Search by date',
    turned: 'The first day is after the last one, so nothing can be between them.',
    hint: 'Write a word, or pick a day.',
    inTalk: 'Search the messages with {{name}}',
    inThis: 'Search this conversation',
    open: 'Search this conversation',
    close: 'Stop searching',
    none: 'Nothing found',
    of: '{{at}} of {{count}}',
    ofMore: '{{at}} of {{count}} and more',
    older: 'Older hit',
    newer: 'Newer hit',
  },

  emoji: {
    insert: 'Insert an emoji',
    loading: 'Loading emoji',
    search: 'Search emoji',
    suggestions: 'Suggested emoji',
    suggested: 'Emoji found: {{count}}. Choose with the arrow keys, take one with Enter.',
    found: 'Found',
    recent: 'Used lately',
    none: 'No emoji is called “{{search}}”. Try another word.',
    hint: 'Pick an emoji',
    groupsLabel: 'Groups',
    groups: {
      smileys: 'Smileys',
      people: 'People',
      animals: 'Animals and nature',
      food: 'Food and drink',
      travel: 'Travel and places',
      activities: 'Activities',
      objects: 'Objects',
      symbols: 'Symbols',
      flags: 'Flags',
    },
    tone: 'Skin tone',
    tones: {
      none: 'No skin tone',
      light: 'Light',
      mediumLight: 'Medium-light',
      medium: 'Medium',
      mediumDark: 'Medium-dark',
      dark: 'Dark',
    },
  },
};
