package io.perennial.query.dealings;

/** How it shows that a customer buys a part of its demand elsewhere. */
public enum PartialDefectionKind {

  /** A product line is no longer bought. */
  PRODUCT_LINE,

  /** Our part of what it spends has become smaller. */
  SHARE_OF_WALLET
}
