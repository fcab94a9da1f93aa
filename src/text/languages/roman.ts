const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC', 'C'];

/** A number from 1 to 100 in Roman numerals, as some languages count centuries. */
export const roman = (number: number): string => tens[Math.floor(number / 10)]! + ones[number % 10]!;
