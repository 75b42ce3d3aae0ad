/** The words for what friends are told of each other, in English. */
export const privacy = {
  lead: 'Each of these works both ways: what you do not tell, you are not told either. For one friend it can be settled differently, in their details.',
  titles: { readMarks: 'Read marks', typing: 'Typing', presence: 'Presence' },
  labels: {
    readMarks: 'Tell friends what I have read',
    typing: 'Tell friends when I am typing',
    presence: 'Show friends when I am online',
  },
  /** Of all friends: it is on, and it is off. */
  on: {
    readMarks:
      'A friend sees when you have read their messages, and you see when they have read yours, if they tell.',
    typing: 'A friend sees while you write to them, and you see while they write to you, if they tell.',
    presence: 'A friend sees when you are online and when you last were, and you see it of them.',
  },
  off: {
    readMarks: 'You do not see when friends have read your messages, as you do not tell them.',
    typing: 'You do not see when friends are typing, as you do not tell them.',
    presence:
      'You do not see when friends are online, as you do not tell them. Their Saltbox is asked not to show it; a connection that is open can still be noticed.',
  },
  /** Of one friend. */
  withOn: {
    readMarks:
      '{{name}} sees when you have read their messages, and you see when they have read yours, if they tell.',
    typing: '{{name}} sees while you write, and you see while they write, if they tell.',
    presence: '{{name}} sees when you are online and when you last were, and you see it of them.',
  },
  withOff: {
    readMarks: 'You do not see when {{name}} has read your messages, as you do not tell them.',
    typing: 'You do not see when {{name}} is typing, as you do not tell them.',
    presence: 'You do not see when {{name}} is online, as you do not tell them.',
  },
  hides: '{{name}} does not want it shown when they are online, so neither of you sees it.',
  asAllOn: 'As with everybody (on)',
  asAllOff: 'As with everybody (off)',
  yes: 'On',
  no: 'Off',
};
