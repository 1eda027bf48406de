import { phrases } from './match-words.ts';

/** The English words that the rules look for, written as `phrases` says. */
export const ENGLISH = {
  /** Duties. */
  must: phrases(`
must | shall | will | 'll | is required | are required | agree to | agrees to | have to | has to |
required to | is necessary | need to | needs to | commit to | undertake* | always
`),

  /** Advice. */
  should: phrases(`should | ought | recommend* | encourage* | advise*`),

  /** Permissions and possibilities. */
  may: phrases(`
may | can | might | could | is permitted | are permitted | is allowed | are allowed | reserve the right |
reserves the right | at our discretion | at its discretion | in our sole discretion | sole discretion |
is free to | are free to | able to
`),

  /** Words that turn a sentence or take something out of it. */
  negations: phrases(`
not | no | never | neither | nor | none | nowhere | can not = cannot | nothing | without | no longer | prohibit* |
forbid* | forbidden | refuse* | decline* | unable | refrain* | under no circumstances
`),

  /** Words that bind a permission to a condition or take cases out of a rule. */
  limits: phrases(`
only | solely | exclusively | unless | except* | exclude* | limited to | no more than | at most |
up to | within | no later than | provided that | subject to | with your consent | with your permission |
prior consent | explicit consent | express consent | strictly necessary | once a | once per |
once every | twice a | twice per | in advance
`),

  /** Words that make a deed an effort. */
  efforts: phrases(`
commercially reasonable | reasonable steps | reasonable efforts | reasonable measures |
reasonable attempt* | best efforts | strive* | endeavo* | aim to | aims to | try to | attempt* |
seek to | intend to | hope to | knowingly | intentionally
`),

  /** Words that take back a statement for cases that they leave open. */
  cases: phrases(`
where appropriate | as appropriate | if appropriate | where possible | when possible | if possible |
where practicable | where feasible | where reasonable | to the extent | as far as possible |
from time to time | in some cases | in certain cases | in most cases | in certain circumstances
`),

  /** Other words that make a promise less than it says. */
  hedges: phrases(`
reasonable | reasonably | generally | typically | usually | normally | primarily | substantially |
largely
`),

  /** Words that end a limit in time or extent. */
  boundless: phrases(`
as long as | indefinitely | indefinite | perpetual* | irrevocabl* | forever | unlimited | no limit |
at any time | as needed | as necessary | where necessary | if necessary | for any reason |
for any purpose | without notice | without prior notice | without limit | without limitation |
until we | in any manner | for other purposes | of our choosing | of our choice | as we see fit |
we see fit | we think | we deem | we consider | we find it | we feel | we please | as we like | as we wish |
we believe it | in our judgment = in our judgement | in our opinion | in our view | at our option |
at our election | when it suits us | if it suits us | at our convenience | for no reason | we alone decide
`),

  /** What a reader may choose, demand or own. */
  rights: phrases(`
right | rights | opt out | opt-out | opting out | opt in | opt-in | consent* | choice | choices |
choose* | object | objection | withdraw* | unsubscribe* | appeal* | complain* | refund* | access |
correct* | rectif* | delet* | erase* | erasure | portab* | cancel* | terminat* | waive* | waiving |
entitle* | request* | control* | revoke* | permission* | license* | licence* | grant* | own | owns |
ownership | dispute* | reimburse* | cooling-off | decide | decides
`),

  /** What holds unless someone acts. */
  defaults: phrases(`
by default | default | opt in | opt-in | opted in | opt out | opt-out | opted out | unless you |
automatically | enabled | disabled | turned on | turned off | switched on | switched off |
mandatory | optional | voluntary | pre-selected | preselected
`),

  /** What is done with information. */
  handling: phrases(`
collect* | gather* | obtain* | use | uses | used | using | process | processes | processed |
processing | share | shares | shared | sharing | disclos* | sell | sells | sold | selling | sale |
rent | rents | trade | transfer* | retain* | retention | keep | keeps | kept | store | stores |
stored | storing | storage | track* | monitor* | log | logs | logged | record* | scan* | combine* |
combining | infer* | provide* | receive* | send | sends | publish* | transmit* | access* | read |
delet* | erase* | anonymi* | aggregat*
`),

  /** What a reader would rather not have done. */
  harms: phrases(`
collect* | gather* | use | uses | used | using | process | processed | share | shares | shared |
sharing | disclos* | sell | sells | sold | selling | rent | trade | transfer* | retain* | keep |
keeps | kept | store | stored | track* | monitor* | log | record* | scan* | combine* | infer* |
charge | charged | suspend* | terminat* | close | remove* | restrict* | limit | change | modify |
amend | publish* | contact you | advertis* | profile | train | refuse* | increase*
`),

  /** What a reader would rather have done. */
  benefits: phrases(`
delet* | erase* | anonymi* | notify | notif* | inform you | tell you | let you know | email you | write to you | warn you | announce |
protect* | encrypt* | secure* | safeguard* | respond* | reply | refund* | reimburse* | correct |
ask you | ask for | give you | offer you | obtain your | seek your | honour | honor | compensate | restore | review |
support you | apply | comply | assist* | help
`),

  /** What keeps information or people safe, whatever else the sentence says. */
  protects: phrases(`
confidential* | secure | secured | securely | security | encrypt* | protect* | safeguard* | anonymi* |
delet* | erase* | destroy*
`),

  /** Says that the publisher answers for nothing, or that silence binds. */
  disclaimers: phrases(`
not liable | no liability | not be liable | not responsible | no responsibility | disclaim* | as is |
no warrant* | own risk | hold harmless | waive | waives | continued use | deemed to |
constitutes acceptance
`),

  /** Binds a reader who does nothing. */
  bindsTheSilent: phrases(`
unless you | do nothing | does nothing | automatically | enabled | mandatory | turned on | switched on |
pre-selected | preselected
`),

  /** A way out for a reader who acts: worth little in place of a question, otherwise a choice. */
  waysOut: phrases(`opt out | opt-out | opted out | opting out`),

  /** Those who take part beside the two of the agreement. */
  parties: phrases(`
third party | third parties | third-party | affiliate* | partner | partners | vendor* | supplier* |
subprocessor* | sub-processor* | service provider* | processor | processors | controller |
controllers | contractor* | subcontractor* | subsidiar* | parent company | group companies |
advertiser* | ad network* | data broker* | reseller* | registrar | registrars | registry |
registries | government* | authorit* | law enforcement | regulator* | court | courts | police |
successor* | acquirer* | whoever | anyone else | brand | brands | sister compan* | group of companies |
purchaser* | takes over | take over | the public | investor* | employer* | agency | agencies |
sponsors | journalists | data controller* | outsider* | ltd | inc | llc | llp | gmbh | plc | sarl | sas | corp |
s.l | s.a | b.v | n.v | pty | ag | courier* | carrier* | insurer* | credit bureau* | payment processor* | analytics provider*
`),

  /** Kinds of information. */
  data: phrases(`
email address* | e-mail address* | ip address* | location | geolocation | biometric* | health |
medical | genetic | payment | credit card* | card number* | bank account* | bank details |
social security | tax number* | passport* | driver* license* | driving licence* | identity document* |
government-issued | date of birth | phone number* | telephone | postal address* | cookie* | pixel* |
beacon* | fingerprint* | device identifier* | device information | browsing | search history |
contacts | address book | photo* | video* | audio | voice | call recording* | sensitive | children |
child | minor | minors | race | racial | ethnic* | religio* | sexual | political | trade union |
criminal | usage data | telemetry | content | metadata | password* | credential* | log files |
profile* | demographic* | communications | messages | financial | employment | education |
purchase history | transaction*
`),

  /** Information whose use law treats with more care. */
  sensitive: phrases(`
biometric* | health | medical | genetic | racial | race | ethnic* | religio* | sexual | political |
trade union | criminal | children | child | minor | minors | social security | passport* | sensitive |
geolocation
`),

  /** What information is used for. */
  purposes: phrases(`
advertis* | marketing | profil* | train | training | machine learning | artificial intelligence | ai |
research | analytics | analyz* | analys* | personali* | target* | retarget* | improve* | improving |
fraud* | security | abuse | other purpose* | any purpose* | promot* | recommend* | automated decision* |
measure* | investigat* | enforc* | business purpose* | commercial | commerciali* | legitimate interest* | resale |
lookalike | scoring
`),

  /** How far a sentence reaches. */
  scope: phrases(`
including but not limited to | without limitation | such as | any | all | and other | or other |
including | for example | each | every | whether or not | in whole or in part | as well as | and/or |
similar | among others | and so on | otherwise | related
`),

  /** Money, liability and what one owes or must not do. */
  obligations: phrases(`
liab* | indemn* | hold harmless | warrant* | damages | negligen* | disclaim* | fee | fees | charge |
charges | charged | charging | price* | pricing | pay | pays | paid | payment* | payout* | tax |
taxes | invoice* | bill | billed | billing | deposit* | interest rate | arbitrat* | class action* |
jury | jurisdiction* | governing law | governed | venue | suspend* | suspension | terminat* | breach* |
violat* | comply | complies | complian* | responsib* | oblig* | subject to | eligib* | restrict* |
limit | limits | limited | limitation* | penalt* | fine | fines | confidential* | assign* | audit* |
certif* | safeguard* | encrypt* | notify | notif* | notice | age | allow* | permit* | prohibit* |
authori* | approv* | accept* | renew* | expire* | expir* | deadline* | terminate | exclusive* |
non-refundable | enforceab* | insurance | insured | guarantee* | uptime | credit | credits
`),

  /** Laws, frames and regions, beside the countries. */
  regions: phrases(`
standard contractual clauses | privacy shield | data privacy framework | adequacy |
binding corporate rules | gdpr | ccpa | cpra | lgpd | pipeda | hipaa | coppa | european union | eu |
eea | european economic area | cross-border | abroad | overseas | outside | international* |
california | asia | africa | europe | iso 27001 | soc 2 | pci dss
`),

  /** The publisher, as a subject. */
  we: phrases(`we | we'll | we're | we've | the company | the provider | the service provider`),

  /** The reader, as a subject. */
  you: phrases(`
you | you'll | you're | you've | user | users | customer | customers | client | clients | member |
members | subscriber* | visitor* | reseller | resellers | registrant* | individuals | anyone | nobody
`),

  /** Begins or makes a sentence that only leads elsewhere. */
  pointers: phrases(`
is described under | is described in | are described under | are described in | please see |
also see | see our | see the | for more information | for further information |
for details | for more details | more information | learn more | read more | find out more |
please contact | please refer | refer to | please read | please visit | please review | please check |
available at | additional information | if you have any questions | if you have questions |
if you have any other questions
`),

  /** How to reach someone. */
  contacts: phrases(`
contact* | support | portal | form | forms | email* | e-mail* | mail | link* | page | website | site |
visit* | via | reach* | assistance | help | phone | telephone | fax | call | write | inbox | address* |
info* | more | details | refer | documentation | docs | needed | question* | com | www | available |
chat | ticket* | desk | customer
`),

  /** Ways to reach someone. */
  contactWays: phrases(`
contact* | support | portal | form | email* | e-mail* | phone | chat | desk
`),

  /** Words that one letter turns into another word. */
  lookalikes: phrases(`
then | than | able | lawful | legal | former | latter | your | ours | their | there | with | within |
form | from | used | user | users | uses | accept | except | export | import | inter | intra | prior |
hourly | yearly | daily | monthly | quarterly
`),
};
