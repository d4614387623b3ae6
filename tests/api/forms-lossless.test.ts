import { bootStrapi, type TestApp } from './support/boot';
import { field, leadRows, makeForm, sendForm, sendJson } from './support/forms';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());

const stored = (email: string) => leadRows(app).where({ email }).orderBy('id');
const email = field('email', { type: 'email', required: true, fills: 'email' });

it('what a trap caught does not swallow what the same visitor sends in earnest', async () => {
  const { slug } = await makeForm(admin);
  const body = { name: 'Ada', email: 'trapped@example.com', message: 'Hello' };
  await sendForm(app, slug, { ...body, _hp: 'filled by the browser' }).expect(202);
  await sendForm(app, slug, body).expect(202);
  await sendForm(app, slug, body).expect(202);
  expect((await stored(body.email)).map(({ status }) => status)).toEqual(['spam', 'new']);
});

it('a box that is ticked the second time counts, sent twice or not', async () => {
  const { slug } = await makeForm(admin);
  const body = { name: 'Ada', email: 'ticked@example.com', message: 'Hello' };
  await sendForm(app, slug, body).expect(202);
  const ticked = { ...body, _marketing: 'on' };
  await sendForm(app, slug, ticked).expect(202);
  await sendForm(app, slug, ticked).expect(202);
  expect(await stored(body.email)).toHaveLength(2);
});

it('keeps as an answer what the field of a lead cannot hold', async () => {
  const option = (value: string) => ({ value, label: { de: value, en: value } });
  const { slug } = await makeForm(admin, {
    fields: [
      email,
      field('size', {
        ...{ type: 'select', fills: 'employees' },
        options: [option('11-50'), option('20')],
      }),
    ],
  });
  await sendJson(app, slug, { email: 'range@example.com', size: '11-50' }).expect(202);
  await sendJson(app, slug, { email: 'exact@example.com', size: '20' }).expect(202);
  const [range] = await stored('range@example.com');
  const [exact] = await stored('exact@example.com');
  const answersOf = (row: Record<string, unknown> | undefined): unknown =>
    typeof row?.answers === 'string' ? JSON.parse(row.answers) : row?.answers;
  expect([range?.employees, answersOf(range)]).toEqual([null, { size: '11-50' }]);
  expect([Number(exact?.employees), answersOf(exact)]).toEqual([20, {}]);
});

it('a plain form of any page goes on to a path of that page, not of the server', async () => {
  const { slug } = await makeForm(admin, { redirect: '/thanks' });
  const answer = await sendForm(app, slug, { email: 'away@example.com' })
    .set('origin', 'https://www.example.com')
    .set('accept', 'text/html')
    .expect(303);
  expect(answer.headers.location).toBe('https://www.example.com/thanks');
  const odd = await sendForm(app, slug, { email: 'odd@example.com' })
    .set('origin', 'null')
    .set('accept', 'text/html')
    .expect(303);
  expect(odd.headers.location).toBe('/thanks');
});

it('tells a German visitor in German what is wrong', async () => {
  const { slug } = await makeForm(admin, { locale: 'de' });
  const plain = await sendForm(app, slug, { email: 'x', seats: '900' })
    .set('accept', 'text/html')
    .expect(400);
  expect(plain.text).toContain('muss eine E-Mail-Adresse sein');
  expect(plain.text).toContain('höchstens 500');
  expect(plain.text).not.toContain('must be');
});
