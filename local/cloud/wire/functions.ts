import * as z from 'zod';
import { CloudError } from '../engine/cloud-error';
import type { FunctionHost } from '../host/function-host';
import type { AdminHandlers } from './admin-request';

const invocation = z.looseObject({ function_name: z.string(), request_data: z.string().default('{}') });

/** A function calls another one; who called the first is who calls the second. */
export function functionHandlers(host: FunctionHost): AdminHandlers {
  return {
    'functions.invokeFunction': async (raw) => {
      const { function_name: name, request_data: data } = invocation.parse(raw);
      try {
        const { result } = await host.invoke(name, JSON.parse(data), host.callerOf(raw.wxCloudApiToken));
        return { data: { response_data: JSON.stringify(result) } };
      } catch (error) {
        if (error instanceof CloudError && error.code === 'FUNCTIONS_REQUEST_FAIL') throw error;
        throw new CloudError('FUNCTIONS_EXECUTE_FAIL', error instanceof Error ? error.message : String(error));
      }
    },
  };
}
