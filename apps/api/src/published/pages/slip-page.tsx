import type { Stride } from '@cityloom/operating-model';
import type { MailSeen } from '../slip-mail.service.ts';
import { strideOf } from '../slip-news.ts';
import type { Slip } from '../slip.service.ts';
import { HidingPart, isHidden, reasonOf, type Refused } from './hiding.tsx';
import { LedSection } from './led-section.tsx';
import { MailSection, type Unsent } from './mail-section.tsx';
import { MergedSection } from './merged-section.tsx';
import { OccasionsSection } from './occasions-section.tsx';
import { Qr } from './qr.tsx';
import type { Reader } from './reader.ts';
import { ThanksSection } from './thanks-section.tsx';
import { valueShown } from './values.tsx';

/** How something stands that was put into the box, in one line. */
export function standingOf({ type, fields, isGone, hiding, today }: Slip, reader: Reader): string {
  const { words } = reader;
  const { answer } = type;
  if (isGone) return words.slipGone;
  if (hiding && isHidden(hiding)) return words.hidden(reasonOf(hiding, reader));
  const outcome = outcomeIn({ type, fields }, reader);
  if (outcome !== null) return outcome;
  const due = answer?.due && fields[answer.due.day];
  if (typeof due !== 'string') return words.slipRead;
  return due < today ? words.slipLate(reader.dayShort(due)) : words.slipDue(reader.dayShort(due));
}

/** How something was answered, in a word or two; null while it waits. */
export function outcomeIn({ type, fields }: Pick<Slip, 'type' | 'fields'>, reader: Reader): string | null {
  const outcome = type.answer && type.fields[type.answer.outcome];
  const became = type.answer && fields[type.answer.outcome];
  return outcome?.kind === 'choice' && typeof became === 'string' ? reader.of(outcome.options[became]) : null;
}

type Props = {
  slip: Slip;
  /** Where the slip is. */
  address: string;
  reader: Reader;
  /** An appeal that could not be taken in. */
  refused: Refused | null;
  /** An objection that could not be taken in, as it was written, and why. */
  objected: { why: string; fault: string } | null;
  /** Where its holder hears by mail what becomes of it; null where no mail goes out. */
  mail: MailSeen | null;
  /** An address that could not be taken in. */
  unsent: Unsent | null;
  /** How somebody wanted to be thanked, where that could not be taken in. */
  unthanked: { as: string; fault: string } | null;
};

/** What became of something that was put into the box, for whoever holds its slip. */
export function SlipPage({ slip, address, reader, refused, objected, mail, unsent, unthanked }: Props) {
  const { words } = reader;
  const { type, code, fields, about, isPublic, isGone, hiding } = slip;
  const { answer } = type;
  const [body = ''] = type.views.document?.body ?? [];
  const field = type.fields[body];
  const why = answer && type.fields[answer.why];
  const isHeld = hiding !== null && isHidden(hiding);
  const isAnswered = answer !== undefined && typeof fields[answer.outcome] === 'string';
  return (
    <>
      <p className="standing">{standingOf(slip, reader)}</p>
      <h1 className="number">{code}</h1>
      <Steps {...{ slip, isAnswered, isHeld, reader }} />
      {hiding && !isGone && (
        <HidingPart {...{ hiding, refused, reader }} action={`${new URL(address).pathname}/appeal`} />
      )}
      {isGone && <p>{words.slipGoneText}</p>}
      {isAnswered && why && (
        <section className="answer" aria-labelledby="answer">
          <h2 id="answer">{words.answer}</h2>
          <p>{valueShown(why, fields[answer.why], reader)}</p>
        </section>
      )}
      {slip.isMerged && !isHeld && <MergedSection {...{ slip, address, reader, objected }} />}
      {!isHeld && !isGone && <OccasionsSection occasions={slip.occasions} reader={reader} />}
      {!isHeld && <LedSection ledTo={slip.ledTo} reader={reader} />}
      {!isHeld && !isGone && <ThanksSection {...{ slip, address, reader, unthanked }} />}
      {field && (
        <section aria-labelledby="said">
          <h2 id="said">{words.slipSaid}</h2>
          <p>{valueShown(field, fields[body], reader)}</p>
          {about && (
            <p>
              {words.slipAbout}
              <a href={reader.link(about)}>{reader.of(about.name) || about.code}</a>
            </p>
          )}
        </section>
      )}
      {isPublic ? (
        <p>
          <a href={reader.link({ type: type.id, code })}>{words.slipPublic}</a>
        </p>
      ) : (
        !isHeld && !isGone && <p>{reader.city.readsFirst && !isAnswered ? words.slipUnread : words.slipInside}</p>
      )}
      {mail && !isGone && <MailSection {...{ mail, address, reader, unsent }} />}
      <section aria-labelledby="keep">
        <h2 id="keep">{words.slipKeep}</h2>
        <p>{words.slipKeepText}</p>
        <Qr text={address} name={words.slipQr(code)} />
        <p className="mark">{address}</p>
        <p>
          <a href={`${new URL(address).pathname}/picture.svg`} download={`${code}.svg`}>
            {words.slipPicture}
          </a>
        </p>
      </section>
    </>
  );
}

type StepsProps = { slip: Slip; isAnswered: boolean; isHeld: boolean; reader: Reader };

/** The way of something that was put into the box: to its answer, and from there to what is done because of it. */
function Steps({ slip: { at, answeredAt, ledTo }, isAnswered, isHeld, reader }: StepsProps) {
  const { words } = reader;
  const stride = isHeld ? null : strideOf(ledTo);
  const steps = isHeld
    ? []
    : [
        words.slipReading,
        answeredAt === null ? words.answer : words.slipAnswered(reader.dayOf(answeredAt)),
        ...(stride === null ? [] : strides[stride].steps.map((step) => words.strides[step])),
      ];
  const now = stride === null ? (isAnswered ? 1 : 0) : 1 + strides[stride].now;
  return (
    <ol className="steps">
      <li>{words.slipCame(reader.dayOf(at))}</li>
      {steps.map((step, place) => (
        <li key={step} aria-current={place === now ? 'step' : undefined} data-open={place > now}>
          {step}
        </li>
      ))}
    </ol>
  );
}

/** The steps behind the answer, and at which of them it is. */
const onwards = ['ahead', 'underWay', 'done'] as const;
const strides: Readonly<Record<Stride, { steps: readonly Stride[]; now: number }>> = {
  ahead: { steps: onwards, now: 1 },
  underWay: { steps: onwards, now: 2 },
  done: { steps: onwards, now: 3 },
  dropped: { steps: ['ahead', 'dropped'], now: 2 },
};
