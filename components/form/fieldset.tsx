import type { ReactNode } from 'react';

/** Fields that belong together, named by their legend. */
export function Fieldset({
  legend,
  hint,
  children,
}: {
  legend: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset className="min-w-0 space-y-4">
      <legend className="text-base font-semibold">{legend}</legend>
      {hint ? <p className="-mt-2 text-muted">{hint}</p> : null}
      {children}
    </fieldset>
  );
}

/** The line of buttons that ends a form: the verb first, then ways out. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-2 pt-1">{children}</div>;
}
