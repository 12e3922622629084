import { useWords } from '../words/use-words.ts';
import { Misunderstood, Problem, refusedFields, Unreachable } from './problem.ts';

const nameless = () => undefined;

/**
 * Turns an error of the server room into words: what happened, and what the reader can do.
 * @param nameOf how the reader's screen calls a field that the server refuses; what it does not know stays unnamed, for the
 *   server's own names are none of the reader's
 */
export function useFailure(
  nameOf: (field: string) => string | undefined = nameless,
): (error: unknown) => { title: string; lines: readonly string[] } {
  const { t, allOf } = useWords();
  const titleOf = (problem: Problem) => {
    if (problem.code !== 'invalid_field') return problem.title;
    const names = refusedFields(problem).flatMap((field) => nameOf(field) ?? []);
    // Both languages quote with the same signs.
    const fields = allOf(names.map((name) => `“${name}”`));
    return names.length === 0 ? t('failure.fields') : t('failure.fields.named', { fields });
  };
  return (error) => {
    if (error instanceof Unreachable)
      return { title: t('failure.unreachable'), lines: [t('failure.unreachable.text')] };
    if (error instanceof Problem) {
      return { title: titleOf(error), lines: error.ref === null ? [] : [t('failure.ref', { ref: error.ref })] };
    }
    if (error instanceof Misunderstood) return { title: t('broken.title'), lines: [t('broken.text')] };
    return { title: t('sign-in.failed'), lines: [t('sign-in.failed.text')] };
  };
}
