import { practices } from '@cityloom/operating-model';
import { v7 as uuidv7 } from 'uuid';
import type { ManagedRow } from '../../src/people/managing.repository.ts';
import { openStage, type Stage } from '../stage.ts';

const roadmap = practices.find(({ clause }) => clause === '6.9');

describe('leading a practice', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  const address = (path: string) => `/api/cities/${stage.cityId}/${path}`;
  const post = async (path: string, body: unknown, by: string | undefined = 'lin.jing') => {
    const answer = await stage.send('POST', address(path), body, by);
    return { status: answer.status, body: answer.body as { code: string; params: object } };
  };
  const lead = (more: object = {}) => ({
    id: uuidv7(),
    role: 'practice_lead',
    practice: '6.9',
    until: null,
    ...more,
  });
  const somebody = (more: object = {}) => ({
    ...lead(),
    name: { zh: '田小满', en: 'Tian Xiaoman' },
    organisationId: null,
    ...more,
  });
  const people = async (): Promise<ManagedRow[]> => {
    const { body } = await stage.get(address('people?limit=200'), 'lin.jing');
    return (body as { items: ManagedRow[] }).items;
  };
  const rowOf = async (name: string) => {
    const row = (await people()).find((one) => one.name.en === name);
    if (row === undefined) throw new Error(`Nobody is called ${name}.`);
    return row;
  };
  const newRoadmap = () => ({
    wishes: [
      {
        kind: 'create',
        operation: uuidv7(),
        record: uuidv7(),
        type: 'roadmap',
        fields: { title: { zh: '新路线图', en: 'New roadmap' } },
        visibility: 'members',
      },
    ],
  });

  it('is given with a practice, holds within it, is told with its name, and is taken back', async () => {
    const { id } = await rowOf('Wang Fang');
    expect((await post('changes', newRoadmap(), 'wang.fang')).status).toBe(403);
    const given = lead();
    expect((await post(`people/${id}/grants`, given)).status).toBe(200);
    expect((await post(`people/${id}/grants`, given)).status).toBe(200);
    expect((await rowOf('Wang Fang')).grants).toMatchObject([
      { role: 'member', practice: null },
      { id: given.id, role: 'practice_lead', practice: '6.9' },
    ]);
    const leads = [{ practice: '6.9', name: roadmap?.label }];
    const { body: me } = await stage.get(address('me'), 'wang.fang');
    expect(me).toMatchObject({ member: { roles: ['member'], leads } });
    const { body } = await stage.get(address('members?limit=200'), 'zhou.lan');
    expect((body as { items: object[] }).items).toContainEqual(expect.objectContaining({ id, leads }));
    expect((await post('changes', newRoadmap(), 'wang.fang')).status).toBe(200);

    expect((await post(`people/${id}/grants/${given.id}/end`, {})).status).toBe(200);
    expect((await stage.get(address('me'), 'wang.fang')).body).toMatchObject({ member: { leads: [] } });
    expect((await post('changes', newRoadmap(), 'wang.fang')).status).toBe(403);
  });

  it('is named to whoever is asked in to it', async () => {
    const { body } = await post('people', somebody());
    expect((await post('invitations/look', { code: body.code }, undefined)).body).toMatchObject({
      roles: [],
      leads: [{ practice: '6.9', name: roadmap?.label }],
    });
  });

  it('is one thing under one id', async () => {
    const { id } = await rowOf('Luo Qi');
    const given = lead();
    await post(`people/${id}/grants`, given);
    const person = somebody();
    await post('people', person);
    const taken = { status: 409, body: { code: 'operation_taken' } };
    expect(await post(`people/${id}/grants`, { ...given, practice: '6.3' })).toMatchObject(taken);
    expect(await post('people', { ...person, practice: '6.3' })).toMatchObject(taken);
    expect((await post('people', person)).status).toBe(200);
    expect((await rowOf('Luo Qi')).grants).toHaveLength(2);
  });

  it.each([
    ['a lead of no practice', { practice: undefined }],
    ['a lead of nothing', { practice: null }],
    ['a lead of a practice that is not built', { practice: '6.99' }],
    ['another role of a practice', { role: 'member' }],
    ['another role of no practice, but named', { role: 'member', practice: null }],
  ])('refuses %s', async (_, more) => {
    const { id } = await rowOf('Luo Qi');
    const refused = { status: 400, body: { code: 'invalid_field', params: { fields: 'practice' } } };
    expect(await post('people', somebody(more))).toMatchObject(refused);
    expect(await post(`people/${id}/grants`, lead(more))).toMatchObject(refused);
  });
});
