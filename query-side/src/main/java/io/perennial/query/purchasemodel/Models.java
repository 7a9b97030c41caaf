package io.perennial.query.purchasemodel;

import io.perennial.models.purchasing.BgNbd;
import io.perennial.models.purchasing.MbgNbd;
import io.perennial.models.purchasing.ParetoNbd;
import io.perennial.models.purchasing.PurchasingModel;
import io.perennial.query.view.FigureParameter;
import java.util.List;

/** The models of purchasing, by the names that they have in questions. */
final class Models {

  private static final String BG_NBD = "bg-nbd";
  private static final String MBG_NBD = "mbg-nbd";
  private static final String PARETO_NBD = "pareto-nbd";

  /** The one that is used when nobody says which. */
  static final String USUAL = BG_NBD;

  static final String NAME = "model";

  static final FigureParameter PARAMETER =
      FigureParameter.choice(
          NAME,
          USUAL,
          List.of(BG_NBD, MBG_NBD, PARETO_NBD),
          "The model of purchasing: BG/NBD, MBG/NBD or Pareto/NBD");

  static final FigureParameter DAYS =
      FigureParameter.integer("days", "365", 1, 36_500, "Days ahead that are looked at");

  private Models() {}

  static PurchasingModel named(String name) {
    return switch (name) {
      case BG_NBD -> new BgNbd();
      case MBG_NBD -> new MbgNbd();
      case PARETO_NBD -> new ParetoNbd();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
