import { useMemo } from 'react';
import type { RecordView } from '../../records/shapes.ts';
import type { Organisation } from '../../server/contract.ts';
import { useLine } from '../../server/socket.ts';
import { Failure } from '../../server/failure.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAdoptionNews } from '../../voices/suggestions/use-adoption-news.ts';
import { useSaid } from '../../voices/use-said.ts';
import { useWords } from '../../words/use-words.ts';
import { AddSection } from './add-section.tsx';
import { useArrival } from './arrival.ts';
import { Contents } from './contents.tsx';
import { MissingSection } from './missing-section.tsx';
import type { Section, Vision } from './model.ts';
import { SectionMenu } from './section-menu.tsx';
import { SectionPart } from './section-part.tsx';
import { useTextView } from './text-view.ts';
import { useArranging } from './use-arranging.ts';
import { useToWrite } from './use-to-write.ts';
import { useCurrentSection } from './use-current-section.ts';
import { VisionHeader } from './vision-header.tsx';
import styles from './vision.module.css';
import { WhileReading } from './while-reading.tsx';

type Props = {
  vision: Vision;
  inForce: RecordView | undefined;
  sections: readonly Section[] | undefined;
  sectionsError: unknown;
  retry: () => void;
  organisations: ReadonlyMap<string, Organisation>;
  /** The section that the address leads to. */
  code: string | undefined;
};

const noSections: readonly Section[] = [];

/** A vision and its sections. */
export function VisionSheet({ vision, inForce, sections, sectionsError, retry, organisations, code }: Props) {
  const { t } = useWords();
  const line = useLine();
  const [view, chooseView] = useTextView();
  const current = useCurrentSection(sections);
  const together = useMemo(() => (sections ?? noSections).map(({ record }) => record.id), [sections]);
  const said = useSaid(together);
  useAdoptionNews(said.suggestions.data);
  const arranging = useArranging(sections ?? noSections, code);
  const [toWrite, begun] = useToWrite();
  useArrival(code, sections !== undefined);
  const isMissing = code !== undefined && sections?.every(({ record }) => record.code !== code);

  return (
    <div className={styles['page']} data-view={view} data-vision>
      <VisionHeader vision={vision} inForce={inForce} sections={sections} view={view} onView={chooseView} />
      {line === 'blocked' && <p className={styles['blocked']}>{t('live.blocked')}</p>}
      {isMissing && <MissingSection code={code} />}
      {sections && sections.length > 0 && (
        <>
          <WhileReading sections={sections} view={view} />
          <Contents sections={sections} current={current} view={view} />
        </>
      )}
      <div className={styles['sheet']} data-alone={sections?.length === 0 || undefined}>
        {sections?.map((section) => (
          <SectionPart
            key={section.record.id}
            section={section}
            menu={<SectionMenu section={section} sections={sections} arranging={arranging} />}
            together={together}
            said={said}
            organisations={organisations}
            view={view}
            isNamed={section.record.code === code}
            isToWrite={section.record.code === code && toWrite}
            onBegun={begun}
          />
        ))}
        {sections && (
          <AddSection vision={vision.record.id} sections={sections} organisations={organisations} view={view} />
        )}
        {!sections && sectionsError === null && <Waiting word={t('opening')} heights={[16, 15, 14]} />}
        {sectionsError !== null && <Failure error={sectionsError} onRetry={retry} />}
      </div>
    </div>
  );
}
