import { Link, Text } from '@react-email/components';
import { Fragment } from 'react';
import { MailLayout, type MailFrame } from './layout';
import { styles } from './styles';

export interface InvitationMailProps {
  readonly frame: MailFrame;
  readonly heading: string;
  /** What the inviter wrote: text, never markup; the personal link stands in it. */
  readonly message: string;
  readonly link: string;
  /** Who sent it, and that doing nothing is safe. */
  readonly sentBy: string;
}

/** A partner's invitation: the inviter's own words, with the personal link made a link. */
export function InvitationMail({ frame, heading, message, link, sentBy }: InvitationMailProps) {
  return (
    <MailLayout frame={frame} heading={heading}>
      {message.split(/\n{2,}/).map((paragraph, index) => (
        <Text key={index} style={styles.text}>
          {paragraph.split('\n').map((line, at) => (
            <Fragment key={at}>
              {at > 0 ? <br /> : null}
              <Line text={line} link={link} />
            </Fragment>
          ))}
        </Text>
      ))}
      <Text style={styles.small}>{sentBy}</Text>
    </MailLayout>
  );
}

function Line({ text, link }: { readonly text: string; readonly link: string }) {
  return text.split(link).map((part, index) => (
    <Fragment key={index}>
      {index > 0 ? (
        <Link href={link} style={styles.link}>
          {link}
        </Link>
      ) : null}
      {part}
    </Fragment>
  ));
}
