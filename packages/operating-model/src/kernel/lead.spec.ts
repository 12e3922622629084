import { recordTypes } from '../practices/index.ts';
import { isAdoptable, mayLeadTo } from './lead.ts';

const types = [...recordTypes.values()];
const ledTo = (to: string | readonly string[]) => types.filter((type) => mayLeadTo(to, type)).map(({ id }) => id);

describe('where a field may lead', () => {
  it('is the types that it names, what the city adopts, or any', () => {
    expect(ledTo('vision')).toEqual(['vision']);
    expect(ledTo(['outcome', 'organisation', 'vision']).toSorted()).toEqual(['outcome', 'vision']);
    expect(ledTo('adopted')).toEqual(types.filter(isAdoptable).map(({ id }) => id));
    expect(ledTo(['adopted', 'risk']).length).toBe(ledTo('adopted').length + 1);
    expect(ledTo('any')).toHaveLength(types.length);
  });

  it('counts texts of the city among what it adopts, and nothing that is said or carried out', () => {
    expect(ledTo('adopted')).toEqual(expect.arrayContaining(['vision', 'visionSection', 'principle', 'roadmap']));
    for (const id of ['initiative', 'comment', 'contribution']) expect(ledTo('adopted')).not.toContain(id);
  });
});
