import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyFor, withPolicy } from './content-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('policyFor', () => {
  it('allows the scripts and styles written in the page, by their hashes', () => {
    const policy = policyFor(
      '<style>a{}</style><script type="module">run()</script><script src="/a.js"></script>',
    );
    expect(policy).toContain(`script-src 'self' ${hash('run()')};`);
    expect(policy).toContain(`style-src-elem 'self' ${hash('a{}')};`);
  });

  it('names each hash once, and none for data', () => {
    const policy = policyFor(
      '<script>1</script><script>1</script><script type="application/json">{}</script>',
    );
    expect(policy).toContain(`script-src 'self' ${hash('1')};`);
  });

  it('allows no other host', () => {
    expect(policyFor('')).not.toMatch(/https?:|\*/);
  });
});

describe('withPolicy', () => {
  it('writes the policy right after the character set', () => {
    expect(withPolicy('<head><meta charset="utf-8"/><style></style></head>')).toMatch(
      /^<head><meta charset="utf-8"\/><meta http-equiv="content-security-policy" content="default-src 'self'/,
    );
  });

  it('refuses a page without a place for it', () => {
    expect(() => withPolicy('<head></head>')).toThrow('has no <meta charset="utf-8">');
  });
});
