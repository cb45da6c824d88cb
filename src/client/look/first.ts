import { noteQuestion } from '../search/asked.ts';
import { keptLook, showLook } from './look.ts';

/**
 * Stands in the head of every page, before the stylesheet, so that no page is seen in another look first, and the search
 * page not without room for the answer.
 */
showLook(keptLook());
noteQuestion(/[?&]q=[^&]/.test(location.search));
