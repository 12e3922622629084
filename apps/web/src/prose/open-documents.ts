import { line } from '../server/socket.ts';
import { warnOnLeaving } from './leave-warning.ts';
import { LiveDocument } from './live-document.ts';
import { addressKey, type ProseAddress } from './prose-address.ts';
import { browserTiming } from './timing.ts';

interface Open {
  readonly document: LiveDocument;
  readonly endWarning: () => void;
  holders: number;
}

/** The documents of this tab: two screens of one address share one, with one outbox. */
const documents = new Map<string, Open>();

/** A document is kept a while after the last screen has left it: people come back. In milliseconds. */
const grace = 2000;

/** The live document of an address, where somebody holds it. */
export function openDocument(address: ProseAddress): LiveDocument | null {
  return documents.get(addressKey(address))?.document ?? null;
}

/**
 * Opens the live document of an address, joined by the first who holds it.
 * @returns lets go of it; while something in it is unsaved it stays open without holders
 */
export function holdDocument(address: ProseAddress): () => void {
  const key = addressKey(address);
  const held = documents.get(key) ?? opened(key, address);
  held.holders += 1;
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    held.holders -= 1;
    if (held.holders === 0) setTimeout(() => closeWhenSaved(key, held), grace);
  };
}

function opened(key: string, address: ProseAddress): Open {
  const document = new LiveDocument(address, line, browserTiming);
  const open: Open = { document, endWarning: warnOnLeaving(() => hasWordsToLose(document)), holders: 0 };
  documents.set(key, open);
  document.start();
  return open;
}

function closeWhenSaved(key: string, { document, endWarning, holders }: Open): void {
  if (holders > 0 || documents.get(key)?.document !== document) return;
  if (hasWordsToLose(document)) {
    const end = document.follow(() => {
      if (hasWordsToLose(document)) return;
      end();
      const open = documents.get(key);
      if (open) closeWhenSaved(key, open);
    });
    return;
  }
  documents.delete(key);
  endWarning();
  document.close();
}

function hasWordsToLose({ state }: LiveDocument): boolean {
  return state.unsaved || state.rescued !== '';
}
