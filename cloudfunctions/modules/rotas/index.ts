export { askTurns, dropTurns } from './ask';
export { dutiesOf, dutyOf, dutyPartiesOf, dutyPartOf, releaseDuty, unitOfDuty } from './duties';
export { cancelRota, createRota, listRotas, publishRota, setDayOff, showRota, updateRota } from './manage';
export { answerSlot, listMine, stepBack } from './mine';
export { exportMonth, showMonth } from './month';
export { rotaData } from './person-data';
export { remindRotas, repairRotas } from './repair';
export { unitOfRota, type RotaRow } from './rotas.repository';
export { timeOperation, turnId, type TurnRow } from './turns.repository';
