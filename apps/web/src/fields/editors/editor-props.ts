import type { Written } from '@cityloom/operating-model';
import type { Draft } from '../draft.ts';

/** What the editor of a kind of field is given. It is controlled: what is typed comes back as `draft`. */
export type EditorProps<Kind extends Written['kind']> = {
  field: Extract<Written, { kind: Kind }>;
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** The element that names the field. */
  labelId: string;
  /** The elements that say more about it: its hint, and what is wrong with it. */
  describedBy?: string | undefined;
  isFaulty: boolean;
};

/** The attributes of a control that is the whole field. */
export const whole = ({
  labelId,
  describedBy,
  isFaulty,
}: Omit<EditorProps<'text'>, 'field' | 'draft' | 'onChange'>) => ({
  'aria-labelledby': labelId,
  'aria-describedby': describedBy,
  'aria-invalid': isFaulty || undefined,
});
