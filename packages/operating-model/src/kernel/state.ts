import type { Label } from './label.ts';

/** The states of a record's working text. What is adopted is sealed apart; work goes on in draft. */
export const states = [
  'draft',
  'consultation',
  'review',
  'adopted',
  'superseded',
  'archived',
  'shared',
  'closed',
] as const;
export type State = (typeof states)[number];

export const stateLabels: Readonly<Record<State, Label>> = {
  draft: { en: 'Draft', zh: '起草中' },
  consultation: { en: 'Open for comment', zh: '征求意见' },
  review: { en: 'In review', zh: '审核中' },
  adopted: { en: 'Adopted', zh: '已通过' },
  superseded: { en: 'Replaced', zh: '已被取代' },
  archived: { en: 'Archived', zh: '已归档' },
  shared: { en: 'Shared', zh: '已共享' },
  closed: { en: 'Closed', zh: '已结束' },
};

/** Which state may follow which; the first state named is where a record begins. */
export const lifecycles = {
  /** Texts that the city adopts. */
  adopted: {
    draft: ['consultation', 'review', 'archived'],
    consultation: ['draft', 'review', 'archived'],
    review: ['draft', 'adopted', 'archived'],
    adopted: ['draft', 'superseded', 'archived'],
    superseded: ['archived'],
    archived: ['draft'],
  },
  /** Small records that are written, shared and closed. */
  small: { draft: ['shared'], shared: ['draft', 'closed'], closed: ['shared'] },
  /** What somebody says about something: said at once, with no step before or after. */
  spoken: { shared: [] },
} as const satisfies Record<string, Partial<Record<State, readonly State[]>>>;
export type Lifecycle = keyof typeof lifecycles;

/** Where a record of a lifecycle begins. */
export const firstState = (lifecycle: Lifecycle): State => stateOf(lifecycle)[0] ?? 'draft';

/** Every state of a lifecycle, in order. */
export const stateOf = (lifecycle: Lifecycle): State[] => states.filter((state) => state in lifecycles[lifecycle]);

/** Whether its states tell records of a lifecycle apart: where there is one only, it says nothing. */
export const hasStates = (lifecycle: Lifecycle): boolean => stateOf(lifecycle).length > 1;

/** Whether a record may go from one state to another. */
export function mayFollow(lifecycle: Lifecycle, from: State, to: State): boolean {
  const next: Partial<Record<State, readonly State[]>> = lifecycles[lifecycle];
  return next[from]?.includes(to) ?? false;
}

/** For whom somebody can show a record: its owner, the owner's organisation, that organisation's sector, every member, or everybody once sealed. */
export const audiences = ['owner', 'org', 'sector', 'members', 'public'] as const;
export type Audience = (typeof audiences)[number];

/** Who sees a record: those for whom it is shown, or its speaker and whoever moderates alone, while it is withheld. */
export const visibilities = [...audiences, 'withheld'] as const;
export type Visibility = (typeof visibilities)[number];

export const visibilityLabels: Readonly<Record<Visibility, Label>> = {
  owner: { en: 'Only whoever looks after it', zh: '只有牵头人' },
  org: { en: 'Its organisation', zh: '本单位' },
  sector: { en: 'Its sector', zh: '同一方的人' },
  members: { en: 'All members', zh: '全体成员' },
  public: { en: 'Everyone, once adopted', zh: '通过后向所有人公开' },
  withheld: { en: 'Hidden: only whoever said it and the programme office', zh: '已隐藏，只有发布者和项目办看得到' },
};
