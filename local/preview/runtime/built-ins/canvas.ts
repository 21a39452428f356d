import { setQueryNode } from '../engine/selector-query';
import { prepareCanvas } from '../wx/canvas-node';
import { builtIn, flag, text } from './define';

/** Canvas 2d: the page asks for its node by a selector query and sets its size in real pixels itself. */
export const canvas = builtIn('canvas', { type: text('2d'), canvasId: text(), disableScroll: flag() }, (self) => {
  const node = document.createElement('canvas');
  self.node.append(node);
  setQueryNode(self.component, prepareCanvas(node));
  return {
    update: () => {
      if (self.values.type !== '2d')
        throw new Error(`<canvas type="${self.values.type}"> is not supported by the local preview`);
    },
  };
});
