import { AccessGrant } from '../people/access-grant.entity.ts';
import { City } from '../people/city.entity.ts';
import { Member } from '../people/member.entity.ts';
import { Organisation } from '../people/organisation.entity.ts';
import { StoredRecord } from '../records/record.entity.ts';

/** Every table that TypeORM maps. */
export const entities = [AccessGrant, City, Member, Organisation, StoredRecord];
