/**
 * Every collection with its indexes and who may touch it without a function (nobody): the one source
 * for the local cloud, the tests and the set-up of a real environment. The platform allows 20 indexes
 * a collection and 100 collections; we keep to 8 and 60.
 */
export interface IndexDefinition {
  name: string;
  /** field -> 1 ascending, -1 descending; an array field makes the index multikey */
  keys: readonly (readonly [field: string, direction: 1 | -1])[];
  unique?: true;
}

export interface CollectionDefinition {
  name: string;
  /** the context that owns it; no other touches it */
  owner: string;
  indexes: readonly IndexDefinition[];
}

export const COLLECTIONS: readonly CollectionDefinition[] = [
  {
    name: 'users',
    owner: 'identity',
    indexes: [{ name: 'userId', keys: [['userId', 1]], unique: true }],
  },
  {
    name: 'roles',
    owner: 'identity',
    indexes: [
      { name: 'userId', keys: [['userId', 1]] },
      { name: 'unitId', keys: [['unitId', 1]] },
    ],
  },
  {
    name: 'units',
    owner: 'units',
    indexes: [
      {
        name: 'kind',
        keys: [
          ['kind', 1],
          ['_id', 1],
        ],
      },
      { name: 'path', keys: [['path', 1]] },
    ],
  },
  {
    name: 'activities',
    owner: 'activities',
    indexes: [
      {
        name: 'state_start',
        keys: [
          ['state', 1],
          ['startAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'state_audience_start',
        keys: [
          ['state', 1],
          ['audienceUnitId', 1],
          ['startAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'unit_start',
        keys: [
          ['unitId', 1],
          ['startAt', -1],
        ],
      },
    ],
  },
  {
    name: 'registrations',
    owner: 'activities',
    indexes: [
      {
        name: 'user_start',
        keys: [
          ['userId', 1],
          ['startAt', 1],
        ],
      },
      {
        name: 'todo',
        keys: [
          ['todo', 1],
          ['todoAt', 1],
        ],
      },
      {
        name: 'activity',
        keys: [
          ['activityId', 1],
          ['state', 1],
        ],
      },
    ],
  },
  { name: 'leases', owner: 'jobs', indexes: [] },
];

/** Queries that may go without an index, by their shape in `/_local/ops`, each with its reason. */
export const UNINDEXED: Readonly<Record<string, string>> = {};
