import { useTranslations } from 'next-intl';
import { FormActions } from '@/components/form/fieldset';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextAreaField, TextField } from '@/components/form/text-field';
import type { FormAction } from '@/lib/action/form-state';
import type { InvitationDetail } from '@/lib/domain/invitations';
import { DraftPreview } from './draft-preview';
import { DraftTools } from './draft-tools';

/** The draft to edit, and the four things to do with it: Send, Open in email, Copy, Done. */
export function DraftForm({
  action,
  title,
  invitation,
}: {
  action: FormAction;
  title: string;
  invitation: InvitationDetail;
}) {
  const t = useTranslations('invitations');
  const refusals = useTranslations('refusals');
  return (
    <Form action={action} title={title} hidden={{ id: invitation.id }} className="max-w-3xl">
      <TextField
        name="recipientEmail"
        type="email"
        inputMode="email"
        autoComplete="off"
        label={t('recipient')}
        hint={t('recipientHint')}
        defaultValue={invitation.recipientEmail ?? ''}
        optional
      />
      <TextField
        name="label"
        label={t('label')}
        hint={t('labelHint')}
        autoComplete="off"
        defaultValue={invitation.label ?? ''}
        optional
      />
      <TextField
        name="subject"
        label={t('subject')}
        width="full"
        lang={invitation.locale}
        defaultValue={invitation.subject}
      />
      <TextAreaField
        name="message"
        label={t('message')}
        hint={t('messageHint')}
        width="full"
        rows={16}
        lang={invitation.locale}
        defaultValue={invitation.message}
      />
      <DraftPreview
        saved={{ subject: invitation.subject, message: invitation.message }}
        link={invitation.link}
        lang={invitation.locale}
        words={{
          title: t('preview'),
          hint: t('previewHint'),
          linkMissing: refusals('linkMissing'),
        }}
      />
      <p className="text-muted">
        {t('draftHelp')}{' '}
        {invitation.canAsk ? t(invitation.sentAt === null ? 'newLinkHelp' : 'resendHelp') : null}
      </p>
      <FormActions>
        {invitation.canAsk ? (
          <>
            <SubmitButton name="intent" value="send">
              {t('send')}
            </SubmitButton>
            <DraftTools
              link={invitation.link}
              mailto={invitation.mailto}
              words={{
                openInEmail: t('openInEmail'),
                copy: t('copyToClipboard'),
                copied: t('copied'),
                copyFailed: t('copyFailed'),
                linkMissing: refusals('linkMissing'),
              }}
            />
          </>
        ) : null}
        <span className="scriptless-only">
          <SubmitButton name="intent" value="preview" variant="secondary">
            {t('previewButton')}
          </SubmitButton>
        </span>
        <SubmitButton name="intent" value="done" variant="secondary">
          {t('done')}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}
