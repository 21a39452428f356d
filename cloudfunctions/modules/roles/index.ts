export { acceptInvitation, showInvitation } from './accept-invitation';
export { CENTER_STAFF, counterRow, counters, type CounterRow } from './center-staff';
export { end, endRole, resignRole } from './end-role';
export { invitationRow, sealedInvitations, unitOfInvitation } from './invitations.repository';
export { invite, withdrawInvitation } from './invite';
export { listRoles } from './list-roles';
export { repairRoles } from './repair-roles';
export { mayGive, reaches } from './roles.policy';
export {
  FOREVER,
  roleId,
  roleRow,
  rolesHeldAt,
  rolesOf,
  sealedRoles,
  unitOfRole,
  type RoleRow,
} from './roles.repository';
export { setUp } from './set-up';
export { resignAll, roleData } from './person-data';
