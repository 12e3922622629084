import { Injectable } from '@nestjs/common';
import { type Actor, type Answer, dayAfter, type WholeRecord } from '@cityloom/operating-model';
import type { EntityManager } from 'typeorm';
import { announce } from '../bus/bus.ts';
import { Clock } from '../config/clock.ts';
import { actorOf } from '../people/actor.ts';
import { PeopleRepository } from '../people/people.repository.ts';
import { Problem } from '../problem/problem.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { ChangeRepository } from './change.repository.ts';
import { CommitRepository, RecordIdTaken } from './commit.repository.ts';
import { evaluateSet } from './evaluate.ts';
import { answersOf, clocksOverwritten, type Placed, placeOf, writtenOf } from './placing.ts';
import type { StoredRecord } from './record.entity.ts';
import { RecordRepository } from './record.repository.ts';
import { type Adopted, Sealer } from './sealer.ts';
import { sqlState } from '../tenancy/sql-state.ts';
import { linksByRecord, wholeOf } from './stored.ts';
import { answeredIn, headsOf, hiddenAnew, mayGo, ruledIn, solesWanted, wantedOf } from './wanted.ts';
import { type Loaded, type Pending, type Working, World, type WishSet } from './world.ts';

/** What became of a set: an answer for each step, or why nothing of it was done. */
export type Result = { answers: Answer[] } | { refused: unknown };

const attempts = 3;
/** What changes who may see or write a record. */
const opening: ReadonlySet<Pending['kind']> = new Set(['move', 'show', 'bin', 'restore']);

