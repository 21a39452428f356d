export { acceptOffer } from './accept-offer';
export { answer } from './answer';
export { decline } from './decline';
export { cancelOrder, createOrder, listManaged, publishOrder, showManaged, updateOrder } from './manage';
export { publishedOrder, unitOfOrder } from './orders.repository';
export { recruitmentData } from './person-data';
export { nextDuties, showMine } from './read-mine';
export { listMine, listOrders, showOrder, showShift } from './read';
export { carryOnOrders, repairAnswers } from './repair';
