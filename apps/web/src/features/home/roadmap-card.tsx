import { useMemo } from 'react';
import { NameOf } from '../../fields/name-of.tsx';
import { useAllRecords } from '../../records/use-all-records.ts';
import { useHere } from '../../server/here.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { IconRoute } from '../../ui/icons.ts';
import { ToneBadge } from '../../ui/tone-badge.tsx';
import type { WordKey } from '../../words/en.ts';
import { useWords } from '../../words/use-words.ts';
import { Card } from './card.tsx';
import { roadmapGlance, type Standing } from './glance.ts';
import styles from './home.module.css';
import { LineLink } from './line-link.tsx';

const tones = { off: 'crit', watch: 'warn', on: 'ok', waiting: 'idle' } as const satisfies Record<Standing, string>;
const words = {
  off: 'home.standing.off',
  watch: 'home.standing.watch',
  on: 'home.standing.on',
  waiting: 'home.standing.waiting',
} as const satisfies Record<Standing, WordKey>;
const most = 4;

/** The roadmap at a glance: how many initiatives stand how, and which of them need somebody to look. */
export function RoadmapCard() {
  const { t } = useWords();
  const { city } = useHere();
  const asked = useAllRecords('initiative');
  // A figure of the first page alone would be a wrong one.
  const all = asked.isWhole || asked.more ? asked.data : undefined;
  const glance = useMemo(() => all && roadmapGlance(all, most), [all]);
  return (
    <Card
      id="home-roadmap"
      title={t('home.roadmap')}
      asked={asked}
      empty={asked.data?.length === 0 ? t('home.roadmap.empty') : null}
      next={
        <LinkButton
          to="/$citySlug/roadmap"
          params={{ citySlug: city.slug }}
          icon={<IconRoute size="1.25rem" stroke={1.7} aria-hidden="true" />}
        >
          {t('home.roadmap.all')}
        </LinkButton>
      }
    >
      <ul className={styles['counts']}>
        {glance?.counts.map(({ standing, count }) => (
          <li key={standing}>
            <ToneBadge tone={tones[standing]} word={`${t(words[standing])} ${count}`} />
          </li>
        ))}
      </ul>
      <ul className={styles['lines']}>
        {glance?.lines.map(({ record, name, standing }) => (
          <li key={record.id}>
            <LineLink record={record} name={name} />
            <span className={styles['aside']}>
              {record.ownerOrg && <NameOf id={record.ownerOrg} />}
              {standing && <ToneBadge tone={tones[standing]} word={t(words[standing])} />}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
