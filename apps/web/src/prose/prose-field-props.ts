import type { Language } from '@cityloom/operating-model';
import type { Remarks } from './passages/remarks.ts';

export type ProseFieldProps = {
  cityId: string;
  recordId: string;
  field: string;
  /** Null for a field that is not bilingual. */
  language: Language | null;
  /** Accessible name of the text. */
  label: string;
  /** Whether to offer writing before the server has said. */
  mayWrite: boolean;
  /** Level of the heading that stands above the text; headings within it go below. */
  headingLevel: number;
  /** What stands where nobody has written yet, in place of a plain invitation. */
  empty?: string;
  /** Whether it is to be opened as soon as it can be written; told once it has been. */
  isToWrite?: boolean;
  onBegun?: () => void;
  /** What is said about its words; left out where that is not shown. */
  remarks?: Remarks;
};
