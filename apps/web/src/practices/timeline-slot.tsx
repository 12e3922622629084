import { TableView } from '../views/table/table-view.tsx';
import type { ViewProps } from './hand-made.ts';

/** The timeline of a type. */
export const TimelineSlot = (props: ViewProps) => <TableView {...props} onSort={() => undefined} />;
