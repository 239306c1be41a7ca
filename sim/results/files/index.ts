/** Files of scenarios and results, for Node alone. */
export { diskError } from './errors';
export { writeFolder, type FolderFile, type FolderOptions } from './folder';
export { MANIFEST, readManifest, type Manifest, type ManifestArm, type ManifestFile } from './manifest';
export { documentOfFolder, readRunFolder, type RunFolder, type StoredArm } from './read';
export { nodeReader } from './reader';
export { verifyRunFolder, type RunCheck, type Verification, type VerifyOptions } from './verify';
export { PAGE, writeRunFolder, type FolderContent, type ScenarioRuns, type WriteOptions } from './write';
