import { Injectable } from '@nestjs/common';
import type { Label } from '@cityloom/operating-model';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AccessGrant } from './access-grant.entity.ts';

/** Whoever begins a city looks after it and runs its programme. */
const founding = ['city_admin', 'programme_manager'] as const;

/** Whoever began a city. */
export interface Founder {
  /** Member id. */
  id: string;
  name: Label;
  /** Whether nobody has come to the city yet. */
  isAwaited: boolean;
}

/** Reads and keeps who began a city: nobody of the city gave them its care. Runs inside `withCity`; the city is named besides. */
@Injectable()
export class FoundersRepository {
  async of(db: EntityManager, cityId: string): Promise<Founder | undefined> {
    const [found] = await db.query<Founder[]>(
      `select m.id, m.name,
              not exists (select from member come where come.city_id = $1 and come.subject is not null) as "isAwaited"
       from member m join access_grant g on g.principal_kind = 'person' and g.principal = m.id::text
       where m.city_id = $1 and g.city_id = $1 and g.role = $2 and g.granted_by is null and g.revokes is null
       order by g.valid_from, g.id limit 1`,
      [cityId, founding[0]],
    );
    return found;
  }

  /** Gives somebody the care of a city that begins. */
  async giveRoles(db: EntityManager, cityId: string, member: string, at: Date): Promise<void> {
    const given = { cityId, principalKind: 'person' as const, principal: member, practice: null, recordId: null };
    const open = { validFrom: at, validUntil: null, grantedBy: null, revokes: null };
    await db.getRepository(AccessGrant).insert(founding.map((role) => ({ id: uuidv7(), role, ...given, ...open })));
  }
}
