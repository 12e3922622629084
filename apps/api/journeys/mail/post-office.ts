import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import type { MailView } from '../../src/mail/mail.service.ts';
import type { Sending } from '../../src/mail/outbox.repository.ts';
import { SenderService } from '../../src/mail/sender.service.ts';
import { asSuperuserOf } from '../database.ts';
import { setOffice, type Told, words } from '../records/clerk.ts';
import { openBeside } from '../stage.ts';
import { MailServer } from './mail-server.ts';
import type { SetClock } from './set-clock.ts';

/** The address of somebody, as the realm would have confirmed it. */
export const mailOf = (who: string) => `${who}@people.example`;

/**
 * Two processes on one database, a mail server for both, and people with addresses; for the surrounding `describe`.
 * @param told how much of the city's story is told
 */
export function setPostOffice(clock: SetClock, told: 'opening' | 'story' = 'opening') {
  let server: MailServer;
  let beside: NestExpressApplication;
  const office = setOffice(told, async () => {
    server = await MailServer.open();
    return { clock, mail: { url: server.url, from: 'post@city.example' } };
  });
  beforeAll(async () => {
    ({ app: beside } = await openBeside(office.stage, { origin: office.stage.origin }));
  });
  afterAll(async () => {
    await beside.close();
    await server.down();
  });

  const call = async <Body>(
    method: string,
    who: string,
    {
      body,
      claims = { email: mailOf(who), email_verified: true },
      rest = '',
    }: {
      body?: unknown;
      claims?: object;
      rest?: string;
    } = {},
  ): Promise<Told<Body>> => {
    const { stage } = office;
    const token = await stage.sign({ ...(await stage.claims(who)), ...claims });
    const answer = await fetch(`${stage.origin}${office.clerk.city}/mail${rest}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Told<Body>['body'] };
  };
  const choose = (
    who: string,
    digest: string,
    language: string,
    { mentionsAtOnce = false, ...more }: { mentionsAtOnce?: boolean; claims?: object } = {},
  ) => call<MailView>('PUT', who, { body: { digest, language, mentionsAtOnce }, ...more });
  /** Both processes look at once for what is due, and are done. */
  const run = () =>
    Promise.all([office.stage.app, beside].map((app) => app.get(SenderService).run())).then(() => server.take());
  const initiative = (who: string, name: string) =>
    office.clerk.create(who, 'initiative', { name: words(name), phase: 'p1' });
  const patch = (record: string, fields: Record<string, unknown>, who = 'he.chuan') =>
    office.clerk.done(who, { kind: 'patch', record, seen: 0, fields });
  const follow = async (who: string, record: string) => {
    await office.stage.get(`${office.clerk.city}/for-me`, who);
    return office.stage.send('PUT', `${office.clerk.city}/follows/${record}`, { level: 'follow' }, who);
  };
  const sendings = async (who = 'lin.jing') =>
    (await call<{ items: Sending[] }>('GET', who, { rest: '/sendings' })).body.items;
  /** Does something in the database, past everything that guards it. */
  const inDatabase = async <Row extends pg.QueryResultRow>(sql: string, ...values: unknown[]): Promise<Row[]> => {
    const client = new pg.Client(asSuperuserOf(office.stage.database));
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  };
  return {
    office,
    get server() {
      return server;
    },
    call,
    choose,
    run,
    initiative,
    patch,
    follow,
    sendings,
    inDatabase,
  };
}
