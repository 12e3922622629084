import { Injectable } from '@nestjs/common';
import { type Places, Presence } from './presence.ts';

/** Who has which record open, in this process. */
@Injectable()
export class Presences {
  private readonly open = new Map<string, Presence>();
  private handles = 0;

  /** The presence of a record, begun where nobody has it open. @param places the record's live texts in order */
  of(record: string, places: Places): Presence {
    const there = this.open.get(record);
    if (there !== undefined) return there;
    this.handles += 1;
    const made = new Presence(this.handles, places);
    this.open.set(record, made);
    return made;
  }

  /** Takes a connection away, and with the last one the record's presence. */
  leave(record: string, connection: number): void {
    const presence = this.open.get(record);
    presence?.leave(connection);
    if (presence?.isEmpty) this.open.delete(record);
  }
}
