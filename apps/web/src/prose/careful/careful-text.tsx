import type { Language } from '@cityloom/operating-model';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { HTMLAttributes, ReactElement } from 'react';
import type * as Y from 'yjs';
import type { LiveDocument } from '../live-document.ts';
import { addressKey } from '../prose-address.ts';
import { isEmptyProse, type ProseNode } from '../prose-json.ts';
import { blocksQuery } from '../prose-query.ts';
import type { Remarks } from '../passages/remarks.ts';
import { useFound } from '../passages/use-found.ts';
import { useMarked } from '../passages/use-marked.ts';
import { ProseText } from '../prose-text.tsx';
import type { ShownText } from '../text-blocks.ts';
import { beginAtEnd, beginWith, type Ground } from './begin.ts';
import { CarefulBlock } from './careful-block.tsx';
import { CarefulEnd } from './careful-end.tsx';
import { CarefulSaid } from './careful-said.tsx';
import styles from './careful.module.css';
import type { Draft } from './draft.ts';
import { drafts as all } from './drafts.ts';
import { isSame, withHeld } from './held.ts';
import { keysOf, withPlaces } from './placed.ts';
import { useHeld } from './use-held.ts';

type Props = {
  live: LiveDocument;
  text: ShownText;
  /** The live text, where it is what is shown. */
  doc: Y.Doc | null;
  seq: () => number;
  drafts: readonly Draft[];
  /** Accessible name of the text. */
  label: string;
  language: Language | null;
  headingLevel: number;
  empty: string;
  /** Whether the reader may write. */
  isOffered: boolean;
  /** Whether a paragraph is to be chosen now. */
  isChoosing: boolean;
  onBegun: () => void;
  /** What is said about its words. */
  remarks?: Remarks;
};

/** A text to read whose paragraphs can be written apart, one at a time: the field stands in the place of the paragraph. */
export function CarefulText(props: Props) {
  const { live, doc, seq, drafts, label, language, isOffered, isChoosing, onBegun } = props;
  const around = useRef<HTMLDivElement>(null);
  const held = useHeld(around, props.text, drafts);
  const text = useMemo(() => withPlaces(withHeld(props.text, held), drafts), [props.text, held, drafts]);
  const keys = useMemo(
    () => keysOf(text, [...drafts.map(({ block: written }) => written), held?.block.id]),
    [text, drafts, held],
  );
  const now = useMemo(
    () => new Map([...props.text.blocks].map(([node, one]) => [one.id, { node, one }])),
    [props.text],
  );
  const ground: Ground = { address: live.address, text: props.text, seq };
  const isEmpty = isEmptyProse(text.json);
  const { blocks, found } = useFound(doc, props.text, props.remarks?.passages);
  useMarked(
    around,
    found.filter(({ isWhole, passage }) => !isWhole || passage.words !== undefined),
  );
  useLost(props.text, drafts);
  useReadAnew(live, drafts);
  useEffect(() => {
    if (isChoosing) around.current?.querySelector<HTMLElement>('[data-offer]')?.focus();
  }, [isChoosing]);

  const begun = (begin: () => void) => {
    begin();
    onBegun();
  };
  const remarkAt = (id: string) => {
    if (props.remarks === undefined) return null;
    const said = found.flatMap((one) => (one.block === id ? [one.id] : []));
    const words = blocks.find((one) => one.id === id)?.words ?? '';
    return { ...props.remarks, said, words, doc };
  };
  const block = (node: ProseNode, shown: (more?: HTMLAttributes<HTMLElement>) => ReactElement) => {
    const here = text.blocks.get(node);
    if (here === undefined) return shown();
    const draft = drafts.find((one) => one.block === here.id);
    const isHeld = held?.block.id === here.id && !isSame(now.get(here.id)?.node, node);
    return (
      <CarefulBlock
        block={here}
        isHeld={isHeld}
        level={node.attrs?.['level']}
        shown={shown}
        draft={draft}
        isOffered={isOffered && here.text !== null && here.text !== ''}
        isChoosing={isChoosing}
        onBegin={() => begun(() => beginWith(ground, now.get(here.id)?.one ?? here))}
        remark={remarkAt(here.id)}
        field={{ label, language, live }}
      />
    );
  };

  return (
    <div ref={around} className={styles['careful']} data-choosing={isChoosing} data-text={addressKey(live.address)}>
      <ProseText
        json={text.json}
        language={language}
        headingLevel={props.headingLevel}
        empty={props.empty}
        {...(!(isEmpty && drafts.length === 0) && { frame: { around: block, keyOf: (node) => keys.get(node) } })}
      />
      <CarefulEnd
        draft={drafts.find((one) => one.block === null)}
        isOffered={isOffered}
        isEmpty={isEmpty}
        onBegin={() => begun(() => beginAtEnd(ground))}
        field={{ label, language, live }}
      />
      <CarefulSaid drafts={drafts} />
    </div>
  );
}

/** Tells the writer of a paragraph that it has been taken away. */
function useLost({ blocks }: ShownText, drafts: readonly Draft[]): void {
  useEffect(() => {
    const ids = new Set([...blocks.values()].map(({ id }) => id));
    if (ids.size === 0) return;
    for (const { key, block } of drafts) if (block !== null && !ids.has(block)) all.lost(key);
  }, [blocks, drafts]);
}

/** What has been put in is read where no live line brings it. */
function useReadAnew({ address }: LiveDocument, drafts: readonly Draft[]): void {
  const client = useQueryClient();
  const put = drafts.filter(({ state }) => state.is === 'in').length;
  useEffect(() => {
    if (put > 0) void client.invalidateQueries({ queryKey: blocksQuery(address).queryKey });
  }, [client, address, put]);
}
