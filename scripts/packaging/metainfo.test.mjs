import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { desktopEntry } from './linux.mjs';
import { METAINFO, metainfo } from './metainfo.mjs';
import { config, metadata } from './unpacked.mjs';

/** A strict parser of XML, of a package that comes along with electron-builder. */
const { parseXml } = createRequire(createRequire(import.meta.url).resolve('electron-builder'))(
  'builder-util-runtime',
);

const component = parseXml(metainfo({ version: '1.2.3', epoch: '86400' }));
const text = (name) => component.element(name).value;
const list = (parent, name) =>
  component
    .element(parent)
    .getElements(name)
    .map(({ value }) => value);
const entry = new Map(
  desktopEntry()
    .split('\n')
    .flatMap((line) => [/^(\w+)=(.*)$/.exec(line)?.slice(1)].filter(Boolean)),
);

describe('what is told to shops for software', () => {
  test('is of the app that the menus have', () => {
    expect(METAINFO).toBe(`usr/share/metainfo/${text('id')}.metainfo.xml`);
    expect(text('id')).toBe(config.appId);
    const launchable = component.element('launchable');
    expect([launchable.attribute('type'), launchable.value]).toEqual(['desktop-id', metadata.desktopName]);
    expect(text('name')).toBe(entry.get('Name'));
    expect(text('icon')).toBe(entry.get('Icon'));
    expect(`${list('categories', 'category').join(';')};`).toBe(entry.get('Categories'));
    expect(`${list('provides', 'mediatype').join(';')};`).toBe(entry.get('MimeType'));
  });

  test('has the words and licences of the project, and the version that is packed', () => {
    expect(text('project_license')).toBe(metadata.license);
    expect(text('developer_name')).toBe(metadata.author);
    expect(list('description', 'p')[0]).toContain(metadata.description);
    // It may be shown without the app, so its own licence is one that asks for nothing.
    expect(text('metadata_license')).toBe('CC0-1.0');
    const release = component.element('releases').element('release');
    expect([release.attribute('version'), release.attribute('timestamp')]).toEqual(['1.2.3', '86400']);
    expect(component.element('content_rating').attribute('type')).toBe('oars-1.1');
  });
});
