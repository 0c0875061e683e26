import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { cx } from './cx';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const tones: Record<Tone, string> = {
  neutral: 'bg-subtle text-ink border-line',
  info: 'bg-info-surface text-info border-info/30',
  success: 'bg-success-surface text-success border-success/30',
  warning: 'bg-warning-surface text-warning border-warning/30',
  danger: 'bg-danger-surface text-danger border-danger/30',
};

const marks: Record<Tone, IconName> = {
  neutral: 'minus',
  info: 'clock',
  success: 'check',
  warning: 'warning',
  danger: 'error',
};

/** A short label on a row or a card. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1 rounded-md border px-1.5 py-0.5 text-xs font-semibold',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}

/** A state in words, with a mark whose shape differs by tone. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <Badge tone={tone}>
      <Icon name={marks[tone]} className="size-3.5" />
      {children}
    </Badge>
  );
}
