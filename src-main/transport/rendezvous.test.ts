import HyperDHT from 'hyperdht';
import { expect, it } from 'vitest';
import { Dht } from './dht';
import { publicTopic } from './rendezvous';
import vectors from '../protocol/vectors.json';

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));
const { topics, friends } = vectors.rendezvous;

it.each(topics)('the public rendezvous of $name is where PROTOCOL.md 8.1 says', ({ name, topic }) => {
  const { public: clientId } = vectors.identities[name as 'alice' | 'bob' | 'carol'];
  expect(publicTopic(hex(clientId))).toEqual(hex(topic));
});

it("the friends' rendezvous is under the key and the target of PROTOCOL.md 8.2", () => {
  const key = Dht.friendsKey(hex(friends.seed));
  expect(key).toEqual(hex(friends.public));
  expect(new Uint8Array(HyperDHT.hash(key))).toEqual(hex(friends.target));
});
