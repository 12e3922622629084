import { languages, recordTypes } from '@cityloom/operating-model';
import { languageNames } from '../../../words/language.ts';
import { useWords } from '../../../words/use-words.ts';
import { labelsAt } from './labels-at.ts';
import type { Tells } from './shapes.ts';

/** What something is told of: the field, in which language; of what speaks about something first what that is. */
export function useTitle(told: Tells): string {
  const { t, of } = useWords();
  const type = recordTypes.get(told.record.type);
  const spoken = type?.about ? [of(type.label)] : [];
  if (told.kind === 'said') return spoken.join('');
  const { address } = told;
  if (address.startsWith('@')) return t(address === '@state' ? 'table.state' : 'record.seen-by');
  const host = told.kind === 'asked' ? recordTypes.get(told.of.type) : type;
  const language = languages.find((one) => address.endsWith(`/${one}`));
  return [...spoken, ...labelsAt(host, address).map(of), ...(language ? [languageNames[language]] : [])].join(' · ');
}
