import { isFriendId } from '../../src-shared/ids';
import type { Failure } from '../../src-shared/errors';
import type { SaltboxContract } from '../../src-shared/ipc-contract';
import type { Client } from '../../src-shared/ipc-define';
import type { Change, Snapshot } from '../../src-shared/model';
import { applyChange, applyLocked, applyProblem, applySnapshot } from './apply';
import { setLooks } from './looks';
import { lull, windowKeys } from './lull';
import { applyMishap } from './mishap';
import { useScreen } from './screen';
import { together, type Turn } from './together';

/** A flood is of messages, each with a friend who changes by it; what the user says or settles is never made to wait. */
function turnOf({ change }: Numbered): Turn {
  if (change.type === 'message') return change.message.from === 'me' ? 'now' : 'waits';
  if (change.type === 'delivery') return 'waits';
  return change.type === 'friend' ? 'follows' : 'now';
}

type Source = Pick<Client<SaltboxContract>, 'snapshot' | 'change'>;
interface Sink {
  snapshot(snapshot: Snapshot): void;
  change(change: Change): void;
  problem(problem: Failure): void;
}
interface Numbered {
  readonly seq: number;
  readonly change: Change;
}

/**
 * Follows main: a snapshot first, then every change that is not in it, in order. Changes that come while the
 * snapshot is under way wait for it; after a gap there is no telling what was missed, so a new snapshot is taken.
 */
export function follow(source: Source, sink: Sink): () => void {
  let seq: number | null = null;
  let early: Numbered[] = [];

  const take = (next: Numbered): void => {
    if (seq === null) {
      early.push(next);
    } else if (next.seq === seq + 1) {
      seq = next.seq;
      sink.change(next.change);
    } else if (next.seq > seq) {
      early = [next];
      void start();
    }
  };

  const start = async (): Promise<void> => {
    seq = null;
    const answer = await source
      .snapshot({})
      .catch(() => ({ ok: false as const, error: { code: 'internal' as const } }));
    if (!answer.ok) {
      stop();
      sink.problem(answer.error);
      return;
    }
    sink.snapshot(answer.value);
    seq = answer.value.seq;
    const waiting = early.sort((a, b) => a.seq - b.seq);
    early = [];
    for (const next of waiting) take(next);
  };

  const stop = source.change(take);
  void start();
  return stop;
}

/** The window's only subscription. Called once, before the first paint. */
export function startSync(client: Client<SaltboxContract>): void {
  client.show((wanted) => {
    const { openFriend, openRequests, show } = useScreen.getState();
    if ('key' in wanted) {
      if (isFriendId(wanted.key)) openFriend(wanted.key);
    } else if (wanted.page === 'requests') openRequests();
    else show(wanted.page);
  });
  client.link(() => void takeLink(client));
  void takeLooks(client);
  resync(client);
}

/** Asked apart from the snapshot, which a locked profile does not give. */
async function takeLooks(client: Client<SaltboxContract>): Promise<void> {
  const answer = await client.looks({}).catch(() => null);
  // A snapshot that came earlier has said the same.
  if (answer?.ok) setLooks(answer.value);
}

/** A locked profile refuses, and the link waits until it is open. */
async function takeLink(client: Client<SaltboxContract>): Promise<void> {
  const answer = await client.takeLink({}).catch(() => null);
  if (answer?.ok && answer.value) useScreen.getState().openLink(answer.value.text);
}

async function takeMishap(client: Client<SaltboxContract>): Promise<void> {
  const answer = await client.takeMishap({}).catch(() => null);
  if (answer?.ok) applyMishap(answer.value);
}

/** Begins to follow, or begins anew after a try to unlock: there is a profile to show now, or what still locks it. */
export function resync(client: Client<SaltboxContract>): void {
  const problem = async (failure: Failure): Promise<void> => {
    const lock = failure.code === 'locked' ? await client.lockState({}).catch(() => null) : null;
    if (lock?.ok) applyLocked(lock.value);
    else applyProblem(failure);
  };
  const source: Source = {
    snapshot: client.snapshot,
    change: (listener) =>
      client.change(
        together(
          (all) => {
            all.forEach(listener);
          },
          turnOf,
          lull(windowKeys()),
        ),
      ),
  };
  follow(source, {
    snapshot: (snapshot) => {
      applySnapshot(snapshot);
      void takeMishap(client);
      void takeLink(client);
    },
    change: applyChange,
    problem: (failure) => void problem(failure),
  });
}
