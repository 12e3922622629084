import { recordTypes, type RecordType } from '@cityloom/operating-model';
import { mayBegin, reaches } from '../records/reach.ts';
import { useRecords } from '../records/use-records.ts';
import { useHere } from '../server/here.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../words/use-words.ts';
import { begunElsewhere } from './begun-elsewhere.ts';
import { EnterLink } from './enter-link.tsx';
import { NewButton } from './new-button.tsx';
import { useWhomToAsk } from './use-whom-to-ask.ts';

type Props = { type: RecordType; onNew: () => void };

/** There are no records of a type yet: the first can be begun here, or something comes before, somebody else can be asked to, or they are begun elsewhere. */
export function NoRecords({ type, onNew }: Props) {
  const { t } = useWords();
  const { member } = useHere();
  const title = useTitleOf(type);
  const elsewhere = begunElsewhere(type);
  if (elsewhere) return <Notice as="place" title={title} lines={[t(elsewhere)]} />;
  if (!mayBegin(type, member)) return <NotYours type={type} />;
  return <First type={type} needs={needsOf(type)} onNew={onNew} />;
}

/** The types of which a record of a type must name one. */
const needsOf = ({ fields }: RecordType): readonly RecordType[] =>
  Object.values(fields).flatMap((field) => {
    if (field.kind !== 'ref' || !field.required || typeof field.to !== 'string') return [];
    return recordTypes.get(field.to) ?? [];
  });

const useTitleOf = (type: RecordType) => {
  const { t, of, language } = useWords();
  return t('type.empty', { records: of(type.plural).toLocaleLowerCase(language) });
};

function First({ type, needs: [need, ...others], onNew }: Props & { needs: readonly RecordType[] }) {
  const { t } = useWords();
  const title = useTitleOf(type);
  if (need) return <AfterOne type={type} need={need} others={others} onNew={onNew} />;
  return (
    <Notice as="place" title={title} lines={[t(type.hears ? 'hearing.empty' : 'type.empty.begin')]}>
      <NewButton type={type} onNew={onNew} />
      <EnterLink type={type} />
    </Notice>
  );
}

/** The first can be begun once there is one of what it must name. */
function AfterOne({ type, need, others, onNew }: Props & { need: RecordType; others: readonly RecordType[] }) {
  const { t, of, language } = useWords();
  const { city, member } = useHere();
  const title = useTitleOf(type);
  const found = useRecords(need.id);
  if (found.isPending) return null;
  if (found.data?.length !== 0) return <First type={type} needs={others} onNew={onNew} />;
  const begins = mayBegin(need, member);
  const label = of(need.label).toLocaleLowerCase(language);
  return (
    <Notice
      as="place"
      title={title}
      lines={[t('type.empty.needs', { records: of(need.plural).toLocaleLowerCase(language) })]}
    >
      <LinkButton
        look="filled"
        to="/$citySlug/r/$type/{-$code}"
        params={{ citySlug: city.slug, type: need.id, code: undefined }}
        search={begins ? { new: 1 } : {}}
      >
        {begins ? t('type.new', { label }) : of(need.plural)}
      </LinkButton>
    </Notice>
  );
}

/** The reader cannot begin any: who can, or how they come. */
function NotYours({ type }: { type: RecordType }) {
  const { t } = useWords();
  const { city, member } = useHere();
  const title = useTitleOf(type);
  const names = useWhomToAsk(type);
  if (names !== null) return <Notice as="place" title={title} lines={[t('type.empty.ask', { names })]} />;
  if (!reaches(member.roles, 'membership', 'manage')) {
    return <Notice as="place" title={title} lines={[t('type.empty.wait')]} />;
  }
  return (
    <Notice as="place" title={title} lines={[t('type.empty.invite')]}>
      <LinkButton look="filled" to="/$citySlug/people" params={{ citySlug: city.slug }}>
        {t('begin.step.people')}
      </LinkButton>
    </Notice>
  );
}
