/** A mobile number, or a landline with its area code. */
export const PHONE_PATTERN = /^(1\d{10}|0\d{2,3}-?\d{7,8})$/;
export const PHONE_WRONG = '电话要填 11 位手机号，或带区号的座机';
