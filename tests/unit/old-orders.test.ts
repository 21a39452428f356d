import { cellDocument } from '../../cloudfunctions/modules/recruitment/cells.repository';
import { recruitmentOrderDocument } from '../../cloudfunctions/modules/recruitment/orders.repository';

it('a post of an order from before there were routes is one that is stood at', () => {
  const old = { name: '引导', need: 2, skill: '' };
  expect(recruitmentOrderDocument.shape.posts.parse([old])).toEqual([{ ...old, stops: [] }]);
});

it('an order and a cell from before there were agreements ask for none', () => {
  expect(recruitmentOrderDocument.shape.agreement.parse(undefined)).toBe('');
  expect(cellDocument.shape.needsSigned.parse(undefined)).toBe(false);
});
