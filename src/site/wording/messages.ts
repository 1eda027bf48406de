// Made from en.yaml: npx vitest run tests/site/wording/messages.test.ts --update

/** What each message asks for, where it asks for anything. */
export interface MessageArguments {
  'shell.home': { organisation: string };
  'shell.title': { title: string; organisation: string };
  'shell.contact': { name: string; hasPhone: 'yes' | 'other'; phone: string; hasAddress: 'yes' | 'other'; address: string };
  'shell.website': { organisation: string };
}

/** The tags of each message that has any. */
export interface MessageTags {
  'shell.contact': 'mail';
}

/** The texts in English, as ICU messages. */
export const ENGLISH = {
  'shell.home': "Policies of {organisation}",
  'shell.title': "{title} – {organisation}",
  'shell.skip': "Skip to the text",
  'shell.policies': "Policies",
  'shell.navigation': "Site",
  'shell.contact': "Questions? Write to <mail>{name}</mail>{hasPhone, select, yes {, telephone {phone}} other {}}{hasAddress, select, yes {, {address}} other {}}.",
  'shell.website': "Website of {organisation}",
  'shell.promise': "Every version of every policy stays at its address. This site sets no cookie.",
  'searchBox.label': "Search the policies",
  'searchBox.placeholder': "Search",
  'searchBox.button': "Search",
  'searchBox.link': "Search",
};
