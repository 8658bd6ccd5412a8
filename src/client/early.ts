import { applyScheme } from './scheme.ts';

// In the head, before anything is drawn: a page that turned dark a moment later would flash.
applyScheme();
