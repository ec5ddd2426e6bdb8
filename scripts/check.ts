/** `npm run check`: types, lint, format and catalog. */
import { close, runSteps } from './step.ts';
import { catalog, format, lint, types } from './steps.ts';

close(await runSteps([types, lint], [format, catalog]));
