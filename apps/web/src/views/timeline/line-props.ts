import type { RecordType } from '@cityloom/operating-model';
import type { Lane } from './lanes.ts';
import type { Link } from './links.ts';
import type { MarkerType } from './markers.ts';
import type { Row } from './rows.ts';
import type { Range, Scale } from './scale.ts';

/** What a timeline shows. */
export interface TimelineProps {
  readonly type: RecordType;
  readonly rows: readonly Row[];
  readonly links: readonly Link[];
  /** Null where the type has none. */
  readonly lanes: readonly Lane[] | null;
  readonly markerTypes: readonly MarkerType[];
  /** The code of the record to go to at first. */
  readonly at: string | undefined;
}

/** What every line of the chart is told. */
export interface LineProps {
  readonly type: RecordType;
  readonly range: Range;
  readonly scale: Scale;
  /** Has the tab stop of the chart. */
  readonly isActive: boolean;
  /** Was gone to by the reader. */
  readonly isChosen: boolean;
  /** Is what the address leads to. */
  readonly isNamed: boolean;
  readonly onActivate: (key: string) => void;
}
