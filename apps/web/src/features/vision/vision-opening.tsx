import type { ReactNode } from 'react';
import { reaches } from '../../records/reach.ts';
import { Failure } from '../../server/failure.tsx';
import { useHere } from '../../server/here.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { IconCompass, IconPencil } from '../../ui/icons.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstSentence, type Section, type Vision } from './model.ts';
import { NoVision } from './no-vision.tsx';
import styles from './opening.module.css';
import { SectionList } from './section-list.tsx';
import { useSaid } from './use-said.ts';
import { useVision } from './use-vision.ts';
import { VisionState } from './vision-state.tsx';

type Props = {
  /** What stands between the sentence and the sections; told the sections once they have come, where there are some. */
  children: (sections: readonly Section[]) => ReactNode;
};

/** The vision on the first page of a city: its first sentence, what is going on with it, and its sections. */
export function VisionOpening({ children }: Props) {
  const { t } = useWords();
  const { member } = useHere();
  const read = useVision();
  if (read.status === 'pending') return <Waiting word={t('opening')} heights={[14, 20]} />;
  if (read.status === 'failed') {
    return <Failure error={read.error} onRetry={read.retry} />;
  }
  // Whoever cannot read it has other things to do here than to be told so; whoever may begin it is shown how, with the rest.
  if (read.status === 'none') {
    const { roles } = member;
    return (
      <>
        {reaches(roles, 'direction') && !reaches(roles, 'direction', 'create') && <NoVision />}
        {children([])}
      </>
    );
  }
  const { vision, sections, isRevision, organisations } = read;
  return (
    <>
      <Sentence vision={vision} isRevision={isRevision} sections={sections ?? []} />
      {sections ? (
        <>
          {children(sections)}
          <SectionList sections={sections} organisations={organisations} />
        </>
      ) : (
        read.sectionsError === null && <Waiting word={t('opening')} heights={[20]} />
      )}
    </>
  );
}

function Sentence({
  vision,
  isRevision,
  sections,
}: {
  vision: Vision;
  isRevision: boolean;
  sections: readonly Section[];
}) {
  const { t, of, language } = useWords();
  const { city } = useHere();
  const say = useSaid(language);
  const [title] = say(vision.title);
  const [statement] = vision.statement ? say(vision.statement) : [];
  const mine = sections.find(({ mayWriteText }) => mayWriteText);
  const values = { city: of(city.name), year: String(vision.horizon ?? '') };
  return (
    <section className={styles['hero']} aria-labelledby="opening-vision">
      <div className={styles['about']}>
        <h2 id="opening-vision" lang={title?.language}>
          {title?.text}
        </h2>
        <VisionState vision={vision} />
      </div>
      {statement && (
        <p className={styles['sentence']} lang={statement.language}>
          {firstSentence(statement.text)}
        </p>
      )}
      {vision.record.state !== 'adopted' && (
        <p className={styles['now']}>
          {isRevision ? t('home.vision.revising', values) : t('home.vision.writing', values)}
        </p>
      )}
      <div className={styles['actions']}>
        <LinkButton
          to="/$citySlug/vision/{-$code}"
          params={{ citySlug: city.slug }}
          look="filled"
          icon={<IconCompass size="1.25rem" stroke={1.7} aria-hidden="true" />}
        >
          {t('home.vision.read')}
        </LinkButton>
        {mine && (
          <LinkButton
            to="/$citySlug/vision/{-$code}"
            params={{ citySlug: city.slug, code: mine.record.code }}
            icon={<IconPencil size="1.25rem" stroke={1.7} aria-hidden="true" />}
          >
            {t('home.vision.write', { number: mine.number })}
          </LinkButton>
        )}
      </div>
    </section>
  );
}
