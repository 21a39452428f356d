/**
 * Parts of a multipart/form-data body; each value is a Latin-1 string, one character a byte. The parser
 * (Node's own) decodes parts without a file name as UTF-8, which would spoil protobuf, so the body goes
 * through it with every byte made a character of its own.
 */
export async function parseMultipart(body: Buffer, contentType: string): Promise<Record<string, string>> {
  const transcoded = Buffer.from(body.toString('latin1'), 'utf8');
  const form = await new Response(transcoded, { headers: { 'content-type': contentType } }).formData();
  const parts: Record<string, string> = {};
  for (const [name, value] of form.entries()) parts[name] = typeof value === 'string' ? value : await value.text();
  return parts;
}

export const bytesOf = (latin1: string): Buffer => Buffer.from(latin1, 'latin1');
