import { createHash } from 'node:crypto';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { formatLink, parseInvite } from '../../src-shared/deeplink';
import { formatSaltboxId, friendIdOf } from '../../src-shared/ids';
import { languages } from '../../src-shared/settings';
import { en } from './en';
import { loaders } from './languages';

const sha512 = (bytes: Uint8Array): Uint8Array => createHash('sha512').update(bytes).digest();
const key = friendIdOf(new Uint8Array(32).fill(7));

await i18next.init({
  lng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
});

test.each(languages)('the message that gives a friend the own key is read back whole in %s', async (code) => {
  if (code !== 'en') i18next.addResourceBundle(code, 'translation', await loaders[code]());
  const id = formatSaltboxId(key, sha512);
  const link = formatLink({ key, name: 'Zoë $t(x)', addresses: [{ host: '192.0.2.7', port: 33733 }] });
  const text = i18next.t('me.message', { lng: code, id, link });
  expect(text).toContain(id);
  expect(parseInvite(text, sha512)).toEqual({
    ok: true,
    value: { key, name: 'Zoë $t(x)', addresses: [{ host: '192.0.2.7', port: 33733 }] },
  });
});
