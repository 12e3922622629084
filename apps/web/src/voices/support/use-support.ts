import { recordTypes } from '@cityloom/operating-model';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { mayBeginAbout } from '../../records/reach.ts';
import type { RecordView } from '../../records/shapes.ts';
import { type Asked, useChanges } from '../../records/use-changes.ts';
import { useHere } from '../../server/here.tsx';
import { Problem } from '../../server/problem.ts';
import { useFailure } from '../../server/use-failure.ts';
import { say } from '../../ui/toasts.tsx';
import { useWords } from '../../words/use-words.ts';
import { type Supported, supportQuery, supportType } from './support.ts';

/**
 * How many support a record, and the reader's own voice.
 * @param readEvery milliseconds between two readings; without it, it is read once
 * @returns `supported`, undefined until it has come; `turn`, which gives the reader's voice or takes it back and tells whether that was done, and null
 *   where they may do neither; `isTurning`
 */
export function useSupport(
  host: RecordView,
  readEvery: number | false = false,
): {
  supported: Supported | undefined;
  turn: (() => Promise<boolean>) | null;
  isTurning: boolean;
} {
  const { t } = useWords();
  const { city, member } = useHere();
  const client = useQueryClient();
  const failure = useFailure();
  const { submit } = useChanges(supportType);
  const query = supportQuery(city.id, host.id);
  const { data: supported } = useQuery({ ...query, refetchInterval: readEvery });
  const [isTurning, setTurning] = useState(false);
  /** Under which id a voice was sent that nobody knows of yet: it is given once. */
  const sent = useRef<{ record: string; operation: string } | null>(null);

  const ask = async (asked: Asked): Promise<boolean> => {
    setTurning(true);
    try {
      await submit(asked);
      sent.current = null;
      return true;
    } catch (reason) {
      // Given in another window already: then it is as they want it.
      if (reason instanceof Problem && reason.code === 'one_there') return true;
      say({ text: failure(reason).title });
      return false;
    } finally {
      await client.invalidateQueries({ queryKey: query.queryKey });
      setTurning(false);
    }
  };
  const give = async (): Promise<boolean> => {
    sent.current ??= { record: newId(), operation: newId() };
    const { record, operation } = sent.current;
    const isDone = await ask({ kind: 'create', type: supportType, record, operation, fields: { on: host.id } });
    if (isDone) say({ text: t('support.given', { code: host.code }) });
    return isDone;
  };
  const takeBack = async (record: string): Promise<boolean> => {
    const isDone = await ask({ kind: 'bin', record });
    const back = () => void ask({ kind: 'restore', record });
    if (isDone) say({ text: t('support.taken-back'), actions: [{ word: t('record.undo'), act: back }] });
    return isDone;
  };
  const type = recordTypes.get(supportType);
  const own = supported?.own ?? null;
  const mayGive = type !== undefined && mayBeginAbout(type, member, host);
  const turn = own !== null ? () => takeBack(own) : supported && mayGive ? give : null;
  return { supported, turn, isTurning };
}
