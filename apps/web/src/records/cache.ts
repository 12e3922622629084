import { recordTypes } from '@cityloom/operating-model';
import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query';
import type { Wanted } from './address.ts';
import { applyChange, applyToList } from './apply-change.ts';
import { listsKey, recordsKey, singlesKey } from './queries.ts';
import type { Change, ChangeFrame, RecordPage, RecordView } from './shapes.ts';

type List = InfiniteData<RecordPage, string | null>;

/** Changes a record wherever it is kept in the page. @param edit gives the record itself where nothing is to be changed */
export function editKept(
  client: QueryClient,
  cityId: string,
  { type, id }: Pick<RecordView, 'type' | 'id'>,
  edit: (record: RecordView) => RecordView,
): void {
  client.setQueriesData<List>({ queryKey: listsKey(cityId, type) }, (list) =>
    list?.pages.some(({ items }) => items.some((record) => record.id === id))
      ? onPages(list, (items) => items.map((record) => (record.id === id ? edit(record) : record)))
      : list,
  );
  client.setQueriesData<RecordView>({ queryKey: singlesKey(cityId, type) }, (record) =>
    record?.id === id ? edit(record) : record,
  );
}

/** Reads anew, at once where it is on screen, what is kept of a city's records. */
export function readAnew(client: QueryClient, queryKey: QueryKey): Promise<void> {
  return client.invalidateQueries({ queryKey });
}

/**
 * Carries a frame of the feed over to everything that is kept in the page.
 * @returns the keys of what could not be brought up to date and must be read anew; each once
 */
export function applyFrame(client: QueryClient, cityId: string, { changes }: Pick<ChangeFrame, 'changes'>): QueryKey[] {
  const stale = new Set<QueryKey>();
  const kept = client.getQueryCache().findAll({ queryKey: recordsKey(cityId) });
  for (const change of changes) {
    for (const { queryKey, state } of kept) {
      const [, , , form, typeId, wanted] = queryKey;
      // Kept by id: whatever befell the record may have given it another name, or hidden it.
      if (form === 'name' && typeId === change.record) stale.add(queryKey);
      // A version is sealed by a move and by nothing else: its own, or that of what it is a part of.
      const isSealed = wanted === change.record || isPartOf(typeId, change.type);
      if (form === 'versions' && change.kind === 'move' && isSealed) stale.add(queryKey);
      if (form === 'parts' && isPartOf(change.type, typeId)) stale.add(queryKey);
      if (form === 'every' && typeId === change.type) stale.add(queryKey);
      // What was not there, or not to be seen, may be by now.
      if (form === 'one' && typeId === change.type && state.status === 'error') stale.add(queryKey);
      if (typeId !== change.type || state.data === undefined || stale.has(queryKey)) continue;
      const isUpToDate =
        form === 'list'
          ? applyToKeptList(client, queryKey, wanted as Wanted, change)
          : applyToKeptOne(client, queryKey, change);
      if (!isUpToDate) stale.add(queryKey);
    }
  }
  return [...stale];
}

const isPartOf = (part: unknown, whole: unknown): boolean =>
  typeof whole === 'string' && (recordTypes.get(whole)?.holds?.some(({ type }) => type === part) ?? false);

function applyToKeptList(client: QueryClient, key: QueryKey, wanted: Wanted, change: Change): boolean {
  const list = client.getQueryData<List>(key);
  if (!list) return true;
  // Only the page that holds the record is asked; where none does, any of them says whether that matters.
  const page = list.pages.findIndex(({ items }) => items.some(({ id }) => id === change.record));
  const items = list.pages[Math.max(0, page)]?.items ?? [];
  const outcome = applyToList(items, wanted, change);
  if (outcome === 'stale') return false;
  if (outcome !== items)
    client.setQueryData<List>(
      key,
      onPages(list, (old) => (old === items ? [...outcome] : old)),
    );
  return true;
}

function applyToKeptOne(client: QueryClient, key: QueryKey, change: Change): boolean {
  const record = client.getQueryData<RecordView>(key);
  if (record?.id !== change.record) return true;
  const outcome = applyChange(record, change);
  if (outcome === 'stale') return false;
  if (outcome !== record) client.setQueryData<RecordView>(key, outcome);
  return true;
}

const onPages = (list: List, edit: (items: RecordView[]) => RecordView[]): List => ({
  ...list,
  pages: list.pages.map((page) => ({ ...page, items: edit(page.items) })),
});
