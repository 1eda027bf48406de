// Made from en.yaml: npx vitest run tests/site/wording/messages.test.ts --update

/** What each message asks for, where it asks for anything. */
export interface MessageArguments {
  'shell.home': { organisation: string };
  'shell.title': { title: string; organisation: string };
  'shell.contact': { name: string; hasPhone: 'yes' | 'other'; phone: string; hasAddress: 'yes' | 'other'; address: string };
  'shell.website': { organisation: string };
  'banner.label': { of: 'versions' | 'texts' | 'other' };
  'banner.readVersion': { version: string };
  'banner.untilThen': { day: string };
  'banner.untilThenSeveral': { days: string; last: string };
  'banner.newVersion': { published: string; applies: string };
  'banner.followed': { day: string };
  'neighbours.next': { name: string };
  'neighbours.before': { before: string; name: string };
  'version.title': { title: string; version: string };
  'version.dates': { published: string; isDated: 'yes' | 'other'; dated: string; effective: string };
  'version.postponed': { reason: string };
  'version.erratum': { on: string; reason: string };
  'version.restated': { on: string };
  'version.digest': { digest: string };
  'history.heading': { title: string };
  'history.description': { title: string };
  'history.read': { isInForce: 'yes' | 'other' };
  'history.version': { version: string };
  'history.withdrawal': { reason: string };
  'history.postponement': { reason: string };
  'history.erratum': { reason: string };
  'history.publication': { dated: string; reason: string };
  'history.data': { title: string };
  'history.effective': { effective: string };
  'history.redline': { version: string };
  'history.notice': { version: string };
  'history.materiality': { materiality: 'editorial' | 'clarifying' | 'material' | 'other' };
  'history.lowered': { finding: string };
  'history.life': { section: string };
  'history.choice': { choice: string };
  'history.openChoice': { label: string; by: string; otherwise: string };
  'history.pastChoice': { label: string; by: string; otherwise: string };
  'lookup.before': { day: string };
  'lookup.unknown': { day: string };
  'lookup.version': { version: string };
  'redline.heading': { title: string };
  'redline.title': { title: string; from: string; to: string };
  'redline.description': { to: string; title: string; from: string };
  'redline.pair': { from: string; to: string };
  'redline.versions': { noun: 'version' | 'text' | 'other'; from: string; to: string };
  'redline.before': { changes: string };
  'redline.compare': { noun: 'version' | 'text' | 'other' };
  'redline.show': { from: string; to: string };
  'compare.heading': { title: string };
  'compare.version': { version: string; status: string };
  'compare.alone': { noun: 'version' | 'text' | 'other' };
  'compare.neighbours': { noun: 'version' | 'text' | 'other' };
  'compare.others': { noun: 'version' | 'text' | 'other' };
  'life.title': { heading: string; anchor: string; title: string };
  'life.heading': { anchor: string; title: string };
  'life.changes': { version: string };
  'home.description': { organisation: string };
  'home.since': { day: string };
  'home.sinceEach': { newDay: string; day: string };
  'home.versions': { count: number; title: string };
  'upcoming.applies': { applies: string };
  'upcoming.notice': { policy: string };
  'upcoming.changes': { policy: string };
  'upcoming.read': { policy: string };
  'missing.lead': { organisation: string };
  'policyList.row': { title: string };
  'policyList.versions': { title: string };
  'preview.day': { day: string };
  'preview.people': { count: number };
  'preview.either': { before: string; name: string };
  'preview.waits': { title: string; published: string; who: string; by: string };
  'notices.audience': { readers: string };
  'notices.allFor': { readers: string };
  'notices.audienceDescription': { title: string };
  'notices.dates': { kind: string; policy: string; published: string };
  'notice.dated': { kind: string; day: string };
  'notice.dates': { kind: string; policy: string; published: string };
  'notice.permanent': { address: string };
  'consolidated.version': { version: string };
  'consolidated.otherReaders': { who: string; label: string };
  'consolidatedHistory.readers': { readers: string };
  'consolidatedHistory.version': { version: string; title: string };
  'consolidatedHistory.changes': { title: string; version: string };
  'consolidatedHistory.gone': { title: string };
  'consolidatedHistory.redline': { text: string };
  'audience.link.addendum': { title: string };
  'audience.link.base': { readers: string };
  'audience.history': { title: string };
  'audience.policies': { readers: string };
  'audience.search': { readers: string };
  'audience.resellers': { organisation: string };
  'audience.website': { reseller: string };
  'reseller.lead': { reseller: string; organisation: string };
  'reseller.customers': { reseller: string };
  'reseller.policy': { title: string; reseller: string };
  'reseller.snippets': { reseller: string };
  'reseller.copy': { title: string };
  'resellerPolicy.heading': { title: string; reseller: string };
  'resellerPolicy.answered': { label: string };
  'operators.noticeFor': { who: string };
  'operators.late': { since: string };
  'operators.dueBy': { by: string };
  'operators.kind': { kind: 'due' | 'other' };
  'operators.foot': { seals: string };
  'feed.audience': { organisation: string; readers: string };
  'feed.everyone': { organisation: string };
  'feed.policy': { title: string; organisation: string };
  'feed.published': { title: string; version: string };
  'feed.applies': { applies: string; summary: string };
  'feed.inForce': { title: string; version: string; cohort: 'new' | 'existing' | 'other' };
  'feed.event': { title: string; event: 'postponement' | 'withdrawal' | 'erratum' | 'publication' | 'other'; version: string };
  'since.title': { title: string; version: string };
  'since.description': { title: string; version: string };
  'since.from': { version: string };
  'since.same': { version: string };
}

