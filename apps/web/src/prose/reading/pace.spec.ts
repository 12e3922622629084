import { VirtualTime } from '../rehearsal/virtual-time.ts';
import { messagePause, type News, Pace } from './pace.ts';

const news = (record: string, what: News['what'] = 'changed', ...people: string[]): News => ({ record, what, people });

describe('the pace of messages', () => {
  let time: VirtualTime;
  let said: (readonly News[])[];
  let pace: Pace;
  beforeEach(() => {
    time = new VirtualTime();
    said = [];
    pace = new Pace(time, (one) => said.push(one));
  });

  it('is one in twenty seconds: what comes in between is one message, at their end', () => {
    pace.tell(news('1', 'writing', 'zhou'));
    time.pass(0);
    expect(said).toEqual([[news('1', 'writing', 'zhou')]]);
    for (let times = 0; times < 19; times += 1) {
      time.pass(1000);
      pace.tell(news(String(times % 3), 'changed', 'zhou'));
    }
    expect(said).toHaveLength(1);
    time.pass(1000);
    expect(said).toHaveLength(2);
    expect(said[1]?.map(({ record }) => record)).toEqual(['0', '1', '2']);
  });

  it('joins what several do in one record, and forgets that they were writing once they have written', () => {
    pace.tell(news('1', 'writing', 'zhou'));
    pace.tell(news('1', 'changed', 'wang'));
    pace.tell(news('1', 'writing', 'li'));
    time.pass(0);
    expect(said).toEqual([[news('1', 'changed', 'zhou', 'wang', 'li')]]);
  });

  it('does not say the same again for two minutes', () => {
    pace.tell(news('1', 'changed', 'zhou'));
    time.pass(messagePause);
    pace.tell(news('1', 'changed', 'zhou'));
    time.pass(messagePause);
    expect(said).toHaveLength(1);
    time.pass(120_000);
    pace.tell(news('1', 'changed', 'zhou'));
    time.pass(0);
    expect(said).toHaveLength(2);
  });

  it('drops what waits when it is not wanted any more', () => {
    pace.tell(news('1'));
    time.pass(0);
    pace.tell(news('2'));
    pace.drop();
    time.pass(messagePause);
    expect(said).toHaveLength(1);
  });
});
