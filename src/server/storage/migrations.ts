/** One step of the schema. Never edited once released: a change is a new step. */
export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly sql: string;
}

/** Plain SQL that PGlite and Postgres both take. Times are milliseconds since 1970. */
export const MIGRATIONS: readonly Migration[] = [
  {
    id: 1,
    name: 'conversations, messages, handovers, audit',
    sql: `
      CREATE TABLE conversations (
        id text PRIMARY KEY,
        locale text NOT NULL,
        created_at_ms bigint NOT NULL,
        last_at_ms bigint NOT NULL
      );
      CREATE INDEX conversations_last ON conversations (last_at_ms);

      CREATE TABLE messages (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id text NOT NULL UNIQUE,
        conversation_id text NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
        turn_id text NOT NULL,
        who text NOT NULL CHECK (who IN ('visitor', 'person')),
        author text,
        text text NOT NULL,
        at_ms bigint NOT NULL
      );
      CREATE INDEX messages_conversation ON messages (conversation_id, seq);

      CREATE TABLE handovers (
        id text PRIMARY KEY,
        conversation_id text NOT NULL UNIQUE REFERENCES conversations (id) ON DELETE CASCADE,
        locale text NOT NULL,
        summary text NOT NULL,
        at_ms bigint NOT NULL
      );

      CREATE TABLE audit (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at_ms bigint NOT NULL,
        action text NOT NULL,
        conversation_id text,
        count integer NOT NULL
      );
    `,
  },
  {
    id: 2,
    name: 'replies that were cut short',
    sql: `ALTER TABLE messages ADD COLUMN cut boolean NOT NULL DEFAULT false;`,
  },
];
