import { bare, box, circle, line, onGround, paper, place, shape, solid, thin, tint } from '../draw/drawing';
import { crouch, stand } from '../parts/people';
import { fence } from '../parts/street';
import { cloud, forbids, post, rays } from '../parts/signs';
import { camera, flag } from '../parts/things';
import type { Items } from './card';

/** A hall with a curved roof, as of a temple. */
const temple = bare(
  paper('M150 120Q176 110 184 78H306Q314 110 340 120Z'),
  paper(box(170, 120, 150, 144)),
  tint(box(218, 160, 54, 104)),
);
const burner = bare(tint('M-24-40H24L16-14H-16Z'), line('M-14-14V0M14-14V0M0-40V-66M-9-40V-60M9-40V-60'));
/** 文明旅游：第二十条。 */
export const a20First: Items = {
  1: {
    wrong: onGround(
      temple,
      place(286, burner),
      crouch(200, {
        hair: 'greyBun',
        wear: 'sand',
        reach: [
          [34, 10],
          [36, 12],
        ],
        areEyesShut: true,
      }),
      stand(96, {
        hair: 'cap',
        wear: 'sky',
        bottom: 'shorts',
        lean: 18,
        reach: [
          [48, 0],
          [46, 6],
        ],
        carries: [camera()],
      }),
      place(172, rays('red', 6, 24, [-60, -20, 20, 60]), { y: 142 }),
    ),
    right: onGround(
      temple,
      place(286, burner),
      crouch(196, {
        hair: 'greyBun',
        wear: 'sand',
        reach: [
          [34, 10],
          [36, 12],
        ],
        areEyesShut: true,
      }),
      stand(70, {
        wear: 'sky',
        lean: 8,
        nod: 10,
        mouth: 'smile',
        reach: [
          [26, 50],
          [22, 54],
        ],
        carries: [[solid('M-12 4A14 12 0 0 1 14 4L26 8H-12Z')]],
      }),
      shape('green', 'M104 282H160M116 272L104 282L116 292M148 272L160 282L148 292'),
    ),
  },
  2: {
    wrong: onGround(
      solid('M214 264L236 300H343V264Z'),
      thin('M236 264L250 290M276 264L288 290M316 264L326 290'),
      place(150, fence(180, 62, 30)),
      stand(226, {
        hip: [214, 178],
        feet: [
          [244, 236],
          [186, 206],
        ],
        wear: 'redThing',
        lean: 10,
        reach: [
          [36, 30],
          [52, -10],
        ],
      }),
      place(
        36,
        post(
          150,
          place(0, forbids([solid(circle(0, -12, 4)), line('M0-6V4L-6 14M0 4L7 14')]), { y: -150, scale: 0.9 }),
        ),
      ),
      stand(100, {
        hair: 'cap',
        wear: 'sky',
        mouth: 'open',
        brow: 'sad',
        reach: [
          [56, 0],
          [10, 60],
        ],
      }),
    ),
    right: onGround(
      solid('M214 264L236 300H343V264Z'),
      thin('M236 264L250 290M276 264L288 290M316 264L326 290'),
      place(150, fence(180, 62, 30)),
      stand(64, {
        hair: 'cap',
        wear: 'sky',
        mouth: 'smile',
        reach: [
          [30, -40],
          [8, 60],
        ],
        carries: [flag('greenSpot')],
      }),
      stand(130, { hair: 'grey', wear: 'sand', mouth: 'smile', reach: [[40, 30], null] }),
      stand(190, { mouth: 'smile', reach: [[34, 34], null] }),
      place(290, cloud(), { y: 120 }),
    ),
  },
};
