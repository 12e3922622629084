import type { Label } from '@cityloom/operating-model';
import { Problem } from '../../problem/problem.ts';
import { hashPassword } from './password.ts';
import type { Account, RealmStore } from './realm-store.repository.ts';

interface Typed {
  code: string;
  address: string;
}

/** Who may come with a one-time code; what the realm asks of the room that gives them. */
export interface Invitations {
  /** @throws Problem where the code does not hold */
  accountOf: (cityId: string, typed: Typed) => Promise<{ subject: string | null; name: Label; inviter: Label | null }>;
  /** @throws Problem where the code does not hold */
  claim: (cityId: string, typed: Typed, subject: string) => Promise<void>;
}

/** A one-time code as the app hands it over where an account name stands otherwise. */
export interface Ticket {
  cityId: string;
  code: string;
}

/** What is asked at the realm with a code: `invitation:<city id>:<code>`. */
export function ticketIn(hint: string): Ticket | undefined {
  const [, cityId, code] = /^invitation:([0-9a-f-]{36}):(.{1,40})$/u.exec(hint) ?? [];
  return cityId === undefined || code === undefined ? undefined : { cityId, code };
}

/** Whoever comes with a code, as the page greets them. */
export interface Guest {
  name: Label;
  /** The account that they have, or will have. */
  username: string;
  /** Whoever began the city themselves has nobody to ask for another code, so they need a password. */
  needsPassword: boolean;
}

/** Looks at a code and does not use it up. @throws Problem where it does not hold */
export async function greet(
  store: RealmStore,
  invitations: Invitations,
  { cityId, code }: Ticket,
  address: string,
): Promise<Guest> {
  const { subject, name, inviter } = await invitations.accountOf(cityId, { code, address });
  const account = subject === null ? undefined : await store.accountById(subject);
  return { name, username: account?.username ?? (await store.freeUsername(name.zh)), needsPassword: inviter === null };
}

/**
 * Lets somebody in with a code, which is used up: with the account that they have, or a new one.
 * @param password to come again with; without one they need a new code next time
 * @param shown the account name that they were shown with it
 * @returns nothing where a newcomer's name has been taken meanwhile: they must see the one that they get instead
 * @throws Problem where the code does not hold
 */
export async function letIn(
  store: RealmStore,
  invitations: Invitations,
  { cityId, code }: Ticket,
  address: string,
  { password, shown }: { password: string; shown: string | undefined },
): Promise<Account | undefined> {
  const typed = { code, address };
  const { subject, name } = await invitations.accountOf(cityId, typed);
  const known = subject === null ? undefined : await store.accountById(subject);
  // An account of elsewhere is nobody here: the realm was changed after they had come.
  if (subject !== null && known === undefined) throw new Problem('account_taken');
  const account = known ?? (await store.addAccount(name, name.zh));
  if (shown !== undefined && account.username !== shown) {
    if (known === undefined) await store.removeAccount(account.id);
    return undefined;
  }
  const passwordHash = password === '' ? undefined : await hashPassword(password);
  // A newcomer's before the code is used up: whoever founds a city could ask nobody for another.
  if (known === undefined && passwordHash !== undefined) await store.setPassword(account.id, passwordHash);
  try {
    await invitations.claim(cityId, typed, account.id);
  } catch (error) {
    // Without a refusal it may have been done: then the account is somebody's.
    if (known === undefined && error instanceof Problem) await store.removeAccount(account.id);
    throw error;
  }
  if (known !== undefined && passwordHash !== undefined) await store.setPassword(account.id, passwordHash);
  return account;
}
