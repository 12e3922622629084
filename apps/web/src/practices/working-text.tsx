import { useHere } from '../server/here.tsx';
import { LinkButton } from '../ui/button.tsx';
import { useWords } from '../words/use-words.ts';

/** From a sealed version to the record as it is now. */
export function WorkingText({ typeId, code }: { typeId: string; code: string }) {
  const { t } = useWords();
  const { city } = useHere();
  return (
    <LinkButton
      to="/$citySlug/r/$type/{-$code}"
      params={{ citySlug: city.slug, type: typeId, code }}
      // The address of a version begins with that of its record.
      activeOptions={{ exact: true }}
    >
      {t('version.now')}
    </LinkButton>
  );
}
