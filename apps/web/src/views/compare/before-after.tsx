import type { ReactNode } from 'react';
import styles from './compare.module.css';
import type { SideNames } from './names.ts';

type Props = {
  names: SideNames;
  before: ReactNode;
  after: ReactNode;
  /** The language of both values, for those who listen; without it they have none of their own. */
  lang?: string;
};

/** A value before and after: side by side where there is room, the older one always first. */
export function BeforeAfter({ names, before, after, lang }: Props) {
  return (
    <dl className={styles['sides']}>
      <div data-side="before">
        <dt>{names.before}</dt>
        <dd lang={lang}>{before}</dd>
      </div>
      <div data-side="after">
        <dt>{names.after}</dt>
        <dd lang={lang}>{after}</dd>
      </div>
    </dl>
  );
}
