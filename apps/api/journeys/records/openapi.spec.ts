import { RouteInventory } from '../../src/identity/route-inventory.ts';
import { openStage, type Stage } from '../stage.ts';

describe('the document of the API', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('is there for everybody, and names every route of the records', async () => {
    const { status, body } = await stage.get('/api/openapi.json');
    expect(status).toBe(200);
    const { openapi, paths } = body as { openapi: string; paths: Record<string, Record<string, unknown>> };
    expect(openapi).toBe('3.1.0');
    const documented = new Set(
      Object.entries(paths).flatMap(([path, item]) =>
        Object.keys(item).map(
          (method) =>
            `${method.toUpperCase()} ${path.replace('/records/initiative', '/records/{}').replaceAll(/\{\w*\}/g, ':')}`,
        ),
      ),
    );
    const routes = stage.app
      .get(RouteInventory)
      .routes()
      .filter(({ handler }) =>
        /^(Record|Together|Asks|Version|NamedVersion|PutBack|Heard|Hearers|Counter|Similar|Support|Asked)Controller\./.test(
          handler,
        ),
      )
      .map(({ route }) => route.replaceAll(/:\w+/g, ':'));
    expect(routes).toHaveLength(27);
    expect(routes.filter((route) => !documented.has(route))).toEqual([]);
  });
});
