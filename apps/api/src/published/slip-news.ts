import { createHash } from 'node:crypto';
import { recordTypes, type Stride } from '@cityloom/operating-model';
import { isHidden } from './pages/hiding.tsx';
import type { Slip } from './slip.service.ts';

/** How something stands on its slip, as far as whoever holds that is told of changes to it. */
export interface Standing {
  isGone: boolean;
  /** For which reason it is hidden now. */
  hidden: string | null;
  /** How it was answered, and what it went into. */
  outcome: string | null;
  joined: string | null;
  /** Tells one reason from another. */
  why: string | null;
  stride: Stride | null;
}

/** Something that changed: it is gone, hidden or shown again; answered, waiting again, or what it went into was answered; or a step further. */
export type News = 'gone' | 'hidden' | 'shown' | 'answered' | 'waits' | 'joined' | 'stride';

/** How something stands, as its slip shows it. */
export function standingIn({ type, fields, isGone, hiding, isMerged, into, ledTo }: Slip): Standing {
  const outcome = fields[type.answer?.outcome ?? ''];
  const joined = isMerged && into?.fields[recordTypes.get(into.type)?.answer?.outcome ?? ''];
  const whys = [fields[type.answer?.why ?? ''], into?.fields[type.answer?.why ?? '']].filter(
    (said) => said !== undefined,
  );
  const reason = hiding && isHidden(hiding) ? hiding.fields[hiding.type.withholds.reason] : null;
  return {
    isGone,
    hidden: typeof reason === 'string' ? reason : null,
    outcome: typeof outcome === 'string' ? outcome : null,
    joined: typeof joined === 'string' ? joined : null,
    why: whys.length === 0 ? null : createHash('sha256').update(JSON.stringify(whys)).digest('hex').slice(0, 16),
    stride: strideOf(ledTo),
  };
}

/** What is new to whoever knows how it stood before. */
export function newsOf(before: Standing, now: Standing): News[] {
  if (now.isGone) return ['gone'];
  // While it is hidden its slip shows that and nothing further.
  if (now.hidden !== null) return before.hidden === null ? ['hidden'] : [];
  const isNew = (what: 'outcome' | 'joined' | 'stride') =>
    now[what] !== null && (now[what] !== before[what] || (what !== 'stride' && now.why !== before.why));
  return [
    ...(before.hidden === null ? [] : (['shown'] as const)),
    ...(isNew('outcome') ? (['answered'] as const) : []),
    ...(now.outcome === null && before.outcome !== null ? (['waits'] as const) : []),
    ...(isNew('joined') ? (['joined'] as const) : []),
    ...(isNew('stride') ? (['stride'] as const) : []),
  ];
}

/** How it stood for whoever has now been told: what happens to something hidden is told once it is shown. */
export const knownAfter = (before: Standing, now: Standing): Standing =>
  now.hidden === null ? now : { ...before, hidden: now.hidden };

/** Whether there is nothing more to wait for: it is hidden, or answered, and nothing that it led to is still on its way. */
export function isOver(slip: Slip): boolean {
  const { hidden, outcome, joined, stride } = standingIn(slip);
  if (hidden !== null) return true;
  const hasAnswer = slip.isMerged ? joined !== null : outcome !== null;
  return hasAnswer && stride !== 'ahead' && stride !== 'underWay';
}

/** How far all of it has come: it is done once everything is that was not dropped. */
export function strideOf(ledTo: Slip['ledTo']): Stride | null {
  const all = ledTo.flatMap(({ stride }) => stride ?? []);
  const going = all.filter((stride) => stride !== 'dropped');
  if (going.length === 0) return all.length > 0 ? 'dropped' : null;
  if (going.every((stride) => stride === 'done')) return 'done';
  return going.some((stride) => stride !== 'ahead') ? 'underWay' : 'ahead';
}
