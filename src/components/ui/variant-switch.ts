import { VARIANT_KEY, type Variant } from '../../variant';
import { ConnectedElement } from './connected-element';
import { part } from './part';
import { remember } from './remembered';
import { addressFor, showVariant, wantedVariant } from './variant';

/**
 * Chooses the form of the site's programs. The choice is remembered and stands in the address, so that a link shows what
 * its sender sees. Switching loads the page anew: what runs ends. What the reader wrote is kept for each form.
 */
class VariantSwitch extends ConnectedElement {
  /** Pressed once though it would drop what the reader changed, and is not kept. */
  #warned: Variant | undefined;

  protected override connected(signal: AbortSignal): void {
    const wanted = wantedVariant();
    for (const button of this.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(button.value === wanted));
      button.addEventListener('click', () => this.#choose(button.value as Variant), { signal });
    }
    // What was remembered stands in the address too, for whoever copies it.
    if (wanted === 'react') history.replaceState(history.state, '', addressFor('react'));
  }

  #choose(variant: Variant): void {
    if (variant === wantedVariant()) return;
    const changed = document.querySelector('.demo[data-unkept] figure.program .changed:not([hidden])');
    if (changed && this.#warned !== variant) {
      this.#warned = variant;
      const said = part(this, '[role=status]');
      said.className = 'variant-missing';
      said.textContent = 'This drops what you changed in the programs. Press again to do it.';
      return;
    }
    remember(VARIANT_KEY, variant);
    showVariant(variant);
  }
}

customElements.define('crossfade-variant', VariantSwitch);
