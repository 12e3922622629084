/** Stands in for style sheets in unit tests: a class is called by its own name. */
const names = new Proxy({}, { get: (_, key) => (key === '__esModule' ? true : String(key)) });

// oxlint-disable-next-line import/no-default-export -- a style sheet's default export is its class names
export default names;