/** Decides and commits sets of one city in one transaction. */
@Injectable()
export class Batch {
  constructor(
    private readonly scope: CityScope,
    private readonly people: PeopleRepository,
    private readonly records: RecordRepository,
    private readonly changes: ChangeRepository,
    private readonly commits: CommitRepository,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  /**
   * Carries sets out, each as a whole or not at all. A set that is refused keeps no other back.
   * @throws where the transaction as a whole failed: then nothing of it has happened, or an outage hides whether it has
   */
  async run(cityId: string, sets: readonly WishSet[]): Promise<Result[]> {
    const taken = new Set<string>();
    for (let attempt = 1; ;) {
      try {
        return await this.scope.withCity(cityId, (manager) => this.once(manager, cityId, sets, taken));
      } catch (error) {
        // Each of these names an id more than the time before, so they come to an end.
        if (error instanceof RecordIdTaken) error.ids.forEach((id) => taken.add(id));
        else if (attempt++ === attempts || !isCollision(error)) throw isTooSlow(error) ? new Problem('busy') : error;
      }
    }
  }

  private async once(
    manager: EntityManager,
    cityId: string,
    sets: readonly WishSet[],
    taken: ReadonlySet<string>,
  ): Promise<Result[]> {
    const world = new World(await this.load(manager, cityId, sets, taken));
    const outcomes = sets.map((set) => {
      try {
        return evaluateSet(world, set);
      } catch (error) {
        return { refused: error };
      }
    });
    const placed = world.pending.length === 0 ? [] : await this.commit(manager, cityId, world);
    const answers = answersOf(placed);
    return outcomes.map((outcome) => (Array.isArray(outcome) ? { answers: outcome.map(answers) } : outcome));
  }

  /** Reads all that the sets are decided from. Records are locked first: what is read after holds until the commit. */
  private async load(
    manager: EntityManager,
    cityId: string,
    sets: readonly WishSet[],
    taken: ReadonlySet<string>,
  ): Promise<Loaded> {
    const steps = sets.flatMap((set) => set.steps);
    const unique = (ids: readonly string[]) => [...new Set(ids)];
    const moved = new Map(steps.flatMap((step) => (step.kind === 'move' ? [[step.record, step.state] as const] : [])));
    const parts = await this.records.parts(manager, cityId, moved);
    const within = [...parts.values()].flat();
    const resting = steps.flatMap((step) => (step.kind === 'move' && step.decision !== undefined ? [step] : []));
    const decisions = unique(resting.flatMap(({ decision }) => decision ?? []));
    const hidden = [...hiddenAnew(steps), ...(await this.records.hidden(manager, cityId, ruledIn(steps)))];
    const stored = await this.records.lock(
      manager,
      cityId,
      // A decision that something rests on stays as it is until that is sealed.
      unique([
        ...steps.flatMap((step) => [step.record, ...headsOf(step)]),
        ...within,
        ...decisions,
        ...hidden,
      ]).toSorted(),
    );
    const known = await this.changes.known(manager, cityId, unique(steps.map(({ operation }) => operation)));
    const approved = steps.flatMap((step) => (step.kind === 'move' && step.state === 'adopted' ? [step.record] : []));
    const wasAdopted = stored.flatMap(({ id, state }) => (state === 'adopted' ? [id] : []));
    const binned = steps.flatMap((step) => (step.kind === 'bin' ? [step.record] : []));
    const writers = await this.records.lastWriters(manager, cityId, unique([...approved, ...within]));
    const linking = steps.flatMap((step) => (step.kind === 'link' || step.kind === 'unlink' ? [step.record] : []));
    const links = linksByRecord(
      await this.records.links(
        manager,
        cityId,
        unique([...linking, ...answeredIn(steps), ...approved, ...wasAdopted, ...within, ...decisions]),
      ),
    );
    const { organisations, members, records, heardBy } = wantedOf(steps, stored);
    await this.records.hold(manager, cityId, unique(heardBy));
    const now = this.clock.now();
    const actors = await this.actors(manager, cityId, sets, now);
    const { today, answerDays } = await this.people.calendar(manager, cityId, now);
    return {
      now: now.toISOString(),
      today,
      answerBy: dayAfter(today, answerDays),
      actors,
      soles: await this.records.soles(manager, cityId, solesWanted(sets, stored, actors)),
      records: new Map(
        stored.map((record) => {
          const lastEditor = writers.get(record.id) ?? record.lastEditor;
          return [record.id, workingOf(record, { ...wholeOf(record, links), lastEditor })];
        }),
      ),
      known,
      parts,
      sealed: await this.records.sealed(manager, cityId, unique(binned)),
      sealedAt: await this.records.sealedAt(
        manager,
        cityId,
        unique([...decisions, ...resting.map(({ record }) => record)]),
      ),
      replaced: await this.records.replaced(manager, cityId, decisions),
      held: await this.records.held(manager, cityId, unique(steps.flatMap(mayGo))),
      targets: {
        organisations: await this.records.organisations(manager, cityId, unique(organisations)),
        members: await this.records.members(manager, cityId, unique(members)),
        records: await this.records.subjects(manager, cityId, unique(records)),
      },
      taken,
    };
  }

  /** The people behind the sets with the rights that hold now: what held when they queued up may be gone. */
  private async actors(
    manager: EntityManager,
    cityId: string,
    sets: readonly WishSet[],
    at: Date,
  ): Promise<Map<string, Actor>> {
    const ids = [...new Set(sets.flatMap(({ person }) => person ?? []))];
    const members = await this.people.members(manager, { cityId, ids, limit: ids.length, at });
    return new Map(members.map((member) => [member.id, actorOf(member)]));
  }

  private async commit(manager: EntityManager, cityId: string, world: World): Promise<Placed[]> {
    await this.giveCodes(manager, cityId, world);
    const authors = await this.changes.authors(manager, cityId, clocksOverwritten(world.pending));
    const from = await this.commits.moveClock(manager, cityId, world.pending.length);
    const clockOf = new Map(world.pending.map((change, place) => [change, from + place + 1]));
    const placed = world.pending.map((change) => placeOf(change, world, clockOf, authors));
    const written = [...world.records.values()]
      .filter(({ touched }) => touched.size > 0)
      .map((working) => writtenOf(working, clockOf));
    await this.commits.writeRecords(manager, cityId, written);
    await this.commits.writeLinks(manager, cityId, written);
    await this.commits.writeChanges(manager, cityId, world.loaded.now, placed);
    const adopted = adoptedIn(placed, world);
    if (adopted.length > 0) await this.sealer.seal(manager, cityId, adopted);
    await announce(manager, 'change', `${cityId}:${from}:${from + world.pending.length}`);
    if (world.pending.some(({ kind }) => opening.has(kind))) await announce(manager, 'access', cityId);
    return placed;
  }

  /** Numbers new records in the order in which they were asked for. */
  private async giveCodes(manager: EntityManager, cityId: string, world: World): Promise<void> {
    const created = [...world.records.values()].filter((working) => working.created);
    if (created.length === 0) return;
    const wanted = new Map<string, number>();
    for (const { record } of created) wanted.set(record.type.id, (wanted.get(record.type.id) ?? 0) + 1);
    const last = await this.commits.takeCodes(manager, cityId, wanted);
    for (const working of created) {
      const { type, id } = working.record;
      const number = (last.get(type.id) ?? 0) + 1;
      last.set(type.id, number);
      world.records.set(id, { ...working, record: { ...working.record, code: `${type.code}-${number}` } });
    }
  }
}

/**
 * What some changes have adopted, as it was at that moment; parts that went along are sealed with their whole. What a release
 * before sealed versions adopted is sealed when it is taken up again, as it was until then.
 */
function adoptedIn(placed: readonly Placed[], { loaded: { now: at, records: before }, records }: World): Adopted[] {
  const within = new Set(placed.flatMap(({ change }) => change.parts));
  const coded = (record: WholeRecord) => ({ ...record, code: records.get(record.id)?.record.code ?? record.code });
  return placed.flatMap(({ change, clock }): Adopted[] => {
    if (change.after['@state'] === 'adopted') {
      if (within.has(change.left)) return [];
      const by = change.by?.person ?? null;
      const { left, parts, decision } = change;
      return [{ record: coded(left), parts: parts.map(coded), decision, clock, by, at, onlyFirst: false }];
    }
    const there = before.get(change.record)?.record;
    const isLeft = change.before['@state'] === 'adopted' && there?.state === 'adopted';
    return isLeft
      ? [{ record: there, parts: [], decision: null, clock, by: null, at: there.changedAt, onlyFirst: true }]
      : [];
  });
}

const workingOf = ({ clocks }: StoredRecord, record: WholeRecord): Working => ({
  record,
  created: false,
  clocks,
  touched: new Map(),
  last: null,
});

/** Another process was faster, or two waited for each other: looked at anew, it is decided. */
const isCollision = (error: unknown) => ['23505', '40P01', '40001'].includes(sqlState(error));
/** Waited too long for a lock, or ran too long. */
const isTooSlow = (error: unknown) => ['55P03', '57014'].includes(sqlState(error));
