// Runs before the first paint, so that nobody sees the wrong colours or sizes flash by. Written for old browsers too.
(function () {
  var root = document.documentElement;
  var scheme = null;
  var size = null;
  try {
    scheme = localStorage.getItem('cityloom.scheme');
    size = localStorage.getItem('cityloom.text-size');
  } catch {
    // A browser that keeps nothing for us gets the defaults.
  }
  var dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  if (size) root.setAttribute('data-text-size', size);
})();
