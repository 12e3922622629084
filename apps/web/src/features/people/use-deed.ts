import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useHere } from '../../server/here.tsx';
import { deedsIn } from './deeds.ts';

type Deeds = ReturnType<typeof deedsIn>;

/** What is being done about people, one thing at a time. */
export type Deed = Readonly<{
  isBusy: boolean;
  /** Why the last one failed, and how to try the same again; null where nothing did. */
  failed: Readonly<{ reason: unknown; again: () => void; forget: () => void }> | null;
  /** Does something; a second press while it is under way does nothing. */
  run: (what: (deeds: Deeds) => Promise<void>) => Promise<void>;
}>;

/** Does things about the people of this city. Whatever was done, the lists that tell of it are read anew. */
export function useDeed(): Deed {
  const client = useQueryClient();
  const { city } = useHere();
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Deed['failed']>(null);
  const run: Deed['run'] = async (what) => {
    if (isBusy) return;
    setBusy(true);
    setFailed(null);
    try {
      await what(deedsIn(city.id));
    } catch (reason) {
      setFailed({ reason, again: () => void run(what), forget: () => setFailed(null) });
    }
    const lists = ['people', 'members', 'organisations'].map((list) => ['city', city.id, list]);
    // Without an answer it may have been done or not: the list knows.
    await Promise.all(lists.map((queryKey) => client.invalidateQueries({ queryKey })));
    setBusy(false);
  };
  return { isBusy, failed, run };
}
