const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC', 'C'];

/** A Roman numeral from 1 to 100; some languages number centuries with them. */
export const roman = (number: number): string => tens[Math.floor(number / 10)]! + ones[number % 10]!;
