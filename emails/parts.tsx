import { Button, Link, Section, Text } from '@react-email/components';
import type { ReactNode } from 'react';
import { styles } from './styles';

/** A paragraph. */
export function Paragraph({ children }: { readonly children: ReactNode }) {
  return <Text style={styles.text}>{children}</Text>;
}

/** The mail's one button; the address is also written out, for programs that show no buttons. */
export function ActionLink({
  href,
  label,
  fallback,
}: {
  readonly href: string;
  readonly label: string;
  readonly fallback: string;
}) {
  return (
    <Section style={styles.action}>
      <div data-skip-in-text="true" style={styles.action}>
        <Button href={href} style={styles.button}>
          {label}
        </Button>
      </div>
      <Text style={styles.small}>
        {fallback}
        <br />
        <Link href={href} style={styles.link}>
          {href}
        </Link>
      </Text>
    </Section>
  );
}

/** Names and values, one under the other. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  return (
    <Section>
      {facts.map(([term, value]) => (
        <div key={term}>
          <Text style={styles.term}>{term}</Text>
          <Text style={styles.value}>{value}</Text>
        </div>
      ))}
    </Section>
  );
}

/** Text that a person wrote: shown as it was typed, never as markup. */
export function Quote({ children }: { readonly children: string }) {
  return <Text style={styles.quote}>{children}</Text>;
}
