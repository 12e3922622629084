export * from './kernel/label.ts';
export * from './kernel/role.ts';
export * from './kernel/sector.ts';
