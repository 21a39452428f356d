import { bare, box, line, onGround, paper, place, red, shape, thin, tint } from '../draw/drawing';
import { stand } from '../parts/people';
import { grass } from '../parts/street';
import { bolt, rays } from '../parts/signs';
import { parcel, pot } from '../parts/things';
import { ebike } from '../parts/vehicles';
import type { Items } from './card';

/** A balcony seen from the street: its rail and what is behind it. */
const balcony = bare(
  paper(box(86, 60, 172, 110)),
  thin('M172 60V170'),
  tint(box(62, 170, 220, 70)),
  thin('M62 190H282'),
);

/** 维护社区和谐：第十九条。 */
export const a19Second: Items = {
  4: {
    wrong: onGround(
      shape('far', box(176, 40, 180, 224)),
      tint(box(212, 74, 70, 56)),
      stand(246, { size: 0.5, y: 172, view: 'front', hasNoLegs: true, hands: [null, [226, 128]] }),
      shape('redThing', box(204, 130, 86, 12)),
      red('M214 140Q196 210 130 214'),
      place(92, ebike()),
      place(150, bolt(), { y: 176, scale: 0.9 }),
      place(92, rays('red', 8, 22, [200, 240, 300, 340]), { y: 180 }),
    ),
    right: onGround(
      line('M40 264V108M320 264V108'),
      paper('M20 108L60 76H310L340 108Z'),
      place(110, ebike()),
      shape('greenThing', box(226, 150, 46, 74)),
      place(249, bolt('greenSpot'), { y: 186 }),
      shape('green', 'M226 210Q196 232 170 206'),
      line('M249 224V264'),
    ),
  },
  5: {
    wrong: onGround(
      balcony,
      shape('redThing', box(40, 158, 264, 12)),
      place(84, pot(), { y: 158 }),
      place(150, pot('sand'), { y: 158 }),
      place(226, parcel(44, 30), { y: 158 }),
      shape('red', 'M284 170V232M270 232H298L302 256H266Z'),
      place(150, bare(shape('red', 'M0 0V30M-10 20L0 32L10 20')), { y: 208 }),
      place(60, grass(0)),
    ),
    right: onGround(
      balcony,
      place(118, pot(), { y: 170, scale: 0.9 }),
      place(228, pot('sand'), { y: 170, scale: 0.9 }),
      stand(176, { y: 262, hair: 'bob', view: 'front', wear: 'sand', mouth: 'smile', size: 0.9, hasNoLegs: true }),
      tint(box(62, 170, 220, 70)),
      thin('M62 190H282'),
    ),
  },
};
