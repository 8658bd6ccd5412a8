import CertificationPath from './CertificationPath.astro';
import Clause from './Clause.astro';
import Command from './Command.astro';
import Danger from './Danger.astro';
import DataLife from './DataLife.astro';
import DataMovement from './DataMovement.astro';
import Document from './Document.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Heading4 from './Heading4.astro';
import Isolation from './Isolation.astro';
import LogPath from './LogPath.astro';
import MenuPath from './MenuPath.astro';
import Note from './Note.astro';
import Notice from './Notice.astro';
import Param from './Param.astro';
import PromiseAndClauses from './PromiseAndClauses.astro';
import Remark from './Remark.astro';
import ReportTypes from './ReportTypes.astro';
import SocReports from './SocReports.astro';
import Standards from './Standards.astro';
import Steps from './Steps.astro';
import Systems from './Systems.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import UI from './UI.astro';
import Warning from './Warning.astro';

/** What content may use, by the names that docs/writing.md and the content rules know. */
export const mdxComponents = {
  CertificationPath,
  Clause,
  Command,
  Danger,
  DataLife,
  DataMovement,
  Document,
  Isolation,
  LogPath,
  MenuPath,
  Note,
  Notice,
  Param,
  PromiseAndClauses,
  Remark,
  ReportTypes,
  SocReports,
  Standards,
  Steps,
  Systems,
  Term,
  UI,
  Warning,
  // A wide Markdown table scrolls within itself.
  table: Table,
  // Each heading offers its address.
  h2: Heading2,
  h3: Heading3,
  h4: Heading4,
};
