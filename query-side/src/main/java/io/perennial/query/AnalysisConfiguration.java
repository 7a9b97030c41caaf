package io.perennial.query;

import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.tier.TieringSettings;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.Duty;
import io.perennial.platform.wiring.NodeId;
import io.perennial.query.analysis.Analyses;
import io.perennial.query.analysis.Analysis;
import io.perennial.query.analysis.AnalysisCatalogue;
import io.perennial.query.analysis.AnalysisRuns;
import io.perennial.query.analysis.AnalysisSettings;
import io.perennial.query.backtest.HealthBackTest;
import io.perennial.query.contractmodel.ContractModelAnalysis;
import io.perennial.query.dealings.DealingsView;
import io.perennial.query.frozen.FrozenViews;
import io.perennial.query.lifetimevalue.LifetimeValueView;
import io.perennial.query.live.ServedViews;
import io.perennial.query.purchasemodel.CalibrationAnalysis;
import io.perennial.query.purchasemodel.FitsInUse;
import io.perennial.query.purchasemodel.ModelledValueAnalysis;
import io.perennial.query.purchasemodel.OccasionModelAnalysis;
import io.perennial.query.purchasemodel.PurchaseModelAnalysis;
import io.perennial.query.whatif.WhatIfs;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what takes longer than a question may. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnalysisSettings.class)
public class AnalysisConfiguration {

  @Bean
  AnalysisRuns analysisRuns(DocumentStore documents) {
    return new AnalysisRuns(documents);
  }

  @Bean
  FitsInUse fitsInUse(AnalysisRuns runs) {
    return new FitsInUse(runs);
  }

  @Bean
  AnalysisCatalogue analysisCatalogue(
      ViewPolicies policies, TieringSettings tiering, FitsInUse fits, AnalysisSettings settings) {
    return all(policies, tiering, fits, settings);
  }

  /** All that there are. */
  public static AnalysisCatalogue all(
      ViewPolicies policies, TieringSettings tiering, FitsInUse fits, AnalysisSettings settings) {
    String currency = policies.currency();
    LifetimeValueView value = new LifetimeValueView(currency, policies.churn());
    List<Analysis<?>> all = new ArrayList<>();
    all.add(new PurchaseModelAnalysis(value, currency, settings.draws()));
    all.add(new CalibrationAnalysis(value));
    all.add(new ModelledValueAnalysis(value, currency, fits));
    all.add(new HealthBackTest(policies));
    all.add(new OccasionModelAnalysis(value, settings.draws()));
    all.add(new ContractModelAnalysis(new DealingsView(currency), settings.draws()));
    all.addAll(WhatIfs.all(policies, tiering));
    return new AnalysisCatalogue(all);
  }

  @Bean(destroyMethod = "close")
  Analyses analyses(
      AnalysisCatalogue catalogue,
      AnalysisRuns runs,
      FrozenViews frozen,
      ServedViews served,
      EventLog log,
      CompanyCalendar calendar,
      AnalysisSettings settings,
      NodeId node) {
    return new Analyses(catalogue, runs, frozen, served, log, calendar, settings, node.value());
  }

  @Bean
  Duty analysesAtWork(Analyses analyses) {
    return new Duty(
        new Duty.Description("analyses", "Works out runs of analyses; each run on one node"),
        analyses::start,
        analyses::close);
  }
}
