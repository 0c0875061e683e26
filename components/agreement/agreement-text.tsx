import { Card } from '@/components/ui/card';

/** The text of an agreement: plain, its paragraphs parted by empty lines. */
export function AgreementText({ body }: { body: string }) {
  return (
    <Card className="space-y-3">
      {body.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index} className="max-w-prose whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </Card>
  );
}
