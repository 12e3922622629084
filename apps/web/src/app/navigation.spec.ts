import { isWorthShowing, places, placesFor } from './navigation.tsx';

describe('the navigation of a city', () => {
  it('is not shown while there is only one place to be', () => {
    expect(isWorthShowing(places.slice(0, 1))).toBe(false);
  });

  it('appears with the second place', () => {
    expect(isWorthShowing(places.slice(0, 2))).toBe(true);
  });

  it('holds what the city works on for those who can read it, and leaves it out for those who look after access only', () => {
    const words = (...roles: Parameters<typeof placesFor>[0]) => placesFor(roles).map(({ word }) => word);
    const all = ['home', 'for-me', 'vision', 'roadmap', 'engagement', 'people'];
    expect(words('member')).toEqual(all);
    expect(words('city_admin')).toEqual(['home', 'for-me', 'people']);
    expect(words('city_admin', 'programme_manager')).toEqual(all);
    expect(words()).toEqual(['home', 'for-me']);
  });
});
