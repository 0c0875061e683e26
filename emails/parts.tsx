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
