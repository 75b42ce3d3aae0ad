import type { Failure } from '../../src-shared/errors';
import type { FriendId } from '../../src-shared/ids';
import type { Change, LockState, Message, Snapshot } from '../../src-shared/model';
import { isMuted } from '../../src-shared/talk';
import { announceMessage } from './announcer';
import { useConversations } from './conversations';
import { useDrafts } from './drafts';
import { changeFriends, useFriends, withDelivery, withFriend, withoutFriend } from './friends';
import { setLooks } from './looks';
import { setMe, useMe } from './me';
import { inOrder, useRequests, withoutRequest, withRequest, type Requests } from './requests';
import { useScreen } from './screen';
import { useTask } from './task';
import { setTyping, useTyping } from './typing';

const changeRequests = (to: (requests: Requests) => Requests): void => {
  useRequests.setState(({ requests }) => ({ requests: to(requests) }));
};

export function applySnapshot({ profile, settings, sealing, friends, requests, drafts }: Snapshot): void {
  if (useMe.getState().me.phase !== 'ready')
    useScreen.getState().setWelcome(profile.name === '' || profile.restored);
  // Who came in by the recovery code is asked what shall open from now on.
  if (sealing.recovered) useScreen.getState().show('security');
  setLooks(settings);
  setMe({ phase: 'ready', profile, settings, sealing });
  changeFriends(() => Object.fromEntries(friends.map((friend) => [friend.key, friend])));
  useRequests.setState({ requests: inOrder(requests) });
  useDrafts.getState().restore(drafts);
  useTyping.setState({ typing: {} });
  // Messages may have been missed: what is open is loaded again.
  useConversations.getState().forgetAll();
}

export function applyProblem(problem: Failure): void {
  setMe({ phase: 'problem', problem });
}

export function applyLocked(lock: LockState): void {
  setMe({ phase: 'locked', lock, heardAt: Date.now() });
}

/** Routes one change to the slice it belongs to. */
export function applyChange(change: Change): void {
  const { me } = useMe.getState();
  switch (change.type) {
    case 'profile':
      if (me.phase === 'ready') setMe({ ...me, profile: change.profile });
      return;
    case 'settings':
      setLooks(change.settings);
      if (me.phase === 'ready') setMe({ ...me, settings: change.settings });
      return;
    case 'sealing':
      if (me.phase === 'ready') setMe({ ...me, sealing: change.sealing });
      return;
    case 'friend':
      changeFriends((friends) => withFriend(friends, change.friend));
      return;
    case 'friendRemoved':
      changeFriends((friends) => withoutFriend(friends, change.key));
      useConversations.getState().forget(change.key);
      useDrafts.getState().forget(change.key);
      return;
    case 'request':
      changeRequests((requests) => withRequest(requests, change.request));
      return;
    case 'requestRemoved':
      changeRequests((requests) => withoutRequest(requests, change.key));
      return;
    case 'message':
      received(change.key, change.message);
      return;
    case 'messageChanged':
      useConversations.getState().replace(change.key, change.message);
      if (change.message.deleted) useDrafts.getState().endEdit(change.key, change.message.id);
      return;
    case 'messageRemoved':
      useConversations.getState().remove(change.key, [change.id]);
      useDrafts.getState().endEdit(change.key, change.id);
      return;
    case 'expired':
      useConversations.getState().remove(change.key, change.ids);
      for (const id of change.ids) useDrafts.getState().endEdit(change.key, id);
      return;
    case 'cleared':
      useConversations.getState().forget(change.key);
      return;
    case 'typing':
      setTyping(change.key, change.on);
      return;
    case 'progress':
      useTask.setState({ progress: change.progress });
      return;
    case 'delivery':
      useConversations.getState().deliver(change.key, change.id, change.state);
      changeFriends((friends) => withDelivery(friends, change.key, change.id, change.state));
      return;
  }
}

function received(key: FriendId, message: Message): void {
  useConversations.getState().append(key, message);
  if (message.from === 'friend' && isSaid(key)) announceMessage(key, message.text);
}

/** Whether a new message of this friend is read aloud. One who was muted is heard in their open conversation alone. */
function isSaid(key: FriendId): boolean {
  const { me } = useMe.getState();
  if (me.phase !== 'ready' || me.settings.announce === 'off') return false;
  const { place } = useScreen.getState();
  if (place.page === 'friend' && place.key === key) return true;
  const friend = useFriends.getState().friends[key];
  return me.settings.announce === 'all' && friend !== undefined && !isMuted(friend, Date.now());
}
