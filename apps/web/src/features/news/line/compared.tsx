import { fieldOf, type RecordType } from '@cityloom/operating-model';
import type { ReactNode } from 'react';
import { locales } from '../../../words/language.ts';
import { useWords } from '../../../words/use-words.ts';
import { changedText } from './changed-text.ts';
import styles from './line.module.css';
import { ValueAt } from './value-at.tsx';

type Props = {
  type: RecordType | undefined;
  change: { address: string; before: unknown; after: unknown };
  /** How what it became is called. */
  now: string;
};

/** What stood at an address of a record, and what stands there now. */
export function Compared({ type, change: { address, before, after }, now }: Props) {
  const { t, language } = useWords();
  const shown = ([was, is]: readonly [ReactNode, ReactNode]) => (
    <dl className={styles['compared']}>
      <dt>{t('since.before')}</dt>
      <dd>{was}</dd>
      <dt>{now}</dt>
      <dd>{is}</dd>
    </dl>
  );
  const field = type && fieldOf(type, address);
  if (field?.kind === 'text') {
    const text = changedText(before, after, language, field.long === true);
    const lang = text.language ? locales[text.language] : undefined;
    const words = (one: string) => (one === '' ? '—' : <span lang={lang}>{one}</span>);
    return shown([words(text.before), words(text.after)]);
  }
  return shown([
    <ValueAt key="before" type={type} address={address} value={before} />,
    <ValueAt key="after" type={type} address={address} value={after} />,
  ]);
}
