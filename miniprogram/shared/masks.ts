/** What is shown of a name or a number to those who need not know it all. */

/** 林*, 王*明, 欧阳**: the first character and, of longer names, the last. */
export function maskName(name: string): string {
  const letters = Array.from(name);
  if (letters.length <= 1) return letters.length === 0 ? '' : '*';
  if (letters.length === 2) return `${letters[0] ?? ''}*`;
  return `${letters[0] ?? ''}${'*'.repeat(letters.length - 2)}${letters[letters.length - 1] ?? ''}`;
}

/** 示例区***: so much that one sees that there is one. */
export function maskAddress(address: string): string {
  const letters = Array.from(address);
  return letters.length === 0 ? '' : `${letters.slice(0, Math.min(3, letters.length - 1)).join('')}***`;
}

/** 138****5678; shorter numbers keep their last four. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (digits.length < 5) return '*'.repeat(digits.length);
  return digits.length === 11 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `****${digits.slice(-4)}`;
}
