import cloud from 'wx-server-sdk';

// Once per instance. The environment is the one that the function is deployed to; the SDK takes a
// symbol here and its types say string.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

export { cloud };
