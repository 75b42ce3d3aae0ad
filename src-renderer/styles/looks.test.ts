import { expect, test } from 'vitest';
import { DEFAULTS } from '../../src-shared/settings';
import { attributesOf } from './looks';

const day = { dark: false, contrast: false };
const night = { dark: true, contrast: false };

test('the page is light or dark, and more than that only in contrast and density', () => {
  const shown = (theme: (typeof DEFAULTS)['theme'], system: typeof day) => {
    const { theme: own, contrast } = attributesOf({ ...DEFAULTS, theme }, system);
    return `${own ?? ''} ${contrast ?? ''}`;
  };
  expect([shown('system', day), shown('system', night)]).toEqual(['light usual', 'dark usual']);
  expect([shown('dark', day), shown('light', night)]).toEqual(['dark usual', 'light usual']);
  expect([shown('contrast', day), shown('contrast', night)]).toEqual(['light more', 'dark more']);
  expect(shown('light', { dark: true, contrast: true })).toBe('light more');
  expect(attributesOf({ ...DEFAULTS, density: 'compact' }, day)['density']).toBe('compact');
});
