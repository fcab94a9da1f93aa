import { expect } from '@open-wc/testing';
import { messagesFor } from '../../src/text/languages.js';
import { en } from '../../src/text/messages.js';
import { offerLanguage, receiveLanguages } from '../../src/text/share-languages.js';

describe('the words of a language', () => {
  it('arrive when they are offered before they are asked for, and when they are offered after', () => {
    offerLanguage('lv', { ...en, source: 'Avots' });
    expect(messagesFor('lv').source).to.equal('Source');
    let added = 0;
    const end = receiveLanguages(() => added++);
    expect(messagesFor('lv').source).to.equal('Avots');
    offerLanguage('lt', { ...en, source: 'Šaltinis' });
    expect(messagesFor('lt').source).to.equal('Šaltinis');
    expect(added).to.equal(2);
    end();
    offerLanguage('sk', { ...en, source: 'Zdroj' });
    expect(messagesFor('sk').source).to.equal('Source');
  });

  it('are English where a file of another version lacks one', () => {
    const end = receiveLanguages(() => {});
    offerLanguage('et', { source: 'Allikas' } as typeof en);
    end();
    expect([messagesFor('et').source, messagesFor('et').loading]).to.deep.equal(['Allikas', en.loading]);
  });

  it('are nobody’s when the page sends an event of that name with nothing in it', () => {
    let added = 0;
    const end = receiveLanguages(() => added++);
    const before = added;
    document.dispatchEvent(new CustomEvent('history-widgets-words'));
    end();
    expect(added).to.equal(before);
  });
});
