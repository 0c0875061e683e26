import { describe, expect, it } from 'vitest';
import { blocksOf } from '@/components/agreement/blocks';

describe('the parts of an agreement’s text', () => {
  it('are headings, paragraphs and lists', () => {
    const body =
      '# Purpose\nThis agreement\nsets terms.\n\n- keep it\n- *safe*\n## Data\n• one\nafter the list\n\n\nEnd';
    expect(blocksOf(body)).toEqual([
      { kind: 'heading', level: 1, text: 'Purpose' },
      { kind: 'paragraph', text: 'This agreement\nsets terms.' },
      { kind: 'list', items: ['keep it', '*safe*'] },
      { kind: 'heading', level: 2, text: 'Data' },
      { kind: 'list', items: ['one'] },
      { kind: 'paragraph', text: 'after the list' },
      { kind: 'paragraph', text: 'End' },
    ]);
  });

  it('leave everything else as it stands', () => {
    const body =
      '1. Purpose. <b>Bold</b> & “quotes”\n#5 is no heading\n-5 is no item\n### nor this';
    expect(blocksOf(body)).toEqual([{ kind: 'paragraph', text: body }]);
    expect(blocksOf('')).toEqual([]);
  });

  it('begin with topmost headings, so that no level is left out', () => {
    expect(blocksOf('## Only\n## Small\n# Large\n## Below').map((block) => block)).toMatchObject([
      { level: 1, text: 'Only' },
      { level: 2, text: 'Small' },
      { level: 1, text: 'Large' },
      { level: 2, text: 'Below' },
    ]);
  });

  it('keep every word of a long text without losing time', () => {
    const line = '- '.repeat(200);
    const body = Array.from({ length: 3000 }, (_, index) => `${line}${index}`).join('\n');
    const blocks = blocksOf(body);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({ kind: 'list' });
  });
});
