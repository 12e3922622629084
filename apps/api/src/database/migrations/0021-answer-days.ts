import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Within how many days a city promises answers: until it says otherwise, as many as every city did. */
export class AnswerDays1795910400021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      'alter table city add column answer_days smallint not null default 15 check (answer_days between 1 and 90)',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
