import type { Label } from '@cityloom/operating-model';
import { organisations } from './organisations.ts';
import { persons } from './persons.ts';
import { type SeedRooms, seedVision } from './vision.ts';

/** Makes an account and returns its id at the identity provider. */
export type AccountMaker = (person: { username: string; name: Label }) => Promise<string>;

/** The example city's word in web addresses. */
export const qichuan = 'qichuan';

/**
 * Fills an empty database with the invented city of Qichuan, through the same services as everybody.
 * It opens when it is whole; what an interrupted seed left is cleared by `seedAlone` before.
 * Nothing happens where it is already there.
 */
export async function seedQichuan(
  rooms: SeedRooms,
  makeAccount: AccountMaker,
  beforeOpening: (cityId: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { people } = rooms;
  const cities = await people.listCities();
  if (cities.some((city) => city.slug === qichuan)) return;
  const city = await people.createCity({
    slug: qichuan,
    name: { en: 'Qichuan', zh: '栖川市' },
    zone: 'Asia/Shanghai',
    livesOn: '2026-06-30',
  });
  const idOf = new Map<string, string>();
  const subjects = new Map<string, string>();
  for (const organisation of organisations) {
    const { id } = await people.addOrganisation(city.id, organisation);
    idOf.set(organisation.code, id);
  }
  for (const { username, name, organisation, role } of persons) {
    const subject = await makeAccount({ username, name });
    subjects.set(username, subject);
    const organisationId = organisation === null ? null : (idOf.get(organisation) ?? null);
    const member = await people.addMember(city.id, { subject, name, organisationId });
    await people.grant(city.id, { principalKind: 'person', principal: member.id, role, grantedBy: null });
  }
  await seedVision({ id: city.id, subjects, organisations: idOf }, rooms);
  await beforeOpening(city.id);
  await people.openCity(city.id);
}
