import type { Language } from '@cityloom/operating-model';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import * as z from 'zod/mini';
import { recordsKey } from '../../records/queries.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useHere } from '../../server/here.tsx';
import { send } from '../../server/send.ts';
import { useFailure } from '../../server/use-failure.ts';
import { say } from '../../ui/toasts.tsx';
import type { Side } from './sides.ts';
import { useWords } from '../../words/use-words.ts';

const places = z.object({ before: z.number(), after: z.number() });
const answer = z.object({ text: z.nullable(places) });

/** A field, or one language of a live text in it, as the reader sees it: of a text its place in the log, else the city's clock. */
interface Seen {
  readonly field: string;
  readonly language: Language | null;
  readonly seen: number;
}

/**
 * Makes fields say again what a version said, tells so, and where a live text was meant offers the way back.
 * @param version what it is called within a sentence
 */
export function usePutBack(record: RecordView, side: Side, version: string) {
  const { t } = useWords();
  const { city } = useHere();
  const client = useQueryClient();
  const failure = useFailure();
  const [isBusy, setBusy] = useState(false);
  const path = `/api/cities/${encodeURIComponent(city.id)}/records`;
  const ask = async (to: string, body: object) => {
    setBusy(true);
    try {
      const { text } = await send('POST', `${path}/${to}`, body, answer);
      return { isDone: true, text };
    } catch (error) {
      say({ text: failure(error).title });
      return { isDone: false, text: null };
    } finally {
      setBusy(false);
      void client.invalidateQueries({ queryKey: recordsKey(city.id) });
      void client.invalidateQueries({ queryKey: ['city', city.id, 'prose', record.id] });
    }
  };
  /** @param name of what is put back, for whoever reads */
  const put = async (seen: Seen, name: string): Promise<void> => {
    const back = `${record.type}/${record.code}/${typeof side === 'number' ? `versions/${side}` : side.replace('-', '/')}/put-back`;
    const { isDone, text } = await ask(back, { ...seen, operation: newId() });
    if (!isDone) return;
    const undo = async (before: number, after: number) => {
      const { field, language } = seen;
      const undone = await ask(`${record.id}/put-back`, { field, language, before, seen: after });
      if (undone.isDone) say({ text: t('compare.back.undone', { name }) });
    };
    const actions = text === null ? [] : [{ word: t('record.undo'), act: () => void undo(text.before, text.after) }];
    say({ text: t('compare.back.done', { version, name }), actions });
  };
  return { isBusy, put };
}
