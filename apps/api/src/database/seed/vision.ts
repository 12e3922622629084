import { type Label, languages, type Wish } from '@cityloom/operating-model';
import { v7 as uuidv7 } from 'uuid';
import type { PeopleService } from '../../people/people.service.ts';
import type { ProseService } from '../../prose/prose.service.ts';
import type { RecordService } from '../../records/record.service.ts';
import { type DemoSection, sections, statement } from './vision-texts.ts';

/** The rooms through which the example is written, as everybody writes. */
export interface SeedRooms {
  readonly people: PeopleService;
  readonly records: RecordService;
  readonly prose: ProseService;
}

/** The example's people and organisations, by what the seed calls them. */
export interface SeedCity {
  readonly id: string;
  /** Account of each person by username. */
  readonly subjects: ReadonlyMap<string, string>;
  /** Id of each organisation by code. */
  readonly organisations: ReadonlyMap<string, string>;
}

const programme = 'chen.ming';
const leader = 'gao.yuan';

type Bare<W> = W extends Wish ? Omit<W, 'operation'> : never;

/** Writes the adopted vision and its revision, which three sectors write together, into the example (EX.1). */
export async function seedVision(city: SeedCity, rooms: SeedRooms): Promise<void> {
  const wish = (username: string, ...wishes: Bare<Wish>[]) =>
    rooms.records.submit(
      city.id,
      { subject: found(city.subjects, username) },
      wishes.map((one) => ({ ...one, operation: uuidv7() }) as Wish),
    );
  const move = (record: string, state: 'consultation' | 'review' | 'adopted') =>
    ({ kind: 'move', record, state }) as const;

  const adopted = uuidv7();
  await wish(
    programme,
    visionWish(city, adopted, { zh: '城市愿景2035', en: 'City vision 2035' }, { round: 3 }),
    move(adopted, 'consultation'),
    move(adopted, 'review'),
  );
  await wish(leader, move(adopted, 'adopted'));

  const revision = uuidv7();
  await wish(
    programme,
    visionWish(
      city,
      revision,
      { zh: '城市愿景2035（2026年修订）', en: 'City vision 2035, revision 2026' },
      { round: 1, consultationWindow: { from: '2026-06-01', to: '2026-07-31' } },
    ),
    move(revision, 'consultation'),
  );
  for (const [index, section] of sections.entries()) {
    const record = uuidv7();
    const coEditors = section.coEditors.map((code) => found(city.organisations, code));
    await wish(
      programme,
      sectionWish(city, record, revision, section, index + 1),
      ...coEditors.map((to) => ({ kind: 'link', record, field: 'coEditors', to, as: null }) as const),
      move(record, 'consultation'),
    );
    for (const principal of coEditors) {
      await rooms.people.grant(city.id, {
        principalKind: 'organisation',
        principal,
        role: 'editor',
        record,
        grantedBy: null,
      });
    }
    await writeTexts(city, rooms, record, section);
  }
  await rooms.prose.settle(city.id);
}

const visionWish = (city: SeedCity, record: string, title: Label, more: object) =>
  ({
    kind: 'create',
    record,
    type: 'vision',
    ownerOrg: found(city.organisations, 'S02'),
    fields: { title, statement, horizon: 2035, ...more },
  }) as const;

const sectionWish = (city: SeedCity, record: string, vision: string, { title, lead }: DemoSection, order: number) => {
  const leadOrg = found(city.organisations, lead);
  return {
    kind: 'create',
    record,
    type: 'visionSection',
    ownerOrg: leadOrg,
    fields: { title, vision, order, leadOrg },
  } as const;
};

async function writeTexts(city: SeedCity, { people, prose }: SeedRooms, record: string, section: DemoSection) {
  const actor = await people.actorIn(city.id, { subject: found(city.subjects, section.author) });
  for (const language of languages) {
    const content = section.paragraphs.map((paragraph) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: paragraph[language] }],
    }));
    await prose.write(city.id, actor, { record, field: 'text', language }, { type: 'doc', content });
  }
}

function found(known: ReadonlyMap<string, string>, name: string): string {
  const id = known.get(name);
  if (id === undefined) throw new Error(`the example has no ${name}`);
  return id;
}
