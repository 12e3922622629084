import { BadRequestException, NotFoundException } from '@nestjs/common';
import { Problem } from './problem.ts';
import { asProblem } from './problem.filter.ts';
import { problems } from './problems.ts';

describe('a problem', () => {
  it('is told in the reader’s language, with its values filled in', () => {
    const problem = new Problem('wrong_host', { origin: 'http://127.0.0.1:4150' });
    expect(problem.body('en', 'AB12')).toEqual({
      type: 'urn:cityloom:problem:wrong_host',
      code: 'wrong_host',
      params: { origin: 'http://127.0.0.1:4150' },
      title: 'This address does not lead to Cityloom. Open http://127.0.0.1:4150 instead.',
      status: 421,
      ref: 'AB12',
    });
    expect(problem.body('zh', 'AB12').title).toBe('这个地址打不开织城，请改用http://127.0.0.1:4150。');
  });

  it('says the same values in both languages', () => {
    const values = (text: string) =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted((a, b) => a.localeCompare(b));
    for (const { en, zh } of Object.values(problems)) expect(values(zh)).toEqual(values(en));
  });

  it('never tells the cause of an unexpected error', () => {
    expect(asProblem(new Error('password=secret')).body('en', 'AB12').title).toBe(
      'Something went wrong. Your work is safe. Reference AB12.',
    );
  });

  it.each([
    [new NotFoundException(), 'not_found'],
    [new BadRequestException(), 'bad_request'],
    [Object.assign(new Error('entity too large'), { status: 413 }), 'too_large'],
    [Object.assign(new Error('odd'), { status: 599 }), 'unexpected'],
    ['a string', 'unexpected'],
    [Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }), 'unavailable'],
    [Object.assign(new Error('terminating connection'), { code: '57P01' }), 'unavailable'],
    [new Error('Connection terminated unexpectedly'), 'unavailable'],
    [Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' }), 'busy'],
    [Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' }), 'busy'],
    [Object.assign(new Error('deadlock detected'), { code: '40P01' }), 'busy'],
    [Object.assign(new Error('duplicate key'), { code: '23505' }), 'unexpected'],
  ])('%s becomes %s', (thrown, code) => {
    expect(asProblem(thrown).code).toBe(code);
  });
});
