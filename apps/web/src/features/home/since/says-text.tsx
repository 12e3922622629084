import type { Label } from '@cityloom/operating-model';
import { inEither, useName } from '../../../records/names.ts';
import { languageNames } from '../../../words/language.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Says } from './since-query.ts';

/** One phrase of a line. @param props.what what kind of record it is */
export function SaysText({ says, what }: { says: Says; what: Label }) {
  const { t, of } = useWords();
  switch (says.kind) {
    case 'writer':
      return <Writer id={says.person} />;
    case 'asked':
    case 'talk':
      return <span>{t('news.pair', { what: of(says.label), how: says.count })}</span>;
    case 'new':
      return <span>{t('news.pair', { what: t('news.new'), how: of(what) })}</span>;
    case 'gone':
      return <span>{t('news.gone')}</span>;
    case 'back':
      return <span>{t('news.back')}</span>;
    case 'stands':
      return <span>{says.to ? of(says.to) : t('table.state')}</span>;
    case 'field':
      return <span>{says.to ? t('news.pair', { what: of(says.label), how: of(says.to) }) : of(says.label)}</span>;
    case 'written': {
      const { label, language, added, removed, people } = says;
      const text = language === null ? of(label) : `${of(label)} · ${languageNames[language]}`;
      return <span>{t('news.written', { what: text, added, removed, people })}</span>;
    }
  }
}

function Writer({ id }: { id: string }) {
  const { t, language } = useWords();
  const who = inEither(useName(id)?.name ?? null, language);
  return <span>{who === null ? t('home.asks.somebody') : t('home.asks.line', { who })}</span>;
}
