import type { Label } from '@cityloom/operating-model';
import { v7 as uuidv7 } from 'uuid';
import { colleagues } from './colleagues.ts';
import { writeConsultations } from './consultations.ts';
import { writeEngagement } from './engagement.ts';
import { adoptOnDecisions, writeBodies, writeDecisions } from './governance.ts';
import { writeInitiatives, writeIntents } from './initiatives.ts';
import { organisations } from './organisations.ts';
import { writeOutcomes } from './outcomes.ts';
import { Pen, type SeedRooms } from './pen.ts';
import { persons } from './persons.ts';
import { writePositions } from './positions.ts';
import { writeChecks, writePrinciples } from './principles.ts';
import { writeRisks } from './risks.ts';
import { closeCheckpoints, writeRoadmap } from './roadmap.ts';
import { writeStakeholders } from './stakeholders.ts';
import { writeSuggestions } from './suggestions.ts';
import { writeSupports } from './supports.ts';
import { writeTalk } from './talk.ts';
import { adoptVision, writeVision } from './vision.ts';
import { writeVoices } from './voices.ts';

/** Makes an account and returns its id at the identity provider. */
export type AccountMaker = (person: { username: string; name: Label }) => Promise<string>;

/** The example city's word in web addresses. */
export const qichuan = 'qichuan';

type Chapter = (pen: Pen, rooms: SeedRooms) => Promise<void>;

/** Where the story of the example begins: the vision, and its revision that is being written now. */
export const opening: readonly (readonly Chapter[])[] = [[writeVision], [adoptVision]];

/** The whole story (EX.0 to EX.8). Chapters of one line need nothing of each other, but something of the lines above. */
export const story: typeof opening = [
  [writeVision],
  [joinColleagues],
  [writePrinciples, writeOutcomes, writeStakeholders],
  [writeInitiatives],
  [writeIntents, writeRoadmap, writeRisks, writeChecks],
  [writeEngagement],
  [writeVoices, writeBodies],
  [writeDecisions],
  [adoptOnDecisions],
  [closeCheckpoints, writeConsultations, writeTalk, writeSuggestions, writePositions, writeSupports],
];

/**
 * Writes the invented city of Qichuan, through the same services as everybody. Nobody sees it before it is opened.
 * @param slug the word in web addresses under which it is made
 * @param parts what is told besides its organisations and people
 * @returns the city's id
 */
export async function writeQichuan(
  rooms: SeedRooms,
  makeAccount: AccountMaker,
  slug = qichuan,
  parts = story,
): Promise<string> {
  const { people } = rooms;
  const city = await people.createCity({
    slug,
    name: { en: 'Qichuan', zh: '栖川市' },
    zone: 'Asia/Shanghai',
    livesOn: '2026-06-30',
    hearsAll: true,
  });
  const pen = new Pen(city.id, rooms);
  for (const organisation of organisations) {
    const { id } = await people.addOrganisation(city.id, organisation);
    pen.know(organisation.code, id);
  }
  for (const person of persons)
    await join(pen, rooms, { ...person, subject: await makeAccount({ username: person.username, name: person.name }) });
  for (const chapters of parts) await Promise.all(chapters.map((write) => write(pen, rooms)));
  await pen.settle();
  return city.id;
}

/**
 * Fills an empty database with Qichuan, and opens it when it is whole; what an interrupted seed left is cleared by
 * `seedAlone` before. Nothing happens where it is already there.
 */
export async function seedQichuan(
  rooms: SeedRooms,
  makeAccount: AccountMaker,
  beforeOpening: (cityId: string) => Promise<void> = () => Promise.resolve(),
  parts = story,
): Promise<void> {
  const cities = await rooms.people.listCities();
  if (cities.some((city) => city.slug === qichuan)) return;
  const id = await writeQichuan(rooms, makeAccount, qichuan, parts);
  await beforeOpening(id);
  await rooms.people.openCity(id);
}

/** Lets somebody take part. */
async function join(
  pen: Pen,
  { people }: SeedRooms,
  { username, name, organisation, role, also, subject }: Joining,
): Promise<void> {
  const organisationId = organisation === null ? null : pen.id(organisation);
  const { id } = await people.addMember(pen.cityId, { subject, name, organisationId });
  for (const given of also === undefined ? [role] : [role, also])
    await people.grant(pen.cityId, { principalKind: 'person', principal: id, role: given, grantedBy: null });
  pen.meet(username, id, subject);
}

type Joining = Omit<(typeof persons)[number], 'line'> & { subject: string };

/** Their accounts are ids that no identity provider has given to anybody. */
async function joinColleagues(pen: Pen, rooms: SeedRooms): Promise<void> {
  for (const colleague of colleagues) await join(pen, rooms, { ...colleague, role: 'member', subject: uuidv7() });
}
