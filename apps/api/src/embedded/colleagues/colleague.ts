import { setTimeout as pause } from 'node:timers/promises';
import type { Label, Language } from '@cityloom/operating-model';
import { z } from 'zod';
import { LiveText } from './live-text.ts';
import { ColleaguePage } from './page.ts';
import { type Part, roundFor } from './script.ts';
import { restOfSentence, type Stroke, strokesOf } from './strokes.ts';

/** Whom a colleague is in the city, and where they write. */
export interface Seat {
  readonly city: string;
  /** Member id. */
  readonly person: string;
  readonly name: Label;
  /** Id of the section. */
  readonly record: string;
  readonly part: Part;
  readonly page: ColleaguePage;
}

const field = 'text';
const sectionView = z.object({ id: z.string(), writes: z.array(z.string()) });
/** Milliseconds that somebody stays to read what was written. */
const lingering = 2_500;
/** Milliseconds to wait until the last words are stored. */
const patience = 5_000;

/**
 * Sits down where a person may write, with a page of their own.
 * @returns null, with nothing left open, where they may not write there
 */
export async function takeSeat(
  who: Pick<Seat, 'city' | 'person' | 'name' | 'part'>,
  origin: string,
  token: string,
): Promise<Seat | null> {
  const page = await ColleaguePage.open(origin, token);
  try {
    const found = await page.read(`/api/cities/${who.city}/records/visionSection/${who.part.section}`);
    const section = sectionView.safeParse(found);
    if (section.data?.writes.includes(field)) return { ...who, page, record: section.data.id };
  } catch (error) {
    page.close();
    throw error;
  }
  page.close();
  return null;
}

/**
 * Writes this visit's sentences, one language after the other, and leaves. Told to, it leaves at once, yet nobody finds
 * half a sentence behind: what it has begun it ends in one go. It also ends when the connection goes, or when others have
 * removed what was being written.
 */
export async function writeAt({ city, record, part, page }: Seat, languages: readonly Language[], stop: AbortSignal) {
  const gone = new AbortController();
  page.socket.once('disconnect', () => gone.abort());
  const signal = AbortSignal.any([stop, gone.signal]);
  try {
    for (const language of languages) {
      signal.throwIfAborted();
      const text = await LiveText.open(page, { city, record, field, language });
      try {
        await write(text, [...strokesOf(roundFor(part, language, text.words), language)], signal);
        gone.signal.throwIfAborted();
        await Promise.race([text.leave(), pause(patience, undefined, { ref: false })]);
        await pause(lingering, undefined, { signal });
      } finally {
        text.close();
      }
    }
  } finally {
    page.close();
  }
}

/** Types at a person's pace; told to stop, to the end of the sentence at once. */
async function write(text: LiveText, strokes: readonly Stroke[], stop: AbortSignal): Promise<void> {
  for (const [place, { after, letter }] of strokes.entries()) {
    await pause(after, undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted) {
      text.strike(...restOfSentence(strokes, place).map((stroke) => stroke.letter));
      return;
    }
    if (!text.strike(letter)) return;
  }
}
