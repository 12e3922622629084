import { useQuery } from '@tanstack/react-query';
import { Failure } from '../server/failure.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/use-words.ts';
import type { ProseFieldProps } from './prose-field-props.ts';
import { proseQuery } from './prose-query.ts';
import { ProseText } from './prose-text.tsx';

/** The text as the server last wrote it out: what is shown before a live document. */
export function WrittenText(props: ProseFieldProps) {
  const { cityId: city, recordId: record, field, language, headingLevel, mayWrite } = props;
  const { t } = useWords();
  const query = useQuery(proseQuery({ city, record, field, language }));
  const empty = props.empty ?? t(mayWrite ? 'prose.empty.write' : 'prose.empty');
  if (query.data) return <ProseText json={query.data.json} {...{ language, headingLevel, empty }} />;
  if (query.isPending) return <Waiting word={t('opening')} heights={[6]} />;
  return <Failure error={query.error} onRetry={() => void query.refetch()} />;
}
