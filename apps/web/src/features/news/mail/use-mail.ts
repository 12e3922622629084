import { useQueryClient } from '@tanstack/react-query';
import { useHere } from '../../../server/here.tsx';
import { useFailure } from '../../../server/use-failure.ts';
import { say } from '../../../ui/toasts.tsx';
import { useWords } from '../../../words/use-words.ts';
import { mailQuery, type MailWish, ownMailsQuery, type Preview, readNext, sendNow, setMail } from './mail-query.ts';

/** What the reader does about mail; what goes wrong, or has nothing to tell, is said. */
export function useMail() {
  const { t } = useWords();
  const { city } = useHere();
  const client = useQueryClient();
  const failure = useFailure();
  const tried = async <Result>(act: () => Promise<Result>): Promise<Result | null> => {
    try {
      return await act();
    } catch (error) {
      say({ text: failure(error).title });
      return null;
    }
  };
  return {
    choose: async (wanted: MailWish): Promise<void> => {
      const { queryKey } = mailQuery(city.id);
      const before = client.getQueryData(queryKey);
      // What was chosen stands at once, and goes back where the server refuses it.
      client.setQueryData(queryKey, (standing) => standing && { ...standing, ...wanted });
      client.setQueryData(queryKey, (await tried(() => setMail(city.id, wanted))) ?? before);
      // Whoever wants none any more waits for none.
      await client.invalidateQueries(ownMailsQuery(city.id));
    },
    look: (): Promise<Preview | null> =>
      tried(async () => {
        const next = await readNext(city.id);
        if (next === null) say({ text: t('mail.none') });
        return next;
      }),
    send: () =>
      tried(async () => {
        const isNew = await sendNow(city.id);
        say({ text: t(isNew ? 'mail.sending' : 'mail.none') });
        await client.invalidateQueries(ownMailsQuery(city.id));
      }),
  };
}
