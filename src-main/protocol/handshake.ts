import { concat, utf8 } from '../base/bytes';
import type { Random } from '../base/random';
import { secretBox, sha512, type SharedBox } from '../crypto/box';
import { engine } from '../crypto/choose';
import { KEY_LENGTH } from '../crypto/engine';
import { hkdfSha512 } from '../crypto/kdf';
import { decapsulate, encapsulate, KEM_COINS, KEM_SEED, kemKeyPair } from '../crypto/kem';
import { wipe } from '../crypto/wipe';
import { RemoteError } from './errors';
import { encodeAnswererHello, encodeDiallerHello, parseAnswererHello, parseDiallerHello } from './hello';

const LABEL = utf8('saltbox-session-1');
const INFO = utf8('saltbox-session-1 keys');

/** What both ends know of a connection, and what one end can do with its identity. */
export interface HandshakeContext {
  readonly random: Random;
  readonly features: readonly string[];
  /** X25519 of the own identity and a public key; null where it is all zero. The result is wiped here. */
  readonly agree: (publicKey: Uint8Array) => Uint8Array | null;
  /** The other's client_id. */
  readonly theirId: Uint8Array;
  /** Public parts of the salt: client_ids and base nonces of dialler and answerer. */
  readonly diallerId: Uint8Array;
  readonly answererId: Uint8Array;
  readonly diallerBase: Uint8Array;
  readonly answererBase: Uint8Array;
}

/** The keys of a session, each for one direction, and the chain that goes into the next renewal. */
export interface SessionKeys {
  readonly diallerToAnswerer: SharedBox;
  readonly answererToDialler: SharedBox;
  readonly chain: Uint8Array;
  /** What the other side said that it can do. */
  readonly features: readonly string[];
}

/** The answering side's HELLO, and the secrets that wait for the other's. */
export interface Offer {
  readonly hello: Uint8Array;
  readonly ek: Uint8Array;
  readonly kem: Uint8Array;
}

/** PROTOCOL.md section 5: `{ v, features, ek, kem }` with fresh keys. */
export function makeOffer({ random, features }: HandshakeContext): Offer {
  const ek = random(KEY_LENGTH);
  const seed = random(KEM_SEED);
  const kem = kemKeyPair(seed);
  wipe(seed);
  const hello = encodeAnswererHello({ features, ek: engine.publicKey(ek), kem: kem.publicKey });
  return { hello, ek, kem: kem.secretKey };
}

/** Forgets an offer that was taken, or never will be. */
export const wipeOffer = ({ ek, kem }: Offer): void => {
  wipe(ek, kem);
};

/** The dialling side's answer to an offer: its HELLO, and the keys. */
export function answerOffer(
  context: HandshakeContext,
  offered: Uint8Array,
  chain: Uint8Array | null,
): { hello: Uint8Array; keys: SessionKeys } {
  const theirs = parseAnswererHello(offered);
  const ek = context.random(KEY_LENGTH);
  const coins = context.random(KEM_COINS);
  const kem = encapsulate(theirs.kem, coins);
  wipe(coins);
  if (!kem) throw new RemoteError('hello-malformed');
  const hello = encodeDiallerHello({
    features: context.features,
    ek: engine.publicKey(ek),
    ct: kem.ciphertext,
  });
  const secrets = [
    engine.agree(ek, theirs.ek),
    engine.agree(ek, context.theirId),
    context.agree(theirs.ek),
    context.agree(context.theirId),
    kem.shared,
  ];
  wipe(ek);
  return { hello, keys: derive(context, secrets, chain, offered, hello, theirs.features) };
}

/** The answering side, when the dialler's HELLO came: the keys. The offer is wiped. */
export function takeAnswer(
  context: HandshakeContext,
  offer: Offer,
  answer: Uint8Array,
  chain: Uint8Array | null,
): SessionKeys {
  const theirs = parseDiallerHello(answer);
  const secrets = [
    engine.agree(offer.ek, theirs.ek),
    context.agree(theirs.ek),
    engine.agree(offer.ek, context.theirId),
    context.agree(context.theirId),
    decapsulate(theirs.ct, offer.kem),
  ];
  wipeOffer(offer);
  return derive(context, secrets, chain, offer.hello, answer, theirs.features);
}

/**
 * ikm = X25519(ekD, ekA) ‖ X25519(ekD, idA) ‖ X25519(idD, ekA) ‖ X25519(idD, idA) ‖ kem secret ‖ chain, in this order
 * on both sides. Everything secret that comes in is wiped.
 */
function derive(
  { diallerId, answererId, diallerBase, answererBase }: HandshakeContext,
  secrets: readonly (Uint8Array | null)[],
  chain: Uint8Array | null,
  answererHello: Uint8Array,
  diallerHello: Uint8Array,
  features: readonly string[],
): SessionKeys {
  const sound = secrets.filter((secret) => secret !== null);
  if (sound.length !== secrets.length) {
    wipe(...sound);
    throw new RemoteError('key-unusable');
  }
  const salt = sha512(
    concat(LABEL, diallerId, answererId, diallerBase, answererBase, answererHello, diallerHello),
  );
  const ikm = concat(...sound, chain ?? new Uint8Array(0));
  const okm = hkdfSha512(ikm, salt, INFO, 3 * KEY_LENGTH);
  const keys: SessionKeys = {
    diallerToAnswerer: secretBox(okm.subarray(0, KEY_LENGTH)),
    answererToDialler: secretBox(okm.subarray(KEY_LENGTH, 2 * KEY_LENGTH)),
    chain: okm.slice(2 * KEY_LENGTH),
    features,
  };
  wipe(ikm, okm, ...sound, ...(chain ? [chain] : []));
  return keys;
}
