import type { Field, RecordType } from '@cityloom/operating-model';
import { locales } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { endOfMonth, startOf, toIso } from './days.ts';
import type { Marker } from './markers.ts';
import type { Row, Waits } from './rows.ts';
import type { Span } from './span.ts';

/** How the timeline says dates, waits and what has moved. */
export function useLineWords(type: RecordType) {
  const { t, of, language, dayShort, number } = useWords();
  const period: Field | undefined = type.fields[type.views.timeline?.period ?? ''];
  const isDay = period?.kind === 'date';
  const day = (at: number) => dayShort(toIso(at));
  const month = (at: number) =>
    new Intl.DateTimeFormat(locales[language], { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      Date.parse(toIso(at)),
    );

  const dates = ({ from, to }: Span): string => {
    if (to === null) return t('line.from', { from: day(from) });
    return from === to ? day(from) : t('line.from-to', { from: day(from), to: day(to) });
  };
  const waits = ({ kind, name }: Waits): string =>
    t(kind === 'fs' ? 'line.waits.fs' : kind === 'ss' ? 'line.waits.ss' : 'line.waits.info', { name });
  const broken = ({ kind, name }: Waits): string => t(kind === 'ss' ? 'line.broken.ss' : 'line.broken.fs', { name });
  const marker = ({ name, day: at, tone, standing }: Marker): string =>
    together([name, day(at), ...(tone === 'late' ? [t('line.late')] : standing ? [of(standing)] : [])]);

  function together(parts: readonly string[]): string {
    return parts.join(language === 'zh' ? '，' : ', ');
  }

  return {
    dates,
    waits,
    marker,
    together,
    day,
    /** What is wrong with the order of a row, in one line; null where nothing is. */
    warning: ({ waits: all }: Row): string | null => {
      const [first, ...more] = all.filter(({ isBroken }) => isBroken);
      if (first === undefined) return null;
      return more.length === 0 ? broken(first) : t('line.broken.more', { words: broken(first), count: more.length });
    },
    /** A row as it is heard: first its name, then everything that the chart shows of it. */
    spoken: (row: Row, lane: string | null): string =>
      together([
        row.name,
        ...(lane === null ? [] : [lane]),
        ...(row.lead ? [t('line.led.part', { lead: row.lead.name })] : []),
        row.span ? dates(row.span) : t('line.undated'),
        ...(row.progress === null ? [] : [t('line.progress', { percent: number(row.progress) })]),
        ...row.waits.map((one) => (one.isBroken ? broken(one) : waits(one))),
        ...row.markers.map(marker),
      ]),
    /** What a move came to: its start where that changed, else its end. */
    moved: (name: string, before: Span | null, { from, to }: Span): string => {
      if (isDay) return t('line.day.moved', { name, when: day(from) });
      if (before === null || before.from !== from) {
        return startOf(from, 1) === from
          ? t('line.moved.month', { name, when: month(from) })
          : t('line.moved.day', { name, when: day(from) });
      }
      if (to === null) return t('line.ended.open', { name });
      return endOfMonth(to) === to
        ? t('line.ended.month', { name, when: month(to) })
        : t('line.ended.day', { name, when: day(to) });
    },
  };
}
