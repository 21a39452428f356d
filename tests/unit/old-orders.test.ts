import { recruitmentOrderDocument } from '../../cloudfunctions/modules/recruitment/orders.repository';

it('a post of an order from before there were routes is one that is stood at', () => {
  const old = { name: '引导', need: 2, skill: '' };
  expect(recruitmentOrderDocument.shape.posts.parse([old])).toEqual([{ ...old, stops: [] }]);
});
