import { defineRecord } from '@cityloom/operating-model';
import { recordFor } from '../../records/rehearsal/record-for.ts';
import type { RecordView } from '../../records/shapes.ts';

const label = { en: 'Sample', zh: '样本' };
const facts = {
  clause: '0',
  class: 'portfolio',
  label,
  plural: { en: 'Works', zh: '工作' },
  purpose: label,
  lifecycle: 'small',
} as const;

/** A type that no city has: the timeline knows no names of types. */
export const works = defineRecord('work', {
  ...facts,
  code: 'WRK',
  title: 'name',
  fields: {
    name: { kind: 'text', label, bilingual: true },
    when: { kind: 'period', label },
    stage: { kind: 'choice', label, options: { early: { en: 'Early', zh: '早' }, late: { en: 'Late', zh: '晚' } } },
    after: { kind: 'refs', label, to: 'work', kinds: { fs: label, ss: label, info: label } },
    done: { kind: 'percent', label },
  },
  views: { table: ['name'], timeline: { period: 'when', lane: 'stage', arrows: 'after', progress: 'done' } },
});

/** Days that belong to works. */
export const days = defineRecord('workDay', {
  ...facts,
  code: 'WKD',
  title: 'name',
  fields: {
    name: { kind: 'text', label },
    of: { kind: 'ref', label, to: ['other', 'work'] },
    due: { kind: 'date', label },
    reached: { kind: 'date', label },
    how: {
      kind: 'choice',
      label,
      options: { going: { ...label, tone: 'busy' }, good: { ...label, tone: 'ok' }, off: label },
    },
  },
  views: { table: ['name'], timeline: { period: 'due' } },
});

/** A record with these fields that the reader may see and nothing more. */
export const recordOf = (id: string, fields: RecordView['fields']): RecordView =>
  recordFor({ id, type: 'work', code: `WRK-${id}`, fields, may: ['view'] });
