import { isWorthShowing, places } from './navigation.tsx';

describe('the navigation of a city', () => {
  it('is not shown while there is only one place to be', () => {
    expect(isWorthShowing(places.slice(0, 1))).toBe(false);
  });

  it('appears with the second place', () => {
    expect(isWorthShowing([...places, ...places])).toBe(true);
  });
});
