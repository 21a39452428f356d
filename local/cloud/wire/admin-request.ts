import * as z from 'zod';

/** Body of `POST /admin`: one action of the SDK with its parameters (cloud-facts: the wire). */
export const adminRequest = z.looseObject({
  action: z.string(),
  /** token of the running function call; tells who is calling */
  wxCloudApiToken: z.string().default(''),
});
export type AdminRequest = z.infer<typeof adminRequest>;

/** A Buffer is answered as it is (openapi's protobuf); an object is merged into the JSON answer. */
export type AdminAnswer = Record<string, unknown> | Buffer;
export type AdminHandler = (request: AdminRequest) => Promise<AdminAnswer>;
export type AdminHandlers = Record<string, AdminHandler>;
