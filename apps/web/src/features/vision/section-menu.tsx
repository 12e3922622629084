import { Link } from '@tanstack/react-router';
import { mayBin } from '../../records/reach.ts';
import { useHere } from '../../server/here.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { IconArrowDown, IconArrowUp, IconDots, IconListDetails, IconTrash } from '../../ui/icons.ts';
import { Spoken } from '../../ui/spoken.tsx';
import { useWords } from '../../words/use-words.ts';
import { mayArrange } from './arrange.ts';
import type { Section } from './model.ts';
import styles from './section-menu.module.css';
import type { useArranging } from './use-arranging.ts';

type Props = {
  section: Section;
  /** All of them, in their order. */
  sections: readonly Section[];
  arranging: ReturnType<typeof useArranging>;
};

const sign = { size: '1.125rem', stroke: 1.8, 'aria-hidden': true } as const;

/** What can be done with a section as a whole, for those who may. */
export function SectionMenu({ section, sections, arranging }: Props) {
  const { t } = useWords();
  const { city } = useHere();
  const { record, number } = section;
  const place = sections.indexOf(section);
  const arranges = mayArrange(sections);
  const bins = mayBin(record);
  if (record.writes.length === 0 && !bins) return null;
  return (
    <Disclosure
      align="start"
      face={
        <>
          <IconDots size="1.25rem" stroke={1.8} aria-hidden="true" />
          <Spoken>{t('vision.section.menu', { number })}</Spoken>
        </>
      }
    >
      {(close) => {
        const closing = (act: () => void) => () => {
          close();
          act();
        };
        return (
          <ul className={styles['menu']}>
            {arranges && place > 0 && (
              <li>
                <button type="button" onClick={closing(() => arranging.move(section, place - 1))}>
                  <IconArrowUp {...sign} />
                  {t('vision.section.up')}
                </button>
              </li>
            )}
            {arranges && place < sections.length - 1 && (
              <li>
                <button type="button" onClick={closing(() => arranging.move(section, place + 1))}>
                  <IconArrowDown {...sign} />
                  {t('vision.section.down')}
                </button>
              </li>
            )}
            <li>
              <Link
                to="/$citySlug/r/$type/{-$code}"
                params={{ citySlug: city.slug, type: record.type, code: record.code }}
              >
                <IconListDetails {...sign} />
                {t('vision.section.details')}
              </Link>
            </li>
            {bins && (
              <li>
                <button type="button" onClick={closing(() => arranging.bin(section))}>
                  <IconTrash {...sign} />
                  {t('record.bin')}
                </button>
              </li>
            )}
          </ul>
        );
      }}
    </Disclosure>
  );
}
