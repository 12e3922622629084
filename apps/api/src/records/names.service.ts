import { Injectable } from '@nestjs/common';
import { type Actor, can, type Label, mayDo, mayUse, policyRows } from '@cityloom/operating-model';
import { membership } from '../people/actor.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import type { StoredRecord } from './record.entity.ts';
import { RecordRepository } from './record.repository.ts';
import type { Named } from './stored.ts';
import { subjectOf, typeOf } from './subject.ts';

/** Says what ids stand for: links and references are told by id only, for not every reader may see where they lead. */
@Injectable()
export class NamesService {
  constructor(
    private readonly scope: CityScope,
    private readonly records: RecordRepository,
  ) {}

  /** The names among some ids that an actor may know. The others are left out, whether there is something or not. */
  async of(cityId: string, actor: Actor, ids: readonly string[]): Promise<Named[]> {
    const knowsPeople = can(policyRows, actor, 'view', membership);
    return this.scope.withCity(cityId, async (manager) => {
      const records = await this.records.byId(manager, cityId, ids);
      const people = knowsPeople ? await this.records.namedPeople(manager, cityId, ids) : [];
      return [...people, ...records.flatMap((record) => this.named(record, actor) ?? [])];
    });
  }

  private named(record: StoredRecord, actor: Actor): Named | null {
    const type = typeOf(record);
    const subject = subjectOf(record, type);
    if (record.binnedAt !== null || !mayDo(type, actor, 'view', subject)) return null;
    const { id, code, ownerSector: sector, ownerOrg: organisation } = record;
    const name = mayUse(type, actor, 'read', type.title, subject) ? titleOf(record.fields[type.title]) : null;
    return { id, type: type.id, code, name, sector, organisation };
  }
}

/** A title is bilingual, or one text for both languages. */
function titleOf(value: unknown): Label | null {
  if (typeof value === 'string') return { zh: value, en: value };
  return typeof value === 'object' && value !== null && 'zh' in value ? (value as Label) : null;
}
