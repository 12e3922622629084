import { LiveProse } from './live-prose.tsx';
import type { ProseFieldProps } from './prose-field-props.ts';
import { useLiveDocument } from './use-live.ts';
import { WrittenText } from './written-text.tsx';

/** A prose field of a record: to be read at once, and written in place, together with others, by those who may. */
export function ProseField(props: ProseFieldProps) {
  const { cityId: city, recordId: record, field, language } = props;
  const live = useLiveDocument({ city, record, field, language });
  if (live === null) return <WrittenText {...props} />;
  return <LiveProse {...props} live={live} />;
}
