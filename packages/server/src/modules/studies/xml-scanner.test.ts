import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createXmlScanner } from './xml-scanner.ts';

function scan(...chunks: string[]): string[] {
  const seen: string[] = [];
  const scanner = createXmlScanner({
    open: (name, { pairs, size }) => seen.push(`<${name} ${pairs.slice(0, size).join('|')}>`),
    close: (name) => seen.push(`</${name}>`),
  });
  for (const chunk of chunks) scanner.write(chunk);
  scanner.end();
  return seen;
}

const document = `\uFEFF<?xml version="1.0"?><!-- a > b <c> --><log a='1"2' b = "x>y">
 text <x/><y k="&lt;&amp;&#233;&#x1F600;&quot;"  /><![CDATA[<z>]]></log >`;
const parts = ['<log a|1"2|b|x>y>', '<x >', '</x>', '<y k|<&é😀">', '</y>', '</log>'];

describe('tags of a document', () => {
  it('given quotes, marks, comments and text, when scanned, then only tags and attributes are seen', () => {
    expect(scan(document)).toEqual(parts);
  });

  it('given the same document cut anywhere, when scanned, then nothing changes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(document.length), { maxLength: 8 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), document.length];
        expect(scan(...at.slice(1).map((end, place) => document.slice(at[place], end)))).toEqual(
          parts,
        );
      }),
    );
  });

  it.each([
    ['<a><b></a>', 'not well formed near “</a>”'],
    ['<a', 'not well formed near “<a”'],
    ['<a>', 'ends before its last tag'],
    ['', 'ends before its last tag'],
    ['<a></a><b></b>', 'not well formed near “<b>”'],
    ['<a b></a>', 'not well formed'],
    ['<a b=c></a>', 'not well formed'],
    ['<a b="&own;"></a>', 'not well formed near “&own;”'],
    ['<!DOCTYPE a [<!ENTITY own "x">]><a/>', 'document type'],
  ])('given %s, when scanned, then it is refused in one sentence', (text, sentence) => {
    expect(() => scan(text)).toThrow(sentence);
  });
});
