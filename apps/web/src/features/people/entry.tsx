import type { ComponentProps } from 'react';
import { Entry as EntryOf } from '../../ui/entry.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Fault } from './draft.ts';

type Props = Omit<ComponentProps<typeof EntryOf>, 'fault'> & { fault?: Fault | undefined };

/** A field about a person, which says what is wrong with it. */
export function Entry({ fault, ...rest }: Props) {
  const { t } = useWords();
  const said = fault && t(fault === 'past' ? 'people.until.past' : 'write.fault.required');
  return <EntryOf {...rest} fault={said} />;
}
