import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

import { PGlite } from '@electric-sql/pglite';

import { isLocale, type Locale } from '#core';
import { type Exchange, heardOf } from '#dialogue';
import { claimFolder } from './folder-claim.ts';
import { MIGRATIONS } from './migrations.ts';
import { type AuditEntry, HISTORY_LIMIT, type Storage } from './storage.ts';

const MIGRATION_TABLE = `CREATE TABLE IF NOT EXISTS migrations (
  id integer PRIMARY KEY, name text NOT NULL, at_ms bigint NOT NULL)`;

const migrate = async (db: PGlite, nowMs: () => number): Promise<void> => {
  await db.exec(MIGRATION_TABLE);
  const { rows } = await db.query<{ id: number }>('SELECT id FROM migrations');
  const done = new Set(rows.map((row) => row.id));
  const newest = Math.max(0, ...done);
  const known = Math.max(...MIGRATIONS.map((migration) => migration.id));
  if (newest > known) {
    throw new Error(
      `the data folder was written by a newer version (schema ${newest}, this one knows ${known})`,
    );
  }
  for (const migration of MIGRATIONS.filter((step) => !done.has(step.id))) {
    await db.transaction(async (tx) => {
      await tx.exec(migration.sql);
      await tx.query('INSERT INTO migrations (id, name, at_ms) VALUES ($1, $2, $3)', [
        migration.id,
        migration.name,
        nowMs(),
      ]);
    });
  }
};

const localeOf = (text: string): Locale => (isLocale(text) ? text : 'en');

/**
 * Postgres inside this process. `folder` null keeps it in memory. The first start of a folder takes 2 to 6 s: open it
 * in the background. Throws when the folder cannot be written, is in use by another process, or is of a newer version.
 */
export const openPgliteStorage = async (
  folder: string | null,
  nowMs: () => number = Date.now,
): Promise<Storage> => {
  if (folder !== null) await mkdir(dirname(folder), { recursive: true });
  const release = folder === null ? null : await claimFolder(`${folder}.lock`);
  const db = await PGlite.create(folder === null ? {} : { dataDir: folder }).catch(
    async (cause: unknown) => {
      await release?.();
      throw cause;
    },
  );
  const close = async (): Promise<void> => {
    await db.close();
    await release?.();
  };
  try {
    await migrate(db, nowMs);
  } catch (cause) {
    await close();
    throw cause;
  }

  return {
    async createConversation({ id, locale, createdAtMs }) {
      await db.query(
        `INSERT INTO conversations (id, locale, created_at_ms, last_at_ms) VALUES ($1, $2, $3, $3)`,
        [id, locale, createdAtMs],
      );
    },
    async conversation(id) {
      const { rows } = await db.query<{ locale: string }>(
        'SELECT locale FROM conversations WHERE id = $1',
        [id],
      );
      const found = rows[0];
      if (!found) return null;
      const messages = await db.query<{
        who: 'visitor' | 'person';
        text: string;
        cut: boolean;
      }>(
        `SELECT who, text, cut FROM messages WHERE conversation_id = $1 ORDER BY seq DESC LIMIT $2`,
        [id, HISTORY_LIMIT],
      );
      const exchanges = messages.rows
        .toReversed()
        .map(({ who, text, cut }): Exchange => ({ who, text, ...(cut && { cut }) }));
      return { id, locale: localeOf(found.locale), exchanges };
    },
    async addMessage({ id, conversationId, turnId, who, author, text, atMs }) {
      await db.transaction(async (tx) => {
        await tx.query(
          `INSERT INTO messages (id, conversation_id, turn_id, who, author, text, at_ms)
           VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [id, conversationId, turnId, who, author, text, atMs],
        );
        await tx.query(`UPDATE conversations SET last_at_ms = $2 WHERE id = $1`, [
          conversationId,
          atMs,
        ]);
      });
    },
    async correctReply(conversationId, turnId, heardText) {
      await db.transaction(async (tx) => {
        const { rows } = await tx.query<{ id: string; text: string }>(
          `SELECT id, text FROM messages
           WHERE conversation_id = $1 AND who = 'person' AND ($2::text IS NULL OR turn_id = $2)
           ORDER BY seq DESC LIMIT 1`,
          [conversationId, turnId],
        );
        const reply = rows[0];
        if (!reply) return;
        const heard = heardOf(reply.text, heardText);
        if (heard === '') await tx.query('DELETE FROM messages WHERE id = $1', [reply.id]);
        else if (heard !== null && heard !== reply.text)
          await tx.query('UPDATE messages SET text = $2, cut = true WHERE id = $1', [
            reply.id,
            heard,
          ]);
      });
    },
    async forgetTurn(conversationId, turnId) {
      await db.query('DELETE FROM messages WHERE conversation_id = $1 AND turn_id = $2', [
        conversationId,
        turnId,
      ]);
    },
    async openHandover({ id, conversationId, locale, summary, atMs }) {
      const { rows } = await db.query<{ id: string }>(
        `INSERT INTO handovers (id, conversation_id, locale, summary, at_ms)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (conversation_id)
         DO UPDATE SET locale = excluded.locale, summary = excluded.summary, at_ms = excluded.at_ms
         RETURNING id`,
        [id, conversationId, locale, summary, atMs],
      );
      return rows[0]?.id ?? id;
    },
    async handovers(conversationId) {
      const { rows } = await db.query<{
        id: string;
        locale: string;
        summary: string;
        at_ms: number | string;
      }>('SELECT id, locale, summary, at_ms FROM handovers WHERE conversation_id = $1', [
        conversationId,
      ]);
      return rows.map((row) => ({
        id: row.id,
        conversationId,
        locale: localeOf(row.locale),
        summary: row.summary,
        atMs: Number(row.at_ms),
      }));
    },
    async audit({ atMs, action, conversationId, count }) {
      await db.query(
        'INSERT INTO audit (at_ms, action, conversation_id, count) VALUES ($1, $2, $3, $4)',
        [atMs, action, conversationId, count],
      );
    },
    async auditTrail() {
      const { rows } = await db.query<{
        at_ms: number | string;
        action: AuditEntry['action'];
        conversation_id: string | null;
        count: number;
      }>('SELECT at_ms, action, conversation_id, count FROM audit ORDER BY seq');
      return rows.map((row) => ({
        atMs: Number(row.at_ms),
        action: row.action,
        conversationId: row.conversation_id,
        count: row.count,
      }));
    },
    async purge(beforeMs) {
      const { rows } = await db.query(
        'DELETE FROM conversations WHERE last_at_ms < $1 RETURNING id',
        [beforeMs],
      );
      return rows.length;
    },
    close,
  };
};
