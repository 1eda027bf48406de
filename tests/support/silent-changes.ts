import type { Day } from '#core/text/calendar-day.ts';
import type { Library, Policy, Version } from '#core/library/library.ts';

/**
 * Changes of a library by which someone would owe less without having done, waived or postponed
 * anything: each by the name of what it touches. `today` is the day of the change.
 */
export const SILENT_CHANGES: Record<string, (library: Library, today: Day) => Library> = {
  'shorter lead': (library) => {
    const none = { days: 0, unit: 'calendar' } as const;
    return withNotices(library, { lead: { customers: none, resellers: none } });
  },
  'rules from later on': (library) => withNotices(library, { since: '2030-01-01' }),
  'no resellers': (library) => ({ ...library, resellers: [] }),
  'no policy': (library) => ({ ...library, policies: [] }),
  'no later version': (library) =>
    withPolicies(library, (policy) => ({ ...policy, versions: policy.versions.slice(0, 1) })),
  'lowered decision': (library) =>
    withVersions(library, (version) => ({
      ...version.settings,
      changes: version.settings.changes.map((change) => ({
        ...change,
        materiality: 'clarifying' as const,
      })),
    })),
  'no promise': (library) =>
    withVersions(library, ({ settings }) => {
      const others = { ...settings };
      delete others.noticePromise;
      return others;
    }),
  'other audience': (library) => withSettings(library, { audience: 'partner' }),
  'later effect': (library) =>
    withVersions(library, ({ settings }) => ({ ...settings, effective: '2030-01-01' })),
  'postponement of an earlier day': (library) =>
    withPolicies(library, (policy) => ({
      ...policy,
      settings: {
        ...policy.settings,
        events: [
          ...policy.settings.events,
          ...policy.versions.slice(1).map(({ id, published }) => ({
            ...{ kind: 'postponement' as const, version: id, on: published },
            ...{ effective: '2030-01-01', reason: 'Later.' },
          })),
        ],
      },
    })),
  'withdrawal of an earlier day': (library) =>
    withPolicies(library, (policy) => ({
      ...policy,
      settings: {
        ...policy.settings,
        events: [
          ...policy.settings.events,
          ...policy.versions.slice(1).map(({ id, published }) => ({
            ...{ kind: 'withdrawal' as const, version: id, on: published, reason: 'No.' },
          })),
        ],
      },
    })),
  'later publication': (library) =>
    withPolicies(library, (policy) => ({
      ...policy,
      versions: policy.versions.map((version, index) =>
        index === 0 ? version : { ...version, published: '2030-01-01' },
      ),
    })),
};

function withPolicies(library: Library, change: (policy: Policy) => Policy): Library {
  return { ...library, policies: library.policies.map(change) };
}

function withSettings(library: Library, settings: Partial<Policy['settings']>): Library {
  return withPolicies(library, (policy) => ({
    ...policy,
    settings: { ...policy.settings, ...settings },
  }));
}

function withVersions(
  library: Library,
  change: (version: Version) => Version['settings'],
): Library {
  return withPolicies(library, (policy) => ({
    ...policy,
    versions: policy.versions.map((version) => ({ ...version, settings: change(version) })),
  }));
}

function withNotices(library: Library, notices: Partial<Library['site']['notices']>): Library {
  const { site } = library;
  return { ...library, site: { ...site, notices: { ...site.notices, ...notices } } };
}
