import { Link } from '@tanstack/react-router';
import { ColleaguesLine } from '../../prose/colleagues/colleagues-line.tsx';
import { useCarefulFirst } from '../../prose/use-careful-first.ts';
import type { RecordView } from '../../records/shapes.ts';
import { kinds, valueOf } from '../../records/value-of.ts';
import { inEither } from '../../records/names.ts';
import { useHere } from '../../server/here.tsx';
import { IconPencil } from '../../ui/icons.ts';
import { VersionFact } from '../../views/version/version-fact.tsx';
import { shownIn, type TextView } from '../../words/text-view.ts';
import { TextViewChoice } from '../../words/text-view-choice.tsx';
import { useWords } from '../../words/use-words.ts';
import { type Section, shareOf, type Vision } from './model.ts';
import { useShare } from './use-share.ts';
import { useSaid } from './use-said.ts';
import { VisionState } from './vision-state.tsx';
import styles from './vision.module.css';
import { WritingLine } from './writing-mark.tsx';

type Props = {
  vision: Vision;
  /** The vision that the city goes by, where one is adopted. */
  inForce: RecordView | undefined;
  sections: readonly Section[] | undefined;
  view: TextView;
  onView: (view: TextView) => void;
};

/** What this vision is, how far it has come, what it says in one paragraph, and what the reader may write of it. */
export function VisionHeader({ vision, inForce, sections, view, onView }: Props) {
  const { t, of, day, language: first } = useWords();
  const { city } = useHere();
  const share = useShare();
  const isCarefulFirst = useCarefulFirst();
  const say = useSaid(view);
  const [title] = say(vision.title);
  const nameOf = (record: RecordView) => inEither(valueOf(record, 'title', kinds.bilingual), first) ?? record.code;
  const { statement } = vision;
  return (
    <header className={styles['header']}>
      <p className={styles['printed']}>{t('vision.printed', { city: of(city.name), date: day(city.today) })}</p>
      <div className={styles['top']}>
        <h1 tabIndex={-1} lang={title?.language}>
          {title?.text}
        </h1>
        <VisionState vision={vision} />
      </div>
      {statement && (
        <div className={styles['statement']}>
          {say(statement).map(({ language, text }) => (
            <p key={language} lang={language}>
              {text}
            </p>
          ))}
        </div>
      )}
      <dl className={styles['people']}>
        {inForce === undefined || inForce.id === vision.record.id ? (
          <VersionFact record={vision.record} />
        ) : (
          <VersionFact record={inForce} label={t('version.in-force', { title: nameOf(inForce) })} />
        )}
      </dl>
      {vision.record.writes.length > 0 && (
        <Link
          to="/$citySlug/r/$type/{-$code}"
          params={{ citySlug: city.slug, type: vision.record.type, code: vision.record.code }}
          className={styles['change']}
        >
          <IconPencil size="1.125rem" stroke={1.8} aria-hidden="true" />
          {t('begin.vision.change')}
        </Link>
      )}
      <div className={styles['tools']}>
        {sections && sections.length > 0 && (
          <p className={styles['share']}>
            <IconPencil size="1.125rem" stroke={1.8} aria-hidden="true" />
            <span>{share(shareOf(sections), isCarefulFirst)}</span>
          </p>
        )}
        <TextViewChoice value={view} onChoose={onView} />
      </div>
      <ColleaguesLine language={shownIn(view, first)[0] ?? first} />
      {sections?.map((section) => (
        <WritingLine key={section.record.id} section={section} view={view} />
      ))}
    </header>
  );
}
