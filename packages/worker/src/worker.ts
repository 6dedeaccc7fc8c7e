import { expose } from 'comlink';
import { Training } from './training.ts';

expose(new Training());
