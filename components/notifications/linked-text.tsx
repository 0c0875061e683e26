const LINK = /(https?:\/\/[^\s<>"'()]+)/;

/** Plain text whose web addresses can be followed; everything else stays text. */
export function LinkedText({ text }: { text: string }) {
  return text.split(LINK).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <a key={`${String(index)}${part}`} href={part} className="prose-link">
        {part}
      </a>
    ),
  );
}
