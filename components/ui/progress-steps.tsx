import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { cx } from './cx';

export type StepState = 'done' | 'current' | 'todo' | 'failed';
export type ProgressStep = {
  id: string;
  label: ReactNode;
  state: StepState;
  /** The state in this screen's own words ("Waiting for you"); else a general word. */
  stateText?: string;
};

const marks: Record<StepState, { icon: IconName; mark: string; bar: string }> = {
  done: {
    icon: 'check',
    mark: 'border-success bg-success-surface text-success',
    bar: 'bg-success',
  },
  current: { icon: 'clock', mark: 'border-accent bg-info-surface text-accent', bar: 'bg-accent' },
  todo: { icon: 'minus', mark: 'border-line-strong bg-surface text-muted', bar: 'bg-line' },
  failed: { icon: 'x', mark: 'border-danger bg-danger-surface text-danger', bar: 'bg-danger' },
};

/** How far something is: each step with a mark, its name and its state in words. */
export function ProgressSteps({ label, steps }: { label: string; steps: readonly ProgressStep[] }) {
  const t = useTranslations('common.step');
  return (
    <ol aria-label={label} className="flex flex-col gap-3 md:flex-row md:gap-2">
      {steps.map(({ id, label: name, state, stateText }) => (
        <li
          key={id}
          aria-current={state === 'current' ? 'step' : undefined}
          className="flex min-w-0 flex-1 items-start gap-3 md:flex-col md:gap-2"
        >
          <span aria-hidden="true" className="flex items-center gap-2 md:w-full">
            <span
              className={cx(
                'flex size-7 shrink-0 items-center justify-center rounded-full border-2',
                marks[state].mark,
              )}
            >
              <Icon name={marks[state].icon} />
            </span>
            <span className={cx('hidden h-1 flex-1 rounded-full md:block', marks[state].bar)} />
          </span>
          <span className="min-w-0">
            <span className="block font-semibold">{name}</span>
            <span className="block text-muted first-letter:uppercase">{stateText ?? t(state)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
