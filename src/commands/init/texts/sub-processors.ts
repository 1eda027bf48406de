import type { Named } from './text.ts';

/** A list of sub-processors with one row to begin with; `explained` is where a policy says why they get what. */
export function subProcessors({ name, day }: Named, explained = ''): string {
  const link =
    explained && ` The [privacy policy](${explained}) explains what we pass on to them and why.`;
  return `---
effective: ${day}
summary: The first version.
---

These companies process personal information for ${name}.${link}

| Company | What it does for us | Which information it receives | Country |
| --- | --- | --- | --- |
| [NAME OF A COMPANY] | [WHAT FOR] | [WHICH INFORMATION] | [WHICH COUNTRY] |
`;
}
