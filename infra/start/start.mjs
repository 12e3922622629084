// `npm start`. Only this file must be readable by every old Node.js, so that its owner gets an answer and not a syntax error.
const found = process.versions.node;
const [major = 0, minor = 0] = found.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Cityloom needs Node.js 20.19 or newer, this is ${found}. Get it from https://nodejs.org. / ` +
      `织城需要 Node.js 20.19 或更高版本，当前为 ${found}。请从 https://nodejs.org 获取。`,
  );
  process.exitCode = 1;
} else {
  void import('./run.mjs').then(({ run }) => run(process.argv.slice(2)));
}
