import { createGlobalStyle } from 'styled-components';

import { PrintStyle } from '../process/print';

/** Tables of reports are wide: a page lies on its side, and nothing is cut off at its edge. */
const Page = createGlobalStyle`
  @media print {
    @page {
      margin: 12mm;
      size: landscape;
    }
    /* Charts drawn for a dark screen have white letters. */
    [data-print] svg text {
      fill: #000 !important;
    }
    [data-print] section {
      break-inside: avoid-page;
    }
    [data-print] [role='group'] {
      overflow: visible !important;
    }
  }
`;

/** How a report stands on paper. */
export const ReportPrint = () => (
  <>
    <PrintStyle />
    <Page />
  </>
);
