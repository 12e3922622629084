import { Desk } from './desk.ts';
import type { News } from './pace.ts';
import type { ProseNote } from './prose-notes.ts';
import { deviceMemory, type StopMemory } from './stop-memory.ts';

const text = { key: 'c/r/text/zh', record: 'r', address: 'text/zh', clock: 10 };
const words = (...said: string[]) => said.map((one, at) => ({ id: `1:${at}`, words: one }));
const note = (clock: number, seq: number, ...authors: string[]): ProseNote => ({
  clock,
  record: 'r',
  address: 'text/zh',
  seq,
  authors,
});

describe('a desk of texts that somebody reads', () => {
  let memory: StopMemory;
  let told: News[];
  const newDesk = () => new Desk('me', memory, (news) => told.push(news));
  const changes = (desk: Desk) => desk.changes.get(text.key)?.map(({ after, by }) => [after, ...by]);
  beforeEach(() => {
    localStorage.clear();
    memory = deviceMemory('sun.mo', () => 0);
    told = [];
  });

  it('tells nothing on the first day, and what others do from then on once they pause', () => {
    const desk = newDesk();
    expect(desk.open(text)).toBe(10);
    desk.saw(text.key, words('一。'), 3);
    desk.noted([], 10);
    desk.saw(text.key, words('一。二'), 4);
    expect(changes(desk)).toEqual([]);
    desk.saw(text.key, words('一。二。'), 5);
    desk.noted([note(11, 5, 'zhou')], 10);
    expect(changes(desk)).toEqual([['二。', 'zhou']]);
    expect(told).toEqual([{ record: 'r', what: 'changed', people: ['zhou'] }]);
  });

  it('waits for the words that a note tells of, and for the note of words that have come', () => {
    const desk = newDesk();
    desk.open(text);
    desk.saw(text.key, words('一。'), 3);
    desk.noted([], 10);
    desk.noted([note(11, 5, 'zhou')], 10);
    expect(changes(desk)).toEqual([]);
    desk.saw(text.key, words('一。二。三'), 6);
    expect(changes(desk)).toEqual([]);
    desk.noted([note(11, 5, 'zhou'), note(12, 6, 'wang')], 10);
    expect(changes(desk)).toEqual([['二。三', 'zhou', 'wang']]);
  });

  it('knows at the next visit what happened meanwhile, and says it in the list alone', () => {
    const before = newDesk();
    before.open(text);
    before.saw(text.key, words('一。'), 3);
    before.noted([], 10);

    const desk = newDesk();
    expect(desk.open({ ...text, clock: 30 })).toBe(10);
    desk.saw(text.key, words('一。二。'), 9);
    desk.noted([note(20, 6, 'me'), note(30, 9, 'zhou')], 10);
    expect(changes(desk)).toEqual([['二。', 'zhou']]);
    expect(told).toEqual([]);
    desk.heardAll();
    expect(changes(desk)).toEqual([]);
    expect(newDesk().open(text)).toBe(30);
  });

  it('names nobody where the changes do not reach back so far', () => {
    memory.keep(text.key, { clock: 10, kept: words('一。') });
    const desk = newDesk();
    desk.open({ ...text, clock: 9000 });
    desk.saw(text.key, words('二。'), 9);
    desk.noted([], 4000);
    expect(changes(desk)).toEqual([['二。']]);
  });

  it('tells of those who begin to write, not of those who wrote when the reader came', () => {
    const desk = newDesk();
    desk.open(text);
    const there = (...people: string[]) => {
      const all = people.map((person, connection) => ({
        connection,
        person,
        name: { zh: person, en: person },
        sector: null,
        organisation: null,
        field: 'text',
        language: 'zh',
      }));
      desk.met(text.key, { isKnown: true, people: all, writers: all, readers: 0, carets: new Map() });
    };
    there('zhou');
    expect(told).toEqual([]);
    there('zhou', 'me', 'wang');
    expect(told).toEqual([{ record: 'r', what: 'writing', people: ['wang'] }]);
  });

  it('calls nobody for letters that are no news, and once for those that are', () => {
    const desk = newDesk();
    desk.open(text);
    desk.saw(text.key, words('一。'), 3);
    desk.noted([], 10);
    let calls = 0;
    desk.follow(() => (calls += 1));
    for (const letters of ['一。二', '一。二三', '一。二三四']) {
      desk.wrote(text.key, ['1:0']);
      desk.saw(text.key, words(letters), 4);
    }
    expect(calls).toBe(0);
    desk.saw(text.key, words('一。二三四', '别人写的。'), 5);
    desk.noted([note(11, 5, 'me', 'zhou')], 10);
    expect(calls).toBe(1);
    expect(changes(desk)).toEqual([['别人写的。', 'zhou']]);
  });

  it('keeps nothing of a text that may no longer be read', () => {
    const desk = newDesk();
    desk.open(text);
    desk.saw(text.key, words('一。'), 3);
    desk.noted([], 10);
    expect(memory.find(text.key)).not.toBeNull();
    desk.forget(text.key);
    expect(memory.find(text.key)).toBeNull();
  });
});

describe('the memory of a device', () => {
  beforeEach(() => localStorage.clear());

  it('is one for each person, and makes room by forgetting what was read longest ago', () => {
    let now = 0;
    const memory = deviceMemory('sun.mo', () => (now += 1));
    for (let number = 0; number < 6; number += 1) {
      memory.keep(`t${number}`, { clock: number, kept: words('长'.repeat(90_000)) });
    }
    expect(memory.find('t5')?.clock).toBe(5);
    expect(memory.find('t0')).toBeNull();
    expect(deviceMemory('li.wei').find('t5')).toBeNull();
  });

  it('takes what it cannot read for nothing', () => {
    localStorage.setItem('cityloom.read.sun.mo', '{"t":1');
    expect(deviceMemory('sun.mo').find('t')).toBeNull();
  });
});
