import { bare, box, line, onGround, paper, place, roundBox, shape, thin, tint } from '../draw/drawing';
import { dog, DOG_COLLAR, poop } from '../parts/animals';
import { crouch, lie, stand, walk } from '../parts/people';
import { bed, door, exitSign } from '../parts/rooms';
import { grass, tree } from '../parts/street';
import { arrow, bolt, clock, cross, moon, padlock, rays, sun, waves } from '../parts/signs';
import { parcel } from '../parts/things';
import { bicycle, car, ebike, fireTruck } from '../parts/vehicles';
import type { Items } from './card';

const stairHall = bare(thin('M0 150H100M243 150H343'), place(172, door(96, 190)), line('M60 264V60M284 264V60'));
const drill = bare(tint('M-8-10H26V6H6L2 26H-12Z'), line('M26-2H48'));
const spaces = bare(shape('shade', box(0, 236, 343, 64)), shape('stripe', 'M150 240h7l-24 60h-8zM330 240h7l-4 60h-8z'));
const corridor = bare(thin('M0 74H343'), place(60, door(70, 168)), place(300, door(70, 168)));
const lane = bare(
  shape('shade', box(0, 264, 343, 36)),
  shape('light', 'M0 270H343V275H0ZM0 292H343V297H0Z'),
  shape('far', box(246, 40, 110, 224)),
  tint(box(270, 66, 60, 44), box(270, 136, 60, 44)),
);

/** 社区生活方面重点治理：第三十条。 */
export const a30: Items = {
  1: {
    wrong: onGround(
      stairHall,
      place(150, parcel(90, 56)),
      place(238, parcel(76, 48)),
      place(140, parcel(66, 50), { y: 208 }),
      place(186, parcel(54, 40, 'redThing'), { y: 208 }),
      place(160, parcel(50, 38, 'redThing'), { y: 158 }),
      place(58, bicycle('red'), { scale: 0.9 }),
    ),
    right: onGround(
      stairHall,
      walk(170, { hair: 'grey', wear: 'sand', mouth: 'smile' }),
      place(110, arrow(120), { y: 284 }),
    ),
  },
  2: {
    wrong: onGround(
      place(40, tree(160)),
      walk(120, { wear: 'sky' }),
      place(176, poop(), { scale: 1.2 }),
      shape('red', 'M164 232q-6-8 0-16M188 232q-6-8 0-16'),
      place(262, dog('redThing')),
      thin('M206 216H190M210 238H198'),
      place(318, grass(0)),
    ),
    right: onGround(
      place(40, tree(160)),
      crouch(120, {
        hair: 'bob',
        wear: 'sand',
        reach: [
          [40, 52],
          [54, 6],
        ],
        carries: [[shape('greenThing', 'M-12-10H12L16 16H-16Z')]],
      }),
      place(262, dog('sand')),
      shape('green', `M196 202Q236 230 ${262 + DOG_COLLAR[0]} ${264 + DOG_COLLAR[1]}`),
      place(318, grass(0)),
    ),
  },
  3: {
    wrong: onGround(
      line('M172 264V44'),
      place(34, clock(10, 20), { y: 88 }),
      place(138, moon(), { y: 82, scale: 0.7 }),
      stand(96, {
        wear: 'redThing',
        hair: 'helmet',
        reach: [
          [34, 22],
          [38, 34],
        ],
        carries: [drill],
      }),
      place(172, rays('red', 6, 26, [-60, -30, 0, 30, 60]), { y: 150 }),
      place(216, waves('red', 2), { y: 150 }),
      place(262, bed(130), { scale: 0.9 }),
      lie(262, 214, { size: 0.66, wear: 'sand', brow: 'cross', hands: [[222, 200], null] }),
    ),
    right: onGround(
      line('M172 264V44'),
      place(34, clock(10, 20), { y: 88 }),
      place(138, sun(), { y: 84, scale: 0.6 }),
      stand(96, {
        wear: 'sky',
        hair: 'helmet',
        mouth: 'smile',
        reach: [
          [34, 22],
          [38, 34],
        ],
        carries: [drill],
      }),
      shape('greenThing', roundBox([162, 110], 20, 110, 6)),
      stand(256, {
        hair: 'grey',
        wear: 'sand',
        mouth: 'smile',
        reach: [[30, 36], null],
        carries: [[paper(box(-10, -12, 24, 22))]],
      }),
    ),
  },
  4: {
    wrong: onGround(
      spaces,
      shape('red', 'M196 262L216 206H246L266 262M206 234H256'),
      place(231, padlock('redSpot'), { y: 244, scale: 0.7 }),
      place(90, car('sky')),
      stand(306, { face: -1, brow: 'cross', wear: 'redThing', reach: [[52, 24], null] }),
    ),
    right: onGround(
      spaces,
      place(236, car('sky')),
      stand(70, { hair: 'grey', wear: 'sand', mouth: 'smile', reach: [[52, 10], null] }),
      place(120, arrow(40), { y: 284 }),
    ),
  },
  5: {
    wrong: onGround(
      corridor,
      place(180, ebike()),
      shape('red', 'M216 210Q262 214 262 160'),
      shape('redThing', roundBox([252, 134], 22, 28, 4)),
      place(160, bolt(), { y: 156 }),
      place(160, rays('red', 26, 40, [200, 240, 300, 340]), { y: 158 }),
      place(120, exitSign(), { y: 96, scale: 0.6 }),
    ),
    right: onGround(
      corridor.slice(0, -2),
      place(120, exitSign(), { y: 96, scale: 0.6 }),
      walk(150, { wear: 'sky', mouth: 'smile' }),
      line('M236 264V120'),
      paper('M214 120L234 100H343V120Z'),
      place(292, ebike(), { scale: 0.72 }),
      shape('greenThing', roundBox([240, 160], 26, 38, 4)),
      place(253, bolt('greenSpot'), { y: 179, scale: 0.6 }),
    ),
  },
  6: {
    wrong: onGround(
      lane,
      place(200, car('paper')),
      place(60, fireTruck(), { scale: 0.9 }),
      place(200, cross(), { y: 150, scale: 1.2 }),
    ),
    right: onGround(lane, place(140, fireTruck(), { scale: 1.1 }), place(120, arrow(100), { y: 100 })),
  },
};
