package io.perennial.models.purchasing;

/**
 * The MBG/NBD model (Batislam, Denizel and Filiztekin 2007; Hoppe and Wagner 2007): as BG/NBD, but
 * a customer may leave after its first purchase already.
 */
public final class MbgNbd extends BetaGeometric {

  /** The model. */
  public MbgNbd() {
    super(1);
  }

  @Override
  public String name() {
    return "MBG/NBD";
  }
}
