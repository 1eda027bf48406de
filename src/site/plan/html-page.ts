import type { Page as OrdinaryPage, Program } from '#core/library/library.ts';

import type { FollowPageView } from '../views/follow-view.ts';
import type { HistoryView } from '../views/history/history-view.ts';
import type { HomeView, MissingView } from '../views/home-view.ts';
import type { NoticeListView } from '../views/notices/notice-list-view.ts';
import type { NoticeView } from '../views/notices/notice-view.ts';
import type { HeadLink } from '../open-data/link-relations.ts';
import type { CompareView } from '../views/redline/compare-view.ts';
import type { LifeView } from '../views/redline/life-view.ts';
import type { RedlineView } from '../views/redline/redline-view.ts';
import type { SinceView } from '../views/redline/since-view.ts';
import type { Contact } from '../resellers/reseller-facts.ts';
import type { ResellerView } from '../views/reseller-view.ts';
import type { SearchView } from '../views/search-view.ts';
import type { StatusView } from '../views/status-view.ts';
import type { TextView } from '../views/text-view.ts';
import type { AudienceView } from '../views/audience-view.ts';

/** What the head of a page says, and what of its frame is its own. */
export interface PageHead {
  title: string;
  description: string;
  /** The full address that search engines keep. */
  canonical: string;
  /** Whether search engines may list the page; they may unless it is said. */
  isListed?: boolean;
  links?: HeadLink[];
  /** JSON-LD, with every `<` escaped. */
  jsonLd?: string;
  /** Whom readers of this page write to, if not to the organisation. */
  contact?: Contact;
  /** Whose terms the search box searches besides those for everyone. */
  audience?: string;
}

/** An ordinary page with its text as HTML. */
export interface OrdinaryView {
  title: OrdinaryPage['settings']['title'];
  html: string;
}

/** A page that is a program, by its file: its compiled module shows its text. */
interface ProgramView extends Program {
  title: OrdinaryPage['settings']['title'];
}

/** What a page shows, and which component shows it. */
export type HtmlView =
  | { template: 'home'; view: HomeView }
  | { template: 'follow'; view: FollowPageView }
  | { template: 'missing'; view: MissingView }
  | { template: 'search'; view: SearchView }
  | { template: 'ordinary'; view: OrdinaryView }
  | { template: 'program'; view: ProgramView }
  | { template: 'text'; view: TextView; html: string }
  | { template: 'history'; view: HistoryView }
  | { template: 'compare'; view: CompareView }
  | { template: 'redline'; view: RedlineView }
  | { template: 'since'; view: SinceView }
  | { template: 'life'; view: LifeView }
  | { template: 'audience'; view: AudienceView }
  | { template: 'reseller'; view: ResellerView }
  | { template: 'notice'; view: NoticeView }
  | { template: 'notices'; view: NoticeListView }
  | { template: 'status'; view: StatusView };

/** A page as its components take it. */
export type HtmlPage = { head: PageHead } & HtmlView;
