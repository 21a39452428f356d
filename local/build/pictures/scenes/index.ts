import { bins, dogWalk, stairwell } from './home';
import type { SceneDrawing } from './scene';
import { busStop, crossing, inCarriage } from './street';
import { museum, park } from './visit';
import { balconies, charging, fireLane } from './yard';

export const SCENES: Readonly<Record<string, SceneDrawing>> = {
  'scene-stairwell': stairwell,
  'scene-bins': bins,
  'scene-dog-walk': dogWalk,
  'scene-carriage': inCarriage,
  'scene-crossing': crossing,
  'scene-park': park,
  'scene-museum': museum,
  'scene-charging': charging,
  'scene-bus-stop': busStop,
  'scene-balcony': balconies,
  'scene-fire-lane': fireLane,
};
