// The canonical form of an address, so that one article met under several addresses is one report.

/** Query parameters that tell who sent the reader, never what is shown. Matched on the lower-case name. */
const trackerPattern =
  /^(utm_.*|mc_[ce]id|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|srsltid|ref|ref_src|ref_url|cmpid|ncid|ocid|smid|share|s_cid|spm|ftag|at_medium|at_campaign|outputtype|amp|amp_.*|usqp|__twitter_impression|_ga|_gl|xtor|src_trk)$/;

const defaultPorts: { readonly [scheme: string]: string } = { http: '80', https: '443' };

/** Longer than any address of an article; what is longer is data in disguise. */
const maximumLength = 2000;

export interface UrlParts {
  readonly scheme: string;
  /** Lower case, without port and user. */
  readonly host: string;
  readonly port: string | null;
  readonly path: string;
  /** Without the question mark; empty where there is none. */
  readonly query: string;
}

/** The parts of an absolute http or https address; null when the text is none. */
export function parseUrl(text: string): UrlParts | null {
  if (text.length > maximumLength) return null;
  const match =
    /^(https?):\/\/(?:[^/?#@\s]*@)?([^/?#:\s@]+)(?::(\d{0,5}))?([^?#\s]*)(?:\?([^#\s]*))?(?:#\S*)?$/i.exec(
      text.trim(),
    );
  if (!match) return null;
  const host = match[2]!.toLowerCase().replace(/\.$/, '');
  if (!/^[\p{L}\p{N}]([\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u.test(host) || host.includes('..')) return null;
  return {
    scheme: match[1]!.toLowerCase(),
    host,
    port: match[3] || null,
    path: match[4]!,
    query: match[5] ?? '',
  };
}

/** Drops the labels of mobile and AMP twins and of `www`, as long as a domain with a dot remains. */
export function bareHost(host: string): string {
  let bare = host;
  for (;;) {
    const shorter = bare.replace(/^(www\d?|m|mobile|amp)\./, '');
    if (shorter === bare || !shorter.includes('.')) return bare;
    bare = shorter;
  }
}

function withoutTrackers(query: string): string {
  const kept = query
    .split('&')
    .filter((pair) => pair !== '' && !trackerPattern.test(pair.split('=')[0]!.toLowerCase()));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function portOf({ scheme, port }: UrlParts): string {
  return port === null || port === defaultPorts[scheme] ? '' : `:${port}`;
}

/**
 * The canonical form of an address, to tell reports apart by and not to be followed: https, host in lower case
 * without `www.`, `m.`, `amp.`, no user, default port, fragment or trackers, no slash at the end, no `amp` at either
 * end of the path. Null when the text is no http(s) address.
 */
export function canonicalUrl(text: string): string | null {
  const parts = parseUrl(text);
  if (!parts) return null;
  const path = parts.path
    .replace(/\/{2,}/g, '/')
    .replace(/^\/amp(?=\/)/, '')
    .replace(/(?:\/amp)?\/?$/, '')
    .replace(/\.amp(?=\.html?$|$)/, '');
  return `https://${bareHost(parts.host)}${portOf(parts)}${path}${withoutTrackers(parts.query)}`;
}

/** An address as stated, to be followed by readers: only user, default port, fragment and trackers are dropped. */
export function readableUrl(text: string): string | null {
  const parts = parseUrl(text);
  return (
    parts && `${parts.scheme}://${parts.host}${portOf(parts)}${parts.path}${withoutTrackers(parts.query)}`
  );
}
