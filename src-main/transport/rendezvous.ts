import { concat, utf8 } from '../base/bytes';
import { sha512 } from '../crypto/box';

const LABEL = utf8('saltbox-rendezvous');

/**
 * Where the person with this client_id (32 bytes) is announced in the DHT for those who have nothing but the key:
 * a topic of 32 bytes. PROTOCOL.md section 8.1.
 */
export const publicTopic = (clientId: Uint8Array): Uint8Array => sha512(concat(LABEL, clientId)).slice(0, 32);
