import './portal.css';
import { followBoard } from './enhance/live-board.ts';
import { keepSearching } from './enhance/live-form.ts';
import { offerLocating } from './enhance/locate.ts';
import { offerCopying, offerPrinting, openWhenBack, submitOnChange } from './enhance/tools.ts';

// Every page works without this file; it only spares a reload, a button or a scroll.
offerPrinting(document);
offerCopying(document);
submitOnChange(document);
keepSearching(document);
openWhenBack(document);
followBoard(document);
offerLocating(document);
