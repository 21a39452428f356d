export { callerOf } from './caller';
export { holdTime, releaseTime, type TimeSpan } from './agenda';
export { reaches } from './identity.policy';
export { rolesOf } from './roles.repository';
export { chooseStation, describeMe, profileOf, setElder, showMe } from './profile';
export { userRow, userDocumentId, type UserRow } from './users.repository';
export { roleId, roleRow, type RoleRow } from './roles.repository';
