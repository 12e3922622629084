import { type Language, recordTypes } from '@cityloom/operating-model';
import type { CityView } from '../people/people.service.ts';
import { Reader } from '../published/pages/reader.ts';
import { outcomeIn, standingOf } from '../published/pages/slip-page.tsx';
import { type News, strideOf } from '../published/slip-news.ts';
import type { Slip } from '../published/slip.service.ts';
import { longestReason } from './digest.ts';
import { mailPage, quiet } from './mail-page.tsx';
import { oneLine } from './one-line.ts';
import { words } from './words.ts';

/** A mail about a slip, before it is a text or a page. */
export interface SlipLetter {
  language: Language;
  subject: string;
  lines: readonly string[];
  link: Link;
  /** Why it comes, and where it is stopped. */
  why: string;
  stop: Link;
}
interface Link {
  label: string;
  href: string;
}

/** Asks whoever reads at an address whether they want mails: with our own words alone, for others may have left it. */
export function askingLetter(
  { name }: CityView,
  language: Language,
  code: string,
  { confirm, stop }: { confirm: string; stop: string },
): SlipLetter {
  const own = words[language].slip;
  const city = oneLine(name[language]);
  return {
    language,
    subject: own.askSubject(city, code),
    lines: [own.ask(city, code)],
    link: { label: own.askDo, href: confirm },
    why: own.askOther,
    stop: { label: own.askStop, href: stop },
  };
}

/** Tells what is new on a slip, in the words of the slip. */
export function newsLetter(
  city: CityView,
  language: Language,
  { slip, news }: { slip: Slip; news: readonly News[] },
  links: { slip: string; stop: string },
): SlipLetter {
  const own = words[language].slip;
  const name = oneLine(city.name[language]);
  const reader = new Reader(language, city);
  const isLast = news.includes('gone');
  const isAnswer = news.includes('answered') || news.includes('joined');
  return {
    language,
    subject: own.subject(name, slip.code),
    lines: [
      own.intro(name, slip.code),
      ...news.map((one) => lineOf(one, slip, reader)).filter((line) => line !== ''),
      ...(isLast ? [own.last] : []),
    ],
    link: { label: isAnswer ? own.openAnswer : own.open, href: links.slip },
    why: isLast ? '' : own.why,
    stop: { label: words[language].stop, href: links.stop },
  };
}

function lineOf(news: News, slip: Slip, reader: Reader): string {
  const own = words[reader.language].slip;
  switch (news) {
    case 'gone':
    case 'hidden':
      return standingOf(slip, reader);
    case 'shown':
      return reader.words.hiddenBefore;
    case 'answered':
      return own.answered(answerIn(slip, reader));
    case 'waits':
      return own.waits(standingOf(slip, reader));
    case 'joined': {
      const type = recordTypes.get(slip.into?.type ?? '');
      return slip.into && type ? own.joined(answerIn({ type, fields: slip.into.fields }, reader)) : '';
    }
    case 'stride': {
      const stride = strideOf(slip.ledTo);
      return stride === null ? '' : reader.words.strides[stride];
    }
  }
}

/** How something was answered, and why. */
function answerIn({ type, fields }: Pick<Slip, 'type' | 'fields'>, reader: Reader): string {
  const outcome = outcomeIn({ type, fields }, reader) ?? '';
  const why = oneLine(reader.of(fields[type.answer?.why ?? '']), longestReason);
  return why === '' ? outcome : words[reader.language].because(outcome, why);
}

/** The mail as plain text. */
export const textOf = ({ lines, link, why, stop }: SlipLetter): string =>
  [...lines, `${link.label}\n${link.href}`, ...(why === '' ? [] : [`${why}\n${stop.label}\n${stop.href}`])].join(
    '\n\n',
  );

/** The mail as simple HTML. */
export function htmlOf({ language, subject, lines, link, why, stop }: SlipLetter): string {
  return mailPage(
    language,
    subject,
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        <a href={link.href}>{link.label}</a>
      </p>
      {why !== '' && (
        <p style={quiet}>
          {why} <a href={stop.href}>{stop.label}</a>
        </p>
      )}
    </>,
  );
}
