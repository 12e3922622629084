import type { RecordType } from '@cityloom/operating-model';
import { useState } from 'react';
import type { RecordView } from '../../records/shapes.ts';
import { useChanges } from '../../records/use-changes.ts';
import { say } from '../../ui/toasts.tsx';
import { useWords } from '../../words/use-words.ts';
import { sameSpan, type Span, valueFor } from './span.ts';
import type { Row } from './rows.ts';
import { useLineWords } from './use-line-words.ts';

/** A row, and the dates that it shall have. */
export type Move = Readonly<{ row: Row; after: Span }>;

/** A set of wishes holds no more (the server refuses larger ones); what is left is offered again. */
const mostAtOnce = 100;

/**
 * Gives records other dates, all or none of them; says what was done, with the way back.
 * @returns `failure` while the last try stands refused or without an answer
 */
export function useMover(type: RecordType) {
  const { t } = useWords();
  const words = useLineWords(type);
  const { submit, again } = useChanges(type.id);
  const [failure, setFailure] = useState<{ title: string; error: unknown } | null>(null);
  const period = type.views.timeline?.period ?? '';
  const field = type.fields[period];

  const patch = ({ id }: RecordView, seen: number, value: unknown) =>
    ({ kind: 'patch', record: id, seen, fields: { [period]: value } }) as const;

  async function tried(title: string, work: () => Promise<unknown>): Promise<void> {
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure({ title, error });
    }
  }

  async function move(wanted: readonly Move[]): Promise<void> {
    const moves = wanted.filter(({ row, after }) => !sameSpan(row.span, after)).slice(0, mostAtOnce);
    const [first] = moves;
    if (first === undefined) return;
    const { row, after } = first;
    const { name } = row;
    const isOne = moves.length === 1;
    const refused = isOne ? t('line.refused', { name }) : t('line.refused.all');
    await tried(refused, async () => {
      const answers = await submit(
        ...moves.map((one) => patch(one.row.record, one.row.record.clock, valueFor(one.after, field))),
      );
      const undo = () =>
        tried(refused, async () => {
          const clocks = new Map(answers.map(({ record, clock }) => [record, clock]));
          await submit(
            ...moves.map(({ row: { record } }) =>
              patch(record, clocks.get(record.id) ?? record.clock, record.fields[period] ?? null),
            ),
          );
          say({ text: isOne ? t('line.undone', { name }) : t('line.undone.all') });
        });
      say({
        text: isOne ? words.moved(name, row.span, after) : t('line.shift.done', { count: moves.length }),
        actions: [{ word: t('line.undo'), act: () => void undo() }],
      });
    });
  }

  return {
    move,
    failure,
    again: () => failure && void tried(failure.title, async () => again()),
    dismiss: () => setFailure(null),
  };
}
export type Mover = ReturnType<typeof useMover>;
