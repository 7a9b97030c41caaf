package io.perennial.query.purchasemodel;

import io.perennial.models.fit.Bootstrap;
import io.perennial.models.fit.Drawing;
import io.perennial.models.fit.Fit;
import io.perennial.models.fit.Refused;
import io.perennial.models.purchasing.PurchaseSummaries;
import io.perennial.models.purchasing.PurchaseSummary;
import io.perennial.models.purchasing.PurchasingModel;
import io.perennial.models.spending.GammaGamma;
import io.perennial.models.spending.SpendSummary;
import io.perennial.query.analysis.RefusedException;
import io.perennial.query.analysis.Work;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fits models to buyers. */
final class Fitting {

  /** The same worlds each time, so that the same history gives the same intervals. */
  static final long SEED = 1;

  /** Worlds of spend are others, or purchases and spend would be high and low together. */
  static final long SPENDING_SEED = 2;

  private final List<PurchaseSummary> summaries = new ArrayList<>();
  private final List<SpendSummary> spends = new ArrayList<>();
  private long repeatPurchases;

  void add(Buyer buyer) {
    PurchaseSummary summary = buyer.summary();
    summaries.add(summary);
    repeatPurchases += summary.frequency();
    SpendSummary spend = buyer.spend();
    if (spend != null) {
      spends.add(spend);
    }
  }

  /**
   * The model of purchasing alone.
   *
   * @throws RefusedException when the data do not carry it
   */
  Fit purchasing(PurchasingModel model) {
    return RefusedException.fitOf(model.fit(PurchaseSummaries.of(summaries)));
  }

  PurchaseFit fit(
      String name, LocalDate from, LocalDate on, String currency, int draws, Work work) {
    PurchasingModel model = Models.named(name);
    work.at(model.name() + " is fitted", 0.2);
    Fit purchasing = purchasing(model);
    Bootstrap purchasingDraws =
        model.bootstrap(
            purchasing,
            summaries.stream().map(PurchaseSummary::age).toList(),
            work.drawing(model.name(), draws, SEED, 0.3, 0.7));
    work.at("spend is fitted", 0.7);
    Spending spending = spending(work.drawing("gamma-gamma", draws, SPENDING_SEED, 0.75, 1));
    return new PurchaseFit(
        name,
        from,
        on,
        currency,
        summaries.size(),
        summaries.stream().filter(summary -> summary.frequency() > 0).count(),
        spends.stream().filter(spend -> !spend.isPaid()).count(),
        repeatPurchases,
        digest(),
        purchasing,
        purchasingDraws,
        spending.fit,
        spending.draws,
        spending.refused);
  }

  private record Spending(@Nullable Fit fit, @Nullable Bootstrap draws, @Nullable String refused) {}

  private Spending spending(Drawing drawing) {
    return switch (GammaGamma.fit(spends)) {
      case Fit fit -> new Spending(fit, GammaGamma.bootstrap(fit, spends, drawing), null);
      case Refused refused -> new Spending(null, null, refused.sentence());
    };
  }

  private String digest() {
    StringBuilder text = new StringBuilder();
    PurchaseSummaries.of(summaries).groups().forEach(group -> text.append(group).append('\n'));
    spends.stream().sorted().forEach(spend -> text.append(spend).append('\n'));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // each JDK has it
    }
  }
}
