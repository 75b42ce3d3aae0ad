import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { IconButton } from './Button';
import { Field } from './Field';

interface Props extends Omit<ComponentProps<typeof Field>, 'type' | 'end' | 'rows' | 'mono' | 'aside'> {
  readonly showLabel: string;
  readonly hideLabel: string;
}

/** What is typed is dots, until it is asked for. */
export function PassphraseField({ showLabel, hideLabel, ...field }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <Field
      {...field}
      type={shown ? 'text' : 'password'}
      end={
        <IconButton
          small
          label={shown ? hideLabel : showLabel}
          onClick={() => {
            setShown(!shown);
          }}
        >
          {shown ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
        </IconButton>
      }
    />
  );
}
