import type { FormValues } from '@/lib/action/form-state';
import { seenName } from '@/lib/action/form-state';
import { useAccountLabels, type AccountTexts } from './account-fields';
import { ChangedMeanwhile } from './changed-meanwhile';

/** What somebody saved of an account while it was edited, beside what the second editor sent. */
export function AccountMoved({ sent, saved }: { sent: FormValues; saved: AccountTexts }) {
  const labels = useAccountLabels();
  const text = (name: string) => {
    const value = sent[name];
    return typeof value === 'string' ? value : undefined;
  };
  const differences = Object.entries(labels).flatMap(([name, label]) => {
    const theirs = saved[name as keyof AccountTexts];
    const seen = text(seenName(name)) ?? '';
    // A field that the second editor may not change was not sent: it stays as it was seen.
    const yours = text(name) ?? seen;
    return theirs === seen ? [] : [{ label, seen, yours, theirs }];
  });
  return <ChangedMeanwhile differences={differences} />;
}
