import { useState } from 'react';
import type { RecordView } from '../records/shapes.ts';
import { useWish } from '../records/use-wish.ts';
import { Failure } from '../server/failure.tsx';
import { IconChevronDown, IconCircleCheck } from '../ui/icons.ts';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import { locales } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { shownLanguage } from '../words/written.ts';
import { Replies } from './replies.tsx';
import { Said } from './said.tsx';
import styles from './thread.module.css';
import { saidIn, type Thread } from './threads.ts';
import { useReplying } from './use-replying.ts';
import type { Speaker } from './use-speakers.ts';

type Props = {
  thread: Thread;
  host: RecordView;
  speakerOf: (said: RecordView) => Speaker;
  partOf: (address: string) => string;
  /** Whether the reader came for something in it. */
  isNamed: boolean;
};

/** What somebody said and what was answered; one line of it once it is settled, until somebody opens it. */
export function ThreadView({ thread, host, speakerOf, partOf, isNamed }: Props) {
  const { t } = useWords();
  const around = useKeptFocus<HTMLLIElement>();
  const wishing = useWish();
  const { root, replies } = thread;
  const { record, isSettled } = root;
  const [unfolded, setUnfolded] = useState<boolean | null>(null);
  const { button, toggle, isReplying, justSaid, onDone } = useReplying(record);
  // What somebody is writing in does not fold under their hands.
  const isOpen = !isSettled || isReplying || (unfolded ?? isNamed);
  return (
    <li ref={around} className={styles['thread']} data-settled={isSettled}>
      {isSettled && (
        <FoldLine thread={thread} speaker={speakerOf(record)} isOpen={isOpen} onFold={() => setUnfolded(!isOpen)} />
      )}
      {isOpen && (
        <>
          <Said
            comment={root}
            host={host}
            speaker={speakerOf(record)}
            part={root.part === null ? undefined : partOf(root.part)}
            takesFocus={false}
            replies={replies.length}
            onEdit={() => setUnfolded(true)}
          >
            {record.may.includes('comment') && (
              <button ref={button} type="button" aria-expanded={isReplying} onClick={toggle}>
                {t('talk.reply')}
              </button>
            )}
            {record.writes.includes('resolved') && (
              <button
                type="button"
                onClick={() => {
                  setUnfolded(null);
                  wishing.wish(record, { resolved: isSettled ? null : true });
                }}
              >
                {t(isSettled ? 'talk.reopen' : 'talk.settle')}
              </button>
            )}
          </Said>
          {wishing.status === 'error' && <Failure error={wishing.error} onRetry={wishing.again} />}
          <Replies
            to={record}
            {...{ host, replies, isReplying, justSaid, onDone, speakerOf }}
            onEdit={() => setUnfolded(true)}
          />
        </>
      )}
    </li>
  );
}

type LineProps = { thread: Thread; speaker: Speaker; isOpen: boolean; onFold: () => void };

function FoldLine({ thread, speaker, isOpen, onFold }: LineProps) {
  const { t, language } = useWords();
  const { text } = thread.root;
  const { organisation, name } = speaker;
  const who = [speaker.isForOrganisation ? organisation : null, name].flatMap((one) => one ?? []).join(' ');
  const shown = shownLanguage(text, language);
  return (
    <button type="button" className={styles['fold']} aria-expanded={isOpen} onClick={onFold}>
      <IconCircleCheck size="1.125rem" stroke={1.8} aria-hidden="true" />
      <span>{t('talk.settled', { count: saidIn(thread).length })}</span>
      {!isOpen && (
        <span className={styles['excerpt']} lang={locales[shown]}>
          {t('filter.set', { name: who || t('talk.somebody'), value: text[shown] })}
        </span>
      )}
      <IconChevronDown size="1rem" stroke={1.8} aria-hidden="true" />
    </button>
  );
}
