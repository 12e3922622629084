import type { RecordType } from '@cityloom/operating-model';

type Props = {
  type: RecordType;
  onCreated: (code: string) => void;
  onCancel: () => void;
};

/** Where a record of a type is begun. */
export const CreateSlot = ({ type, onCancel }: Props) => (
  <button type="button" onClick={onCancel}>
    {type.code}
  </button>
);
