/** The `tandem` command line: its commands, arguments, options and help. Commands load what they need when they run. */
import { Command } from 'commander';
import type { WorkerOptions } from './commands/worker';
import {
  OPTIONS,
  type AnalyseOptions,
  type CommonOptions,
  type ExperimentCommandOptions,
  type RunOptions,
} from './options';

const EXAMPLES = `
Examples:
  tandem init my-town.yaml                             write a scenario file to start from
  tandem run my-town.yaml                              run it, with a summary and a results folder
  tandem run my-town.yaml --set levers.nudge.intensity=0.6
  tandem compare today.yaml tomorrow.yaml --pairs 40   what a change does, with the same luck
  tandem experiment my-experiment.yaml                 many runs with other settings, and the answer
  tandem view results/my-town-1a2b3c4d5e6f             one web page from a results folder
  tandem lab                                           the laboratory as one page for the browser
  tandem explain levers.nudge.intensity                what a name means

Exit codes: 0 done, 1 failed, 2 wrong use, 3 invalid file, 130 stopped by Ctrl-C.`;

function addRun(program: Command): void {
  program
    .command('run')
    .description('run scenario files and summarise what happens')
    .argument('<file...>', 'scenario files (YAML or JSON)')
    .addOption(OPTIONS.set())
    .addOption(OPTIONS.seed())
    .addOption(OPTIONS.replicates())
    .addOption(OPTIONS.workers())
    .addOption(OPTIONS.out('results folder (with several files: the folder that holds theirs)'))
    .addOption(OPTIONS.csv())
    .addOption(OPTIONS.json())
    .addOption(OPTIONS.quiet())
    .action(async (files: string[], options: RunOptions) => {
      await (await import('./commands/run')).run(files, options);
    });
}

function addCompare(program: Command): void {
  program
    .command('compare')
    .description(
      'run two scenario files in pairs with the same luck, and say what differs, who gains, who pays, and which assumptions that rests on',
    )
    .argument('<a>', 'scenario file A, such as how things are today')
    .argument('<b>', 'scenario file B, such as a change')
    .addOption(OPTIONS.set())
    .addOption(OPTIONS.seed())
    .addOption(OPTIONS.pairs())
    .addOption(OPTIONS.replicates().hideHelp())
    .addOption(OPTIONS.conditions())
    .addOption(OPTIONS.workers())
    .addOption(OPTIONS.out('results folder'))
    .addOption(OPTIONS.csv())
    .addOption(OPTIONS.json())
    .addOption(OPTIONS.quiet())
    .action(async (a: string, b: string, options: RunOptions) => {
      await (await import('./commands/compare')).compare(a, b, options);
    });
}

function addExperiment(program: Command): void {
  program
    .command('experiment')
    .description(
      'run an experiment file: many rows of settings, many lucks, and what follows from them; the same command again goes on',
    )
    .argument('<file>', 'experiment file (YAML or JSON)')
    .addOption(OPTIONS.n())
    .addOption(OPTIONS.set())
    .addOption(OPTIONS.seed())
    .addOption(OPTIONS.workers())
    .addOption(OPTIONS.shard())
    .addOption(
      OPTIONS.redis(
        'let workers that reach this Redis make the runs (`tandem worker`), on any number of machines',
      ),
    )
    .addOption(OPTIONS.lostAfter())
    .addOption(OPTIONS.retryFailed())
    .addOption(OPTIONS.out('results folder'))
    .addOption(OPTIONS.csv())
    .addOption(OPTIONS.json('print the analyses as one JSON document on standard output, nothing else there'))
    .addOption(OPTIONS.quiet())
    .action(async (file: string, options: ExperimentCommandOptions) => {
      await (await import('./commands/experiment')).experiment(file, options);
    });
}

function addExperimentFolders(program: Command): void {
  program
    .command('analyse')
    .description('say what the runs in the folder of an experiment tell, with every interval')
    .argument('<folder>', 'a results folder of an experiment')
    .addOption(OPTIONS.row())
    .addOption(OPTIONS.replicate())
    .addOption(
      OPTIONS.json('print all analyses as one JSON document, with a hash over them; with --row the run'),
    )
    .addOption(OPTIONS.quiet())
    .action(async (folder: string, options: AnalyseOptions) => {
      await (await import('./commands/analyse')).analyse(folder, options);
    });
  program
    .command('merge')
    .description('bring the shares of an experiment together, from folders made with --shard')
    .argument('<folder...>', 'results folders of one experiment')
    .addOption(OPTIONS.out('results folder to write').makeOptionMandatory())
    .addOption(OPTIONS.csv())
    .addOption(OPTIONS.json('print the analyses as one JSON document on standard output, nothing else there'))
    .addOption(OPTIONS.quiet())
    .action(async (folders: string[], options: ExperimentCommandOptions & { out: string }) => {
      await (await import('./commands/merge')).merge(folders, options);
    });
}

