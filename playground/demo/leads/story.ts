import type { Locale } from '../site';

type Both = Record<Locale, string>;

/** Articles of the site; their forms bring the leads below. */
export const ARTICLES: { slug: string; title: Both; body: Both }[] = [
  {
    slug: 'solar-for-factories',
    title: { en: 'Solar power for factories', de: 'Solarstrom für Fabriken' },
    body: {
      en: 'A flat factory roof pays for itself in seven to nine years.\n\nWhat counts is how much of the power is used while the sun shines: machines that run by day need no battery.',
      de: 'Ein flaches Hallendach rechnet sich in sieben bis neun Jahren.\n\nEs kommt darauf an, wie viel Strom gebraucht wird, solange die Sonne scheint: Maschinen, die tagsüber laufen, brauchen keinen Speicher.',
    },
  },
  {
    slug: 'wallbox-at-work',
    title: { en: 'A wallbox for every parking space', de: 'Eine Wallbox für jeden Stellplatz' },
    body: {
      en: 'Ten cars can share the connection of two: load management decides who is charged when.\n\nOur guide shows what an electrician has to check first.',
      de: 'Zehn Autos können sich den Anschluss von zweien teilen: Das Lastmanagement entscheidet, wer wann lädt.\n\nUnser Ratgeber zeigt, was der Elektriker zuerst prüfen muss.',
    },
  },
  {
    slug: 'battery-or-not',
    title: { en: 'When a battery is worth it', de: 'Wann sich ein Speicher lohnt' },
    body: {
      en: 'A battery moves noon into the evening. It is worth it where the evening is expensive.',
      de: 'Ein Speicher verschiebt den Mittag in den Abend. Er lohnt sich, wo der Abend teuer ist.',
    },
  },
];
export const CONTACT_PAGE: { title: Both; intro: Both } = {
  title: { en: 'Contact', de: 'Kontakt' },
  intro: {
    en: 'Write to us. We answer on the next working day.',
    de: 'Schreiben Sie uns. Wir antworten am nächsten Werktag.',
  },
};

const CAMPAIGNS = {
  news: { utm_source: 'newsletter', utm_medium: 'email', utm_campaign: 'spring-roof' },
  ads: { utm_source: 'google', utm_medium: 'cpc', utm_campaign: 'factory-solar' },
  social: { utm_source: 'linkedin', utm_medium: 'social', utm_campaign: 'wallbox-week' },
} as const;

/** What became of a lead. Days are working days before today, `in` calendar days from today. */
export type Fate =
  | { is: 'new' }
  | { is: 'contacted'; calledAgo: number; followUpIn?: number }
  | { is: 'nurture'; calledAgo: number; reason: string; wakesIn: number }
  | { is: 'qualified'; calledAgo: number; followUpIn?: number }
  | { is: 'disqualified'; calledAgo: number; reason: string }
  | { is: 'converted'; calledAgo: number; value: number; stage: string }
  | { is: 'spam' };
export type LeadStory = {
  name: string;
  company?: string;
  phone?: string;
  message: Both;
  /** Slug of the article; null: the contact page. */
  page: string | null;
  campaign?: keyof typeof CAMPAIGNS;
  referrer?: string;
  ago: number;
  hour: number;
  marketing?: true;
  fate: Fate;
};
export const campaignOf = ({ campaign }: LeadStory): Record<string, string> =>
  campaign ? CAMPAIGNS[campaign] : {};

const roof = {
  en: 'We would like an offer for our hall, about 1,200 m².',
  de: 'Wir hätten gern ein Angebot für unsere Halle, etwa 1.200 m².',
};
const guide = { en: '', de: '' };
const cars = {
  en: 'Twelve parking spaces, by the end of the year if possible.',
  de: 'Zwölf Stellplätze, wenn es geht noch in diesem Jahr.',
};
const battery = {
  en: 'Does a battery pay off with a two-shift operation?',
  de: 'Lohnt sich ein Speicher bei zwei Schichten?',
};

