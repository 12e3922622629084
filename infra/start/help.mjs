import { defaultPort } from './options.mjs';

export const help = `Cityloom 织城

npm start -- [options]

  --port N        Port on this machine, ${defaultPort} unless told. / 本机端口，默认 ${defaultPort}。
  --data FOLDER   Folder of everything that is kept, .data unless told. / 保存所有数据的文件夹，默认 .data。
  --reset         Begin again: removes the database in that folder first. / 重新开始：先删除该文件夹中的数据库。
  --help          This page. / 显示本页。

Run as root with a data folder that other users cannot reach, the database lives under /var/lib/cityloom,
and the file postgres.location in the data folder says where.
以 root 运行且其他用户无法访问数据文件夹时，数据库保存在 /var/lib/cityloom 之下，
数据文件夹中的 postgres.location 文件写明其位置。

Environment / 环境变量

  DATABASE_URL     A PostgreSQL of your own instead of the built-in one. / 用自己的 PostgreSQL 代替内置数据库。
  OIDC_URL         A Keycloak of your own instead of the built-in sign-in. / 用自己的 Keycloak 代替内置登录。
  OIDC_REALM       Its realm. / 其 realm 名称。
  OIDC_CLIENT_ID   The client of the pages in it. / 页面在其中的客户端名称。
`;
