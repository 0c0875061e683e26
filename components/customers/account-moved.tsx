import { ChangedMeanwhile } from '@/components/form/changed-meanwhile';
import type { FormValues } from '@/lib/action/form-state';
import { useAccountLabels, type AccountTexts } from './account-fields';

/** What somebody saved of an account while it was edited, beside what the second editor sent. */
export function AccountMoved({ sent, saved }: { sent: FormValues; saved: AccountTexts }) {
  const fields = Object.entries(useAccountLabels()).map(([name, label]) => ({ name, label }));
  return <ChangedMeanwhile fields={fields} sent={sent} saved={saved} />;
}
