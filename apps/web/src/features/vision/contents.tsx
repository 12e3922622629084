import type { TextView } from '../../words/text-view.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './contents.module.css';
import type { Section } from './model.ts';
import { SectionLink } from './section-link.tsx';
import { useSaid } from './use-said.ts';
import { WritingMark } from './writing-mark.tsx';

type Props = {
  sections: readonly Section[];
  current: string | undefined;
  view: TextView;
};

/** The sections as a list: at the side where there is room, else folded above the text. */
export function Contents(props: Props) {
  const { t } = useWords();
  return (
    <>
      <details className={styles['folded']}>
        <summary>{t('vision.contents.count', { count: props.sections.length })}</summary>
        <nav aria-label={t('vision.contents')}>
          <List {...props} />
        </nav>
      </details>
      <nav aria-label={t('vision.contents')} className={styles['aside']}>
        <p>{t('vision.contents')}</p>
        <List {...props} />
      </nav>
    </>
  );
}

function List({ sections, current, view }: Props) {
  const say = useSaid(view);
  return (
    <ol className={styles['list']}>
      {sections.map((section) => {
        const { code } = section.record;
        return (
          <li key={code}>
            <SectionLink code={code} isCurrent={current === code}>
              <span className={styles['number']}>{section.number}</span>
              <span>
                {say(section.title).map(({ language, text }) => (
                  <span key={language} lang={language} className={styles['title']}>
                    {text}
                  </span>
                ))}
                <WritingMark section={section} view={view} />
              </span>
            </SectionLink>
          </li>
        );
      })}
    </ol>
  );
}
