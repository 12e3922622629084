import { jest } from '@jest/globals';
import type { ReactNode } from 'react';
import { Desk } from '../../fields/rehearsal/desk.tsx';
import { recordFor } from '../../records/rehearsal/record-for.ts';
import type { SealedVersion } from '../../records/versions.ts';

const read = jest.fn<() => Promise<unknown>>();
jest.unstable_mockModule('../../server/read.ts', () => ({ read }));
jest.unstable_mockModule('@tanstack/react-router', () => ({
  createLink: () => () => null,
  Link: (props: { params: { code: string; number: string }; search?: { with: string }; children: ReactNode }) => (
    <a href={`${props.params.code}/${props.params.number}${props.search ? `?with=${props.search.with}` : ''}`}>
      {props.children}
    </a>
  ),
}));
const { VersionFact } = await import('./version-fact.tsx');

const record = recordFor({ code: 'ANY-1', state: 'adopted' });
const version = (number: number): SealedVersion => ({
  number,
  at: '2026-06-12T12:00:00Z',
  by: { id: 'gao', name: { en: 'Gao Yuan', zh: '高远' } },
  clock: 10 * number,
  hash: 'a',
  previous: null,
});

describe('the newest adopted version, as a fact of a record', () => {
  let desk: Desk;
  const open = async (facts: Parameters<typeof VersionFact>[0]) => {
    desk.open(<VersionFact {...facts} />);
    await desk.settle();
  };
  const addresses = () => [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  beforeEach(() => {
    read.mockReset();
    desk = new Desk();
  });
  afterEach(() => desk.close());

  it('is nothing where nothing was adopted', async () => {
    read.mockResolvedValue({ items: [] });
    await open({ record });
    expect(desk.place.querySelector('dt')).toBeNull();
  });

  it('leads to it, and says when it was adopted and by whom', async () => {
    read.mockResolvedValue({ items: [version(2), version(1)] });
    await open({ record });
    expect(desk.place.querySelector('dt')?.textContent).toBe('Adopted versions');
    expect(desk.place.querySelector('dd')?.textContent).toBe('Read version 212 June 2026Gao Yuan');
    expect(desk.place.querySelector('a')?.getAttribute('href')).toBe('ANY-1/2');
  });

  it('says so where it is being revised, and offers those before where all are wanted', async () => {
    read.mockResolvedValue({ items: [version(2), version(1)] });
    await open({ record: { ...record, state: 'draft' }, label: 'In force', isWhole: true });
    expect(desk.text).toContain('In forceRead version 2');
    expect(desk.text).toContain('Being revisedSee what changed');
    expect(addresses()).toEqual(['ANY-1/2', 'ANY-1/2?with=now']);
    desk.press('Earlier versions');
    await desk.settle();
    expect(document.body.textContent).toContain('Read version 1');
    expect(addresses()).toContain('ANY-1/1?with=now');
  });

  it('leads from those before to what changed since, where it is in force', async () => {
    read.mockResolvedValue({ items: [version(3), version(2), version(1)] });
    await open({ record, isWhole: true });
    desk.press('Earlier versions');
    await desk.settle();
    expect(addresses()).toEqual(expect.arrayContaining(['ANY-1/2?with=3', 'ANY-1/1?with=3']));
    expect(addresses()).not.toContain('ANY-1/3?with=now');
  });

  it('can be asked for again where nobody answered', async () => {
    read.mockRejectedValueOnce(new Error('nobody'));
    await open({ record });
    read.mockResolvedValue({ items: [version(1)] });
    desk.press('Try again');
    await desk.settle();
    expect(desk.text).toContain('Read version 1');
  });
});
