import { styled } from 'styled-components';

/** Parts of a report beside each other where there is room, and one under the other on paper. */
export const ReportGrid = styled.div`
  align-items: start;
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 46rem), 1fr));

  @media print {
    align-items: stretch;
    display: flex;
    flex-direction: column;
  }
`;
