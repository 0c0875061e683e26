import { hashPassword } from '@/lib/domain/credentials';

const made = new Map<string, Promise<string>>();

/** What is stored of a password, hashed once for all accounts of a test file that have it. */
export function storedPassword(password: string): Promise<string> {
  const hash = made.get(password) ?? hashPassword(password);
  made.set(password, hash);
  return hash;
}
