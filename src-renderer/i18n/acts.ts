/** The words for what is done with messages, in English. */
export const acts = {
  reply: {
    to: 'Reply to {{name}}',
    toSelf: 'Reply to yourself',
    cancel: 'Cancel reply',
    gone: 'This message is not here any more',
  },
  more: 'More actions',
};
