import type { Label } from '@cityloom/operating-model';
import { inEither, useName } from '../../../records/names.ts';
import { languageNames } from '../../../words/language.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Says } from './shapes.ts';

/** One phrase of a line. @param props.what what kind of record it is */
export function SaysText({ says, what }: { says: Says; what: Label }) {
  const { t, of, language } = useWords();
  switch (says.kind) {
    case 'writer':
    case 'invited':
      return <Somebody id={says.person} wants={says.kind} />;
    case 'mentioned':
      return <Mentioned person={says.person} organisation={says.organisation} />;
    case 'replied':
      return <span>{t('news.replied', { count: says.count })}</span>;
    case 'answered':
      return <Answered says={says} />;
    case 'hidden': {
      const what = of(says.label).toLocaleLowerCase(language);
      return <span>{t('news.hidden', { what, reason: of(says.reason) })}</span>;
    }
    case 'asked':
    case 'talk':
      return <span>{t('news.pair', { what: of(says.label), how: says.count })}</span>;
    case 'new':
      return <span>{t('news.pair', { what: t('news.new'), how: of(what) })}</span>;
    case 'gone':
      return <span>{t('news.gone')}</span>;
    case 'back':
      return <span>{t('news.back')}</span>;
    case 'stands':
      return <span>{says.to ? of(says.to) : t('table.state')}</span>;
    case 'field':
      return <span>{says.to ? t('news.pair', { what: of(says.label), how: of(says.to) }) : of(says.label)}</span>;
    case 'written': {
      const { label, language, added, removed, people } = says;
      const text = language === null ? of(label) : `${of(label)} · ${languageNames[language]}`;
      return <span>{t('news.written', { what: text, added, removed, people })}</span>;
    }
  }
}

/** Who mentioned the reader: before whoever spoke for an organisation, that one. */
function Mentioned({ person, organisation }: Omit<Extract<Says, { kind: 'mentioned' }>, 'kind'>) {
  const { t, language } = useWords();
  const [one, other] = [useName(organisation), useName(person)];
  const who = [one, other].flatMap((named) => inEither(named?.name ?? null, language) ?? []).join(' ');
  return <span>{t('news.mentioned', { who: who || t('talk.somebody') })}</span>;
}

const answers = { own: 'news.answered', supported: 'news.answered.supported', joined: 'news.answered.joined' } as const;

/** What became of what the reader asked for, or of what stands for them; where it went into another one that they may know, which. */
function Answered({ says: { whose, label, to, into } }: { says: Extract<Says, { kind: 'answered' }> }) {
  const { t, of, language } = useWords();
  const code = useName(into)?.code ?? null;
  // In the middle of a sentence, which in Chinese changes nothing.
  const what = of(label).toLocaleLowerCase(language);
  if (code !== null && whose !== 'joined')
    return <span>{t(whose === 'own' ? 'news.answered.into' : 'news.answered.into.supported', { what, code })}</span>;
  return <span>{t(answers[whose], { what, how: to ? of(to) : t('news.answer-gone') })}</span>;
}

/** What somebody wants of the reader, in words with their name, and without where the reader may not know it. */
const wishes = {
  writer: ['home.asks.line', 'home.asks.somebody'],
  invited: ['news.invited', 'news.invited.somebody'],
} as const;

function Somebody({ id, wants }: { id: string; wants: keyof typeof wishes }) {
  const { t, language } = useWords();
  const who = inEither(useName(id)?.name ?? null, language);
  const [named, unnamed] = wishes[wants];
  return <span>{who === null ? t(unnamed) : t(named, { who })}</span>;
}
