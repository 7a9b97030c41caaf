package io.perennial.query.whatif;

import static io.perennial.query.view.FigureParameter.choice;
import static io.perennial.query.view.FigureParameter.decimal;
import static io.perennial.query.view.FigureParameter.integer;

import io.perennial.events.customer.standing.Tier;
import io.perennial.events.tieringrun.TierCut;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierScheme;
import io.perennial.platform.tier.TieringPolicy;
import io.perennial.platform.tier.TieringSettings;
import io.perennial.query.ViewPolicies;
import io.perennial.query.ViewPoliciesBuilder;
import io.perennial.query.analysis.Analysis;
import io.perennial.query.churn.ChurnDocument;
import io.perennial.query.churn.ChurnJudgement;
import io.perennial.query.churn.ChurnView;
import io.perennial.query.health.HealthDocument;
import io.perennial.query.health.HealthJudgement;
import io.perennial.query.health.HealthPolicy;
import io.perennial.query.health.HealthView;
import io.perennial.query.lifetimevalue.HeldTier;
import io.perennial.query.lifetimevalue.LifetimeValueView;
import io.perennial.query.loyalty.LoyaltyDocument;
import io.perennial.query.loyalty.LoyaltyJudgement;
import io.perennial.query.loyalty.LoyaltyPolicy;
import io.perennial.query.loyalty.LoyaltyView;
import io.perennial.query.receivables.CreditJudgement;
import io.perennial.query.receivables.ReceivablesView;
import io.perennial.query.view.FigureParameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The policies that can be other ones for one question. */
public final class WhatIfs {

  private static final BigDecimal LEAST_FACTOR = new BigDecimal("0.000000001");

  private static final String SCHEME = "scheme";
  private static final String WINDOW = "windowMonths";

  private final ViewPolicies policies;
  private final TieringSettings tiering;

  private WhatIfs(ViewPolicies policies, TieringSettings tiering) {
    this.policies = policies;
    this.tiering = tiering;
  }

  /**
   * All such questions.
   *
   * @param policies the policies in force
   * @param tiering how tiering runs rank
   */
  public static List<Analysis<?>> all(ViewPolicies policies, TieringSettings tiering) {
    WhatIfs whatIfs = new WhatIfs(policies, tiering);
    return List.of(
        whatIfs.churn(), whatIfs.loyalty(), whatIfs.health(), whatIfs.tiers(), whatIfs.credit());
  }

  private Analysis<?> churn() {
    ChurnPolicy policy = policies.churn();
    return analysis(
        "what-if-churn",
        "Who would be active, and who lost, if silence counted as a loss by another rule; the same"
            + " history, folded once by each",
        List.of(
            decimal(
                "gapFactor", policy.gapFactor().toPlainString(), 0, 100, "Median gaps of silence"),
            integer(
                "minimumDays", text(policy.minimumDays()), 1, 10_000, "Days of silence at least"),
            integer(
                "daysWithoutGap",
                text(policy.daysWithoutGap()),
                1,
                10_000,
                "Days of silence of who has bought on one day only")),
        arguments -> {
          ChurnPolicy other =
              new ChurnPolicy(
                  arguments.decimal("gapFactor").max(LEAST_FACTOR),
                  arguments.integer("minimumDays"),
                  arguments.integer("daysWithoutGap"));
          return new Question<>(
              churnBy(policies),
              churnBy(ViewPoliciesBuilder.builder(policies).churn(other).build()));
        });
  }

  private static Side<ChurnDocument> churnBy(ViewPolicies by) {
    ChurnPolicy policy = by.churn();
    return Side.of(
        "lost after %s median gaps of silence, at least %d days; %d days without a gap"
            .formatted(
                policy.gapFactor().toPlainString(), policy.minimumDays(), policy.daysWithoutGap()),
        new ChurnView(by.currency(), policy),
        new ChurnJudgement(policy));
  }

  private Analysis<?> loyalty() {
    LoyaltyPolicy policy = policies.loyalty();
    return analysis(
        "what-if-loyalty",
        "In which quadrant customers would be, with which loyalty score, by other weights and"
            + " thresholds of loyalty",
        List.of(
            weight("repurchase", policy.repurchase(), "Weight of buying again in time"),
            weight("renewal", policy.renewal(), "Weight of renewed contracts"),
            weight("volumeTrend", policy.volumeTrend(), "Weight of the trend of sales"),
            weight("wallet", policy.wallet(), "Weight of the share of wallet"),
            weight("referrals", policy.referrals(), "Weight of referrals"),
            weight(
                "satisfiedFrom",
                policy.satisfiedFrom(),
                "Satisfaction from which a customer counts as happy"),
            weight(
                "loyalFrom", policy.loyalFrom(), "Loyalty from which a customer counts as loyal")),
        arguments ->
            new Question<>(
                loyaltyBy(policies.loyalty()),
                loyaltyBy(
                    new LoyaltyPolicy(
                        arguments.integer("repurchase"),
                        arguments.integer("renewal"),
                        arguments.integer("volumeTrend"),
                        arguments.integer("wallet"),
                        arguments.integer("referrals"),
                        arguments.integer("satisfiedFrom"),
                        arguments.integer("loyalFrom")))));
  }

  private Side<LoyaltyDocument> loyaltyBy(LoyaltyPolicy policy) {
    return Side.of(
        "weights repurchase %d, renewal %d, trend %d, wallet %d, referrals %d; high from %d and %d"
            .formatted(
                policy.repurchase(),
                policy.renewal(),
                policy.volumeTrend(),
                policy.wallet(),
                policy.referrals(),
                policy.satisfiedFrom(),
                policy.loyalFrom()),
        new LoyaltyView(policies.currency(), policy, policies.churn()),
        new LoyaltyJudgement(policy));
  }

