import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { SelectField } from '@/components/form/select-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/card';
import { LocalTime } from '@/components/ui/local-time';
import type { FormAction } from '@/lib/action/form-state';
import type { Review } from '@/lib/domain/enrollment';

/** Who has the enrollment in hand, and how that changes. Nothing once it is decided. */
export function Assignment({
  review,
  me,
  assign,
  handOver,
}: {
  review: Review;
  /** The reader's id. */
  me: string;
  assign: FormAction;
  handOver: FormAction;
}) {
  const t = useTranslations('review.assignment');
  const { assignment, colleagues, isOwn } = review;
  if (review.status !== 'PENDING') return null;
  const hidden = { enrollmentId: review.id, assigned: assignment.id ?? '' };
  const held = assignment.name !== null;
  const take = t(held ? 'takeOver' : 'take');
  return (
    <Section title={t('title')}>
      <p className="flex flex-wrap gap-x-2">
        <span>
          {assignment.name === null
            ? t('nobody')
            : assignment.isMine
              ? t('mine')
              : t('other', { name: assignment.name })}
        </span>
        {assignment.since === null ? null : <LocalTime value={assignment.since} />}
      </p>
      {isOwn ? null : (
        <div className="flex flex-wrap items-end gap-3" key={assignment.id ?? 'nobody'}>
          {assignment.isMine ? null : (
            <Form action={assign} title={take} idPrefix="take-" hidden={{ ...hidden, to: me }}>
              <SubmitButton variant="secondary">{take}</SubmitButton>
            </Form>
          )}
          {held ? (
            <Form
              action={assign}
              title={t('release')}
              idPrefix="release-"
              hidden={{ ...hidden, to: '' }}
            >
              <SubmitButton variant="secondary">{t('release')}</SubmitButton>
            </Form>
          ) : null}
          {colleagues.length === 0 ? null : (
            <Form
              action={handOver}
              title={t('handOver')}
              idPrefix="hand-"
              hidden={hidden}
              className="flex flex-wrap items-end gap-3 space-y-0!"
            >
              <SelectField
                name="to"
                label={t('to')}
                options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <SubmitButton variant="secondary">{t('handOver')}</SubmitButton>
            </Form>
          )}
        </div>
      )}
    </Section>
  );
}
