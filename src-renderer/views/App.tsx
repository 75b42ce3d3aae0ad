import { useMe } from '../store/me';
import { useScreen } from '../store/screen';
import { FirstRun } from './FirstRun';
import { LiveRegion } from './LiveRegion';
import { Locked } from './Locked';
import { Problem } from './Problem';
import { Shell } from './Shell';

export function App() {
  return (
    <>
      <Page />
      <LiveRegion />
    </>
  );
}

function Page() {
  const me = useMe((state) => state.me);
  const welcome = useScreen((state) => state.welcome);
  // Starting takes a moment at most: an empty page is calmer than a flash of something.
  if (me.phase === 'starting') return null;
  if (me.phase === 'problem') return <Problem problem={me.problem} />;
  if (me.phase === 'locked') return <Locked lock={me.lock} heardAt={me.heardAt} />;
  return welcome ? <FirstRun /> : <Shell />;
}
