import { on, type CollectionDefinition } from './collection-definition';

/** 招募令 and 值守排班. */
export const RECRUITMENT_COLLECTIONS: readonly CollectionDefinition[] = [
  {
    name: 'recruitmentOrders',
    owner: 'recruitment',
    indexes: [
      on('state', 'endAt'),
      on('state', 'audienceUnitId', 'endAt'),
      on('state', 'unitId', 'endAt'),
      on('unitId', ['createdAt', -1]),
      on('todo', 'todoAt'),
    ],
    afterErasure: 'none',
  },
  {
    name: 'cells',
    owner: 'recruitment',
    indexes: [on('orderId', 'shift'), on('todo', 'todoAt')],
    afterErasure: 'none',
  },
  { name: 'recruitmentWaves', owner: 'recruitment', indexes: [on('todo', 'todoAt')], afterErasure: 'none' },
  {
    name: 'answers',
    owner: 'recruitment',
    indexes: [
      on('userId', ['startAt', -1]),
      on('cellId', 'state', 'queuedAt', '_id'),
      on('orderId', '_id'),
      on('swapCode'),
      on('todo', 'todoAt'),
    ],
    afterErasure: 'removed',
  },
  {
    name: 'rotas',
    owner: 'rotas',
    indexes: [on('unitId', ['createdAt', -1]), on('todo', 'todoAt')],
    afterErasure: 'none',
  },
  {
    name: 'rotaTurns',
    owner: 'rotas',
    indexes: [
      on('rotaId', 'startAt', '_id'),
      on('userId', 'startAt'),
      on('dutyId', 'state'),
      on('state', 'startAt', '_id'),
      on('todo', 'todoAt'),
    ],
    afterErasure: 'removed',
  },
  { name: 'rotaAsks', owner: 'rotas', indexes: [on('userId'), on('todo', 'todoAt')], afterErasure: 'removed' },
  {
    name: 'handovers',
    owner: 'recruitment',
    indexes: [on('dutyId', 'words'), on('userId'), on('todo', 'todoAt')],
    afterErasure: 'removed',
  },
  {
    name: 'reliefs',
    owner: 'recruitment',
    indexes: [on('cellId', 'state', 'at'), on('dutyId', 'at'), on('userId'), on('todo', 'todoAt')],
    afterErasure: 'removed',
  },
  {
    name: 'incidents',
    owner: 'recruitment',
    indexes: [on('orderId', 'state', ['at', -1]), on('userId', 'cellId'), on('todo', 'todoAt')],
    afterErasure: 'removed',
  },
  {
    name: 'noShows',
    owner: 'recruitment',
    indexes: [on('dutyId', 'at'), on('userId'), on('todo', 'todoAt')],
    afterErasure: 'removed',
  },
  { name: 'agreements', owner: 'recruitment', indexes: [on('userId'), on('orderId', '_id')], afterErasure: 'removed' },
  {
    name: 'unitPlaces',
    owner: 'recruitment',
    indexes: [on('cellId'), on('orderId', 'unitId'), on('code'), on('todo', 'todoAt')],
    afterErasure: 'none',
  },
  {
    name: 'thanks',
    owner: 'recruitment',
    indexes: [on('orderId', '_id'), on('userId', ['startAt', -1]), on('todo', 'todoAt')],
    afterErasure: 'removed',
  },
  { name: 'onCalls', owner: 'recruitment', indexes: [], afterErasure: 'removed' },
];
