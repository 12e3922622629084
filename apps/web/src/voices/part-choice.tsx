import type { FieldOf, RecordType } from '@cityloom/operating-model';
import type { RecordView } from '../records/shapes.ts';
import { useWords } from '../words/use-words.ts';
import { partsOf, rowsOf } from './parts.ts';

type Props = {
  type: RecordType;
  host: RecordView;
  /** Address of what is chosen; empty for the record as a whole. */
  part: string;
  onChoose: (part: string) => void;
};

/** What of a record something is said about: all of it, a field, or of a small table a row or a cell. */
export function PartChoice({ type, host, part, onChoose }: Props) {
  const { t, of } = useWords();
  const [name = '', ...inside] = part.split('/');
  const field = type.fields[name];
  return (
    <>
      <Choice label={t('talk.part')} all={t('talk.whole')} chosen={name} onChoose={onChoose}>
        {partsOf(type, host).map(([key, { label }]) => (
          <option key={key} value={key}>
            {of(label)}
          </option>
        ))}
      </Choice>
      {field?.kind === 'rows' && (
        <Inside
          {...{ field, value: host.fields[name], inside }}
          onChoose={(within) => onChoose([name, ...within].join('/'))}
        />
      )}
    </>
  );
}

type InsideProps = {
  field: FieldOf<'rows'>;
  value: unknown;
  /** The row that is chosen, and its column; as far as they are. */
  inside: readonly string[];
  onChoose: (inside: readonly string[]) => void;
};

/** Which row of a small table, and which cell of that. */
function Inside({ field, value, inside: [row = '', column = ''], onChoose }: InsideProps) {
  const { t, of, language } = useWords();
  const rows = rowsOf(field, value, language);
  const columns = Object.entries(field.columns);
  // Where a row is one cell, whoever chooses the row means the cell.
  const [only] = columns.length === 1 ? Object.keys(field.columns) : [];
  const isGone = row !== '' && rows.every(({ id }) => id !== row);
  if (rows.length === 0 && row === '') return null;
  return (
    <>
      <Choice
        label={t('talk.row.which')}
        all={t('talk.rows')}
        chosen={row}
        onChoose={(id) => onChoose(id === '' ? [] : [id, ...(only === undefined ? [] : [only])])}
      >
        {isGone && <option value={row}>{t('talk.row.gone')}</option>}
        {rows.map(({ id, place, words }) => (
          <option key={id} value={id}>
            {words === '' ? t('talk.row', { place }) : t('talk.row.words', { place, words })}
          </option>
        ))}
      </Choice>
      {row !== '' && columns.length > 1 && (
        <Choice
          label={t('talk.cell.which')}
          all={t('talk.cells')}
          chosen={column}
          onChoose={(cell) => onChoose(cell ? [row, cell] : [row])}
        >
          {columns.map(([key, { label }]) => (
            <option key={key} value={key}>
              {of(label)}
            </option>
          ))}
        </Choice>
      )}
    </>
  );
}

type ChoiceProps = {
  label: string;
  /** What is chosen where nothing smaller is. */
  all: string;
  chosen: string;
  onChoose: (value: string) => void;
  children: React.ReactNode;
};

function Choice({ label, all, chosen, onChoose, children }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={chosen} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{all}</option>
        {children}
      </select>
    </label>
  );
}
