/** Data that the map's source does not have: continents, and ownership according to the United Nations. */

const list = (text) => text.split(' ').filter(Boolean);

/**
 * Africa, Asia, Europe, North America, South America, Oceania, Antarctica, according to the United Nations Statistics Division
 * (M49). `states` are the 193 members and the two observers, the Holy See and Palestine; `others` are the other areas in ISO
 * 3166-1, and Kosovo.
 */
export const continents = [
  {
    // Africa
    states: list(
      'DZ AO BJ BW BF BI CV CM CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU MA MZ NA NE NG RW ST SN SC SL SO ZA SS SD TZ TG TN UG ZM ZW',
    ),
    others: list('EH IO RE SH TF YT'),
  },
  {
    // Asia
    states: list(
      'AF AM AZ BH BD BT BN KH CN CY GE IN ID IR IQ IL JP JO KZ KW KG LA LB MY MV MN MM NP KP OM PK PH PS QA KR SA SG LK SY TJ TH TL TR TM AE UZ VN YE',
    ),
    others: list('HK MO TW'),
  },
  {
    // Europe
    states: list(
      'AL AD AT BY BE BA BG HR CZ DK EE FI FR DE GR HU IS IE IT LV LI LT LU MT MD MC ME NL MK NO PL PT RO RU SM RS SK SI ES SE CH UA GB VA',
    ),
    others: list('AX FO GG GI IM JE SJ XK'),
  },
  {
    // North America
    states: list('AG BS BB BZ CA CR CU DM DO SV GD GT HT HN JM MX NI PA KN LC VC TT US'),
    others: list('AI AW BL BM BQ CW GL GP KY MF MQ MS PM PR SX TC VG VI'),
  },
  { states: list('AR BO BR CL CO EC GY PY PE SR UY VE'), others: list('BV FK GF GS') },
  {
    // Oceania
    states: list('AU FJ KI MH FM NR NZ PW PG WS SB TO TV VU'),
    others: list('AS CC CK CX GU HM MP NC NF NU PF PN TK UM WF'),
  },
  { states: [], others: ['AQ'] },
];

/** Areas without a code in the source. Any other such area is disputed land. */
export const named = {
  Akrotiri: 'CY',
  Baikonur: 'KZ',
  'Cyprus U.N. Buffer Zone': 'CY',
  Dhekelia: 'CY',
  Kosovo: 'XK',
  'N. Cyprus': 'CY',
  Somaliland: 'SO',
  'USNB Guantanamo Bay': 'CU',
};

/**
 * Boxes (west, south, east, north) in which land of some owners has another owner: territories with their own ISO code, and areas
 * where the source shows who controls them. Crimea: resolution A/RES/68/262. Jammu and Kashmir: not determined.
 */
export const corrections = [
  { box: [-55, 2, -51, 6], from: ['FR'], to: 'GF' },
  { box: [-62, 14, -60, 17], from: ['FR'], to: '*' },
  { box: [40, -25, 60, -10], from: ['FR'], to: '*' },
  { box: [5, 74, 35, 81], from: ['NO'], to: 'SJ' },
  { box: [32.4, 44.3, 36.7, 46.2], from: ['RU'], to: 'UA' },
  { box: [73.6, 33.2, 79.5, 36.9], from: ['IN', 'PK', 'CN'], to: '*' },
];

/** Positions of states whose largest island is not the most populated one. */
export const anchors = { KI: [173, 1.4], MV: [73.5, 4.2] };
