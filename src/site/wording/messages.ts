// Made from en.yaml: npx vitest run tests/site/wording/messages.test.ts --update

/** What each message asks for, where it asks for anything. */
export interface MessageArguments {
  'shell.home': { organisation: string };
  'shell.title': { title: string; organisation: string };
  'shell.contact': { name: string; hasPhone: 'yes' | 'other'; phone: string; hasAddress: 'yes' | 'other'; address: string };
  'shell.website': { organisation: string };
  'statusLine.since': { day: string };
  'statusLine.until': { day: string };
  'statusLine.on': { day: string };
  'statusLine.applies': { day: string };
  'statusLine.applied': { day: string };
  'statusLine.changes': { day: string };
  'actions.minutes': { count: number };
  'actions.versions': { count: number; year: string };
  'follow.feed': { title: string };
  'follow.policy': { title: string };
  'banner.label': { of: 'versions' | 'texts' | 'other' };
  'banner.readText': { noun: 'version' | 'text' | 'other'; text: string };
  'banner.untilThen': { day: string };
  'banner.untilThenSeveral': { days: string; last: string };
  'banner.newVersion': { published: string; applies: string };
  'banner.followed': { day: string };
  'banner.nextChange': { day: string };
  'banner.changesOn': { day: string };
  'banner.readersFrom': { readers: string; day: string };
  'banner.readersSince': { readers: string; day: string };
  'neighbours.next': { name: string };
  'neighbours.before': { before: string; name: string };
  'version.title': { title: string; noun: 'version' | 'text' | 'other'; version: string };
  'version.dates': { published: string; isDated: 'yes' | 'other'; dated: string; effective: string };
  'version.postponed': { reason: string };
  'version.erratum': { on: string; reason: string };
  'version.neighbours': { noun: 'version' | 'text' | 'other' };
  'version.before': { noun: 'version' | 'text' | 'other' };
  'version.changes': { noun: 'version' | 'text' | 'other' };
  'version.about': { noun: 'version' | 'text' | 'other' };
  'version.text': { noun: 'version' | 'text' | 'other' };
  'version.restated': { on: string };
  'version.digest': { digest: string };
  'history.heading': { title: string };
  'history.description': { title: string };
  'history.read': { isInForce: 'yes' | 'other' };
  'history.compare': { noun: 'version' | 'text' | 'other' };
  'history.versions': { noun: 'version' | 'text' | 'other' };
  'history.sections': { noun: 'version' | 'text' | 'other' };
  'history.version': { version: string };
  'history.withdrawal': { reason: string };
  'history.postponement': { reason: string };
  'history.erratum': { reason: string };
  'history.publication': { dated: string; reason: string };
  'history.data': { title: string };
  'history.effective': { effective: string };
  'history.redline': { version: string };
  'history.notice': { version: string };
  'history.lowered': { finding: string };
  'history.life': { section: string };
  'history.choice': { choice: string };
  'history.openChoice': { label: string; by: string; otherwise: string };
  'history.pastChoice': { label: string; by: string; otherwise: string };
  'map.kind': { kind: 'added' | 'edited' | 'spelling' | 'retitled' | 'renumbered' | 'removed' | 'other' };
  'map.said': { kind: 'added' | 'edited' | 'spelling' | 'retitled' | 'renumbered' | 'removed' | 'other'; isMaterial: 'yes' | 'other'; version: string };
  'map.run': { from: string; to: string; count: number };
  'timeline.before': { day: string };
  'timeline.onOrAfter': { day: string };
  'lookup.before': { day: string };
  'lookup.unknown': { day: string };
  'lookup.version': { version: string };
  'redline.heading': { title: string };
  'redline.title': { title: string; from: string; to: string };
  'redline.description': { to: string; title: string; from: string };
  'redline.descriptionFor': { readers: string; from: string; to: string };
  'redline.pair': { from: string; to: string };
  'redline.versions': { noun: 'version' | 'text' | 'other'; from: string; to: string };
  'redline.before': { changes: string };
  'redline.compare': { noun: 'version' | 'text' | 'other' };
  'redline.show': { from: string; to: string };
  'compare.heading': { noun: 'version' | 'text' | 'other'; title: string };
  'compare.version': { version: string; status: string };
  'compare.alone': { noun: 'version' | 'text' | 'other' };
  'compare.neighbours': { noun: 'version' | 'text' | 'other' };
  'compare.others': { noun: 'version' | 'text' | 'other' };
  'life.title': { heading: string; anchor: string; title: string };
  'life.heading': { anchor: string; title: string };
  'life.changes': { version: string };
  'life.merged': { anchor: string };
  'life.newAnchor': { anchor: string };
  'life.oldAnchor': { anchor: string };
  'life.renamed': { before: string; after: string };
  'life.led': { anchor: string };
  'life.gone': { effective: string };
  'life.unchanged': { count: number; first: string; last: string };
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
  'notice.sent': { audience: string; day: string };
  'notice.dates': { kind: string; policy: string; published: string };
  'notice.permanent': { address: string };
  'noticeSubject.materialChange': { policy: string; day: string };
  'noticeSubject.editorialSummary': { policy: string; day: string };
  'noticeSubject.postponement': { policy: string; day: string };
  'noticeSubject.correction': { policy: string; day: string };
  'noticeSubject.withdrawal': { policy: string; day: string };
  'noticeSubject.newCustomers': { policy: string; day: string };
  'noticeSubject.resellers': { policy: string; isLate: 'yes' | 'other'; day: string };
  'noticeSubject.named': { organisation: string; startsWithPolicy: 'yes' | 'other'; subject: string };
  'noticeSubject.draft': { subject: string };
  'noticeSummary.postponement': { version: string; existing: string; isSplit: 'yes' | 'other'; first: string; existingBefore: string; wasSplit: 'yes' | 'other'; firstBefore: string; reason: string };
  'noticeSummary.withdrawal': { version: string; day: string; from: string; reason: string };
  'noticeSummary.correction': { version: string; reason: string };
  'noticeWhy.concerned': { isReseller: 'yes' | 'other'; organisation: string };
  'noticeWhy.promised': { policy: string; day: string; lead: 'calendar' | 'business' | 'other'; days: number };
  'noticeWhy.newCustomer': { isThrough: 'yes' | 'other'; reseller: string; organisation: string };
  'noticeWhy.throughReseller': { organisation: string; reseller: string };
  'noticeWhy.reseller': { organisation: string };
  'choice.several': { count: number };
  'choice.can': { mode: 'optOut' | 'withdrawConsent' | 'optIn' | 'object' | 'terminate' | 'other'; day: string };
  'choice.could': { mode: 'optOut' | 'withdrawConsent' | 'optIn' | 'object' | 'terminate' | 'other'; day: string };
  'choice.button': { mode: 'optOut' | 'withdrawConsent' | 'optIn' | 'object' | 'terminate' | 'other'; day: string };
  'choice.otherwise': { otherwise: string };
  'choice.otherwiseAlone': { otherwise: string };
  'choice.link': { label: string; otherwise: string };
  'choice.fromTheStart': { hasOthers: 'yes' | 'other'; day: string };
  'choice.whose': { count: number; isReseller: 'yes' | 'other'; day: string };
  'choice.nothingButTell': { day: string };
  'noticeWhen.correction': { day: string };
  'noticeWhen.withdrawal': { day: string };
  'noticeWhen.newCustomers': { isReseller: 'yes' | 'other'; first: string };
  'noticeWhen.everyone': { day: string };
  'noticeWhen.existingCustomers': { day: string; isReseller: 'yes' | 'other'; first: string };
  'noticeWhen.both': { day: string; isReseller: 'yes' | 'other'; first: string };
  'noticeWhen.yourCustomers': { day: string; first: string };
  'noticeWhen.zone': { zone: string };
  'letter.about': { policy: string; isSent: 'yes' | 'other'; day: string };
  'letter.aboutOf': { organisation: string; about: string };
  'letter.aboutTo': { reseller: string; about: string };
  'letter.dear': { name: string };
  'letter.quoted': { text: string };
  'letter.writes': { organisation: string; reseller: string; text: string };
  'letter.follows': { day: string };
  'letter.lateBecause': { reason: string; legalReference: string };
  'letter.changes.removed': { heading: string };
  'letter.changes.new': { heading: string };
  'letter.changes.renamed': { heading: string; before: string };
  'letter.changes.held': { isQuoted: 'yes' | 'other'; organisation: string };
  'letter.changes.notHeld': { isQuoted: 'yes' | 'other'; organisation: string };
  'letter.unchanged.headingOf': { organisation: string };
  'letter.unchanged.confirmed': { name: string };
  'letter.resell.tell': { day: string; organisation: string };
  'letter.resell.removal': { within: string };
  'letter.sources.newText': { day: string };
  'letter.sources.oldText': { day: string };
  'letter.contact.ways': { name: string; hasAddress: 'yes' | 'other'; address: string; email: string; hasPhone: 'yes' | 'other'; phone: string; hasUrl: 'yes' | 'other'; url: string };
  'letter.foot.why': { why: string };
  'letter.foot.newDigest': { digest: string };
  'letter.foot.oldDigest': { digest: string };
  'letter.reseller.headline': { isLate: 'yes' | 'other'; day: string };
  'letter.reseller.duty': { isLate: 'yes' | 'other'; day: string };
  'letter.reseller.sendAllAndNew': { first: string };
  'letter.reseller.sendEach': { first: string };
  'letter.reseller.toldSubject': { policy: string; version: string; isNamed: 'yes' | 'other'; reseller: string };
  'letter.reseller.existingFile': { file: string; isSplit: 'yes' | 'other'; first: string };
  'letter.reseller.newFile': { file: string; first: string };
  'letter.reseller.textFile': { file: string };
  'letter.reseller.chooserNote': { day: string };
  'letter.reseller.removalNote': { within: string };
  'letter.customer.questions': { name: string; address: string; hasPhone: 'yes' | 'other'; phone: string; hasForm: 'yes' | 'other'; page: string; hasSite: 'yes' | 'other'; website: string };
  'letter.customer.data': { name: string; address: string; hasPhone: 'yes' | 'other'; phone: string; hasPost: 'yes' | 'other'; post: string };
  'letter.customer.removal': { reseller: string; organisation: string; within: string };
  'removal.within': { unit: 'business' | 'other'; days: number; hasFrom: 'yes' | 'other'; from: string; hasUntil: 'yes' | 'other'; until: string };
  'removal.then': { before: string; isLast: 'yes' | 'other'; next: string };
  'calendar.name': { policy: string; organisation: string };
  'calendar.applies': { policy: string; to: 'existing' | 'new' | 'other' };
  'calendar.choice': { policy: string };
  'calendar.description': { summary: string; page: string };
  'calendar.choiceDescription': { label: string; url: string; otherwise: string; page: string };
  'redlineFile.note': { url: string };
  'sendMe.title': { subject: string };
  'sendMe.drafts': { audiences: string };
  'sendMe.existingCustomers': { first: string };
  'sendMe.newCustomers': { first: string };
  'sendMe.asTheySignUp': { day: string };
  'sendMe.dated': { day: string };
  'sendMe.kits': { by: string; forwardBy: string };
  'sendMe.fields': { one: string; other: string };
  'sendMe.whmcs': { isSplit: 'yes' | 'other'; first: string; fields: string };
  'sendMe.postmark': { fields: string };
  'sendMe.ses': { fields: string };
  'sendMe.plainMail': { files: string };
  'sendMe.counts': { option: string };
  'consolidated.version': { version: string };
  'consolidated.otherReaders': { who: string; label: string };
  'consolidated.description': { readers: string; titles: string };
  'consolidated.titles': { others: string; last: string };
  'consolidated.others': { before: string; next: string };
  'consolidated.noAddendum': { policy: string };
  'consolidated.together': { policy: string; addenda: string; count: number; isReplacing: 'yes' | 'other' };
  'consolidated.origin': { title: string; since: string; isInstead: 'yes' | 'other'; replaced: string; base: string };
  'consolidated.replaced': { name: string };
  'readers.all': { readers: string };
  'readers.signedUp': { readers: string; when: 'before' | 'since' | 'on' | 'other'; day: string; lastDay: string };
  'readers.both': { before: string; next: string };
  'readers.text': { version: string };
  'readers.policy': { title: string; version: string };
  'consolidatedHistory.readers': { readers: string };
  'consolidatedHistory.version': { version: string; title: string };
  'consolidatedHistory.changes': { title: string; version: string };
  'consolidatedHistory.gone': { title: string };
  'consolidatedHistory.redline': { text: string };
  'consolidatedHistory.end': { title: string };
  'consolidatedHistory.before': { day: string; title: string };
  'audience.link.addendum': { title: string };
  'audience.link.base': { readers: string };
  'audience.wayIn': { isResellers: 'yes' | 'other'; readers: string };
  'audience.history': { title: string };
  'audience.policies': { readers: string };
  'audience.search': { readers: string };
  'audience.resellers': { organisation: string };
  'audience.website': { reseller: string };
  'audience.title': { readers: string };
  'audience.description': { readers: string; organisation: string };
  'reseller.description': { reseller: string; organisation: string };
  'reseller.lead': { reseller: string; organisation: string };
  'reseller.customers': { reseller: string };
  'reseller.policy': { title: string; reseller: string };
  'reseller.snippets': { reseller: string };
  'reseller.copy': { title: string };
  'resellerPolicy.heading': { title: string; reseller: string };
  'resellerPolicy.answered': { label: string };
  'resellerPolicy.readers': { reseller: string };
  'resellerPolicy.description': { reseller: string };
  'resellerPolicy.lead': { reseller: string; organisation: string; titles: string; isSeveral: 'yes' | 'other' };
  'customerQuestion.accessAnswer': { name: string };
  'customerQuestion.contactAnswer': { reseller: string };
  'customerQuestion.removalAnswer': { reseller: string; organisation: string; unit: 'business' | 'other'; days: number };
  'customerQuestion.example': { reseller: string; day: string; organisation: string; last: string };
  'customerQuestion.notCounted': { skipped: string };
  'customerQuestion.weekday': { day: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday' | 'other' };
  'customerQuestion.holidays': { count: number; days: string };
  'customerQuestion.and': { others: string; last: string };
  'customerQuestion.unknownHolidays': { day: string };
  'search.text': { text: 'inForce' | 'all' | 'upcoming' | 'superseded' | 'withdrawn' | 'other' };
  'search.audience': { readers: string };
  'operators.noticeFor': { who: string };
  'operators.late': { since: string };
  'operators.dueBy': { by: string };
  'operators.kind': { kind: 'due' | 'other' };
  'operators.next': { task: string; day: string };
  'operators.responsible': { duty: 'seal' | 'other' };
  'operators.sealState': { isSealed: 'yes' | 'other' };
  'operators.approvals': { given: string; needed: string };
  'operators.waived': { told: string; waiver: string };
  'operators.effect': { named: string; whom: 'new' | 'existing' | 'other' };
  'operators.named': { title: string; version: string };
  'operators.byItself': { applies: string };
  'operators.seals': { count: string; total: string };
  'operators.foot': { seals: string };
  'duty.overdue': { count: number; day: string };
  'duty.soon': { count: number; day: string };
  'duty.event': { event: 'postponement' | 'withdrawal' | 'publication' | 'correction' | 'other'; named: string };
  'duty.task': { kind: 'approve' | 'seal' | 'tell' | 'other'; what: string; audience: string };
  'duty.ifNotApproved': { given: string; needed: string };
  'duty.ifNotSealed': { day: string };
  'duty.ifNotTold': { isOfEvent: 'yes' | 'other'; day: string; isCarrying: 'yes' | 'other'; withdrawn: string; isPassedOn: 'yes' | 'other'; passOnBy: string };
  'duty.told': { day: string; recipients: string; isBounced: 'yes' | 'other'; bounced: string; when: 'late' | 'recorded' | 'other'; recorded: string };
  'duty.waiver': { who: string; day: string; isLate: 'yes' | 'other'; reason: string };
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
  'said.version': { day: string; ordinal: string };
  'said.standing': { status: 'embargoed' | 'upcoming' | 'inForce' | 'superseded' | 'withdrawn' | 'other'; only: 'new' | 'existing' | 'other' };
  'said.side': { noun: 'version' | 'text' | 'other'; version: string };
  'effective.phrase': { isOne: 'yes' | 'other'; newDay: string; existingDay: string };
  'effective.days': { isOne: 'yes' | 'other'; newDay: string; existingDay: string };
  'standing.upcoming': { of: 'thisVersion' | 'version' | 'thisText' | 'text' | 'other'; name: string; applies: string };
  'standing.newCustomers': { of: 'thisVersion' | 'version' | 'thisText' | 'text' | 'other'; name: string; newDay: string; existingDay: string };
  'standing.existingCustomers': { of: 'thisVersion' | 'version' | 'thisText' | 'text' | 'other'; name: string; newDay: string; lastDay: string };
  'standing.inForce': { of: 'thisVersion' | 'version' | 'thisText' | 'text' | 'other'; name: string; day: string };
  'standing.inForceEach': { of: 'thisVersion' | 'version' | 'thisText' | 'text' | 'other'; name: string; newDay: string; existingDay: string };
  'standing.superseded': { of: 'thisVersion' | 'version' | 'thisText' | 'text' | 'other'; name: string; days: string };
  'standing.days': { until: 'open' | 'same' | 'other'; day: string; lastDay: string };
  'standing.both': { before: string; next: string };
  'standing.textUpcoming': { of: 'thisVersion' | 'version' | 'thisText' | 'text' | 'other'; name: string; day: string; readers: string };
  'standing.textInForce': { of: 'thisVersion' | 'version' | 'thisText' | 'text' | 'other'; name: string; day: string; readers: string };
  'standing.textNotInForce': { of: 'thisVersion' | 'version' | 'thisText' | 'text' | 'other'; name: string; policy: string };
  'standing.never': { of: 'thisVersion' | 'version' | 'thisText' | 'text' | 'other'; name: string };
  'standing.withdrawn': { of: 'thisVersion' | 'version' | 'thisText' | 'text' | 'other'; name: string; day: string };
  'standing.period': { hasSince: 'yes' | 'other'; since: string; then: 'day' | 'nothing' | 'other'; next: string };
  'standing.deadline': { label: string; day: string };
  'cite.version': { title: string; organisation: string; version: string; address: string };
  'cite.section': { title: string; organisation: string; section: string; version: string; address: string };
  'answer.notYet': { day: string; since: string };
  'answer.customer': { day: string; since: string; version: string };
  'answer.everyone': { day: string; version: string };
  'answer.newCustomers': { day: string; applies: 'yes' | 'other'; version: string };
  'answer.existingCustomers': { day: string; applies: 'yes' | 'other'; version: string };
  'answer.unknown': { day: string; begins: string };
  'answer.nothing': { day: string };
  'steps.end': { to: 'next' | 'other' };
  'steps.at': { at: string; count: string };
  'report.inserted': { count: number };
  'report.deleted': { count: number };
  'report.moved': { count: number };
  'report.counts': { counts: string };
  'report.noWords': { what: 'whiteSpace' | 'formatting' | 'other'; changes: string };
  'report.changed': { count: number };
  'report.life': { section: string };
  'report.summary': { count: number; kinds: string };
  'report.kind': { count: string; kind: string };
  'report.materiality': { materiality: 'editorial' | 'clarifying' | 'material' | 'other' };
  'report.decided': { version: string; reason: string };
  'report.unchanged': { count: number; first: string; last: string };
  'marked.change': { change: 'unchanged' | 'edited' | 'added' | 'removed' | 'moved' | 'movedAndEdited' | 'movedAway' | 'split' | 'merged' | 'retitled' | 'renumbered' | 'relevelled' | 'relinked' | 'restructured' | 'formatted' | 'whiteSpace' | 'reanchored' | 'other'; isMove: 'yes' | 'other'; move: string };
  'marked.changes': { changes: string; isRelated: 'yes' | 'other'; related: string };
  'marked.countInserted': { count: number };
  'marked.countDeleted': { count: number };
  'marked.countMoved': { count: number };
  'marked.counts': { counts: string };
  'marked.uncounted': { why: 'same' | 'signs' | 'other' };
  'marked.movedTo': { title: string; isCounted: 'yes' | 'other'; count: number; isNamed: 'yes' | 'other'; move: string };
  'marked.movedWords': { count: number };
  'marked.coarse': { where: 'block' | 'other' };
  'marked.inserted': { words: string };
  'marked.deleted': { words: string };
  'marked.paragraphBreak': { change: 'added' | 'other' };
  'marked.form': { form: 'new' | 'removed' | 'rewritten' | 'sameWords' | 'other' };
  'marked.side': { side: 'before' | 'other' };
  'marked.cell': { words: string };
  'marked.link': { how: 'new' | 'gone' | 'other'; subject: string; after: string; before: string };
  'marked.image': { subject: string; before: string; after: string };
  'marked.styled': { how: 'new' | 'gone' | 'other'; subject: string; after: string; before: string };
  'marked.style': { style: 'emphasis' | 'strong' | 'code' | 'term' | 'note' | 'reseller' | 'other' };
  'marked.both': { one: string; other: string };
  'marked.lineBreak': { isGone: 'yes' | 'other'; subject: string };
  'marked.changed': { kind: 'label' | 'level' | 'depth' | 'list' | 'checked' | 'language' | 'other'; how: 'new' | 'gone' | 'other'; after: string; before: string };
  'marked.list': { isNumbered: 'yes' | 'other' };
  'marked.task': { isTicked: 'yes' | 'other' };
  'marked.typeChanged': { before: string; after: string };
  'marked.type': { type: 'heading' | 'paragraph' | 'item' | 'cell' | 'quote' | 'code' | 'rule' | 'empty' | 'other'; isWithin: 'yes' | 'other'; place: string };
  'marked.placeChanged': { how: 'new' | 'gone' | 'other'; after: string; before: string };
  'marked.place': { place: 'summary' | 'quote' | 'other'; number: string };
  'marked.within': { inner: string; outer: string };
  'marked.header': { isGone: 'yes' | 'other' };
  'marked.column': { before: string; after: string };
  'marked.alike': { kind: 'grouping' | 'quotes' | 'letters' | 'other' };
  'marked.subject': { how: 'empty' | 'cut' | 'other'; words: string };
  'comparing.half': { noun: 'version' | 'text' | 'other' };
  'comparing.equal': { noun: 'version' | 'text' | 'other'; version: string };
  'comparing.unknown': { noun: 'version' | 'text' | 'other'; asked: string; near: 'none' | 'one' | 'other'; first: string; second: string };
  'comparing.nearest': { id: string; day: string };
  'comparing.pair': { noun: 'version' | 'text' | 'other'; from: string; to: string; isReversed: 'yes' | 'other' };
  'comparing.title': { from: string; to: string; title: string };
  'comparing.failed': { noun: 'version' | 'text' | 'other' };
  'found.hint': { scope: 'all' | 'inForce' | 'upcoming' | 'superseded' | 'withdrawn' | 'other'; since: string };
  'found.nothing': { scope: 'all' | 'inForce' | 'upcoming' | 'superseded' | 'withdrawn' | 'other'; since: string };
  'found.sections': { count: number; scope: 'all' | 'inForce' | 'upcoming' | 'superseded' | 'withdrawn' | 'other'; since: string; inForce: string; others: string };
  'found.group': { texts: 'inForce' | 'others' | 'upcoming' | 'superseded' | 'withdrawn' | 'other' };
  'found.more': { count: string };
  'found.wider': { count: number };
  'found.noWord': { words: string };
  'found.corrected': { query: string };
  'found.noPhrase': { phrases: string };
  'found.quoted': { word: string };
  'found.both': { before: string; next: string };
  'found.days': { when: 'past' | 'since' | 'sinceUntil' | 'ahead' | 'other'; from: string; until: string };
}

/** The tags of each message that has any. */
export interface MessageTags {
  'shell.contact': 'mail';
  'follow.feed': 'aloud';
  'follow.all': 'feed' | 'notices';
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
  'life.merged': 'section';
  'life.newAnchor': 'section';
  'life.oldAnchor': 'section';
  'life.led': 'section';
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
  'choice.link': 'link';
  'letter.dearCustomer': 'name';
  'letter.dearReseller': 'name';
  'letter.follows': 'first';
  'letter.contact.ways': 'mail' | 'site';
  'letter.foot.why': 'email';
  'letter.foot.newDigest': 'text';
  'letter.foot.oldDigest': 'text';
  'letter.foot.unsubscribe': 'end';
  'letter.customer.questions': 'email' | 'form' | 'site';
  'letter.customer.data': 'email';
  'redlineFile.note': 'address';
  'consolidated.version': 'day';
  'consolidated.otherReaders': 'text';
  'consolidated.origin': 'policy' | 'day';
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
  'answer.customer': 'link';
  'answer.everyone': 'link';
  'answer.newCustomers': 'link';
  'answer.existingCustomers': 'link';
  'report.life': 'aloud';
  'report.legendInserted': 'inserted';
  'report.legendDeleted': 'deleted';
  'report.legendMoved': 'moved';
  'report.legendChanged': 'changed';
  'report.legendNotes': 'note';
  'comparing.failed': 'history';
}

/** The texts in English, as ICU messages. */
export const ENGLISH = {
  'shell.home': "Policies of {organisation}",
  'shell.title': "{title} – {organisation}",
  'shell.skip': "Skip to the text",
  'shell.policies': "Policies",
  'shell.all': "All policies",
  'shell.navigation': "Site",
  'shell.contact': "Questions? Write to <mail>{name}</mail>{hasPhone, select, yes {, telephone {phone}} other {}}{hasAddress, select, yes {, {address}} other {}}.",
  'shell.website': "Website of {organisation}",
  'shell.promise': "Every version of every policy stays at its address. This site sets no cookie.",
  'searchBox.label': "Search the policies",
  'searchBox.placeholder': "Search the policies",
  'searchBox.button': "Search",
  'searchBox.link': "Search",
  'contents': "Contents",
  'statusLine.label': "Status",
  'statusLine.inForce': "In force",
  'statusLine.forYou': "In force for you",
  'statusLine.two': "Two texts in force",
  'statusLine.soon': "Not in force yet",
  'statusLine.past': "No longer in force",
  'statusLine.withdrawn': "Withdrawn",
  'statusLine.since': "since {day}",
  'statusLine.until': "until {day}",
  'statusLine.on': "on {day}",
  'statusLine.applies': "applies from {day}",
  'statusLine.applied': "applied until {day}",
  'statusLine.changes': "changes on {day}",
  'statusLine.read': "read the text in force",
  'statusLine.which': "Which text is mine?",
  'statusLine.signedUp': "I signed up",
  'statusLine.before': "before",
  'statusLine.onOrAfter': "on or after",
  'actions.label': "This page",
  'actions.follow': "Follow",
  'actions.print': "Print",
  'actions.link': "Copy link",
  'actions.cite': "Cite",
  'actions.minutes': "{count, plural, one {# minute} other {# minutes}} to read",
  'actions.versions': "{count, plural, one {# version} other {# versions}} since {year}",
  'follow.heading': "Follow",
  'follow.lead': "You hear of a change when it is announced, not only when it applies.",
  'follow.feed': "Feed<aloud> of the {title}</aloud>",
  'follow.everything': "Feed of all policies",
  'follow.how': "How to follow",
  'follow.title': "Follow the policies",
  'follow.what': "A feed tells you of each change when it is announced, often weeks before it applies. Copy its address into a feed reader, or into a mail or chat program that reads feeds. Nobody learns who follows, and you stop by removing it there.",
  'follow.all': "One <feed>feed of all policies</feed>, the <notices>notices</notices> to read here, and a feed for each policy",
  'follow.policy': "Feed of the {title}",
  'banner.label': "Status of {of, select, versions {the two versions} texts {the two texts} other {this version}}",
  'banner.readText': "Read the {noun, select, version {version} text {text} other {}} of {text}",
  'banner.readToday': "Read what applies today",
  'banner.readNotice': "Read the notice",
  'banner.whatChanges': "What changes",
  'banner.changedSince': "What has changed since",
  'banner.untilThen': "Until then the version of {day} applies.",
  'banner.untilThenSeveral': "Until then the versions of {days} and {last} apply, one after the other.",
  'banner.newVersion': "A new version was published on {published}. It applies {applies}.",
  'banner.followed': "It was followed by the version of {day}.",
  'banner.nextChange': "The next change is on {day}.",
  'banner.changesOn': "It changes on {day}.",
  'banner.readersFrom': "This text does not apply yet: it applies to {readers} from {day}.",
  'banner.readersSince': "This text has applied to {readers} since {day}.",
  'neighbours.history': "History",
  'neighbours.next': "Next: {name}",
  'neighbours.before': "{before}: {name}",
  'version.title': "{title}, {noun, select, version {version} text {text} other {}} of {version}",
  'version.dates': "Published <day>{published}</day>{isDated, select, yes { (dated {dated})} other {}} · Effective {effective}",
  'version.postponed': "Postponed: {reason}",
  'version.erratum': "<strong>Erratum</strong> of {on}: {reason}",
  'version.neighbours': "{noun, select, version {Versions} text {Texts} other {}}",
  'version.before': "{noun, select, version {Previous} text {Before} other {}}",
  'version.changes': "What changed in this {noun, select, version {version} text {text} other {}}",
  'version.about': "About this {noun, select, version {version} text {text} other {}}",
  'version.cite': "Cite as",
  'version.permanent': "Permanent address",
  'version.summary': "Summary",
  'version.plainText': "Plain text",
  'version.data': "Document as JSON",
  'version.text': "<text>This {noun, select, version {version} text {text} other {}} as plain text</text>, whose SHA-256 digest is",
  'version.toCheck': "To check it",
  'version.check': "Download the plain text and run <code>sha256sum</code> on it: it prints the digest above, or the text is not the one that was published.",
  'version.restated': "This text and its digest stand for the version since {on}. What was published and sealed before left out words or ran them together: <text>the earlier plain text</text>, with the digest",
  'version.ledger': "The digest is sealed in the <ledger>ledger of this policy</ledger>, to which entries are only ever added.",
  'version.digest': "SHA-256 {digest}",
  'history.heading': "History of the {title}",
  'history.description': "Every version of the {title}, what each one changed, and what applied on a day.",
  'history.read': "{isInForce, select, yes {Read what applies today} other {Read the text}}",
  'history.compare': "Compare any two {noun, select, version {versions} text {texts} other {}}",
  'history.versions': "All {noun, select, version {versions} text {texts} other {}}, newest first",
  'history.sections': "{noun, select, version {Section by section} text {One by one} other {}}",
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
  'history.lowered': "Decided below what the rules found: {finding}.",
  'history.life': "History of this section<aloud>: {section}</aloud>",
  'history.previouslyCollected': "This also touches data that we already hold.",
  'history.choice': "Your choice: {choice}.",
  'history.choices': "Your choices",
  'history.openChoice': "<link>{label}</link>, until <day>{by}</day>. If you do nothing: {otherwise}",
  'history.pastChoice': "{label}, until <day>{by}</day> (this day has passed). If you do nothing: {otherwise}",
  'history.digest': "Digest of the text",
  'map.heading': "Map of change",
  'map.lead': "A line is a section, from the version that added it to the version that removed it. Each mark leads to what changed there.",
  'map.caption': "What each version did to each section",
  'map.section': "Section",
  'map.since': "In these words since",
  'map.kind': "{kind, select, added {added} edited {edited} spelling {corrected} retitled {retitled} renumbered {renumbered} removed {removed} other {}}",
  'map.material': "in a box: material, it changes what applies to you",
  'map.said': "{kind, select, added {added} edited {edited} spelling {corrected} retitled {retitled} renumbered {renumbered} removed {removed} other {}}{isMaterial, select, yes {, material} other {}}, {version}",
  'map.run': "{from} to {to}: {count, plural, one {# section} other {# sections}} unchanged",
  'timeline.heading': "Versions in time",
  'timeline.announced': "announced",
  'timeline.forNew': "applies to new customers",
  'timeline.forAll': "applies to all",
  'timeline.deadline': "last day to choose",
  'timeline.before': "Signed up before {day}",
  'timeline.onOrAfter': "Signed up on or after {day}",
  'timeline.everyone': "Everyone",
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
  'redline.descriptionFor': "What changed for {readers} from {from} to {to}, word by word.",
  'redline.pair': "{from} to {to}",
  'redline.versions': "From the {noun, select, version {version} text {text} other {}} of <older>{from}</older> to the {noun, select, version {version} text {text} other {}} of <newer>{to}</newer>",
  'redline.comparisons': "Comparisons",
  'redline.before': "Changes before: {changes}",
  'redline.compare': "Compare other {noun, select, version {versions} text {texts} other {}}",
  'redline.data': "<data>These changes as data</data> (JSON)",
  'redline.tools': "How to read the changes",
  'redline.view': "View",
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
  'compare.heading': "Compare {noun, select, version {versions} text {texts} other {}} of the {title}",
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
  'life.first': "It stands in the first version that is known.",
  'life.merged': "It was merged into <section>#{anchor}</section>.",
  'life.came': "It came with this version.",
  'life.newAnchor': "It got another anchor: <section>#{anchor}</section>.",
  'life.oldAnchor': "It was known by another anchor: <section>#{anchor}</section>.",
  'life.renamed': "It was renamed from “{before}” to “{after}”.",
  'life.removed': "It was removed.",
  'life.led': "Its reader is led to <section>#{anchor}</section>.",
  'life.gone': "Effective {effective}.",
  'life.unchanged': "{count, plural, one {Unchanged in the version of {first}.} other {Unchanged in {count} versions, from {first} to {last}.}}",
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
  'notice.sent': "Sent to {audience} on {day}",
  'notice.dates': "{kind} · <link>{policy}</link> · Published <day>{published}</day>",
  'notice.later': "What was announced since",
  'notice.moreRecent': "There is more recent news of this change:",
  'notice.about': "About this notice",
  'notice.permanent': "Permanent address: <permanent>{address}</permanent>",
  'notice.calendar': "<calendar>Its days for your calendar</calendar> (iCalendar)",
  'notice.text': "As plain text",
  'notice.data': "<data>As data</data> (JSON)",
  'noticeAudience.existingCustomers': "existing customers",
  'noticeAudience.newCustomers': "new customers",
  'noticeAudience.resellers': "resellers",
  'noticeAudience.resellerCustomers': "customers of resellers",
  'noticeSubject.materialChange': "{policy}: changes on {day}",
  'noticeSubject.editorialSummary': "{policy}: new wording on {day}",
  'noticeSubject.postponement': "{policy}: change postponed to {day}",
  'noticeSubject.correction': "{policy}: correction of {day}",
  'noticeSubject.withdrawal': "{policy}: change withdrawn on {day}",
  'noticeSubject.newCustomers': "{policy}: new text from {day}",
  'noticeSubject.resellers': "{policy}: tell your customers {isLate, select, yes {now} other {by {day}}}",
  'noticeSubject.named': "{organisation}{startsWithPolicy, select, yes {} other {:}} {subject}",
  'noticeSubject.draft': "[Draft] {subject}",
  'noticeSummary.postponement': "The version of {version} applies from {existing}{isSplit, select, yes { (from their first day for those who sign up on or after {first})} other {}}, not from {existingBefore}{wasSplit, select, yes { (from their first day for those who sign up on or after {firstBefore})} other {}}. {reason}",
  'noticeSummary.withdrawal': "The version of {version} was withdrawn on {day}: it applies to nobody from that day on. It would have changed the version of {from}. {reason}",
  'noticeSummary.correction': "There is a mistake in the version of {version}. {reason}",
  'noticeWhy.concerned': "You get this because you are {isReseller, select, yes {a reseller} other {a customer}} of {organisation} and it concerns you.",
  'noticeWhy.promised': "Our {policy} of {day} promises that we announce such a change {lead, select, calendar {at least {days, plural, one {# calendar day} other {# calendar days}} before} business {at least {days, plural, one {# business day} other {# business days}} before} other {before}} it takes effect.",
  'noticeWhy.noAdvertising': "It is not advertising: you get it even if you have unsubscribed from our newsletters.",
  'noticeWhy.newCustomer': "You get this because you are a new customer of {isThrough, select, yes {{reseller}, which sells services of {organisation}} other {{organisation}}}: this text applies to you from your first day. It is not advertising.",
  'noticeWhy.throughReseller': "You get this because you use services of {organisation} that you bought from {reseller}. It is not advertising.",
  'noticeWhy.reseller': "You get this because you resell services of {organisation}, and your customers hear of it from you. It is not advertising.",
  'choice.none': "You do not have to do anything, and there is nothing to choose.",
  'choice.several': "{count, plural, one {You have # choice:} other {You have # choices:}}",
  'choice.can': "You can {mode, select, optOut {opt out} withdrawConsent {withdraw your consent} optIn {agree} object {object} terminate {end your contract} other {}} until {day}.",
  'choice.could': "You could {mode, select, optOut {opt out} withdrawConsent {withdraw your consent} optIn {agree} object {object} terminate {end your contract} other {}} until {day}. That day has passed.",
  'choice.button': "{mode, select, optOut {Opt out} withdrawConsent {Withdraw consent} optIn {Agree} object {Object} terminate {End the contract} other {}} by {day}",
  'choice.otherwise': "If you do nothing, {otherwise}",
  'choice.otherwiseAlone': "If you do nothing: {otherwise}",
  'choice.goesOn': "A After All An Any As At Before Both By During Each Every For From In It Its No Nobody None Nothing On Once Our Some That The Their Then There These They This Those Until We When While With Without You Your Yours",
  'choice.saysSoItself': "If you do nothing\nIf you do not\nIf you don't\nIf you don’t\nIf you take no action\nOtherwise",
  'choice.link': "<link>{label}</link>. {otherwise}",
  'choice.fromTheStart': "You do not have to do anything: this is the text that you agree to from the start.{hasOthers, select, yes { The choice that comes with this change is for those who signed up before {day}.} other {}}",
  'choice.whose': "{count, plural, one {This choice is} other {These choices are}} for those who {isReseller, select, yes {became our reseller} other {signed up}} before {day}.",
  'choice.nothing': "There is nothing for you to choose.",
  'choice.nothingButTell': "There is nothing to choose, but please tell your customers by {day}.",
  'noticeWhen.correction': "Corrected on {day}.",
  'noticeWhen.withdrawal': "Withdrawn on {day}.",
  'noticeWhen.newCustomers': "Applies to you from your first day, if you {isReseller, select, yes {become our reseller} other {sign up}} on or after {first}.",
  'noticeWhen.everyone': "Applies from {day}.",
  'noticeWhen.existingCustomers': "Applies to you from {day}, as you {isReseller, select, yes {became our reseller} other {signed up}} before {first}.",
  'noticeWhen.both': "Applies from {day} if you {isReseller, select, yes {became our reseller} other {signed up}} before {first}, and from your first day if you {isReseller, select, yes {become our reseller} other {sign up}} later.",
  'noticeWhen.yourCustomers': "Applies to your customers from {day} if they signed up before {first}, and from their first day if they sign up later.",
  'noticeWhen.zone': "Each day begins at midnight in the time zone {zone}.",
  'letter.draft': "Draft. This letter has not been sent.",
  'letter.about': "{policy} · {isSent, select, yes {notice of {day}} other {draft of a notice}}",
  'letter.aboutOf': "{organisation} · {about}",
  'letter.aboutTo': "To {reseller} · {about}",
  'letter.dearCustomer': "Dear <name>customer</name>,",
  'letter.dearReseller': "Dear <name>reseller</name>,",
  'letter.dear': "Dear {name},",
  'letter.quoted': "“{text}”",
  'letter.writes': "{organisation}, whose services you get from {reseller}, writes: “{text}”",
  'letter.follows': "This follows <first>our first notice of the version of {day}</first>.",
  'letter.late': "Why you hear of it so late:",
  'letter.lateBecause': "We tell you later than we have promised. {reason} This rests on: {legalReference}.",
  'letter.changes.forCustomers': "What changes for you",
  'letter.changes.forNewCustomers': "What is new in the text",
  'letter.changes.forResellers': "What changes in the text",
  'letter.changes.clarifying': "What is said more clearly",
  'letter.changes.editorial': "What is worded differently",
  'letter.changes.introduction': "Introduction",
  'letter.changes.removed': "{heading} (removed)",
  'letter.changes.new': "{heading} (new)",
  'letter.changes.renamed': "{heading} (was: {before})",
  'letter.changes.held': "This also applies to the information that {isQuoted, select, yes {{organisation} already holds} other {we already hold}}.",
  'letter.changes.notHeld': "This does not touch the information that {isQuoted, select, yes {{organisation} already holds} other {we already hold}}.",
  'letter.changes.wordsBefore': "Before:",
  'letter.changes.wordsAfter': "After:",
  'letter.changes.wordsGone': "No longer there:",
  'letter.changes.wordsAdded': "Added:",
  'letter.changes.sectionRemoved': "Removed:",
  'letter.changes.sectionNew': "New:",
  'letter.changes.more': "More has changed in this section than is shown here.",
  'letter.changes.readNew': "Read this section in the new text",
  'letter.changes.readOld': "Read this section in the old text",
  'letter.changes.compare': "Compare this section word by word",
  'letter.unchanged.heading': "What does not change",
  'letter.unchanged.headingOf': "What does not change, says {organisation}",
  'letter.unchanged.confirmed': "Confirmed by {name}.",
  'letter.resell.heading': "If you resell our services",
  'letter.resell.tell': "Please pass this on to your customers by {day}. {organisation} has a text for you that you can send under your own name.",
  'letter.resell.removal': "When you ask us to remove personal information, we respond {within}.",
  'letter.sources.heading': "Where to read it all",
  'letter.sources.newText': "The new text, published on {day}",
  'letter.sources.oldText': "The old text, published on {day}",
  'letter.sources.redline': "Both texts compared, word by word",
  'letter.sources.archive': "All versions",
  'letter.sources.enclosed': "The new text and the comparison are enclosed for you to keep.",
  'letter.contact.heading': "Questions?",
  'letter.contact.ways': "{name}{hasAddress, select, yes {, {address}} other {}}. Write to <mail>{email}</mail>{hasPhone, select, yes {, call {phone}} other {}}{hasUrl, select, yes { or see <site>{url}</site>} other {}}.",
  'letter.contact.onSite': "This notice on our website",
  'letter.foot.why': "{why} It goes to <email>the address that we have for you</email>.",
  'letter.foot.permanent': "The addresses of both texts are permanent, and what stands there is never altered. To check that, compare the SHA-256 digests of the plain texts.",
  'letter.foot.newDigest': "<text>New text</text>: {digest}",
  'letter.foot.oldDigest': "<text>Old text</text>: {digest}",
  'letter.foot.unsubscribe': "Our mailing service asks for a link to <end>end such mails</end>. It is no answer to this letter: it does not opt out of anything, and what changes applies to you all the same.",
  'letter.reseller.headline': "Please tell your customers {isLate, select, yes {now} other {by {day}}}",
  'letter.reseller.duty': "{isLate, select, yes {They should have known by {day}} other {By the end of {day}}}",
  'letter.reseller.sendAll': "Send the letter to all your customers.",
  'letter.reseller.sendAllAndNew': "Send the letter to all your customers. Show the new text to everyone who signs up from {first} on.",
  'letter.reseller.sendEach': "Send the letter for existing customers to all who signed up before {first}. Show the one for new customers to everyone who signs up from {first} on.",
  'letter.reseller.told': "Tell us that you have sent it",
  'letter.reseller.toldSubject': "{policy} {version}: {isNamed, select, yes {{reseller} told its customers} other {we told our customers}}",
  'letter.reseller.toldNote': "Say on which day you sent it, to how many customers, and how many letters came back.",
  'letter.reseller.changes': "What changes",
  'letter.reseller.news': "What is new",
  'letter.reseller.letters': "The letters",
  'letter.reseller.lettersCome': "The letters to your customers come with this one, or on request.",
  'letter.reseller.enclosed': "Enclosed: all you need",
  'letter.reseller.existingFile': "{file}: the letter {isSplit, select, yes {to customers who signed up before {first}} other {to your customers of today}}, under your name.",
  'letter.reseller.newFile': "{file}: the one to those who sign up from {first} on.",
  'letter.reseller.textFile': "{file}: the same as plain text.",
  'letter.reseller.filesNote': "They name you and your data controller. Please add no advertising.",
  'letter.reseller.choosers': "Who can choose",
  'letter.reseller.chooserNote': "Your customers, each for themselves, until {day}. The button is in their letter. You cannot choose for them, so this letter has no such button.",
  'letter.reseller.removal': "When you ask us to remove information",
  'letter.reseller.removalNote': "We respond {within}.",
  'letter.customer.whomToAsk': "Whom to ask",
  'letter.customer.questions': "With questions, please turn to {name}: <email>{address}</email>{hasPhone, select, yes {, {phone}} other {}}{hasForm, select, yes {, <form>{page}</form>} other {}}{hasSite, select, yes {, <site>{website}</site>} other {}}.",
  'letter.customer.data': "To see, correct or delete your personal information, please turn to {name}: <email>{address}</email>{hasPhone, select, yes {, {phone}} other {}}{hasPost, select, yes {, {post}} other {}}.",
  'letter.customer.removal': "When {reseller} asks {organisation} to remove your personal information, {organisation} responds {within}.",
  'removal.within': "within {unit, select, business {{days, plural, one {# business day} other {# business days}}} other {{days, plural, one {# day} other {# days}}}}{hasFrom, select, yes { from {from}} other {}}{hasUntil, select, yes { until {until}} other {}}",
  'removal.then': "{before}, {isLast, select, yes {and {next}} other {{next}}}",
  'calendar.name': "{policy} of {organisation}",
  'calendar.applies': "{policy}: the new version applies{to, select, existing { to existing customers} new { to new customers} other {}}",
  'calendar.choice': "{policy}: last day to choose",
  'calendar.description': "{summary}\n\n{page}",
  'calendar.choiceDescription': "{label}: {url}\n\nIf you do nothing: {otherwise}\n\n{page}",
  'redlineFile.note': "Permanent address: <address>{url}</address>. Words that are new are underlined, words that are gone are struck through.",
  'sendMe.title': "# What to send: {subject}",
  'sendMe.allDated': "Every letter here has its date and may go out on that day.",
  'sendMe.drafts': "**Drafts: the letters to {audiences}.** They say so in the subject and at the top, and have no date. On the day on which you send them, make the letters with their date:",
  'sendMe.whoGetsWhat': "## Who gets which file, and by when",
  'sendMe.who': "Who",
  'sendMe.by': "By",
  'sendMe.how': "How",
  'sendMe.files': "Files",
  'sendMe.state': "State",
  'sendMe.existingCustomers': "existing customers: all who signed up before {first}",
  'sendMe.newCustomers': "new customers: all who sign up from {first} on",
  'sendMe.asTheySignUp': "as they sign up, from {day} on",
  'sendMe.draft': "draft",
  'sendMe.dated': "dated {day}",
  'sendMe.kits': "Each reseller gets its own mail by {by}, with the letters to its customers enclosed, and passes these on by {forwardBy}. A folder names one reseller alone: never send it to another.",
  'sendMe.reseller': "Reseller",
  'sendMe.mail': "Mail",
  'sendMe.folder': "Folder",
  'sendMe.howToSend': "## How to send it",
  'sendMe.aloneToAll': "Send it as a message of its own, not with a newsletter, to everyone in the audience, also to those who want no advertising. Send one to yourself first and open it on a phone.",
  'sendMe.fields': "{one} and {other}",
  'sendMe.whmcs': "### WHMCS (8.0 or later)\n\n1. Go to **Utilities › Email Campaigns** (before 8.0: **Clients › Mass Mail**) and choose **Create New Campaign**.\n2. Give it a name. Leave the type at **General** and choose the client statuses that are your customers. WHMCS does not filter by the day of signing up: a campaign goes to those who are clients when it runs.{isSplit, select, yes { Send the letter to existing customers before {first}: from that day on your clients are new ones too.} other {}}\n3. Choose **Compose Message**. Paste `whmcs/campaign-subject.txt` as the subject, and `whmcs/campaign.html` into the source view of the editor.\n4. Leave **Marketing Email** unticked. Ticked, it leaves out everyone who has opted out of marketing, and they are owed this.\n5. Look at the preview: {fields} are filled in. Then save it to be sent.",
  'sendMe.postmark': "### Postmark\n\n1. Make the template from `postmark.json` (`POST /templates`).\n2. Send it with `POST /email/batchWithTemplates`, with `MessageStream` set to a **Broadcast** stream: mail that goes to many at once does not belong into a transactional stream. Keep this stream for notices.\n3. Give {fields} for every recipient in `TemplateModel`.\n4. Postmark requires a link to unsubscribe in every broadcast. The template has it at the foot and says that it is no answer to the letter. Afterwards look at the **Suppressions** of the stream: who stands there gets no mail from it and is told in another way.",
  'sendMe.ses': "### Amazon SES\n\n1. Make the template from `ses.json` (`aws sesv2 create-email-template --cli-input-json file://ses.json`).\n2. Give every variable for every recipient: {fields}. SES accepts a message with a missing variable and then does not deliver it (“Rendering Failure”); no mail comes back. Give `\"name\": \"customer\"` where you have none.\n3. Set up notifications of rendering failures for the configuration set before you send.\n4. Send with `send-bulk-email`, at most 50 destinations a call.",
  'sendMe.plainMail': "### A plain mail program\n\n1. Open the file ending in `.eml` ({files}). In Thunderbird choose **Message › Edit As New Message**. In a program that cannot do so, paste `notice.html` or `notice.txt` into a new message and attach what is in `enclosures/`.\n2. Put the recipients into **Bcc**, never into **To**: nobody may see whom else you write to. Most providers limit how many a message may have.\n3. Keep the subject as it is, and add nothing.",
  'sendMe.record': "## Record it on the day you send it",
  'sendMe.counts': "Put in how many it went to; add {option} once you know for how many it came back. Addresses are recorded nowhere.",
  'sendMe.newAreNotRecorded': "New customers read the text as they sign up: nothing of that is recorded.",
  'sendMe.resellersTold': "When your resellers tell you that they have told their customers, record that too:",
  'sendMe.commit': "Then commit `notices.json`. Until it says so, the notice counts as not sent.",
  'consolidated.version': "version of <day>{version}</day>",
  'consolidated.toCite': "To cite it",
  'consolidated.cite': "Cite a section as one of the policy or of the addendum that it comes from: each keeps its own number and its own permanent address, and this page is put together from them.",
  'consolidated.sources': "Where it comes from",
  'consolidated.otherReaders': "{who} are bound by another text: <text>{label}</text>.",
  'consolidated.description': "What applies to {readers}: the {titles} as one text.",
  'consolidated.titles': "{others} and the {last}",
  'consolidated.others': "{before}, the {next}",
  'consolidated.noAddendum': "No addendum applies beside the {policy} here.",
  'consolidated.together': "This is the {policy} together with the {addenda}, which {count, plural, one {applies} other {apply}} in addition.{isReplacing, select, yes { A section marked as standing in place of another applies instead of that one, which can still be read below it.} other {}}",
  'consolidated.origin': "<policy>{title}</policy>, in these words since <day>{since}</day>{isInstead, select, yes {, in place of {replaced} of the {base}} other {}}",
  'consolidated.replaced': "Replaced, and not part of this text: {name}",
  'consolidated.introduction': "the introduction",
  'readers.customers': "customers",
  'readers.all': "all {readers}",
  'readers.signedUp': "{readers} who signed up {when, select, before {before {day}} since {on or after {day}} on {on {day}} other {from {day} to {lastDay}}}",
  'readers.both': "{before}, and {next}",
  'readers.text': "text of {version}",
  'readers.policy': "{title}, version of {version}",
  'consolidatedHistory.description': "Every day on which the policy or an addendum changed, and what changed.",
  'consolidatedHistory.readers': "From this day it applies to {readers}.",
  'consolidatedHistory.version': "version of {version}<aloud> of the {title}</aloud>",
  'consolidatedHistory.asBefore': " (as before)",
  'consolidatedHistory.changes': "What it changed in the {title}<aloud>, version of {version}</aloud>",
  'consolidatedHistory.gone': "{title}: no version applies any more.",
  'consolidatedHistory.redline': "Show all changes together<aloud> of {text}</aloud>",
  'consolidatedHistory.end': "From this day the {title} does not apply to who signs up.",
  'consolidatedHistory.before': "Before {day} no addendum applied: the {title} alone did.",
  'audience.link.addendum': "Read it together with the {title}",
  'audience.link.everyone': "Read this policy together with its addenda",
  'audience.link.base': "For {readers}: read this policy together with your addendum",
  'audience.reseller': "Did you buy from a reseller? <below>Find yours below</below>: its page says what applies to you and whom to ask.",
  'audience.together': "What applies, as one text",
  'audience.wayIn': "{isResellers, select, yes {For {readers} and their customers} other {For {readers}}}",
  'audience.history': "its history<aloud> ({title})</aloud>",
  'audience.policies': "Policies for {readers}",
  'audience.search': "Search the terms for {readers} too",
  'audience.feed': "Feed of changes",
  'audience.resellers': "Resellers of {organisation}",
  'audience.resellersLead': "Each has a page for its own customers: whom to ask, and what applies to them.",
  'audience.website': "Website<aloud> of {reseller}</aloud>",
  'audience.title': "For {readers}",
  'audience.description': "What applies to {readers} of {organisation} in addition to the policies for everyone.",
  'contactLine.email': "E-mail",
  'contactLine.phone': "Telephone",
  'contactLine.online': "Online",
  'contactLine.post': "Post",
  'reseller.description': "What applies to customers of {reseller}, a reseller of {organisation}, and whom they can ask.",
  'reseller.all': "All resellers",
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
  'resellerPolicy.readers': "customers of {reseller}",
  'resellerPolicy.description': "What applies to the customers of {reseller}: whom to ask about your information, how to stop being contacted, how long a removal takes, and the whole text.",
  'resellerPolicy.lead': "{reseller} sells services of {organisation}. This is what applies to its customers: the {titles} of {organisation}{isSeveral, select, yes {, as one text} other {}}.",
  'customerQuestion.access': "Whom do I ask to see, correct or delete my information?",
  'customerQuestion.accessAnswer': "Ask the data controller: {name}.",
  'customerQuestion.contact': "How do I stop being contacted?",
  'customerQuestion.contactAnswer': "Tell {reseller}, from which you bought the services.",
  'customerQuestion.removal': "How long does a removal take?",
  'customerQuestion.removalAnswer': "When {reseller} asks {organisation} to remove your information, {organisation} responds within {unit, select, business {{days, plural, one {# business day} other {# business days}}} other {{days, plural, one {# day} other {# days}}}}.",
  'customerQuestion.example': "An example: if {reseller} asks on {day}, {organisation} responds by {last}.",
  'customerQuestion.notCounted': "Not counted: {skipped}.",
  'customerQuestion.weekday': "{day, select, monday {Mondays} tuesday {Tuesdays} wednesday {Wednesdays} thursday {Thursdays} friday {Fridays} saturday {Saturdays} sunday {Sundays} other {}}",
  'customerQuestion.holidays': "{count, plural, one {the holiday on {days}} other {the holidays on {days}}}",
  'customerQuestion.and': "{others} and {last}",
  'customerQuestion.noHolidays': "Public holidays are not taken into account.",
  'customerQuestion.unknownHolidays': "Holidays after {day} are not known here yet: each of them makes it a day later.",
  'search.description': "Finds a section by its words or its number, in text in force or in all versions.",
  'search.heading': "Search",
  'search.policy': "Policy",
  'search.allPolicies': "All policies",
  'search.scope': "Which text",
  'search.text': "{text, select, inForce {Text in force} all {Also older and upcoming text} upcoming {Upcoming text only} superseded {Superseded text only} withdrawn {Withdrawn text only} other {}}",
  'search.audience': "Also search the terms for {readers}",
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
  'operators.next': "Next: {task}, by {day}.",
  'operators.responsible': "{duty, select, seal {the ledger} other {its approvers}}",
  'operators.sealState': "{isSealed, select, yes {sealed} other {not sealed}}",
  'operators.approvals': "{given} of {needed} approved it",
  'operators.waived': "{told}; {waiver}",
  'operators.effect': "{named} for {whom, select, new {new customers} existing {existing customers} other {everyone}}",
  'operators.named': "{title} of {version}",
  'operators.byItself': "by itself, {applies}",
  'operators.noLedger': "This library keeps no ledger.",
  'operators.seals': "{count} of {total} public versions are sealed.",
  'operators.foot': "{seals} This page is for operators and is not indexed.",
  'duty.overdue': "{count, plural, one {1 thing is} other {{count} things are}} overdue; the first was due by {day}.",
  'duty.soon': "Nothing is overdue. {count, plural, one {1 thing is} other {{count} things are}} due soon, the first by {day}.",
  'duty.nothing': "Nothing is overdue.",
  'duty.event': "{event, select, postponement {the postponement of {named}} withdrawal {the withdrawal of {named}} publication {the publication of {named}} correction {the correction of {named}} other {{named}}}",
  'duty.task': "{kind, select, approve {Approve {what}} seal {Seal {what}} tell {Tell {audience} of {what}} other {}}",
  'duty.ifNotApproved': "{given} of {needed} approved it. Until all have, it is not published: the text before it goes on.",
  'duty.ifNotSealed': "Public since {day}; until it is sealed, nothing shows a change of its text.",
  'duty.ifNotTold': "{isOfEvent, select, yes {They were told otherwise before.} other {It applies to them from {day}.}}{isCarrying, select, yes { It brings the change of the withdrawn {withdrawn} into force.} other {}}{isPassedOn, select, yes { Their own customers must know by {passOnBy}.} other {}}",
  'duty.neverTold': "never told",
  'duty.told': "told on {day} ({recipients} written to{isBounced, select, yes {, {bounced} came back} other {}}){when, select, late {, late} recorded {, recorded later, on {recorded}} other {}}",
  'duty.waiver': "{who} answers for it since {day}{isLate, select, yes {, after it was due} other {}}: {reason}",
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
  'since.same': "The version of {version} is in force. Nothing has changed since.",
  'since.none': "No version of this policy is in force, so there is nothing to compare with.",
  'since.failed': "The two versions could not be fetched and compared.",
  'said.version': "{day} ({ordinal})",
  'said.standing': "{status, select, embargoed {Not yet published} upcoming {Upcoming} inForce {In force{only, select, new { for new customers} existing { for existing customers} other {}}} superseded {Superseded} withdrawn {Withdrawn} other {}}",
  'said.side': "{noun, select, version {Version} text {Text} other {}} of {version}",
  'effective.phrase': "{isOne, select, yes {from {newDay}} other {from {newDay} for new customers, from {existingDay} for existing customers}}",
  'effective.days': "{isOne, select, yes {{newDay}} other {{newDay} (new customers), {existingDay} (existing customers)}}",
  'standing.upcoming': "{of, select, thisVersion {This version} version {The version of {name}} thisText {This text} text {The text of {name}} other {}} does not apply yet: it applies {applies}.",
  'standing.newCustomers': "{of, select, thisVersion {This version} version {The version of {name}} thisText {This text} text {The text of {name}} other {}} applies to customers who signed up on or after {newDay}, and to all customers from {existingDay}.",
  'standing.existingCustomers': "{of, select, thisVersion {This version} version {The version of {name}} thisText {This text} text {The text of {name}} other {}} applies to customers who signed up before {newDay}, until {lastDay}.",
  'standing.inForce': "{of, select, thisVersion {This version} version {The version of {name}} thisText {This text} text {The text of {name}} other {}} has applied since {day}.",
  'standing.inForceEach': "{of, select, thisVersion {This version} version {The version of {name}} thisText {This text} text {The text of {name}} other {}} has applied to new customers since {newDay}, and to all since {existingDay}.",
  'standing.superseded': "{of, select, thisVersion {This version} version {The version of {name}} thisText {This text} text {The text of {name}} other {}} no longer applies: it applied {days}.",
  'standing.days': "{until, select, open {from {day}} same {on {day}} other {from {day} to {lastDay}}}",
  'standing.both': "{before}, and {next}",
  'standing.textUpcoming': "{of, select, thisVersion {This version} version {The version of {name}} thisText {This text} text {The text of {name}} other {}} does not apply yet: from {day} it applies to {readers}, unless a version published before then changes it.",
  'standing.textInForce': "{of, select, thisVersion {This version} version {The version of {name}} thisText {This text} text {The text of {name}} other {}} has applied since {day}; today it applies to {readers}.",
  'standing.textNotInForce': "{of, select, thisVersion {This version} version {The version of {name}} thisText {This text} text {The text of {name}} other {}} no longer applies: the {policy} is not in force today.",
  'standing.never': "{of, select, thisVersion {This version} version {The version of {name}} thisText {This text} text {The text of {name}} other {}} never applied.",
  'standing.withdrawn': "{of, select, thisVersion {This version} version {The version of {name}} thisText {This text} text {The text of {name}} other {}} was withdrawn on {day}.",
  'standing.period': "{hasSince, select, yes {Status since {since}{then, select, day {; next change {next}} nothing {; no change is announced} other {}}.} other {{then, select, day {Next change {next}.} nothing {No change is announced.} other {}}}}",
  'standing.deadline': "The last day for “{label}” was {day}.",
  'cite.version': "{title} of {organisation}, version of {version}, {address}",
  'cite.section': "{title} of {organisation}, § {section}, version of {version}, {address}",
  'copying.citation': "Copy citation",
  'copying.address': "Copy address",
  'copying.copied': "Copied",
  'copying.refused': "Copying is not allowed here",
  'copying.copiedBox': "Copied.",
  'copying.refusedBox': "Not copied: press Ctrl and C, or ⌘ and C.",
  'answer.noDay': "Please choose a day.",
  'answer.notYet': "{day}: not a customer yet. Please choose a day from {since} on.",
  'answer.customer': "{day}, for a customer since {since}: <link>{version}</link>.",
  'answer.everyone': "{day}, for everyone: <link>{version}</link>.",
  'answer.newCustomers': "{day}, for customers who sign up on that day: {applies, select, yes {<link>{version}</link>} other {no version applies}}.",
  'answer.existingCustomers': "{day}, for customers who were there before: {applies, select, yes {<link>{version}</link>} other {no version applies}}.",
  'answer.unknown': "{day}: no text is known. This record begins on {begins}; there may have been an earlier text.",
  'answer.nothing': "{day}: no version applies.",
  'steps.none': "There is no change.",
  'steps.end': "{to, select, next {No further change.} other {No earlier change.}}",
  'steps.at': "Change {at} of {count}",
  'report.inserted': "{count, plural, one {{count} word inserted} other {{count} words inserted}}",
  'report.deleted': "{count, plural, one {{count} word deleted} other {{count} words deleted}}",
  'report.moved': "{count, plural, one {{count} word moved} other {{count} words moved}}",
  'report.counts': "{counts}.",
  'report.same': "Nothing changed: both versions have the same text.",
  'report.noWords': "{what, select, whiteSpace {Only white space changed.} formatting {Only the formatting changed.} other {Only this changed: {changes}.}} No word changed.",
  'report.coarse': "Some passages differ so much that their words could not be compared one by one: there more is marked than has changed. A note stands where this is so.",
  'report.changed': "{count, plural, one {One changed section} other {{count} changed sections}}",
  'report.life': "History of this section<aloud>: {section}</aloud>",
  'report.meaning': "What it means for you",
  'report.summary': "{count, plural, one {One section changed} other {{count} sections changed}}: {kinds}.",
  'report.kind': "{count} {kind}",
  'report.numbers': "In numbers",
  'report.why': "Why",
  'report.materiality': "{materiality, select, editorial {Editorial} clarifying {Clarifying} material {Material} other {}}",
  'report.decided': "{version}: {reason}",
  'report.unchanged': "{count, plural, one {Unchanged: {first}} other {{count} unchanged sections: {first} … {last}}}",
  'report.legend': "How to read the marks",
  'report.legendInserted': "<inserted>inserted words</inserted> are underlined.",
  'report.legendDeleted': "<deleted>deleted words</deleted> are struck through.",
  'report.legendMoved': "<moved>moved passages</moved> have a double line at their side; the old and the new place lead to each other.",
  'report.legendChanged': "<changed>changed passages</changed> have a line at their side.",
  'report.legendNotes': "<note>Notes like this one</note> tell what no mark can show: another link, number or emphasis.",
  'marked.change': "{change, select, unchanged {unchanged} edited {edited} added {added} removed {removed} moved {moved here} movedAndEdited {moved here and edited} movedAway {moved away} split {split} merged {merged} retitled {retitled} renumbered {renumbered} relevelled {heading level changed} relinked {links changed} restructured {structure changed} formatted {formatting only} whiteSpace {white space only} reanchored {anchor changed} other {}}{isMove, select, yes {, {move}} other {}}",
  'marked.changes': "{changes}{isRelated, select, yes { ({related})} other {}}",
  'marked.countInserted': "{count, plural, one {{count} inserted} other {{count} inserted}}",
  'marked.countDeleted': "{count, plural, one {{count} deleted} other {{count} deleted}}",
  'marked.countMoved': "{count, plural, one {{count} moved} other {{count} moved}}",
  'marked.counts': "words: {counts}",
  'marked.uncounted': "{why, select, same {No changes} signs {Only signs and numbers changed} other {No words changed}}",
  'marked.movedTo': "moved from here to “{title}”{isCounted, select, yes {{count, plural, one { ({count} word)} other { ({count} words)}}} other {}}{isNamed, select, yes {, {move}} other {}}",
  'marked.movedWords': "{count, plural, one {[{count} word]} other {[{count} words]}}",
  'marked.coarse': "{where, select, block {Marked larger than it is.} other {Some changes are marked larger than they are.}}",
  'marked.introduction': "Introduction",
  'marked.inserted': "[inserted: {words}]",
  'marked.deleted': "[deleted: {words}]",
  'marked.paragraphBreak': "[paragraph break {change, select, added {added} other {removed}}]",
  'marked.form': "{form, select, new {new section} removed {removed section} rewritten {rewritten} sameWords {new number, same words} other {}}",
  'marked.side': "{side, select, before {Before} other {After}}",
  'marked.absent': "Not in this version",
  'marked.unchangedText': "The unchanged text",
  'marked.table': "Table",
  'marked.cell': "Table cell: {words}",
  'marked.link': "{how, select, new {{subject} is now a link to {after}.} gone {{subject} is no longer a link to {before}.} other {The link on {subject} now leads to {after} instead of {before}.}}",
  'marked.image': "The picture {subject} changed from {before} to {after}.",
  'marked.styled': "{how, select, new {{subject} is now {after}.} gone {{subject} is no longer {before}.} other {{subject} is now {after} instead of {before}.}}",
  'marked.style': "{style, select, emphasis {italic} strong {bold} code {code} term {a defined term} note {a reference to a footnote} reseller {filled in for each reseller} other {}}",
  'marked.both': "{one} and {other}",
  'marked.lineBreak': "A line break was {isGone, select, yes {removed} other {added}} at {subject}.",
  'marked.changed': "{kind, select, label {Number} level {Heading level} depth {List depth} list {Kind of list} checked {Task} language {Language of the code} other {}}{how, select, new {: {after} (new).} gone {: no longer {before}.} other { changed from {before} to {after}.}}",
  'marked.list': "{isNumbered, select, yes {numbered} other {bulleted}}",
  'marked.task': "{isTicked, select, yes {ticked} other {open}}",
  'marked.typeChanged': "Was {before}, is now {after}.",
  'marked.type': "{type, select, heading {a heading} paragraph {a paragraph} item {a list item} cell {a table cell} quote {a quotation} code {code} rule {a line} empty {an empty block} other {}}{isWithin, select, yes { in {place}} other {}}",
  'marked.placeChanged': "{how, select, new {Is now in {after}.} gone {Is no longer in {before}.} other {Was in {before}, is now in {after}.}}",
  'marked.place': "{place, select, summary {a summary} quote {a quotation} other {footnote {number}}}",
  'marked.within': "{inner} in {outer}",
  'marked.header': "{isGone, select, yes {No longer} other {Now}} in the header row of the table.",
  'marked.column': "The column moved from place {before} to {after}.",
  'marked.alike': "{kind, select, grouping {The same blocks, grouped differently.} quotes {Quotation marks are of another kind.} letters {The same letters, stored in another Unicode form.} other {}}",
  'marked.subject': "{how, select, empty {an empty link} cut {“{words} …”} other {“{words}”}}",
  'comparing.working': "Comparing …",
  'comparing.half': "Please choose two {noun, select, version {versions} text {texts} other {}}.",
  'comparing.equal': "Both are the {noun, select, version {version} text {text} other {}} of {version}: there is nothing to compare.",
  'comparing.unknown': "There is no {noun, select, version {version} text {text} other {}} “{asked}”.{near, select, none {} one { The nearest: {first}.} other { The nearest: {first} and {second}.}}",
  'comparing.nearest': "{id} ({day})",
  'comparing.pair': "From the {noun, select, version {version} text {text} other {}} of {from} to the {noun, select, version {version} text {text} other {}} of {to}.{isReversed, select, yes { The older {noun, select, version {version} text {text} other {}} comes first, whatever order was asked.} other {}}",
  'comparing.title': "{from} – {to}: {title}",
  'comparing.ownPage': "This comparison as a page of its own",
  'comparing.failed': "The two {noun, select, version {versions} text {texts} other {}} could not be fetched and compared. Every {noun, select, version {version} text {text} other {}} can be read in the <history>history</history>.",
  'comparing.noSides': "The versions could not be fetched, so they cannot be shown side by side now.",
  'found.searching': "Searching …",
  'found.hint': "Searches {scope, select, all {all versions since {since}} inForce {text in force} upcoming {upcoming text} superseded {superseded text} withdrawn {withdrawn text} other {}}: for words, for a “phrase” between quotation marks, or for the number of a section.",
  'found.nothing': "Nothing found in {scope, select, all {all versions since {since}} inForce {text in force} upcoming {upcoming text} superseded {superseded text} withdrawn {withdrawn text} other {}}.",
  'found.sections': "{count, plural, one {{count} section} other {{count} sections}} found in {scope, select, all {all versions since {since}} inForce {text in force} upcoming {upcoming text} superseded {superseded text} withdrawn {withdrawn text} other {}}{scope, select, all {: {inForce} in force, {others} older or upcoming} other {}}.",
  'found.group': "{texts, select, inForce {Text in force} others {Older and upcoming text} upcoming {Upcoming text} superseded {Superseded text} withdrawn {Withdrawn text} other {}}",
  'found.more': "Show {count} more",
  'found.wider': "{count, plural, one {1 section in older or upcoming text has it.} other {{count} sections in older or upcoming text have it.}}",
  'found.widen': "Search older or upcoming text too",
  'found.noWord': "No text has the word {words}.",
  'found.corrected': "Showing results for {query}.",
  'found.noPhrase': "No section has {phrases} word for word.",
  'found.nearest': "No section has all of these words; these come nearest.",
  'found.quoted': "“{word}”",
  'found.both': "{before} and {next}",
  'found.neverInForce': "never in force",
  'found.days': "{when, select, past {{from} – {until}} since {since {from}} sinceUntil {since {from} until {until}} ahead {from {from}} other {from {from} until {until}}}",
  'found.noIndex': "The search index could not be loaded, or only a part of it. Everything can be read without it:",
  'found.failed': "The search is not available. The policies and their histories follow.",
};
