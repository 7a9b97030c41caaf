package io.perennial.query.purchasemodel;

import io.perennial.models.fit.Bootstrap;
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
  private static final long SEED = 1;

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
    work.at("intervals of " + model.name(), 0.3);
    Bootstrap purchasingDraws =
        model.bootstrap(
            purchasing, summaries.stream().map(PurchaseSummary::age).toList(), draws, SEED);
    work.at("spend is fitted", 0.8);
    Spending spending = spending(draws);
    return new PurchaseFit(
        name,
        from,
        on,
        currency,
        summaries.size(),
        summaries.stream().filter(summary -> summary.frequency() > 0).count(),
        repeatPurchases,
        digest(),
        purchasing,
        purchasingDraws,
        spending.fit,
        spending.draws,
        spending.refused);
  }

  private record Spending(@Nullable Fit fit, @Nullable Bootstrap draws, @Nullable String refused) {}

  private Spending spending(int draws) {
    return switch (GammaGamma.fit(spends)) {
      case Fit fit -> new Spending(fit, GammaGamma.bootstrap(fit, spends, draws, SEED), null);
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
