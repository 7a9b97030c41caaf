package io.perennial.platform.access;

/**
 * Where the access log ends.
 *
 * @param number of the last entry; 0 when there is none
 * @param hash SHA-256 of its text, in hexadecimal
 */
public record AccessHead(long number, String hash) {

  static final AccessHead EMPTY = new AccessHead(0, AccessBlock.NOTHING);
}
