package io.perennial.query.contractmodel;

import io.perennial.query.analysis.Analysis;
import io.perennial.query.analysis.Work;
import io.perennial.query.contractmodel.Contracts.Asked;
import io.perennial.query.dealings.DealingsDocument;
import io.perennial.query.measure.Parameters;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Fits a model of how often contracts are renewed. */
public final class ContractModelAnalysis implements Analysis<ContractFit> {

  private static final String FROM = "from";
  private static final String ALL = "0001-01-01";
  private static final FigureParameter SIGNED_FROM =
      FigureParameter.date(FROM, ALL, "Only contracts that were signed on this date or later");
  private static final FigureParameter TERMS =
      FigureParameter.integer(
          "terms",
          "10",
          1,
          100,
          "Terms of contracts that are told, also those that none has come to");
  private static final FigureParameter DISCOUNT =
      FigureParameter.decimal(
          "discount", "0.10", 0, 10, "Discount rate a term; without one there are no lifetimes");

  private final View<DealingsDocument> view;
  private final int draws;

  /**
   * The analysis.
   *
   * @param view where contracts are read
   * @param draws draws of the bootstrap
   */
  public ContractModelAnalysis(View<DealingsDocument> view, int draws) {
    this.view = view;
    this.draws = draws;
  }

  @Override
  public String name() {
    return "contract-model";
  }

  @Override
  public String meaning() {
    return "The shifted-beta-geometric model (sBG) fitted by maximum likelihood to all contracts: how"
        + " often each was renewed, and whether it was lost after that or runs. A contract is one"
        + " however often it is renewed; it comes up when it is decided on, and on its last day at the"
        + " latest; one that is declined, or has ended without a word, is lost";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, SIGNED_FROM, TERMS, DISCOUNT);
  }

  @Override
  public List<Map<String, String>> regularly() {
    return List.of(Map.of(FROM, ALL));
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<ContractFit> resultType() {
    return ContractFit.class;
  }

  @Override
  public ContractFit run(FigureArguments arguments, Work work) {
    LocalDate on = arguments.date("on");
    LocalDate from = arguments.date(FROM);
    Contracts contracts =
        work.fold(
            view,
            on,
            Contracts::new,
            (all, document) ->
                all.add(
                    document.coursesBy(on).stream()
                        .filter(course -> !course.signedOn().isBefore(from))
                        .toList()));
    return contracts.fit(
        new Asked(from, on, arguments.integer("terms"), arguments.decimal("discount")),
        draws,
        work);
  }
}