function addValidate(program: Command): void {
  program
    .command('validate')
    .description('check scenario files, experiment files or survey data, without running anything')
    .argument('<file...>', 'files to check')
    .option('--population', 'the files are survey data (CSV), one row a person')
    .addOption(OPTIONS.set())
    .addOption(OPTIONS.json())
    .addOption(OPTIONS.quiet())
    .action(async (files: string[], options: RunOptions & { population?: boolean }) => {
      await (await import('./commands/validate')).validate(files, options);
    });
}

function addExplain(program: Command): void {
  program
    .command('explain')
    .description('say what a lever, an assumption, a metric or a mechanism means')
    .argument('[name]', 'a name, the beginning of several, or a row of the catalogue; left out: an overview')
    .option('--catalogue', 'list the claims of the sources, and what the model says about each')
    .addOption(OPTIONS.json())
    .action(async (name: string | undefined, options: CommonOptions & { catalogue?: boolean }) => {
      await (await import('./commands/explain')).explain(name, options);
    });
}

function addFiles(program: Command): void {
  program
    .command('schema')
    .description('print the JSON Schema of scenario files, from which editors complete names')
    .option('--experiment', 'the schema of experiment files instead')
    .addOption(OPTIONS.out('write it to this file instead'))
    .addOption(OPTIONS.json('the schema is JSON in any case').hideHelp())
    .action(async (options: CommonOptions & { experiment?: boolean }) => {
      await (await import('./commands/schema')).schema(options);
    });
  program
    .command('init')
    .description('write a scenario file to start from, with every line explained')
    .argument('[file]', 'file to write; never overwrites one', 'my-scenario.yaml')
    .addOption(OPTIONS.quiet())
    .action(async (file: string, options: CommonOptions) => {
      await (await import('./commands/init')).init(file, options);
    });
}

function addResults(program: Command): void {
  program
    .command('view')
    .description('make one web page, with everything in it, from a results folder')
    .argument(
      '<source>',
      'a results folder, of an experiment too, a file printed with --json, or a scenario file, which is run first',
    )
    .addOption(OPTIONS.out('file to write'))
    .addOption(OPTIONS.quiet())
    .action(async (source: string, options: CommonOptions) => {
      await (await import('./commands/view')).view(source, options);
    });
  program
    .command('lab')
    .description('write the laboratory as one web page: both arms run in the browser, without any network')
    .addOption(OPTIONS.out('file to write (tandem-lab.html)'))
    .addOption(OPTIONS.quiet())
    .action(async (options: CommonOptions) => {
      await (await import('./commands/lab')).lab(options);
    });
  program
    .command('verify')
    .description('check that a results folder is whole, and that its runs come out the same again')
    .argument('<folder>', 'a results folder')
    .addOption(OPTIONS.json())
    .addOption(OPTIONS.quiet())
    .action(async (folder: string, options: CommonOptions) => {
      await (await import('./commands/verify')).verify(folder, options);
    });
}

function addWorker(program: Command): void {
  program
    .command('worker')
    .description('make runs of experiments that are asked for over Redis, on this machine')
    .addOption(OPTIONS.redis('where runs are asked for').makeOptionMandatory())
    .addOption(OPTIONS.workers())
    .addOption(OPTIONS.idleExit())
    .addOption(OPTIONS.quiet())
    .action(async (options: WorkerOptions) => {
      await (await import('./commands/worker')).worker(options);
    });
}

const COMMANDS = [
  ...[addRun, addCompare, addExperiment, addExperimentFolders, addWorker],
  ...[addValidate, addExplain, addFiles, addResults],
];

/** The whole command line. It throws instead of ending the process. */
export function createProgram(version: string): Command {
  const program = new Command('tandem')
    .description(
      'A simulation laboratory for co-production: what happens to public value when citizens and public\n' +
        'agencies produce services together. It explores mechanisms; it does not forecast your service.',
    )
    .version(version, '-V, --version', 'print the version')
    .addHelpText('after', EXAMPLES)
    .configureHelp({ helpWidth: 100 })
    .showHelpAfterError('(tandem --help lists all commands and options)')
    .exitOverride();
  for (const add of COMMANDS) add(program);
  for (const command of program.commands) {
    command.showHelpAfterError(`(tandem ${command.name()} --help lists its arguments and options)`);
  }
  return program;
}
