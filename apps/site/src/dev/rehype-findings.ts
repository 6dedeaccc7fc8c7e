import { findingKinds } from '@nudge/proofread/finding-kinds';
import type { Finding } from '@nudge/proofread/proofread';
import type { Element, ElementContent, Properties, Root } from 'hast';
import type { VFile } from 'vfile';
import { readLessonOf } from '../plugins/proofread-lesson.ts';

/**
 * While lessons are being written: adds to a lesson what is wrong in it, as a list at the foot of its page, which shows each finding at
 * its place.
 */
export function rehypeFindings() {
  return (tree: Root, file: VFile) => {
    const { path, text, findings } = readLessonOf(file);
    if (findings.length > 0) tree.children.push(list(path, text, findings));
  };
}

function list(path: string, text: string, findings: readonly Finding[]): Element {
  const count = `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`;
  const mendable = findings.filter(({ fix }) => fix !== undefined).length;
  const all = mendable > 1 ? [button('finding-fix-all', `Fix ${mendable} of them`)] : [];
  return element('lesson-findings', { dataPath: path }, [
    element('details', { open: true }, [
      element('summary', {}, [words(count)]),
      element(
        'ol',
        {},
        findings.map((finding, place) => item(finding, place, text)),
      ),
      ...all,
      element('p', { role: 'status' }, []),
    ]),
  ]);
}

function item(
  { kind, message, fix, start, end, line, column }: Finding,
  place: number,
  text: string,
): Element {
  const stretch = {
    dataStart: start,
    dataEnd: end,
    dataText: text.slice(start, end),
    dataBefore: text.slice(0, start),
  };
  const { title, remedy } = findingKinds[kind];
  return element(
    'li',
    { id: `finding-${place}`, ...stretch, ...(fix === undefined ? {} : { dataFix: fix }) },
    [
      button('finding-place', `${line}:${column}`),
      element('b', {}, [words(title)]),
      words(': '),
      element('span', { className: ['finding-message'] }, [words(message)]),
      words('. '),
      fix === undefined
        ? element('span', { className: ['finding-remedy'] }, [words(remedy)])
        : button('finding-fix', `Write ${fix}`),
    ],
  );
}

function button(name: string, label: string): Element {
  return element('button', { type: 'button', className: [name] }, [words(label)]);
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function words(value: string): ElementContent {
  return { type: 'text', value };
}
