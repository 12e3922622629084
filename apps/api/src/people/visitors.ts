import { Injectable } from '@nestjs/common';

type Listener = (cityId: string) => void;

/** Which members have a page of a city open at this moment, in this process. Nobody outside is told. */
@Injectable()
export class Visitors {
  private readonly pages = new Map<string, Map<object, string>>();
  private readonly listeners = new Set<Listener>();

  /** The ids of the members who are there, each once however many pages they have open. */
  in(cityId: string): ReadonlySet<string> {
    return new Set(this.pages.get(cityId)?.values());
  }

  /** @param page stands for the page that was opened; the same one leaves */
  came(cityId: string, page: object, member: string): void {
    const pages = this.pages.get(cityId) ?? new Map<object, string>();
    this.pages.set(cityId, pages.set(page, member));
    this.tell(cityId);
  }

  left(cityId: string, page: object): void {
    const pages = this.pages.get(cityId);
    if (!pages?.delete(page)) return;
    if (pages.size === 0) this.pages.delete(cityId);
    this.tell(cityId);
  }

  /** Calls whenever somebody has come to a city or left it. @returns ends it */
  follow(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private tell(cityId: string): void {
    for (const listener of this.listeners) listener(cityId);
  }
}
