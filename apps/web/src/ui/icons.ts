/** The icons in use, each imported alone. Decorative unless a name is given: pass `aria-hidden`. */
export type { TablerIcon as Icon } from '@tabler/icons-react';
export { default as IconAppWindow } from '@tabler/icons-react/dist/esm/icons/IconAppWindow.mjs';
export { default as IconHome } from '@tabler/icons-react/dist/esm/icons/IconHome.mjs';
export { default as IconLogout } from '@tabler/icons-react/dist/esm/icons/IconLogout.mjs';
export { default as IconTextSize } from '@tabler/icons-react/dist/esm/icons/IconTextSize.mjs';
export { default as IconUsers } from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
