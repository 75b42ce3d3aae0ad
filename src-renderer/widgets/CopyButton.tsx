import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useSaid } from '../store/announcer';
import { Button, IconButton } from './Button';

interface Props {
  readonly label: string;
  readonly doneLabel: string;
  /** Answers whether it was copied. */
  readonly copy: () => Promise<boolean>;
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly large?: boolean;
  readonly icon?: boolean;
}

/** Says "Copied" for a moment after it was. The accessible name stays, so that it can be found again. */
export function CopyButton({ label, doneLabel, copy, look = 'plain', large = false, icon = false }: Props) {
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => {
      setDone(false);
    }, 2000);
    return () => {
      clearTimeout(timer);
    };
  }, [done]);

  useSaid(done ? doneLabel : null);
  const onClick = (): void => {
    void copy().then(setDone);
  };
  const Icon = done ? Check : Copy;
  return icon ? (
    <IconButton small label={label} title={done ? doneLabel : label} onClick={onClick}>
      <Icon size={16} aria-hidden />
    </IconButton>
  ) : (
    <Button look={look} large={large} aria-label={label} onClick={onClick}>
      <Icon size={16} aria-hidden />
      {done ? doneLabel : label}
    </Button>
  );
}
