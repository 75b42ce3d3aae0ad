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

  emoji: {
    insert: 'Insert an emoji',
    loading: 'Loading emoji',
    search: 'Search emoji',
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
