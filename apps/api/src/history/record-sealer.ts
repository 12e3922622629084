import type { WholeRecord } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ProseRepository } from '../prose/prose.repository.ts';
import { type Adopted, Sealer } from '../records/sealer.ts';
import { inReadingOrder } from './reading-order.ts';
import { type Said, saidBy, saysTheSame } from './said.ts';
import { type SealedContent, type SealedPart, sealOf } from './sealed-content.ts';
import { VersionRepository } from './version.repository.ts';

/** Seals records with their registers, links and texts as they stand at the moment of adoption. */
@Injectable()
export class RecordSealer extends Sealer {
  constructor(
    private readonly versions: VersionRepository,
    private readonly documents: ProseRepository,
  ) {
    super();
  }

  async seal(db: EntityManager, cityId: string, adopted: readonly Adopted[]): Promise<void> {
    const held = await this.documents.hold(
      db,
      adopted.flatMap(({ record, parts }) => [record.id, ...parts.map(({ id }) => id)]),
    );
    for (const { record, parts, decision, onlyFirst, ...act } of adopted) {
      if (onlyFirst && (await this.versions.last(db, cityId, record.id)) !== undefined) continue;
      const sealed: SealedPart[] = [];
      for (const part of inReadingOrder(record, parts)) {
        const said = saidBy(part, held.get(part.id));
        const last = await this.versions.last(db, cityId, part.id);
        // What has not changed since is not sealed twice.
        const same =
          last !== undefined && saysTheSame(JSON.parse(last.content) as SealedContent, said) ? last : undefined;
        const { number, hash } =
          same ?? (await this.add(db, cityId, part, { said, last, act: { ...act, nth: sealed.length } }));
        sealed.push({ record: part.id, type: part.type.id, code: part.code, number, hash: hash.toString('hex') });
      }
      const last = await this.versions.last(db, cityId, record.id);
      const said = {
        ...saidBy(record, held.get(record.id)),
        ...(record.type.holds && { parts: sealed }),
        ...(decision !== null && { decision: await this.newest(db, cityId, decision) }),
      };
      await this.add(db, cityId, record, { said, last, act: { ...act, nth: sealed.length } });
    }
  }

  /** The newest version of a decision; the door lets nothing rest on one that has none. */
  private async newest(db: EntityManager, cityId: string, decision: string): Promise<SealedPart> {
    const last = await this.versions.last(db, cityId, decision);
    if (last === undefined) throw new Error(`the decision ${decision} is not sealed`);
    const { type, code } = JSON.parse(last.content) as SealedContent;
    return { record: decision, type, code, number: last.number, hash: last.hash.toString('hex') };
  }

  private async add(
    db: EntityManager,
    cityId: string,
    { id, type, code }: WholeRecord,
    { said, last, act: { clock, by, at, nth } }: { said: Sealing; last: { number: number } | undefined; act: Act },
  ): Promise<{ number: number; hash: Buffer }> {
    const number = (last?.number ?? 0) + 1;
    const sealed: SealedContent = { city: cityId, record: id, type: type.id, code, number, clock, at, by, ...said };
    const content = JSON.stringify(sealed);
    const previous = await this.versions.lastSeal(db, cityId);
    const hash = sealOf(content, previous);
    const decision = said.decision?.record ?? null;
    await this.versions.add(db, cityId, id, {
      number,
      clock,
      nth,
      at: new Date(at),
      by,
      decision,
      content,
      previous,
      hash,
    });
    return { number, hash };
  }
}

/** What is sealed of a record: what it says, is made of and rests on. */
type Sealing = Said & Pick<SealedContent, 'parts' | 'decision'>;
type Act = Pick<Adopted, 'clock' | 'by' | 'at'> & { nth: number };
