import protobuf from 'protobufjs';

/**
 * The protobuf messages that wx-server-sdk exchanges for `cloud.openapi` (captured from 4.0.2; field
 * numbers are the wire's, names are ours).
 */
const { root } = protobuf.parse(`
  syntax = "proto3";
  message Pair { string key = 1; bytes value = 2; string contentType = 3; }
  message OpenApi { repeated Pair pairs = 1; }
  message Service { string name = 1; bytes request = 2; }
  message Request { int32 kind = 1; OpenApi openapi = 2; Service service = 4; }
  message OpenDataRequest { repeated string ids = 2; }
  message OpenDataItem { string id = 1; string json = 2; }
  message OpenData { repeated OpenDataItem items = 1; }
  message Response { bytes body = 1; string contentType = 2; int32 errorCode = 3; int32 httpCode = 4; int32 serviceError = 6; }
`);
const request = root.lookupType('Request');
const response = root.lookupType('Response');

const openDataRequest = root.lookupType('OpenDataRequest');
const openData = root.lookupType('OpenData');

interface DecodedRequest {
  service?: { request: Uint8Array };
  openapi?: { pairs?: { key: string; value: Uint8Array }[] };
}

/** The call's parameters; each value travels as JSON. */
export function decodeOpenApi(bytes: Uint8Array): Record<string, unknown> {
  const { openapi } = request.toObject(request.decode(bytes)) as DecodedRequest;
  const parameters: Record<string, unknown> = {};
  for (const { key, value } of openapi?.pairs ?? [])
    parameters[key] = JSON.parse(Buffer.from(value).toString()) as unknown;
  return parameters;
}

export interface OpenApiAnswer {
  body: Buffer;
  contentType?: string;
  errorCode?: number;
}

export function encodeOpenApi({ body, contentType = 'application/json', errorCode = 0 }: OpenApiAnswer): Buffer {
  return Buffer.from(response.encode(response.create({ body, contentType, errorCode, httpCode: 200 })).finish());
}

/** Ids of sealed data that `cloud.getOpenData` asks for. */
export function decodeOpenDataIds(bytes: Uint8Array): string[] {
  const { service } = request.toObject(request.decode(bytes)) as DecodedRequest;
  if (!service) return [];
  const asked = openDataRequest.toObject(openDataRequest.decode(service.request)) as { ids?: string[] };
  return asked.ids ?? [];
}

export function encodeOpenData(items: readonly { id: string; json: string }[]): Buffer {
  return Buffer.from(openData.encode(openData.create({ items })).finish());
}
