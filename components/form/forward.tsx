'use client';

import { GoOn } from '@/components/ui/go-on';
import { useForm } from './form-context';

/**
 * Goes on to another site once the action has said to which (`href`, `label`). A form itself cannot:
 * the browser lets forms of ours lead to pages of ours only.
 */
export function Forward({ lead }: { lead: string }) {
  const { state } = useForm();
  const data = state.status === 'done' ? state.data : undefined;
  const href = data?.['href'];
  if (href === undefined) return null;
  return (
    <div role="status" className="space-y-4">
      <p>{lead}</p>
      <GoOn href={href} label={data?.['label'] ?? href} />
    </div>
  );
}
