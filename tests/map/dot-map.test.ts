import { expect } from '@open-wc/testing';
import { states } from '../../src/map/countries.js';
import { mapBox, marks, nearestCountry, neighbour, placeOf, plainMark, worldDots } from '../../src/map/dot-map.js';

const codes = states().map(({ code }) => code);

describe('The dots of the world', () => {
  it('have at least one for every state, and no two at one place', () => {
    expect(codes.filter((code) => !worldDots().has(code))).to.deep.equal([]);
    const places = [...worldDots().values()].flat().map(String);
    expect(new Set(places).size).to.equal(places.length);
  });

  it('are all on the map', () => {
    const outside = [...worldDots().values()]
      .flat()
      .filter(([x, y]) => x < 0.5 || y < 0.5 || x > mapBox.width - 0.5 || y > mapBox.height - 0.5);
    expect(outside).to.deep.equal([]);
  });

  it('give a large country more than a small one', () => {
    const count = (code: string) => worldDots().get(code)!.length;
    expect(count('RU')).to.be.greaterThan(count('BR'));
    expect(count('BR')).to.be.greaterThan(count('FR'));
    expect([count('MT'), count('SG'), count('BH'), count('VA'), count('TV')]).to.deep.equal([1, 1, 1, 1, 1]);
  });

  it('lie to each other as the countries do', () => {
    const west = ['US', 'PT', 'ES', 'IT', 'GR', 'TR', 'IR', 'IN', 'TH', 'PH', 'PW', 'FM', 'KI'];
    const xs = west.map((code) => placeOf(code)[0]);
    expect(xs).to.deep.equal([...xs].sort((a, b) => a - b));
    const north = ['IS', 'DK', 'DE', 'IT', 'MT', 'LY', 'TD', 'CD', 'ZA'];
    const ys = north.map((code) => placeOf(code)[1]);
    expect(ys).to.deep.equal([...ys].sort((a, b) => a - b));
  });
});

describe('The country that a pointer means', () => {
  it('has the nearest dot', () => {
    const [x, y] = placeOf('MT');
    expect(nearestCountry([x + 0.2, y - 0.2], codes, 3)).to.equal('MT');
  });

  it('is none where no dot is near enough', () => {
    expect(nearestCountry([mapBox.width / 3, mapBox.height / 2], ['MT'], 3)).to.equal(undefined);
  });
});

describe('The country next to another', () => {
  it('is the nearest in that direction', () => {
    expect(neighbour('ES', -1, 0, codes)).to.equal('PT');
    expect(neighbour('NZ', -1, 0, ['NZ', 'AU', 'AR'])).to.equal('AU');
    expect(neighbour('LY', 0, -1, ['LY', 'MT', 'IT', 'EG'])).to.equal('MT');
  });

  it('is none at the edge of the map', () => {
    expect(neighbour('US', -1, 0, ['US', 'CA', 'MX'])).to.equal(undefined);
  });

  it('leads to every state, from any, by arrow keys alone', () => {
    const reached = new Set(['BE']);
    for (const code of reached)
      for (const [across, down] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
        const next = neighbour(code, across, down, codes);
        if (next) reached.add(next);
      } // prettier-ignore
    expect(codes.filter((code) => !reached.has(code))).to.deep.equal([]);
  });
});

describe('The marks of dots', () => {
  it('are one path', () => {
    expect(marks([[0.5, 1.5], [2.5, 3.5]], 'h0')).to.equal('M0.5 1.5h0M2.5 3.5h0'); // prettier-ignore
    expect(plainMark).to.equal('m-0.3 0a0.3 0.3 0 1 0 0.6 0a0.3 0.3 0 1 0 -0.6 0z');
  });
});
