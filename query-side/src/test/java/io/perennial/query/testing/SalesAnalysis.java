package io.perennial.query.testing;

import io.perennial.query.analysis.Analysis;
import io.perennial.query.analysis.RefusedException;
import io.perennial.query.analysis.Work;
import io.perennial.query.measure.Parameters;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import java.util.List;
import java.util.Map;

/** Adds up the sales of a ledger; can be made to wait, and to fail. */
public final class SalesAnalysis implements Analysis<SalesAnalysis.Sales> {

  /** What it says. */
  public record Sales(long asOf, long asKnown) {}

  private final LedgerView view;

  /** Called in the middle. */
  public volatile Runnable between = () -> {};

  /** Version of its result. */
  public volatile int version = 1;

  /** What it is worked out for regularly. */
  public volatile List<Map<String, String>> regularly = List.of();

  public SalesAnalysis(LedgerView view) {
    this.view = view;
  }

  @Override
  public String name() {
    return "sales";
  }

  @Override
  public String meaning() {
    return "The sales of all customers";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, FigureParameter.integer("least", "0", 0, 1_000_000, "Least sum"));
  }

  @Override
  public List<Map<String, String>> regularly() {
    return regularly;
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public Class<Sales> resultType() {
    return Sales.class;
  }

  @Override
  public Sales run(FigureArguments arguments, Work work) {
    long[] asOf =
        work.<Ledger, long[]>fold(
            view, arguments.date("on"), () -> new long[1], (sum, each) -> sum[0] += each.sales());
    work.at("half of it", 0.5);
    between.run();
    long[] known =
        work.<Ledger, long[]>foldAsKnown(
            view, arguments.date("on"), () -> new long[1], (sum, each) -> sum[0] += each.sales());
    if (asOf[0] < arguments.integer("least")) {
      throw new RefusedException("They sum to %d only".formatted(asOf[0]));
    }
    return new Sales(asOf[0], known[0]);
  }
}
