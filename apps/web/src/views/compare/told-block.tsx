import type { Block, Stands } from '../../prose/compared/blocks.ts';
import type { Told } from '../../prose/compared/told.ts';
import { ProseText } from '../../prose/prose-text.tsx';
import { locales } from '../../words/language.ts';
import { Redlined } from '../../words/redline/redlined.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './compare.module.css';

/** What became of one paragraph: in words first, then the paragraph with the change in it. */
export function ToldBlock({ told }: { told: Told }) {
  const { t, language } = useWords();
  const standsOf = useStands();
  const { kind } = told;
  const shown = kind === 'removed' ? told.before : told.after;
  const { stands } = shown;
  // What stayed needs no word: it is there to find one's way.
  const label =
    kind === 'same'
      ? []
      : [
          t(kind === 'moved' ? words[told.way] : words[kind]),
          kind === 'moved' && told.before.words !== told.after.words && t(words.reworded),
          stands.as !== 'paragraph' && standsOf(stands),
        ].filter((word) => word !== false);
  return (
    <div className={styles['block']} data-change={kind} data-stands={stands.as}>
      {label.length > 0 && (
        <p className={styles['label']} lang={locales[language]}>
          {label.join(' · ')}
        </p>
      )}
      {'before' in told && 'after' in told && told.before.words !== told.after.words ? (
        <p className={styles['words']}>
          <Redlined before={told.before.words} after={told.after.words} out={t('compare.out')} into={t('compare.in')} />
        </p>
      ) : (
        <Whole block={shown} kind={kind} />
      )}
      {'before' in told && 'after' in told && <Looks before={told.before} after={told.after} />}
    </div>
  );
}

const words = {
  reworded: 'compare.block.reworded',
  restyled: 'compare.block.restyled',
  added: 'compare.block.added',
  removed: 'compare.block.removed',
  up: 'compare.block.up',
  down: 'compare.block.down',
} as const;

/** A paragraph as it reads. A heading is none here: it would stand among those of the page. */
function Whole({ block, kind }: { block: Block; kind: Told['kind'] }) {
  const content = block.node.content ?? [];
  const text = (
    <ProseText
      json={{ type: 'doc', content: [{ type: 'paragraph', content }] }}
      language={null}
      headingLevel={3}
      empty=""
    />
  );
  if (kind === 'added') return <ins>{text}</ins>;
  return kind === 'removed' ? <del>{text}</del> : text;
}

/** What changed in how a paragraph looks and where its links lead, which its words do not tell. */
function Looks({ before, after }: { before: Block; after: Block }) {
  const { t, language } = useWords();
  const standsOf = useStands();
  const [was, is] = [standsOf(before.stands), standsOf(after.stands)];
  const isOther = before.stands.as !== 'cell' && was !== is;
  const lines = [
    ...(isOther ? [t('compare.stands.became', { before: was, after: is })] : []),
    ...before.links.filter((one) => !after.links.includes(one)).map((address) => t('compare.href.out', { address })),
    ...after.links.filter((one) => !before.links.includes(one)).map((address) => t('compare.href.in', { address })),
  ];
  return lines.map((line) => (
    <p key={line} className={styles['muted']} lang={locales[language]}>
      {line}
    </p>
  ));
}

/** Says as what a paragraph stands in its text. */
function useStands() {
  const { t } = useWords();
  return (stands: Stands): string => {
    switch (stands.as) {
      case 'heading':
        return t('compare.stands.heading', { level: stands.level });
      case 'cell':
        return t('compare.stands.cell', { row: stands.row, column: stands.column });
      case 'item':
        return t('compare.stands.item');
      case 'number':
        return t('compare.stands.number');
      case 'quote':
        return t('compare.stands.quote');
      case 'paragraph':
        return t('compare.stands.paragraph');
    }
  };
}
