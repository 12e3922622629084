import { recordTypes, type RecordType } from '@cityloom/operating-model';
import { movesOf } from './record-moves.tsx';
import { pointingAt, referrersOf } from './referrers.ts';

const typeOf = (id: string): RecordType => {
  const type = recordTypes.get(id);
  if (type === undefined) throw new Error(`no ${id}`);
  return type;
};

describe('what refers to a record', () => {
  it('is every type with a field that leads to its type: to it alone, to it among others, or anywhere', () => {
    const named = referrersOf(typeOf('initiative')).map(({ type, name }) => `${type.id}.${name}`);
    expect(named).toEqual(expect.arrayContaining(['milestone.initiative', 'risk.linked', 'initiative.dependsOn']));
    expect(named).not.toContain('milestone.vision');
    expect(named).toContain('contribution.on');
    // What speaks about a record has a place of its own.
    expect(named).not.toContain('comment.on');
    expect(referrersOf(typeOf('milestone')).map(({ type }) => type.id)).not.toContain('risk');
  });

  it('may be begun already pointing at it, by its first kind where links have kinds', () => {
    const [one, many] = ['milestone.initiative', 'initiative.dependsOn'].map((wanted) =>
      referrersOf(typeOf('initiative')).find(({ type, name }) => `${type.id}.${name}` === wanted),
    );
    expect(one && pointingAt(one, 'x')).toEqual({ initiative: 'x' });
    expect(many && pointingAt(many, 'x')).toEqual({ dependsOn: [{ to: 'x', as: 'fs' }] });
  });
});

describe('the moves of a record', () => {
  it.each([
    ['initiative', 'shared', ['transition'], ['draft', 'closed']],
    ['initiative', 'shared', ['view', 'edit'], []],
    ['vision', 'review', ['transition'], ['draft', 'archived']],
    ['vision', 'review', ['transition', 'approve'], ['draft', 'adopted', 'archived']],
  ] as const)('of %s in %s for whoever may %j', (id, state, may, moves) => {
    expect(movesOf(typeOf(id), { state, may: [...may] })).toEqual(moves);
  });
});