  private Analysis<?> health() {
    HealthPolicy policy = policies.health();
    return analysis(
        "what-if-health",
        "How well customers would be, with which score, by other weights of the measures of health"
            + " and other bands",
        List.of(
            integer("recency", text(policy.recency()), 1, 100, "Weight of buying within its gap"),
            weight("volume", policy.volume(), "Weight of the trend of sales"),
            weight("breadth", policy.breadth(), "Weight of the product lines still bought"),
            weight("satisfaction", policy.satisfaction(), "Weight of what it says"),
            weight("complaints", policy.complaints(), "Weight of open complaints"),
            weight("credit", policy.credit(), "Weight of credit and payment"),
            weight("contact", policy.contact(), "Weight of calls and visits in their rhythm"),
            weight("contract", policy.contract(), "Weight of running contracts"),
            weight("wallet", policy.wallet(), "Weight of the share of wallet"),
            weight("healthyFrom", policy.healthyFrom(), "Score from which a customer is healthy"),
            weight(
                "watchFrom",
                policy.watchFrom(),
                "Score from which one that is not healthy is only to be watched; not above"
                    + " healthyFrom")),
        arguments -> {
          int healthyFrom = arguments.integer("healthyFrom");
          return new Question<>(
              healthBy(policies),
              healthBy(
                  ViewPoliciesBuilder.builder(policies)
                      .health(
                          new HealthPolicy(
                              arguments.integer("recency"),
                              arguments.integer("volume"),
                              arguments.integer("breadth"),
                              arguments.integer("satisfaction"),
                              arguments.integer("complaints"),
                              arguments.integer("credit"),
                              arguments.integer("contact"),
                              arguments.integer("contract"),
                              arguments.integer("wallet"),
                              healthyFrom,
                              Math.min(arguments.integer("watchFrom"), healthyFrom)))
                      .build()));
        });
  }

  private static Side<HealthDocument> healthBy(ViewPolicies by) {
    return Side.of(
        by.health().inWords(),
        new HealthView(by.currency(), by.healthRules()),
        new HealthJudgement(by.healthRules()));
  }

  private Analysis<?> tiers() {
    LifetimeValueView view = new LifetimeValueView(policies.currency(), policies.churn());
    List<FigureParameter> parameters = new ArrayList<>();
    parameters.add(
        choice(
            SCHEME,
            tiering.scheme().name(),
            Arrays.stream(TierScheme.values()).map(TierScheme::name).toList(),
            "The tiers: A, B and C, or the four levels"));
    parameters.add(
        integer(
            WINDOW,
            text(tiering.windowMonths()),
            1,
            TieringPolicy.MOST_MONTHS,
            "Months whose net sales rank customers"));
    for (TierScheme scheme : TierScheme.values()) {
      tiering.policy(scheme).cuts().stream()
          .limit(scheme.tiers().size() - 1L)
          .forEach(cut -> parameters.add(line(scheme, cut)));
    }
    return analysis(
        "what-if-tiers",
        "The tiers that customers hold, and those that a tiering run with another scheme, window or other"
            + " lines would give them: ranked by net sales, who crosses a line belongs to the upper"
            + " tier",
        parameters,
        arguments -> {
          TierScheme scheme = TierScheme.valueOf(arguments.text(SCHEME));
          TieringPolicy other =
              TieringPolicy.of(
                  arguments.integer(WINDOW),
                  scheme.tiers(),
                  scheme.tiers().stream()
                      .limit(scheme.tiers().size() - 1L)
                      .map(tier -> arguments.decimal(name(tier)))
                      .toList());
          return new Question<>(
              Side.of(
                  "the tier that each customer holds", view, new HeldTier(tiering.windowMonths())),
              new Side<>(
                  other.inWords(), view, new HeldTier(other.windowMonths()), new TierCuts(other)));
        });
  }

  private static FigureParameter line(TierScheme scheme, TierCut cut) {
    return decimal(
        name(cut.tier()),
        cut.share().toPlainString(),
        0,
        1,
        "Share of all net sales that tier %s makes, with those above it; of scheme %s"
            .formatted(cut.tier(), scheme));
  }

  private static String name(Tier tier) {
    return tier.name().toLowerCase(Locale.ROOT);
  }

  private Analysis<?> credit() {
    ReceivablesView view = new ReceivablesView(policies.currency(), policies.receivables());
    return analysis(
        "what-if-credit",
        "Who would owe more than its credit limit, and by how much, if limits were other ones; what"
            + " is owed stays as it is",
        List.of(
            decimal("limitFactor", "1", 0, 1000, "What each limit is multiplied by"),
            decimal(
                "mostOfClassC",
                "0",
                0,
                Integer.MAX_VALUE,
                "Largest limit of credit class C, in the reporting currency; 0 leaves it as it"
                    + " is")),
        arguments -> {
          BigDecimal factor = arguments.decimal("limitFactor");
          BigDecimal most = arguments.decimal("mostOfClassC");
          return new Question<>(
              Side.of("limits as they are", view, CreditJudgement.AS_IT_IS),
              Side.of(
                  "limits x %s%s"
                      .formatted(
                          factor.toPlainString(),
                          most.signum() == 0 ? "" : ", class C at most " + most.toPlainString()),
                  view,
                  new CreditJudgement(factor, most.signum() == 0 ? null : most)));
        });
  }

  private Analysis<?> analysis(
      String name, String meaning, List<FigureParameter> policy, Question.Asked asked) {
    return new WhatIfAnalysis(name, meaning, policies.currency(), policy, asked);
  }

  private static FigureParameter weight(String name, int usual, String meaning) {
    return integer(name, text(usual), 0, 100, meaning);
  }

  private static String text(int number) {
    return Integer.toString(number);
  }
}
