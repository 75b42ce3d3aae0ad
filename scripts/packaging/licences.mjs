// Under which licences everything in the package is, and whether Saltbox, under the AGPL-3.0, may contain it.
import satisfies from 'spdx-satisfies';
import { Failure } from '../base.mjs';

/** Those that allow to be part of a work under the AGPL-3.0; for OFL and CC, as fonts and data that lie beside it. */
const COMPATIBLE = [
  ...['0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'MIT-0', 'Unlicense', 'Zlib'],
  ...['Apache-2.0', 'CC0-1.0', 'CC-BY-4.0', 'OFL-1.1', 'MPL-2.0', 'Python-2.0'],
  // Section 3 of the old LGPL allows to take a later GPL instead.
  ...['LGPL-2.0', 'LGPL-2.1', 'LGPL-3.0', 'GPL-3.0', 'AGPL-3.0'].flatMap((name) => [
    name,
    `${name}-only`,
    `${name}-or-later`,
  ]),
];

/** What a package says of itself in words that are no SPDX expression, and what its licence file says. */
const CORRECTED = { 'MIT AND BSD': 'MIT AND BSD-3-Clause' };

/** What is compiled into addons and WebAssembly, of which their packages say little. */
const COMPILED_IN = [
  { name: 'libsodium', within: 'sodium-native', licence: 'ISC', url: 'https://libsodium.org' },
  {
    name: 'libudx',
    within: 'udx-native',
    licence: 'Apache-2.0',
    url: 'https://github.com/holepunchto/libudx',
  },
  {
    name: 'SQLCipher',
    within: '@signalapp/sqlcipher',
    licence: 'BSD-3-Clause',
    url: 'https://www.zetetic.net/sqlcipher/license/',
    notice: 'Copyright (c) 2025, ZETETIC LLC. All rights reserved.',
  },
  {
    name: 'Signal FTS5 Extension',
    within: '@signalapp/sqlcipher',
    licence: 'AGPL-3.0-only',
    url: 'https://github.com/signalapp/Signal-FTS5-Extension',
  },
  {
    name: 'Rust crates aes, generic-array, linkify, memchr, sha2, tinyvec, unicode-normalization, unicode-segmentation',
    within: '@signalapp/sqlcipher',
    licence: 'MIT',
    url: 'https://crates.io',
  },
  {
    name: 'Hunspell',
    within: 'hunspell-wasm',
    licence: 'LGPL-2.1-or-later OR GPL-2.0-or-later OR MPL-1.1',
    url: 'https://github.com/hunspell/hunspell',
  },
];

const bare = (licence) => licence.trim().replace(/^\((.*)\)$/, '$1');

/**
 * @param {string | undefined} licence as package.json has it
 * @returns {string} the SPDX expression. A Failure names the package where there is none, or one that the AGPL rules out
 */
export function licenceOf(name, licence) {
  if (typeof licence !== 'string') throw new Failure(`${name} is part of the package and names no licence`);
  const expression = CORRECTED[bare(licence)] ?? bare(licence);
  let fits;
  try {
    fits = satisfies(expression, COMPATIBLE);
  } catch {
    throw new Failure(
      `${name} is part of the package under "${licence}", which is no licence that SPDX knows`,
    );
  }
  if (!fits)
    throw new Failure(`${name} is part of the package under ${licence}, which the AGPL-3.0 rules out`);
  return expression;
}

const rule = '-'.repeat(100);

/** All licences of what is in the package, as one text to read. */
export function licencesText(packages) {
  const heads = packages.map(({ name, version, licence, author, notices }) => {
    const by = author && notices.length === 0 ? `\n${author}` : '';
    return [`${name} ${version}\n${licenceOf(name, licence)}${by}`, ...notices].join('\n\n');
  });
  const inside = COMPILED_IN.map(({ name, within, licence, url, notice }) =>
    [
      `${name}, compiled into ${within}\n${licenceOf(name, licence)}\n${url}`,
      ...(notice ? [notice] : []),
    ].join('\n\n'),
  );
  const intro = `Saltbox is under the AGPL-3.0-only (LICENSE). It contains what others wrote, under the licences below. What is
in Chromium, on which Electron stands, is listed in LICENSES.chromium.html beside the program.`;
  return `${[intro, ...heads, ...inside].join(`\n\n${rule}\n\n`)}\n`;
}

/** A software bill of materials in CycloneDX's form. Without a time or a number of its own, so that it can be made again. */
export function billOfMaterials({ name, version, license }, packages, within = {}) {
  const component = (one, type = 'library') => ({
    type,
    'bom-ref': `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
    name: one.name,
    version: one.version,
    licenses: [{ expression: licenceOf(one.name, one.licence) }],
    purl: `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
  });
  const components = packages.map((one) => component(one, one.name === 'electron' ? 'framework' : 'library'));
  const inside = COMPILED_IN.map(({ name: inner, within, licence, url }) => ({
    type: 'library',
    'bom-ref': `${within}/${inner}`,
    name: inner,
    description: `compiled into ${within}`,
    licenses: [{ expression: licenceOf(inner, licence) }],
    externalReferences: [{ type: 'website', url }],
  }));
  const ofElectron = Object.entries(within).map(([inner, its]) => ({
    type: 'framework',
    'bom-ref': `electron/${inner}`,
    name: inner,
    version: its,
    description: 'compiled into electron',
  }));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': name, name, version, licenses: [{ expression: license }] },
    },
    components: [...components, ...ofElectron, ...inside],
  };
}
