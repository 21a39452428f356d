/**
 * Open data that the phone cannot read and a function can: the phone sends `wx.cloud.CloudID(id)`, the
 * platform puts the data in its place before the function is called, at the top level of the event only.
 * The preview sends `{ $cloudID: id }`; the one kind that it knows is the group of a shared card.
 */
const GROUP = /^local-group:(.{1,64})$/;

const isCloudId = (value: unknown): value is { $cloudID: string } =>
  typeof value === 'object' && value !== null && '$cloudID' in value && typeof value.$cloudID === 'string';

export function resolveCloudIds(event: unknown): unknown {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return event;
  return Object.fromEntries(
    Object.entries(event).map(([key, value]) => [key, isCloudId(value) ? openDataOf(value.$cloudID) : value]),
  );
}

/** What is behind an id, or why there is nothing. */
export function openDataOf(cloudID: string): object {
  const [, opengid] = GROUP.exec(cloudID) ?? [];
  if (opengid !== undefined) return { cloudID, data: { opengid } };
  return { cloudID, errCode: -601006, errMsg: 'cloudID is invalid or expired' };
}
