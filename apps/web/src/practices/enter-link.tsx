import type { RecordType } from '@cityloom/operating-model';
import { mayEnter } from '../records/reach.ts';
import { useHere } from '../server/here.tsx';
import { LinkButton } from '../ui/button.tsx';
import { useWords } from '../words/use-words.ts';

/** The way to enter what people say who have no account, for those who may. */
export function EnterLink({ type }: { type: RecordType }) {
  const { t } = useWords();
  const { city, member } = useHere();
  if (!mayEnter(type, member)) return null;
  return (
    <LinkButton to="/$citySlug/r/$type/enter" params={{ citySlug: city.slug, type: type.id }}>
      {t('enter')}
    </LinkButton>
  );
}
