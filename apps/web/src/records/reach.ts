import { policyRows, type RecordClass, type Role } from '@cityloom/operating-model';

/**
 * Whether any of these roles may see records of a class at all. It decides what is offered, never what is allowed:
 * that is the server's to say, record by record.
 */
export function reaches(roles: readonly Role[], recordClass: RecordClass): boolean {
  return policyRows.some(
    ({ role, relation, classes, may }) =>
      relation === undefined &&
      may.includes('view') &&
      (classes?.includes(recordClass) ?? false) &&
      roles.some((held) => held === role),
  );
}

/** The roles that may begin a record of a class, whosever it is. */
export function beginners(recordClass: RecordClass): readonly string[] {
  return policyRows.flatMap(({ role, classes, may }) =>
    may.includes('create') && classes?.includes(recordClass) ? [role] : [],
  );
}
