import { useQuery } from '@tanstack/react-query';
import { inEither, type Named, useName } from '../../records/names.ts';
import { useHere } from '../../server/here.tsx';
import { meQuery } from '../../server/queries.ts';
import { useWords } from '../../words/use-words.ts';
import type { Together } from './use-together.ts';

/**
 * How it stands with what the reader asked, or could ask, in sentences.
 * @returns `name` of whom they can ask now, null where there is nobody, undefined until it is known: so that no button
 * changes under a finger; `said` what they are told
 */
export function useAnswer({ answerer, declined, hasAsked }: Together): {
  name: string | null | undefined;
  said: readonly string[];
} {
  const { t, language, of, anyOf, moment } = useWords();
  const { city } = useHere();
  const asked = useName(answerer);
  const decliner = useName(declined?.by ?? null);
  const { data: me } = useQuery(meQuery(city.id));
  const nameOf = (named: Named | null) => inEither(named?.name ?? null, language) ?? t('together.somebody');

  const said: string[] = [];
  if (declined !== null && decliner !== undefined)
    said.push(t('together.declined', { name: nameOf(decliner), moment: moment(declined.at) }));
  if (answerer === null && me !== undefined) {
    const names = me.administrators.map(({ name }) => of(name));
    const whoever = { names: names.length > 0 ? anyOf(names) : t('together.administrator') };
    said.push(t(hasAsked ? 'together.asked.nobody' : 'together.nobody', whoever));
  } else if (hasAsked) {
    if (asked !== undefined) said.push(t('together.asked', { name: nameOf(asked) }));
  } else if (typeof declined?.againAt === 'string') {
    said.push(t('together.again', { moment: moment(declined.againAt) }));
  }
  return { name: answerer === null ? null : asked === undefined ? undefined : nameOf(asked), said };
}
