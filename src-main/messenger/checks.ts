import { utf8 } from '../base/bytes';
import { parseAddress, type Address } from '../../src-shared/address';
import { fail, ok, type Result } from '../../src-shared/errors';
import { MAX_NAME_LENGTH, MAX_TEXT_BYTES, MAX_WORDS_BYTES } from '../../src-shared/limits';

/** The exact rules of what people type, each refusal with its own code. */

export function checkName(text: string): Result<string> {
  // Control characters, and those that turn the direction of what stands beside them.
  const name = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  if (name === '') return fail('name-empty');
  return Array.from(name).length > MAX_NAME_LENGTH ? fail('name-long', { max: MAX_NAME_LENGTH }) : ok(name);
}

/** A nickname may be left out: null, or nothing but space. */
export const checkNickname = (text: string | null): Result<string | null> =>
  text === null || text.trim() === '' ? ok(null) : checkName(text);

export function checkWords(text: string): Result<string> {
  const words = text.trim();
  if (words === '') return fail('words-empty');
  return utf8(words).length > MAX_WORDS_BYTES ? fail('words-long', { max: MAX_WORDS_BYTES }) : ok(words);
}

/** Any text with something in it goes as it is; a lone surrogate becomes U+FFFD, as it would on the way. */
export const checkText = (text: string): Result<string> =>
  /\S/.test(text) ? checkDraft(text) : fail('text-empty');

/** The same for what is not sent so far, and may be empty. */
export function checkDraft(text: string): Result<string> {
  return Buffer.byteLength(text) > MAX_TEXT_BYTES
    ? fail('text-long', { max: MAX_TEXT_BYTES })
    : ok(text.replace(/\p{Cs}/gu, '\ufffd'));
}

/** An address may be left out: null, or nothing but space. */
export function checkAddress(text: string | null): Result<Address | null> {
  if (text === null || text.trim() === '') return ok(null);
  const address = parseAddress(text);
  return address ? ok(address) : fail('address-bad');
}
