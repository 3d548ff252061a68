/* What every page has, as one file: each of its own would be a request more, and count on every page. */
import { inSite } from '../../in-site';
import { keepOffline } from '../../offline/register';
import '../search/search-element';
import './rail';
import './theme-toggle';

if (import.meta.env.OFFLINE) keepOffline(inSite('sw.js'));
