import { addPromiseWithResolvers, withResolvers } from './older-browsers.ts';

describe('a browser without Promise.withResolvers', () => {
  it('gets it', () => {
    const own = Object.getOwnPropertyDescriptor(Promise, 'withResolvers');
    Reflect.deleteProperty(Promise, 'withResolvers');
    addPromiseWithResolvers();
    expect(Reflect.get(Promise, 'withResolvers')).toBe(withResolvers);
    if (own) Object.defineProperty(Promise, 'withResolvers', own);
  });

  it('settles the promise from outside', async () => {
    const done = withResolvers();
    done.resolve('yes');
    await expect(done.promise).resolves.toBe('yes');
    const refused = withResolvers();
    refused.reject(new Error('no'));
    await expect(refused.promise).rejects.toThrow('no');
  });
});
