import type { SettingsTable } from '../storage/settings';
import { formatAddress, parseAddress } from '../../src-shared/address';
import { fail, ok, type Result } from '../../src-shared/errors';
import type { NetworkChoices } from '../../src-shared/model';

const SWITCHES = ['findable', 'dht', 'lan', 'mapping', 'relaying'] as const;
/** What costs others nothing and helps the user is on. */
const OFF_AT_FIRST: readonly (typeof SWITCHES)[number][] = ['relaying'];
const NONE = { findable: false, dht: false, lan: false, mapping: false, relaying: false } as const;

/** What the user lets Saltbox do in the network: stored, and for one run otherwise where it was started so. */
export class NetworkSettings {
  readonly #settings: SettingsTable;
  #forNow: Partial<NetworkChoices>;

  constructor(settings: SettingsTable, forNow: Partial<NetworkChoices>) {
    this.#settings = settings;
    this.#forNow = forNow;
  }

  /** As chosen. */
  get chosen(): NetworkChoices {
    const isOn = (name: (typeof SWITCHES)[number]): boolean =>
      (this.#settings.get(name) ?? (OFF_AT_FIRST.includes(name) ? 'off' : 'on')) === 'on';
    const proxy = this.#settings.get('proxy') ?? '';
    return {
      findable: isOn('findable'),
      dht: isOn('dht'),
      lan: isOn('lan'),
      mapping: isOn('mapping'),
      relaying: isOn('relaying'),
      proxy: proxy === '' ? null : proxy,
      ...this.#forNow,
    };
  }

  /** As it is to be: a proxy cannot carry what is not TCP, and nothing may go round it. */
  get active(): NetworkChoices {
    const chosen = this.chosen;
    return chosen.proxy === null ? chosen : { ...chosen, ...NONE };
  }

  set(choices: Partial<NetworkChoices>): Result<null> {
    if (typeof choices.proxy === 'string') {
      const proxy = parseAddress(choices.proxy);
      if (!proxy) return fail('proxy-bad', { address: choices.proxy.slice(0, 100) });
      choices = { ...choices, proxy: formatAddress(proxy) };
    }
    for (const name of SWITCHES) {
      const on = choices[name];
      if (on !== undefined) this.#settings.set(name, on ? 'on' : 'off');
    }
    if (choices.proxy !== undefined) this.#settings.set('proxy', choices.proxy ?? '');
    // What is chosen now holds, however Saltbox was started.
    const kept = Object.entries(this.#forNow).filter(([name]) => !(name in choices));
    this.#forNow = Object.fromEntries(kept);
    return ok(null);
  }
}
