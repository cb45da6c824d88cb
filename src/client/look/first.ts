import { keptLook, showLook } from './look.ts';

/** Stands in the head of every page, before the stylesheet, so that no page is seen in another look first. */
showLook(keptLook());
