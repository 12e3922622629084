import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PeopleService } from '../people/people.service.ts';
import { hashPassword } from './realm/password.ts';
import type { RealmStore } from './realm/realm-store.repository.ts';

const username = 'admin';
const name = { en: 'Administrator', zh: '管理员' };

/** Where the first account's password is left. */
export const firstPasswordFile = (data: string) => join(data, 'first-password');

/**
 * Makes the one account of the trial that has a password, and lets it look after the city.
 * @param data folder in which the password is left for whoever started it, readable by that user only
 */
export async function makeFirstAccount(
  data: string,
  store: RealmStore,
  people: PeopleService,
  cityId: string,
): Promise<void> {
  const password = randomBytes(12).toString('base64url');
  const subject = await store.saveAccount({ username, name, demo: false, passwordHash: await hashPassword(password) });
  await lookAfter(people, cityId, subject);
  await mkdir(data, { recursive: true });
  await writeFile(firstPasswordFile(data), `${password}\n`, { mode: 0o600 });
}

/** Lets the first account look after an example that was made anew, with the password that it has. */
export async function keepFirstAccount(store: RealmStore, people: PeopleService, cityId: string): Promise<void> {
  const account = await store.accountByName(username);
  if (account !== undefined) await lookAfter(people, cityId, account.id);
}

async function lookAfter(people: PeopleService, cityId: string, subject: string): Promise<void> {
  const member = await people.addMember(cityId, { subject, name, organisationId: null });
  await people.grant(cityId, { principalKind: 'person', principal: member.id, role: 'city_admin', grantedBy: null });
}
