import { makeRouter, type UseCases } from '../kernel/router';
import * as activities from '../modules/activities';
import * as audit from '../modules/audit';
import * as classroom from '../modules/classroom';
import * as home from '../modules/home';
import * as identity from '../modules/identity';
import * as live from '../modules/live';
import * as notices from '../modules/notices';
import * as privacy from '../modules/privacy';
import * as roles from '../modules/roles';
import * as units from '../modules/units';
import { gate } from './gate';

const useCases: UseCases = {
  'home.show': home.showHome,
  'identity.showMe': identity.showMe,
  'identity.chooseStation': identity.chooseStation,
  'identity.setElder': identity.setElder,
  'identity.showProfile': identity.showProfile,
  'identity.saveContact': identity.saveContact,
  'identity.registerVolunteer': identity.registerVolunteer,
  'identity.updateVolunteer': identity.updateVolunteer,
  'identity.withdrawConsent': identity.withdrawConsent,
  'identity.listWards': identity.listWards,
  'identity.addWard': identity.addWard,
  'identity.removeWard': privacy.removeWard,
  'identity.listUnitWards': identity.listUnitWards,
  'identity.addUnitWard': identity.addUnitWard,
  'identity.removeUnitWard': privacy.removeUnitWard,
  'identity.listVolunteers': identity.listVolunteers,
  'identity.showVolunteer': identity.showVolunteer,
  'roles.list': roles.listRoles,
  'roles.invite': roles.invite,
  'roles.withdrawInvitation': roles.withdrawInvitation,
  'roles.showInvitation': roles.showInvitation,
  'roles.acceptInvitation': roles.acceptInvitation,
  'roles.end': roles.endRole,
  'roles.resign': roles.resignRole,
  'roles.setUp': roles.setUp,
  'units.listStations': units.listStations,
  'units.show': units.showUnit,
  'units.listBelow': units.listBelow,
  'units.create': units.createUnit,
  'units.update': units.updateUnit,
  'units.move': units.moveUnit,
  'units.setState': units.setUnitState,
  'notices.list': notices.listNotices,
  'notices.markRead': notices.markRead,
  'notices.showTemplates': notices.showTemplates,
  'notices.addCredits': notices.addCredits,
  'privacy.show': privacy.showPrivacy,
  'privacy.export': privacy.exportMe,
  'privacy.erase': privacy.erase,
  'audit.list': audit.listAudit,
  'activities.list': activities.listActivities,
  'activities.listByArticle': activities.listByArticle,
  'activities.listMine': activities.listMine,
  'activities.show': activities.showActivity,
  'activities.signUp': activities.signUp,
  'activities.signUpWard': activities.signUpWard,
  'activities.cancelSignUp': activities.cancelSignUp,
  'activities.cancelWard': activities.cancelWard,
  'activities.showWards': activities.showWards,
  'activities.showUnitWards': activities.showUnitWards,
  'activities.showSlip': activities.showSlip,
  'activities.showUnitSlip': activities.showUnitSlip,
  'activities.listManaged': activities.listManaged,
  'activities.showManaged': activities.showManaged,
  'activities.create': activities.createActivity,
  'activities.update': activities.updateActivity,
  'activities.publish': activities.publishActivity,
  'classroom.showRegulation': classroom.showRegulation,
  'classroom.showHome': classroom.showHome,
  'classroom.listCards': classroom.listCards,
  'classroom.showCard': classroom.showCard,
  'classroom.saveProgress': classroom.saveProgress,
  'classroom.answer': classroom.answer,
  'classroom.listReviews': classroom.listReviews,
  'classroom.showTest': classroom.showTest,
  'live.list': live.listSessions,
  'live.show': live.showSession,
  'live.order': live.orderSession,
  'live.cancelOrder': live.cancelOrder,
  'live.orderForUnit': live.orderForUnit,
  'live.cancelUnitOrder': live.cancelUnitOrder,
  'live.listManaged': live.listManaged,
  'live.showManaged': live.showManaged,
  'live.listOrders': live.listOrders,
  'live.create': live.createSession,
  'live.update': live.updateSession,
  'live.cancel': live.cancelSession,
  'live.setChannels': live.setChannels,
  'live.setReplay': live.setReplay,
};

const route = makeRouter(useCases, gate);

/** Answers people: everything that a phone asks comes in here. */
export const main = (event: unknown) => route(event);
