import type { ChangeFrame, RecordView } from '@cityloom/operating-model';
import type { VersionView } from '../../src/history/version.service.ts';
import { sectionCalled, textOf } from '../prose/vision.ts';
import { type Clerk, clerkOf, words } from '../records/clerk.ts';
import { openStage, type Stage } from '../stage.ts';

/** Whoever compares two versions is told who shaped the text between them: the log, from the clock of the one to that of the other. */
describe('what changed between two versions', () => {
  let stage: Stage;
  let clerk: Clerk;
  let section: RecordView;
  beforeAll(async () => {
    stage = await openStage();
    clerk = clerkOf(stage);
    section = await sectionCalled(stage, 'VSC-2');
  });
  afterEach(() => stage.closePages());
  afterAll(() => stage.close());

  const adopt = async () => {
    await clerk.done('chen.ming', { kind: 'move', record: section.id, state: 'review' });
    await clerk.done('gao.yuan', { kind: 'move', record: section.id, state: 'adopted' });
    await clerk.done('chen.ming', { kind: 'move', record: section.id, state: 'draft', why: 'To be revised.' });
  };
  const rename = (zh: string) =>
    clerk.done('chen.ming', { kind: 'patch', record: section.id, seen: 0, fields: { title: words('Name', zh) } });
  const logBehind = async (clock: number, who = 'chen.ming') => {
    const answer = await stage.get(`${clerk.city}/changes?record=${section.id}&after=${clock}&limit=500`, who);
    return { status: answer.status, frame: answer.body as ChangeFrame };
  };
  const versions = async () => {
    const { body } = await stage.get(`${clerk.city}/records/visionSection/VSC-2/versions`, 'chen.ming');
    return (body as { items: VersionView[] }).items.map(({ clock }) => clock).toReversed();
  };

  it('is what the log says between their clocks, with who wrote how much, and neither before nor after', async () => {
    await rename('之前');
    await adopt();
    await rename('之间');
    const page = await (await stage.openPage('chen.ming')).join(textOf(stage, section));
    await page.type('之间写下的十个字在此');
    await page.saved();
    const [first = 0] = await versions();
    const noted = ({ frame }: { frame: ChangeFrame }) => frame.changes.some(({ kind }) => kind === 'prose');
    while (!noted(await logBehind(first))) await new Promise((resolve) => setTimeout(resolve, 200));
    await adopt();
    await rename('之后');

    const [from = 0, upto = 0] = await versions();
    const { changes } = (await logBehind(from)).frame;
    const between = changes.filter(({ clock }) => clock <= upto);
    expect(between.flatMap(({ after }) => (after['title'] === undefined ? [] : after['title']))).toEqual([
      words('Name', '之间'),
    ]);
    expect(between.find(({ kind }) => kind === 'prose')).toMatchObject({
      by: { sector: 'government' },
      after: { 'text/zh': { added: 10, removed: 0 } },
    });
    expect(changes.at(-1)?.after).toEqual({ title: words('Name', '之后') });
  }, 60_000);

  it('is refused to whoever may read the text and not its history', async () => {
    const [from = 0] = await versions();
    expect((await logBehind(from, 'wang.fang')).status).toBe(403);
    expect((await stage.get(`${clerk.city}/records/visionSection/VSC-2/versions/1`, 'wang.fang')).status).toBe(200);
  });
});
