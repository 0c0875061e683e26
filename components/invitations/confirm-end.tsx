import { CheckboxField } from '@/components/form/choice-fields';
import type { ConfirmFormProps } from '@/components/form/confirm-form';
import { ConfirmPage } from '@/components/shell/confirm-page';

/** Asks before an invitation, a partnership, or what it gives, ends. */
export function ConfirmEnd({
  declaration,
  subjectId,
  back,
  ...form
}: Omit<ConfirmFormProps, 'back' | 'hidden' | 'children'> & {
  /** A declaration that has to be ticked. */
  declaration?: string;
  subjectId: string;
  back: { readonly label: string; readonly href: string };
}) {
  return (
    <ConfirmPage {...form} breadcrumbs={[back]} hidden={{ id: subjectId }} back={back.href}>
      {declaration === undefined ? null : <CheckboxField name="declaration" label={declaration} />}
    </ConfirmPage>
  );
}
