/** The schedule of a month: the process overview, in order. */
import { closeMonth } from './submodels/accounts';
import { assess, openAssessment } from './submodels/assessment';
import { beginMonth, shiftCare } from './submodels/capacity';
import { liveMonth } from './submodels/citizens-month';
import { adapt, drift, openMonth } from './submodels/drivers';
import { meet } from './submodels/encounters';
import { experience } from './submodels/experience';
import { arrange } from './submodels/founding';
import { institute } from './submodels/institutions';
import { leadLocality } from './submodels/leaders';
import { learn } from './submodels/learning';
import { keepMarks } from './submodels/marks';
import { moveMembers } from './submodels/membership';
import { moveNeeds } from './submodels/needs';
import { nudge } from './submodels/nudging';
import { planAgencies } from './submodels/planning';
import { runProjects } from './submodels/projects';
import { report } from './submodels/reports';
import { bringToMeetings } from './submodels/sessions';
import { tellTies } from './submodels/sight';
import { spillOver } from './submodels/spill';
import { planThirdSector } from './submodels/third-sector';
import type { Submodel } from './world';

/** One step of the schedule, with the phase of the month that it belongs to. */
export interface Step {
  readonly phase: string;
  readonly name: string;
  readonly run: Submodel;
}

export const SCHEDULE: readonly Step[] = [
  { phase: 'drivers', name: 'open the month', run: openMonth },
  { phase: 'drivers', name: 'drift of what people need', run: drift },
  { phase: 'needs', name: 'needs', run: moveNeeds },
  { phase: 'plans', name: 'plan hours and money', run: planAgencies },
  { phase: 'plans', name: 'plan the third sector', run: planThirdSector },
  { phase: 'plans', name: 'end, move and found initiatives', run: arrange },
  { phase: 'leaders', name: 'leader', run: leadLocality },
  { phase: 'citizens', name: 'capacity', run: beginMonth },
  { phase: 'citizens', name: 'shifted care', run: shiftCare },
  { phase: 'citizens', name: 'nudges', run: nudge },
  { phase: 'citizens', name: 'asking, self-organised and individual acts', run: liveMonth },
  { phase: 'citizens', name: 'joining and leaving', run: moveMembers },
  { phase: 'citizens', name: 'reports', run: report },
  { phase: 'encounters', name: 'attendance, voice and delivery', run: bringToMeetings },
  { phase: 'encounters', name: 'agenda, leadership, design and output', run: meet },
  { phase: 'encounters', name: 'projects', run: runProjects },
  { phase: 'value', name: 'open the assessment', run: openAssessment },
  { phase: 'value', name: 'experience', run: experience },
  { phase: 'value', name: 'spill-over', run: spillOver },
  { phase: 'value', name: 'assessment', run: assess },
  { phase: 'experience', name: 'learning', run: learn },
  { phase: 'institutions', name: 'norms, chairs and orientation', run: institute },
  { phase: 'institutions', name: 'adaptation', run: adapt },
  { phase: 'observation', name: 'tell ties', run: tellTies },
  { phase: 'observation', name: 'keep marks', run: keepMarks },
  { phase: 'observation', name: 'close the books', run: closeMonth },
];
