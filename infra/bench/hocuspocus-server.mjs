import { Server } from '@hocuspocus/server';

// As its documentation starts it. It stores nothing here, which is in its favour.
const [port] = process.argv.slice(2);
await new Server({ port: Number(port), address: '127.0.0.1', quiet: true }).listen();
process.once('disconnect', () => process.exit());
