import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useSession } from '../../session/session.ts';
import { addressKey, type ProseAddress } from '../prose-address.ts';
import type { Draft } from './draft.ts';
import { drafts } from './drafts.ts';

/** What is written apart in a text, followed; only by whom it is theirs. */
export function useDrafts(address: ProseAddress): readonly Draft[] {
  const session = useSession();
  const owner = session.status === 'signed-in' ? session.username : null;
  const isEnded = session.status === 'ended';
  useEffect(() => {
    if (owner !== null) drafts.belongTo(owner);
    if (isEnded) drafts.outlive();
  }, [owner, isEnded]);
  const all = useSyncExternalStore(drafts.follow, () => drafts.list);
  const here = addressKey(address);
  return useMemo(() => all.filter((one) => addressKey(one.address) === here), [all, here]);
}
