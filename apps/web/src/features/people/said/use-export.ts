import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { nameQuery } from '../../../records/names.ts';
import { useHere } from '../../../server/here.tsx';
import { useFailure } from '../../../server/use-failure.ts';
import { csvOf } from '../../../ui/csv.ts';
import { fileNameOf, saveFile } from '../../../ui/save-file.ts';
import { say } from '../../../ui/toasts.tsx';
import { useWords } from '../../../words/use-words.ts';
import { dayIn } from '../model.ts';
import type { Said } from './said.ts';
import { idsIn, tableOf } from './said-table.ts';
import { useStandsWords } from './use-stands-words.ts';

/**
 * Saves what was said as a table that spreadsheets open. It is made on this device; what others do not see is in no export.
 * @param whose whose words they are, for the name of the file
 */
export function useExport(whose: string) {
  const { t, of, language } = useWords();
  const { city } = useHere();
  const client = useQueryClient();
  const router = useRouter();
  const failure = useFailure();
  const standsOf = useStandsWords();
  const [isSaving, setSaving] = useState(false);

  const named = async (ids: readonly string[]) =>
    new Map(await Promise.all(ids.map(async (id) => [id, await client.fetchQuery(nameQuery(city.id, id))] as const)));
  const addressOf = (type: string, code: string) => {
    const { href } = router.buildLocation({
      to: '/$citySlug/r/$type/{-$code}',
      params: { citySlug: city.slug, type, code },
    });
    return new URL(href, location.origin).href;
  };
  const write = async (every: readonly Said[]) => {
    const said = every.filter(({ stands }) => stands !== 'hidden');
    const names = await named(idsIn(said));
    const offices = await named([
      ...new Set([...names.values()].flatMap((one) => (one?.type === 'person' ? one.organisation : null) ?? [])),
    ]);
    const table = tableOf(said, {
      t,
      of,
      language,
      standsOf,
      nameOf: (id) => names.get(id) ?? offices.get(id),
      addressOf,
      dayOf: (instant) => dayIn(city.zone, new Date(instant)),
    });
    const file = fileNameOf(t('said.file', { city: of(city.name), whose, day: city.today }));
    saveFile(file, csvOf(table), 'text/csv;charset=utf-8');
    say({ text: t('said.export.done', { file }) });
  };
  const save = async (said: readonly Said[]): Promise<void> => {
    setSaving(true);
    try {
      await write(said);
    } catch (error) {
      say({ text: failure(error).title });
    } finally {
      setSaving(false);
    }
  };
  return { save, isSaving };
}
