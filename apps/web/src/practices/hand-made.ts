import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { isWithholding, type RecordType, recordTypes } from '@cityloom/operating-model';
import { indicatorType } from '../features/indicators/series.ts';
import { stakeholderType } from '../features/stakeholders/model.ts';
import { sectionType, visionType } from '../features/vision/model.ts';
import type { RecordView } from '../records/shapes.ts';
import { suggestionType } from '../voices/comment.ts';
import type { WordKey } from '../words/en.ts';
import type { PlaceId } from './places.ts';

/** Record types that are read and written on a page made for them alone, and the place whose home that page is. */
const pages: readonly Readonly<{ place: PlaceId; types: readonly string[] }>[] = [
  { place: 'vision', types: [visionType, sectionType] },
];

/** Where a type has a page of its own in place of the generic one. */
export const pageFor = (typeId: string): PlaceId | undefined =>
  pages.find(({ types }) => types.includes(typeId))?.place;

/** What every view is given. */
export type ViewProps = Readonly<{ type: RecordType; records: readonly RecordView[] }>;

/** A view that is made for one type, beside the generic ones. */
export type HandMadeView = Readonly<{
  id: string;
  type: string;
  word: WordKey & 'type.view.map';
  View: LazyExoticComponent<ComponentType<ViewProps>>;
}>;

/** The views that are made for one type. */
export const handMadeViews: readonly HandMadeView[] = [
  {
    id: 'map',
    type: stakeholderType,
    word: 'type.view.map',
    View: lazy(async () => ({
      default: (await import('../features/stakeholders/stakeholder-map.tsx')).StakeholderMap,
    })),
  },
];

/** A part of the page of one record that is made for its type, above the generic ones. */
type HandMadePart = Readonly<{ type: string; Part: LazyExoticComponent<ComponentType<{ record: RecordView }>> }>;

/** The parts that are made for one type. */
export const handMadeParts: readonly HandMadePart[] = [
  {
    type: indicatorType,
    Part: lazy(async () => ({
      default: (await import('../features/indicators/measured-series.tsx')).MeasuredSeries,
    })),
  },
  {
    type: suggestionType,
    Part: lazy(async () => ({
      default: (await import('../voices/suggestions/alone.tsx')).SuggestionAlone,
    })),
  },
  ...[...recordTypes.values()].filter(isWithholding).map(({ id }) => ({
    type: id,
    Part: lazy(async () => ({ default: (await import('../voices/hiding/ruling.tsx')).Ruling })),
  })),
];
