import type { Answers } from './answers.ts';

/** The README of a project, for those who write policies in it. */
export function editorsReadme({ name, url, host, mailing, hasResellers }: Answers): string {
  return `# Policies of ${name}

The texts are in \`content/\`, one file for each version. They are published at <${url}> with [Codicil](https://www.npmjs.com/package/codicil).

## Before the first publication

1. Run \`npm install\`, then \`npm start\`, and open the address that it prints.
2. Replace everything in capitals between brackets, as in \`[HOW LONG]\`. \`npm run check\` lists what is left. Have a lawyer read the texts: they are a beginning, not advice.
3. Name each file after the day on which it becomes public, as in \`2027-02-01.mdx\`, and set \`effective\` to the first day on which it applies.
4. Commit everything, \`package-lock.json\` too, and push it.${host === 'none' ? '' : ' From then on the texts are public, and no version is edited any more.'}

## Change a policy

1. \`npm run new -- privacy-policy\` copies the last version into a new file. Edit its text.
2. \`npm run new -- privacy-policy --fill\` adds a row for each changed section. Say whether the change is material, and why.
3. \`npm run check\` names every mistake with its place and one step that mends it.
4. Open a ${host === 'gitlab' ? 'merge' : 'pull'} request. Someone else reads the report and approves.

| command | what it does |
| --- | --- |
| \`npm start\` | builds the site and serves it |
| \`npm run dev\` | serves the site while you edit |
| \`npm run check\` | prints every problem |
| \`npm run new\` | begins a version |
| \`npm run new-policy\` | begins a policy |
${hasResellers ? '| `npm run new-reseller` | adds a reseller |\n' : ''}| \`npm run notice\` | writes the letters that announce a version |
| \`npm run status\` | says what is due |
| \`npm run seal\` | seals what is published |
| \`npm run codicil -- --help\` | lists all verbs |

## Tell customers

\`npm run notice -- privacy-policy 2027-02-01\` writes the letters for a version to \`.notices/\`. \`SEND-ME.md\` there says who gets what by when.${mailingNote(mailing)}
${CI_NOTES[host]}`;
}

function mailingNote(mailing: Answers['mailing']): string {
  const file = MAILING_FILES[mailing];
  return file === null ? '' : ` Your mailing system takes ${file}.`;
}

const MAILING_FILES: Record<Answers['mailing'], string | null> = {
  whmcs: 'the files in `whmcs/`',
  ses: '`ses.json`',
  postmark: '`postmark.json`',
  mustache: 'the files in `mustache/`',
  none: null,
};

const CI_NOTES: Record<Answers['host'], string> = {
  github: `
## Set up GitHub

1. Under **Settings › Pages**, choose **GitHub Actions** as the source.
2. Under **Settings › Actions › General**, allow GitHub Actions to create pull requests.
3. Protect \`main\`: require a pull request and the check.
4. Once the site is live, set the variable \`LIVE_SITE\` of the repository to its address.
`,
  gitlab: `
## Set up GitLab

1. Create a daily schedule shortly after midnight under **Build › Pipeline schedules**.
2. Protect the default branch.
3. Once the site is live, set the variable \`LIVE_SITE\` to its address.
`,
  none: '',
};
