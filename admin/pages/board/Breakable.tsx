import { Fragment } from 'react';

/** Names like “Realisierung/Durchführung/Implementierung” may break after a slash; the text stays as it is. */
export function Breakable({ text }: { text: string }) {
  const [first = '', ...rest] = text.split('/');
  return (
    <>
      {first}
      {rest.map((part, index) => (
        <Fragment key={index}>
          /<wbr />
          {part}
        </Fragment>
      ))}
    </>
  );
}
