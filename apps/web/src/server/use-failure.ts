import { useWords } from '../words/use-words.ts';
import { Misunderstood, Problem, Unreachable } from './problem.ts';

/** Turns an error of the server room into words: what happened, and what the reader can do. */
export function useFailure(): (error: unknown) => { title: string; lines: readonly string[] } {
  const { t } = useWords();
  return (error) => {
    if (error instanceof Unreachable)
      return { title: t('failure.unreachable'), lines: [t('failure.unreachable.text')] };
    if (error instanceof Problem) {
      return { title: error.title, lines: error.ref === null ? [] : [t('failure.ref', { ref: error.ref })] };
    }
    if (error instanceof Misunderstood) return { title: t('broken.title'), lines: [t('broken.text')] };
    return { title: t('sign-in.failed'), lines: [t('sign-in.failed.text')] };
  };
}