/** The tags of each message that has any. */
export interface MessageTags {
  'shell.contact': 'mail';
  'version.dates': 'day';
  'version.erratum': 'strong';
  'version.text': 'text';
  'version.check': 'code';
  'version.restated': 'text';
  'version.ledger': 'ledger';
  'history.redline': 'aloud';
  'history.notice': 'aloud';
  'history.life': 'aloud';
  'history.openChoice': 'link' | 'day';
  'history.pastChoice': 'day';
  'lookup.since': 'optional';
  'lookup.newHint': 'hint';
  'lookup.existingHint': 'hint';
  'redline.versions': 'older' | 'newer';
  'redline.data': 'data';
  'redline.keys': 'kbd';
  'redline.show': 'aloud';
  'life.heading': 'code' | 'policy' | 'history';
  'life.changes': 'aloud';
  'home.versions': 'aloud';
  'upcoming.notice': 'aloud';
  'upcoming.changes': 'aloud';
  'upcoming.read': 'aloud';
  'policyList.row': 'policy';
  'policyList.versions': 'aloud';
  'notices.dates': 'day';
  'notice.dates': 'link' | 'day';
  'notice.permanent': 'permanent';
  'notice.calendar': 'calendar';
  'notice.data': 'data';
  'consolidated.version': 'day';
  'consolidated.text': 'text';
  'consolidated.otherReaders': 'text';
  'consolidatedHistory.version': 'aloud';
  'consolidatedHistory.changes': 'aloud';
  'consolidatedHistory.redline': 'aloud';
  'audience.reseller': 'below';
  'audience.history': 'aloud';
  'audience.website': 'aloud';
  'reseller.snippetsLead': 'code';
  'reseller.copy': 'aloud';
  'resellerPolicy.heading': 'for';
  'resellerPolicy.answered': 'section';
  'operators.data': 'aloud';
  'operators.late': 'strong' | 'day';
  'operators.dueBy': 'day';
  'since.from': 'older';
  'since.instead': 'history';
  'since.which': 'new' | 'existing';
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
  'contents': "Contents",
  'banner.label': "Status of {of, select, versions {the two versions} texts {the two texts} other {this version}}",
  'banner.subject': "This version",
  'banner.readVersion': "Read the version of {version}",
  'banner.readToday': "Read what applies today",
  'banner.readNotice': "Read the notice",
  'banner.whatChanges': "What changes",
  'banner.changedSince': "What has changed since",
  'banner.untilThen': "Until then the version of {day} applies.",
  'banner.untilThenSeveral': "Until then the versions of {days} and {last} apply, one after the other.",
  'banner.newVersion': "A new version was published on {published}. It applies {applies}.",
  'banner.followed': "It was followed by the version of {day}.",
  'neighbours.history': "History",
  'neighbours.next': "Next: {name}",
  'neighbours.before': "{before}: {name}",
  'version.title': "{title}, version of {version}",
  'version.dates': "Published <day>{published}</day>{isDated, select, yes { (dated {dated})} other {}} · Effective {effective}",
  'version.postponed': "Postponed: {reason}",
  'version.erratum': "<strong>Erratum</strong> of {on}: {reason}",
  'version.neighbours': "Versions",
  'version.before': "Previous",
  'version.changes': "What changed in this version",
  'version.about': "About this version",
  'version.cite': "Cite as",
  'version.permanent': "Permanent address",
  'version.summary': "Summary",
  'version.plainText': "Plain text",
  'version.data': "Document as JSON",
  'version.text': "<text>This version as plain text</text>, whose SHA-256 digest is",
  'version.toCheck': "To check it",
  'version.check': "Download the plain text and run <code>sha256sum</code> on it: it prints the digest above, or the text is not the one that was published.",
  'version.restated': "This text and its digest stand for the version since {on}. What was published and sealed before left out words or ran them together: <text>the earlier plain text</text>, with the digest",
  'version.ledger': "The digest is sealed in the <ledger>ledger of this policy</ledger>, to which entries are only ever added.",
  'version.digest': "SHA-256 {digest}",
  'history.heading': "History of the {title}",
  'history.description': "Every version of the {title}, what each one changed, and what applied on a day.",
  'history.read': "{isInForce, select, yes {Read what applies today} other {Read the text}}",
  'history.compare': "Compare any two versions",
  'history.versions': "All versions, newest first",
  'history.sections': "Section by section",
  'history.removed': " (removed)",
  'history.introduction': "Introduction",
  'history.version': "Version of {version}",
  'history.withdrawal': "Withdrawn: {reason}",
  'history.postponement': "Postponed: {reason}",
  'history.erratum': "Erratum: {reason}",
  'history.publication': "Published (dated {dated}): {reason}",
  'history.data': "{title}: timeline",
  'history.effective': "Effective {effective}",
  'history.redline': "Show the changes<aloud> of {version}</aloud>",
  'history.notice': "Read the notice<aloud> of {version}</aloud>",
  'history.changes': "What changed",
  'history.materiality': "{materiality, select, editorial {Editorial} clarifying {Clarifying} material {Material} other {}}",
  'history.lowered': "Decided below what the rules found: {finding}.",
  'history.life': "History of this section<aloud>: {section}</aloud>",
  'history.previouslyCollected': "This also touches data that we already hold.",
  'history.choice': "Your choice: {choice}.",
  'history.choices': "Your choices",
  'history.openChoice': "<link>{label}</link>, until <day>{by}</day>. If you do nothing: {otherwise}",
  'history.pastChoice': "{label}, until <day>{by}</day> (this day has passed). If you do nothing: {otherwise}",
  'history.digest': "Digest of the text",
  'lookup.heading': "What applied on a day",
  'lookup.day': "Day",
  'lookup.since': "Customer since <optional>(optional)</optional>",
  'lookup.show': "Show",
  'lookup.table': "Who is bound by which version, from when until when",
  'lookup.from': "From",
  'lookup.until': "Until",
  'lookup.newCustomers': "New customers",
  'lookup.newHint': "New customers <hint>who sign up in that time</hint>",
  'lookup.existingCustomers': "Existing customers",
  'lookup.existingHint': "Existing customers <hint>who were there before</hint>",
  'lookup.before': "day before {day}",
  'lookup.unknown': "No text is known. This record begins on {day}.",
  'lookup.open': "further notice",
  'lookup.nothing': "No version applies",
  'lookup.version': "version of {version}",
  'redline.heading': "What changed in the {title}",
  'redline.title': "{title}: changes from {from} to {to}",
  'redline.description': "What the version of {to} changed in the {title} since {from}, word by word.",
  'redline.pair': "{from} to {to}",
  'redline.versions': "From the {noun, select, version {version} text {text} other {}} of <older>{from}</older> to the {noun, select, version {version} text {text} other {}} of <newer>{to}</newer>",
  'redline.comparisons': "Comparisons",
  'redline.before': "Changes before: {changes}",
  'redline.compare': "Compare other {noun, select, version {versions} text {texts} other {}}",
  'redline.data': "<data>These changes as data</data> (JSON)",
  'redline.tools': "How to read the changes",
  'redline.previous': "Previous change",
  'redline.next': "Next change",
  'redline.sides': "Side by side",
  'redline.whole': "Unchanged sections too",
  'redline.keys': "Keys: <kbd>n</kbd> next change, <kbd>p</kbd> previous",
  'redline.from': "From",
  'redline.to': "To",
  'redline.changes': "Changes",
  'redline.show': "Show the changes<aloud> from {from} to {to}</aloud>",
  'compare.daysDescription': "What changed between any two days, word by word, in the policy and its addenda together.",
  'compare.heading': "Compare versions of the {title}",
  'compare.version': "{version} – {status}",
  'compare.description': "What changed between any two versions, word by word.",
  'compare.from': "From",
  'compare.to': "To",
  'compare.button': "Compare",
  'compare.alone': "There is only one {noun, select, version {version} text {text} other {}}, and nothing to compare.",
  'compare.neighbours': "What each {noun, select, version {version} text {text} other {}} changed",
  'compare.others': "What the {noun, select, version {versions} text {texts} other {}} to come will change",
  'life.description': "Every change of this section: when it came, what was edited, and where it went.",
  'life.title': "{heading} (#{anchor}): history in the {title}",
  'life.heading': "The life of section <code>#{anchor}</code> of the <policy>{title}</policy>, oldest version first · <history>History of all sections</history>",
  'life.changes': "All changes of this version<aloud> of {version}</aloud>",
  'life.quiet': "A version that is not named here left the section as it was.",
  'home.description': "The policies of {organisation}: what applies today, what applied before, and what will change.",
  'home.policies': "Policies",
  'home.notices': "All notices of changes",
  'home.nothing': "No version applies today",
  'home.since': "Applies since {day}",
  'home.sinceEach': "Applies to new customers since {newDay}, to all since {day}",
  'home.versions': "{count, plural, one {{count} version} other {{count} versions}}<aloud> of the {title}</aloud>",
  'upcoming.heading': "Upcoming changes",
  'upcoming.applies': "Applies {applies}.",
  'upcoming.notice': "Read the notice<aloud> about the {policy}</aloud>",
  'upcoming.changes': "What changes<aloud> in the {policy}</aloud>",
  'upcoming.read': "Read the new version<aloud> of the {policy}</aloud>",
  'missing.title': "Nothing at this address",
  'missing.description': "There is no page at this address.",
  'missing.lead': "Versions are never removed from their addresses, so this one may have been mistyped or cut short on its way to you. These are the policies of {organisation}:",
  'policyList.row': "<policy>{title}</policy>, and",
  'policyList.versions': "all its versions<aloud> ({title})</aloud>",
  'preview.title': "Preview: not published",
  'preview.awaiting': "Preview: awaiting approval, not published",
  'preview.day': "the site as it would be on {day}",
  'preview.people': "{count, plural, one {one more person} other {{count} more people}}",
  'preview.either': "{before} or {name}",
  'preview.waits': "{title} of {published} waits for {who}, by {by}",
  'preview.label': "Preview",
  'preview.paper': " · not to be cited",
  'preview.decide': "Approve or send back",
  'notices.heading': "Notices",
  'notices.everyone': "Notices for everyone",
  'notices.audience': "Notices for {readers}",
  'notices.all': "All notices",
  'notices.allFor': "All notices for {readers}",
  'notices.description': "Every notice of a material change, newest first.",
  'notices.audienceDescription': "{title} of material changes, newest first.",
  'notices.lead': "What changes in a way that matters to you is announced here before it applies.",
  'notices.none': "There is no notice yet.",
  'notices.dates': "{kind} · {policy} · Published <day>{published}</day>",
  'notice.materialChange': "Material change",
  'notice.editorialSummary': "New wording",
  'notice.postponement': "Postponement",
  'notice.correction': "Correction",
  'notice.withdrawal': "Withdrawal",
  'notice.dated': "{kind} of {day}",
  'notice.dates': "{kind} · <link>{policy}</link> · Published <day>{published}</day>",
  'notice.later': "What was announced since",
  'notice.moreRecent': "There is more recent news of this change:",
  'notice.about': "About this notice",
  'notice.permanent': "Permanent address: <permanent>{address}</permanent>",
  'notice.calendar': "<calendar>Its days for your calendar</calendar> (iCalendar)",
  'notice.text': "As plain text",
  'notice.data': "<data>As data</data> (JSON)",
  'consolidated.version': "version of <day>{version}</day>",
  'consolidated.neighbours': "Texts",
  'consolidated.before': "Before",
  'consolidated.changes': "What changed in this text",
  'consolidated.about': "About this text",
  'consolidated.toCite': "To cite it",
  'consolidated.cite': "Cite a section as one of the policy or of the addendum that it comes from: each keeps its own number and its own permanent address, and this page is put together from them.",
  'consolidated.text': "<text>This text as plain text</text>, whose SHA-256 digest is",
  'consolidated.sources': "Where it comes from",
  'consolidated.otherReaders': "{who} are bound by another text: <text>{label}</text>.",
  'consolidatedHistory.description': "Every day on which the policy or an addendum changed, and what changed.",
  'consolidatedHistory.compare': "Compare any two texts",
  'consolidatedHistory.texts': "All texts, newest first",
  'consolidatedHistory.readers': "From this day it applies to {readers}.",
  'consolidatedHistory.version': "version of {version}<aloud> of the {title}</aloud>",
  'consolidatedHistory.asBefore': " (as before)",
  'consolidatedHistory.changes': "What it changed in the {title}<aloud>, version of {version}</aloud>",
  'consolidatedHistory.gone': "{title}: no version applies any more.",
  'consolidatedHistory.redline': "Show all changes together<aloud> of {text}</aloud>",
  'consolidatedHistory.parts': "One by one",
  'audience.link.addendum': "Read it together with the {title}",
  'audience.link.everyone': "Read this policy together with its addenda",
  'audience.link.base': "For {readers}: read this policy together with your addendum",
  'audience.reseller': "Did you buy from a reseller? <below>Find yours below</below>: its page says what applies to you and whom to ask.",
  'audience.together': "What applies, as one text",
  'audience.history': "its history<aloud> ({title})</aloud>",
  'audience.policies': "Policies for {readers}",
  'audience.search': "Search the terms for {readers} too",
  'audience.feed': "Feed of changes",
  'audience.resellers': "Resellers of {organisation}",
  'audience.resellersLead': "Each has a page for its own customers: whom to ask, and what applies to them.",
  'audience.website': "Website<aloud> of {reseller}</aloud>",
  'reseller.lead': "{reseller} sells services of {organisation} under its own name.",
  'reseller.customers': "For customers of {reseller}",
  'reseller.whatApplies': "What applies to you, and whom to ask:",
  'reseller.policy': "{title} for customers of {reseller}",
  'reseller.contact': "Contact",
  'reseller.dataController': "Who decides about your information",
  'reseller.snippets': "For {reseller}: lead to it from your own site",
  'reseller.snippetsLead': "Copy this HTML. The <code>link</code> belongs into the head of your pages, the <code>a</code> where your visitors look for it, such as the foot of each page. Nothing of it runs on your site or loads anything.",
  'reseller.copy': "Copy<aloud> the HTML for the {title}</aloud>",
  'resellerPolicy.heading': "{title} <for>for customers of {reseller}</for>",
  'resellerPolicy.answers': "Your questions, answered first",
  'resellerPolicy.answered': "The text says so in <section>{label}</section>.",
  'resellerPolicy.about': "About this page",
  'resellerPolicy.reseller': "Reseller",
  'resellerPolicy.toHistory': "Its history",
  'resellerPolicy.history': "Earlier and later texts, and what changed",
  'resellerPolicy.permanent': "Permanent address of this text, without the reseller’s name",
  'search.description': "Finds a section by its words or its number, in text in force or in all versions.",
  'search.heading': "Search",
  'search.policy': "Policy",
  'search.allPolicies': "All policies",
  'search.scope': "Which text",
  'search.instead': "Searching needs JavaScript, which does not run here. Everything can be read without it:",
  'operators.description': "For operators: what is due, what changes next, what is sealed.",
  'operators.told': "Told",
  'operators.toldNote': "Who was told of what is still to take effect, and what was recorded later than it was due.",
  'operators.missed': "Missed",
  'operators.missedNote': "What was not done in time stays on record.",
  'operators.noticeFor': "Notice for {who}",
  'operators.fine': "All in order.",
  'operators.reader': "For operators",
  'operators.data': "As data, with the day of it<aloud>: status.json</aloud>",
  'operators.overdue': "Overdue",
  'operators.late': "<strong>Late</strong> since <day>{since}</day>",
  'operators.dueBy': "due by <day>{by}</day>",
  'operators.coming': "What changes next",
  'operators.nothing': "Nothing is announced.",
  'operators.legend': "Discs: what takes effect. Diamonds: what is due before.",
  'operators.kind': "{kind, select, due {due:} other {takes effect:}}",
  'operators.due': "Due",
  'operators.byEndOf': "By the end of",
  'operators.what': "What",
  'operators.who': "Who",
  'operators.howFar': "How far",
  'operators.notice': "The notice",
  'operators.was': "Due by",
  'operators.became': "What became of it",
  'operators.sealed': "Sealed",
  'operators.version': "Version",
  'operators.digest': "SHA-256 of the plain text",
  'operators.takesEffect': "Takes effect",
  'operators.foot': "{seals} This page is for operators and is not indexed.",
  'feed.audience': "Policies of {organisation} for {readers}",
  'feed.everyone': "Policies of {organisation}",
  'feed.policy': "{title} of {organisation}",
  'feed.published': "{title}: version of {version} published",
  'feed.applies': "Applies {applies}. {summary}",
  'feed.inForce': "{title}: version of {version} in force{cohort, select, new { for new customers} existing { for existing customers} other {}}",
  'feed.event': "{title}: {event, select, postponement {postponement} withdrawal {withdrawal} erratum {erratum} publication {publication} other {}} of the version of {version}",
  'since.title': "What has changed in the {title} since {version}",
  'since.description': "What has changed in the {title} between {version} and what is in force now, word by word.",
  'since.from': "From the version of <older>{version}</older> to what is in force",
  'since.instead': "The comparison needs JavaScript. What each version changed since then is also told, without it, in the <history>history from this version on</history>.",
  'since.which': "New and existing customers are bound by different versions now. Compare with the one <new>for new customers</new> or the one <existing>for existing customers</existing>.",
  'since.working': "Comparing …",
  'since.same': "The version of {version} is in force. Nothing has changed since.",
  'since.none': "No version of this policy is in force, so there is nothing to compare with.",
  'since.failed': "The two versions could not be fetched and compared.",
};
