import { CircleAlert, Hourglass } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Friend, Message, MessageDetails } from '../../../src-shared/model';
import { actions } from '../../actions';
import { failureText } from '../../i18n/failure';
import { exact } from '../../i18n/time';
import { displayName } from '../../store/friends';
import { useProfile } from '../../store/me';
import { useScreen } from '../../store/screen';
import { Button } from '../../widgets/Button';
import { classes } from '../../widgets/classes';
import { Dialog } from '../../widgets/Dialog';
import { Facts } from '../../widgets/Facts';
import { Reason } from '../../widgets/Reason';
import { holdOf } from '../deliveryText';
import { useNow } from '../useNow';
import css from './Details.module.css';
import { useDetails } from './useDetails';
import { waitText } from './waitText';
import { useWhyNot, WhyNot } from './WhyNot';

interface Props {
  readonly friend: Friend;
  readonly message: Message;
  readonly onClose: () => void;
}

/** All that is known of a message: when what happened to it, what it said before, and why it waits. */
export function Details({ friend, message, onClose }: Props) {
  const { t } = useTranslation();
  const answer = useDetails(friend, message);
  return (
    <Dialog title={t('talk.details.title')} closeLabel={t('common.close')} onClose={onClose}>
      {answer === null && <p className={css.soft}>{t('talk.details.loading')}</p>}
      {answer?.ok === false && <Reason>{failureText(t, answer.error)}</Reason>}
      {answer?.ok && <Known friend={friend} details={answer.value} />}
    </Dialog>
  );
}

interface KnownProps {
  readonly friend: Friend;
  readonly details: MessageDetails;
}

function Known({ friend, details }: KnownProps) {
  const { t, i18n } = useTranslation();
  const profile = useProfile();
  const { message, earlier, waiting } = details;
  const marks = friend.readMarks ?? profile.readMarks;
  const steps = message.from === 'me' ? stepsOfMine(t, friend, details, marks) : stepsOfTheirs(t, details);
  const when = (at: number): string => exact(i18n.language, at);
  return (
    <>
      {waiting && <Wait friend={friend} waiting={waiting} />}
      <Facts
        facts={[
          ...steps.map(({ label, at }) => ({
            label,
            value: typeof at === 'string' ? at : when(at),
            soft: typeof at === 'string',
          })),
          {
            label: t('talk.details.id'),
            value: (
              <span className={css.id} title={message.id}>
                {message.id.slice(0, 8)}
              </span>
            ),
          },
        ]}
      />
      {earlier.length > 0 && (
        <section className={css.earlier}>
          <h3>{t('talk.details.earlier')}</h3>
          {earlier.map(({ text, until }) => (
            <div key={until}>
              <p className={css.text} dir="auto">
                {text}
              </p>
              <p className={css.soft}>{t('talk.details.until', { when: when(until) })}</p>
            </div>
          ))}
        </section>
      )}
    </>
  );
}

/** A moment in milliseconds since 1970, or in words why there is none. */
interface Step {
  readonly label: string;
  readonly at: number | string;
}

function stepsOfMine(t: TFunction, friend: Friend, details: MessageDetails, marks: boolean): Step[] {
  const { message, sentAt, storedAt, seenAt, deletedAt, waiting } = details;
  const notYet = t('talk.details.notYet');
  // Nothing waits and nothing is stored: it went to a program that says no more.
  const unknown =
    sentAt !== null && storedAt === null && waiting === null && !message.deleted
      ? t('talk.details.notConfirmed', { name: displayName(friend) })
      : null;
  const notTold = marks ? notYet : t('talk.details.notTold', { name: displayName(friend) });
  return [
    { label: t('talk.details.written'), at: message.sentAt },
    { label: t('talk.details.sent'), at: sentAt ?? notYet },
    { label: t('talk.details.stored'), at: storedAt ?? unknown ?? notYet },
    ...(unknown === null ? [{ label: t('talk.details.seen'), at: seenAt ?? notTold }] : []),
    ...changes(t, message, deletedAt),
  ];
}

const stepsOfTheirs = (t: TFunction, { message, storedAt, deletedAt }: MessageDetails): Step[] => [
  { label: t('talk.details.writtenTheirs'), at: message.sentAt },
  ...(storedAt === null ? [] : [{ label: t('talk.details.received'), at: storedAt }]),
  ...changes(t, message, deletedAt),
];

const changes = (t: TFunction, { editedAt }: Message, deletedAt: number | null): Step[] => [
  ...(editedAt === null ? [] : [{ label: t('talk.details.edited'), at: editedAt }]),
  ...(deletedAt === null ? [] : [{ label: t('talk.details.deleted'), at: deletedAt }]),
];

interface WaitProps {
  readonly friend: Friend;
  readonly waiting: NonNullable<MessageDetails['waiting']>;
}

function Wait({ friend, waiting }: WaitProps) {
  const { t, i18n } = useTranslation();
  const now = useNow(1000);
  const why = useWhyNot(friend);
  const held = holdOf(friend) !== null;
  const Icon = held ? CircleAlert : Hourglass;
  return (
    <div className={classes(css.wait, held && css.held)}>
      <Icon size={16} aria-hidden />
      <div>
        <p>{waitText(t, i18n.language, friend, waiting, 1, now)}</p>
        <WhyNot why={why} />
      </div>
      <GoOn friend={friend} />
    </div>
  );
}

/** What the user can do so that it goes on. */
function GoOn({ friend }: { readonly friend: Friend }) {
  const { t } = useTranslation();
  const { key } = friend;
  const openDetails = useScreen((state) => state.openDetails);
  switch (holdOf(friend)) {
    case 'blocked':
      return <Button onClick={() => void actions.unblock(key)}>{t('talk.unblock')}</Button>;
    case 'refused':
      return <Button onClick={() => void actions.allowBase(key)}>{t('reach.allowBase')}</Button>;
    case 'noWay':
      // There an address can be given.
      return (
        <Button
          onClick={() => {
            openDetails(key);
          }}
        >
          {t('friend.title')}
        </Button>
      );
    case null:
      return (
        !friend.online &&
        friend.reach.state === 'waiting' && (
          <Button onClick={() => void actions.retry(key)}>{t('talk.menu.retry')}</Button>
        )
      );
  }
}
