import { type Asked, type Office, words } from '../records/clerk.ts';

/** Speaks in an office that is open, as one person after the other. */
export function speakersIn(office: Office) {
  return {
    ask: (who: string, ...wishes: Asked[]): Promise<string> => office.clerk.outcome(who, ...wishes),
    /** Says something to be answered, and shares it. @returns its id */
    contribute: async (who: string, title = 'Benches by the river', rest: object = {}): Promise<string> => {
      const id = await office.clerk.create(who, 'contribution', { title: words(title), kind: 'idea' }, rest);
      await office.clerk.done(who, { kind: 'move', record: id, state: 'shared' });
      return id;
    },
  };
}
