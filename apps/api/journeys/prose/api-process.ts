import { SystemClock } from '../../src/config/clock.ts';
import { Config } from '../../src/config/config.ts';
import { migrate } from '../../src/database/migrate.ts';
import { opening, seedQichuan } from '../../src/database/seed/seed.ts';
import { PeopleService } from '../../src/people/people.service.ts';
import { ProseService } from '../../src/prose/prose.service.ts';
import { RecordService } from '../../src/records/record.service.ts';
import { serve } from '../../src/serve.ts';

// One API process, to be killed. Its accounts are named like its people; its settings come as JSON.
const config = new Config(JSON.parse(process.argv[2] ?? '{}') as Config);

await migrate(config.database.ownerUrl, config.database.appUrl);
const app = await serve(config, new SystemClock());
const people = app.get(PeopleService);
const rooms = { people, records: app.get(RecordService), prose: app.get(ProseService) };
await seedQichuan(rooms, ({ username }) => Promise.resolve(username), undefined, opening);
const [city] = await people.listCities();
process.stdout.write(`${JSON.stringify({ cityId: city?.id })}\n`);
