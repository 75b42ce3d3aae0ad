import { describe, expect, test } from 'vitest';
import { billOfMaterials, licenceOf, licencesText } from './licences.mjs';

describe('what may be packed', () => {
  test.each([
    ['MIT', 'MIT'],
    ['(MIT AND BSD)', 'MIT AND BSD-3-Clause'],
    ['(GPL-2.0 OR GPL-3.0)', 'GPL-2.0 OR GPL-3.0'],
    ['LGPL-2.1-or-later', 'LGPL-2.1-or-later'],
  ])('%s may', (licence, expression) => {
    expect(licenceOf('a', licence)).toBe(expression);
  });

  test.each([
    [undefined, 'names no licence'],
    ['', 'no licence that SPDX knows'],
    ['UNLICENSED', 'no licence that SPDX knows'],
    ['SEE LICENSE IN x', 'no licence that SPDX knows'],
    ['GPL-2.0', 'rules out'],
    ['MIT AND SSPL-1.0', 'rules out'],
    ['BUSL-1.1', 'rules out'],
  ])('%s may not', (licence, reason) => {
    expect(() => licenceOf('a', licence)).toThrow(reason);
  });
});

test('the text has every notice word for word, and the bill of materials every package', () => {
  const packages = [
    { name: '@a/b', version: '1.2.3', licence: 'ISC', notices: ['Copyright A.\n\n  Do.'] },
    { name: 'c', version: '4.5.6', licence: 'MIT', author: 'C', notices: [] },
  ];
  const text = licencesText(packages);
  expect(text).toContain('@a/b 1.2.3\nISC\n\nCopyright A.\n\n  Do.\n');
  expect(text).toContain('c 4.5.6\nMIT\nC\n');
  const bill = billOfMaterials({ name: 's', version: '0', license: 'AGPL-3.0-only' }, packages);
  expect(bill.components.slice(0, 2).map(({ purl, licenses }) => [purl, licenses])).toEqual([
    ['pkg:npm/%40a/b@1.2.3', [{ expression: 'ISC' }]],
    ['pkg:npm/c@4.5.6', [{ expression: 'MIT' }]],
  ]);
  const whole = billOfMaterials({ name: 's', version: '0' }, packages, { chromium: '150.0', node: '24.1' });
  expect(whole.components).toContainEqual(expect.objectContaining({ name: 'chromium', version: '150.0' }));
  expect(whole.components).toContainEqual(expect.objectContaining({ name: 'node', version: '24.1' }));
});
