import { RECRUITMENT_COLLECTIONS } from './collections-recruitment';
import { on, type CollectionDefinition } from './collection-definition';

export type { CollectionDefinition, IndexDefinition } from './collection-definition';

/**
 * Every collection with its indexes and who may touch it without a function (nobody): the one source
 * for the local cloud, the tests and the set-up of a real environment. The platform allows 20 indexes
 * a collection and 100 collections; we keep to 8 and 60.
 */
export const COLLECTIONS: readonly CollectionDefinition[] = [
  {
    name: 'users',
    owner: 'identity',
    indexes: [{ ...on('userId'), unique: true }, on('actorId'), on('stationId', 'actorKind'), on('todo', 'todoAt')],
    afterErasure: 'removed',
  },
  { name: 'people', owner: 'identity', indexes: [on('phoneIndex')], afterErasure: 'removed' },
  {
    name: 'volunteers',
    owner: 'identity',
    indexes: [on('unitId', ['since', -1], ['_id', -1]), on('unitId', '_id')],
    afterErasure: 'removed',
  },
  { name: 'consents', owner: 'identity', indexes: [on('userId', ['at', -1])], afterErasure: 'removed' },
  {
    name: 'roles',
    owner: 'roles',
    indexes: [on('userId'), on('unitId', ['from', -1]), on('todo', 'todoAt')],
    afterErasure: 'removed',
  },
  {
    name: 'invitations',
    owner: 'roles',
    indexes: [on('unitId', ['givenAt', -1]), on('givenBy', 'state')],
    afterErasure: 'removed',
  },
  { name: 'counters', owner: 'roles', indexes: [], afterErasure: 'none' },
  {
    name: 'units',
    owner: 'units',
    indexes: [on('kind', '_id'), on('path', '_id'), on('parentId', '_id'), on('todo')],
    afterErasure: 'none',
  },
  {
    name: 'activities',
    owner: 'activities',
    indexes: [
      on('state', 'startAt', '_id'),
      on('state', 'audienceUnitId', 'startAt', '_id'),
      on('todo', 'todoAt'),
      on('unitId', ['startAt', -1], ['_id', -1]),
      on('state', 'terms', 'startAt', '_id'),
      on('state', 'unitId', 'endAt'),
      on('state', 'endAt'),
      on('seriesId', 'startAt'),
    ],
    afterErasure: 'none',
  },
  {
    name: 'registrations',
    owner: 'activities',
    indexes: [
      on('userId', 'startAt'),
      on('todo', 'todoAt'),
      on('activityId', 'state', 'queuedAt', '_id'),
      on('activityId', '_id'),
      on('state', 'startAt', '_id'),
    ],
    afterErasure: 'nameless',
  },
  {
    name: 'evaluations',
    owner: 'activities',
    indexes: [on('activityId', ['at', -1]), on('activityId', 'stars'), on('userId')],
    afterErasure: 'removed',
  },
  {
    name: 'attendances',
    owner: 'attendance',
    indexes: [
      on('occasionId', '_id'),
      on('unitId', 'awaited', 'endAt'),
      on('unitId', 'endAt'),
      on('userId', 'startAt'),
      on('todo', 'todoAt'),
    ],
    afterErasure: 'nameless',
  },
  {
    name: 'records',
    owner: 'service-records',
    indexes: [
      on('userId', ['from', -1], ['_id', -1]),
      on('unitId', ['from', -1], ['_id', -1]),
      on('activityId', ['from', -1], ['_id', -1]),
      on('corrects'),
      on('todo', 'at', '_id'),
      on('todo', 'unitId'),
    ],
    afterErasure: 'nameless',
  },
  { name: 'chain', owner: 'service-records', indexes: [on('unitId', 'seq'), on('recordId')], afterErasure: 'none' },
  {
    name: 'corrections',
    owner: 'service-records',
    indexes: [on('unitId', 'state', 'askedAt'), on('recordId'), on('userId'), on('todo', 'todoAt')],
    afterErasure: 'removed',
  },
  { name: 'proofs', owner: 'service-records', indexes: [on('userId')], afterErasure: 'removed' },
  {
    name: 'attempts',
    owner: 'classroom',
    indexes: [
      on('userId', ['at', -1]),
      on('userId', 'testId'),
      on('stationId', 'week', 'isRight'),
      on('todo', 'todoAt'),
      on('points', 'at'),
    ],
    afterErasure: 'removed',
  },
  { name: 'reviews', owner: 'classroom', indexes: [on('userId', 'dueAt')], afterErasure: 'removed' },
  { name: 'progress', owner: 'classroom', indexes: [on('userId')], afterErasure: 'removed' },
  {
    name: 'lessons',
    owner: 'classroom',
    indexes: [
      on('isLive', 'audienceUnitId', ['publishedAt', -1]),
      on('isLive', ['publishedAt', -1]),
      on('unitId', ['editedAt', -1]),
    ],
    afterErasure: 'none',
  },
  { name: 'lessonVersions', owner: 'classroom', indexes: [], afterErasure: 'none' },
  {
    name: 'posts',
    owner: 'classroom',
    indexes: [
      on('lessonId', 'state', ['at', -1], ['_id', -1]),
      on('stationId', 'state', ['at', -1], ['_id', -1]),
      on('userId', 'lessonId', 'state'),
    ],
    afterErasure: 'removed',
  },
  {
    name: 'assignments',
    owner: 'classroom',
    indexes: [on('unitId', ['createdAt', -1]), on('targetIds', 'state', ['createdAt', -1])],
    afterErasure: 'none',
  },
  { name: 'assignmentParts', owner: 'classroom', indexes: [on('userId')], afterErasure: 'removed' },
  { name: 'tallies', owner: 'classroom', indexes: [on('assignmentId', 'stationId')], afterErasure: 'none' },
  { name: 'learners', owner: 'classroom', indexes: [], afterErasure: 'removed' },
  {
    name: 'sessions',
    owner: 'live',
    indexes: [
      on('state', 'startAt', '_id'),
      on('state', 'audienceUnitId', 'startAt', '_id'),
      on('unitId', ['startAt', -1]),
      on('todo', 'todoAt'),
      on('todo', 'lacking'),
    ],
    afterErasure: 'none',
  },
  {
    name: 'orders',
    owner: 'live',
    indexes: [
      on('userId', ['at', -1]),
      on('unitId', ['at', -1]),
      on('sessionId', '_id'),
      on('sessionId', 'unitId'),
      on('todo', 'todoAt'),
    ],
    afterErasure: 'removed',
  },
  ...RECRUITMENT_COLLECTIONS,
  { name: 'links', owner: 'links', indexes: [on('objectId', 'unitId')], afterErasure: 'none' },
  { name: 'linkOpenings', owner: 'links', indexes: [], afterErasure: 'none' },
  { name: 'linkCounts', owner: 'links', indexes: [on('linkId', 'day')], afterErasure: 'none' },
  { name: 'linkGroups', owner: 'links', indexes: [on('linkId')], afterErasure: 'none' },
  {
    name: 'notices',
    owner: 'notices',
    indexes: [
      on('userId', ['at', -1], ['_id', -1]),
      on('userId', 'readAt', 'at'),
      on('state', 'sendAt'),
      on('page', 'kind', ['at', -1]),
    ],
    afterErasure: 'removed',
  },
  { name: 'subscriptions', owner: 'notices', indexes: [on('userId')], afterErasure: 'removed' },
  { name: 'exports', owner: 'kernel', indexes: [on('userId'), on('until')], afterErasure: 'removed' },
  {
    name: 'audit',
    owner: 'kernel',
    indexes: [on('path', ['at', -1], ['_id', -1]), on('actorId'), on('subjectId', ['at', -1])],
    afterErasure: 'nameless',
  },
  { name: 'quotas', owner: 'kernel', indexes: [on('until')], afterErasure: 'removed' },
  { name: 'limits', owner: 'kernel', indexes: [on('until')], afterErasure: 'none' },
  { name: 'leases', owner: 'kernel', indexes: [], afterErasure: 'none' },
];

/** Queries that may go without an index, by their shape in `/_local/ops`, each with its reason. */
export const UNINDEXED: Readonly<Record<string, string>> = {
  // The platform has an index on _id of its own; the local engine keeps documents by id, but not in order.
  'people{_id} sort _id': 'the walk after a change of keys, by _id',
  'roles{_id} sort _id': 'the walk after a change of keys, by _id',
  'invitations{_id} sort _id': 'the walk after a change of keys, by _id',
  'registrations{_id} sort _id': 'the walk after a change of keys, by _id',
};
