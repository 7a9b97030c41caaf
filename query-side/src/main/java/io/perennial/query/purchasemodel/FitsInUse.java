package io.perennial.query.purchasemodel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.perennial.query.analysis.Analyses;
import io.perennial.query.analysis.AnalysisRun;
import io.perennial.query.analysis.AnalysisRuns;
import java.util.Optional;

/** The fits that answers are made with: of each model the newest run with a result. */
public final class FitsInUse {

  private static final int KEPT = 16;

  private final AnalysisRuns runs;
  private final Cache<Integer, FitInUse> read = Caffeine.newBuilder().maximumSize(KEPT).build();

  /** The fits among the runs. */
  public FitsInUse(AnalysisRuns runs) {
    this.runs = runs;
  }

  /** The one in use of a model; empty while none has been fitted. */
  public Optional<FitInUse> of(String model) {
    return runs.latest(
            PurchaseModelAnalysis.NAME, run -> model.equals(run.parameters().get(Models.NAME)))
        .flatMap(this::read);
  }

  /** One by its number; empty when there is none, or it has no result. */
  public Optional<FitInUse> numbered(int number) {
    return runs.find(PurchaseModelAnalysis.NAME, number)
        .filter(run -> run.result() != null)
        .flatMap(this::read);
  }

  private Optional<FitInUse> read(AnalysisRun run) {
    return Optional.ofNullable(
        read.get(
            run.number(),
            number ->
                Analyses.result(PurchaseFit.class, PurchaseModelAnalysis.VERSION, run)
                    .map(fit -> new FitInUse(run, fit))
                    .orElse(null)));
  }
}