/** Oldest first. */
export const LEADS: LeadStory[] = [
  {
    ...{ name: 'Henrike Vogt', company: 'Vogt Präzisionsteile', phone: '+49 7131 4820' },
    ...{ message: roof, page: 'solar-for-factories', campaign: 'news', ago: 44, hour: 9 },
    fate: { is: 'converted', calledAgo: 43, value: 148_000, stage: 'realisation' },
  },
  {
    ...{ name: 'Tobias Lenz', company: 'Lenz Logistik', phone: '+49 621 77310' },
    ...{ message: roof, page: 'solar-for-factories', campaign: 'ads', ago: 38, hour: 14 },
    fate: { is: 'converted', calledAgo: 37, value: 96_500, stage: 'realisation' },
  },
  {
    ...{ name: 'Mara Singer', company: 'Hotel Seeblick', phone: '+49 7541 2299' },
    ...{ message: cars, page: 'wallbox-at-work', campaign: 'social', ago: 33, hour: 10 },
    fate: { is: 'converted', calledAgo: 32, value: 38_000, stage: 'lost' },
  },
  {
    ...{ name: 'Dieter Kolb', company: 'Kolb Metallbau', phone: '+49 911 55870' },
    ...{ message: battery, page: 'battery-or-not', referrer: 'https://www.google.com/' },
    ...{ ago: 27, hour: 8 },
    fate: { is: 'nurture', calledAgo: 26, reason: 'later-budget', wakesIn: 70 },
  },
  {
    ...{ name: 'Sophie Arndt', company: 'Arndt Druck', phone: '+49 341 60017', marketing: true },
    ...{ message: guide, page: 'solar-for-factories', campaign: 'news', ago: 22, hour: 11 },
    fate: { is: 'converted', calledAgo: 21, value: 72_000, stage: 'solution-offer' },
  },
  {
    ...{ name: 'Jan Pohl', message: guide, page: 'battery-or-not', campaign: 'ads' },
    ...{ ago: 20, hour: 19 },
    fate: { is: 'disqualified', calledAgo: 18, reason: 'no-need' },
  },
  {
    ...{ name: 'Ines Barth', company: 'Barth Kunststoff', phone: '+49 521 9090' },
    ...{ message: roof, page: 'solar-for-factories', campaign: 'ads', ago: 16, hour: 13 },
    fate: { is: 'nurture', calledAgo: 15, reason: 'not-ready', wakesIn: 0 },
  },
  {
    ...{ name: 'Malte Ritter', company: 'Ritter Fahrzeugbau', phone: '+49 531 3400' },
    ...{ message: cars, page: 'wallbox-at-work', campaign: 'social', ago: 12, hour: 15 },
    fate: { is: 'converted', calledAgo: 11, value: 54_000, stage: 'anamnesis' },
  },
  {
    ...{ name: 'Yusuf Kaya', company: 'Kaya Bäckereien', phone: '+49 30 884210' },
    ...{ message: battery, page: 'battery-or-not', referrer: 'https://duckduckgo.com/' },
    ...{ ago: 9, hour: 7 },
    fate: { is: 'qualified', calledAgo: 7, followUpIn: 0 },
  },
  {
    ...{ name: 'Petra Nagel', company: 'Nagel & Söhne', phone: '+49 7031 8811', marketing: true },
    ...{ message: roof, page: 'solar-for-factories', campaign: 'news', ago: 8, hour: 16 },
    fate: { is: 'qualified', calledAgo: 5, followUpIn: 3 },
  },
  {
    ...{
      name: 'SEO Boost',
      message: { en: 'First page guaranteed!', de: 'Erste Seite garantiert!' },
    },
    ...{ page: null, ago: 8, hour: 3 },
    fate: { is: 'spam' },
  },
  {
    ...{ name: 'Florian Weiss', company: 'Weiss Elektro', phone: '+49 89 400110' },
    ...{ message: { en: 'We are an electrician ourselves.', de: 'Wir sind selbst Elektriker.' } },
    ...{ page: null, ago: 7, hour: 10 },
    fate: { is: 'disqualified', calledAgo: 6, reason: 'not-a-customer' },
  },
  {
    ...{ name: 'Carla Mendes', company: 'Mendes Kühlhäuser', phone: '+49 40 312050' },
    ...{ message: roof, page: 'solar-for-factories', campaign: 'ads', ago: 6, hour: 12 },
    fate: { is: 'contacted', calledAgo: 5, followUpIn: 0 },
  },
  {
    ...{ name: 'Oliver Brand', company: 'Stadtwerke Auental', phone: '+49 3641 5520' },
    ...{ message: cars, page: 'wallbox-at-work', campaign: 'social', ago: 5, hour: 9 },
    fate: { is: 'contacted', calledAgo: 4 },
  },
  {
    ...{ name: 'Lea Winter', message: guide, page: 'battery-or-not', campaign: 'news' },
    ...{ ago: 3, hour: 20, marketing: true },
    fate: { is: 'contacted', calledAgo: 2, followUpIn: 4 },
  },
  {
    ...{ name: 'Rainer Schuster', company: 'Schuster Holzbau', phone: '+49 8031 2270' },
    ...{ message: roof, page: 'solar-for-factories', ago: 3, hour: 8 },
    fate: { is: 'new' },
  },
  {
    ...{ name: 'Katrin Moll', company: 'Moll Textil', phone: '+49 2161 8940' },
    ...{ message: battery, page: 'battery-or-not', campaign: 'ads', ago: 2, hour: 14 },
    fate: { is: 'new' },
  },
  {
    ...{ name: 'Best Casino', message: { en: 'Win now!', de: 'Jetzt gewinnen!' }, page: null },
    ...{ ago: 2, hour: 4 },
    fate: { is: 'spam' },
  },
  {
    ...{ name: 'Emil Sommer', phone: '+49 151 2345678' },
    ...{ message: { en: 'Please call me back.', de: 'Bitte rufen Sie mich zurück.' } },
    ...{ page: null, ago: 1, hour: 15 },
    fate: { is: 'new' },
  },
  {
    ...{ name: 'Nadja Krüger', company: 'Krüger Gewächshäuser', phone: '+49 2821 7700' },
    ...{ message: roof, page: 'solar-for-factories', campaign: 'news', ago: 1, hour: 16 },
    fate: { is: 'new' },
  },
];
