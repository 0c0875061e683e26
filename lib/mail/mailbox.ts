import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Message } from './message';

const stored = z.object({
  id: z.uuid(),
  messageId: z.string(),
  to: z.string(),
  locale: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  at: z.iso.datetime(),
});

/** A mail kept by a local start. */
export type StoredMail = z.infer<typeof stored>;

/** How many of the newest a list shows. */
const LISTED = 100;

/**
 * Keeps a mail as `<id>.eml` with what the mailbox page shows in `<id>.json`. A mail sent twice
 * replaces itself. Written beside and renamed, so that nobody reads half a file.
 */
export async function storeMail(folder: string, message: Message, eml: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  const mail: StoredMail = {
    id: message.id,
    messageId: message.messageId,
    to: message.to,
    locale: message.locale,
    subject: message.subject,
    html: message.html,
    text: message.text,
    at: new Date().toISOString(),
  };
  await replaceFile(join(folder, `${message.id}.eml`), eml);
  await replaceFile(join(folder, `${message.id}.json`), JSON.stringify(mail));
}

async function replaceFile(file: string, content: Buffer | string): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, content, { mode: 0o600 });
  await rename(draft, file);
}

/** The newest mails of the folder, newest first; none when nothing was sent yet. */
export async function listMailIn(folder: string): Promise<StoredMail[]> {
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse() // an id begins with its time
    .slice(0, LISTED);
  const mails = await Promise.all(newest.map((name) => readMail(join(folder, name))));
  return mails
    .filter((mail) => mail !== null)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** One mail by its id; null when there is none. */
export async function readMailIn(folder: string, id: string): Promise<StoredMail | null> {
  return z.uuid().safeParse(id).success ? readMail(join(folder, `${id.toLowerCase()}.json`)) : null;
}

async function readMail(file: string): Promise<StoredMail | null> {
  try {
    return stored.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}
