import type { RecordType } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LiveText } from '../prose/live-text.ts';
import { projectionOf } from '../prose/projection.ts';
import { type HeldText, ProseRepository } from '../prose/prose.repository.ts';
import { type Adopted, Sealer } from '../records/sealer.ts';
import { isPersonal } from '../records/personal.ts';
import { type SealedContent, type SealedText, sealOf } from './sealed-content.ts';
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
      adopted.map(({ record }) => record.id),
    );
    for (const { record, clock, by, at, onlyFirst } of adopted) {
      const { id, type, code, fields, links } = record;
      const last = await this.versions.lastNumber(db, cityId, id);
      if (onlyFirst && last > 0) continue;
      const sealed: SealedContent = {
        city: cityId,
        record: id,
        type: type.id,
        code,
        number: last + 1,
        clock,
        at,
        by,
        fields: withoutPersonal(type, fields),
        links,
        texts: (held.get(id) ?? []).map(sealedText),
      };
      const content = JSON.stringify(sealed);
      const previous = await this.versions.lastSeal(db, cityId);
      const hash = sealOf(content, previous);
      await this.versions.add(db, cityId, id, { ...sealed, at: new Date(at), content, previous, hash });
    }
  }
}

function sealedText({ field, language, stored }: HeldText): SealedText {
  const live = new LiveText(stored);
  try {
    return { field, language, seq: live.seq, ...projectionOf(live.doc) };
  } finally {
    live.doc.destroy();
  }
}

const withoutPersonal = (type: RecordType, fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !isPersonal(type, name)));
