import { mayLeadTo, type RecordType, recordTypes } from '@cityloom/operating-model';
import { useId } from 'react';
import { inEither, useName } from '../../records/names.ts';
import type { RecordView } from '../../records/shapes.ts';
import { kinds, valueOf } from '../../records/value-of.ts';
import { Button } from '../../ui/button.tsx';
import { IconPlus } from '../../ui/icons.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useWords } from '../../words/use-words.ts';
import { LinksInput } from '../links-input.tsx';
import styles from './answer.module.css';

type Props = {
  type: RecordType;
  /** What is answered. */
  records: readonly RecordView[];
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
};

/** What an answer led to: what is answered speaks about stands first, and anything else is found by its name. */
export function LedToInput({ type, records, chosen, onChoose }: Props) {
  const { t, of, language } = useWords();
  const id = useId();
  // Several that are about different things have none of them in common.
  const abouts = new Set(records.map((record) => valueOf(record, type.says?.on ?? '', kinds.ref)));
  const [on = null] = abouts.size === 1 ? abouts : [];
  const about = useName(on);
  const field = type.fields[type.answer?.leadsTo ?? ''];
  const around = useKeptFocus<HTMLDivElement>();
  if (field?.kind !== 'refs') return null;
  const aboutType = recordTypes.get(about?.type ?? '');
  const title = inEither(about?.name ?? null, language);
  const isOffered = aboutType !== undefined && mayLeadTo(field.to, aboutType) && on !== null && !chosen.includes(on);
  return (
    <div ref={around} className={styles['led']}>
      <p id={`${id}-led`}>{of(field.label)}</p>
      {field.hint && <p className={styles['hint']}>{of(field.hint)}</p>}
      {isOffered && title !== null && (
        <div>
          <Button
            icon={<IconPlus size="1.125rem" stroke={1.8} aria-hidden="true" />}
            onClick={() => onChoose([...chosen, on])}
          >
            {t('answer.led.about', { title })}
          </Button>
        </div>
      )}
      <LinksInput
        field={field}
        links={chosen.map((to) => ({ to, as: null }))}
        labelId={`${id}-led`}
        onAdd={({ to }) => onChoose([...chosen, to])}
        onRemove={({ to }) => onChoose(chosen.filter((one) => one !== to))}
      />
    </div>
  );
}
