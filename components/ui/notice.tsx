import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { cx } from './cx';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

const tones: Record<NoticeTone, { box: string; icon: IconName; ink: string }> = {
  info: { box: 'border-info bg-info-surface', icon: 'info', ink: 'text-info' },
  success: { box: 'border-success bg-success-surface', icon: 'check-circle', ink: 'text-success' },
  warning: { box: 'border-warning bg-warning-surface', icon: 'warning', ink: 'text-warning' },
  danger: { box: 'border-danger bg-danger-surface', icon: 'error', ink: 'text-danger' },
};

/**
 * A message in the page. `live` makes assistive technology announce it when it appears after
 * the page was loaded.
 */
export function Notice({
  tone = 'info',
  title,
  live = false,
  children,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  live?: boolean;
  children?: ReactNode;
}) {
  const { box, icon, ink } = tones[tone];
  return (
    <div
      role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}
      className={cx('flex gap-3 rounded-md border border-s-4 px-4 py-3', box)}
    >
      <Icon name={icon} className={cx('mt-px size-5', ink)} />
      <div className="min-w-0 space-y-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
