import { forms } from './counted';

/** English, which the other languages are made after. */
export const en = {
  notice: {
    message: 'New message',
    messages: forms({ one: 'One new message', other: '{count} new messages' }),
    activity: 'New activity',
    request: 'Somebody asks to be your friend',
    requestText: 'Open Saltbox to see who it is.',
    reply: 'Reply',
    read: 'Mark as read',
    inTray: 'Saltbox keeps running',
    inTrayText:
      'It is in the tray, so that friends still reach you. You can quit it there, or change this in the settings.',
  },
  tray: {
    unread: forms({ one: 'One unread', other: '{count} unread' }),
    open: 'Open Saltbox',
  },
  menu: {
    file: 'File',
    add: 'Add friend…',
    settings: 'Settings…',
    lock: 'Lock',
    close: 'Close window',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    copyLink: 'Copy link',
    paste: 'Paste',
    pastePlain: 'Paste as plain text',
    selectAll: 'Select all',
    noGuess: 'No suggestions',
    learn: 'Add “{word}” to the dictionary',
    view: 'View',
    larger: 'Larger',
    smaller: 'Smaller',
    usual: 'Usual size',
    fullScreen: 'Full screen',
    window: 'Window',
    minimise: 'Minimize',
    front: 'Bring all to front',
    services: 'Services',
    hide: 'Hide Saltbox',
    hideOthers: 'Hide others',
    unhide: 'Show all',
    help: 'Help',
    keys: 'Keyboard shortcuts',
    about: 'About Saltbox',
  },
  file: {
    openBackup: 'Choose a backup',
    saveBackup: 'Save the backup',
    savePage: 'Save the conversation',
    savePicture: 'Save the picture',
    saveReport: 'Save the report',
    backups: 'Saltbox backups',
    pages: 'Web pages',
    data: 'JSON data',
    pictures: 'PNG pictures',
    texts: 'Text files',
    all: 'All files',
  },
  page: {
    title: '{me} and {friend}',
    saved: 'Saved by Saltbox on {time}.',
    missing: forms({ one: 'One message never came.', other: '{count} messages never came.' }),
    edited: 'edited {time}',
    until: 'Until {time}',
    deleted: 'This message was deleted.',
    gone: 'The message that this answers is gone.',
  },
  crash: {
    title: 'Saltbox has to end',
    text: 'Something went wrong inside, and going on could do harm. Your messages are safe. What happened is written down on this computer and sent to nobody; you can look at it at the next start.',
    restart: 'Start anew',
    window: 'The window keeps failing',
    windowText: 'Saltbox itself still runs, and friends reach you. Try again, or quit and start it anew.',
    again: 'Try again',
    hangs: 'The window does not answer',
    hangsText:
      'Wait a moment, or open it anew. Messages are safe; of what you are writing, the last three seconds may be lost.',
    wait: 'Wait',
    anew: 'Open anew',
  },
  start: {
    failed: 'Saltbox cannot start',
    folder:
      'Its folder cannot be made, or cannot be written to: {path}. See that your user account may write there, and that the disk is not read-only.',
    open: 'This profile is already open: its window was brought to the front.',
    library:
      'A part of it cannot be loaded: {reason}. Install Saltbox anew. If a library is named that is not its own, install that one.',
    display:
      'There is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY names one that is there. Start Saltbox from a desktop session.',
    sandbox:
      'Its sandbox would be off, by {switches}. Start it without that. An AppImage adds --no-sandbox by itself where the system allows programs no user namespaces: install the .deb there, or allow them.',
  },
};

/** What every language has. */
export type Words = typeof en;
