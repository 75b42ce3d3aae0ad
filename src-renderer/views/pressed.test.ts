import { describe, expect, it } from 'vitest';
import { electronKeys, isPressed, keyName, type KeyDown } from './pressed';

const down = (key: string, code: string, more: Partial<KeyDown> = {}): KeyDown => ({
  ...{ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false },
  ...more,
});
const ctrl = { ctrlKey: true };

describe('keys', () => {
  it('are those named, with no other modifier, and the command key on macOS', () => {
    const k = down('k', 'KeyK', ctrl);
    expect(isPressed('Control+K', k, false)).toBe(true);
    expect(isPressed('Control+K', k, true)).toBe(false);
    expect(isPressed('Control+K', down('k', 'KeyK', { metaKey: true }), true)).toBe(true);
    expect(isPressed('Control+K', { ...k, altKey: true }, false)).toBe(false);
    expect(isPressed('Control+Shift+M', down('M', 'KeyM', { ...ctrl, shiftKey: true }), false)).toBe(true);
    expect(isPressed('Control+M', down('M', 'KeyM', { ...ctrl, shiftKey: true }), false)).toBe(false);
    expect(isPressed('Alt+ArrowDown', down('ArrowDown', 'ArrowDown', { altKey: true }), false)).toBe(true);
    expect(isPressed('Control+K', { ...k, isComposing: true }, false)).toBe(false);
  });

  it('are found on other layouts', () => {
    expect(isPressed('Control+K', down('л', 'KeyK', ctrl), false)).toBe(true);
    // AZERTY has its digits behind Shift, and the letter A where Q is.
    expect(isPressed('Control+1', down('&', 'Digit1', ctrl), false)).toBe(true);
    expect(keyName(down('a', 'KeyQ'))).toBe('A');
    expect(isPressed('?', down('?', 'Slash', { shiftKey: true }), false)).toBe(true);
    expect(isPressed('Control+/', down('/', 'Digit7', { ...ctrl, shiftKey: true }), false)).toBe(true);
    expect(isPressed('Control+,', down(',', 'Comma', ctrl), false)).toBe(true);
  });

  it('for everywhere have a modifier and a key that every keyboard has', () => {
    expect(electronKeys(down('s', 'KeyS', { ...ctrl, altKey: true }), false)).toBe('Control+Alt+S');
    expect(electronKeys(down('ß', 'KeyS', { metaKey: true, altKey: true, shiftKey: true }), true)).toBe(
      'Command+Alt+Shift+S',
    );
    expect(electronKeys(down('F9', 'F9', { metaKey: true }), false)).toBe('Super+F9');
    expect(electronKeys(down('S', 'KeyS', { shiftKey: true }), false)).toBe(null);
    expect(electronKeys(down('Control', 'ControlLeft', ctrl), false)).toBe(null);
    expect(electronKeys(down('é', 'Quote', ctrl), false)).toBe(null);
  });
});
