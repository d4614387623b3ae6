import { createGlobalStyle } from 'styled-components';

/** On paper only what is marked stands there, in black on white, over as many pages as it takes. */
export const PrintStyle = createGlobalStyle`
  @media print {
    body *:not(:has([data-print])):not([data-print]):not([data-print] *),
    [data-print] [data-screen] {
      display: none !important;
    }
    html,
    body,
    body *:has([data-print]) {
      background: none !important;
      display: block !important;
      height: auto !important;
      margin: 0 !important;
      max-width: none !important;
      min-height: 0 !important;
      overflow: visible !important;
      padding: 0 !important;
      position: static !important;
    }
    [data-print],
    [data-print] * {
      background: none !important;
      box-shadow: none !important;
      color: #000 !important;
    }
    [data-print] li[data-step] {
      break-inside: avoid;
    }
  }
`;
