import { MailLayout, type MailFrame } from './layout';
import { ActionLink, Paragraph } from './parts';

export interface LinkMailProps {
  readonly frame: MailFrame;
  readonly heading: string;
  readonly greeting: string;
  /** Paragraphs before the button. */
  readonly before: readonly string[];
  readonly action: { readonly href: string; readonly label: string };
  /** Paragraphs after it. */
  readonly after: readonly string[];
}

/** The shape most mails have: a greeting, a few sentences, one thing to do, what else to know. */
export function LinkMail({ frame, heading, greeting, before, action, after }: LinkMailProps) {
  return (
    <MailLayout frame={frame} heading={heading}>
      <Paragraph>{greeting}</Paragraph>
      {before.map((text) => (
        <Paragraph key={text}>{text}</Paragraph>
      ))}
      <ActionLink href={action.href} label={action.label} fallback={frame.linkFallback} />
      {after.map((text) => (
        <Paragraph key={text}>{text}</Paragraph>
      ))}
    </MailLayout>
  );
}
