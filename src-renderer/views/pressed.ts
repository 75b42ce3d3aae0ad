export const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

/** What is looked at of a key that went down. */
export type KeyDown = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

/** The name of a key, whatever the layout: digits and letters by their place where the layout has others there. */
export function keyName({ key, code }: Pick<KeyDown, 'key' | 'code'>): string {
  if (/^Digit\d$/.test(code)) return code.slice(5);
  if (/^Numpad\d$/.test(code)) return code.slice(6);
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (key === ' ') return 'Space';
  // A letter of another script, or what Alt makes of one.
  return key.length === 1 && /^Key[A-Z]$/.test(code) ? code.slice(3) : key;
}

/**
 * Whether these keys went down, and no other: `Control+Shift+K`, where Control is the command key of macOS. A sign such
 * as `?` takes Shift on some keyboards and not on others.
 */
export function isPressed(keys: string, event: KeyDown, mac = isMac): boolean {
  const parts = keys.split('+');
  const wanted = parts.pop() ?? '';
  const has = (modifier: string): boolean => parts.includes(modifier);
  const sign = wanted.length === 1 && !/[A-Z0-9]/.test(wanted);
  const [command, other] = mac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  return (
    !event.isComposing &&
    !other &&
    command === has('Control') &&
    event.altKey === has('Alt') &&
    (sign ? event.key === wanted : event.shiftKey === has('Shift') && keyName(event) === wanted)
  );
}

/**
 * The keys that went down as Electron writes them, for keys that work everywhere; null: not enough of them so far. One of
 * Control, Alt, Command and Super must be among them: nobody wants to lose a letter.
 */
export function electronKeys(event: KeyDown, mac = isMac): string | null {
  const name = keyName(event);
  if (!/^([A-Z0-9]|F\d{1,2}|Space)$/.test(name)) return null;
  const modifiers = [
    event.ctrlKey && 'Control',
    event.metaKey && (mac ? 'Command' : 'Super'),
    event.altKey && 'Alt',
  ].filter((modifier) => modifier !== false);
  if (modifiers.length === 0) return null;
  return [...modifiers, ...(event.shiftKey ? ['Shift'] : []), name].join('+');
}
