import type { Actor } from '@cityloom/operating-model';
import type { PeopleService } from '../people/people.service.ts';
import type { Connection } from './connection.ts';

/**
 * Finds out as whom somebody looks at a city, and notes it with their connection, unless something newer was noted
 * while it was read.
 * @throws Problem not_found where the city does not know them
 */
export async function lookUp(people: PeopleService, connection: Connection, city: string): Promise<Actor> {
  for (;;) {
    const { lookups } = connection;
    const actor = await people.actorIn(city, connection.identity);
    if (lookups !== connection.lookups) continue;
    connection.actors.set(city, actor);
    return actor;
  }
}
