import { Injectable } from '@nestjs/common';
import type { Answer } from '@cityloom/operating-model';
import { Problem } from '../problem/problem.ts';
import { Batch } from './batch.ts';
import { sqlState } from '../tenancy/sql-state.ts';
import type { WishSet } from './world.ts';

/** Most steps that one transaction carries, beyond a first set of any size. */
const largestBatch = 200;
/** Most steps that may wait in one city; whoever comes then is told to come again. */
const longestQueue = 5_000;

interface Waiting {
  set: WishSet;
  resolve: (answers: Answer[]) => void;
  reject: (why: unknown) => void;
}

/**
 * Every change of a city's records goes through here, one transaction after the other. Who comes while one runs waits and
 * is taken along by the next: the city's clock is moved once for all of them.
 */
@Injectable()
export class Door {
  /** The cities in which a transaction runs, and who waits for the next. */
  private readonly queues = new Map<string, Waiting[]>();

  constructor(private readonly batch: Batch) {}

  /**
   * Carries a set out whole or not at all, and answers when it is on disk.
   * @throws Problem where it is refused; any error of the transaction, with which nothing was done
   */
  submit(cityId: string, set: WishSet): Promise<Answer[]> {
    return new Promise((resolve, reject) => {
      const waiting = this.queues.get(cityId);
      if (waiting === undefined) {
        const queue = [{ set, resolve, reject }];
        this.queues.set(cityId, queue);
        void this.drain(cityId, queue);
      } else if (stepsIn(waiting) + set.steps.length > longestQueue) reject(new Problem('busy'));
      else waiting.push({ set, resolve, reject });
    });
  }

  private async drain(cityId: string, queue: Waiting[]): Promise<void> {
    // Sets that come in the same turn of the event loop go together.
    await Promise.resolve();
    while (queue.length > 0) await this.commit(cityId, next(queue));
    this.queues.delete(cityId);
  }

  private async commit(cityId: string, waiting: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.batch.run(
        cityId,
        waiting.map(({ set }) => set),
      );
      for (const [place, { resolve, reject }] of waiting.entries()) {
        const result = results[place];
        if (result !== undefined && 'answers' in result) resolve(result.answers);
        else reject(result?.refused);
      }
    } catch (error) {
      // Something in one of them that the database will not store: the others must not suffer for it.
      if (waiting.length > 1 && isOfOneSet(error)) for (const one of waiting) await this.commit(cityId, [one]);
      else for (const { reject } of waiting) reject(error);
    }
  }
}

/** A value or a reference was refused (data exception 22, integrity 23), and with it the transaction. */
const isOfOneSet = (error: unknown) => /^2[23]/.test(sqlState(error));

const stepsIn = (waiting: readonly Waiting[]) => waiting.reduce((sum, { set }) => sum + set.steps.length, 0);

/** Takes from the front of a queue what one transaction carries. */
function next(queue: Waiting[]): Waiting[] {
  let steps = 0;
  let sets = 0;
  for (const { set } of queue) {
    steps += set.steps.length;
    if (sets > 0 && steps > largestBatch) break;
    sets += 1;
  }
  return queue.splice(0, sets);
}
