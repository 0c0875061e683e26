/** The darkest and the lightest grounds accent text stands on, by theme. */
const lightGround = '#ebebeb';
const darkGround = '#383838';
/** WCAG AA for text. */
const enough = 4.5;

type Rgb = readonly [number, number, number];

function parse(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function format(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const c = part / 255;
    return c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The WCAG contrast ratio of two colours written as #rrggbb. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(parse(a)), luminance(parse(b))].sort((x, y) => x - y) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
}

function mix(hex: string, toward: Rgb, share: number): string {
  const [red, green, blue] = parse(hex);
  return format([
    red + (toward[0] - red) * share,
    green + (toward[1] - green) * share,
    blue + (toward[2] - blue) * share,
  ]);
}

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];

/** `hex`, moved toward black or white only as far as it takes to be readable on `ground`. */
function readable(hex: string, ground: string, toward: Rgb): string {
  for (let share = 0; share < 1; share += 0.02) {
    const candidate = mix(hex, toward, share);
    if (contrast(candidate, ground) >= enough) return candidate;
  }
  return format(toward);
}

/** The accent of both themes, derived from one colour so that text in it is always readable. */
export function accentTokens(hex: string) {
  const light = readable(hex, lightGround, black);
  const dark = readable(hex, darkGround, white);
  return {
    '--accent-light': light,
    '--accent-light-hover': mix(light, black, 0.2),
    '--accent-dark': dark,
    '--accent-dark-hover': mix(dark, white, 0.25),
  };
}

/** The style rule that replaces the default accent. `hex` is #rrggbb, checked by configuration. */
export function accentStyle(hex: string): string {
  const declarations = Object.entries(accentTokens(hex)).map(([name, value]) => `${name}:${value}`);
  return `:root:root{${declarations.join(';')}}`;
}
