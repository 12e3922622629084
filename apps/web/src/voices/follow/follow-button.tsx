import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RecordView } from '../../records/shapes.ts';
import { useHere } from '../../server/here.tsx';
import { useFailure } from '../../server/use-failure.ts';
import { Button } from '../../ui/button.tsx';
import { IconBell, IconBellFilled } from '../../ui/icons.ts';
import { say } from '../../ui/toasts.tsx';
import { useWords } from '../../words/use-words.ts';
import { followQuery, isFollowed, setFollowing, turned } from './follow-query.ts';

/** Follows a record, or ends that: what happens there is told on Home as what concerns the reader. */
export function FollowButton({ record }: { record: RecordView }) {
  const { t } = useWords();
  const { city } = useHere();
  const failure = useFailure();
  const client = useQueryClient();
  const { queryKey, ...query } = followQuery(city.id, record.id);
  const { data } = useQuery({ queryKey, ...query });
  const turn = useMutation({
    networkMode: 'always',
    mutationFn: (level: Parameters<typeof setFollowing>[2]) => setFollowing(city.id, record.id, level),
    onSuccess: (now) => {
      client.setQueryData(queryKey, now);
      say({ text: t(isFollowed(now) ? 'follow.on' : 'follow.off') });
    },
    onError: (error) => say({ text: failure(error).title }),
  });
  if (data === undefined) return null;
  const follows = isFollowed(data);
  const Sign = follows ? IconBellFilled : IconBell;
  return (
    <Button
      icon={<Sign size="1.125rem" stroke={1.8} aria-hidden="true" />}
      aria-pressed={follows}
      loading={turn.isPending}
      onClick={() => turn.mutate(turned(data))}
    >
      {t('follow')}
    </Button>
  );
}
