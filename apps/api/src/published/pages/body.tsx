import { carried, type Field, type Language, languages, type RecordType } from '@cityloom/operating-model';
import type { ReactNode } from 'react';
import type { Published } from '../as-guest.ts';
import { Prose } from './prose.tsx';
import { locales, type Reader } from './reader.ts';
import { valueShown } from './values.tsx';

type Props = { one: Published; reader: Reader; /** Level of the heading that stands above it. */ above: 1 | 2 };

/** What is read as a text: the fields that the type's document names. */
export function Body({ one, reader, above }: Props) {
  const filled = bodyOf(one.type).flatMap((name) => {
    const field = one.type.fields[name];
    const text = field && textShown(name, field, one, reader, above);
    return field && text ? [{ name, field, text }] : [];
  });
  return filled.map(({ name, field, text }) => (
    <div key={name} className="text">
      {/* One text needs no name. */}
      {filled.length > 1 && (above === 1 ? <h2>{reader.of(field.label)}</h2> : <h3>{reader.of(field.label)}</h3>)}
      {text}
    </div>
  ));
}

/** Everything else that is filled, in the groups of the type's form. */
export function Facts({ one, reader }: { one: Published; reader: Reader }) {
  const { type } = one;
  const { answer } = type;
  // The day of an answer is of interest until there is one.
  const isAnswered = answer !== undefined && (one.fields[answer.outcome] ?? null) !== null;
  const elsewhere = new Set([
    type.title,
    ...bodyOf(type),
    // Nobody is named in public, and so it is not told for whom they spoke.
    ...(type.inName ? [type.inName] : []),
    // Thanks stand with the answer.
    ...(answer?.thanks ? [answer.thanks.as, answer.thanks.given] : []),
    // What stands on somebody's card may tell others whose it was.
    ...(type.entered ? [type.entered.card] : []),
    ...(isAnswered ? [answer.outcome, answer.why, answer.leadsTo, answer.due?.day].flatMap((name) => name ?? []) : []),
    ...(type.holds ?? []).flatMap(({ order }) => order ?? []),
  ]);
  return groupsOf(type).map(({ label, names }) => {
    const shown = names.flatMap((name) => {
      const field = type.fields[name];
      const value = field && !elsewhere.has(name) && shownOf(name, field, one, reader);
      return field && value ? [{ name, field, value }] : [];
    });
    if (shown.length === 0) return null;
    return (
      <section key={names[0]} aria-labelledby={names[0]}>
        <h2 id={names[0]}>{label ? reader.of(label) : reader.words.more}</h2>
        <dl>
          {shown.map(({ name, field, value }) => (
            <Fact key={name} isWide={field.kind === 'rows' || field.kind === 'prose'} name={reader.of(field.label)}>
              {value}
            </Fact>
          ))}
        </dl>
      </section>
    );
  });
}

function Fact({ name, isWide, children }: { name: string; isWide: boolean; children: ReactNode }) {
  const wide = isWide ? 'wide' : undefined;
  return (
    <>
      <dt className={wide}>{name}</dt>
      <dd className={wide}>{children}</dd>
    </>
  );
}

const bodyOf = (type: RecordType): readonly string[] => type.views.document?.body ?? [];

/** The groups of a type's form; its own fields that none names come last, then what every record carries. */
function groupsOf(type: RecordType): { label: { zh: string; en: string } | null; names: readonly string[] }[] {
  const groups = (type.views.form ?? []).map(({ label, fields }) => ({ label, names: fields }));
  const named = new Set(groups.flatMap(({ names }) => names));
  const rest = Object.keys(type.fields).filter((name) => !named.has(name) && !(name in carried));
  return [...groups, { label: null, names: [...rest, ...Object.keys(carried).filter((name) => !named.has(name))] }];
}

const shownOf = (name: string, field: Field, one: Published, reader: Reader): ReactNode =>
  field.kind === 'prose' ? textShown(name, field, one, reader, 2) : valueShown(field, one.fields[name], reader);

/** A text in the reader's language, or in the other with a line that says so. */
function textShown(name: string, field: Field, one: Published, reader: Reader, above: 1 | 2): ReactNode {
  if (field.kind !== 'prose') return valueShown(field, one.fields[name], reader);
  const written = one.texts.filter((text) => text.field === name && text.text.trim() !== '');
  const found = [reader.language, null, otherThan(reader.language)]
    .map((language) => written.find((text) => text.language === language))
    .find((text) => text !== undefined);
  if (found === undefined) return null;
  const isOther = found.language !== null && found.language !== reader.language;
  return (
    <>
      {isOther && (
        <p>
          <small>{reader.words.onlyIn}</small>
        </p>
      )}
      <div lang={isOther ? locales[otherThan(reader.language)] : undefined} className="text">
        <Prose json={found.json} above={above} />
      </div>
    </>
  );
}

const otherThan = (one: Language): Language => languages.find((language) => language !== one) ?? one;
