import { type Cell, type Field, isWebAddress } from '@cityloom/operating-model';
import type { ReactNode } from 'react';
import { inEither } from '../records/names.ts';
import { kinds } from '../records/value-of.ts';
import { ToneBadge } from '../ui/tone-badge.tsx';
import { locales } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { amountIn } from './amount.ts';
import styles from './fields.module.css';
import { NameOf } from './name-of.tsx';

/** Fields of every kind but small tables, live prose and what another field is to become. */
export type Valued = Exclude<Field, { kind: 'rows' | 'prose' | 'value' }> | Cell;

type Props = {
  field: Valued;
  /** As it came from the server; anything that is not of the field's kind counts as empty. */
  value: unknown;
  /** Stands where nothing is; nothing does without it. */
  empty?: ReactNode;
};

/** One value, a list of links or of tags, for reading. */
export function RegisterValue({ field, value, empty = null }: Props): ReactNode {
  const words = useWords();
  return shown(field, value, words) ?? empty;
}

function shown(field: Valued, value: unknown, words: ReturnType<typeof useWords>): ReactNode {
  const { t, of, language, dayShort, number, moment } = words;
  switch (field.kind) {
    case 'text':
      if (field.web && typeof value === 'string' && isWebAddress(value)) {
        return (
          <a href={value} target="_blank" rel="noopener noreferrer" className={styles['web']}>
            {value}
          </a>
        );
      }
      return textShown(field.long === true, value, language);
    case 'choice': {
      const option = typeof value === 'string' ? field.options[value] : undefined;
      if (option === undefined) return null;
      return option.tone === undefined ? of(option) : <ToneBadge tone={option.tone} word={of(option)} />;
    }
    case 'tags': {
      const tags = kinds.tags.safeParse(value).data ?? [];
      if (tags.length === 0) return null;
      return (
        <ul className={styles['tags']}>
          {tags.map((tag) => {
            const option = field.options?.[tag];
            return <li key={tag}>{option ? of(option) : tag}</li>;
          })}
        </ul>
      );
    }
    case 'date': {
      const date = kinds.date.safeParse(value).data;
      return date === undefined ? null : dayShort(date);
    }
    case 'period': {
      const period = kinds.period.safeParse(value).data;
      if (period === undefined) return null;
      const { from, to } = period;
      if (to === null) return t('field.period.open', { from: dayShort(from) });
      return from === to ? dayShort(from) : t('field.period', { from: dayShort(from), to: dayShort(to) });
    }
    case 'instant': {
      const instant = kinds.instant.safeParse(value).data;
      return instant === undefined ? null : moment(instant);
    }
    case 'number': {
      const figure = kinds.number.safeParse(value).data;
      if (figure === undefined) return null;
      return field.unit === undefined
        ? number(figure)
        : t('field.number', { number: number(figure), unit: of(field.unit) });
    }
    case 'percent': {
      const figure = kinds.number.safeParse(value).data;
      return figure === undefined ? null : `${number(figure)}%`;
    }
    case 'score': {
      const figure = kinds.number.safeParse(value).data;
      return figure === undefined ? null : t('field.score', { score: figure, max: field.max });
    }
    case 'money': {
      const money = kinds.money.safeParse(value).data;
      return money === undefined ? null : amountIn(language, money);
    }
    case 'flag': {
      const flag = kinds.flag.safeParse(value).data;
      return flag === undefined ? null : t(flag ? 'field.yes' : 'field.no');
    }
    case 'place': {
      const place = kinds.place.safeParse(value).data;
      if (place === undefined) return null;
      return place.name ?? `${number(place.latitude)}, ${number(place.longitude)}`;
    }
    case 'person':
    case 'ref':
      return typeof value === 'string' ? <NameOf id={value} /> : null;
    case 'refs': {
      const links = kinds.refs.safeParse(value).data ?? [];
      if (links.length === 0) return null;
      return (
        <ul className={styles['refs']}>
          {links.map(({ to, as }) => {
            const kind = as === null ? undefined : field.kinds?.[as];
            return (
              <li key={to}>
                <NameOf id={to} />
                {kind && <span className={styles['kind']}>{of(kind)}</span>}
              </li>
            );
          })}
        </ul>
      );
    }
  }
}

function textShown(isLong: boolean, value: unknown, language: 'en' | 'zh'): ReactNode {
  const label = typeof value === 'string' ? { zh: value, en: value } : (kinds.bilingual.safeParse(value).data ?? null);
  const text = inEither(label, language);
  if (label === null || text === null) return null;
  const isOther = label[language] === '';
  const lang = isOther ? locales[language === 'zh' ? 'en' : 'zh'] : undefined;
  return (
    <span lang={lang} className={isLong ? styles['long'] : undefined}>
      {text}
    </span>
  );
}
