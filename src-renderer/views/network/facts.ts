import type { TFunction } from 'i18next';
import type { NetworkState } from '../../../src-shared/model';

/** What is known of one part of the network; `soft`: said in place of a value. */
export interface Said {
  readonly label: string;
  readonly value: string;
  readonly soft: boolean;
}

const known = (label: string, value: string): Said => ({ label, value, soft: false });
const lacking = (label: string, value: string): Said => ({ label, value, soft: true });

/** The parts of the network, each in a few words. */
export function factsOf(t: TFunction, state: NetworkState): Said[] {
  const off = t(state.choices.proxy === null ? 'network.off' : 'network.offProxy');
  return [
    state.listening.length > 0
      ? known(t('network.listens'), state.listening.join(', '))
      : lacking(t('network.listens'), t('network.nowhere')),
    router(t, state, off),
    ...dht(t, state, off),
    lan(t, state, off),
  ];
}

function router(t: TFunction, { choices, mapped, cgnat }: NetworkState, off: string): Said {
  const label = t('network.router');
  if (choices.proxy !== null) return lacking(label, off);
  if (mapped?.state === 'open') {
    const by = t(`network.by.${mapped.by}`);
    return known(label, t('network.opened', { address: mapped.address, by }));
  }
  if (cgnat) return known(label, t('network.carrier'));
  if (mapped) return known(label, t(mapped.state === 'behind' ? 'network.behind' : 'network.closed'));
  return lacking(label, t(choices.mapping ? 'network.asking' : 'network.notAsked'));
}

function dht(t: TFunction, { choices, dht }: NetworkState, off: string): Said[] {
  const label = t('network.dht');
  if (choices.proxy !== null || !choices.dht) return [lacking(label, off)];
  if (!dht) return [lacking(label, t('network.dhtFailed'))];
  const { nat, publicAddress } = dht;
  const outside = t(nat === 'random' ? 'network.outsideVaries' : 'network.notKnown');
  return [
    dht.online
      ? known(label, t('network.dhtOnline', { count: dht.nodes }))
      : lacking(label, t('network.dhtOffline')),
    nat === 'unknown'
      ? lacking(t('network.nat'), t('network.nats.unknown'))
      : known(t('network.nat'), t(`network.nats.${nat}`)),
    publicAddress === null
      ? lacking(t('network.outside'), outside)
      : known(t('network.outside'), publicAddress),
  ];
}

function lan(t: TFunction, { choices, lan }: NetworkState, off: string): Said {
  const label = t('network.lan');
  if (choices.proxy !== null || !choices.lan) return lacking(label, off);
  return lan ? known(label, t('network.lanOn')) : lacking(label, t('network.lanFailed'));
}
