import type { Label } from '@cityloom/operating-model';
import { both } from './both.ts';

export interface DemoMeasurement {
  readonly indicator: string;
  readonly date: string;
  readonly value: number;
  readonly collector: string;
  readonly quality: 'verified' | 'provisional' | 'estimated';
  readonly note?: Label;
}

/** Written only where a figure was planned for the day. */
const planned = (zh: string, en: string) => both(`当时计划是${zh}。`, `The target for that day was ${en}.`);

/** What was measured since the baselines, by indicator and day. */
export const measurements: readonly DemoMeasurement[] = [
  { indicator: 'IND-3', date: '2025-12-31', value: 4.4, collector: 'S04', quality: 'verified' },
  { indicator: 'IND-3', date: '2026-03-31', value: 4.1, collector: 'S04', quality: 'verified' },
  {
    indicator: 'IND-3',
    date: '2026-06-30',
    value: 3.9,
    collector: 'S04',
    quality: 'verified',
    note: planned('4.0份', '4.0 papers'),
  },
  { indicator: 'IND-1', date: '2025-12-31', value: 64, collector: 'S04', quality: 'verified' },
  {
    indicator: 'IND-1',
    date: '2026-06-30',
    value: 67,
    collector: 'S04',
    quality: 'provisional',
    note: planned('68%', '68%'),
  },
  { indicator: 'IND-4', date: '2025-12-31', value: 40, collector: 'S18', quality: 'verified' },
  {
    indicator: 'IND-4',
    date: '2026-06-30',
    value: 47,
    collector: 'S18',
    quality: 'verified',
    note: planned('44%', '44%'),
  },
  {
    indicator: 'IND-2',
    date: '2025-12-31',
    value: 3.6,
    collector: 'S04',
    quality: 'estimated',
    note: both(
      '热线系统记不准答复时间，按抽样估算。',
      'The hotline does not log reply times reliably; estimated from a sample.',
    ),
  },
  {
    indicator: 'IND-2',
    date: '2026-06-30',
    value: 3.3,
    collector: 'S04',
    quality: 'estimated',
    note: both(
      '当时计划是3.0天。热线系统记不准答复时间，按抽样估算，9月补丁之后重测。',
      'The target for that day was 3.0 days. The hotline does not log reply times reliably; estimated from a sample, to be measured again after the patch in September.',
    ),
  },
  { indicator: 'IND-12', date: '2025-12-31', value: 18.0, collector: 'S12', quality: 'verified' },
  {
    indicator: 'IND-12',
    date: '2026-06-30',
    value: 17.6,
    collector: 'S12',
    quality: 'verified',
    note: planned('17.8%', '17.8%'),
  },
  { indicator: 'IND-9', date: '2025-12-31', value: 56, collector: 'S06', quality: 'verified' },
  { indicator: 'IND-9', date: '2026-03-31', value: 57, collector: 'S06', quality: 'verified' },
  {
    indicator: 'IND-9',
    date: '2026-06-30',
    value: 58,
    collector: 'S06',
    quality: 'provisional',
    note: both(
      '当时计划是60%。差在19个还没装的水位站。',
      'The target for that day was 60%. The 19 gauges still to be fitted are missing.',
    ),
  },
  {
    indicator: 'IND-6',
    date: '2025-12-31',
    value: 95,
    collector: 'S13',
    quality: 'verified',
    note: planned('96次', '96 trips'),
  },
  { indicator: 'IND-16', date: '2025-12-31', value: 5, collector: 'S16', quality: 'verified' },
  { indicator: 'IND-16', date: '2026-03-31', value: 7, collector: 'S16', quality: 'verified' },
  {
    indicator: 'IND-16',
    date: '2026-06-30',
    value: 12,
    collector: 'S16',
    quality: 'verified',
    note: planned('10项', '10 services'),
  },
  { indicator: 'IND-18', date: '2025-12-31', value: 8, collector: 'S09', quality: 'verified' },
  {
    indicator: 'IND-18',
    date: '2026-06-30',
    value: 11,
    collector: 'S09',
    quality: 'verified',
    note: both(
      '当时计划是15%。采购改革慢了一个季度，新条款还没进大部分合同。',
      'The target for that day was 15%. The reform of the rules for buying is a quarter late, and most contracts do not carry the new clause yet.',
    ),
  },
  { indicator: 'IND-17', date: '2026-06-30', value: 4300, collector: 'S03', quality: 'verified' },
];
