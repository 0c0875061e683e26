import { Body, Container, Head, Heading, Hr, Html, Preview, Text } from '@react-email/components';
import type { ReactNode } from 'react';
import { styles } from './styles';

/** What stands around the content of every mail. */
export interface MailFrame {
  readonly locale: string;
  /** The line that mail programs show beside the subject. */
  readonly preview: string;
  readonly brand: string;
  readonly footer: string;
  /** What stands above a link's address written out. */
  readonly linkFallback: string;
}

/** The page of every mail: brand, heading, content, footer. It loads nothing from elsewhere. */
export function MailLayout({
  frame,
  heading,
  children,
}: {
  readonly frame: MailFrame;
  readonly heading: string;
  readonly children: ReactNode;
}) {
  return (
    <Html lang={frame.locale} dir="ltr">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
      </Head>
      <Preview>{frame.preview}</Preview>
      <Body style={styles.body}>
        <Container style={styles.container}>
          <Text style={styles.brand}>{frame.brand}</Text>
          <Heading as="h1" style={styles.heading}>
            {heading}
          </Heading>
          {children}
          <Hr style={styles.rule} />
          <Text style={styles.footer}>{frame.footer}</Text>
        </Container>
      </Body>
    </Html>
  );
}
