import type { Sector } from '@cityloom/operating-model';
import type { ReactNode } from 'react';
import { useMarkedName } from '../../prose/colleagues/marked-name.ts';
import { useLiveDocument, usePresent } from '../../prose/use-live.ts';
import { useHere } from '../../server/here.tsx';
import { IconPencil } from '../../ui/icons.ts';
import { SectorShape } from '../../ui/sector-mark.tsx';
import { shownIn, type TextView } from '../../words/text-view.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './contents.module.css';
import type { Section } from './model.ts';
import { SectionLink } from './section-link.tsx';

type Writers = Readonly<{ count: number; names: string; sector: Sector | null }>;
type Props = { section: Section; view: TextView };

/** Tells in the contents that others write here now. No live region: it would speak over the text. */
export function WritingMark(props: Props) {
  const { t } = useWords();
  return (
    <AtTexts {...props}>
      {({ count, names }) => (
        <span className={styles['writing']}>
          <IconPencil size="0.9375rem" stroke={1.9} aria-hidden="true" />
          {t('vision.writing', { count, names })}
        </span>
      )}
    </AtTexts>
  );
}

/** Tells above the text that others write in a section, and leads there. */
export function WritingLine(props: Props) {
  const { t } = useWords();
  const { number, record } = props.section;
  return (
    <AtTexts {...props}>
      {({ count, names, sector }) => (
        <p className={styles['line']}>
          {sector && <SectorShape sector={sector} />}
          {t('vision.writing.section', { count, names, number })}
          <SectionLink code={record.code}>{t('vision.go')}</SectionLink>
        </p>
      )}
    </AtTexts>
  );
}

/** Shows something for each text of a section in which others write. */
function AtTexts({ section, view, children }: Props & { children: (writers: Writers) => ReactNode }) {
  const { language: first } = useWords();
  return shownIn(view, first).map((language) => (
    <AtText key={language} record={section.record.id} language={language}>
      {children}
    </AtText>
  ));
}

type TextProps = { record: string; language: 'zh' | 'en'; children: (writers: Writers) => ReactNode };

function AtText({ record, language, children }: TextProps) {
  const { city } = useHere();
  const live = useLiveDocument({ city: city.id, record, field: 'text', language });
  return live && <Present live={live}>{children}</Present>;
}

function Present({
  live,
  children,
}: { live: NonNullable<ReturnType<typeof useLiveDocument>> } & Pick<TextProps, 'children'>) {
  const { allOf } = useWords();
  const nameOf = useMarkedName();
  const { member } = useHere();
  const others = usePresent(live).people.filter(({ person }) => person !== member.id);
  const people = [...new Map(others.map((one) => [one.person, one])).values()];
  if (people.length === 0) return null;
  const sectors = new Set(people.map(({ sector }) => sector));
  const [sector = null] = sectors.size === 1 ? sectors : [];
  return children({ count: people.length, names: allOf(people.map(nameOf)), sector });
}
