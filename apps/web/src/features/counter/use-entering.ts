import { languageOf, type Language } from '@cityloom/operating-model';
import { useState } from 'react';
import * as z from 'zod/mini';
import { useHere } from '../../server/here.tsx';
import { isRefused } from '../../server/is-refused.ts';
import { send } from '../../server/send.ts';
import { draftKey } from '../../voices/draft.ts';
import { type Card, type Enterable, keepCard, keptCard, newKey, nextCard } from './card.ts';

/** What was entered, and all that its slip is made of. It is on this page alone, and goes with it. */
export type Entered = Readonly<{
  code: string;
  key: string;
  text: string;
  number: string;
  language: Language;
  isPrinted: boolean;
}>;

const answer = z.object({ code: z.string() });

/**
 * Enters one card after the other. What is written of one is kept on this device until the server has it; where no answer comes it
 * stays as it was, and is sent again under the same key.
 * @returns the card, `write` to change it, `enter` to send it, which gives back whether it arrived; `isLocked` while nobody knows what
 *   became of it; what was `entered` in this sitting, the newest first, and `printed` to say whose slips are on paper
 */
export function useEntering(type: Enterable) {
  const { city, member } = useHere();
  const place = draftKey(member.id, 'counter');
  const [card, setCard] = useState(() => keptCard(place, type));
  const [entered, setEntered] = useState<readonly Entered[]>([]);
  const [isEntering, setEntering] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const become = (next: Card) => {
    keepCard(place, next);
    setCard(next);
  };
  const enter = async (): Promise<boolean> => {
    if (isEntering) return false;
    const { text, choices, source, on } = card;
    const key = card.sent ?? newKey();
    const [language, number] = [languageOf(text), card.number.trim()];
    become({ ...card, sent: key });
    setEntering(true);
    setError(null);
    try {
      const body = { key, text, language, choices, source, card: number === '' ? null : number, on };
      const { code } = await send('POST', `/api/cities/${encodeURIComponent(city.id)}/entered`, body, answer);
      setEntered((before) => [{ code, key, text: text.trim(), number, language, isPrinted: false }, ...before]);
      become(nextCard(type, card));
      return true;
    } catch (reason) {
      if (isRefused(reason)) become({ ...card, sent: null });
      setError(reason);
      return false;
    } finally {
      setEntering(false);
    }
  };
  return {
    card,
    write: (change: Partial<Omit<Card, 'sent'>>) => become({ ...card, ...change }),
    enter,
    isEntering,
    isLocked: isEntering || card.sent !== null,
    error,
    entered,
    printed: (keys: readonly string[]) =>
      setEntered((before) => before.map((one) => (keys.includes(one.key) ? { ...one, isPrinted: true } : one))),
  };
}
