import { addStyles } from '../../ui/late-styles';
import styles from './by-hand.css?inline';

let shown = false;

/** Adds the styles of what is shown of a build, once. */
export function showStyles(): void {
  if (!shown) addStyles(styles);
  shown = true;
}
