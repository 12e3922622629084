import { listAddress, recordAddress } from './address.ts';

describe('where records are', () => {
  it('says which are wanted, in which order, and from where on', () => {
    const address = new URL(
      listAddress('c', 'visionSection', { filter: { vision: { eq: 'v' } }, sort: '-order' }, 'x_1'),
      'http://x',
    );
    expect(address.pathname).toBe('/api/cities/c/records/visionSection');
    expect([...address.searchParams]).toEqual([
      ['filter[vision][eq]', 'v'],
      ['sort', '-order'],
      ['limit', '200'],
      ['after', 'x_1'],
    ]);
  });

  it('keeps what people type in its place', () => {
    expect(recordAddress('c', 'vision', '../me?x')).toBe('/api/cities/c/records/vision/..%2Fme%3Fx');
  });
});
