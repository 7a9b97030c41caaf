package io.perennial.query.purchasemodel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.perennial.query.analysis.Analyses;
import io.perennial.query.analysis.AnalysisRun;
import io.perennial.query.analysis.AnalysisRun.State;
import io.perennial.query.analysis.AnalysisRuns;
import io.perennial.query.measure.Parameters;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fits that answers are made with. */
public final class FitsInUse {

  private static final int KEPT = 16;

  /** All customers, whenever they first bought. */
  private static final @Nullable String ALL = Parameters.FIRST_BOUGHT_FROM.defaultText();

  private final AnalysisRuns runs;
  private final Cache<Integer, FitInUse> read = Caffeine.newBuilder().maximumSize(KEPT).build();

  /** The fits among the runs. */
  public FitsInUse(AnalysisRuns runs) {
    this.runs = runs;
  }

  /**
   * The one in use of a model: of those that look at all customers the one as of the latest date,
   * and of these the newest; empty while there is none.
   */
  public Optional<FitInUse> of(String model) {
    return runs.all(PurchaseModelAnalysis.NAME).stream()
        .filter(run -> run.state() == State.READY)
        .filter(run -> run.version() == PurchaseModelAnalysis.VERSION)
        .filter(run -> model.equals(run.parameters().get(Models.NAME)))
        .filter(
            run -> Objects.equals(ALL, run.parameters().get(Parameters.FIRST_BOUGHT_FROM.name())))
        .max(
            Comparator.comparing((AnalysisRun run) -> run.parameters().getOrDefault("on", ""))
                .thenComparing(AnalysisRun::number))
        .flatMap(this::read);
  }

  /** One by its number; empty when there is none, or it has no result. */
  public Optional<FitInUse> numbered(int number) {
    return runs.find(PurchaseModelAnalysis.NAME, number).flatMap(this::read);
  }

  private Optional<FitInUse> read(AnalysisRun run) {
    return Optional.ofNullable(
        read.get(
            run.number(),
            number ->
                Analyses.result(runs, PurchaseFit.class, PurchaseModelAnalysis.VERSION, run)
                    .map(fit -> new FitInUse(run, fit))
                    .orElse(null)));
  }
}
