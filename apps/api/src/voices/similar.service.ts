import {
  type Actor,
  isGuest,
  languages,
  mayDo,
  recordTypes,
  type RecordType,
  type RecordView,
  serialize,
  subjectIn,
} from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import { Problem } from '../problem/problem.ts';
import { RecordService } from '../records/record.service.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { Pace } from './pace.ts';
import { longestCompared, mostCompared, SimilarRepository, type Spoken } from './similar.repository.ts';
import { alike, type Features, featuresOf, similarity } from './similarity.ts';

/** So many are shown: more would not be read. */
const mostShown = 3;
/** Records that are kept taken apart, some ten kilobytes each. */
const mostKept = 2 * mostCompared;

/** Finds what others have said already, for whoever is about to say the same. */
@Injectable()
export class SimilarService {
  private readonly known = new Map<string, readonly Features[]>();

  constructor(
    private readonly scope: CityScope,
    private readonly records: RecordService,
    private readonly repository: SimilarRepository,
    private readonly pace: Pace,
  ) {}

  /**
   * The records of a type that are most like a text, among those that somebody may read now, the likest first; three at most.
   * @param who whoever asks, for their pace: a member's id, or an address
   * @param without ids of records that are not looked for
   * @throws Problem not_found where records of the type do not go into each other · too_many
   */
  async like(
    city: string,
    actor: Actor,
    who: string,
    { type: typeId, text, without }: { type: string; text: string; without: readonly string[] },
  ): Promise<RecordView[]> {
    const type = recordTypes.get(typeId);
    if (type?.answer?.merges === undefined) throw new Problem('not_found');
    // Strangers take none of what the city's people may ask.
    if (!this.pace.isHuman(isGuest(actor) ? `${city} guests` : city, who)) throw new Problem('too_many');
    const wanted = featuresOf(text.slice(0, longestCompared));
    if (wanted.size === 0) return [];
    const spoken = await this.scope.withCity(city, (db) => this.repository.spoken(db, city, actor, type, without));
    const found = spoken
      .map((one) => ({
        id: one.id,
        likeness: Math.max(0, ...this.featuresOf(one).map((said) => similarity(wanted, said))),
      }))
      .filter(({ likeness }) => likeness >= alike)
      .toSorted((one, other) => other.likeness - one.likeness)
      .slice(0, mostShown);
    return this.views(
      city,
      actor,
      type,
      found.map(({ id }) => id),
    );
  }

  /** What a record is compared by, taken apart once for as long as it says the same. Asked only of what the reader may see. */
  private featuresOf(one: Spoken): readonly Features[] {
    const key = `${one.id} ${one.clock}`;
    const features = this.known.get(key) ?? partsOf(one);
    // Last used, last in the map.
    this.known.delete(key);
    this.known.set(key, features);
    const oldest = this.known.keys().next();
    if (this.known.size > mostKept && !oldest.done) this.known.delete(oldest.value);
    return features;
  }

  private async views(city: string, actor: Actor, type: RecordType, ids: readonly string[]): Promise<RecordView[]> {
    const wholes = await this.records.wholes(city, ids);
    return ids.flatMap((id) => {
      const whole = wholes.get(id);
      // Read a moment after it was found: meanwhile it may have been closed to the reader.
      const isSeen = whole?.binnedAt === null && mayDo(type, actor, 'view', subjectIn(whole));
      return isSeen ? [serialize(whole, actor)] : [];
    });
  }
}

/** What a record says, in each language that it has: its name, and all of it. */
function partsOf({ titles, texts }: Spoken): Features[] {
  return languages.flatMap((language) => {
    const [title, text] = [titles[language] ?? '', texts[language] ?? ''];
    return [title, text === '' ? '' : `${title}\n${text}`].flatMap((words) => (words === '' ? [] : featuresOf(words)));
  });
}
