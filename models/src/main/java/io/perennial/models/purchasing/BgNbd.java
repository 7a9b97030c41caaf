package io.perennial.models.purchasing;

/** The BG/NBD model (Fader, Hardie and Lee 2005): who has not bought again is still active. */
public final class BgNbd extends BetaGeometric {

  /** The model. */
  public BgNbd() {
    super(0);
  }

  @Override
  public String name() {
    return "BG/NBD";
  }
}
