import { afterEach, expect, it, vi } from 'vitest';
import { systemNotes } from './notifications';

const made = vi.hoisted(() => [] as { title: string; body: string; hasReply?: boolean }[]);
const heard = vi.hoisted(() => new Map<string, () => void>());
const done: string[] = [];
vi.mock('electron', () => ({
  Notification: class {
    static isSupported = () => true;
    constructor(options: (typeof made)[number]) {
      made.push(options);
    }
    on = (name: string, listener: () => void) => heard.set(name, listener);
    show = () => undefined;
  },
}));

const platform = process.platform;
const on = (name: NodeJS.Platform): void => {
  Object.defineProperty(process, 'platform', { value: name });
};
afterEach(() => {
  on(platform);
});
const note = {
  reply: { hint: 'Reply', send: () => undefined, readWord: 'Mark as read', read: () => done.push('read') },
  ...{ title: 'Mia', body: '<img src="file:///x"> & <a href="y">', silent: true },
  ...{ clicked: () => undefined, closed: () => undefined },
};

it('what a friend wrote is no markup to a desktop that reads it', () => {
  on('linux');
  systemNotes(note);
  const { body, hasReply } = made.at(-1)!;
  expect(body).not.toMatch(/<\w|&[\s#\w]/);
  expect(body.replaceAll('\u200b', '')).toBe(note.body);
  // Linux offers no field for an answer.
  expect(hasReply).toBe(undefined);
});

it('can be answered where the system has a field for that, and takes every letter as it is', () => {
  on('win32');
  systemNotes(note);
  expect(made.at(-1)).toMatchObject({ body: note.body, hasReply: true, replyPlaceholder: 'Reply' });
  expect(made.at(-1)).toMatchObject({ actions: [{ type: 'button', text: 'Mark as read' }] });
  heard.get('action')?.();
  expect(done).toEqual(['read']);
});
