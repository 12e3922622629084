import type { RecordType } from '@cityloom/operating-model';
import { useEffect, useRef, useState } from 'react';
import type { Answer, RecordView } from '../../records/shapes.ts';
import { useChanges } from '../../records/use-changes.ts';
import { useHere } from '../../server/here.tsx';
import { say } from '../../ui/toasts.tsx';
import { useWords } from '../../words/use-words.ts';
import { sameSpan, type Span, spanOf, valueFor } from './span.ts';
import type { Row } from './rows.ts';
import { useLineWords } from './use-line-words.ts';

/** A row, and the dates that it shall have. */
export type Move = Readonly<{ row: Row; after: Span }>;

/** What went wrong, and what is to be said once it goes well after all. */
type Failure = Readonly<{ title: string; error: unknown; tell: (answers: readonly Answer[]) => void }>;

/** A set of wishes holds no more (the server refuses larger ones); what is left is offered again. */
const mostAtOnce = 100;

/**
 * Gives records other dates, all or none of them; says what was done, with the way back. The way back leads to what stood
 * there last, be it from somebody else, and leaves alone what others have moved on since.
 * @param rows as they are now
 * @returns `failure` while the last try stands refused or without an answer
 */
export function useMover(type: RecordType, rows: readonly Row[]) {
  const { t } = useWords();
  const { member } = useHere();
  const words = useLineWords(type);
  const { submit, again } = useChanges(type.id);
  const [failure, setFailure] = useState<Failure | null>(null);
  const period = type.views.timeline?.period ?? '';
  const field = type.fields[period];
  const now = useRef(rows);
  useEffect(() => {
    now.current = rows;
  });

  /** What a move wrote over, and whether others had put it there while its sender did not see it. */
  const before = ({ row: { record } }: Move, answer: Answer | undefined) => {
    const unseen = answer?.overwrote[period];
    const value = (unseen ? unseen.value : record.fields[period]) ?? null;
    const span = spanOf({ ...record, fields: { [period]: value } }, period, field);
    return { value, span, isOthers: unseen !== undefined && unseen.by !== member.id };
  };
  const hasMovedOn = ({ row, after }: Move, last: Span | null) => {
    const there = now.current.find(({ id }) => id === row.id);
    return there !== undefined && ![after, row.span, last].some((span) => sameSpan(span, there.span));
  };

  const patch = ({ id }: RecordView, seen: number, value: unknown) =>
    ({ kind: 'patch', record: id, seen, fields: { [period]: value } }) as const;

  async function tried(title: string, work: Promise<readonly Answer[]>, tell: Failure['tell']): Promise<void> {
    setFailure(null);
    try {
      tell(await work);
    } catch (error) {
      setFailure({ title, error, tell });
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
    const tell = (answers: readonly Answer[]) => {
      const done = moves.map((one) => {
        const answer = answers.find(({ record }) => record === one.row.id);
        return { move: one, clock: answer?.clock ?? one.row.record.clock, before: before(one, answer) };
      });
      const undo = () => {
        const still = done.filter((one) => !hasMovedOn(one.move, one.before.span));
        const late = done.find((one) => !still.includes(one));
        const undone = late
          ? t('board.undo.late', { title: late.move.row.name })
          : isOne
            ? t('line.undone', { name })
            : t('line.undone.all');
        const wishes = still.map((one) => patch(one.move.row.record, one.clock, one.before.value));
        void tried(refused, wishes.length > 0 ? submit(...wishes) : Promise.resolve([]), () => say({ text: undone }));
      };
      const text = isOne ? words.moved(name, row.span, after) : t('line.shift.done', { count: moves.length });
      const others = done.find((one) => one.before.isOthers);
      const theirs = others?.before.span ? words.dates(others.before.span) : t('line.undated');
      say({
        text: others ? t('line.moved.over', { text, name: others.move.row.name, dates: theirs }) : text,
        actions: [{ word: t('line.undo'), act: undo }],
      });
    };
    const wishes = moves.map((one) => patch(one.row.record, one.row.record.clock, valueFor(one.after, field)));
    await tried(refused, submit(...wishes), tell);
  }

  return {
    move,
    failure,
    again: () => failure && void tried(failure.title, again() ?? Promise.resolve([]), failure.tell),
    dismiss: () => setFailure(null),
  };
}
export type Mover = ReturnType<typeof useMover>;
