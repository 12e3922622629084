import { type Actor, type FieldClass, fieldOf, isWithholding, leadOf, mayDo, mayUse } from '@cityloom/operating-model';
import type { StoredRecord } from '../records/record.entity.ts';
import { subjectOf, typeOf } from '../records/subject.ts';

/** What somebody may know of a record now. */
interface Rights {
  sees: boolean;
  /** By class of field, as far as it was asked. */
  reads: Map<FieldClass, boolean>;
}

/** Whoever is told: their rights, decided once for all records that are alike, for thousands may have changed. */
export class Reader {
  private readonly named: ReadonlySet<string>;
  private readonly known = new Map<string, Rights>();

  /** @param standing ids of what others said that stands for them too, and how */
  constructor(
    readonly actor: Actor,
    private readonly standing: ReadonlyMap<string, 'supported' | 'joined'> = new Map(),
  ) {
    this.named = new Set(actor.roles.flatMap(({ record }) => record ?? []));
  }

  /** Whether what was said is their own, or stands for them; null where neither is so. */
  sharesIn({ id, ownerId }: StoredRecord): 'own' | 'supported' | 'joined' | null {
    return ownerId === this.actor.person ? 'own' : (this.standing.get(id) ?? null);
  }

  /** Whether they may view a record. */
  sees(record: StoredRecord): boolean {
    return this.rightsTo(record).sees;
  }

  /** Whether they may read a field of it. What is personal is told to nobody here. */
  reads(record: StoredRecord, name: string): boolean {
    const type = typeOf(record);
    const field = fieldOf(type, name);
    const { sees, reads } = this.rightsTo(record);
    if (!sees || field === undefined || field.class === 'contact') return false;
    const fieldClass = field.class ?? 'open';
    const may = reads.get(fieldClass) ?? mayUse(type, this.actor, 'read', name, subjectOf(record, type));
    reads.set(fieldClass, may);
    return may;
  }

  /** Whether it is somebody else's, to be answered, and they may answer it. */
  answers(record: StoredRecord): boolean {
    const type = typeOf(record);
    if (type.answer === undefined || record.binnedAt !== null || record.ownerId === this.actor.person) return false;
    // Nobody waits for an answer to what they have not shared yet.
    if (record.state === 'draft' || record.visibility === 'withheld') return false;
    // What was hidden waits once its speaker has appealed, for somebody else than them.
    const isAppealed = !isWithholding(type) || record.fields[type.withholds.appeal] !== undefined;
    if (!isAppealed || (isWithholding(type) && record.about?.ownerId === this.actor.person)) return false;
    return this.sees(record) && mayUse(type, this.actor, 'write', type.answer.outcome, subjectOf(record, type));
  }

  private rightsTo(record: StoredRecord): Rights {
    const likeness = this.likenessOf(record);
    const known = this.known.get(likeness);
    if (known !== undefined) return known;
    const type = typeOf(record);
    const subject = subjectOf(record, type);
    const rights = { sees: mayDo(type, this.actor, 'view', subject), reads: new Map<FieldClass, boolean>() };
    this.known.set(likeness, rights);
    return rights;
  }

  /** All that the right to view and to read is decided from: of two records alike in this, one may know both or neither. */
  private likenessOf(record: StoredRecord): string {
    const { person, organisation, sector } = this.actor;
    const { id, type, state, visibility, ownerId, ownerOrg, ownerSector, about } = record;
    const mine = [ownerId === person, ownerOrg === organisation, ownerSector === sector, this.named.has(id) && id];
    const spoken = about && [
      leadOf(typeOf(record), record.fields)?.field,
      about.binnedAt !== null,
      this.likenessOf(about),
    ];
    return [type, state, visibility, ...mine, ...(spoken ?? [])].join(' ');
  }
}
