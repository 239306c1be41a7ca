import { expect } from 'vitest';
import { registerMatchers } from 'tandem/testing';

registerMatchers(expect);
