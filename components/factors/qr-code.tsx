import qrcode from 'qrcode-generator';

/** Light modules around the code without which scanners do not find it (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code, drawn by the server: dark on light in every theme, since scanners expect it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const modules = code.getModuleCount();
  const all = Array.from({ length: modules }, (_, index) => index);
  const path = all
    .flatMap((row) =>
      all
        .filter((column) => code.isDark(row, column))
        .map((column) => `M${column + QUIET} ${row + QUIET}h1v1h-1z`),
    )
    .join('');
  const size = modules + 2 * QUIET;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="block h-auto w-full max-w-56 rounded-md border border-line"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
