/** The first stop of the keyboard: past the navigation, to the page itself. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:rounded-md focus:bg-raised focus:px-4 focus:py-2 focus:font-semibold focus:text-ink focus:shadow-menu"
    >
      {label}
    </a>
  );
}
