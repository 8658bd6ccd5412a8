import { describe, expect, test } from 'vitest';
import {
  answerFaults,
  deadLinks,
  invisible,
  markup,
  twinFaults,
  unseenTexts,
} from '../derived/faults.ts';
import { BuiltSite } from '../derived/site.ts';

/** What is made of the pages says what a reader sees on them, and nothing else. */
describe('every derived text', { timeout: 60_000 }, () => {
  const site = new BuiltSite('dist');

  test('the Markdown of a page, alone and in llms-full.txt, has its sentences and no others', () => {
    expect(site.pages.length).toBeGreaterThan(70);
    expect(twinFaults(site)).toEqual([]);
  });

  test('an answer of the API has the sentences of its page', () => {
    expect(answerFaults(site)).toEqual([]);
  });

  test('no character is there that only sets lines', () => {
    expect(invisible(site)).toEqual([]);
  });

  test('nothing hidden is told, and no control', () => {
    expect(unseenTexts(site)).toEqual([]);
  });

  test('every link leads to a file and a place that are there', () => {
    expect(deadLinks(site)).toEqual([]);
  });

  test('no entity is escaped twice, and plain text holds no markup', () => {
    expect(markup(site)).toEqual([]);
  });
});
