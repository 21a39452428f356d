import { makeRouter, type UseCases } from '../kernel/router';
import * as activities from '../modules/activities';
import * as classroom from '../modules/classroom';
import * as home from '../modules/home';
import * as identity from '../modules/identity';
import * as units from '../modules/units';
import { gate } from './gate';

const useCases: UseCases = {
  'home.show': home.showHome,
  'identity.showMe': identity.showMe,
  'identity.chooseStation': identity.chooseStation,
  'identity.setElder': identity.setElder,
  'units.listStations': units.listStations,
  'activities.list': activities.listActivities,
  'activities.listMine': activities.listMine,
  'activities.show': activities.showActivity,
  'activities.signUp': activities.signUp,
  'activities.cancelSignUp': activities.cancelSignUp,
  'activities.listManaged': activities.listManaged,
  'activities.showManaged': activities.showManaged,
  'activities.create': activities.createActivity,
  'activities.update': activities.updateActivity,
  'activities.publish': activities.publishActivity,
  'classroom.showRegulation': classroom.showRegulation,
};

const route = makeRouter(useCases, gate);

/** Answers people: everything that a phone asks comes in here. */
export const main = (event: unknown) => route(event);
