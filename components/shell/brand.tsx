/** The product's name with its mark. */
export function Brand({ name, vendor }: { name: string; vendor?: string | undefined }) {
  return (
    <span className="flex min-w-0 items-center gap-2 font-semibold">
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-6 shrink-0 text-accent">
        <path
          fill="currentColor"
          d="M12 1.5c1 6.3 4.2 9.5 10.5 10.5C16.2 13 13 16.2 12 22.5 11 16.2 7.8 13 1.5 12 7.8 11 11 7.8 12 1.5Z"
        />
      </svg>
      <span className="line-clamp-2 leading-4 wrap-anywhere">{name}</span>
      {vendor ? <span className="hidden font-normal text-muted sm:inline">{vendor}</span> : null}
    </span>
  );
}
