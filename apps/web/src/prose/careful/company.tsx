import { useEffect } from 'react';
import * as Y from 'yjs';
import { useWords } from '../../words/use-words.ts';
import { useMarkedName } from '../colleagues/marked-name.ts';
import type { LiveDocument } from '../live-document.ts';
import type { CaretPlace } from '../presence.ts';
import { blockAt } from '../text-blocks.ts';
import { useLive, usePresent } from '../use-live.ts';
import styles from './careful.module.css';
import type { Draft } from './draft.ts';
import { drafts } from './drafts.ts';

/** Who else has the caret in the paragraph that is being written apart: said, and remembered for when it is put in. */
export function Company({ live, draft: { key, block } }: { live: LiveDocument; draft: Draft }) {
  const { t, allOf } = useWords();
  const nameOf = useMarkedName();
  const doc = useLive(live, 'doc');
  const { people, carets } = usePresent(live);
  const here = people.filter(({ connection }) => doc !== null && blockOf(doc, carets.get(connection)) === block);
  const others = [...new Map(here.map((one) => [one.person, one])).values()];
  useEffect(() => {
    for (const { person, name } of others) drafts.met(key, person, name);
  });
  if (others.length === 0) return null;
  const names = allOf(others.map(nameOf));
  return <p className={styles['company']}>{t('prose.careful.company', { count: others.length, names })}</p>;
}

function blockOf(doc: Y.Doc, caret: CaretPlace | undefined): string | null {
  if (caret === undefined) return null;
  try {
    return blockAt(doc, Y.decodeRelativePosition(caret.head));
  } catch {
    // Somebody else's bytes.
    return null;
  }
}
