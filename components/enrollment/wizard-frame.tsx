import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { Icon } from '@/components/ui/icon';
import { TextLink } from '@/components/ui/text-link';
import type { TaskLine } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';

/** One screen of the wizard: its title and content, beside the list of tasks. */
export function WizardFrame({
  title,
  lead,
  tasks,
  children,
}: {
  title: string;
  lead?: ReactNode;
  tasks: readonly TaskLine[];
  children: ReactNode;
}) {
  const t = useTranslations('enroll');
  const index = Math.max(
    0,
    tasks.findIndex(({ state }) => state === 'current'),
  );
  const task = tasks[index]?.task ?? 'work-account';
  const values = { number: index + 1, total: tasks.length, name: t(`task.${task}`) };
  return (
    <div className="grid gap-6 md:grid-cols-[13rem_minmax(0,1fr)] md:gap-10">
      <div>
        <details className="group rounded-md border border-line bg-surface px-3 py-2 md:hidden">
          <summary className="flex min-h-6 cursor-pointer items-center justify-between gap-2 font-semibold">
            {t('stepOf', values)}
            <Icon name="chevron-down" className="shrink-0 group-open:rotate-180" />
          </summary>
          <TaskList tasks={tasks} />
        </details>
        <nav aria-label={t('progress')} className="hidden md:block">
          <TaskList tasks={tasks} />
        </nav>
      </div>
      <div className="min-w-0 space-y-5">
        <div className="space-y-2">
          <p className="hidden text-muted md:block">{t('stepOf', values)}</p>
          <h1 className="text-xl font-semibold">{title}</h1>
          {lead ? <p className="max-w-prose text-muted">{lead}</p> : null}
        </div>
        {children}
      </div>
    </div>
  );
}

function TaskList({ tasks }: { tasks: readonly TaskLine[] }) {
  const t = useTranslations('enroll');
  return (
    <ol className="mt-2 space-y-1 md:mt-0">
      {tasks.map(({ task, state, step }) => (
        <li
          key={task}
          aria-current={state === 'current' ? 'step' : undefined}
          className={cx(
            'flex items-start gap-2 rounded-md px-2 py-1.5',
            state === 'current' && 'bg-subtle font-semibold',
          )}
        >
          <Icon
            name={state === 'done' ? 'check' : state === 'current' ? 'chevron-right' : 'minus'}
            className={cx('mt-0.5', state === 'done' ? 'text-success' : 'text-muted')}
          />
          <span className="min-w-0">
            {step !== null && state !== 'current' ? (
              <TextLink href={paths.enrollStep(step)}>{t(`task.${task}`)}</TextLink>
            ) : (
              t(`task.${task}`)
            )}
            <span className="sr-only">, {t(`state.${state}`)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
