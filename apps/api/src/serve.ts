import 'reflect-metadata';
import type { Server } from 'node:http';
import { ConsoleLogger, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type RequestHandler } from 'express';
import { AppModule } from './app.module.ts';
import type { Clock } from './config/clock.ts';
import type { Config } from './config/config.ts';
import { StartRefused } from './config/start-refused.ts';
import { browserPolicy } from './site/browser-policy.ts';
import { oneOrigin } from './site/one-origin.ts';
import { webApp } from './site/web-app.ts';

/** What only the trial start adds to the server. */
interface TrialParts {
  /** Made when the rooms are there, for it asks them who may come with a code. */
  realm?: (app: INestApplicationContext) => Promise<RequestHandler>;
  rooms?: DynamicModule[];
}

/**
 * Puts pages, API and, in the trial, the realm on one origin and begins to answer.
 * @throws StartRefused where the port is taken or the web app is not built
 */
export async function serve(
  config: Config,
  clock: Clock,
  { realm, rooms = [] }: TrialParts = {},
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, clock, rooms), {
    bodyParser: false,
    abortOnError: false,
    logger: new ConsoleLogger({
      json: true,
      colors: false,
      logLevels: config.trial ? ['warn', 'error', 'fatal'] : ['log', 'warn', 'error', 'fatal'],
    }),
  });
  app.disable('x-powered-by');
  app.set('trust proxy', config.proxies);
  app.enableShutdownHooks([]);
  app.use(browserPolicy(config.identity.browserUrl), oneOrigin(config.origin));
  if (realm !== undefined) app.use(await realm(app));
  app.use('/api', express.json({ limit: '256kb', type: ['json', 'application/csp-report'] }));
  app.use('/p', express.urlencoded({ extended: false, limit: '1mb', parameterLimit: 100 }));
  app.use(webApp(config.webRoot));
  await app.init();
  await listen(app.getHttpServer(), config);
  return app;
}

async function listen(server: Server, { host, port }: Config): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new StartRefused({
      en: `Port ${port} is taken. Stop the other program, or choose another port: npm start -- --port ${port + 1}.`,
      zh: `端口${port}已被占用。请关掉占用它的程序，或换一个端口：npm start -- --port ${port + 1}。`,
    });
  });
}
